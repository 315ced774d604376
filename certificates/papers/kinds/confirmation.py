"""That somebody has a place or comes: for an employer, a school, an office."""

from collections.abc import Iterator

from certificates.papers.kinds.declaring import TO_READ
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Missing
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.kinds.easy import about_the_training
from certificates.papers.kinds.easy import for_its_holder
from certificates.papers.kinds.facts import named
from certificates.papers.kinds.facts import numbered
from certificates.papers.kinds.facts import place_of
from certificates.papers.kinds.facts import when_of
from certificates.papers.parts import Facts
from certificates.papers.parts import Letterhead
from certificates.papers.parts import Lines
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.parts import Signature
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.wording import said


def _parts(about: About) -> Iterator[Part]:
    yield Letterhead(about.inviter, [*about.terms.identity.splitlines(), about.terms.contact])
    yield numbered(about)
    yield Paragraph(plain(_("To whom it may concern")), "lead")
    yield Paragraph(plain(_("We confirm that this person has a place in our training.")))
    organisers: Lines = [plain(one.name) for one in about.event.organisations]
    rows: list[tuple[str, Lines]] = [
        (_("Name"), [named(about)]),
        (_("Training"), [said(about.event, "title", about.language)]),
        (_("Dates of the training"), [plain(when_of(about))]),
        (_("Place of the training"), place_of(about)),
        (_("Organisers"), organisers),
    ]
    yield Facts([(label, lines) for label, lines in rows if lines])
    yield Signature(about.terms.signed_by, about.terms.signed_as, about.inviter)


def _lacks(about: About) -> list[Missing]:
    if about.terms.signed_by:
        return []
    return [Missing(_("Who signs letters."), "papers.terms")]


CONFIRMATION = PaperKind(
    name="confirmation",
    title=_l("Confirmation of the place"),
    what_for=_l("It says to an employer or an office that a person takes part, and when."),
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
