"""What is asked of the solver: yes-or-no choices, limits, and aims in their order."""

from collections.abc import Mapping
from typing import Any

_NO_LIMIT = 1e30


class Model:
    """A model under construction. It knows numbers only: nothing of a person goes into it.

    Choices and amounts are numbered from 0; a sum is {number: factor}.
    """

    def __init__(self) -> None:
        self._most: list[float] = []
        self._rows: list[tuple[float, float, dict[int, float]]] = []
        self._aims: dict[int, dict[int, float]] = {}
        self._first: Mapping[int, int] | None = None

    def choice(self) -> int:
        """A new choice, 0 or 1."""
        return self.amount(1)

    def amount(self, most: int) -> int:
        """A new whole number from 0 to `most`; such as what is missing of something."""
        self._most.append(most)
        return len(self._most) - 1

    def at_most(self, terms: Mapping[int, float], limit: float) -> None:
        """The sum must not be above `limit`."""
        self._rows.append((-_NO_LIMIT, limit, dict(terms)))

    def exactly(self, terms: Mapping[int, float], value: float) -> None:
        """The sum must be `value`."""
        self._rows.append((value, value, dict(terms)))

    def cost(self, number: int, weight: float, *, rank: int = 0) -> None:
        """Have the sum of all costs of `rank` as small as possible; a wish has a negative weight.

        Rank 0 comes first: nothing of it is ever given up for a later rank.
        """
        terms = self._aims.setdefault(rank, {})
        terms[number] = terms.get(number, 0) + weight

    def begin_with(self, values: Mapping[int, int]) -> None:
        """An answer to be made better, 0 where nothing is said. It keeps every limit."""
        self._first = values

    @property
    def size(self) -> int:
        """How many choices and amounts there are."""
        return len(self._most)

    def written(self) -> dict[str, Any]:
        """For the solver's process, in plain lists."""
        first = self._first
        begun = {} if first is None else {"first": [first.get(n, 0) for n in range(self.size)]}
        return {
            "most": self._most,
            **begun,
            "rows": [
                [low, high, list(terms), list(terms.values())] for low, high, terms in self._rows
            ],
            "aims": [
                [list(self._aims[rank]), list(self._aims[rank].values())]
                for rank in sorted(self._aims)
            ],
        }
