"""Organisers' pages: all papers of a training, for one person or for all."""

from collections.abc import Mapping
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from markupsafe import Markup
from werkzeug import Response

from certificates.papers import actions
from certificates.papers import queries
from certificates.papers.forms import terms_form
from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import KINDS
from certificates.papers.kinds import PaperKind
from certificates.papers.kinds import Whose
from certificates.papers.models import GivenPaper
from certificates.papers.views.giving import form_or_404
from certificates.papers.views.giving import kind_or_404
from certificates.papers.views.giving import language_asked
from certificates.papers.views.giving import languages_offered
from certificates.papers.views.giving import parted
from certificates.papers.views.giving import sent
from certificates.papers.views.giving import sent_as_given
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.needs.queries import unsealed
from registration.needs.rules import COMES
from registration.travel.actions import ask_for_passport
from registration.travel.actions import note_looks

papers = Blueprint("papers", __name__, url_prefix="/organise/<string:slug>/papers")

_PERSON = "/<string:kind>/people/<uuid:participation_id>"


@papers.get("")
def overview(slug: str) -> str:
    """All papers of the training, and what is missing for each."""
    event = managed_event_or_404(slug)
    about = queries.about_of(event, current_language())
    told = [(kind, kind.lacks(about)) for kind in KINDS.values()]
    return _page("overview", event, told=told)


@papers.route("/letters", methods=["GET", "POST"])
def terms(slug: str) -> Response | str:
    """Who invites, where people stay, who pays and signs."""
    event = managed_event_or_404(slug)
    form = terms_form(queries.terms_of(event), event)
    done = saved(
        form,
        lambda: actions.say_terms(event, form.seen, form.said(), _me()),
        _("Saved. Letters that are out keep their words."),
        url_for("papers.overview", slug=slug),
    )
    return done or _page("terms", event, form=form)


@papers.get("/<string:kind>")
def show(slug: str, kind: str) -> str:
    """One paper as a page; of those about persons, the people to choose from."""
    event = managed_event_or_404(slug)
    found = kind_or_404(kind)
    about = queries.about_of(event, language_asked(event))
    lacks = found.lacks(about)
    if found.whose is Whose.PERSON:
        people, given = queries.coming_in(event), queries.given_in(event, kind)
        more = {"people": people, "given": given, "asked": _asked(event, found), "lacks": lacks}
        waiting = len(queries.waiting_in(event, found))
        return _page("people", event, kind=found, waiting=waiting, **more)
    laid = queries.lay(found, about)
    body = Markup(queries.page_of(laid))  # noqa: S704 - the template escaped it
    languages, untold = languages_offered(event), len(queries.untold_in(event, found))
    more = {"body": body, "lacks": lacks, "languages": languages}
    return _page("show", event, kind=found, laid=laid, untold=untold, **more)


@papers.get("/<string:kind>.<path:form>")
def download(slug: str, kind: str, form: str) -> Response:
    """One paper of the training to save."""
    kind, form = parted(kind, form)
    event = managed_event_or_404(slug)
    found = kind_or_404(kind)
    if found.whose is Whose.PERSON:
        abort(404)
    about = queries.about_of(event, language_asked(event))
    return sent(found, about, form_or_404(found, form), sign_in_needed().id)


@papers.get(_PERSON)
def person(slug: str, kind: str, participation_id: UUID) -> str:
    """The paper of one person: as it was given, or what it waits for."""
    event, found, participation = _found_or_404(slug, kind, participation_id)
    if found is INVITATION:
        note_looks(event, [participation_id], _me())
    row = queries.given_of(participation, kind)
    more = {
        "row": row,
        **_words(row, found, participation),
        "asked": _asked(event, found),
        "lacks": found.lacks(queries.about_of(event, current_language(), participation)),
        "languages": languages_offered(event, participation),
    }
    return _page("person", event, kind=found, participation=participation, **more)


@papers.get(f"{_PERSON}.<string:form>")
def persons(slug: str, kind: str, participation_id: UUID, form: str) -> Response:
    """A given paper of one person to save: the same bytes as theirs."""
    event, found, participation = _found_or_404(slug, kind, participation_id)
    if found is INVITATION:
        note_looks(event, [participation_id], _me())
    return sent_as_given(queries.given_or_404(participation, kind), form)


