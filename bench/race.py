"""300 people who say yes, or register, at the same moment for 15 places, over HTTP.

`.venv/bin/python bench/race.py` measures SQLite and PostgreSQL. Each press is a request of its own,
all are held back until everybody is there, and the time runs from the press to its answer. Half of
CC1 and CC2 (docs/security.md) is the number of places; this is the other half: p99 below 3 seconds.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app import create_app
from bench.bars import Bar
from bench.bars import told
from bench.ground import WORKERS
from bench.ground import machine
from bench.ground import url_of
from events.call.models import Event
from events.team.models import State
from foundation.settings import read
from foundation.store import db
from tests.registration.places.crowd import Visit
from tests.registration.places.crowd import press_together
from tests.registration.places.crowd import statuses
from tests.registration.places.gathering import late_offers
from tests.registration.places.gathering import placed
from tests.registration.places.gathering import ready_forms
from tests.support import server as running

PEOPLE, PLACES, MOST_SECONDS = 300, 15, 3
_BEFORE = 48
"""So many press first, unmeasured: a crowd meets a server that has answered others."""
_FOUND_ELSEWHERE = 303


def main() -> None:
    """Play both scenes on each store; print the figures, then the bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", choices=["sqlite", "postgresql"], action="append")
    asked = parser.parse_args()
    print(machine())
    bars = []
    for store in asked.store or ["sqlite", "postgresql"]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            Path(folder).chmod(0o755)
            with url_of(store, Path(folder)) as url:
                bars += measure(store, url, Path(folder))
    print(told(bars))


def measure(store: str, url: str, folder: Path) -> list[Bar]:
    """Both scenes on that store, on a server with four web processes."""
    server = running.start(folder, url, workers=WORKERS)
    bars = []
    try:
        with create_app(read(server.environ)).app_context():
            for scene, gather in (("say yes", late_offers), ("register", ready_forms)):
                _press(server, gather(_BEFORE, PLACES, f"before-{gather.__name__}")[1])
                event, paths = gather(PEOPLE, PLACES)
                visits = _press(server, paths)
                bars += _judged(f"{store}, {PEOPLE} {scene}", event, visits)
            db.engine.dispose()
    finally:
        server.stop()
    return bars


def _press(server: running.Server, paths: list[str]) -> list[Visit]:
    db.session.rollback()
    return press_together(int(server.environ["PORT"]), paths)


def _judged(scene: str, event: Event, visits: list[Visit]) -> list[Bar]:
    took = sorted(visit.took for visit in visits)
    print(f"{scene}: {dict(statuses(visits))}, p50 {took[len(took) // 2]:.2f} s")
    places = len(placed(event, State.CONFIRMED))
    wrong = len(visits) - statuses(visits)[_FOUND_ELSEWHERE]
    return [
        Bar(f"{scene}: places given", places, PLACES, most=True),
        Bar(f"{scene}: places given", places, PLACES),
        Bar(f"{scene}: answers that are errors", wrong, 0, most=True),
        Bar(f"{scene}: p99", took[len(took) * 99 // 100], MOST_SECONDS, " s", most=True),
    ]


if __name__ == "__main__":
    main()
