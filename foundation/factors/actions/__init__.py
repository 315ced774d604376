"""Verbs on second proofs."""
