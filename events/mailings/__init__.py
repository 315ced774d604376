"""Letters that organisers write to a group, at once, on a day, or so many days before or after."""
