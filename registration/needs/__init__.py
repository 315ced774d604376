"""Needs: what a person needs to take part, how it is arranged, and who looked."""
