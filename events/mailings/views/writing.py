"""Organisers' pages for filling in a letter to a group: whom, which words, when."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.queries import managed_event_or_404
from events.mailings import actions
from events.mailings.forms import GroupForm
from events.mailings.forms import MailingWordsForm
from events.mailings.forms import TimeForm
from events.mailings.letters import first_words
from events.mailings.letters import kind_of
from events.mailings.models import Mailing
from events.mailings.queries import mailing_or_404
from events.post.letters import examples_of
from events.post.queries import languages_of_letters
from foundation.audit import Actor
from foundation.forms import EditForm
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved

writing = Blueprint(
    "mailing", __name__, url_prefix="/organise/<string:slug>/letters/groups/<uuid:mailing_id>"
)


@writing.route("/group", methods=["GET", "POST"])
def group(slug: str, mailing_id: UUID) -> Response | str:
    """Whom it goes to."""
    mailing = _found_or_404(slug, mailing_id)
    if mailing.is_for_ticked:
        abort(404)
    form, by = GroupForm(mailing), _me()
    done = _saved(
        mailing, form, lambda: actions.choose_group(mailing, form.chosen(), form.seen, by)
    )
    return done or _page("group", mailing, form)


@writing.route("/words/<string:language>", methods=["GET", "POST"])
def words(slug: str, mailing_id: UUID, language: str) -> Response | str:
    """What it says in one language."""
    mailing = _found_or_404(slug, mailing_id)
    if language not in languages_of_letters(mailing.event):
        abort(404)
    begin = mailing.texts.get(language) or first_words(mailing, language)._asdict()
    form, by = MailingWordsForm(mailing, **begin), _me()
    done = _saved(
        mailing, form, lambda: actions.write(mailing, language, form.typed(), form.seen, by)
    )
    told = {"kind": kind_of(mailing), "examples": examples_of(mailing.event, language)}
    return done or _page("words", mailing, form, language=language, **told)


@writing.route("/time", methods=["GET", "POST"])
def time(slug: str, mailing_id: UUID) -> Response | str:
    """When it goes."""
    mailing = _found_or_404(slug, mailing_id)
    form, by = TimeForm(mailing), _me()
    done = _saved(mailing, form, lambda: actions.choose_time(mailing, form.times(), form.seen, by))
    return done or _page("time", mailing, form)


def _saved(mailing: Mailing, form: EditForm, act: Callable[[], None]) -> Response | None:
    back = url_for("mailings.show", slug=mailing.event.slug, mailing_id=mailing.id)
    return saved(form, act, _("Saved."), back)


def _page(name: str, mailing: Mailing, form: EditForm, **more: object) -> str:
    return render_template(
        f"events/mailings/{name}.html", event=mailing.event, mailing=mailing, form=form, **more
    )


def _found_or_404(slug: str, mailing_id: UUID) -> Mailing:
    return mailing_or_404(managed_event_or_404(slug), mailing_id)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
