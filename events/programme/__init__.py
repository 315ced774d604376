"""The programme: days and sessions."""
