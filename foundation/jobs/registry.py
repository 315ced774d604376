"""The tasks that the rooms have named, and how often the regular ones run."""

from collections.abc import Callable

Task = Callable[..., None]

TASKS: dict[str, Task] = {}
PATIENT_TASKS: set[str] = set()
EVERY: dict[str, int] = {}


def task(name: str, *, is_patient: bool = False) -> Callable[[Task], Task]:
    """Name a function so that a job can carry it out later: `@task("room.verb")`.

    What is done for many at once is patient: it leaves room for what somebody waits for.

    It takes ids as text, starts its own transactions, and may be run twice for one job (a worker
    that dies is replaced), so it looks first whether its work is already done.
    """

    def named(function: Task) -> Task:
        if name in TASKS:
            raise ValueError(f"Two tasks are named {name}.")
        TASKS[name] = function
        if is_patient:
            PATIENT_TASKS.add(name)
        return function

    return named


def regularly(name: str, seconds: int) -> Callable[[Task], Task]:
    """Name a task without ids that the worker carries out once in every `seconds`."""
    EVERY[name] = seconds
    return task(name)
