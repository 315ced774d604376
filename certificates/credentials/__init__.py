"""Open Badges 3.0 beside certificates: signed, checked and withdrawn; nobody's name in public."""
