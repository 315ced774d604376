"""Pages of sheets: the team's, and those behind a supplier's link."""

from registration.sheets import actions
from registration.sheets import panels
from registration.sheets import personal_data
from registration.sheets.views.suppliers import link
from registration.sheets.views.team import sheets

blueprints = (sheets, link)

__all__ = ["actions", "blueprints", "panels", "personal_data"]
