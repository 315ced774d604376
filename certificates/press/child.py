"""The guarded process that turns HTML into PDF.

It runs by its path, alone (`python -I child.py`): nothing of the app, no settings and no secrets
are in its memory, and of our code it can import certificates/press/inside alone. It reads requests
and writes answers as a four-byte length and JSON.
"""

import gc
import importlib
import json
import os
import resource
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from typing import BinaryIO

Printer = Callable[[dict[str, Any]], dict[str, Any]]

_HERE = Path(__file__).parent
_MEMORY = 1024**3
_LARGEST_FILE = 32 * 1024**2
# Objects until garbage is looked for: a paper makes hundreds of thousands that all live to its end.
_BEFORE_GARBAGE = 50_000
_UNSOUND = {"memory", "broken"}
_FORBIDDEN = (
    *("socket.connect", "socket.getaddrinfo", "socket.bind"),
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"),
)
# Where Python code lies, and our fonts and styles: the only files that this process reads.
_READABLE = tuple(f"{os.path.realpath(path)}{os.sep}" for path in (*sys.path, str(_HERE)) if path)


def _opened() -> Printer:
    """What prints, out of certificates/press/inside, without the app that lies around it."""
    for name, folders in (("certificates", []), ("certificates.press", [str(_HERE)])):
        sys.modules[name] = package = ModuleType(name)
        package.__path__ = folders
    printer: Printer = importlib.import_module("certificates.press.inside.printing").Press().print
    return printer


def _settle() -> None:
    """Look for garbage seldom, and never again in what stays for the life of this process."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_BEFORE_GARBAGE, 20, 100)


def _guard() -> None:
    """Take away what a printing process never needs: much memory, big files, the network."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_forbid)


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN or (event == "open" and not _is_ours(*arguments)):
        raise PermissionError("the press does not do this")


def _is_ours(path: object, _mode: object, flags: object) -> bool:
    """A file to read below _READABLE, or one that is open already."""
    if isinstance(path, int):
        return True
    place = os.path.realpath(os.fsdecode(path)) if isinstance(path, str | bytes) else ""
    writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    return not writes and place.startswith(_READABLE)


def _allow_seconds(seconds: int) -> None:
    """Let this process use `seconds` more of processor time; the kernel ends it after that."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _answer(printer: Printer, request: dict[str, Any]) -> dict[str, Any]:
    try:
        return printer(request)
    except MemoryError:
        return {"fault": "memory", "detail": ""}
    except Exception as failure:  # noqa: BLE001 - every fault becomes words for a person
        return {"fault": "broken", "detail": type(failure).__name__}


def _serve(printer: Printer, requests: BinaryIO, answers: BinaryIO) -> None:
    _say(answers, {"ready": True})
    while len(head := requests.read(4)) == 4:  # noqa: PLR2004 - the length before each message
        request = json.loads(requests.read(struct.unpack(">I", head)[0]))
        _allow_seconds(request["seconds"])
        answer = _answer(printer, request)
        _say(answers, answer)
        if answer.get("fault") in _UNSOUND:
            return  # half-made things may be left behind: the next paper gets a new process
        if not answer.get("copied"):
            gc.collect()


def _say(answers: BinaryIO, answer: dict[str, Any]) -> None:
    message = json.dumps(answer).encode()
    answers.write(struct.pack(">I", len(message)) + message)
    answers.flush()


if __name__ == "__main__":
    _answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not fall between two answers
    _printer = _opened()
    _settle()
    _guard()
    _serve(_printer, sys.stdin.buffer, _answers)
