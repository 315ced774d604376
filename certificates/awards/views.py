"""The page about the rule of a training."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards.forms import RuleForm
from certificates.awards.forms import rule_form
from certificates.awards.queries import rule_of
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["actions", "blueprints"]

blueprint = Blueprint("awards", __name__)
blueprints = (blueprint,)

Page = str | Response

_WORDS = {
    "added.certificate_rule": _l("%(name)s wrote the rule."),
    "changed.certificate_rule": _l("%(name)s changed: %(fields)s."),
}
_FIELDS = labels_of(RuleForm) | {
    "least_share": _l("percent that a person needs"),
    "training_title": _l("title of the training"),
    "role_title": _l("what the person was"),
    "place": _l("place"),
    "learning_outcomes": _l("what the training worked on"),
}


@blueprint.route("/organise/<slug>/certificates/rule", methods=["GET", "POST"])
def rule(slug: str) -> Page:
    """How many hours earn a certificate, and what it says."""
    event = managed_event_or_404(slug)
    form = rule_form(event, rule_of(event))
    if form.submitted() and form.does(
        lambda: actions.save_rule(event, form.seen, form.values(), _me())
    ):
        notify(_("Saved. Certificates that are already out keep their words."))
        return redirect(url_for("issuing.overview", slug=slug), 303)
    return render_template(
        "certificates/awards/rule.html", event=event, form=form, lines=_history(event)
    )


def _history(event: Event) -> list[HistoryLine]:
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, {}, _FIELDS)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
