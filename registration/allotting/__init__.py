"""Allotting: bedrooms, seats and hours, proposed by a solver, given by people."""
