"""Reading together: criteria, who reads what, scores, and where readers disagree."""
