"""Pages about the letters of a training."""

from events.post.views.outbox import outbox
from events.post.views.words import words

blueprints = (outbox, words)

__all__ = ["blueprints"]
