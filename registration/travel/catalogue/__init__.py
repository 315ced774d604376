"""What airlines are told in their codes, and how long before: data with its sources."""
