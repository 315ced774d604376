"""Pages about one's own data, and about what a training still keeps."""

from registration.own_data import letters
from registration.own_data import panels
from registration.own_data import tasks as _tasks  # noqa: F401 - names the background work
from registration.own_data.views.kept import kept
from registration.own_data.views.own import own_data

blueprints = (own_data, kept)

__all__ = ["blueprints", "letters", "panels"]
