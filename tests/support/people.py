"""The people in the tests, whose roles read like a story; rooms add theirs as they grow."""
