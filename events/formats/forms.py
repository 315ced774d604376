"""What organisers fill in about easy-read texts and sign-language videos."""

from typing import Any

from events.formats.models import EasyRead
from events.formats.models import SignVideo
from events.formats.models import Subject
from foundation.files import VIDEOS
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import sign_languages
from foundation.settings import settings

_MEGABYTE = 1024 * 1024

SUBJECTS = {
    Subject.CALL: _l("The call: the public page"),
    Subject.QUESTIONS: _l("The questions: the application form"),
    Subject.OFFER: _l("The offer: what people read when they are offered a place"),
}
"""What a text or video is about, as organisers choose it."""


class EasyReadForm(EditForm):
    """One easy-read text."""

    text = LongTextField(
        _l("Easy-read text"),
        hint=_l(
            "One short sentence on each line. Everyday words. Say “you”. Leave an empty line "
            "between paragraphs. Start a line with “# ” to make a heading. Without a text here, "
            "the page offers no easy read in this language."
        ),
        rows=20,
        longest=9000,
    )

    def __init__(self, row: EasyRead | None) -> None:
        super().__init__(obj=row)


class _About:
    # Stands before _Video, so that the form lists its messages from top to bottom.
    subject = ChoiceField(_l("What is the video about?"), ask=_l("Choose what the video is about"))


class _Video:
    sign_language = SelectField(
        _l("Sign language"), sign_languages, ask=_l("Choose the sign language")
    )
    title = TextField(
        _l("Title of the video"),
        ask=_l("Enter the title of the video"),
        hint=_l("For example: What the training is about"),
        longest=150,
    )
    text_version = LongTextField(
        _l("The same in writing"),
        ask=_l("Write down what is signed in the video"),
        hint=_l("For people who do not know this sign language, or cannot see the video."),
        rows=10,
        longest=9000,
    )


class NewVideoForm(_About, _Video, NewRowForm):
    """A new video: everything but its file, which comes on the next page."""

    def __init__(self, subjects: list[Subject]) -> None:
        super().__init__()
        self.subject.choices = {about.value: str(SUBJECTS[about]) for about in subjects}

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        values = super().answers()
        return values | {"subject": Subject(values["subject"])}


class VideoForm(_Video, EditForm):
    """The texts of a video."""

    def __init__(self, video: SignVideo) -> None:
        super().__init__(obj=video)


class UploadForm(Form):
    """The file of a video."""

    file = UploadField(_l("Video file"), ask=_l("Choose a video file"), accept=VIDEOS)

    def __init__(self) -> None:
        super().__init__()
        most = settings().max_video // _MEGABYTE
        self.file.description = _(
            "An MP4 (H.264) or WebM video of at most %(most)d MB. Sending it can take some "
            "minutes. Keep this page open until the next one comes.",
            most=most,
        )
