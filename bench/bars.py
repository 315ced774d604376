"""The bars: what was measured beside what is wanted, as PASS or FAIL."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One bar. `most` turns it round: the value must not be higher."""

    what: str
    value: float
    wanted: float
    unit: str = ""
    most: bool = False

    @property
    def passed(self) -> bool:
        """Whether the value is good enough."""
        return self.value <= self.wanted if self.most else self.value >= self.wanted

    def __str__(self) -> str:
        sign = "≤" if self.most else "≥"
        word = "PASS" if self.passed else "FAIL"
        wanted = f"bar {sign} {self.wanted:g}{self.unit}"
        return f"{word}  {self.what}: {self.value:.2f}{self.unit} ({wanted})"


def told(bars: list[Bar]) -> str:
    """All bars, a line each, and how many hold."""
    held = sum(bar.passed for bar in bars)
    return "\n".join([*map(str, bars), f"{held} of {len(bars)} bars hold"])
