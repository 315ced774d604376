"""The rules themselves, one file for each part of a training."""
