"""People and facts for looking at a design before anything is issued."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple
from typing import Protocol

from flask import abort
from flask import current_app

from certificates.designs.content import DesignContent
from certificates.designs.content import Facts
from certificates.designs.content import Texts
from certificates.designs.models import AwardKind
from certificates.designs.queries.chosen import languages_for
from certificates.designs.queries.values import values_for
from certificates.press.papers import CertificateValues
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.call.queries import days_of
from events.team.models import Participation
from foundation import clock
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.people import Organisation
from foundation.settings import settings
from foundation.wording import said

_CYRILLIC = "Александра-Виктория Константинова Хаджипетрова"
_GREEK = "Παναγιώτης-Αλέξανδρος Παπακωνσταντίνου"
_HOURS = Decimal(14)


class Rule(Protocol):
    """What a training's rule says on its papers, by language."""

    @property
    def training_title(self) -> Mapping[str, str]: ...
    @property
    def role_title(self) -> Mapping[str, str]: ...
    @property
    def place(self) -> Mapping[str, str]: ...
    @property
    def learning_outcomes(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class FromAbove:
    """What the awards tell the designs; operations/ties.py puts it together."""

    rule_of: Callable[[Event], Rule | None]
    #: In which language a name is read aloud.
    language_of_name: Callable[[Participation], str]
    #: The endpoint of the page on which the words of the rule are written.
    page: str


class Sample(NamedTuple):
    """A name to try: its key in an address, why it is tried, and whose language it is."""

    key: str
    label: str
    name: str
    language: str


def from_above() -> FromAbove:
    """What the rooms above have put together."""
    given: FromAbove = current_app.extensions["stepfree.designs"]
    return given


def samples_in(event: Event) -> list[Sample]:
    """The longest and the shortest name of this training, then an invented one in each script."""
    people = sorted(people_with_hours(event), key=lambda one: (len(one.name), one.name))
    found = [
        Sample("cyrillic", _("A name in Cyrillic"), _CYRILLIC, "bg"),
        Sample("greek", _("A name in Greek"), _GREEK, "el"),
    ]
    if not people:
        return [Sample("plain", _("A name"), "Maria Svensson", "sv"), *found]
    longest, shortest, spoken = people[-1], people[0], from_above().language_of_name
    return [
        Sample("longest", _("The longest name here"), longest.name, spoken(longest)),
        Sample("shortest", _("The shortest name here"), shortest.name, spoken(shortest)),
        *found,
    ]


def sample_or_404(event: Event, key: str) -> Sample:
    """One of the names to try."""
    return next((one for one in samples_in(event) if one.key == key), None) or abort(404)


def sample_values(
    content: DesignContent, facts: Facts, languages: Sequence[str], *, large: bool = False
) -> CertificateValues:
    """A paper that nobody can take for a real one: "Sample" stands in it, and no number."""
    values = values_for(content, facts, languages, large=large)
    words = [replace(one, heading=_marked(one.heading, one.language)) for one in values.words]
    return replace(values, words=words)


def frozen_organisation(organisation: Organisation) -> dict[str, str | None]:
    """An organisation as it is called and looks today, for Facts.organisations."""
    logo = organisation.logo_file_id
    return {
        "name": organisation.name,
        "short_name": organisation.short_name,
        "colour": organisation.colour,
        "logo_file_id": str(logo) if logo else None,
    }


def words_of_rule(event: Event) -> dict[str, Texts]:
    """What the training's papers say of it, by field of Facts; its own title before the rule."""
    rule = from_above().rule_of(event)
    if rule is None:
        told = [said(event, "title", code) for code in languages_for(event)]
        return {"title": {each.language: each.text for each in told}}
    return {
        "title": rule.training_title,
        "role": rule.role_title,
        "place": rule.place,
        "outcomes": rule.learning_outcomes,
    }


def sample_facts(event: Event, kind: AwardKind, sample: Sample) -> Facts:
    """What is true of this training, for somebody with that name."""
    words: dict[str, Texts] = words_of_rule(event)
    if kind is AwardKind.ACHIEVEMENT:
        words["result"] = _said(lambda: _("Passed"))
    if kind is AwardKind.RECOMMENDATION:
        words["paragraphs"] = _said(_letter)
    return Facts(
        kind=kind,
        name=sample.name,
        name_language=sample.language,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        organisations=[frozen_organisation(one) for one in event.organisations],
        number=_("Sample"),
        code=_("Sample"),
        verify_url=f"{settings().base_url}/verify/sample",
        issued_on=clock.today(event.zone),
        zone=event.zone,
        days=days_of(event),
        hours=_HOURS,
        **words,
    )


def _letter() -> str:
    return _("Here stands what the trainer writes.") + "\n\n" + _("It can have several paragraphs.")


def _marked(heading: str, language: str) -> str:
    with using_language(language if language in LANGUAGES else "en"):
        return _("Sample: %(heading)s", heading=heading)


def _said(words: Callable[[], str]) -> dict[str, str]:
    told = {}
    for code in LANGUAGES:
        with using_language(code):
            told[code] = words()
    return told
