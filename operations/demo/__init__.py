"""The demo: the Sofia training of 2016 and two trainings to come, with invented people."""

from operations.demo.commands import demo

COMMANDS = (demo,)

__all__ = ["COMMANDS"]
