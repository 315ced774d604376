"""Pages on which trainers, or organisers for them, write letters of recommendation.

A trainer with an account comes by the training's address, one without by their personal link.
"""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from werkzeug import Response

from certificates.awards import actions
from certificates.awards.forms import letter_form
from certificates.awards.queries import kinds_on
from certificates.awards.queries import preview_of
from certificates.awards.rules import may_rewrite
from certificates.awards.views.desk import desk_of
from certificates.designs.models import AwardKind
from certificates.press import render
from certificates.press.papers import certificate_paper
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.web import notify
from foundation.web import saved

recommending = Blueprint("recommending", __name__)
own_letters = Blueprint("own_letters", __name__)

Page = str | Response
_HERE = "certificates/awards"
_ALL = "/organise/<string:slug>/certificates/letters"
_MINE = "/my/<string:token>/letters"
_NEW = "<uuid:participation_id>"
_ONE = f"{_NEW}/<uuid:letter_id>"
_BOTH = ("GET", "POST")


@recommending.get(_ALL)
@own_letters.get(_MINE)
def overview(slug: str = "", token: str = "") -> str:
    """Everybody of whom a letter can be written, and where each letter stands."""
    desk = desk_of(slug, token)
    is_on = AwardKind.RECOMMENDATION in kinds_on(desk.event)
    told = {"people": desk.people(), "letters": desk.letters(), "is_on": is_on}
    return render_template(f"{_HERE}/letters.html", **desk.context, **told)


@recommending.route(f"{_ALL}/{_NEW}", methods=_BOTH)
@own_letters.route(f"{_MINE}/{_NEW}", methods=_BOTH)
def write(participation_id: UUID, slug: str = "", token: str = "") -> Page:
    """A new letter about one person."""
    desk = desk_of(slug, token)
    person = desk.person_or_404(participation_id)
    form = letter_form(desk.event, None, desk.name)
    key = form.new_id
    done = saved(
        form,
        lambda: actions.write_letter(person, key, form.written(), desk.me),
        _("Saved. The person sees nothing of it before you ask them."),
        desk.address("change", participation_id=person.id, letter_id=key),
    )
    told = {"about": person, "letter": None, "may_rewrite": True, "form": form}
    return done or render_template(f"{_HERE}/letter.html", **desk.context, **told)


@recommending.route(f"{_ALL}/{_ONE}", methods=_BOTH)
@own_letters.route(f"{_MINE}/{_ONE}", methods=_BOTH)
def change(participation_id: UUID, letter_id: UUID, slug: str = "", token: str = "") -> Page:
    """One letter: change it, see it as a paper, ask the person."""
    desk = desk_of(slug, token)
    letter = desk.letter_or_404(participation_id, letter_id)
    form = letter_form(desk.event, letter, desk.name)
    done = saved(
        form,
        lambda: actions.change_letter(letter, form.seen, form.written(), desk.me),
        _("Saved. The person sees nothing of it before you ask them."),
        desk.address("change", participation_id=participation_id, letter_id=letter_id),
    )
    told = {"about": letter.participation, "letter": letter, "may_rewrite": may_rewrite(letter)}
    return done or render_template(f"{_HERE}/letter.html", form=form, **desk.context, **told)


@recommending.get(f"{_ALL}/{_ONE}/preview.pdf")
@own_letters.get(f"{_MINE}/{_ONE}/preview.pdf")
def preview(participation_id: UUID, letter_id: UUID, slug: str = "", token: str = "") -> Response:
    """The letter as the paper that it would become. Raises Refused where the press cannot."""
    desk = desk_of(slug, token)
    values, pictures = preview_of(desk.letter_or_404(participation_id, letter_id))
    slow_down("paper", str(desk.me.person_id))
    pdf = render(certificate_paper(values, pictures)).pdf
    return as_made(iter([pdf]), "letter-preview.pdf", "application/pdf")


@recommending.post(f"{_ALL}/{_ONE}/show")
@own_letters.post(f"{_MINE}/{_ONE}/show")
def show(participation_id: UUID, letter_id: UUID, slug: str = "", token: str = "") -> Response:
    """Ask the person to read it, and to say yes or no."""
    desk = desk_of(slug, token)
    actions.show_letter(desk.letter_or_404(participation_id, letter_id), desk.me)
    notify(_("The person is asked. The letter is issued only if they say yes."))
    return redirect(desk.address("overview"), 303)


@recommending.post(f"{_ALL}/{_ONE}/take-back")
@own_letters.post(f"{_MINE}/{_ONE}/take-back")
def take_back(participation_id: UUID, letter_id: UUID, slug: str = "", token: str = "") -> Response:
    """Make it a draft again, to change it."""
    desk = desk_of(slug, token)
    actions.take_back_letter(desk.letter_or_404(participation_id, letter_id), desk.me)
    notify(_("You can change the letter now. Ask the person again afterwards."))
    here = desk.address("change", participation_id=participation_id, letter_id=letter_id)
    return redirect(here, 303)
