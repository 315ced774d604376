"""Questions about what the house holds on people."""

from flask import current_app

from foundation.privacy.inventory import personal_columns

Purpose = tuple[str, list[tuple[str, str]]]
"""Why something is held, and beneath it each thing with how long it is kept."""


def purposes() -> list[Purpose]:
    """The inventory in the reader's language, grouped by why each thing is held."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for personal in personal_columns(current_app).values():
        rows = grouped.setdefault(str(personal.why), [])
        row = (str(personal.what), str(personal.kept))
        if row not in rows:
            rows.append(row)
    return list(grouped.items())
