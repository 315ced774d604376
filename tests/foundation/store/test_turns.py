"""Turns to write into a SQLite store: one after the other, and who is gone holds nobody up."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from sqlalchemy.engine import make_url

from foundation.store.turns import turns_at
from tests.support import house

_ANOTHER = """
import sys
from pathlib import Path
from tests.foundation.store.test_turns import write
write(Path(sys.argv[1]), "another process", lambda: print("here", flush=True) or input())
"""


def write(folder: Path, who: str, before: object = None) -> None:
    """Write a name when it is its turn."""
    with turns_at(make_url(f"sqlite:///{folder / 'store'}"))():
        if callable(before):
            before()
        with (folder / "written").open("a") as written:
            written.write(f"{who}\n")


@contextmanager
def another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process whose turn it is; it writes once it is told to go on."""
    command, pipe = [sys.executable, "-c", _ANOTHER, str(folder)], subprocess.PIPE
    with subprocess.Popen(command, cwd=house.ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        yield process


def names(folder: Path) -> list[str]:
    return (folder / "written").read_text().split("\n")[:-1]


def test_a_thread_waits_for_the_turn_of_another_process(tmp_path: Path) -> None:
    waiting = Thread(target=write, args=(tmp_path, "we"))

    with another_process(tmp_path) as process:
        waiting.start()
        process.communicate("go on\n")
    waiting.join()

    assert names(tmp_path) == ["another process", "we"]


def test_threads_of_one_process_wait_for_each_other(tmp_path: Path) -> None:
    turn = turns_at(make_url(f"sqlite:///{tmp_path / 'store'}"))
    there: list[int] = []
    seen: list[int] = []

    def write_slowly() -> None:
        with turn():
            there.append(1)
            # Reading and writing a file lets other threads run.
            write_more = (tmp_path / "more").write_text("…")
            seen.append(len(there) if write_more else 0)
            there.pop()

    threads = [Thread(target=write_slowly) for _number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == [1] * 20


def test_who_is_killed_in_their_turn_holds_nobody_up(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        process.kill()

    write(tmp_path, "we")

    assert names(tmp_path) == ["we"]


def test_postgresql_and_a_store_in_memory_need_no_turns() -> None:
    for url in ("postgresql+psycopg://localhost/stepfree", "sqlite://"):
        turn = turns_at(make_url(url))
        with turn(), turn():
            pass
