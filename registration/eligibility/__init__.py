"""Eligibility: conditions of the call that point out applications; people alone decide."""
