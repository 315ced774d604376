"""How certificates look and what they say: designed by organisers, kept in versions."""
