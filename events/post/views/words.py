"""Organisers' pages about the words of letters, in each language of the training."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.post import actions
from events.post.forms import WordsForm
from events.post.kinds import Kind
from events.post.kinds import kinds
from events.post.letters import examples_of
from events.post.models import OwnWords
from events.post.queries import choose
from events.post.queries import kind_or_404
from events.post.queries import languages_of_letters
from events.post.queries import newest_words
from events.post.queries import standard_words
from events.post.queries import wordings_of
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.mail.letter import Words
from foundation.people import sign_in_needed
from foundation.people.queries import names_of
from foundation.web import notify

words = Blueprint("words", __name__, url_prefix="/organise/<string:slug>/letters/words")

Page = str | Response


@words.get("")
def overview(slug: str) -> str:
    """Every letter in every language: whose words go out."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/post/words.html",
        event=event,
        kinds=kinds().values(),
        languages=languages_of_letters(event),
        own=newest_words(event),
        spoken=LANGUAGES,
    )


@words.get("/<string:key>/<string:language>")
def show(slug: str, key: str, language: str) -> str:
    """One letter in one language as it goes out now, and how it stood before."""
    event, kind = _found_or_404(slug, key, language)
    earlier = wordings_of(event, kind, language)
    choice = choose(event, key, language)
    return render_template(
        "events/post/wording.html",
        event=event,
        kind=kind,
        language=language,
        choice=choice,
        stands=choice.own or standard_words(kind, choice.language),
        earlier=earlier,
        names=names_of(row.written_by_id for row in earlier),
    )


@words.route("/<string:key>/<string:language>/change", methods=["GET", "POST"])
def change(slug: str, key: str, language: str) -> Page:
    """Write own words, beginning with those that go out now."""
    event, kind = _found_or_404(slug, key, language)
    form = _form(event, kind, language)
    if form.submitted() and form.does(
        lambda: actions.write_words(event, kind, form.words(language), form.seen, sign_in_needed())
    ):
        return _back(event, key, language, _("Saved. The next letters go out in these words."))
    return render_template(
        "events/post/write.html",
        event=event,
        kind=kind,
        language=language,
        form=form,
        examples=examples_of(event, language),
    )


@words.post("/<string:key>/<string:language>/standard")
def standard(slug: str, key: str, language: str) -> Response:
    """Let the standard words go out again; the own ones stay in the history."""
    event, kind = _found_or_404(slug, key, language)
    _write(event, kind, language, actions.STANDARD)
    return _back(event, key, language, _("The standard words go out again."))


@words.post("/<string:key>/<string:language>/restore/<uuid:row_id>")
def restore(slug: str, key: str, language: str, row_id: UUID) -> Response:
    """Let earlier own words go out again."""
    event, kind = _found_or_404(slug, key, language)
    found = [row for row in wordings_of(event, kind, language) if row.id == row_id]
    if not found:
        abort(404)
    _write(event, kind, language, Words(found[0].subject, found[0].text))
    return _back(event, key, language, _("The earlier words go out again."))


def _write(event: Event, kind: Kind, language: str, chosen: Words) -> None:
    earlier = wordings_of(event, kind, language)
    row = OwnWords(language=language, subject=chosen.subject, text=chosen.text)
    seen = earlier[0].number if earlier else 0
    actions.write_words(event, kind, row, seen, sign_in_needed())


def _form(event: Event, kind: Kind, language: str) -> WordsForm:
    choice = choose(event, kind.key, language)
    begin = choice.own or standard_words(kind, choice.language)
    earlier = wordings_of(event, kind, language)
    number = str(earlier[0].number if earlier else 0)
    return WordsForm(subject=begin.subject, text=begin.text, number=number)


def _found_or_404(slug: str, key: str, language: str) -> tuple[Event, Kind]:
    event = managed_event_or_404(slug)
    if language not in languages_of_letters(event):
        abort(404)
    return event, kind_or_404(key)


def _back(event: Event, key: str, language: str, message: str) -> Response:
    notify(message)
    return redirect(url_for("words.show", slug=event.slug, key=key, language=language), 303)
