"""Pages of reading together."""

from registration.review import actions
from registration.review import panels
from registration.review import queries
from registration.review.views import organise
from registration.review.views import own
from registration.review.views.door import reading
from registration.review.views.door import review

blueprints = (review, reading)

__all__ = ["actions", "blueprints", "organise", "own", "panels", "queries"]
