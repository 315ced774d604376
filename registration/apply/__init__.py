"""Applying: the form that a person fills in at their own pace."""
