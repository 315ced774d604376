"""Where a stranger checks a certificate."""
