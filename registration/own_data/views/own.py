"""A person's own page: all their data in one place, to take away, and to erase."""

from flask import Blueprint
from flask import Response
from flask import g
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response as Answer

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation import clock
from foundation.errors import Refused
from foundation.factors import fresh_factor_needed
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.people import current_person
from foundation.personal_data import Goes
from foundation.web import saved
from registration.needs.queries import looks_at
from registration.needs.queries import reasons_of
from registration.needs.rules import kept_until
from registration.own_data import actions
from registration.own_data import queries
from registration.own_data.forms import EraseForm
from registration.own_data.forms import TakeForm
from registration.own_data.forms import erase_all_form
from registration.own_data.forms import kept_in
from registration.own_data.rules import asks_for_proof
from registration.own_data.rules import is_over
from registration.own_data.rules import is_own
from registration.places.rules import takes_part

own_data = Blueprint("own_data", __name__)
_MY = "/my/<string:token>/data"


@own_data.get(_MY)
def show(token: str) -> str:
    """Where everything is, until when, who looked, and what the person can do with it."""
    participation = own_participation_or_404(token)
    return _page(
        "show",
        participation,
        token,
        holdings=queries.own_holdings(with_account=False),
        needs_until=kept_until(participation.event),
        looks=looks_at(participation),
        openings=reasons_of(participation),
        may_withdraw=takes_part(participation) and not is_over(participation),
    )


@own_data.route(f"{_MY}/take", methods=["GET", "POST"])
def take(token: str) -> Response | str:
    """What is in the file, and the file."""
    participation = _own_or_404(token)
    with_account = is_own(current_person(), participation)
    form = TakeForm()
    if not form.submitted():
        chapters = queries.chapters_of(participation, with_account=with_account)
        more = {"chapters": chapters, "with_account": with_account, "form": form}
        return _page("take", participation, token, **more)
    actions.note_taking(participation, oneself(participation))
    content = queries.archive_of(participation, with_account=with_account)
    name = f"my-data-{clock.today(participation.event.zone)}.zip"
    return as_made(iter([content]), name, "application/zip")


@own_data.route(f"{_MY}/erase-needs", methods=["GET", "POST"])
def erase_needs(token: str) -> Answer | str:
    """Erase what was told about needs and what came of it; the place stays."""
    participation, form = _own_or_404(token), EraseForm()
    _prove(participation)
    done = saved(
        form,
        lambda: actions.erase_needs(_checked(participation), oneself(participation)),
        _("It is erased. Nobody can read it any more."),
        url_for("own_data.show", token=token),
    )
    held = queries.own_holdings(with_account=False)
    gone = [one for one in held if one.goes is Goes.NEEDS]
    return done or _page("erase_needs", participation, token, form=form, gone=gone)


@own_data.route(f"{_MY}/erase-everything", methods=["GET", "POST"])
def erase_everything(token: str) -> Answer | str:
    """Erase the person from this training."""
    participation = _own_or_404(token)
    _prove(participation)
    form = erase_all_form(queries.choices_to_keep(participation))
    language = participation.language
    if form.submitted() and form.does(lambda: _erase_everything(participation, form)):
        return redirect(url_for("own_data.erased", reads=language), 303)
    return _page(
        "erase_everything",
        participation,
        token,
        form=form,
        holdings=queries.own_holdings(with_account=True),
    )


@own_data.get("/erased")
def erased() -> str:
    """Where somebody arrives whose own pages are no more; in the language that these had."""
    current_person()
    g.language_of_person = request.args.get("reads")
    return render_template("registration/own_data/erased.html")


def _own_or_404(token: str) -> Participation:
    """Whoever is signed in is looked for first: their language gives way to that of the page."""
    current_person()
    return own_participation_or_404(token)


def _erase_everything(participation: Participation, form: EraseForm) -> None:
    by = oneself(_checked(participation))
    actions.erase_everything(participation, kept_in(form), by)


def _prove(participation: Participation) -> None:
    if asks_for_proof(participation):
        fresh_factor_needed()


def _checked(participation: Participation) -> Participation:
    if asks_for_proof(participation) and not is_own(current_person(), participation):
        raise Refused(_("Sign in as yourself to erase this. Nothing is erased."))
    return participation


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    return render_template(
        f"registration/own_data/{name}.html",
        participation=participation,
        event=participation.event,
        token=token,
        Goes=Goes,
        is_over=is_over(participation),
        **more,
    )
