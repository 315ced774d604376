"""The guarded process that solves one model; the one place that imports HiGHS.

It runs by its path, alone (`python -I child.py`): nothing of the app, no settings, no names and no
secrets are in its memory. It reads a model as JSON and writes numbers.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from typing import Any

import highspy
import numpy as np

_MEMORY = 2 * 1024**3
_FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec")
_STATUS = highspy.HighsModelStatus
_ROUND = 1e-6
_LESS_THAN_ONE = 0.99


def main() -> None:
    """Solve what is read. Each line that is written is a whole answer, better than the one before.

    So nothing is lost where the process is ended on the way to the last.
    """
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints must not fall into the answers
    request = json.loads(sys.stdin.buffer.read())
    _guard(request["seconds"])
    for answer in _solved(request["model"], request["seconds"]):
        print(json.dumps(answer), file=answers, flush=True)


def _guard(seconds: float) -> None:
    """Take away what a solver never needs: much memory and time, files, the network."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    time_over = int(used.ru_utime + used.ru_stime + seconds) + 10
    resource.setrlimit(resource.RLIMIT_CPU, (time_over, time_over + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_forbid)


def _forbid(event: str, _arguments: object) -> None:
    if event in _FORBIDDEN:
        raise PermissionError("the solver does not do this")


def _solved(model: dict[str, Any], seconds: float) -> Iterator[dict[str, Any]]:
    """Each aim in its turn; what an earlier one reached is kept by a row of its own."""
    solver = _loaded(model)
    until = time.monotonic() + seconds
    aims = model["aims"] or [[[], []]]
    values: list[int] | None = model.get("first")
    for step, (numbers, weights) in enumerate(aims, start=1):
        # A change of the model forgets what it began with.
        _aim(solver, len(model["most"]), numbers, weights)
        if values is not None:
            _begin_with(solver, values)
        status = _run(solver, until - time.monotonic())
        if status in (_STATUS.kInfeasible, _STATUS.kUnboundedOrInfeasible):
            yield {"fault": "impossible"}
            return
        values = _read(solver) or values
        is_sure = status in (_STATUS.kOptimal, _STATUS.kModelEmpty)
        if values is None:
            yield {"fault": "late"}
            return
        yield {"values": values, "is_best": is_sure and step == len(aims)}
        if not is_sure:
            return
        _keep(solver, values, numbers, weights)


def _loaded(model: dict[str, Any]) -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # HiGHS ships half its types
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 1)):
        solver.setOptionValue(name, value)
    # An answer that is nearly best is not good enough; the absolute gap says when it is best.
    solver.setOptionValue("mip_rel_gap", 0.0)
    count = len(model["most"])
    solver.addVars(count, np.zeros(count), np.array(model["most"], dtype=np.double))
    kinds = np.full(count, int(highspy.HighsVarType.kInteger), dtype=np.uint8)
    solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
    for low, high, numbers, factors in model["rows"]:
        _add_row(solver, low, high, (numbers, factors))
    return solver


def _add_row(
    solver: highspy.Highs, low: float, high: float, terms: tuple[list[int], list[float]]
) -> None:
    numbers, factors = terms
    index = np.array(numbers, dtype=np.int32)
    solver.addRow(low, high, len(numbers), index, np.array(factors, dtype=np.double))


def _aim(solver: highspy.Highs, count: int, numbers: list[int], weights: list[float]) -> None:
    costs = np.zeros(count)
    costs[np.array(numbers, dtype=np.int32)] = weights
    # Sums of whole weights are whole: what is less than 1 from the best is the best.
    are_whole = all(weight == int(weight) for weight in weights)
    solver.setOptionValue("mip_abs_gap", _LESS_THAN_ONE if are_whole else _ROUND)
    solver.changeColsCost(count, np.arange(count, dtype=np.int32), costs)


def _begin_with(solver: highspy.Highs, values: list[int]) -> None:
    begun = highspy.HighsSolution()
    begun.col_value = [float(value) for value in values]
    solver.setSolution(begun)


def _run(solver: highspy.Highs, seconds: float) -> highspy.HighsModelStatus:
    solver.setOptionValue("time_limit", solver.getRunTime() + max(seconds, 0.01))
    solver.run()
    return solver.getModelStatus()


def _read(solver: highspy.Highs) -> list[int] | None:
    if solver.getInfo().primal_solution_status != highspy.kSolutionStatusFeasible:
        return None
    return [round(value) for value in solver.getSolution().col_value]


def _keep(
    solver: highspy.Highs, values: list[int], numbers: list[int], weights: list[float]
) -> None:
    reached = sum(values[number] * weight for number, weight in zip(numbers, weights, strict=True))
    _add_row(solver, -highspy.kHighsInf, reached + _ROUND, (numbers, weights))


if __name__ == "__main__":
    main()
