"""Other ways in: help with the form, and applications that staff write down for somebody."""
