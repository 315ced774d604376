"""A person's own data: all of it in one place, to take away, and to erase; and when it goes."""
