"""Setting up a second proof, giving it, and taking it away."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from foundation import clock
from foundation.errors import Refused
from foundation.factors import passkeys
from foundation.factors import queries
from foundation.factors.actions import apps
from foundation.factors.actions.proving import prove_by_code
from foundation.factors.actions.recovery import make_recovery_codes
from foundation.factors.current import fresh_factor_needed
from foundation.factors.forms import ButtonForm
from foundation.factors.forms import FirstCodeForm
from foundation.factors.forms import ProveForm
from foundation.factors.models import Authenticator
from foundation.factors.qr import address_for_app
from foundation.factors.qr import grouped
from foundation.factors.qr import picture_of
from foundation.factors.rules import is_fresh
from foundation.factors.views.ways import after_adding
from foundation.factors.views.ways import my_session
from foundation.factors.views.ways import next_path
from foundation.factors.views.ways import person_who_may_add
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.people.browsers import this_browser
from foundation.people.views.entering import let_stay
from foundation.web import notify

factors = Blueprint("factors", __name__, url_prefix="/account/second-proof")

Answer = str | Response | tuple[str, int]
_HERE = "foundation/factors"


@factors.get("")
def overview() -> Answer:
    """What the person has; who has nothing yet reads why it is asked and how to set it up."""
    person = sign_in_needed()
    return render_template(
        f"{_HERE}/overview.html",
        apps=queries.apps_of(person),
        passkeys=queries.passkeys_of(person),
        codes_left=queries.codes_left(person),
        passkeys_work=passkeys.work_here(),
        may_add=is_fresh(my_session().factor_at, clock.now()) or not queries.has_factor(person),
        next=next_path(),
    )


@factors.post("/app")
def begin() -> Answer:
    """Make a secret for a new app, then show it on a page of its own."""
    person = person_who_may_add()
    app = apps.begin_app(person, this_browser().name)
    return redirect(url_for("factors.app", app_id=app.id, next=next_path() or None), 303)


@factors.route("/app/<uuid:app_id>", methods=["GET", "POST"])
def app(app_id: UUID) -> Answer:
    """The secret as a picture, as a link and in letters; then the first code of the app."""
    person = person_who_may_add()
    row = queries.begun_app_or_404(person, app_id)
    form = FirstCodeForm()
    if form.submitted():
        try:
            token = apps.confirm_app(row, form.code.data, my_session())
        except Refused as refused:
            form.refuse(refused)
            return _app_page(person, row, form), refused.status
        notify(_("Your authenticator app is added."))
        return let_stay(redirect(after_adding(person), 303), token)
    return _app_page(person, row, form)


@factors.route("/prove", methods=["GET", "POST"])
def prove() -> Answer:
    """Give the second proof: a code, or a passkey."""
    person = sign_in_needed()
    if not queries.has_factor(person):
        return redirect(url_for("factors.overview", next=next_path() or None), 303)
    form = ProveForm()
    if form.submitted():
        try:
            token = prove_by_code(person, my_session(), form.code.data)
        except Refused as refused:
            form.refuse(refused)
            return _prove_page(person, form), refused.status
        return let_stay(redirect(next_path() or url_for("factors.overview"), 303), token)
    return _prove_page(person, form)


@factors.route("/recovery", methods=["GET", "POST"])
def recovery() -> Answer:
    """Make recovery codes; they are shown once."""
    person = fresh_factor_needed()
    form = ButtonForm()
    if form.submitted():
        codes = make_recovery_codes(person)
        return render_template(f"{_HERE}/codes.html", codes=codes, next=next_path())
    left = queries.codes_left(person)
    return render_template(f"{_HERE}/recovery.html", form=form, left=left, next=next_path())


@factors.route("/<uuid:factor_id>/remove", methods=["GET", "POST"])
def remove(factor_id: UUID) -> Answer:
    """Take an app or a passkey away."""
    person = fresh_factor_needed()
    row = queries.factor_or_404(person, factor_id)
    form = ButtonForm()
    if form.submitted():
        token = apps.remove_factor(person, row, my_session())
        notify(_("It is removed. All your other browsers are signed out."))
        return let_stay(redirect(url_for("factors.overview"), 303), token)
    is_last = len(queries.apps_of(person)) + len(queries.passkeys_of(person)) == 1
    kind = {"row": row, "is_app": isinstance(row, Authenticator), "is_last": is_last}
    return render_template(f"{_HERE}/remove.html", form=form, **kind)


def _app_page(person: Person, row: Authenticator, form: FirstCodeForm) -> str:
    secret = queries.secret_of(row)
    address = address_for_app(secret, person.email or person.name)
    return render_template(
        f"{_HERE}/app.html",
        form=form,
        address=address,
        picture=picture_of(address, _("QR code for your authenticator app")),
        secret=grouped(secret),
    )


def _prove_page(person: Person, form: ProveForm) -> str:
    return render_template(
        f"{_HERE}/prove.html",
        form=form,
        has_passkey=bool(queries.passkeys_of(person)) and passkeys.work_here(),
        demo=any(app.is_demo for app in queries.apps_of(person)),
        next=next_path(),
    )
