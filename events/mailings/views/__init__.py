"""Pages about letters to groups."""

from events.mailings import letters
from events.mailings import panels
from events.mailings import tasks as _tasks  # noqa: F401 - names the background work
from events.mailings.views.files import files
from events.mailings.views.mailings import mailings
from events.mailings.views.writing import writing

blueprints = (mailings, writing, files)

__all__ = ["blueprints", "letters", "panels"]
