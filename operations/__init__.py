"""What the person who runs the machine needs."""
