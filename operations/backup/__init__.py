"""Backup and restore: one file that holds the store and all kept files, and no key."""

from operations.backup.commands import COMMANDS

__all__ = ["COMMANDS"]
