"""Arrangements: what is arranged for each person, by whom, and whether it is right for them."""
