"""The recommendations document, made from the outcomes."""
