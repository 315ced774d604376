"""What a stranger types or sends to check a certificate, and what its holder chooses."""

from certificates.verify.rules import LONGEST_CREDENTIAL
from foundation.errors import Refused
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.forms import YesNoField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


class CodeForm(Form):
    code = TextField(
        _l("Code on the certificate"),
        ask=_l("Enter the code on the certificate"),
        hint=_l("It has 26 letters and digits. Spaces, hyphens and capital letters do not matter."),
        longest=300,
        autocomplete="off",
    )


class NameForm(Form):
    name = TextField(
        _l("Name of the person"),
        ask=_l("Enter the name as it stands on the certificate"),
        hint=_l("As it stands on the certificate. Accents and capital letters do not matter."),
        longest=300,
        autocomplete="off",
    )


class FileForm(Form):
    """The file itself, or the signed text of a credential: one of the two."""

    file = UploadField(
        _l("The file that you got"),
        accept=".pdf,.html,.jwt",
        hint=_l("PDF, HTML or a digital credential (.jwt). We look at it and keep nothing."),
    )
    credential = LongTextField(
        _l("Or paste the text of a digital credential"),
        longest=LONGEST_CREDENTIAL,
    )

    def content(self) -> bytes:
        """What was sent. Raises Refused where nothing was."""
        if self.file.data is not None:
            # MAX_CONTENT_LENGTH has refused what is too large: no paper of ours is.
            return bytes(self.file.data.stream.read())
        if self.credential.data:
            return str(self.credential.data).encode()
        raise Refused(_("Choose a file, or paste the text of a credential."), "file")


class ShareForm(Form):
    wanted = YesNoField(
        _l("May others see this certificate with your name?"),
        ask=_l("Choose yes or no"),
        hint=_l("Then there is a page that you can send to others. You can end it at any time."),
    )
