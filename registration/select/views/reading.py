"""One application."""

from uuid import UUID

from flask import render_template

from events.call.queries import managed_event_or_404
from events.team.queries import participation_of_event_or_404
from registration.apply.queries import application_of
from registration.apply.queries import titles_of_parts
from registration.apply.queries import words_for_answers
from registration.select.queries import changes_of
from registration.select.views.door import blueprint


@blueprint.get("/<uuid:participation_id>")
def read(slug: str, participation_id: UUID) -> str:
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    return render_template(
        "registration/select/read.html",
        event=event,
        participation=participation,
        application=application_of(participation),
        words=words_for_answers(event),
        changes=changes_of(participation),
        titles=titles_of_parts(event),
    )
