"""The designs of a training: all of them, a new one, and which is used for what."""

from collections.abc import Mapping
from collections.abc import Sequence

from flask import redirect
from flask import render_template
from flask import url_for

from certificates.designs import actions
from certificates.designs.drawing import as_look
from certificates.designs.drawing import layout_picture
from certificates.designs.forms import EMPTY
from certificates.designs.forms import NewDesignForm
from certificates.designs.forms import use_form
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries import designs_in
from certificates.designs.queries import designs_to_copy
from certificates.designs.queries import lacks_of
from certificates.designs.queries import uses_in
from certificates.designs.queries import uses_in_short
from certificates.designs.views.door import DESIGNS
from certificates.designs.views.door import Page
from certificates.designs.views.door import blueprint
from certificates.designs.views.door import me
from certificates.designs.views.door import page_of
from events.call.queries import managed_event_or_404
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved


@blueprint.get(DESIGNS)
def overview(slug: str) -> str:
    """The designs, what each is used for, and what is missing."""
    event = managed_event_or_404(slug)
    uses = uses_in(event)
    return render_template(
        "certificates/designs/overview.html",
        event=event,
        designs=[
            (one, layout_picture(as_look(one)), _kinds(one, uses)) for one in designs_in(event)
        ],
        uses=uses,
        missing={kind: lacks_of(event, uses[kind], kind) for kind in uses},
        removed=designs_in(event, removed=True),
        kinds=list(AwardKind),
    )


@blueprint.route(f"{DESIGNS}/new", methods=["GET", "POST"])
def new(slug: str) -> Page:
    """Make a design."""
    event = managed_event_or_404(slug)
    designs = designs_to_copy(event, sign_in_needed())
    form = NewDesignForm(designs)
    if form.submitted():
        start = _start(form.start.data, designs)
        made = actions.make(event, form.new_id, form.name.data, start, me())
        notify(_("The design is made. Change what you like, and look at it."))
        return redirect(page_of(made), 303)
    return render_template("certificates/designs/new.html", event=event, form=form)


@blueprint.route(f"{DESIGNS}/use", methods=["GET", "POST"])
def use(slug: str) -> Page:
    """Choose with which design each kind of paper is made."""
    event = managed_event_or_404(slug)
    form = use_form(designs_in(event), uses_in(event), uses_in_short(event))
    done = saved(
        form,
        lambda: actions.choose_all(event, form.seen.data or "", form.chosen(), me()),
        _("Saved. Papers that are already out keep their design."),
        url_for("designs.overview", slug=slug),
    )
    return done or render_template("certificates/designs/use.html", event=event, form=form)


def _kinds(
    design: CertificateDesign, uses: Mapping[AwardKind, CertificateDesign]
) -> list[AwardKind]:
    return [kind for kind in AwardKind if kind in uses and uses[kind].id == design.id]


def _start(chosen: str, designs: Sequence[CertificateDesign]) -> str | CertificateDesign:
    earlier = next((one for one in designs if str(one.id) == chosen), None)
    return earlier or ("" if chosen == EMPTY else chosen)
