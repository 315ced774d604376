"""What allotting says in words, and what it adds to other pages."""
