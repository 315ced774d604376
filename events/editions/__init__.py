"""Editions: a training copied from an earlier one, and series that link them."""
