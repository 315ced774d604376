"""The joining pack: what, where, when, the way, the programme, contacts, what to bring."""

from collections.abc import Iterator

from certificates.papers.kinds.declaring import TO_READ
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Missing
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.kinds.easy import in_easy_words
from certificates.papers.kinds.facts import contact_of
from certificates.papers.kinds.facts import place_of
from certificates.papers.kinds.facts import when_of
from certificates.papers.kinds.programme import days_of_programme
from certificates.papers.kinds.programme import lacks_programme
from certificates.papers.parts import Facts
from certificates.papers.parts import Heading
from certificates.papers.parts import Lines
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.parts import Picture
from certificates.papers.words import prose
from events.programme.queries import items_of
from events.survey.queries import route_of
from events.survey.queries import tell
from events.survey.queries.telling import Told
from events.venue.queries import venue_of
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l
from foundation.wording import Said
from foundation.wording import said


def _parts(about: About) -> Iterator[Part]:
    yield Heading(plain(_("In short")))
    yield Facts(_in_short(about))
    yield from prose(about.event, "summary", about.language)
    yield from _place(about)
    yield from _way(about)
    if items_of(about.event):
        yield Heading(plain(_("Programme")))
        yield from days_of_programme(about, 3)
    yield from _about_us(about)
    yield Heading(plain(_("What to bring")))
    yield Listing(_to_bring())
    if contact_of(about):
        yield Heading(plain(_("Whom to ask")))
        yield Listing(contact_of(about))


def _in_short(about: About) -> list[tuple[str, Lines]]:
    spoken = ", ".join(map(language_in_text, about.event.languages))
    rows: list[tuple[str, Lines]] = [
        (_("When"), [plain(when_of(about))]),
        (_("Where"), place_of(about)),
        (_("Languages"), [plain(spoken)] if spoken else []),
        (_("Organisers"), [plain(one.name) for one in about.event.organisations]),
        (_("Whom to ask"), contact_of(about)),
    ]
    return [(label, lines) for label, lines in rows if lines]


def _place(about: About) -> Iterator[Part]:
    venue = venue_of(about.event)
    if venue is None:
        return
    for title, fields in (
        (_("How to get there"), ("getting_there",)),
        (_("The place"), ("access_statement", "rooms", "assistance")),
    ):
        found = [part for field in fields for part in prose(venue, field, about.language)]
        if found:
            yield Heading(plain(title))
            yield from found


def _way(about: About) -> Iterator[Part]:
    told = [tell(about.event, one) for one in route_of(about.event)]
    if not told:
        return
    yield Heading(plain(_("The measured way")))
    yield Paragraph(plain(_("From the street to the training room, in this order.")))
    for one in told:
        yield Heading(said(one.one.row, "name", about.language), 3)
        yield from _measured(one, about.language)


def _measured(told: Told, language: str) -> Iterator[Part]:
    known: list[tuple[str, Lines]] = [
        (str(asked.label), [plain(value)]) for asked, value, _source in told.known if asked.always
    ]
    missing = ", ".join(str(asked.label) for asked in told.not_known)
    if missing:
        known.append((_("Not known"), [plain(missing)]))
    if known:
        yield Facts(known)
    for photo in told.one.photos[:1]:
        yield Picture(photo.file_id, said(photo, "alt", language))


def _about_us(about: About) -> Iterator[Part]:
    for title, field in (
        (_("What is paid for"), "paid_for"),
        (_("How we treat each other"), "code_of_conduct"),
        (_("Somebody to talk to"), "support_person"),
    ):
        found = prose(about.event, field, about.language)
        if found:
            yield Heading(plain(title))
            yield from found


def _to_bring() -> list[Said]:
    return [
        plain(_("Your identity card or passport.")),
        plain(_("Your tickets, and the phone number of the contact above.")),
        plain(_("Medicines for all days, and what charges your devices.")),
        plain(_("Your own aids. Tell us early if something should be there for you.")),
    ]


def _lacks(about: About) -> list[Missing]:
    found = lacks_programme(about)
    if venue_of(about.event) is None:
        found.append(Missing(_("The place."), "venue.edit"))
    if not route_of(about.event):
        found.append(Missing(_("The measured way."), "survey.overview"))
    if not contact_of(about):
        found.append(Missing(_("Whom to ask."), "call.overview"))
    return found


JOINING = PaperKind(
    name="joining",
    title=_l("Joining pack"),
    what_for=_l("All that somebody who comes should know: place, way, programme, contacts."),
    whose=Whose.EVERYBODY,
    formats=TO_READ,
    parts=lambda about: list(_parts(about)),
    lacks=_lacks,
    easy=in_easy_words,
    has_contents=True,
)
