"""The venue: where it is, and how people get in, around and to sleep."""
