"""Verbs of allotting: have the solver propose, take over what it proposes, change it."""
