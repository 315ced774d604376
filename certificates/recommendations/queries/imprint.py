"""Who met, under which licence, and whom to ask: counted, or as organisers corrected it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from certificates.recommendations.models import Imprint
from events.attendance.queries import hours_in
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import reader_key
from foundation.store import one_or_none

LICENCES = {
    "cc-by": _l("Creative Commons Attribution 4.0 (CC BY 4.0)"),
    "cc-by-sa": _l("Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0)"),
    "cc-by-nc": _l("Creative Commons Attribution-NonCommercial 4.0 (CC BY-NC 4.0)"),
    "cc0": _l("No rights reserved (CC0 1.0)"),
}
"""{key: name}; the names are those of https://creativecommons.org/share-your-work/cclicenses/."""


@dataclass(frozen=True)
class Met:
    """How many people met, and from which countries (ISO 3166 codes)."""

    people: int
    countries: Sequence[str]

    @property
    def countries_in_words(self) -> list[str]:
        """The countries by name, in the language in use."""
        return sorted((country_name(code) for code in self.countries), key=reader_key)


def imprint_of(event: Event) -> Imprint:
    """What organisers said of all editions; an empty one before they said anything."""
    found = one_or_none(select(Imprint).where(Imprint.event_id == event.id))
    return found or Imprint(event_id=event.id, named=[], licence="", contact="", version=0)


def who_met(event: Event) -> Met:
    """As organisers corrected it, else as it was counted."""
    counted, imprint = counted_in(event), imprint_of(event)
    return Met(
        counted.people if imprint.people is None else imprint.people,
        counted.countries if imprint.countries is None else imprint.countries,
    )


def counted_in(event: Event) -> Met:
    """Those who were there; before anybody marked hours, those with a place."""
    met = _who_was_there(event)
    return Met(len(met), sorted({person.country for person in met if person.country}))


def imprint_in_words(event: Event) -> list[tuple[str, str]]:
    """(question, answer) of what the next edition says, in the language in use."""
    imprint, met = imprint_of(event), who_met(event)
    return [
        (_("How many people met"), str(met.people)),
        (_("Countries"), ", ".join(met.countries_in_words)),
        (_("People who want to be named"), ", ".join(imprint.named) or _("Nobody")),
        (_("Licence"), licence_in_words(imprint.licence) or _("No licence chosen")),
        (_("Contact"), imprint.contact or _("The websites of the organisations")),
    ]


def licence_in_words(licence: str) -> str:
    """The name of a licence in the language in use; "" for none."""
    return str(LICENCES[licence]) if licence else ""


def _who_was_there(event: Event) -> list[Participation]:
    people = people_with_hours(event)
    hours = hours_in(event)
    return [person for person in people if not hours or hours.get(person.id)]
