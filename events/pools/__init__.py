"""Kinds of places beside those of the training itself, such as observers, or people online."""
