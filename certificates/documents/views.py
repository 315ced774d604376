"""My documents: by personal link, to read, to save, to have checked."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.designs.queries import drawn
from certificates.documents import actions
from certificates.documents import letters
from certificates.documents import panels
from certificates.documents import queries
from certificates.documents import tasks
from certificates.issuing.queries import history_of
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import values_of
from certificates.issuing.rules import may_correct_name
from events.team.actions import open_own_page
from events.team.models import Participation
from events.team.queries import own_participation_of_or_404
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.files import as_made
from foundation.forms import Form
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import sign_in_needed
from foundation.web import saved

__all__ = ["actions", "blueprints", "letters", "panels", "queries", "tasks"]

blueprint = Blueprint("documents", __name__, url_prefix="/my/<string:token>/documents")
account = Blueprint("own_documents", __name__)
blueprints = (blueprint, account)

Page = str | Response


@account.post("/account/trainings/<uuid:participation_id>/documents")
def enter(participation_id: UUID) -> Response:
    """From somebody's account to their documents of one training."""
    person = sign_in_needed()
    participation = own_participation_of_or_404(person, participation_id)
    path = open_own_page(participation, Actor("participant", person.id))
    return redirect(f"{path}/documents", 303)


@blueprint.get("")
def overview(token: str) -> str:
    """Every paper that is mine, and what happened to it."""
    return _overview(token, own_participation_or_404(token))


@blueprint.get("/<uuid:certificate_id>")
def show(token: str, certificate_id: UUID) -> str:
    """One certificate as a page, with all that can be done with it."""
    participation = own_participation_or_404(token)
    own = queries.certificate_of_mine_or_404(participation, certificate_id)
    values = values_of(own.certificate, current_language())
    return render_template(
        "certificates/documents/show.html",
        participation=participation,
        token=token,
        own=own,
        certificate=values,
        drawn=drawn(values, pictures_of(own.certificate)),
        may_correct_name=may_correct_name(own.certificate),
    )


@blueprint.get("/<uuid:certificate_id>.txt")
def text(token: str, certificate_id: UUID) -> Response:
    """One certificate as plain text, in the languages in which it was issued."""
    own = queries.certificate_of_mine_or_404(own_participation_or_404(token), certificate_id)
    content = queries.text_of(own.certificate).encode()
    name = f"certificate-{own.certificate.content['number']}.txt"
    return as_made([content], name, "text/plain; charset=utf-8")


@blueprint.post("/<uuid:certificate_id>/large")
def large(token: str, certificate_id: UUID) -> Page:
    """Have it in large print; once made, it is kept for ever."""
    participation = own_participation_or_404(token)
    own = queries.certificate_of_mine_or_404(participation, certificate_id)
    slow_down("paper", str(participation.id))
    form = Form()
    here = url_for("documents.overview", token=token)
    done = saved(
        form, lambda: actions.make_large(own.certificate), _("It is ready in large print."), here
    )
    return done or _overview(token, participation, form)


def _overview(token: str, participation: Participation, form: Form | None = None) -> str:
    return render_template(
        "certificates/documents/overview.html",
        participation=participation,
        token=token,
        form=form or Form(),
        documents=queries.documents_of(participation),
        lines=history_of(participation, to_holder=True),
        may_correct_name=may_correct_name,
    )
