"""The way in: applying, choosing, places, and what each person needs to take part."""
