"""The builder's pages of one question; files that people gave as an answer."""

from uuid import UUID

from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.queries import participation_of_event_or_404
from foundation.files import as_download
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.questions import actions
from registration.questions.forms import NewQuestionForm
from registration.questions.forms import QuestionForm
from registration.questions.forms import question_form
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.queries import file_or_404
from registration.questions.queries import question_or_404
from registration.questions.queries import questions_of
from registration.questions.queries import section_or_404
from registration.questions.views.door import back_to
from registration.questions.views.door import blueprint
from registration.questions.views.door import me

_QUESTION = "/<uuid:question_id>"


@blueprint.route("/pages/<uuid:section_id>/questions/new", methods=["GET", "POST"])
def new(slug: str, section_id: UUID) -> str | Response:
    """Ask one more question on that page."""
    event = managed_event_or_404(slug)
    section = section_or_404(event, section_id)
    form = question_form(None, questions_of(event))
    assert isinstance(form, NewQuestionForm)  # noqa: S101 - narrows the type for mypy
    done = saved(
        form,
        lambda: actions.add_question(section, form.new_id, form.edit(), me()),
        _("The question is added."),
        url_for("questions.overview", slug=slug, _anchor=f"question-{form.row_id.data}"),
    )
    return done or _page(event, section, None, form)


@blueprint.route(_QUESTION, methods=["GET", "POST"])
def edit(slug: str, question_id: UUID) -> str | Response:
    """Change a question; what was answered stays."""
    event = managed_event_or_404(slug)
    question = question_or_404(event, question_id)
    order = questions_of(event)
    earlier = order[: order.index(question)] if question in order else []
    form = question_form(question, earlier)
    assert isinstance(form, QuestionForm)  # noqa: S101 - narrows the type for mypy
    done = saved(
        form,
        lambda: actions.change_question(event, question, form.seen, form.edit(), me()),
        _("Saved."),
        url_for("questions.overview", slug=slug, _anchor=f"question-{question_id}"),
    )
    return done or _page(event, question.section, question, form)


@blueprint.post(f"{_QUESTION}/move")
def move(slug: str, question_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_question(event, question_or_404(event, question_id), step, me())
    return back_to(slug, f"question-{question_id}")


@blueprint.route(f"{_QUESTION}/take-off", methods=["GET", "POST"])
def take_off(slug: str, question_id: UUID) -> str | Response:
    event = managed_event_or_404(slug)
    question = question_or_404(event, question_id)
    form = Form()
    message = _("“%(title)s” is taken off. You can put it back.", title=question.text)
    back = url_for("questions.overview", slug=slug)
    done = saved(form, lambda: actions.take_off_question(event, question, me()), message, back)
    return done or render_template(
        "registration/questions/take_off.html", event=event, form=form, title=question.text
    )


@blueprint.post(f"{_QUESTION}/put-back")
def put_back(slug: str, question_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    question = question_or_404(event, question_id)
    actions.put_back_question(event, question, me())
    notify(_("“%(title)s” is asked again.", title=question.text))
    return back_to(slug, f"question-{question_id}")


@blueprint.get(f"{_QUESTION}/files/<uuid:participation_id>")
def file(slug: str, question_id: UUID, participation_id: UUID) -> Response:
    """A file that somebody gave as an answer."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    given = file_or_404(participation, question_or_404(event, question_id))
    return as_download(given, given.name)


def _page(
    event: Event,
    section: FormSection,
    question: FormQuestion | None,
    form: NewQuestionForm | QuestionForm,
) -> str:
    return render_template(
        "registration/questions/question.html",
        event=event,
        section=section,
        question=question,
        form=form,
    )