@papers.post(f"{_PERSON}/give")
def give(slug: str, kind: str, participation_id: UUID) -> Response:
    """Make the paper and give it to its person."""
    event, found, participation = _found_or_404(slug, kind, participation_id)
    if found is INVITATION:
        note_looks(event, [participation_id], _me())
    try:
        actions.give(found, participation, _language_of(participation), _me())
    except Refused as refused:
        notify(refused.message)
    else:
        notify(_("Given. The person gets a letter that says so."))
    return _back(event, kind, participation_id)


@papers.post("/<string:kind>/give-to-all")
def give_to_all(slug: str, kind: str) -> Response:
    """Have it made for everybody who waits for it."""
    event = managed_event_or_404(slug)
    found = kind_or_404(kind)
    note_looks(event, _looked_at(event, found), _me())
    count = actions.give_to_all(found, event, _me())
    notify(
        ngettext(
            "It is being made for %(num)s person. They get a letter when it is there.",
            "It is being made for %(num)s people. Each gets a letter when theirs is there.",
            count,
        )
        if count
        else _("Nobody waits for it. Nothing was made.")
    )
    return redirect(url_for("papers.show", slug=slug, kind=kind), 303)


@papers.post("/<string:kind>/tell-all")
def tell_all(slug: str, kind: str) -> Response:
    """Tell everybody who comes that a paper for everybody is ready."""
    event = managed_event_or_404(slug)
    count = actions.tell_all(kind_or_404(kind), event, _me())
    notify(
        ngettext(
            "%(num)s person gets a letter, or is waiting to be called under Letters.",
            "%(num)s people get a letter, or wait to be called under Letters.",
            count,
        )
        if count
        else _("Everybody was told already.")
    )
    return redirect(url_for("papers.show", slug=slug, kind=kind), 303)


@papers.post(f"{_PERSON}/take-back")
def take_back(slug: str, kind: str, participation_id: UUID) -> Response:
    """Erase a paper that was given."""
    event, found, participation = _found_or_404(slug, kind, participation_id)
    actions.take_back(found, participation, _me())
    notify(_("Erased. The person no longer has it here."))
    return _back(event, kind, participation_id)


@papers.post("/invitation/people/<uuid:participation_id>/ask")
def ask(slug: str, participation_id: UUID) -> Response:
    """Ask the person for the data of their passport."""
    event, _found, participation = _found_or_404(slug, INVITATION.name, participation_id)
    ask_for_passport(participation, _me())
    notify(_("Asked. The person gives it on their own page."))
    return _back(event, INVITATION.name, participation_id)


def _found_or_404(
    slug: str, kind: str, participation_id: UUID
) -> tuple[Event, PaperKind, Participation]:
    event = managed_event_or_404(slug)
    found = kind_or_404(kind)
    participation = participation_of_event_or_404(event, participation_id)
    if found.whose is not Whose.PERSON or participation.state not in COMES:
        abort(404)
    return event, found, participation


def _looked_at(event: Event, kind: PaperKind) -> list[UUID]:
    """Whose passport is read for it."""
    return [one.id for one in queries.waiting_in(event, kind)] if kind is INVITATION else []


def _words(row: GivenPaper | None, kind: PaperKind, participation: Participation) -> dict[str, str]:
    """What the paper says as it was given, else what it would say now: its language and page."""
    language = row.language if row else _language_of(participation)
    page = unsealed(row)["page"] if row else _preview(kind, participation, language)
    return {"here": language, "body": Markup(page)}  # noqa: S704 - the template escaped it


def _preview(kind: PaperKind, participation: Participation, language: str) -> str:
    """What the paper would say now; "" while something is missing."""
    try:
        about = queries.ready_for(kind, participation, language)
    except Refused:
        return ""
    return queries.page_of(queries.lay(kind, about))


def _asked(event: Event, kind: PaperKind) -> Mapping[UUID, bool]:
    return queries.passports_in(event) if kind is INVITATION else {}


def _language_of(participation: Participation) -> str:
    asked = request.values.get("language", "")
    known = asked in languages_offered(participation.event, participation)
    return asked if known else participation.language


def _back(event: Event, kind: str, participation_id: UUID) -> Response:
    page = url_for("papers.person", slug=event.slug, kind=kind, participation_id=participation_id)
    return redirect(page, 303)


def _page(name: str, event: Event, **more: object) -> str:
    return render_template(f"certificates/papers/organise/{name}.html", event=event, **more)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
