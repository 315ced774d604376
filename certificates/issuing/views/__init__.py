"""Pages about certificates: for organisers, and for the person who earned one."""

from certificates.issuing import actions
from certificates.issuing import letters
from certificates.issuing import panels
from certificates.issuing import tasks
from certificates.issuing.views import batches
from certificates.issuing.views import holder
from certificates.issuing.views import organisers
from certificates.issuing.views.door import blueprint

__all__ = ["actions", "batches", "blueprints", "holder", "letters", "organisers", "panels", "tasks"]

blueprints = (blueprint,)
