"""The person's own pages: tell an answer, hear it again, read the text and say yes to it."""

from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.team.models import Participation
from events.team.queries import own_participation_or_404
from foundation.clock import now
from foundation.files import as_stream
from foundation.files import recording_from_upload
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.web import saved
from foundation.web import takes_recordings
from registration.told_answers import actions
from registration.told_answers import queries
from registration.told_answers.forms import ButtonForm
from registration.told_answers.forms import ChangeForm
from registration.told_answers.forms import RecordingForm
from registration.told_answers.forms import TalkForm
from registration.told_answers.forms import YesForm
from registration.told_answers.rules import may_tell
from registration.told_answers.views.door import blueprint

_ANSWER = "/my/<string:token>/application/told/<string:answer>"


def _may_upload(token: str, answer: str) -> bool:
    del answer
    return may_tell(own_participation_or_404(token), now())


@blueprint.route(_ANSWER, methods=["GET", "POST"])
@takes_recordings(_may_upload)
def tell(token: str, answer: str) -> Response | str:
    """The ways to answer; the recording is sent from here."""
    participation = own_participation_or_404(token)
    title = queries.title_or_404(participation, answer)
    form = RecordingForm()
    done = saved(
        form,
        lambda: _keep(participation, answer, form),
        _("Your recording is here: “%(question)s”", question=title),
        _here(token, answer),
    )
    return done or _ways(participation, token, answer, form)


@blueprint.route(f"{_ANSWER}/conversation", methods=["GET", "POST"])
def talk(token: str, answer: str) -> Response | str:
    """Ask for a conversation about that answer."""
    participation = own_participation_or_404(token)
    title = queries.title_or_404(participation, answer)
    form = TalkForm()
    done = saved(
        form,
        lambda: actions.ask_to_talk(participation, answer, form.best_time.data),
        _("Thank you. We will contact you and talk about: “%(question)s”", question=title),
        _here(token, answer),
    )
    return done or render_template(
        "registration/told_answers/talk.html", **_shown(participation, token, answer), form=form
    )


@blueprint.post(f"{_ANSWER}/take-back")
def take_back(token: str, answer: str) -> Response | str:
    """Erase what was told."""
    participation = own_participation_or_404(token)
    row = queries.told_or_404(participation, answer)
    form = ButtonForm()
    done = saved(
        form,
        lambda: actions.take_back(row),
        _("It is erased."),
        _part_url(participation, token, answer),
    )
    return done or _ways(participation, token, answer, form)


@blueprint.get(f"{_ANSWER}/recording")
def recording(token: str, answer: str) -> Response:
    """One's own recording, for the player."""
    row = queries.told_or_404(own_participation_or_404(token), answer)
    return as_stream(queries.recording_or_404(row))


@blueprint.route(f"{_ANSWER}/text", methods=["GET", "POST"])
def text(token: str, answer: str) -> Response | str:
    """Read what was typed, and say yes to it."""
    participation = own_participation_or_404(token)
    row = queries.told_or_404(participation, answer)
    form = YesForm(row)
    done = saved(
        form,
        lambda: actions.approve(row, form.seen),
        _("Thank you. This text is now your answer."),
        url_for("apply.go_on", token=token),
    )
    return done or _text_page(participation, token, answer, form)


@blueprint.route(f"{_ANSWER}/change", methods=["GET", "POST"])
def change(token: str, answer: str) -> Response | str:
    """Say what is wrong with the text."""
    participation = own_participation_or_404(token)
    row = queries.told_or_404(participation, answer)
    if not row.waits_for_yes:
        return redirect(_here(token, answer), 303)
    form = ChangeForm(row)
    done = saved(
        form,
        lambda: actions.ask_for_change(row, form.seen, form.words.data),
        _("Thank you. We change the text and ask you again."),
        _here(token, answer),
    )
    return done or render_template(
        "registration/told_answers/change.html", **_shown(participation, token, answer), form=form
    )


def _keep(participation: Participation, answer: str, form: RecordingForm) -> None:
    slow_down("recording", request.remote_addr or "")
    sent = form.file.data
    assert sent is not None  # noqa: S101 - the field asked for it
    kind, name = recording_from_upload(sent, "file")
    actions.tell(participation, answer, actions.Recording(sent.stream, kind, name))


def _here(token: str, answer: str) -> str:
    return url_for("told_answers.tell", token=token, answer=answer)


def _part_url(participation: Participation, token: str, answer: str) -> str:
    part = queries.part_with(participation, answer)
    return url_for("apply.part", token=token, part=part)


def _shown(participation: Participation, token: str, answer: str) -> dict[str, object]:
    return {
        "participation": participation,
        "event": participation.event,
        "token": token,
        "answer": answer,
        "title": queries.title_of(participation.event, answer),
        "told": queries.told(participation, answer),
        "written": queries.written_answer(participation, answer),
        "part_url": _part_url(participation, token, answer),
    }


def _ways(participation: Participation, token: str, answer: str, form: Form) -> str:
    return render_template(
        "registration/told_answers/tell.html",
        **_shown(participation, token, answer),
        form=form,
        recording_form=form if isinstance(form, RecordingForm) else RecordingForm(),
        may_tell=may_tell(participation, now()),
    )


def _text_page(participation: Participation, token: str, answer: str, form: YesForm) -> str:
    shown = _shown(participation, token, answer)
    return render_template("registration/told_answers/text.html", **shown, form=form)
