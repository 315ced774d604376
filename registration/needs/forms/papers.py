"""The forms for papers of an assistance dog."""

from typing import Any

from events.team.categories import Category
from foundation.files import SCANS
from foundation.files import Document
from foundation.files import scan_from_upload
from foundation.forms import NewRowForm
from foundation.forms import UploadField
from foundation.i18n import lazy_gettext as _l
from registration.needs.forms.telling import Reading
from registration.needs.forms.telling import boxes_of_consent
from registration.needs.groups import CATEGORY_OF

_CATEGORY = CATEGORY_OF["dog_papers"]
_BOX = f"consent_{_CATEGORY.value}"


class PaperForm(NewRowForm):
    """A file; beside it the box of consent, where the person has not agreed yet."""

    file = UploadField(
        _l("Choose a file with papers of your dog"),
        accept=SCANS,
        ask=_l("Choose a file"),
        hint=_l("PDF, JPEG or PNG, at most 10 MB. You can add four files."),
    )

    def document(self) -> Document:
        """What was sent, looked at. Raises Refused."""
        assert self.file.data is not None  # noqa: S101 - the form asks for it
        return scan_from_upload(self.file.data, "file")

    def agreed(self) -> frozenset[Category]:
        """The category whose box is ticked."""
        ticked = _BOX in self and self[_BOX].data
        return frozenset({_CATEGORY}) if ticked else frozenset()


def paper_form(reading: Reading) -> PaperForm:
    """The form for one more paper."""
    fields: dict[str, Any] = boxes_of_consent([_CATEGORY], reading)
    form: PaperForm = type("PaperFormWithConsent", (PaperForm,), fields)()
    return form
