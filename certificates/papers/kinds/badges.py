"""Name badges, several on a sheet."""

from certificates.papers.kinds.declaring import IN_PRINT
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Format
from certificates.papers.kinds.declaring import Named
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.parts import Badge
from certificates.papers.parts import Badges
from certificates.papers.parts import Part
from foundation.i18n import country_name
from foundation.i18n import lazy_gettext as _l
from foundation.wording import Said
from foundation.wording import said


def _parts(about: About) -> list[Part]:
    cards = [_badge(one) for one in about.people]
    return [Badges(said(about.event, "title", about.language), cards)] if cards else []


def _badge(one: Named) -> Badge:
    return Badge(
        name=Said(one.badge_name or one.name, one.language),
        part="" if one.is_participant else one.part,
        organisation=one.organisation,
        country=country_name(one.country) if one.country else "",
        languages=one.languages,
        photos=one.photos.value if one.photos else "",
        photos_said=one.photos.label if one.photos else "",
    )


BADGES = PaperKind(
    name="badges",
    title=_l("Name badges"),
    what_for=_l(
        "Eight on a sheet, with lines for cutting, 95 by 66 millimetres each. In large print four "
        "on a sheet, 139 by 104 millimetres each, for the pocket of a large holder. On sheets of "
        "labels ten, 80 by 50 millimetres each, as Avery L4784 to L4787 on A4."
    ),
    whose=Whose.TEAM,
    formats=(*IN_PRINT, Format.LABELS),
    parts=_parts,
    names_people=True,
    has_marks=False,
    style="papers_badges",
    large_style="papers_badges_large",
    is_wide_if_large=True,
)
