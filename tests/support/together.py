"""Several people who press at the same moment."""

import threading
from collections.abc import Callable
from collections.abc import Sequence

from flask import Flask
from sqlalchemy.exc import IntegrityError

from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction


def pressed_together(app: Flask, presses: Sequence[Callable[[], object]]) -> list[str]:
    """What came of each press, sorted: "given", or the name of what refused it.

    Each runs in a thread and a transaction of its own, and fetches its rows by their keys.
    """
    db.session.rollback()
    start, came = threading.Barrier(len(presses)), []

    def press(act: Callable[[], object]) -> None:
        with app.app_context():
            start.wait()
            try:
                with transaction():
                    act()
            except (Refused, IntegrityError) as problem:
                came.append(type(problem).__name__)
            else:
                came.append("given")

    threads = [threading.Thread(target=press, args=(each,)) for each in presses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(came)
