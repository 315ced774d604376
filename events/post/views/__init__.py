"""Pages about the letters of a training."""

from events.post.views.holding import holding
from events.post.views.outbox import outbox
from events.post.views.words import words

blueprints = (outbox, holding, words)

__all__ = ["blueprints"]
