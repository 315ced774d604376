"""Time: late links for one person, and the reminder of those who have begun and not sent."""
