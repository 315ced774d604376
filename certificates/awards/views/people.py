"""Pages about the papers of single people: results, decisions, titles."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards import panels
from certificates.awards.forms import DecisionForm
from certificates.awards.forms import ResultsForm
from certificates.awards.forms import own_title_form
from certificates.awards.forms import result_form
from certificates.awards.forms import results_form
from certificates.awards.forms import title_key
from certificates.awards.models import AssessmentMark
from certificates.awards.queries import assessment_of
from certificates.awards.queries import in_language
from certificates.awards.queries import kinds_on
from certificates.awards.queries import marks_of
from certificates.awards.queries import reason_of
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.awards.queries import standings_of
from certificates.awards.queries import title_of
from certificates.awards.rules import DECIDABLE
from certificates.awards.views.rules import kind_or_404
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved

people = Blueprint("award_people", __name__)

Page = str | Response
_HERE = "certificates/awards"
_PLACE = "/organise/<string:slug>/certificates"
_ONE = f"{_PLACE}/people/<uuid:participation_id>"
_OF_KIND = f"{_ONE}/<string:kind>"


@people.route(f"{_PLACE}/results", methods=["GET", "POST"])
def results(slug: str) -> Page:
    """The results of the assessment, and a form for several people at once."""
    event = managed_event_or_404(slug)
    standings = standings_in(event, AwardKind.ACHIEVEMENT)
    form = results_form(event, [each.participation for each in standings])
    if form.submitted() and form.does(lambda: _enter_results(event, form)):
        return redirect(url_for("award_people.results", slug=slug), 303)
    told = {"standings": standings, "is_on": AwardKind.ACHIEVEMENT in kinds_on(event)}
    return render_template(f"{_HERE}/results.html", event=event, form=form, **told)


@people.route(f"{_PLACE}/results/<uuid:participation_id>", methods=["GET", "POST"])
def result(slug: str, participation_id: UUID) -> Page:
    """The result of one person, its correction, and every earlier one."""
    event, participation = _found(slug, participation_id)
    marks, me = marks_of(participation), sign_in_needed()
    form = result_form(event, marks[0] if marks else None)
    done = saved(
        form,
        lambda: actions.enter_result(participation, form.seen_number, form.result(), me),
        _("Saved."),
        _page_of(event, participation),
    )
    told = {"participation": participation, "marks": marks, "how": _how(event)}
    return done or render_template(f"{_HERE}/result.html", event=event, form=form, **told)


@people.get(_ONE)
def show(slug: str, participation_id: UUID) -> str:
    """Where one person stands for each kind, and what organisers may decide."""
    event, participation = _found(slug, participation_id)
    return render_template(
        f"{_HERE}/person.html",
        event=event,
        participation=participation,
        decidable=DECIDABLE,
        reason_of=reason_of,
        title_of=lambda kind: in_language(title_of(participation, kind), current_language())[0],
        lines=panels.history_of_person(participation),
        **_near_and_others(participation),
    )


@people.route(f"{_OF_KIND}/decide", methods=["GET", "POST"])
def decide(slug: str, participation_id: UUID, kind: str) -> Page:
    """Give a paper although the rule is not met, or keep it back although it is."""
    event, participation = _found(slug, participation_id)
    standing = standing_of(participation, _decidable_or_404(event, kind))
    form, gives, me = DecisionForm(), not standing.earned, sign_in_needed()
    done = saved(
        form,
        lambda: actions.decide(participation, standing.kind, form.decision(gives=gives), me),
        _("Saved. You can let the rule count again at any time."),
        _page_of(event, participation),
    )
    told = {"participation": participation, "standing": standing, "gives": gives}
    return done or render_template(f"{_HERE}/decide.html", event=event, form=form, **told)


@people.post(f"{_OF_KIND}/undo")
def undo(slug: str, participation_id: UUID, kind: str) -> Response:
    """Let the rule count again."""
    event, participation = _found(slug, participation_id)
    actions.undo_decision(participation, _decidable_or_404(event, kind), sign_in_needed())
    notify(_("The rule counts again."))
    return redirect(_page_of(event, participation), 303)


@people.route(f"{_OF_KIND}/title", methods=["GET", "POST"])
def own_title(slug: str, participation_id: UUID, kind: str) -> Page:
    """What one person is called on papers of one kind."""
    event, participation = _found(slug, participation_id)
    which, me = kind_or_404(kind), acting(sign_in_needed(), "organiser")
    form = own_title_form(participation, which)
    done = saved(
        form,
        lambda: actions.choose_own_title(participation, which, title_key(form.called.data), me),
        _("Saved. Papers that are already out keep their words."),
        _page_of(event, participation),
    )
    told = {"participation": participation, "kind": which}
    return done or render_template(f"{_HERE}/own_title.html", event=event, form=form, **told)


def _near_and_others(participation: Participation) -> dict[str, object]:
    """Where the person stands for what concerns them, and what else could be given."""
    kinds = kinds_on(participation.event)
    standings = [each for kind in kinds for each in standings_of(participation, kind)]
    near = [each for each in standings if panels.is_near(each)]
    asked = {each.kind for each in near}
    others = [kind for kind in kinds if kind in DECIDABLE and kind not in asked]
    return {"standings": near, "others": others}


def _how(event: Event) -> Callable[[AssessmentMark], str]:
    return lambda mark: in_language(assessment_of(event, mark), current_language())[0]


def _page_of(event: Event, participation: Participation) -> str:
    key = participation.id
    return url_for("award_people.show", slug=event.slug, participation_id=key)


def _found(slug: str, participation_id: UUID) -> tuple[Event, Participation]:
    event = managed_event_or_404(slug)
    return event, participation_of_event_or_404(event, participation_id)


def _decidable_or_404(event: Event, name: str) -> AwardKind:
    kind = kind_or_404(name)
    return kind if kind in DECIDABLE and kind in kinds_on(event) else abort(404)


def _enter_results(event: Event, form: ResultsForm) -> None:
    me = sign_in_needed()
    number = len(actions.enter_results(event, form.outcomes(), form.held(), me))
    if not number:
        notify(_("No result was changed."))
        return
    words = ngettext("Entered: %(num)d result.", "Entered: %(num)d results.", number)
    notify(words)
