"""The pages about awards: rules and kinds, single people, letters, one's own standing."""

from certificates.awards import actions
from certificates.awards import letters
from certificates.awards import panels
from certificates.awards import queries
from certificates.awards.views.own import own
from certificates.awards.views.people import people
from certificates.awards.views.recommending import own_letters
from certificates.awards.views.recommending import recommending
from certificates.awards.views.rules import blueprint

blueprints = (blueprint, people, recommending, own_letters, own)

__all__ = ["actions", "blueprints", "letters", "panels", "queries"]
