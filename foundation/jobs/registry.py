"""The tasks that the rooms have named, and how often the regular ones run."""

from collections.abc import Callable

from foundation.jobs.engine import QUEUE

Task = Callable[..., None]

TASKS: dict[str, Task] = {}
QUEUE_OF: dict[str, str] = {}
EVERY: dict[str, int] = {}


def task(name: str, *, queue: str = QUEUE) -> Callable[[Task], Task]:
    """Name a function so that a job can carry it out later: `@task("room.verb")`.

    It takes ids as text, starts its own transactions, and may be run twice for one job (a worker
    that dies is replaced), so it looks first whether its work is already done.
    """

    def named(function: Task) -> Task:
        if name in TASKS:
            raise ValueError(f"Two tasks are named {name}.")
        TASKS[name] = function
        QUEUE_OF[name] = queue
        return function

    return named


def regularly(name: str, seconds: int) -> Callable[[Task], Task]:
    """Name a task without ids that the worker carries out once in every `seconds`."""
    EVERY[name] = seconds
    return task(name)
