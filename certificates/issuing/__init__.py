"""Issuing: the certificates that are out, their papers, and what becomes of them."""
