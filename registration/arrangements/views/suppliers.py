"""Suppliers of a training, and what holds for all its arrangements."""

from uuid import UUID

from flask import redirect
from werkzeug import Response

from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.web import notify
from foundation.web import saved
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import NewSupplierForm
from registration.arrangements.forms import SupplierForm
from registration.arrangements.forms import TermsForm
from registration.arrangements.panels import history_of_team
from registration.arrangements.views.door import address
from registration.arrangements.views.door import arranging
from registration.arrangements.views.door import event_or_404
from registration.arrangements.views.door import page
from registration.arrangements.views.door import team_member
from registration.arrangements.views.door import whole_event_or_404


@arranging.get("/suppliers")
def suppliers(slug: str) -> str:
    """Everybody who does something for the training, and whom to contact there."""
    event = event_or_404(slug)
    return page(
        "suppliers",
        event,
        suppliers=queries.suppliers_of(event),
        taken_off=queries.suppliers_of(event, removed=True),
        language_name=language_name,
        lines=history_of_team(event, "supplier"),
    )


@arranging.route("/suppliers/new", methods=["GET", "POST"])
def new_supplier(slug: str) -> Response | str:
    """Add a supplier."""
    event = event_or_404(slug)
    form = NewSupplierForm(language=event.language)
    done = saved(
        form,
        lambda: actions.add_supplier(event, form.new_id, form.answers(), team_member(event)),
        _("The supplier is added."),
        address(event, "suppliers"),
    )
    return done or page("supplier", event, form=form, supplier=None)


@arranging.route("/suppliers/<uuid:supplier_id>", methods=["GET", "POST"])
def supplier(slug: str, supplier_id: UUID) -> Response | str:
    """Change a supplier."""
    event = event_or_404(slug)
    row = queries.supplier_or_404(event, supplier_id)
    form = SupplierForm(row)
    done = saved(
        form,
        lambda: actions.change_supplier(row, form.seen, form.answers(), team_member(event)),
        _("Saved."),
        address(event, "suppliers"),
    )
    return done or page("supplier", event, form=form, supplier=row)


@arranging.post("/suppliers/<uuid:supplier_id>/take-off")
def take_off(slug: str, supplier_id: UUID) -> Response:
    """Offer the supplier no more for new arrangements."""
    event = event_or_404(slug)
    row = queries.supplier_or_404(event, supplier_id)
    actions.take_off_supplier(row, team_member(event))
    notify(_("%(name)s is off the list. You can put it back below.", name=row.name))
    return redirect(address(event, "suppliers"), 303)


@arranging.post("/suppliers/<uuid:supplier_id>/put-back")
def put_back(slug: str, supplier_id: UUID) -> Response:
    """Undo taking the supplier off."""
    event = event_or_404(slug)
    row = queries.supplier_or_404(event, supplier_id)
    actions.put_back_supplier(row, team_member(event))
    notify(_("%(name)s is on the list again.", name=row.name))
    return redirect(address(event, "suppliers"), 303)


@arranging.route("/rules", methods=["GET", "POST"])
def terms(slug: str) -> Response | str:
    """Who hears complaints, and the usual currency."""
    event = whole_event_or_404(slug)
    row = queries.terms_of(event)
    form = TermsForm(row)
    done = saved(
        form,
        lambda: actions.save_terms(event, form.seen, form.answers(), team_member(event)),
        _("Saved."),
        address(event, "terms"),
    )
    return done or page("terms", event, form=form, lines=history_of_team(event, "terms"))
