"""The organisers' pages on which they write an application down for somebody."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.forms import Form
from foundation.forms.dates import moment_in_zone
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import transaction
from foundation.web import saved
from foundation.web import takes_documents
from registration.apply.forms import form_of
from registration.apply.models import Application
from registration.apply.queries import PAGE
from registration.apply.queries import application_or_404
from registration.apply.queries import parts_for
from registration.apply.queries import parts_of
from registration.apply.queries import section_in
from registration.apply.queries import titles_of_parts
from registration.apply.queries import unfinished_parts
from registration.apply.queries import words_for_answers
from registration.on_behalf import actions
from registration.on_behalf import queries
from registration.on_behalf.forms import ButtonForm
from registration.on_behalf.forms import WriteDownForm
from registration.on_behalf.forms import YesForm
from registration.on_behalf.models import CameBy
from registration.on_behalf.models import WrittenDown
from registration.on_behalf.rules import may_write_on
from registration.on_behalf.views.door import APPLICATIONS
from registration.on_behalf.views.door import blueprint

_WRITTEN = f"{APPLICATIONS}/written"
_ONE = f"{_WRITTEN}/<uuid:participation_id>"


@blueprint.get(_WRITTEN)
def overview(slug: str) -> str:
    event = managed_event_or_404(slug)
    return render_template(
        "registration/on_behalf/overview.html", event=event, rows=queries.written_in(event)
    )


@blueprint.route(f"{_WRITTEN}/new", methods=["GET", "POST"])
def new(slug: str) -> Response | str:
    """Begin one; from somebody's wish for help with their name and contact filled in."""
    event = managed_event_or_404(slug)
    form, by = WriteDownForm(), sign_in_needed()
    helped = _who_asked(event)
    if form.submitted():
        key = helped.participation_id if helped else form.new_id
        try:
            draft = actions.write_down(event, key, CameBy(form.came_by.data), by)
            return redirect(_part_url(slug, draft.id, parts_of(event)[0]), 303)
        except Refused as refused:
            form.refuse(refused)
    who = helped.participation if helped else None
    return render_template("registration/on_behalf/new.html", event=event, form=form, who=who)


def _may_upload(slug: str, participation_id: UUID, part: str) -> bool:
    """Only pages of the organisers' own ask for files."""
    row = queries.written(managed_event_or_404(slug), participation_id)
    return row is not None and part.startswith(PAGE) and may_write_on(row.participation)


@blueprint.route(f"{_ONE}/<string:part>", methods=["GET", "POST"])
@takes_documents(_may_upload)
def part(slug: str, participation_id: UUID, part: str) -> Response | str:
    """One part of the form. Read and written in one transaction, as the person's own page is."""
    event = managed_event_or_404(slug)
    try:
        with transaction():
            row = queries.written_or_404(event, participation_id)
            form = _form_or_404(row, part)
            if form.submitted():
                actions.keep_written(row, part, form, _by())
                return redirect(_after(event, row, part), 303)
    except Refused as refused:
        form.refuse(refused)
    return _part_page(event, row, part, form)


@blueprint.get(_ONE)
def read(slug: str, participation_id: UUID) -> str:
    """All that was written down, and what is left to do."""
    event = managed_event_or_404(slug)
    return _page(event, queries.written_or_404(event, participation_id), ButtonForm())


@blueprint.post(f"{_ONE}/ask")
def ask_whether_right(slug: str, participation_id: UUID) -> Response | str:
    """Send the person the way to what was written, to say yes or to change it."""
    event = managed_event_or_404(slug)
    row = queries.written_or_404(event, participation_id)
    form = ButtonForm()
    done = saved(
        form,
        lambda: actions.ask_whether_right(row, _by()),
        _("The letter that asks for the yes is on its way. See “Letters” if you must pass it on."),
        url_for("on_behalf.read", slug=slug, participation_id=participation_id),
    )
    return done or _page(event, row, form)


@blueprint.route(f"{_ONE}/yes", methods=["GET", "POST"])
def yes(slug: str, participation_id: UUID) -> Response | str:
    """Note a yes that was spoken, signed or written on paper; with it the application counts."""
    event = managed_event_or_404(slug)
    row = queries.written_or_404(event, participation_id)
    form = YesForm(heard_by=sign_in_needed().name, day=clock.today(event.zone))
    done = saved(
        form,
        lambda: actions.take_yes(row, _yes_of(form, event), _by()),
        _("The application is handed in."),
        url_for("on_behalf.read", slug=slug, participation_id=participation_id),
    )
    return done or render_template(
        "registration/on_behalf/yes.html", event=event, row=row, form=form
    )


def _form_or_404(row: WrittenDown, part: str) -> Form:
    if part not in parts_for(row.participation):
        abort(404)
    return form_of(part, row.participation, application_or_404(row.participation))


def _part_page(event: Event, row: WrittenDown, part: str, form: Form) -> str:
    parts = parts_for(row.participation)
    return render_template(
        "registration/on_behalf/part.html",
        event=event,
        row=row,
        form=form,
        section=section_in(event, part),
        title=titles_of_parts(event)[part],
        number=parts.index(part) + 1,
        count=len(parts),
    )


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _who_asked(event: Event) -> Application | None:
    """Whose wish for help the address names, if it names one."""
    try:
        key = UUID(request.args.get("for", ""))
    except ValueError:
        return None
    return queries.wish_or_404(event, key)


def _yes_of(form: YesForm, event: Event) -> actions.Yes:
    said = form.answers()
    heard_at = moment_in_zone(said["day"], said["at"], event.zone, "at")
    return actions.Yes(CameBy(form.by.data), form.heard_by.data, heard_at, form.note.data)


def _part_url(slug: str, participation_id: UUID, part: str) -> str:
    return url_for("on_behalf.part", slug=slug, participation_id=participation_id, part=part)


def _after(event: Event, row: WrittenDown, part: str) -> str:
    """The next part; the whole after the last one, and from a "Change" link."""
    parts = parts_for(row.participation)
    following = parts[parts.index(part) + 1 :]
    if "back" in request.args or not following:
        return url_for("on_behalf.read", slug=event.slug, participation_id=row.participation_id)
    return _part_url(event.slug, row.participation_id, following[0])


def _page(event: Event, row: WrittenDown, form: ButtonForm) -> str:
    participation, titles = row.participation, titles_of_parts(event)
    application = application_or_404(participation)
    return render_template(
        "registration/on_behalf/read.html",
        event=event,
        row=row,
        form=form,
        participation=participation,
        application=application,
        words=words_for_answers(event),
        open_still=may_write_on(participation),
        change_urls=_change_urls(event, participation),
        missing=[titles[part] for part in unfinished_parts(participation, application)],
    )


def _change_urls(event: Event, participation: Participation) -> dict[str, str]:
    """{part: the way to change it}, while it can be changed."""
    if not may_write_on(participation):
        return {}
    return {
        part: f"{_part_url(event.slug, participation.id, part)}?back=1"
        for part in parts_for(participation)
    }
