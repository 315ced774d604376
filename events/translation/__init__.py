"""Organisers' texts in other languages: what is written, what is lacking, what was before."""
