"""The letter with which a person applies for a visa."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date

from certificates.papers.kinds.declaring import TO_READ
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Missing
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.kinds.easy import about_the_training
from certificates.papers.kinds.easy import for_its_holder
from certificates.papers.kinds.facts import numbered
from certificates.papers.kinds.facts import place_of
from certificates.papers.kinds.facts import stay_of
from certificates.papers.kinds.facts import when_of
from certificates.papers.parts import Facts
from certificates.papers.parts import Letterhead
from certificates.papers.parts import Lines
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.parts import Signature
from foundation.i18n import country_name
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.wording import said


def _parts(about: About) -> Iterator[Part]:
    yield Letterhead(about.inviter, [*about.terms.identity.splitlines(), about.terms.contact])
    yield numbered(about)
    yield Paragraph(plain(_("To the embassy or consulate")), "lead")
    yield Paragraph(plain(_("We invite this person to a training, and ask you to grant a visa.")))
    yield Facts(_person(about))
    yield Facts(_training(about))
    yield Paragraph(plain(_("We will gladly answer your questions.")))
    yield Signature(about.terms.signed_by, about.terms.signed_as, about.inviter)


def _person(about: About) -> Sequence[tuple[str, Lines]]:
    given = about.passport
    return [
        (_("Name as the passport shows it"), [plain(given["name"], "und")]),
        (_("Date of birth"), [plain(format_date(date.fromisoformat(given["born_on"])))]),
        (_("Nationality"), [plain(country_name(given["nationality"]))]),
        (_("Number of the passport"), [plain(given["number"])]),
        (_("Passport valid until"), [plain(format_date(date.fromisoformat(given["valid_until"])))]),
    ]


def _training(about: About) -> Sequence[tuple[str, Lines]]:
    title = said(about.event, "title", about.language)
    rows: list[tuple[str, Lines]] = [
        (_("Purpose of the journey"), [plain(_("To take part in a training")), title]),
        (_("Dates of the training"), [plain(when_of(about))]),
        (_("Place of the training"), place_of(about)),
        (_("Address of the stay"), stay_of(about)),
        (_("Who pays for the journey and the stay"), _typed(about, about.terms.payer)),
    ]
    return [(label, lines) for label, lines in rows if lines]


def _typed(about: About, text: str) -> Lines:
    return [plain(one, about.event.language) for one in text.splitlines()]


def _lacks(about: About) -> list[Missing]:
    page = "papers.terms"
    terms = about.terms
    asked = (
        (terms.identity, _("The address and registered number of the inviting organisation.")),
        (stay_of(about), _("The address where people stay.")),
        (terms.payer, _("Who pays for the journey and the stay.")),
        (terms.signed_by, _("Who signs letters.")),
    )
    return [Missing(text, page) for held, text in asked if not held]


INVITATION = PaperKind(
    name="invitation",
    title=_l("Invitation letter for a visa"),
    what_for=_l("An embassy asks for it. It names one person as their passport does."),
    whose=Whose.PERSON,
    formats=TO_READ,
    parts=lambda about: list(_parts(about)),
    lacks=_lacks,
    easy=for_its_holder,
    easy_after=about_the_training,
    is_given=True,
    has_marks=False,
    style="papers_letter",
)
