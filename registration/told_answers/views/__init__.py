"""Pages: telling an answer and saying yes to its text; the team's pages of what was told."""

from registration.told_answers import actions
from registration.told_answers import letters
from registration.told_answers import panels
from registration.told_answers import queries
from registration.told_answers import tasks
from registration.told_answers.views import own
from registration.told_answers.views import team
from registration.told_answers.views.door import blueprint

blueprints = (blueprint,)

__all__ = [
    "actions",
    "blueprints",
    "letters",
    "own",
    "panels",
    "queries",
    "tasks",
    "team",
]
