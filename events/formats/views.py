"""Pages for easy read and sign language: for everybody, and for organisers."""

from uuid import UUID

from flask import Blueprint
from flask import Response as FlaskResponse
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import told
from events.call.queries import languages_of
from events.call.queries import managed_event_or_404
from events.call.queries import visible_event_or_404
from events.call.rules import may_manage
from events.formats import actions
from events.formats import panels
from events.formats import queries
from events.formats.forms import SUBJECTS
from events.formats.forms import EasyReadForm
from events.formats.forms import NewVideoForm
from events.formats.forms import UploadForm
from events.formats.forms import VideoForm
from events.formats.models import EasyRead
from events.formats.models import Subject
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.files import as_stream
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.limits import slow_down
from foundation.people import acting
from foundation.people import current_person
from foundation.people import sign_in_needed
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.web import kept
from foundation.web import notify
from foundation.web import takes_videos

__all__ = ["actions", "blueprints", "panels", "queries"]

blueprint = Blueprint("formats", __name__)
blueprints = (blueprint,)

Page = str | Response
_HOME = "/organise/<slug>/formats"
_VIDEO = f"{_HOME}/videos/<uuid:video_id>"
_LABELS = labels_of(VideoForm)


@blueprint.get("/trainings/<slug>/easy-read")
@blueprint.get("/trainings/<slug>/easy-read/<language>")
@kept
def easy_read(slug: str, language: str = "") -> str:
    """The call in easy read, and the questions of its form."""
    event = visible_event_or_404(slug)
    texts = queries.easy_reads_for_reader(event, Subject.CALL)
    chosen = next((row for row in texts if row.language == (language or row.language)), None)
    if chosen is None:
        abort(404)
    questions = queries.easy_read_in(event, Subject.QUESTIONS, chosen.language)
    return render_template(
        "events/formats/easy_read.html",
        event=event,
        chosen=chosen,
        others=[row for row in texts if row is not chosen],
        questions=questions,
    )


@blueprint.get("/trainings/<slug>/videos/<uuid:video_id>")
def video(slug: str, video_id: UUID) -> FlaskResponse:
    """The file of a video, for the player."""
    event = visible_event_or_404(slug)
    one = queries.video_or_404(event, video_id)
    if one.file is None or (one.removed_at and not may_manage(current_person(), event)):
        abort(404)
    return as_stream(one.file)


@blueprint.get(_HOME)
def overview(slug: str) -> str:
    """What is there in easy read and in sign language, and what is not."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/formats/overview.html",
        event=event,
        subjects={about: SUBJECTS[about] for about in queries.subjects_of(event)},
        languages=languages_of(event),
        texts=queries.easy_reads_of(event),
        videos=queries.videos_of(event),
        taken_off=queries.videos_of(event, removed=True),
        lines=_history(event),
    )


@blueprint.route(f"{_HOME}/easy-read/<subject>/<language>", methods=["GET", "POST"])
def edit_easy_read(slug: str, subject: str, language: str) -> Page:
    """Write one easy-read text."""
    event = managed_event_or_404(slug)
    if subject not in queries.subjects_of(event) or language not in languages_of(event):
        abort(404)
    about = Subject(subject)
    form = EasyReadForm(queries.easy_read_in(event, about, language))
    if form.submitted() and form.does(lambda: _save(event, about, language, form)):
        notify(_("Saved."))
        return redirect(url_for("formats.overview", slug=slug), 303)
    return render_template(
        "events/formats/write.html", event=event, form=form, about=SUBJECTS[about], code=language
    )


@blueprint.route(f"{_HOME}/videos/new", methods=["GET", "POST"])
def new_video(slug: str) -> Page:
    """Add a video: its language, its title, and the same in writing."""
    event = managed_event_or_404(slug)
    form = NewVideoForm(queries.subjects_of(event))
    if form.submitted() and form.does(
        lambda: actions.add_video(event, form.new_id, form.answers(), _me())
    ):
        notify(_("The texts are saved. Now send the file."))
        return redirect(url_for("formats.upload", slug=slug, video_id=form.new_id), 303)
    return render_template("events/formats/video.html", event=event, form=form, video=None)


@blueprint.route(_VIDEO, methods=["GET", "POST"])
def edit_video(slug: str, video_id: UUID) -> Page:
    """Change the texts of a video."""
    event = managed_event_or_404(slug)
    one = queries.video_or_404(event, video_id)
    form = VideoForm(one)
    if form.submitted() and form.does(
        lambda: actions.change_video(one, form.seen, form.answers(), _me())
    ):
        notify(_("Saved."))
        return redirect(url_for("formats.overview", slug=slug), 303)
    return render_template("events/formats/video.html", event=event, form=form, video=one)


def _may_upload(slug: str, video_id: UUID) -> bool:
    del video_id
    event = one_or_none(select(Event).where(Event.slug == slug))
    return event is not None and may_manage(current_person(), event)


@blueprint.route(f"{_VIDEO}/file", methods=["GET", "POST"])
@takes_videos(_may_upload)
def upload(slug: str, video_id: UUID) -> Page:
    """Send the file of a video, alone on its page: a slip elsewhere must not cost the sending."""
    event = managed_event_or_404(slug)
    one = queries.video_or_404(event, video_id)
    form = UploadForm()
    sent = form.file.data
    if form.submitted() and form.does(
        lambda: actions.upload_video(one, sent.stream if sent else None, _sender())
    ):
        notify(_("The video is there. Please watch it once."))
        return redirect(url_for("formats.overview", slug=slug), 303)
    return render_template("events/formats/upload.html", event=event, form=form, video=one)


@blueprint.route(f"{_VIDEO}/take-off", methods=["GET", "POST"])
def take_off(slug: str, video_id: UUID) -> Page:
    """Ask, then show the video no longer."""
    event = managed_event_or_404(slug)
    one = queries.video_or_404(event, video_id)
    form = Form()
    if form.submitted():
        actions.take_off_video(one, _me())
        notify(_("“%(title)s” is taken off. You can put it back.", title=one.title))
        return redirect(url_for("formats.overview", slug=slug), 303)
    return render_template("events/formats/take_off.html", event=event, form=form, video=one)


@blueprint.post(f"{_VIDEO}/put-back")
def put_back(slug: str, video_id: UUID) -> Response:
    """Show the video again."""
    event = managed_event_or_404(slug)
    actions.put_back_video(queries.video_or_404(event, video_id), _me())
    return redirect(url_for("formats.overview", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _sender() -> Actor:
    slow_down("video", str(sign_in_needed().id))
    return _me()


def _save(event: Event, about: Subject, language: str, form: EasyReadForm) -> None:
    actions.save_easy_read(event, (about, language), form.seen, form.text.data or "", _me())


def _history(event: Event) -> list[tuple[str, str, str]]:
    titles = {row.id: row.title for row in queries.texts_of(event)}
    titles |= {row.id: row.title for row in queries.videos_of(event, removed=True)}
    texts = all_of(select(EasyRead).where(EasyRead.event_id == event.id))
    titles |= {row.id: f"{SUBJECTS[row.subject]}, {language_name(row.language)}" for row in texts}
    return told(history_in(event.id, *panels.WORDS), event.zone, panels.WORDS, titles, _LABELS)
