"""Everything that is held on a person, put together from what each room tells."""

import json
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

from flask import render_template

from events.team.models import Participation
from events.team.panels import history_of_person
from foundation import clock
from foundation.i18n import current_language
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.personal_data import Entry
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.privacy.inventory import holdings
from foundation.privacy.telling import entry
from registration.needs.queries import looks_at

_ORDER = (
    *("participation", "application", "needs", "emergency_note", "talks", "own_word"),
    *("arrangements", "suggestions", "shifts", "companions", "supporters", "journey"),
    *("vehicle_places", "passport", "sheets", "incidents", "attendance", "hours", "presence"),
    *("certificates", "consents", "note_openings", "kept_profile", "kept_answers"),
    *("calendar", "personal_links", "account", "browsers", "apps", "passkeys", "roles", "letters"),
)
"""The chapters in the order of a person's way; what is not named stands in the middle."""


_TABLES = (
    *("participation", "application", "needs_answer", "own_word", "arrangement", "suggestion"),
    *("companion", "leg", "passport_data", "sheet_entry", "incident", "attendance_mark"),
    *("certificate", "outgoing_letter", "calendar_link", "kept_profile", "person"),
)
"""The same order for what the rooms hold, by their first tables."""


def own_holdings(*, with_account: bool) -> list[Holding]:
    """What the rooms hold, in the order of a person's way; the account if it is asked for."""
    found = [one for one in holdings() if with_account or not one.of_account]
    place = {name: number for number, name in enumerate(_TABLES)}
    return sorted(found, key=lambda one: place.get(one.tables[0], place["incident"]))


def erased_with(what: Goes) -> list[Holding]:
    """What is erased when the person erases their needs, or everything; what points comes first."""
    goes = (Goes.NEEDS,) if what is Goes.NEEDS else (Goes.NEEDS, Goes.ALL)
    return [one for one in holdings() if one.goes in goes]


def choices_to_keep(participation: Participation) -> dict[str, str]:
    """{table: words} of what the person may let stand when they erase everything."""
    return {
        one.tables[0]: str(one.may_stay)
        for one in holdings()
        if one.may_stay and any(chapter.rows for chapter in one.held_on(participation))
    }


def chapters_of(participation: Participation, *, with_account: bool) -> list[Chapter]:
    """Everything in the language in use: what they typed, what was decided, who looked."""
    told = own_holdings(with_account=with_account)
    found = [chapter for holding in told for chapter in holding.held_on(participation)]
    place = {name: number for number, name in enumerate(_ORDER)}
    in_order = sorted(found, key=lambda one: place.get(one.name, place["incidents"]))
    return [one for one in [*in_order, *_happened(participation)] if one.rows]


def archive_of(participation: Participation, *, with_account: bool) -> bytes:
    """A ZIP file: a page to read, the same for machines, and the person's papers."""
    chapters = chapters_of(participation, with_account=with_account)
    papers = [
        paper
        for holding in own_holdings(with_account=with_account)
        for paper in holding.papers(participation)
    ]
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        file.writestr("my-data.html", _page(participation, chapters))
        file.writestr("my-data.json", _for_machines(participation, chapters))
        for name, content in papers:
            file.writestr(f"documents/{name}", content)
    return packed.getvalue()


def _page(participation: Participation, chapters: list[Chapter]) -> str:
    return render_template(
        "registration/own_data/file.html",
        participation=participation,
        chapters=chapters,
        made_on=format_date(clock.today(participation.event.zone)),
    )


def _for_machines(participation: Participation, chapters: list[Chapter]) -> str:
    told = {
        chapter.name: [{one.name: one.value for one in row if one.name} for row in chapter.rows]
        for chapter in chapters
    }
    about = {
        "training": participation.event.title,
        "made_at": clock.now().isoformat(),
        "language": current_language(),
    }
    return json.dumps({"about": about, **told}, ensure_ascii=False, indent=1)


def _happened(participation: Participation) -> Iterator[Chapter]:
    zone = participation.event.zone
    looks = [
        [
            entry("at", _("When"), look.last_at, zone),
            entry("name", _("Who"), look.name or _("Somebody whose account is closed")),
            entry("role", _("Role"), look.role),
            entry("organisation", _("For which organisation"), look.organisation),
            entry("category", "", look.group),
            entry("what", _("What they opened"), look.what),
            entry("times", _("How often that day"), look.times),
        ]
        for look in looks_at(participation)
    ]
    yield Chapter("looks", _("Who has looked at your needs"), looks)
    lines = [
        [Entry("at", _("When"), iso, [when]), entry("what", _("What happened"), sentence)]
        for iso, when, sentence in history_of_person(participation)
    ]
    yield Chapter("history", _("What happened"), lines)
