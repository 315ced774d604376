"""Questions about applications: their parts, what is missing, the words of their answers."""

from collections.abc import Collection
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from uuid import UUID

from flask import abort
from flask import current_app
from sqlalchemy import Select
from sqlalchemy import Text
from sqlalchemy import cast
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import lazyload

from events.call.models import Event
from events.call.models import WayIn
from events.pools.queries import key_of
from events.pools.queries import pool_of
from events.pools.queries import pools_of
from events.pools.queries import words_for
from events.pools.queries import words_for_kinds
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from events.team.queries import opened_by_link
from events.team.queries import welcome
from events.venue.models import Venue
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.people.tokens import hash_of
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import as_language
from foundation.privacy.telling import chapter
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import read_once
from foundation.store import search_key
from foundation.wording import say_text
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.apply.models import Gender
from registration.questions.models import FormSection
from registration.questions.queries import sections_asked_of
from registration.questions.queries import sections_of
from registration.questions.queries import unanswered_sections

SHORT_EXPERIENCE = {
    Experience.FORMAL: _l("Formal"),
    Experience.INFORMAL: _l("Informal"),
    Experience.BOTH: _l("Both"),
    Experience.NONE: _l("None yet"),
}
"""The kinds of experience in one word, for a column of a list."""
PAGE = "page-"
"""How the name of a part begins that is a page of the organisers' own."""
LARGE_PRINT = "large_print"
_PREFIX_LENGTH = 3
_SELECTION = ("name", "contact", "you", "experience", "format")
_OPEN = ("name", "contact", "format")
_CHOSEN = (
    *(Application.is_disabled_person, Application.experience),
    *(Application.gender, Application.took_part_before),
)


def parts_of(event: Event) -> tuple[str, ...]:
    """The parts of the form, in order. Open registration asks only what reaching people needs."""
    name, contact, *others = _OPEN if event.way_in == WayIn.OPEN else _SELECTION
    return (name, contact, *(["place"] if pools_of(event) else []), *others)


def parts_for(participation: Participation) -> tuple[str, ...]:
    """The parts for one person, in order: the organisers' own pages come before the last one.

    A page of theirs is named "page-<key>"; those on which nothing is asked are left out.
    """
    event = participation.event
    *first, last = parts_of(event)
    if event.way_in == WayIn.OPEN and participation.state != State.DRAFT:
        # It has given a place already: another kind is given by the organisers.
        first = [part for part in first if part != "place"]
    pages = (part_of(section) for section in sections_asked_of(participation))
    return (*first, *pages, last)


def part_of(section: FormSection) -> str:
    """The name of the part that is this page of the organisers."""
    return f"{PAGE}{section.id.hex}"


def section_in(event: Event, part: str) -> FormSection | None:
    """The page of the organisers with that name; None for the other parts."""
    if not part.startswith(PAGE):
        return None
    return next((one for one in sections_of(event) if part_of(one) == part), None)


class Own(NamedTuple):
    """What a personal link opens: a person in a training, and what they wrote if they did."""

    participation: Participation
    application: Application | None


def own_or_404(token: str) -> Own:
    """Both by one query; the page speaks the person's language."""
    found = db.session.execute(_opened_with_form(), {"link": hash_of(token)}).unique().one_or_none()
    return Own(welcome(found[0]), found[1]) if found else abort(404)


@cache
def _opened_with_form() -> Select[Participation, Application | None]:
    return (
        opened_by_link()
        .outerjoin(Application, Application.participation_id == Participation.id)
        .add_columns(Application)
        .options(lazyload(Application.participation))
    )


def written_or_404(token: str) -> tuple[Participation, Application]:
    """Both, of somebody who has the form."""
    participation, application = own_or_404(token)
    if application is None:
        abort(404)
    return participation, application


@read_once
def application_of(participation: Participation) -> Application | None:
    """What the person wrote; None where somebody joined without the form."""
    query = select(Application).where(Application.participation_id == participation.id)
    # The participation is at hand; reading it once more would double the columns.
    return one_or_none(query.options(lazyload(Application.participation)))


def application_or_404(participation: Participation) -> Application:
    """What the person wrote; no page for somebody who never had the form."""
    application = application_of(participation)
    if application is None:
        abort(404)
    return application


def unfinished_parts(participation: Participation, application: Application) -> list[str]:
    """The parts that still lack an answer, or were typed and not saved, in order."""
    pool = pool_of(participation)
    done = {
        "name": bool(participation.name and participation.country),
        "contact": bool(
            participation.email
            if participation.channel == Channel.EMAIL
            else participation.contact_detail
        ),
        "place": pool is None or pool.removed_at is None,
        "you": bool(application.languages)
        and not (
            participation.event.for_disabled_people and application.is_disabled_person is None
        ),
        "experience": bool(application.experience) and _why_is_given(participation, application),
        "format": bool(application.wanted_format),
    }
    # What was typed last may say something else: its writer looks at it once more.
    open_parts = set(application.typed)
    parts = parts_for(participation)
    if any(part.startswith(PAGE) for part in parts):
        told = told_otherwise(participation)
        open_parts |= {f"{PAGE}{key.hex}" for key in unanswered_sections(participation, told)}
    return [part for part in parts if part in open_parts or not done.get(part, True)]


