"""The calendar that counts back from the start: done, not done, moved."""

from flask import redirect
from werkzeug import Response

from foundation import clock
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import MoveTaskForm
from registration.arrangements.forms import TaskForm
from registration.arrangements.panels import history_of_team
from registration.arrangements.views.door import address
from registration.arrangements.views.door import arranging
from registration.arrangements.views.door import event_or_404
from registration.arrangements.views.door import page
from registration.arrangements.views.door import team_member


@arranging.route("/calendar", methods=["GET", "POST"])
def calendar(slug: str) -> Response | str:
    """All tasks of the training by their days, and one more."""
    event = event_or_404(slug)
    form = TaskForm()
    done = saved(
        form,
        lambda: actions.add_task(event, form.new_id, form.answers(), team_member(event)),
        _("The task is added."),
        address(event, "calendar"),
    )
    today, lines = clock.today(event.zone), history_of_team(event, "task")
    dues = queries.calendar_of(event)
    return done or page("calendar", event, form=form, dues=dues, today=today, lines=lines)


@arranging.route("/calendar/<string:key>", methods=["GET", "POST"])
def move_task(slug: str, key: str) -> Response | str:
    """Set another day."""
    event = event_or_404(slug)
    due = queries.task_or_404(event, key)
    form = MoveTaskForm(due.task, due_on=due.due_on)
    done = saved(
        form,
        lambda: actions.move_task(event, key, form.due_on.data, team_member(event), form.seen),
        _("Saved."),
        address(event, "calendar"),
    )
    return done or page("task", event, form=form, due=due)


@arranging.post("/calendar/<string:key>/done")
def done(slug: str, key: str) -> Response:
    """Tick the task off."""
    return _ticked(slug, key, is_done=True)


@arranging.post("/calendar/<string:key>/undone")
def undone(slug: str, key: str) -> Response:
    """Undo ticking it off."""
    return _ticked(slug, key, is_done=False)


def _ticked(slug: str, key: str, *, is_done: bool) -> Response:
    event = event_or_404(slug)
    due = queries.task_or_404(event, key)
    actions.set_done(event, key, team_member(event), done=is_done)
    text = due.text
    notify(_("Done: %(task)s", task=text) if is_done else _("Not done: %(task)s", task=text))
    return redirect(address(event, "calendar"), 303)
