"""The list of those who agreed to stand on it."""

from certificates.papers.kinds.declaring import TO_READ
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Named
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.parts import Grid
from certificates.papers.parts import Lines
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.wording import Said


def _parts(about: About) -> list[Part]:
    listed = [one for one in about.people if one.on_list]
    told = _(
        "Here stand those who said yes to it, with what each of them chose. Others come as well. "
        "Please do not pass this list on."
    )
    if not listed:
        return []
    headings = [_("Name"), _("Country"), _("Organisation")]
    rows = [_row(one) for one in listed]
    return [Paragraph(plain(told)), Grid(_("Who comes"), headings, rows)]


def _row(one: Named) -> list[Lines]:
    country = one.country if one.country_on_list else ""
    organisation = one.organisation if one.organisation_on_list else ""
    return [
        [Said(one.name, one.language)],
        [plain(country_name(country))] if country else [],
        [Said(organisation, one.language)] if organisation else [],
    ]


PARTICIPANTS = PaperKind(
    name="participants",
    title=_l("List of those who come"),
    what_for=_l("Only those who agreed to be on it. Everybody who comes can read it."),
    whose=Whose.EVERYBODY,
    formats=TO_READ,
    parts=_parts,
    names_people=True,
)
