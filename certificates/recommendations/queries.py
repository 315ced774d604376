"""Questions about editions: which there are, and what each one says."""

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from flask import abort
from sqlalchemy import func
from sqlalchemy import select

from certificates.awards.queries import frozen_organisations
from certificates.awards.queries import in_language
from certificates.awards.queries import marks_from
from certificates.awards.queries import rule_of
from certificates.press.papers import OutcomeText
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import Trainer
from certificates.recommendations.models import Edition
from certificates.recommendations.rules import is_public
from events.attendance.queries import hours_in
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import Outcomes
from events.outcomes.queries import OutcomeText as Said
from events.outcomes.queries import items_of
from events.outcomes.queries import outcomes_of
from events.outcomes.queries import spoken
from events.team.models import Participation
from events.team.queries import trainers_of
from events.venue.queries import venue_of
from foundation import clock
from foundation.files import StoredFile
from foundation.i18n import country_name
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.store import sort_key

_LISTS = {
    "dos": OutcomeKind.DO,
    "donts": OutcomeKind.DONT,
    "characteristics": OutcomeKind.CHARACTERISTIC,
    "barriers": OutcomeKind.BARRIER,
    "challenges": OutcomeKind.CHALLENGE,
    "future_ideas": OutcomeKind.FUTURE_IDEA,
}
_TEXTS = (*_LISTS, "terms", "recommendations", "more_definitions")


def editions_of(event: Event) -> Sequence[Edition]:
    """All editions of a training, the newest first."""
    query = select(Edition).where(Edition.event_id == event.id)
    return all_of(query.order_by(Edition.number.desc()))


def public_editions_of(event: Event) -> list[Edition]:
    """What everybody can read, the newest first."""
    return [edition for edition in editions_of(event) if is_public(edition)]


def edition_or_404(event: Event, number: int) -> Edition:
    """The edition with that number, ready or not."""
    query = select(Edition).where(Edition.event_id == event.id, Edition.number == number)
    return one_or_none(query) or abort(404)


def file_or_404(edition: Edition, kind: str) -> StoredFile:
    """The kept file of an edition: "pdf" or "html"."""
    files = {"pdf": edition.pdf_file_id, "html": edition.html_file_id}
    file_id = files.get(kind)
    return get_or_404(StoredFile, file_id) if file_id else abort(404)


def sha256_of(editions: Sequence[Edition]) -> dict[int, str]:
    """{number of an edition: hash of its PDF}, for comparing a copy."""
    numbers = {edition.pdf_file_id: edition.number for edition in editions}
    files = all_of(select(StoredFile).where(StoredFile.id.in_(key for key in numbers if key)))
    return {numbers[file.id]: file.sha256 for file in files}


def next_number(event: Event) -> int:
    """The number after the highest; true only while the event is held."""
    query = select(func.max(Edition.number)).where(Edition.event_id == event.id)
    return (db.session.scalars(query).one() or 0) + 1


def addressees_of(event: Event) -> dict[str, list[str]]:
    """{to whom recommendations speak, as first written: keys of those recommendations}."""
    found: dict[str, list[str]] = {}
    for item in items_of(event):
        addressee = _addressee(event, item.addressee)
        if item.kind == OutcomeKind.RECOMMENDATION and addressee:
            found.setdefault(addressee, []).append(str(item.id))
    return found


def frozen_content(event: Event, number: int, language: str, addressee: str) -> dict[str, Any]:
    """All that an edition says, as JSON: it is printed from this and never from the tables.

    `addressee` is "" for everybody. No names but the trainers', no email, nothing on needs.
    """
    with using_language(language):
        said = asdict(_values(event, number, language, addressee))
    said["issued_on"] = said["issued_on"].isoformat()
    del said["organisations"]
    content = {"said": said, "organisations": frozen_organisations(event)}
    whole = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    return content | {"sha256": hashlib.sha256(whole).hexdigest()}


