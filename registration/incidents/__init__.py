"""Something is not right now: who is affected, who can replace it, how far it is."""
