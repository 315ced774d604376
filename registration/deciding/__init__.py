"""Deciding: decisions are prepared by several people, looked at together, released at once."""
