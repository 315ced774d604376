"""A person's own pages: where they stand, and the letter about them."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards import panels
from certificates.awards.forms import AnswerForm
from certificates.awards.models import LetterState
from certificates.awards.models import TrainerLetter
from certificates.awards.queries import in_language
from certificates.awards.queries import letters_to_read
from certificates.awards.queries import rule_of
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.web import saved

own = Blueprint("own_awards", __name__)

Page = str | Response
_HERE = "certificates/awards"


@own.get("/my/<string:token>/standing")
def standing(token: str) -> str:
    """What I can get in this training, and where I stand for each."""
    participation = own_participation_or_404(token)
    return render_template(
        f"{_HERE}/standing.html",
        participation=participation,
        token=token,
        rule=rule_of(participation.event),
        standings=panels.own_standings(participation),
        told=panels.told_to_person,
    )


@own.get("/my/<string:token>/recommendation")
def recommendation(token: str) -> Response:
    """The way to the letter about me that waits for me, or else to any."""
    letters = letters_to_read(own_participation_or_404(token)) or abort(404)
    return redirect(url_for("own_awards.letter", token=token, letter_id=letters[0].id))


@own.route("/my/<string:token>/recommendation/<uuid:letter_id>", methods=["GET", "POST"])
def letter(token: str, letter_id: UUID) -> Page:
    """A letter about me, and my answer."""
    participation = own_participation_or_404(token)
    shown = (each for each in letters_to_read(participation) if each.id == letter_id)
    letter = next(shown, None) or abort(404)
    form, me = AnswerForm(obj=letter, answer=_answer(letter)), oneself(participation)
    done = saved(
        form,
        lambda: actions.answer_letter(letter, form.seen, me, wants=form.answer.data == "yes"),
        _("Saved. You can change your mind until the letter is issued."),
        url_for("own_awards.standing", token=token),
    )
    told = {"participation": participation, "token": token, "letter": letter, "form": form}
    return done or render_template(f"{_HERE}/recommendation.html", **told, **_first(letter))


def _first(letter: TrainerLetter) -> dict[str, object]:
    """The letter in the reader's language, or in one in which it is written."""
    text, language = in_language(letter.texts, current_language())
    parts = [part for part in text.split("\n\n") if part.strip()]
    return {"paragraphs": parts, "language": language}


def _answer(letter: TrainerLetter) -> str | None:
    return {LetterState.AGREED: "yes", LetterState.DECLINED: "no"}.get(letter.state)