def values_of(edition: Edition) -> RecommendationsValues:
    """What the edition says, as the press and the page take it."""
    said = dict(edition.content["said"])
    said["issued_on"] = date.fromisoformat(said["issued_on"])
    for name in _TEXTS:
        said[name] = [OutcomeText(**text) for text in said[name]]
    if said["definition"]:
        said["definition"] = OutcomeText(**said["definition"])
    said["trainers"] = [Trainer(**trainer) for trainer in said["trainers"]]
    return RecommendationsValues(**said, organisations=marks_from(edition.content["organisations"]))


def _values(event: Event, number: int, language: str, addressee: str) -> RecommendationsValues:
    outcomes = outcomes_of(event, language)
    title, title_language = _title(event, language)
    met = _who_met(event)
    with using_language(title_language):
        heading = _("What we agreed: recommendations")
    return RecommendationsValues(
        title=heading,
        training_title=title,
        language=title_language,
        dates=format_days(event.starts_on, event.ends_on),
        place=_place(event, title_language),
        participants=len(met),
        countries=_countries(met),
        trainers=[
            Trainer(trainer.name, country_name(trainer.country)) for trainer in trainers_of(event)
        ],
        organisations=(),
        version=str(number),
        issued_on=clock.today(event.zone),
        public_url=f"{settings().base_url}/trainings/{event.slug}/recommendations",
        edition=_("For: %(addressee)s", addressee=addressee) if addressee else _("For everybody"),
        purpose=event.summary or None,
        purpose_language=event.language,
        method=[part.strip() for part in outcomes.how_agreed.split("\n\n") if part.strip()],
        method_language=outcomes.how_agreed_language,
        contact=", ".join(one.website for one in event.organisations if one.website) or None,
        **_texts(event, outcomes, addressee),
    )


def _texts(event: Event, outcomes: Outcomes, addressee: str) -> dict[str, Any]:
    definitions = [_told(text) for text in outcomes.of(OutcomeKind.DEFINITION)]
    wanted = addressees_of(event).get(addressee)
    return {
        **{name: [_told(text) for text in outcomes.of(kind)] for name, kind in _LISTS.items()},
        "definition": definitions[0] if definitions else None,
        "more_definitions": definitions[1:],
        "terms": [_term(text) for text in outcomes.of(OutcomeKind.TERM)],
        "recommendations": [
            _told(text)
            for text in outcomes.of(OutcomeKind.RECOMMENDATION)
            if wanted is None or str(text.id) in wanted
        ],
    }


def _told(said: Said) -> OutcomeText:
    return OutcomeText(
        text=said.text,
        language=said.language,
        addressee=said.addressee or None,
        agreed=said.agreed,
        present=said.present,
        reservations=[line for line in said.reservations.splitlines() if line.strip()],
        solution=said.more or None,
    )


def _term(said: Said) -> OutcomeText:
    """The press sets the terms above the words that tell them apart."""
    told = asdict(_told(said))
    if said.more:
        told |= {"text": said.more, "language": said.more_language, "compared_with": said.text}
    return OutcomeText(**{**told, "solution": None})


def _title(event: Event, language: str) -> tuple[str, str]:
    rule = rule_of(event)
    translated = rule.training_title if rule else {}
    if translated.get(language):
        return translated[language], language
    return event.title, event.language


def _place(event: Event, language: str) -> str:
    rule = rule_of(event)
    if rule and rule.place.get(language):
        return in_language(rule.place, language)[0]
    venue = venue_of(event)
    with using_language(language):
        return f"{venue.city}, {country_name(venue.country)}" if venue else _("Place not told")


def _who_met(event: Event) -> list[Participation]:
    """Those who were there; before anybody marked hours, those with a place."""
    people = people_with_hours(event)
    hours = hours_in(event)
    return [person for person in people if not hours or hours.get(person.id)]


def _countries(people: Sequence[Participation]) -> list[str]:
    names = {country_name(person.country) for person in people if person.country}
    return sorted(names, key=sort_key)


def _addressee(event: Event, texts: Mapping[str, str]) -> str:
    return spoken(texts, event.language, event.language)[0]