def reads_large_print(participation_id: UUID, address: str) -> bool:
    """Whether a letter about a participation goes to the person, who asked for large print."""
    query = select(Application.wanted_format).join(Application.participation)
    theirs = query.where(Participation.id == participation_id, Participation.email == address)
    return one_or_none(theirs) == LARGE_PRINT


def told_otherwise(participation: Participation) -> Collection[str]:
    """Names of the long answers that were told in another way and count as given.

    registration/told_answers says which: "motivation", or the field of a question.
    """
    told: Collection[str] = current_app.extensions["stepfree.told"](participation)
    return told


def sent_by_same_person(event: Event, person: Person, own_id: UUID) -> Participation | None:
    """Another application of that person to that training, if there is one."""
    return one_or_none(
        select(Participation).where(
            Participation.event_id == event.id,
            Participation.person_id == person.id,
            Participation.id != own_id,
        )
    )


def reference_is_taken(reference: str) -> bool:
    """Whether some application already has that number."""
    query = select(Participation.id).where(Participation.reference == reference)
    return one_or_none(query) is not None


def first_letters_of(event: Event) -> str:
    """Three Latin letters that remind of the training: of its city, else of its address."""
    city = one_or_none(select(Venue.city).where(Venue.event_id == event.id)) or ""
    for text in (city, event.slug):
        letters = [mark for mark in search_key(text).upper() if "A" <= mark <= "Z"]
        if len(letters) >= _PREFIX_LENGTH:
            return "".join(letters[:_PREFIX_LENGTH])
    return "STF"


def is_untouched(participation: Participation) -> bool:
    """Whether nothing was typed into this draft yet."""
    written = participation.name or participation.country or participation.email
    return participation.state == State.DRAFT and not (written or participation.contact_detail)


def titles_of_parts(event: Event) -> dict[str, str]:
    """The headings of the parts."""
    return {part_of(section): say_text(section, "title") for section in sections_of(event)} | {
        "name": _("Who you are"),
        "contact": _("How to reach you"),
        "place": _("How you want to take part"),
        "you": _("About you"),
        "experience": _("Peer support"),
        "format": _("How you like to read"),
    }


def words_for_experience() -> dict[str, str]:
    """The kinds of experience, as the form names them."""
    return {
        Experience.FORMAL: _("Formal: in an organisation"),
        Experience.INFORMAL: _("Informal: among friends, family or neighbours"),
        Experience.BOTH: _("Both"),
        Experience.NONE: _("None yet"),
    }


def short_words_for_experience() -> dict[str, str]:
    """The kinds of experience in one word, for a column of a list."""
    return {told: str(word) for told, word in SHORT_EXPERIENCE.items()}


def words_for_genders() -> dict[str, str]:
    """What somebody may say of their gender, as the form words it."""
    return {
        Gender.WOMAN: _("Woman"),
        Gender.MAN: _("Man"),
        Gender.ANOTHER: _("Non-binary, or another gender"),
        Gender.NOT_SAID: _("I would rather not say"),
    }


def words_for_formats() -> dict[str, str]:
    """The formats of documents, as the form names them."""
    return {
        "ordinary": _("Ordinary print, email and web pages"),
        LARGE_PRINT: _("Large print"),
        "easy_read": _("Easy read: short sentences with pictures"),
        "screen_reader": _("Electronic text that works with a screen reader"),
        "braille": _("Braille"),
        "audio": _("Audio recording"),
        "signed": _("Sign language video"),
    }


def words_for_answers(event: Event) -> dict[str, object]:
    """What a page that shows answers needs: headings, the words of codes, and what is asked."""
    return {
        "asked": event.also_asks,
        "kinds": words_for_kinds(event) if event.has_pools else {},
        "titles": titles_of_parts(event),
        "experience": words_for_experience(),
        "formats": words_for_formats(),
        "genders": words_for_genders(),
    }


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What a person wrote to apply, as they take it away with them."""
    row = application_of(participation)
    title, zone = _("Your application"), participation.event.zone
    rows = [row] if row is not None else []
    labels = {"kind_of_place": _("Kind of place")}
    yield chapter("application", title, rows, zone, labels=labels, add=_coded)


def with_words() -> Select[UUID]:
    """Keys of the participations whose application still says something."""
    columns = (Application.motivation, Application.experience_text, Application.afterwards)
    more = (Application.organisation, Application.role_there, Application.wanted_format)
    said = [column != "" for column in (*columns, *more, Application.form_help)]
    said.append(cast(Application.typed, Text) != "{}")
    return select(Application.participation_id).where(
        or_(*said, *(column.is_not(None) for column in _CHOSEN))
    )


def _coded(row: Application) -> dict[str, object]:
    """The coded answers as the form words them."""
    experience, formats = words_for_experience(), words_for_formats()
    genders = words_for_genders()
    wanted, pool = row.wanted_format, pool_of(row.participation)
    kind = {"kind_of_place": Said(key_of(pool), words_for(pool))} if pool else {}
    return kind | {
        "experience": row.experience and Said(row.experience.value, experience[row.experience]),
        "wanted_format": wanted and Said(wanted, formats.get(wanted, wanted)),
        "gender": row.gender and Said(row.gender.value, genders[row.gender]),
        "languages": [as_language(code) for code in row.languages],
    }


def _why_is_given(participation: Participation, application: Application) -> bool:
    """Whether the required long answers of the core were written, or told in another way."""
    lacking = {name for name in ("motivation", "afterwards") if not getattr(application, name)}
    return not lacking or lacking <= set(told_otherwise(participation))
