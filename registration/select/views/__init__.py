"""The organisers' pages of applications: the list, acting on many, one application."""

from registration.select import panels
from registration.select.views import listing
from registration.select.views import reading
from registration.select.views import together
from registration.select.views.door import blueprint

blueprints = (blueprint,)

__all__ = ["blueprints", "listing", "panels", "reading", "together"]
