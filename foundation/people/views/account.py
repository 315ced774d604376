"""A person's own account: details, address, password, signed-in browsers."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from foundation.errors import Refused
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.people.actions import accounts
from foundation.people.actions.sessions import end_other_sessions
from foundation.people.actions.sessions import end_session
from foundation.people.current import current_session
from foundation.people.current import sign_in_needed
from foundation.people.forms import AddressForm
from foundation.people.forms import ChangePasswordForm
from foundation.people.forms import ConfirmForm
from foundation.people.forms import DetailsForm
from foundation.people.forms import SetPasswordForm
from foundation.people.models import SignInSession
from foundation.people.queries import change_by_token
from foundation.people.queries import organisations_of
from foundation.people.queries import sessions_of
from foundation.store import get_or_404
from foundation.web import notify

blueprint = Blueprint("account", __name__, url_prefix="/account")

Answer = str | Response | tuple[str, int]


@blueprint.get("")
def show() -> Answer:
    person = sign_in_needed()
    return render_template(
        "foundation/people/account.html",
        person=person,
        sessions=sessions_of(person),
        this_session=_this_session(),
        organisations=organisations_of(person),
        languages=LANGUAGES,
    )


@blueprint.route("/details", methods=["GET", "POST"])
def details() -> Answer:
    person = sign_in_needed()
    form = DetailsForm(person)
    if form.submitted():
        accounts.change_details(person, form.name.data, form.language.data)
        notify(_("Your details are saved."))
        # ?lang= lets this browser change its language as well.
        return redirect(url_for("account.show", lang=form.language.data), 303)
    return render_template("foundation/people/details.html", form=form)


@blueprint.route("/address", methods=["GET", "POST"])
def address() -> Answer:
    person = sign_in_needed()
    form = AddressForm()
    status = 200
    if form.submitted():
        try:
            accounts.ask_to_change_address(person, form.email.data)
            return render_template("foundation/people/address_asked.html", email=form.email.data)
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    return render_template("foundation/people/address.html", form=form), status


@blueprint.route("/address/<string:token>", methods=["GET", "POST"])
def new_address(token: str) -> Answer:
    person = sign_in_needed()
    change = change_by_token(token)
    if change is None or change.person_id != person.id:
        return render_template("foundation/people/address_over.html"), 410
    form = ConfirmForm()
    if form.submitted():
        accounts.change_address(person, token, _this_session())
        notify(_("Your email address is changed."))
        return redirect(url_for("account.show"), 303)
    return render_template("foundation/people/new_address.html", form=form, change=change)


@blueprint.route("/password", methods=["GET", "POST"])
def password() -> Answer:
    person = sign_in_needed()
    form = ChangePasswordForm() if person.password_hash else SetPasswordForm()
    status = 200
    if form.submitted():
        old = form.old_password.data if "old_password" in form else ""
        try:
            accounts.change_password(person, old, form.new_password.data, _this_session())
            notify(_("Your password is saved. All your other browsers are signed out."))
            return redirect(url_for("account.show"), 303)
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    return render_template("foundation/people/new_password.html", form=form), status


@blueprint.post("/browsers/<uuid:session_id>/end")
def end_browser(session_id: UUID) -> Answer:
    person = sign_in_needed()
    session = get_or_404(SignInSession, session_id)
    if session.person_id != person.id:
        abort(404)
    end_session(session, person)
    notify(_("That browser is signed out."))
    return redirect(url_for("account.show"), 303)


@blueprint.post("/browsers/end-others")
def end_other_browsers() -> Answer:
    end_other_sessions(sign_in_needed(), _this_session())
    notify(_("All your other browsers are signed out."))
    return redirect(url_for("account.show"), 303)


def _this_session() -> UUID | None:
    session = current_session()
    return session.id if session else None
