"""Long answers that were spoken, signed or told in a conversation: typed, then approved."""
