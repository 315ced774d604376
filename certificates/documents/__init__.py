"""A person's documents in one place, each in the format that suits them."""
