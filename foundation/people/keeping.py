"""Keeping what a person typed while their session ended, and giving it back."""

from datetime import timedelta

from flask import Response
from flask import g
from flask import request
from sqlalchemy import delete
from sqlalchemy import select
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from foundation import clock
from foundation.errors import TooMany
from foundation.limits import slow_down
from foundation.people.models import KeptForm
from foundation.people.models import SignInSession
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.sealing import NotReadable
from foundation.sealing import seal
from foundation.sealing import unseal
from foundation.settings import settings
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import transaction

KEPT_FOR = timedelta(hours=24)
_COOKIE = "kept-form"
_NOT_KEPT = ("csrf_token", "password")


def keep_typed(ended: SignInSession | None) -> str | None:
    """Seal the form of this request under its path; the token that opens it again.

    It is for the person whose session `ended`, where the browser still knows. None where there
    is nothing to keep, or somebody fills the store with forms. Passwords are never kept.
    """
    typed = {name: request.form.getlist(name) for name in request.form if _is_kept(name)}
    try:
        slow_down("kept form", request.remote_addr or "")
    except TooMany:
        return None
    token = new_token()
    row = KeptForm(
        token_hash=hash_of(token),
        person_id=ended.person_id if ended else None,
        path=request.path,
        kept_at=clock.now(),
    )
    row.sealed = seal(dict(typed), "kept_form", row.id, row.person_id or row.id)
    with transaction():
        db.session.add(row)
    g.typed_form_kept = True
    return token


def remember_kept(response: AnyResponse, token: str) -> None:
    """Let the browser ask for the kept form again."""
    response.set_cookie(
        _COOKIE,
        token,
        max_age=int(KEPT_FOR.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=settings().secure_cookies,
    )


def typed_before() -> MultiDict[str, str] | None:
    """What was typed on this page before the session ended; None if nothing was."""
    row = _kept_row() if request.method == "GET" else None
    if row is None:
        return None
    try:
        opened = unseal(row.sealed, "kept_form", row.id, row.person_id or row.id)
    except NotReadable:
        return None
    g.typed_form_given_back = True
    typed: MultiDict[str, str] = MultiDict()
    for name, values in opened.items():
        typed.setlist(name, [str(value) for value in values])
    return typed


def was_given_back() -> bool:
    """Whether this page shows what was typed earlier."""
    return bool(g.get("typed_form_given_back"))


def forget_saved(response: Response) -> Response:
    """Erase the kept form once a form sent from its page has been saved (it answers by leading on).

    A reader who only looks at the page again still finds their text.
    """
    saved = request.method == "POST" and response.status_code in {302, 303}
    if saved and _COOKIE in request.cookies and not g.get("typed_form_kept"):
        row = _kept_row()
        if row is not None:
            with transaction():
                db.session.execute(delete(KeptForm).where(KeptForm.id == row.id))
            response.delete_cookie(_COOKIE)
    return response


def _is_kept(name: str) -> bool:
    return not any(word in name for word in _NOT_KEPT)


def _kept_row() -> KeptForm | None:
    token = request.cookies.get(_COOKIE)
    if not token:
        return None
    row = one_or_none(select(KeptForm).where(KeptForm.token_hash == hash_of(token)))
    if row is None or row.path != request.path or clock.now() - row.kept_at > KEPT_FOR:
        return None
    session: SignInSession | None = g.get("sign_in_session")
    if row.person_id is not None and (session is None or session.person_id != row.person_id):
        return None
    return row
