"""Seats and places for wheelchairs in vehicles: who rides when, with whom, in what."""
