"""Outcomes: what the group formulated and agreed."""
