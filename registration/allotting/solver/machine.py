"""The solver's process as its parent sees it: started for one model, ended on time."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from typing import NamedTuple

from registration.allotting.solver.model import Model

_CHILD = Path(__file__).with_name("child.py")
_START = 20.0
"""Seconds beyond its time in which a loaded machine may start the process and end it."""


class Found(NamedTuple):
    """What the solver found.

    `values` are by the numbers of the model. `is_best` is False where time was over before it was
    sure that nothing better exists; what was found is whole and keeps every limit all the same.
    """

    values: list[int]
    is_best: bool

    def chosen(self, number: int) -> bool:
        """Whether this choice was made."""
        return self.values[number] > 0


class SolverStopped(Exception):  # noqa: N818 - reads as the sentence "the solver stopped"
    """No answer: `why` is "late", "impossible" (limits that exclude each other) or "died"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def solve(model: Model, seconds: float = 10) -> Found:
    """Solve `model` within `seconds` of work in a process with limits of time and memory.

    Only for jobs and measurements: a request must not wait for it. The same model gets the same
    answer. Raises SolverStopped.
    """
    if not model.size:
        return Found([], is_best=True)
    request = json.dumps({"model": model.written(), "seconds": seconds}).encode()
    answer = _asked(request, seconds + _START)
    if "values" not in answer:
        raise SolverStopped(answer.get("fault", "died"))
    return Found(answer["values"], is_best=answer["is_best"])


def _asked(request: bytes, seconds: float) -> dict[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603 - our own file, no shell, numbers only
            [sys.executable, "-I", str(_CHILD)],
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            # One thread: on a shared machine the answer must not depend on how many cores are free.
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"},
            cwd="/",
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return _last_of(late.stdout or b"") or {"fault": "late"}
    return _last_of(done.stdout) or {"fault": "died"}


def _last_of(lines: bytes) -> dict[str, Any]:
    """The last whole answer; {} where there is none."""
    whole = lines.decode().split("\n")[:-1]
    found: dict[str, Any] = json.loads(whole[-1]) if whole else {}
    return found
