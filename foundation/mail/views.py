"""The demo mailbox: where letters can be read when no mail server is set. Never in production."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import render_template
from flask import request

from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_in_mailbox
from foundation.mail.queries import sealed_values
from foundation.mail.words import blocks
from foundation.mail.words import filled
from foundation.sealing import NotReadable
from foundation.settings import settings
from foundation.store import get_or_404

blueprint = Blueprint("mailbox", __name__, url_prefix="/demo/mailbox")


@blueprint.before_request
def only_in_the_demo() -> None:
    if not settings().demo_mailbox:
        abort(404)


@blueprint.get("")
def show() -> str:
    page = request.args.get("page", 1, type=int)
    letters, pages = letters_in_mailbox(page)
    return render_template(
        "foundation/mail/mailbox.html", letters=letters, page=min(max(page, 1), pages), pages=pages
    )


@blueprint.get("/<uuid:letter_id>")
def letter(letter_id: UUID) -> str:
    found = get_or_404(OutgoingLetter, letter_id)
    values, text = _opened_or_404(found)
    return render_template(
        "foundation/mail/mailbox_letter.html",
        letter=found,
        text=text,
        blocks=blocks(found.text, values),
    )


def _opened_or_404(found: OutgoingLetter) -> tuple[dict[str, str], str]:
    if found.state != LetterState.SENT:
        abort(404)
    try:
        values = sealed_values(found)
        return values, filled(found.text, values)
    except (NotReadable, KeyError):
        # Its link was erased, or sealed with a key that is gone.
        abort(404)
