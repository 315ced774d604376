"""Pages about those who come with somebody: the person's, the assistant's, the supporter's."""

from registration.companions import actions
from registration.companions import panels
from registration.companions import queries
from registration.companions.views.assisting import assisting
from registration.companions.views.engaging import engaging
from registration.companions.views.my import companions
from registration.companions.views.organise import beside
from registration.companions.views.suggested import suggested
from registration.companions.views.supporters import supporters
from registration.companions.views.supporting import supporting

blueprints = (companions, assisting, suggested, supporters, supporting, beside, engaging)

__all__ = ["actions", "blueprints", "panels", "queries"]
