"""Lists of participants to take away: chosen columns as a spreadsheet or as CSV."""
