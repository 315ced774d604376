"""What the budget is reckoned with: data."""
