"""A person's own pages: the papers of their assistance dog, as files."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.files import as_made
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.web import notify
from foundation.web import takes_documents
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import PaperForm
from registration.needs.forms import Reading
from registration.needs.forms import paper_form
from registration.needs.queries import Told
from registration.needs.rules import kept_until
from registration.needs.rules import may_answer
from registration.needs.views.my import needs
from registration.needs.views.my import page

__all__ = ["needs"]


def _may_upload(token: str, **_row: UUID) -> bool:
    return may_answer(own_participation_or_404(token))


@needs.route("/papers", methods=["GET", "POST"])
@takes_documents(_may_upload)
def papers(token: str) -> Response | str:
    """The papers of the person's dog, and a form for one more."""
    participation = own_participation_or_404(token)
    told, held = queries.told_of(participation), queries.papers_of(participation)
    may_add = queries.asks_for_papers(participation, told)
    if not (may_add or held):
        abort(404)
    form = _form_of(participation, told)
    if may_add and form.submitted() and form.does(lambda: _add(participation, form)):
        notify(_("Saved."))
        return redirect(url_for("needs.papers", token=token), 303)
    return page("papers", participation, token, held=held, **({"form": form} if may_add else {}))


@needs.route("/papers/<uuid:paper_id>", methods=["GET", "POST"])
@takes_documents(_may_upload)
def paper(token: str, paper_id: UUID) -> Response | str:
    """Put another file in the place of a paper, or take it away."""
    participation = own_participation_or_404(token)
    held = queries.paper_or_404(participation, paper_id)
    form = PaperForm()
    if form.submitted() and form.does(lambda: _replace(held, form)):
        notify(_("Saved."))
        return redirect(url_for("needs.papers", token=token), 303)
    return page("paper", participation, token, paper=held, form=form)


@needs.get("/papers/<uuid:paper_id>/file")
def paper_file(token: str, paper_id: UUID) -> Response:
    """The file itself."""
    held = queries.paper_or_404(own_participation_or_404(token), paper_id)
    return as_made([queries.file_of(held).content], held.name, held.media_type)


@needs.post("/papers/<uuid:paper_id>/away")
def paper_away(token: str, paper_id: UUID) -> Response:
    """Erase a paper."""
    participation = own_participation_or_404(token)
    held = queries.paper_or_404(participation, paper_id)
    actions.take_paper_away(held.row, oneself(participation))
    notify(_("It is erased. Nobody can read it any more."))
    return redirect(url_for("needs.start", token=token), 303)


def _form_of(participation: Participation, told: Told) -> PaperForm:
    agreed = queries.consents_of(participation).keys()
    until = format_date(kept_until(participation.event))
    return paper_form(Reading({}, agreed, told.in_easy_words, until))


def _add(participation: Participation, form: PaperForm) -> None:
    slow_down("paper", str(participation.id))
    by = oneself(participation)
    actions.add_paper(participation, form.new_id, form.document(), form.agreed(), by)


def _replace(held: queries.Paper, form: PaperForm) -> None:
    participation = held.row.participation
    slow_down("paper", str(participation.id))
    actions.replace_paper(held.row, form.document(), oneself(participation))
