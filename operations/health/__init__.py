"""Whether the machine is well, for those who watch it."""
