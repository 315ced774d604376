"""What the page of a training tells of its measured places."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence

from flask import render_template

from events.call.models import Event
from events.survey.catalogue import Section
from events.survey.queries import Source
from events.survey.queries import Told
from events.survey.queries import by_section
from events.survey.queries import places_of
from events.survey.queries import surveyed
from events.survey.queries import tell


def measured(event: Event) -> str:
    """Before the apply button: what was measured in the order of the way, and what is not known."""
    places = places_of(event)
    if not places:
        return render_template("events/survey/panels/nobody.html")
    told = {
        section: [tell(event, one) for one in objects]
        for section, objects in by_section(surveyed(event)).items()
    }
    return render_template(
        "events/survey/panels/measured.html", event=event, sections=told, usual=_usual(told)
    )


def _usual(sections: Mapping[Section, Sequence[Told]]) -> Source | None:
    """Where the values of most objects come from: said once, and not again at each."""
    alone = [one.sources[0] for told in sections.values() for one in told if len(one.sources) == 1]
    found = Counter(alone).most_common(1)
    return found[0][0] if found and found[0][1] > 1 else None
