"""Looking at a design with sample names, and at what it once was."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from certificates.designs import actions
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.models import DesignVersion
from certificates.designs.queries import content_from
from certificates.designs.queries import content_of
from certificates.designs.queries import drawn
from certificates.designs.queries import kinds_using
from certificates.designs.queries import lacks_of
from certificates.designs.queries import languages_for
from certificates.designs.queries import pictures_for
from certificates.designs.queries import sample_facts
from certificates.designs.queries import sample_or_404
from certificates.designs.queries import sample_values
from certificates.designs.queries import samples_in
from certificates.designs.queries import to_look_at_of
from certificates.designs.queries import version_or_404
from certificates.designs.queries import versions_of
from certificates.designs.rules import kinds_for
from certificates.designs.views.door import DESIGN
from certificates.designs.views.door import Page
from certificates.designs.views.door import blueprint
from certificates.designs.views.door import managed_or_404
from certificates.designs.views.door import me
from certificates.designs.views.door import page_of
from certificates.designs.views.editing import kind_or_404
from certificates.press import render
from certificates.press.papers import CertificateValues
from certificates.press.papers import certificate_paper
from events.call.models import Event
from foundation.files import as_made
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import sign_in_needed
from foundation.web import saved

_LOOK = f"{DESIGN}/preview/<string:kind>/<string:sample>/<string:languages>"


@blueprint.get(f"{DESIGN}/preview")
def preview_first(slug: str, design_id: UUID) -> Response:
    """The preview of what the design is used for, or could be."""
    _event, design = managed_or_404(slug, design_id)
    used = kinds_using(design) or kinds_for(design.layout)
    there = url_for("designs.preview", slug=slug, design_id=design_id, kind=used[0].value)
    return redirect(there)


@blueprint.get(f"{DESIGN}/preview/<string:kind>")
def preview(slug: str, design_id: UUID, kind: str) -> str:
    """Sample papers to open: each name, in each language, as a page, in print and large print."""
    event, design = managed_or_404(slug, design_id)
    award = _kind_or_404(design, kind)
    return render_template(
        "certificates/designs/preview.html",
        event=event,
        design=design,
        kind=award,
        kinds=kinds_for(design.layout),
        samples=samples_in(event),
        languages=_sheets(event, design),
        missing=lacks_of(event, design, award),
        to_look_at=to_look_at_of(event, design, award, _sheets(event, design)),
    )


@blueprint.get(f"{_LOOK}.html")
def sample_page(slug: str, design_id: UUID, kind: str, sample: str, languages: str) -> str:
    """A sample paper as a page, in the same words and order as in print."""
    event, design = managed_or_404(slug, design_id)
    values, pictures = _sample(design, kind, sample, languages)
    return render_template(
        "certificates/designs/sample.html",
        event=event,
        design=design,
        kind=AwardKind(kind),
        sample=sample_or_404(event, sample),
        certificate=values,
        drawn=drawn(values, pictures),
    )


@blueprint.get(f"{_LOOK}.pdf")
def sample_pdf(slug: str, design_id: UUID, kind: str, sample: str, languages: str) -> Response:
    """A sample paper as PDF; in large print with "?edition=large"."""
    _event, design = managed_or_404(slug, design_id)
    large = request.args.get("edition") == "large"
    values, pictures = _sample(design, kind, sample, languages, large=large)
    slow_down("paper", str(sign_in_needed().id))
    pdf = render(certificate_paper(values, pictures)).pdf
    return as_made(iter([pdf]), f"sample-{kind}-{sample}-{languages}.pdf", "application/pdf")


@blueprint.get(f"{DESIGN}/versions")
def versions(slug: str, design_id: UUID) -> str:
    """Every version: when it was saved, and by whom."""
    event, design = managed_or_404(slug, design_id)
    return render_template(
        "certificates/designs/versions.html",
        event=event,
        design=design,
        versions=versions_of(design),
    )


@blueprint.route(f"{DESIGN}/versions/<int:number>", methods=["GET", "POST"])
def version(slug: str, design_id: UUID, number: int) -> Page:
    """What a version says; go back to it."""
    event, design = managed_or_404(slug, design_id)
    found, form = version_or_404(design, number), Form()
    done = saved(
        form, lambda: actions.go_back(found, me()), _("The design is what it was."), page_of(design)
    )
    context = {"event": event, "design": design, "version": found, "form": form}
    page = "certificates/designs/version.html"
    values, pictures = _as_it_was(found)
    shown = {"certificate": values, "drawn": drawn(values, pictures)}
    return done or render_template(page, **context, **shown)


def _sample(
    design: CertificateDesign, kind: str, sample: str, languages: str, *, large: bool = False
) -> tuple[CertificateValues, dict[str, bytes]]:
    event, award = design.event, _kind_or_404(design, kind)
    codes = next((one for one in _sheets(event, design) if "+".join(one) == languages), None)
    content = content_of(event, design, award)
    facts = sample_facts(event, award, sample_or_404(event, sample))
    values = sample_values(content, facts, codes or abort(404), large=large)
    return values, pictures_for(content, facts)


def _as_it_was(version: DesignVersion) -> tuple[CertificateValues, dict[str, bytes]]:
    event, kept = version.design.event, version.content
    kind = kinds_for(kept["layout"])[0]
    content = content_from(event, kept, kind)
    facts = sample_facts(event, kind, samples_in(event)[0])
    return sample_values(content, facts, kept["languages"]), pictures_for(content, facts)


def _sheets(event: Event, design: CertificateDesign) -> list[tuple[str, ...]]:
    """The languages of each sheet that can be printed: the design's own first."""
    single = [(code,) for code in [*design.languages, *languages_for(event)]]
    return list(dict.fromkeys([tuple(design.languages), *single]))


def _kind_or_404(design: CertificateDesign, name: str) -> AwardKind:
    kind = kind_or_404(name)
    return kind if kind in kinds_for(design.layout) else abort(404)
