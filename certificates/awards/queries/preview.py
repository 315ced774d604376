"""A letter as the paper that it would become, before anybody is asked."""

from certificates.awards.models import TrainerLetter
from certificates.awards.queries.facts import facts_about
from certificates.awards.queries.standing import standing_of
from certificates.designs.content import Facts
from certificates.designs.models import AwardKind
from certificates.designs.queries import design_of
from certificates.designs.queries import pictures_for
from certificates.designs.queries import sample_values
from certificates.press.papers import CertificateValues
from foundation import clock
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.settings import settings


def preview_of(letter: TrainerLetter) -> tuple[CertificateValues, dict[str, bytes]]:
    """What the press takes: the letter's own words, "Sample" in the heading, and no number."""
    person = letter.participation
    event, kind = person.event, AwardKind.RECOMMENDATION
    design = design_of(event, kind)
    with using_language(next((code for code in design.languages if code in LANGUAGES), "en")):
        sample = _("Sample")
    given = {
        "number": sample,
        "code": sample,
        "verify_url": f"{settings().base_url}/verify/sample",
        "issued_on": clock.today(event.zone).isoformat(),
    }
    facts = Facts.from_json({**facts_about(event, standing_of(person, kind, letter.id)), **given})
    return sample_values(design, facts, design.languages), pictures_for(design, facts)
