"""A person's own pages: their papers, and what stands on badge and list."""

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from markupsafe import Markup
from werkzeug import Response

from certificates.papers import actions
from certificates.papers import queries
from certificates.papers.forms import badge_form
from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import PaperKind
from certificates.papers.kinds import Whose
from certificates.papers.rules import may_have
from certificates.papers.views.giving import form_or_404
from certificates.papers.views.giving import kind_or_404
from certificates.papers.views.giving import language_asked
from certificates.papers.views.giving import languages_offered
from certificates.papers.views.giving import parted
from certificates.papers.views.giving import sent
from certificates.papers.views.giving import sent_as_given
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import saved
from registration.needs.queries import unsealed
from registration.travel.actions import ask_for_passport
from registration.travel.queries import passport_of

own_papers = Blueprint("own_papers", __name__, url_prefix="/my/<string:token>")


@own_papers.get("/papers/<string:kind>")
def show(token: str, kind: str) -> str:
    """One paper as a page: as it was given, or made now."""
    participation = _comes_or_404(token)
    found = kind_or_404(kind)
    row = queries.given_of(participation, kind)
    if row is not None:
        body = Markup(unsealed(row)["page"])  # noqa: S704 - the template escaped it
        return _page("given", participation, token, kind=found, row=row, body=body)
    if found is INVITATION:
        return _page("ask", participation, token, asked=passport_of(participation))
    return _made_now(found, participation, token)


@own_papers.get("/papers/<string:kind>.<path:form>")
def download(token: str, kind: str, form: str) -> Response:
    """One paper to save."""
    kind, form = parted(kind, form)
    participation = _comes_or_404(token)
    found = kind_or_404(kind)
    row = queries.given_of(participation, kind)
    if row is not None:
        return sent_as_given(row, form)
    if found is INVITATION or found.whose is Whose.TEAM:
        abort(404)
    event = participation.event
    about = queries.about_of(event, language_asked(event), participation)
    return sent(found, about, form_or_404(found, form), participation.id)


@own_papers.post("/papers/invitation/ask")
def ask(token: str) -> Response:
    """The person needs an invitation letter: on to the data that it takes."""
    participation = _comes_or_404(token)
    ask_for_passport(participation, oneself(participation))
    return redirect(url_for("journey.passport", token=token), 303)


@own_papers.route("/badge", methods=["GET", "POST"])
def badge(token: str) -> Response | str:
    """What stands on badge and list, said by the person alone."""
    participation = _comes_or_404(token)
    form = badge_form(queries.badge_word_of(participation))
    by = oneself(participation)
    done = saved(
        form,
        lambda: actions.say_badge(participation, form.seen, form.said(), by),
        _("Saved. You can change it at any time."),
        url_for("own_papers.badge", token=token),
    )
    return done or _page("badge", participation, token, form=form)


def _made_now(kind: PaperKind, participation: Participation, token: str) -> str:
    if kind.whose is Whose.TEAM:
        abort(404)
    event = participation.event
    laid = queries.lay(kind, queries.about_of(event, language_asked(event), participation))
    body = Markup(queries.page_of(laid))  # noqa: S704 - the template escaped it
    languages = languages_offered(event)
    return _page("show", participation, token, laid=laid, body=body, languages=languages)


def _comes_or_404(token: str) -> Participation:
    participation = own_participation_or_404(token)
    return participation if may_have(participation) else abort(404)


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    return render_template(
        f"certificates/papers/my/{name}.html",
        participation=participation,
        event=participation.event,
        token=token,
        **more,
    )
