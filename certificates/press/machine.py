"""The printing processes as their parent sees them: started when needed, kept warm, replaced."""

import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty
from queue import LifoQueue
from typing import IO
from typing import Any

_CHILD = Path(__file__).with_name("child.py")
# fontconfig then sees our fonts and none of the machine's.
_FONTS = Path(__file__).parent / "fonts" / "fonts.conf"
_LONGEST_ANSWER = 32 * 1024**2
# Reading WeasyPrint and the fonts: no paper's fault, so not of its time.
_SECONDS_TO_START = 60
_SECONDS_IN_THE_QUEUE = 60


class MachineStopped(Exception):  # noqa: N818 - told in the words of PressFailed
    """The process died or was ended; `late` says that it had used up its time."""

    def __init__(self, *, late: bool) -> None:
        super().__init__("late" if late else "died")
        self.late = late


class Machines:
    """The printing processes of one parent: a new one starts only when all others are busy."""

    def __init__(self, most: int) -> None:
        self._idle: LifoQueue[Machine] = LifoQueue()
        self._all: list[Machine] = []
        self.allow(most)

    def allow(self, most: int) -> None:
        """Let up to `most` papers be printed at once; never fewer than before."""
        new = [Machine() for _each in range(most - len(self._all))]
        self._all += new
        for machine in new:
            self._idle.put(machine)

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """An idle process's answer to `request`, in `seconds` from when it begins.

        A process that died while it waited is replaced unseen. Raises MachineStopped when no
        answer came in time, or this request ended the process; the next one starts anew.
        """
        try:
            machine = self._idle.get(timeout=_SECONDS_IN_THE_QUEUE)
        except Empty:
            raise MachineStopped(late=True) from None
        try:
            return machine.ask(json.dumps(request).encode(), seconds)
        finally:
            self._idle.put(machine)

    def pids(self) -> list[int]:
        """The numbers of the running processes, the one that prints next last."""
        idle = [machine.pid() for machine in self._idle.queue]
        return [pid for pid in idle if pid is not None]

    def stop(self) -> None:
        """End the processes; the next paper starts a new one."""
        for machine in self._all:
            machine.stop()


class Machine:
    """One warm printing process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._parent = 0

    def ask(self, message: bytes, seconds: float) -> dict[str, Any]:
        """The answer to `message`; see Machines.ask()."""
        waiting = self._process
        try:
            return self._ask(message, seconds)
        except MachineStopped as stopped:
            if stopped.late or waiting is None:
                raise
        return self._ask(message, seconds)

    def pid(self) -> int | None:
        """The number of the running process; None before the first paper."""
        return self._process.pid if self._process else None

    def stop(self) -> None:
        """End the process; the next paper starts a new one."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            _close(pipe)
        self._process = None

    def _ask(self, message: bytes, seconds: float) -> dict[str, Any]:
        return self._in_time(self._running(), seconds, lambda process: _exchange(process, message))

    def _in_time(
        self,
        process: subprocess.Popen[bytes],
        seconds: float,
        work: Callable[[subprocess.Popen[bytes]], dict[str, Any]],
    ) -> dict[str, Any]:
        late = threading.Event()
        alarm = threading.Timer(seconds, _end, (process, late))
        alarm.start()
        try:
            return work(process)
        except (OSError, EOFError, ValueError):
            self.stop()
            raise MachineStopped(late=late.is_set()) from None
        finally:
            alarm.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._parent != os.getpid():
            # After a fork the process belongs to the parent: leave it alone.
            self._process, self._parent = None, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = _started()
            self._in_time(self._process, _SECONDS_TO_START, _answer)
        return self._process


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own file, no shell, no words of a person
        [sys.executable, "-I", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What WeasyPrint would log holds names and texts of people.
        stderr=subprocess.DEVNULL,
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "FONTCONFIG_FILE": str(_FONTS)},
        cwd="/",
    )


def _exchange(process: subprocess.Popen[bytes], message: bytes) -> dict[str, Any]:
    requests = process.stdin
    if requests is None:
        raise EOFError
    requests.write(struct.pack(">I", len(message)) + message)
    requests.flush()
    return _answer(process)


def _answer(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    answers = process.stdout
    if answers is None:
        raise EOFError
    length = struct.unpack(">I", _read(answers, 4))[0]
    if length > _LONGEST_ANSWER:
        raise ValueError("the answer is too long")
    answer: dict[str, Any] = json.loads(_read(answers, length))
    return answer


def _read(pipe: IO[bytes], length: int) -> bytes:
    got = pipe.read(length)
    if len(got) < length:
        raise EOFError
    return got


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        # Closing flushes what the dead process never read.
        return
