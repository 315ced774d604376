"""The people of a training: organisers, trainers, and everyone's participation."""
