"""Sheets for suppliers as PDF, tagged for screen readers."""
