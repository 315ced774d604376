"""Forms of allotting."""
