"""What organisers fill in about the materials of a session."""

from typing import Any

from events.call.models import Event
from events.programme.actions import Source
from events.programme.models import Access
from events.programme.models import Material
from foundation.files import DOCUMENTS
from foundation.files import document_from_upload
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LinkField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import gettext as _
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l


def accessible_forms() -> dict[str, str]:
    """The accessible forms that a material can have."""
    return {
        Access.TAGGED_PDF.value: _("Tagged PDF"),
        Access.WORD.value: _("Word with real headings"),
        Access.HTML.value: _("Web page"),
        Access.PLAIN_TEXT.value: _("Plain text"),
        Access.LARGE_PRINT.value: _("Large print"),
        Access.EASY_READ.value: _("Easy read"),
        Access.BRAILLE.value: _("Braille"),
        Access.AUDIO.value: _("Audio"),
        Access.CAPTIONS.value: _("Video with captions"),
        Access.SIGN_LANGUAGE.value: _("Video in sign language"),
    }


class _Material(Form):
    title = TextField(_l("Title"), ask=_l("Enter the title"))
    language = SelectField(
        _l("Its language"), languages, ask=_l("Choose the language of the material")
    )
    upload = UploadField(
        _l("File"),
        accept=DOCUMENTS,
        hint=_l("PDF, Word, PowerPoint, Excel, OpenDocument, EPUB or plain text, 10 MB at most"),
    )
    link = LinkField(_l("Or its web address"), longest=500)
    forms = SeveralField(
        _l("Accessible forms that it has"),
        accessible_forms,
        hint=_l("Tick what is true. With nothing ticked, the page says: not accessible yet."),
    )

    def answers(self) -> dict[str, Any]:
        """Values for the columns; where the material is stands in `source`."""
        given = super().answers()
        return {name: given[name] for name in ("title", "language", "forms")}

    @property
    def source(self) -> Source:
        """The file or the address that was given. Raises Refused for a file that is no document."""
        document = document_from_upload(self.upload.data, "upload") if self.upload.data else None
        return Source(document, self.link.data or "")


class NewMaterialForm(_Material, NewRowForm):
    def __init__(self, event: Event) -> None:
        super().__init__(language=event.language)


class MaterialForm(_Material, EditForm):
    """Without a new file, the one that is kept stays."""

    def __init__(self, material: Material) -> None:
        super().__init__(obj=material)
        self.material = material

    @property
    def source(self) -> Source:
        """The new file or address; an address that gives way to a file is not sent again."""
        given = super().source
        unchanged = given.link == self.material.link
        return Source(given.document, "" if unchanged else given.link)
