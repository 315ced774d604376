"""Two applications of the same person: found, looked at side by side, put together, or not."""
