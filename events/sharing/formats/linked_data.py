"""schema.org, for search engines."""

from collections.abc import Sequence

from events.call.models import Event
from events.venue.models import Venue
from foundation.people import Organisation


def event_as_data(
    event: Event, venue: Venue | None, words: dict[str, str], images: Sequence[str]
) -> dict[str, object]:
    """The training as a schema.org Event. `words` hold name, description and url."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{event.id}",
        **words,
        "startDate": event.starts_on.isoformat(),
        "endDate": event.ends_on.isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "maximumAttendeeCapacity": event.capacity,
        "organizer": [_organisation(one) for one in event.organisations],
    }
    if event.languages:
        data["inLanguage"] = event.languages
    if venue is not None:
        data["location"] = _place(venue)
    if images:
        data["image"] = list(images)
    return data


def _organisation(organisation: Organisation) -> dict[str, str]:
    found = {"@type": "Organization", "name": organisation.name}
    return found | ({"url": organisation.website} if organisation.website else {})


def _place(venue: Venue) -> dict[str, object]:
    return {
        "@type": "Place",
        "name": venue.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": venue.address,
            "addressLocality": venue.city,
            "addressCountry": venue.country,
        },
    }
