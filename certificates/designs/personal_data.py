"""What designs of certificates hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_SIGNERS = Personal(
    what=_l("Who signs certificates: name, role, organisation, perhaps a picture of a signature"),
    why=_l("So that a certificate says who answers for it"),
    kept=_l("As long as the training's designs, and on papers that were issued with them"),
)

COLUMNS: Inventory = {
    "certificate_design.id": NOT_PERSONAL,
    "certificate_design.event_id": NOT_PERSONAL,
    "certificate_design.name": NOT_PERSONAL,
    "certificate_design.layout": NOT_PERSONAL,
    "certificate_design.paper": NOT_PERSONAL,
    "certificate_design.orientation": NOT_PERSONAL,
    "certificate_design.accent": NOT_PERSONAL,
    "certificate_design.ground": NOT_PERSONAL,
    "certificate_design.languages": NOT_PERSONAL,
    "certificate_design.texts": NOT_PERSONAL,
    "certificate_design.signatories": _SIGNERS,
    "certificate_design.logos": NOT_PERSONAL,
    "certificate_design.made_at": NOT_PERSONAL,
    "certificate_design.removed_at": NOT_PERSONAL,
    "certificate_design.version": NOT_PERSONAL,
    "design_version.id": NOT_PERSONAL,
    "design_version.design_id": NOT_PERSONAL,
    "design_version.number": NOT_PERSONAL,
    "design_version.content": _SIGNERS,
    "design_version.saved_at": NOT_PERSONAL,
    "design_version.saved_by": Personal(
        what=_l("Which organiser saved a design"),
        why=_l("So that organisers who work together know who changed what"),
        kept=_l("As long as the training's designs"),
    ),
    "design_use.id": NOT_PERSONAL,
    "design_use.event_id": NOT_PERSONAL,
    "design_use.kind": NOT_PERSONAL,
    "design_use.design_id": NOT_PERSONAL,
}
