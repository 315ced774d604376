"""Keeping what a person typed while their session ended, and giving it back."""

from datetime import timedelta

from flask import g
from flask import request
from sqlalchemy import delete
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from foundation import clock
from foundation.people.models import KeptForm
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.sealing import seal
from foundation.sealing import unseal
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import transaction

_COOKIE = "kept-form"
_KEPT_FOR = timedelta(hours=24)


def keep_typed() -> str:
    """Seal the form of this request under its path; the token that opens it again."""
    token = new_token()
    typed = {name: request.form.getlist(name) for name in request.form if name != "csrf_token"}
    with transaction():
        db.session.execute(delete(KeptForm).where(KeptForm.kept_at < clock.now() - _KEPT_FOR))
        row = KeptForm(token_hash=hash_of(token), path=request.path, kept_at=clock.now())
        row.sealed = seal(dict(typed), "kept_form", row.id, row.id)
        db.session.add(row)
    return token


def typed_before() -> MultiDict[str, str] | None:
    """What was typed on this page before the session ended; None if nothing was."""
    token = request.cookies.get(_COOKIE)
    if not token or request.method != "GET":
        return None
    query = select(KeptForm).where(KeptForm.token_hash == hash_of(token))
    row = one_or_none(query)
    if row is None or row.path != request.path or clock.now() - row.kept_at > _KEPT_FOR:
        return None
    g.typed_form_given_back = True
    opened = unseal(row.sealed, "kept_form", row.id, row.id)
    typed: MultiDict[str, str] = MultiDict()
    for name, values in opened.items():
        if isinstance(values, list):
            typed.setlist(name, [str(value) for value in values])
    return typed
