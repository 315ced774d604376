"""Selecting: reading applications and deciding on them."""
