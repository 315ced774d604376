"""Travel: how each person comes and goes, vehicles, arrivals."""
