"""The post of a training: its outbox, and the words of its letters in each language."""
