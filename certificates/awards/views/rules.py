"""Pages about what a training awards: the rule, the kinds, the titles."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards.forms import kind_form
from certificates.awards.forms import rule_form
from certificates.awards.forms import title_form
from certificates.awards.models import RoleTitle
from certificates.awards.queries import award_rules_of
from certificates.awards.queries import kinds_on
from certificates.awards.queries import rule_of
from certificates.awards.queries import title_in_words
from certificates.awards.queries import title_or_none
from certificates.awards.queries import titles_of
from certificates.awards.queries import usual_title
from certificates.awards.views.telling import rule_history
from certificates.awards.views.telling import title_history
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved

blueprint = Blueprint("awards", __name__)

Page = str | Response
_HERE = "certificates/awards"
_PLACE = "/organise/<string:slug>/certificates"


@blueprint.route("/organise/<slug>/certificates/rule", methods=["GET", "POST"])
def rule(slug: str) -> Page:
    """How many hours earn a certificate, and what it says."""
    event = managed_event_or_404(slug)
    form = rule_form(event, rule_of(event))
    done = saved(
        form,
        lambda: actions.save_rule(event, form.seen, form.values(), _me()),
        _("Saved. Certificates that are already out keep their words."),
        url_for("awards.kinds", slug=slug),
    )
    return done or render_template(
        f"{_HERE}/rule.html", event=event, form=form, lines=rule_history(event)
    )


@blueprint.get(f"{_PLACE}/kinds")
def kinds(slug: str) -> str:
    """What this training gives, and what each kind asks for."""
    event = managed_event_or_404(slug)
    return render_template(
        "certificates/awards/kinds.html",
        event=event,
        rule=rule_of(event),
        kinds=list(AwardKind),
        given=kinds_on(event),
        awards=award_rules_of(event),
        title_of=lambda kind: _title_of(event, kind),
        lines=rule_history(event),
    )


@blueprint.route(f"{_PLACE}/kinds/<string:kind>", methods=["GET", "POST"])
def kind(slug: str, kind: str) -> Page:
    """Whether the training gives one kind, and what it says of people."""
    event, which = managed_event_or_404(slug), kind_or_404(kind)
    form = kind_form(event, which)
    done = saved(
        form,
        lambda: actions.save_kind(event, which, form.seen, form.values(), _me()),
        _("Saved. Papers that are already out keep their words."),
        url_for("awards.kinds", slug=slug),
    )
    return done or render_template(f"{_HERE}/kind.html", event=event, form=form, kind=which)


@blueprint.route(f"{_PLACE}/titles", methods=["GET", "POST"])
def titles(slug: str) -> Page:
    """The organisers' list of what people are called, and a form for one more."""
    event = managed_event_or_404(slug)
    form = title_form(event)
    done = saved(
        form,
        lambda: actions.add_title(event, form.new_id, form.texts(), _me()),
        _("Added."),
        url_for("awards.titles", slug=slug),
    )
    return done or render_template(f"{_HERE}/titles.html", event=event, form=form, **_list(event))


@blueprint.route(f"{_PLACE}/titles/<uuid:title_id>", methods=["GET", "POST"])
def title(slug: str, title_id: UUID) -> Page:
    """One title in its languages."""
    event = managed_event_or_404(slug)
    row = _title_or_404(event, title_id)
    form = title_form(event, row)
    done = saved(
        form,
        lambda: actions.change_title(row, form.seen, form.texts(), _me()),
        _("Saved. Papers that are already out keep their words."),
        url_for("awards.titles", slug=slug),
    )
    return done or render_template(f"{_HERE}/title.html", event=event, form=form)


@blueprint.post(f"{_PLACE}/titles/<uuid:title_id>/take-off")
def take_off_title(slug: str, title_id: UUID) -> Response:
    """Take a title off the list; the button to put it back stands there at once."""
    event = managed_event_or_404(slug)
    actions.take_off_title(_title_or_404(event, title_id), _me())
    notify(_("Taken off the list. Who is called so stays so. You can put it back."))
    return redirect(url_for("awards.titles", slug=slug), 303)


@blueprint.post(f"{_PLACE}/titles/<uuid:title_id>/put-back")
def put_back_title(slug: str, title_id: UUID) -> Response:
    """Put a title on the list again."""
    event = managed_event_or_404(slug)
    actions.put_back_title(_title_or_404(event, title_id), _me())
    return redirect(url_for("awards.titles", slug=slug), 303)


def kind_or_404(name: str) -> AwardKind:
    """The kind of that name."""
    return AwardKind(name) if name in {each.value for each in AwardKind} else abort(404)


def _list(event: Event) -> dict[str, object]:
    return {
        "titles": titles_of(event),
        "taken_off": titles_of(event, removed=True),
        "words": lambda title: title_in_words(title, current_language()),
        "lines": title_history(event),
    }


def _title_of(event: Event, kind: AwardKind) -> str:
    texts = usual_title(kind, rule_of(event), award_rules_of(event).get(kind))
    return texts.get(current_language()) or next(iter(texts.values()), "")


def _title_or_404(event: Event, title_id: UUID) -> RoleTitle:
    return title_or_none(event, title_id) or abort(404)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
