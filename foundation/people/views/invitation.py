"""The page of an invitation: who asks, for what, and a button to say yes."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people.actions import accept_invitation
from foundation.people.browsers import this_browser
from foundation.people.current import current_person
from foundation.people.forms import ConfirmForm
from foundation.people.queries import email_key
from foundation.people.queries import invitation_by_token
from foundation.people.queries import names_of
from foundation.people.views.entering import let_in
from foundation.web import notify

blueprint = Blueprint("invitation", __name__)

Answer = str | Response | tuple[str, int]
_AFTER = "/organise"


@blueprint.get("/invitation/<string:token>")
def show(token: str) -> Answer:
    asked = invitation_by_token(token)
    if asked is None:
        return render_template("foundation/people/invitation_over.html"), 410
    inviter = names_of([asked.invited_by])[asked.invited_by]
    page = "foundation/people/invitation.html"
    return render_template(page, form=ConfirmForm(), asked=asked, inviter=inviter)


@blueprint.post("/invitation/<string:token>")
def accept(token: str) -> Answer:
    browser = this_browser()
    slow_down("sign-in address", browser.network)
    asked = invitation_by_token(token)
    if asked is None:
        return render_template("foundation/people/invitation_over.html"), 410
    email = email_key(asked.email)
    cookie = accept_invitation(token, browser.name)
    if cookie is None:
        return _lead_on(email)
    answer = let_in(cookie, email, _AFTER)
    notify(_("Welcome. You can sign in with your email address at any time."))
    return answer


def _lead_on(email: str) -> Response:
    person = current_person()
    if person is not None and person.email_key == email:
        notify(_("Thank you for saying yes."))
        return redirect(_AFTER, 303)
    notify(_("Thank you for saying yes. Sign in with the address to which we wrote."))
    return redirect(url_for("sign_in.start", next=_AFTER), 303)
