"""What an edition says: frozen when it is made, read back for the page and the press."""

import hashlib
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import replace
from datetime import date
from typing import Any

from certificates.awards.queries import frozen_organisations
from certificates.awards.queries import in_language
from certificates.awards.queries import marks_from
from certificates.awards.queries import rule_of
from certificates.press.papers import EarlierEdition
from certificates.press.papers import OutcomeText
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import Trainer
from certificates.press.papers import Words
from certificates.recommendations.models import Edition
from certificates.recommendations.queries.editions import addressees_of
from certificates.recommendations.queries.editions import earlier_editions
from certificates.recommendations.queries.imprint import imprint_of
from certificates.recommendations.queries.imprint import licence_in_words
from certificates.recommendations.queries.imprint import who_met
from certificates.recommendations.queries.text import plain_text
from events.call.models import Event
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import Outcomes
from events.outcomes.queries import OutcomeText as ToldText
from events.outcomes.queries import Said
from events.outcomes.queries import outcomes_of
from events.team.queries import trainers_of
from events.venue.queries import venue_of
from foundation import clock
from foundation.i18n import country_name
from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import using_language
from foundation.settings import settings
from foundation.wording import said

_LISTS = {
    "dos": OutcomeKind.DO,
    "donts": OutcomeKind.DONT,
    "characteristics": OutcomeKind.CHARACTERISTIC,
    "barriers": OutcomeKind.BARRIER,
    "challenges": OutcomeKind.CHALLENGE,
    "future_ideas": OutcomeKind.FUTURE_IDEA,
}
_TEXTS = (*_LISTS, "terms", "recommendations", "more_definitions")
_WORDS = ("easy", "addressee", "reason", "legal", "how", "solution", "compared_with")


def frozen_content(
    event: Event, number: int, language: str, addressee: str, changes: str = ""
) -> dict[str, Any]:
    """All that an edition says, as JSON: it is printed from this and never from the tables.

    `addressee` is "" for everybody; `changes` tells what is new. Besides the trainers, only
    people who want it are named; no email of theirs, nothing on needs.
    """
    organisations = frozen_organisations(event)
    with using_language(language):
        values = _values(event, number, language, addressee)
        values = replace(values, changes=changes, organisations=marks_from(organisations))
        text = plain_text(values)
    said_now = asdict(values) | {"issued_on": values.issued_on.isoformat()}
    for name in ("organisations", "text_hash", "text_url"):
        del said_now[name]
    whole = hashlib.sha256(text.encode()).hexdigest()
    return {"said": said_now, "organisations": organisations, "text": text, "sha256": whole}


def values_of(edition: Edition) -> RecommendationsValues:
    """What the edition says, as the press and the page take it."""
    content = dict(edition.content["said"])
    content["issued_on"] = date.fromisoformat(content["issued_on"])
    with using_language(edition.language):
        for name in _TEXTS:
            content[name] = [_thawed(text) for text in content[name]]
        if content["definition"]:
            content["definition"] = _thawed(content["definition"])
    content["trainers"] = [Trainer(**trainer) for trainer in content["trainers"]]
    content["earlier"] = [EarlierEdition(**one) for one in content.get("earlier", ())]
    return RecommendationsValues(
        **content,
        organisations=marks_from(edition.content["organisations"]),
        text_hash=edition.text_hash,
        text_url=f"{content['public_url']}/{edition.number}.txt",
    )


def _values(event: Event, number: int, language: str, addressee: str) -> RecommendationsValues:
    outcomes = outcomes_of(event, language)
    title, title_language = _title(event, language)
    purpose = said(event, "summary", language)
    met, imprint = who_met(event), imprint_of(event)
    with using_language(title_language):
        heading = _("What we agreed: recommendations")
    return RecommendationsValues(
        title=heading,
        training_title=title,
        language=title_language,
        dates=format_days(event.starts_on, event.ends_on),
        place=_place(event, title_language),
        participants=met.people,
        countries=met.countries_in_words,
        trainers=[
            Trainer(trainer.name, country_name(trainer.country)) for trainer in trainers_of(event)
        ],
        named=imprint.named,
        organisations=(),
        version=str(number),
        issued_on=clock.today(event.zone),
        public_url=f"{settings().base_url}/trainings/{event.slug}/recommendations",
        edition=_("For: %(addressee)s", addressee=addressee) if addressee else _("For everybody"),
        purpose=purpose.text or None,
        purpose_language=purpose.language,
        method=[part.strip() for part in outcomes.how_agreed.split("\n\n") if part.strip()],
        method_language=outcomes.how_agreed_language,
        licence=licence_in_words(imprint.licence) or None,
        contact=imprint.contact or ", ".join(_websites(event)) or None,
        earlier=[_earlier(edition) for edition in earlier_editions(event)],
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


def _told(text: ToldText) -> OutcomeText:
    return OutcomeText(
        text=text.text,
        language=text.language,
        agreement=text.agreement,
        easy=_words(text.easy),
        addressee=_words(text.addressee),
        reason=_words(text.reason),
        legal=_words(text.legal),
        how=_words(text.how),
        solution=_words(text.more),
        articles=text.article_names,
        reservations=[line for line in text.reservations.text.splitlines() if line.strip()],
        reservations_language=text.reservations.language,
    )


def _term(text: ToldText) -> OutcomeText:
    """The press sets the terms above the words that tell them apart."""
    told = _told(text)
    if not text.more:
        return told
    terms = Words(text.text, text.language)
    return replace(
        told,
        text=text.more.text,
        language=text.more.language,
        compared_with=terms,
        solution=Words(),
    )


def _words(told: Said) -> Words:
    return Words(told.text, told.language) if told else Words()


def _thawed(text: Mapping[str, Any]) -> OutcomeText:
    """A text of the frozen content; version 0.1.0 kept plain texts and figures."""
    kept = dict(text)
    agreed, present = kept.pop("agreed", None), kept.pop("present", None)
    if agreed is not None and present is not None:
        kept["agreement"] = _(
            "Agreed by %(agreed)d of %(present)d people.", agreed=agreed, present=present
        )
    for name in _WORDS:
        value = kept.get(name) or ()
        kept[name] = Words(value, kept["language"]) if isinstance(value, str) else Words(*value)
    return OutcomeText(**{"reservations_language": kept["language"], **kept})


def _earlier(edition: Edition) -> EarlierEdition:
    return EarlierEdition(
        name=_(
            "Edition %(number)d, %(language)s",
            number=edition.number,
            language=language_in_text(edition.language),
        ),
        made_on=format_date(edition.made_on),
        changes=edition.content["said"].get("changes", ""),
    )


def _title(event: Event, language: str) -> tuple[str, str]:
    rule = rule_of(event)
    translated = rule.training_title if rule else {}
    if translated.get(language):
        return translated[language], language
    return said(event, "title", language)


def _place(event: Event, language: str) -> str:
    rule = rule_of(event)
    if rule and rule.place.get(language):
        return in_language(rule.place, language)[0]
    venue = venue_of(event)
    with using_language(language):
        return f"{venue.city}, {country_name(venue.country)}" if venue else _("Place not told")


def _websites(event: Event) -> Sequence[str]:
    return [one.website for one in event.organisations if one.website]
