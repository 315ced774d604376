"""What sharing adds to the page of a training and to a person's own page."""

from flask import render_template
from flask import url_for

from events.call.models import Event
from events.sharing.formats.linked_data import event_as_data
from events.sharing.queries import absolute
from events.sharing.queries import summary_of
from events.sharing.rules import may_have_calendar
from events.team.models import Participation
from events.venue.queries import venue_of
from foundation.i18n import reading_language
from foundation.i18n.menu import languages_of_page
from foundation.settings import settings
from foundation.wording import said


def head(event: Event) -> str:
    """In the head of the page of a training: what machines read. Nothing while it is a draft."""
    if event.published_at is None:
        return ""
    title, description = said(event, "title").text, summary_of(event)
    here = {code: _page(event, code) for code in languages_of_page(event)}
    address = here.get(reading_language()) or absolute("call.show", slug=event.slug)
    images = [
        settings().base_url + url_for("media.show", file_id=one.logo_file_id)
        for one in event.organisations
        if one.logo_file_id
    ]
    words = {"name": title, "description": description, "url": address}
    return render_template(
        "events/sharing/head.html",
        event=event,
        words=words,
        address=address,
        pages=here,
        otherwise=absolute("call.show", slug=event.slug),
        images=images,
        data=event_as_data(event, venue_of(event), words, images),
    )


def put_in_calendar(event: Event) -> str:
    """Among the facts of a training: its calendar."""
    return render_template("events/sharing/facts.html", event=event)


def own_calendar(participation: Participation, token: str) -> str:
    """On a person's own page: the way to their own calendar."""
    if not may_have_calendar(participation):
        return ""
    return render_template("events/sharing/my.html", token=token)


def _page(event: Event, language: str) -> str:
    return absolute("call.show", slug=event.slug, lang=language)
