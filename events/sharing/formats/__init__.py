"""How each format writes what it is given: no store, no request."""
