"""A person's own pages: where they stand, and the letter about them."""

from flask import Blueprint
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards import panels
from certificates.awards.forms import AnswerForm
from certificates.awards.models import LetterState
from certificates.awards.models import TrainerLetter
from certificates.awards.queries import in_language
from certificates.awards.queries import letter_to_answer_or_404
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


@own.route("/my/<string:token>/recommendation", methods=["GET", "POST"])
def recommendation(token: str) -> Page:
    """The letter about me, and my answer."""
    participation = own_participation_or_404(token)
    letter = letter_to_answer_or_404(participation)
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
