"""The measured places for everybody."""

from flask import render_template

from events.call.queries import visible_event_or_404
from events.survey.queries import by_section
from events.survey.queries import places_of
from events.survey.queries import surveyed
from events.survey.queries import tell
from events.survey.queries import usual_source
from events.survey.views.door import blueprint


@blueprint.get("/trainings/<slug>/measured")
def show(slug: str) -> str:
    """Everything that was measured, with method, day, who measured, and photographs."""
    event = visible_event_or_404(slug)
    told = {
        section: [tell(event, one) for one in objects]
        for section, objects in by_section(surveyed(event)).items()
    }
    return render_template(
        "events/survey/show.html",
        event=event,
        places=places_of(event),
        sections=told,
        usual=usual_source(told),
    )
