"""What each supplier must know to do its part, and nothing else: made, sent, kept, told."""
