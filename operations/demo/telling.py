"""Answers that people spoke, one in each state from a new recording to a text with its yes."""

import math
import struct
import wave
from collections.abc import Callable
from collections.abc import Sequence
from io import BytesIO

from events.team.models import Participation
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.told_answers import actions
from registration.told_answers.queries import told_or_404

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""
_PER_SECOND, _SECONDS, _LOUD = 8000, 2, 6000
_TONES = (220, 262, 247, 196)
"""A hummed tune in place of an invented voice, in hertz."""


def play_telling(people: Group, told: Sequence[Told], hosts: Hosts, when: When) -> None:
    """Each sends a recording or wants to talk; some are typed, then approved or sent back."""
    for row in told:
        answer, person = row["answer"], people[row["who"]]
        with on(when(row["on"])):
            if "best_time" in row:
                actions.ask_to_talk(person, answer, row["best_time"])
            else:
                recording = actions.Recording(BytesIO(hummed()), "audio/wav", "recording.wav")
                actions.tell(person, answer, recording)
        if "typed" in row:
            _type_up(person, row, hosts, when)


def hummed() -> bytes:
    """Two seconds of an invented recording (WAV)."""
    count = _PER_SECOND * _SECONDS
    tone = [_TONES[at * len(_TONES) // count] for at in range(count)]
    waves = [_LOUD * math.sin(2 * math.pi * tone[at] * at / _PER_SECOND) for at in range(count)]
    kept = BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_PER_SECOND)
        file.writeframes(struct.pack(f"<{count}h", *map(int, waves)))
    return kept.getvalue()


def _type_up(person: Participation, row: Told, hosts: Hosts, when: When) -> None:
    answer, typed, translation = row["answer"], row["typed"], row.get("translation")
    with on(when(typed["on"])):
        told = told_or_404(person, answer)
        actions.type_up(told, told.version, typed["text"], hosts.acting(typed["by"]))
    if "change" in row:
        with on(when(row["change"]["on"])):
            told = told_or_404(person, answer)
            actions.ask_for_change(told, told.version, row["change"]["words"])
    if translation is not None:
        with on(when(row["approved"])):
            told = told_or_404(person, answer)
            actions.approve(told, told.version)
        with on(when(translation["on"])):
            said = (translation["language"], translation["text"])
            actions.translate(person, answer, 0, said, hosts.acting(translation["by"]))
