"""What several papers say of a training: when, where, who writes."""

from datetime import date

from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import plain
from certificates.papers.parts import Lines
from certificates.papers.parts import Paragraph
from certificates.papers.words import line
from events.venue.queries import venue_of
from foundation.i18n import country_name
from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.wording import Said


def when_of(about: About) -> str:
    """The days of the training in words."""
    return format_days(about.event.starts_on, about.event.ends_on)


def day_as_title(day: date) -> str:
    """A day with its weekday, as it begins a heading: many languages write weekdays small."""
    words = format_date(day, "EEEE, d MMMM y")
    return words[0].upper() + words[1:]


def place_of(about: About) -> Lines:
    """Name, address, city and country of the place; [] where nobody has said it."""
    venue = venue_of(about.event)
    if venue is None:
        return []
    told = [one for field in ("name", "address") for one in line(venue, field, about.language)]
    # An address that ends with its city does not say it twice.
    city = [
        one
        for one in line(venue, "city", about.language)
        if not any(each.text.endswith(one.text) for each in told)
    ]
    return [*told, *city, plain(country_name(venue.country))]


def stay_of(about: About) -> Lines:
    """Where people stay, as organisers wrote it; else at the place of the training."""
    written = [plain(one, about.event.language) for one in about.terms.stay.splitlines()]
    return written or place_of(about)


def contact_of(about: About) -> Lines:
    """Whom to ask, as the call says it."""
    event = about.event
    told = (event.contact_name, event.contact_phone, event.contact_email)
    return [plain(one) for one in told if one]


def numbered(about: About) -> Paragraph:
    """The day of a letter, and its number where it has one."""
    day = format_date(about.issued_on)
    if not about.number:
        return Paragraph(plain(day), "note")
    text = _("Letter number %(number)d, %(day)s", day=day, number=about.number)
    return Paragraph(plain(text), "note")


def named(about: About) -> Said:
    """The person of the paper, their name in their own language."""
    person = about.participation
    assert person is not None, "the paper is about a person"  # noqa: S101 - narrows the type
    return Said(person.name, person.language)
