"""Commands for whoever runs the machine, over what all rooms hold."""

from operations.commands.erasing import erase

COMMANDS = (erase,)
