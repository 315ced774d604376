"""What runs in the printing process: it imports WeasyPrint and nothing of the app."""
