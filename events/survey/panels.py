"""What the page of a training tells of its measured places."""

from flask import render_template

from events.call.models import Event
from events.survey.queries import by_section
from events.survey.queries import places_of
from events.survey.queries import surveyed_in_brief
from events.survey.queries import tell
from events.survey.queries import usual_source


def measured(event: Event) -> str:
    """Before the apply button: what was measured in the order of the way, and what is not known."""
    places = places_of(event)
    if not places:
        return render_template("events/survey/panels/nobody.html")
    told = {
        section: [tell(event, one) for one in objects]
        for section, objects in by_section(surveyed_in_brief(event)).items()
    }
    return render_template(
        "events/survey/panels/measured.html", event=event, sections=told, usual=usual_source(told)
    )
