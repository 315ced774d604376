"""Balance: the targets of a training, and what choosing somebody does to them. Never needs."""
