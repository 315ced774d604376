"""The builder: its overview, the pages of the form, a look at it, questions taken over."""

from uuid import UUID

from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.queries import managed_event_or_404
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.questions import actions
from registration.questions.forms import NewPageForm
from registration.questions.forms import PageForm
from registration.questions.forms import TakeOverForm
from registration.questions.forms import looked_at
from registration.questions.queries import conditions_of
from registration.questions.queries import count_of_answers
from registration.questions.queries import earlier_forms_of
from registration.questions.queries import section_or_404
from registration.questions.queries import sections_of
from registration.questions.queries import taken_off
from registration.questions.views.door import back_to
from registration.questions.views.door import blueprint
from registration.questions.views.door import history_of
from registration.questions.views.door import me

_PAGE = "/pages/<uuid:section_id>"


@blueprint.get("")
def overview(slug: str) -> str:
    """All pages with their questions, and what was taken off."""
    event = managed_event_or_404(slug)
    pages, questions = taken_off(event)
    return render_template(
        "registration/questions/overview.html",
        event=event,
        sections=sections_of(event),
        conditions=conditions_of(event),
        answered=count_of_answers(event),
        pages_off=pages,
        questions_off=questions,
        lines=history_of(event),
    )


@blueprint.get("/preview")
def preview(slug: str) -> str:
    """The pages as applicants see them, in the reader's language."""
    event = managed_event_or_404(slug)
    sections = sections_of(event)
    return render_template(
        "registration/questions/preview.html",
        event=event,
        pages=[(section, looked_at(section)) for section in sections],
    )


@blueprint.route("/take-over", methods=["GET", "POST"])
def take_over(slug: str) -> str | Response:
    """Ask what another training of the same organisers asked."""
    event = managed_event_or_404(slug)
    earlier = {one.slug: one for one in earlier_forms_of(sign_in_needed(), event)}
    form = TakeOverForm().offer(list(earlier.values()))
    done = saved(
        form,
        lambda: actions.take_over(earlier[form.earlier.data], event, me()),
        _("The questions are taken over. Change what is different this time."),
        url_for("questions.overview", slug=slug),
    )
    return done or render_template(
        "registration/questions/take_over.html", event=event, form=form, earlier=earlier
    )


@blueprint.route("/pages/new", methods=["GET", "POST"])
def new_page(slug: str) -> str | Response:
    event = managed_event_or_404(slug)
    form = NewPageForm()
    done = saved(
        form,
        lambda: actions.add_section(event, form.new_id, form.answers(), me()),
        _("The page is added. Now add its questions."),
        url_for("questions.overview", slug=slug, _anchor=f"page-{form.row_id.data}"),
    )
    return done or render_template(
        "registration/questions/page.html", event=event, form=form, section=None
    )


@blueprint.route(_PAGE, methods=["GET", "POST"])
def edit_page(slug: str, section_id: UUID) -> str | Response:
    event = managed_event_or_404(slug)
    section = section_or_404(event, section_id)
    form = PageForm(obj=section)
    done = saved(
        form,
        lambda: actions.change_section(section, form.seen, form.answers(), me()),
        _("Saved."),
        url_for("questions.overview", slug=slug, _anchor=f"page-{section_id}"),
    )
    return done or render_template(
        "registration/questions/page.html", event=event, form=form, section=section
    )


@blueprint.post(f"{_PAGE}/move")
def move_page(slug: str, section_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_section(event, section_or_404(event, section_id), step, me())
    return back_to(slug, f"page-{section_id}")


@blueprint.route(f"{_PAGE}/take-off", methods=["GET", "POST"])
def take_page_off(slug: str, section_id: UUID) -> str | Response:
    event = managed_event_or_404(slug)
    section = section_or_404(event, section_id)
    form = Form()
    message = _("“%(title)s” is taken off. You can put it back.", title=section.title)
    back = url_for("questions.overview", slug=slug)
    done = saved(form, lambda: actions.take_off_section(event, section, me()), message, back)
    return done or render_template(
        "registration/questions/take_off.html", event=event, form=form, title=section.title
    )


@blueprint.post(f"{_PAGE}/put-back")
def put_page_back(slug: str, section_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    section = section_or_404(event, section_id)
    actions.put_back_section(section, me())
    notify(_("“%(title)s” is asked again.", title=section.title))
    return back_to(slug, f"page-{section_id}")
