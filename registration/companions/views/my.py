"""A person's own pages about who comes with them."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.settings import settings
from foundation.web import notify
from foundation.web import saved
from registration.companions import actions
from registration.companions import queries
from registration.companions.forms import AgreeForm
from registration.companions.forms import AssistantForm
from registration.companions.forms import NewAssistantForm
from registration.companions.models import Companion
from registration.companions.panels import days_in_words
from registration.companions.panels import history_of_companions
from registration.companions.panels import history_of_supporter
from registration.companions.panels import share_label
from registration.companions.panels import suggestions_in_words
from registration.companions.rules import comes
from registration.companions.rules import may_bring
from registration.companions.rules import may_name_supporters

companions = Blueprint("companions", __name__, url_prefix="/my/<string:token>/companions")
_ONE = "/<uuid:companion_id>"

companions.add_app_template_filter(days_in_words, "days_of_companion")
companions.add_app_template_filter(share_label, "share_label")


@companions.get("")
def overview(token: str) -> str:
    """Who comes with the person, and who supports them."""
    participation = own_participation_or_404(token)
    return page(
        "overview",
        participation,
        token,
        rows=queries.companions_of(participation),
        comes=comes,
        may_bring=may_bring(participation),
        may_name=may_name_supporters(participation),
        **_supporters(participation),
        suggestions=suggestions_in_words(participation),
        lines=history_of_companions(participation),
    )


@companions.route("/new", methods=["GET", "POST"])
def new(token: str) -> Response | str:
    """Name somebody who comes along, or say that somebody will."""
    participation = own_participation_or_404(token)
    if not may_bring(participation):
        return redirect(address(token), 303)
    form = NewAssistantForm(participation)
    done = saved(
        form,
        lambda: actions.add(participation, form.new_id, form.who(), oneself(participation)),
        _("Saved."),
        address(token),
    )
    return done or page("assistant", participation, token, form=form, companion=None)


@companions.route(_ONE, methods=["GET", "POST"])
def change(token: str, companion_id: UUID) -> Response | str:
    """Correct what was told of an assistant, or name who was not named."""
    participation, row = _own(token, companion_id)
    form = AssistantForm(row)
    done = saved(
        form,
        lambda: actions.change(row, form.seen, form.who(), oneself(participation)),
        _("Saved."),
        address(token),
    )
    return done or page("assistant", participation, token, form=form, companion=row)


@companions.route(f"{_ONE}/instead", methods=["GET", "POST"])
def instead(token: str, companion_id: UUID) -> Response | str:
    """Somebody else comes instead."""
    participation, row = _own(token, companion_id)
    form = NewAssistantForm(participation)
    done = saved(
        form,
        lambda: actions.replace(row, form.new_id, form.who(), oneself(participation)),
        _("Saved."),
        address(token),
    )
    return done or page("instead", participation, token, form=form, companion=row)


@companions.post(f"{_ONE}/take-off")
def take_off(token: str, companion_id: UUID) -> Response:
    """The assistant no longer comes."""
    participation, row = _own(token, companion_id)
    actions.take_off(row, oneself(participation))
    notify(_("Saved: this assistant no longer comes. You can put them back."))
    return redirect(address(token), 303)


@companions.post(f"{_ONE}/put-back")
def put_back(token: str, companion_id: UUID) -> Response:
    """Undo taking the assistant off."""
    participation, row = _own(token, companion_id)
    actions.put_back(row, oneself(participation))
    notify(_("Saved: this assistant comes again."))
    return redirect(address(token), 303)


@companions.route(f"{_ONE}/link", methods=["GET", "POST"])
def link(token: str, companion_id: UUID) -> Response | str:
    """Send the assistant a new link, or show it once to the person to pass it on."""
    participation, row = _own(token, companion_id)
    form, own_link = AgreeForm(), ""
    if form.submitted():
        if row.participation.channel.value != "beside":
            actions.send_link(row, oneself(participation))
            notify(_("A new link is on its way to your assistant. The older one no longer opens."))
            return redirect(address(token), 303)
        own_link = whole(actions.make_link(row, oneself(participation)))
    return page("link", participation, token, companion=row, form=form, own_link=own_link)


def whole(path: str) -> str:
    """A path of our own site as an address to give to somebody."""
    return settings().base_url + path


def address(token: str) -> str:
    """The address of the person's page about companions."""
    return url_for("companions.overview", token=token)


def page(name: str, participation: Participation, token: str, **more: object) -> str:
    """A page of the person's own."""
    return render_template(
        f"registration/companions/{name}.html",
        participation=participation,
        event=participation.event,
        token=token,
        **more,
    )


def _own(token: str, companion_id: UUID) -> tuple[Participation, Companion]:
    participation = own_participation_or_404(token)
    return participation, queries.companion_or_404(participation, companion_id)


def _supporters(participation: Participation) -> dict[str, object]:
    supporters = _with_details(queries.supporters_of(participation))
    return {
        "supporters": supporters,
        "ended": _with_details(queries.supporters_of(participation, ended=True)),
        "lines_of": {row.id: history_of_supporter(row, own.name) for row, own in supporters},
    }


def _with_details(rows: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - rows of supporters
    return [(row, queries.details_of(row)) for row in rows]
