"""Signing in by letter or password, and signing out."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import session
from flask import url_for
from werkzeug.wrappers import Response

from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.actions import sign_in
from foundation.people.browsers import this_browser
from foundation.people.forms import AskForLetterForm
from foundation.people.forms import CodeForm
from foundation.people.forms import ConfirmForm
from foundation.people.forms import PasswordForm
from foundation.people.queries import link_by_token
from foundation.people.views.entering import let_in
from foundation.people.views.entering import let_out
from foundation.settings import settings
from foundation.web import notify
from foundation.web import safe_next

blueprint = Blueprint("sign_in", __name__)

Answer = str | Response | tuple[str, int]
_ASKED = "sign_in_asked"


@blueprint.route("/sign-in", methods=["GET", "POST"])
def start() -> Answer:
    form = AskForLetterForm()
    status = 200
    if form.submitted():
        try:
            asked = sign_in.ask_for_letter(form.email.data, _next(), this_browser())
            session[_ASKED] = str(asked)
            return redirect(url_for("sign_in.code", next=_next() or None), 303)
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    return render_template("foundation/people/sign_in.html", form=form, next=_next()), status


@blueprint.route("/sign-in/code", methods=["GET", "POST"])
def code() -> Answer:
    form = CodeForm()
    status = 200
    if form.submitted():
        try:
            entered = sign_in.sign_in_by_code(_asked(), form.code.data, this_browser())
            return let_in(entered.token, entered.email, entered.next_path)
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    page = "foundation/people/code.html"
    shown = {"form": form, "next": _next(), "demo_mailbox": settings().demo_mailbox}
    return render_template(page, **shown), status


@blueprint.route("/sign-in/password", methods=["GET", "POST"])
def password() -> Answer:
    form = PasswordForm()
    status = 200
    if form.submitted():
        try:
            typed = (form.email.data, form.password.data)
            entered = sign_in.sign_in_by_password(*typed, this_browser())
            return let_in(entered.token, entered.email, _next())
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    return render_template("foundation/people/password.html", form=form, next=_next()), status


@blueprint.get("/sign-in/link/<string:token>")
def link(token: str) -> Answer:
    found = link_by_token(token)
    if found is None:
        return render_template("foundation/people/link_over.html"), 410
    return render_template("foundation/people/link.html", form=ConfirmForm(), link=found)


@blueprint.post("/sign-in/link/<string:token>")
def use_link(token: str) -> Answer:
    try:
        entered = sign_in.sign_in_by_link(token, this_browser())
    except Refused as refused:
        if refused.status != Refused.status:
            raise
        return render_template("foundation/people/link_over.html"), 410
    return let_in(entered.token, entered.email, entered.next_path)


@blueprint.post("/sign-out")
def out() -> Answer:
    answer = let_out()
    notify(_("You are signed out."))
    return answer


def _next() -> str:
    return safe_next(request.args.get("next"), otherwise="")


def _asked() -> UUID | None:
    # The session is signed by us, so the text in it is a key that we made.
    return UUID(session[_ASKED]) if _ASKED in session else None
