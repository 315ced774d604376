"""Pages about papers: for organisers, and for the person whose they are."""

from certificates.papers import actions
from certificates.papers import letters
from certificates.papers import panels
from certificates.papers import queries
from certificates.papers import tasks
from certificates.papers.views.organise import papers
from certificates.papers.views.own import own_papers

blueprints = (papers, own_papers)

__all__ = ["actions", "blueprints", "letters", "panels", "queries", "tasks"]
