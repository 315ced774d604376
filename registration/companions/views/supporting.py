"""The pages of a supporter: what the person lets them read, and where they may help to answer."""

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from foundation.errors import Refused
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.companions import actions
from registration.companions import queries
from registration.companions.models import Supporter
from registration.companions.queries import details_of
from registration.companions.queries import supporter_behind_or_404
from registration.needs.forms import NeedsForm
from registration.needs.forms import Reading
from registration.needs.forms import SubjectsForm
from registration.needs.forms import page_form
from registration.needs.groups.pages import Page
from registration.needs.queries import category_or_404
from registration.needs.queries import rows_of
from registration.needs.rules import kept_until

supporting = Blueprint("supporting", __name__, url_prefix="/supporting/<string:token>")


@supporting.get("")
def show(token: str) -> str:
    """The ticked parts. Opening it is noted for the person."""
    supporter = supporter_behind_or_404(token)
    actions.supporter_read(supporter)
    return _page(
        "supporting",
        supporter,
        token,
        details=details_of(supporter),
        reads=queries.read_by(supporter),
        helps=[one for one in queries.read_by(supporter) if one in queries.helped_in(supporter)],
        journey=queries.journey_for(supporter),
    )


@supporting.get("/needs/<string:name>")
def told(token: str, name: str) -> str:
    """The answers in one ticked category. Opening it is a look that the person sees."""
    supporter, category = supporter_behind_or_404(token), category_or_404(name)
    if category not in queries.read_by(supporter):
        abort(404)
    actions.supporter_looked(supporter, category)
    return _page(
        "told",
        supporter,
        token,
        category=category,
        shown=queries.answers_in(supporter, category),
        can_change={one.key for one in queries.pages_for(supporter)},
    )


@supporting.route("/arrange", methods=["GET", "POST"])
def arrange(token: str) -> Response | str:
    """Choose with the person what should be arranged, as far as the supporter may help."""
    supporter = supporter_behind_or_404(token)
    subjects = queries.subjects_for(supporter) or abort(404)
    told = queries.told_to(supporter)
    form = SubjectsForm(subjects, arrange=told.subjects)
    if form.submitted() and form.does(lambda: actions.help_to_choose(supporter, form.subjects())):
        return redirect(_go_on(supporter, token), 303)
    return _page("choosing", supporter, token, form=form, told=told)


@supporting.route("/about/<string:name>/<int:part>", methods=["GET", "POST"])
def about(token: str, name: str, part: int) -> Response | str:
    """Write answers with the person. Opening it is a look that the person sees."""
    supporter = supporter_behind_or_404(token)
    found = [one for one in queries.pages_for(supporter) if one.key == (name, part)]
    asked = found[0] if found else abort(404)
    form = _form_of(supporter, asked)
    if form.submitted() and _save(supporter, form):
        return redirect(_go_on(supporter, token), 303)
    actions.supporter_looked(supporter, *sorted({*form.asked.values()}))
    told = queries.told_to(supporter)
    return _page("answering", supporter, token, asked=asked, form=form, told=told)


def _form_of(supporter: Supporter, asked: Page) -> NeedsForm:
    participation, group = supporter.participation, asked.group.name
    told = queries.told_to(supporter)
    open_now = queries.helped_in(supporter)
    reading = Reading(
        answers=told.groups.get(group, {}),
        agreed=open_now,
        in_easy_words=told.in_easy_words,
        kept_until=format_date(kept_until(participation.event)),
        helped_in=open_now,
    )
    return page_form(asked, rows_of(participation).get(group), group, reading)


def _save(supporter: Supporter, form: NeedsForm) -> bool:
    sent = form.sent()
    try:
        actions.help_to_answer(supporter, sent)
    except Refused as refused:
        # Another window may have written the first answer, which this form has not met yet.
        form.row = rows_of(supporter.participation).get(sent.group)
        form.refuse(refused)
        return False
    notify(_("Saved.") if sent.answers else _("Nothing was saved."))
    return True


def _go_on(supporter: Supporter, token: str) -> str:
    following = queries.next_for(supporter)
    if following is None:
        return url_for("supporting.show", token=token)
    name, part = following.key
    return url_for("supporting.about", token=token, name=name, part=part)


def _page(name: str, supporter: Supporter, token: str, **more: object) -> str:
    return render_template(
        f"registration/companions/supporting/{name}.html",
        supporter=supporter,
        token=token,
        person=None,
        participation=supporter.participation,
        event=supporter.participation.event,
        **more,
    )
