"""Changing a design, one subject a page."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from werkzeug.wrappers import Response

from certificates.designs import actions
from certificates.designs.drawing import as_look
from certificates.designs.drawing import layout_picture
from certificates.designs.forms import ColoursForm
from certificates.designs.forms import LanguagesForm
from certificates.designs.forms import LayoutForm
from certificates.designs.forms import texts_form
from certificates.designs.models import AwardKind
from certificates.designs.placeholders import PLACEHOLDERS
from certificates.designs.queries import becomes
from certificates.designs.queries import kinds_using
from certificates.designs.queries import lacks_of
from certificates.designs.queries import languages_for
from certificates.designs.queries import sample_facts
from certificates.designs.queries import samples_in
from certificates.designs.queries import to_look_at_of
from certificates.designs.rules import kinds_for
from certificates.designs.views.door import DESIGN
from certificates.designs.views.door import Page
from certificates.designs.views.door import blueprint
from certificates.designs.views.door import managed_or_404
from certificates.designs.views.door import me
from certificates.designs.views.door import page_of
from certificates.press.papers import LAYOUTS
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved


@blueprint.get(DESIGN)
def show(slug: str, design_id: UUID) -> str:
    """A design: what it is, what is missing, and the pages that change it.

    Measuring takes a while: only the first kind is, the others are on pages of their own.
    """
    event, design = managed_or_404(slug, design_id)
    used, suited = kinds_using(design), kinds_for(design.layout)
    return render_template(
        "certificates/designs/show.html",
        event=event,
        design=design,
        layouts=LAYOUTS,
        picture=layout_picture(as_look(design)),
        used=used,
        kinds=suited,
        missing={kind: lacks_of(event, design, kind) for kind in used or suited[:1]},
        to_look_at=to_look_at_of(event, design, (used or suited)[0]),
    )


@blueprint.route(f"{DESIGN}/layout", methods=["GET", "POST"])
def layout(slug: str, design_id: UUID) -> Page:
    """Name, layout and paper."""
    event, design = managed_or_404(slug, design_id)
    form = LayoutForm(design)
    done = saved(
        form,
        lambda: actions.change(design, form.seen, form.answers(), me()),
        _("Saved."),
        page_of(design),
    )
    context = {"event": event, "design": design, "form": form}
    return done or render_template("certificates/designs/layout.html", **context)


@blueprint.route(f"{DESIGN}/languages", methods=["GET", "POST"])
def languages(slug: str, design_id: UUID) -> Page:
    """The languages on the sheet."""
    event, design = managed_or_404(slug, design_id)
    form = LanguagesForm(design, languages_for(event))
    done = saved(
        form,
        lambda: actions.change(design, form.seen, form.values(), me()),
        _("Saved."),
        page_of(design),
    )
    context = {"event": event, "design": design, "form": form}
    return done or render_template("certificates/designs/languages.html", **context)


@blueprint.route(f"{DESIGN}/colours", methods=["GET", "POST"])
def colours(slug: str, design_id: UUID) -> Page:
    """The two colours, with their contrast in words."""
    event, design = managed_or_404(slug, design_id)
    form = ColoursForm(design)
    done = saved(
        form,
        lambda: actions.change(design, form.seen, form.answers(), me()),
        _("Saved."),
        page_of(design),
    )
    context = {"event": event, "design": design, "form": form.told()}
    return done or render_template("certificates/designs/colours.html", **context)


@blueprint.route(f"{DESIGN}/texts/<string:kind>", methods=["GET", "POST"])
def texts(slug: str, design_id: UUID, kind: str) -> Page:
    """What one kind of paper says, with the list of placeholders."""
    event, design = managed_or_404(slug, design_id)
    award = kind_or_404(kind)
    form, before = texts_form(design, award), design.texts.get(kind, {})
    done = saved(
        form,
        lambda: actions.write_texts(design, form.seen, award, form.texts(before), me()),
        _("Saved."),
        page_of(design),
    )
    context = {"event": event, "design": design, "form": form, "kind": award}
    page, sample = "certificates/designs/texts.html", samples_in(event)[0]
    examples = becomes(sample_facts(event, award, sample), event.language)
    return done or render_template(page, **context, placeholders=PLACEHOLDERS, examples=examples)


@blueprint.route(f"{DESIGN}/remove", methods=["GET", "POST"])
def remove(slug: str, design_id: UUID) -> Page:
    """Ask, then put a design away."""
    event, design = managed_or_404(slug, design_id)
    form = Form()
    done = saved(
        form,
        lambda: actions.remove(design, me()),
        _("The design is put away. You can bring it back."),
        page_of(design, "show"),
    )
    context = {"event": event, "design": design, "form": form}
    return done or render_template("certificates/designs/remove.html", **context)


@blueprint.post(f"{DESIGN}/bring-back")
def bring_back(slug: str, design_id: UUID) -> Response:
    """Take a design that was put away out again."""
    _event, design = managed_or_404(slug, design_id)
    actions.bring_back(design, me())
    notify(_("The design is back."))
    return redirect(page_of(design), 303)


def kind_or_404(name: str) -> AwardKind:
    """The kind of paper of that name."""
    return AwardKind(name) if name in set(AwardKind) else abort(404)
