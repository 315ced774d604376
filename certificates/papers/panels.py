"""What papers add to other pages."""

from flask import render_template

from certificates.papers.rules import may_have
from events.team.models import Participation

_HERE = "certificates/papers/panels"


def my_papers(participation: Participation, token: str) -> str:
    """On a person's own page: the ways to their papers and to their badge."""
    if not may_have(participation):
        return ""
    return render_template(f"{_HERE}/my.html", token=token)
