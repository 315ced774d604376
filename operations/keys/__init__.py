"""Keys: sealing everything anew with a new key while people work, and removing the old one."""

from operations.keys.commands import COMMANDS

__all__ = ["COMMANDS"]
