"""What told answers add to other pages."""

from flask import render_template
from flask_wtf import FlaskForm
from wtforms import Field

from events.call.models import Event
from events.team.models import Participation
from foundation.forms import LongTextField
from registration.told_answers import queries
from registration.told_answers.queries import CORE

_HERE = "registration/told_answers/panels"


def another_way(participation: Participation, token: str, form: FlaskForm, field: Field) -> str:
    """Beside the field of a long answer: the way to tell it, or what was told.

    Long answers that are asked under a choice stand with it.
    """
    under = [name for names in getattr(field, "reveals", {}).values() for name in names]
    long = [form[name] for name in (field.name, *under) if _is_long(form[name])]
    if not long:
        return ""
    asked = [(each, queries.told(participation, each.name)) for each in long]
    return render_template(f"{_HERE}/another_way.html", asked=asked, token=token)


def beside_answer(participation: Participation, answer: str) -> str:
    """Below an answer: its translation; in place of one that is told and not approved, that."""
    told = queries.told(participation, answer)
    row = queries.translation_beside(participation, answer)
    waits = told is not None and told.approved_at is None
    if row is None and not waits:
        return ""
    return render_template(
        f"{_HERE}/beside.html",
        told=told if waits else None,
        translation=row,
        marked=queries.marked(row) if row else "",
    )


def my_texts(participation: Participation, token: str) -> str:
    """On the person's page: the texts that wait for their yes."""
    rows = [row for row in queries.told_by(participation) if row.waits_for_yes]
    if not rows:
        return ""
    titled = [(row, queries.title_of(participation.event, row.answer)) for row in rows]
    return render_template(f"{_HERE}/my_texts.html", rows=titled, token=token)


def of_application(event: Event, participation: Participation) -> str:
    """On the organisers' page of one application: what was told, and translations."""
    rows = [(row, queries.title_of(event, row.answer)) for row in queries.told_by(participation)]
    answers = {
        name: (title, queries.translation_of(participation, name))
        for name, title in queries.long_answers(participation).items()
        if queries.written_answer(participation, name)
    }
    if not rows and not answers:
        return ""
    return render_template(
        f"{_HERE}/of_application.html",
        event=event,
        participation=participation,
        rows=rows,
        answers=answers,
    )


def what_waits(event: Event) -> str:
    """On the organisers' page of those who want help: answers that wait to be typed."""
    rows = queries.waiting_in(event)
    if not rows:
        return ""
    return render_template(f"{_HERE}/what_waits.html", event=event, count=len(rows))


def _is_long(field: Field) -> bool:
    """Whether it asks one of the long answers: the core's, or the organisers' own."""
    of_answers = field.name in CORE or field.name.startswith("q-")
    return of_answers and isinstance(field, LongTextField)
