"""What most pages with a form do: act once it is filled in, say so, and go on."""

from collections.abc import Callable

from flask import redirect
from werkzeug.wrappers import Response

from foundation.forms import Form
from foundation.web.messages import notify


def saved(form: Form, act: Callable[[], object], message: str, way_on: str) -> Response | None:
    """The way on once `act` is done; None where the form must be shown (again).

    `message` (translated) stands at the top of the next page, `way_on` is its address. A refused
    act is told in the form, with all that was typed:

        done = saved(form, lambda: actions.change(…), _("Saved."), url_for(…))
        return done or render_template(…)
    """
    if not form.submitted() or not form.does(act):
        return None
    notify(message)
    return redirect(way_on, 303)
