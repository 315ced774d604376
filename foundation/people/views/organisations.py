"""Organisations: mine, a new one, its texts, colour, logo and history."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from foundation.audit import history_of
from foundation.errors import Refused
from foundation.files import logo_from_upload
from foundation.i18n import gettext as _
from foundation.people.actions import organisations
from foundation.people.current import sign_in_needed
from foundation.people.forms import ConfirmForm
from foundation.people.forms import EditOrganisationForm
from foundation.people.forms import LogoForm
from foundation.people.forms import NewOrganisationForm
from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.queries import grants_in
from foundation.people.queries import names_of
from foundation.people.queries import organisations_of
from foundation.people.rules import may_edit_organisation
from foundation.store import get_or_404
from foundation.web import notify

blueprint = Blueprint("organisations", __name__, url_prefix="/organise/organisations")

Answer = str | Response | tuple[str, int]
_FIELDS = ("name", "short_name", "country", "about", "website", "colour")


@blueprint.get("")
def index() -> Answer:
    mine = organisations_of(sign_in_needed())
    return render_template("foundation/people/organisations.html", organisations=mine)


@blueprint.route("/new", methods=["GET", "POST"])
def new() -> Answer:
    person = sign_in_needed()
    form = NewOrganisationForm()
    if form.submitted():
        row = Organisation(id=form.new_id)
        form.put_into(row)
        made = organisations.make_organisation(row, person)
        notify(_("The organisation is saved. You can add its logo now."))
        return redirect(url_for("organisations.show", organisation_id=made.id), 303)
    return render_template("foundation/people/new_organisation.html", form=form)


@blueprint.get("/<uuid:organisation_id>")
def show(organisation_id: UUID) -> Answer:
    _person, organisation = _mine_or_404(organisation_id)
    history = history_of(organisation.id)
    return render_template(
        "foundation/people/organisation.html",
        organisation=organisation,
        team=grants_in(organisation.id),
        history=history,
        names=names_of(entry.actor_id for entry in history if entry.actor_id),
    )


@blueprint.route("/<uuid:organisation_id>/edit", methods=["GET", "POST"])
def edit(organisation_id: UUID) -> Answer:
    person, organisation = _mine_or_404(organisation_id)
    form = EditOrganisationForm(organisation)
    status = 200
    if form.submitted():
        values = {name: form[name].data or "" for name in _FIELDS}
        try:
            organisations.change_organisation(organisation, values, form.seen, person)
            return _back_to(organisation, _("The changes are saved."))
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    page = "foundation/people/edit_organisation.html"
    return render_template(page, form=form, organisation=organisation), status


@blueprint.route("/<uuid:organisation_id>/logo", methods=["GET", "POST"])
def logo(organisation_id: UUID) -> Answer:
    person, organisation = _mine_or_404(organisation_id)
    form = LogoForm()
    status = 200
    if form.submitted() and (upload := form.logo.data):
        try:
            organisations.set_logo(organisation, logo_from_upload(upload.stream), person)
            return _back_to(organisation, _("The logo is saved."))
        except Refused as refused:
            form.refuse(refused)
            status = refused.status
    return render_template(
        "foundation/people/logo.html", form=form, organisation=organisation
    ), status


@blueprint.route("/<uuid:organisation_id>/logo/remove", methods=["GET", "POST"])
def remove_logo(organisation_id: UUID) -> Answer:
    person, organisation = _mine_or_404(organisation_id)
    form = ConfirmForm()
    if form.submitted():
        organisations.remove_logo(organisation, person)
        return _back_to(organisation, _("The logo is removed."))
    return render_template(
        "components/confirm.html",
        question=_("Remove the logo?"),
        explanation=[_("The short name stands in its place. You can add a logo again.")],
        form=form,
        submit_label=_("Remove the logo"),
        back_url=url_for("organisations.show", organisation_id=organisation.id),
    )


def _mine_or_404(organisation_id: UUID) -> tuple[Person, Organisation]:
    person = sign_in_needed()
    organisation = get_or_404(Organisation, organisation_id)
    if not may_edit_organisation(person, organisation):
        abort(404)
    return person, organisation


def _back_to(organisation: Organisation, message: str) -> Response:
    notify(message)
    return redirect(url_for("organisations.show", organisation_id=organisation.id), 303)
