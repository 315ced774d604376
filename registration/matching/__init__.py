"""Matching: whether the measured way works for a person, object by object."""
