"""Data of arranging: what is proposed, when it is due, what a journey may cost, with sources."""
