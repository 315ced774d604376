"""What search engines, previews of links and feed readers find."""

import json
from typing import Any

import pytest
from lxml import etree

from events.call.models import Event
from events.venue.models import Venue
from foundation.files import keep
from foundation.store import db
from foundation.store import transaction
from tests.conftest import MakeApp
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

pytestmark = pytest.mark.one_store(reason="what machines read is made of rows alike on both stores")
PAGE = "/trainings/sofia"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    _alice, event = alices_training(summary="Two **good** days.", languages=["en", "ils"])
    with transaction():
        place = {"name": "The house", "address": "1 Street", "city": "Sofia", "country": "BG"}
        db.session.add(Venue(event_id=event.id, **place))
    return event


def data_of(visitor: Visitor) -> dict[str, Any]:
    scripts = visitor.page.tree.xpath("//script[@type='application/ld+json']")
    assert len(scripts) == 1
    read: dict[str, Any] = json.loads(scripts[0].text)
    return read


def meta(visitor: Visitor) -> dict[str, str]:
    tags = visitor.page.tree.xpath("//meta[@property or @name]")
    return {tag.get("property") or tag.get("name"): tag.get("content") for tag in tags}


def links(visitor: Visitor, rel: str) -> list[tuple[str, str]]:
    tags = visitor.page.tree.xpath("/html/head/link[@rel=$rel]", rel=rel)
    return [(tag.get("hreflang") or tag.get("type") or "", tag.get("href")) for tag in tags]


def test_search_engines_read_the_event(event: Event, visitor: Visitor) -> None:
    assert data_of(visitor.open(PAGE)) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{event.id}",
        "name": "Peer Supporters in Action",
        "description": "Two good days.",
        "url": "http://localhost/trainings/sofia?lang=en",
        "startDate": "2016-09-24",
        "endDate": "2016-09-25",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "maximumAttendeeCapacity": 15,
        "organizer": [
            {"@type": "Organization", "name": "ENIL in full"},
            {"@type": "Organization", "name": "CIL-Sofia in full"},
        ],
        "inLanguage": ["en", "ils"],
        "location": {
            "@type": "Place",
            "name": "The house",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "1 Street",
                "addressLocality": "Sofia",
                "addressCountry": "BG",
            },
        },
    }


def test_previews_show_title_summary_and_own_logos(event: Event, visitor: Visitor) -> None:
    with transaction():
        logo = keep(b"a picture", "logo.png", "image/png", public=True)
        db.session.flush()
        event.organisations[0].logo_file_id = logo.id
        event.organisations[0].website = "https://enil.example"
        event.summary = "Long words. " * 60

    found = meta(visitor.open(PAGE))

    assert found["og:title"] == found["twitter:title"] == "Peer Supporters in Action"
    assert found["og:image"] == f"http://localhost/media/{logo.id}"
    assert found["og:description"].endswith("words. …")
    assert len(found["description"]) < 310
    assert data_of(visitor)["organizer"][0]["url"] == "https://enil.example"
    assert data_of(visitor)["image"] == [found["og:image"]]


def test_a_page_names_its_languages_and_itself(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{PAGE}?lang=bg")

    page = f"http://localhost{PAGE}"
    assert links(visitor, "canonical") == [("", f"{page}?lang=bg")]
    assert {("en", f"{page}?lang=en"), ("bg", f"{page}?lang=bg"), ("x-default", page)} <= set(
        links(visitor, "alternate")
    )
    assert ("text/calendar", f"{PAGE}/calendar.ics") in links(visitor, "alternate")
    assert ("application/atom+xml", "/trainings.atom") in links(visitor, "alternate")


@pytest.mark.parametrize(
    "trick", ["</script><script>alert(1)</script>", "a\nb\u2028c", '"}]}', "<!--<script>", "&lt;"]
)
def test_nothing_typed_ends_the_script(event: Event, visitor: Visitor, trick: str) -> None:
    with transaction():
        event.title = trick

    assert data_of(visitor.open(PAGE))["name"] == trick


def test_a_draft_tells_machines_nothing(visitor: Visitor) -> None:
    alice, _event = alices_training(published_at=None)

    sign_in(visitor, alice).open(PAGE)

    assert (
        visitor.page.tree.xpath("//script[@type='application/ld+json'] | //meta[@property]") == []
    )


def test_the_feed_holds_published_trainings(event: Event, visitor: Visitor) -> None:
    a_training("secret", published_at=None)
    with transaction():
        event.title = "A & <b>\x0bB"

    feed = etree.fromstring(visitor.open("/trainings.atom").body)

    entries = feed.findall(f"{_ATOM}entry")
    assert [entry.findtext(f"{_ATOM}title") for entry in entries] == ["A & <b>B"]
    assert [name.text for name in entries[0].iter(f"{_ATOM}name")] == [
        "ENIL in full",
        "CIL-Sofia in full",
    ]
    assert entries[0].findtext(f"{_ATOM}updated") == "2016-06-01T12:00:00Z"
    assert feed.findtext(f"{_ATOM}id") == "http://localhost/trainings.atom?lang=en"


def test_the_feed_says_in_which_language_its_titles_are(event: Event, visitor: Visitor) -> None:
    feed = etree.fromstring(visitor.open("/trainings.atom?lang=bg").body)
    of_nobody = etree.fromstring(visitor.open("/trainings.atom?lang=ro").body)

    assert (feed.get(_LANG), feed.find(f"{_ATOM}entry").get(_LANG)) == ("bg", event.language)
    assert of_nobody.get(_LANG) == "en"


def test_the_map_shows_each_public_page_in_each_language(event: Event, visitor: Visitor) -> None:
    a_training("secret", published_at=None)

    site = etree.fromstring(visitor.open("/sitemap.xml").body)

    places = [url.findtext(f"{_MAP}loc") or "" for url in site]
    assert len(places) == len(set(places))
    assert f"http://localhost{PAGE}?lang=bg" in places
    assert not [place for place in places if "secret" in place]
    assert all(len(url.findall(_LINK)) >= 2 for url in site)


def test_an_empty_house_has_a_feed_and_a_map(visitor: Visitor) -> None:
    visitor.open("/").follow("New trainings in your feed reader (Atom)")
    etree.fromstring(visitor.body)
    etree.fromstring(visitor.open("/sitemap.xml").body)


def test_programs_are_told_where_to_look_and_whom_to_ask(
    app_with: MakeApp, visitor: Visitor
) -> None:
    assert visitor.open("/robots.txt").body == (
        b"User-agent: *\nDisallow:\n\nSitemap: http://localhost/sitemap.xml\n"
    )
    told = dict(
        line.split(": ", 1)
        for line in visitor.open("/.well-known/security.txt").body.decode().splitlines()
    )
    assert told["Contact"] == "mailto:help@stepfree.example"
    assert told["Canonical"] == "http://localhost/.well-known/security.txt"
    assert told["Expires"].endswith("T00:00:00Z")
    assert "bg" in told["Preferred-Languages"]
    other = app_with(CONTACT="https://enil.example/security").test_client()
    assert b"Contact: https://enil.example" in other.get("/.well-known/security.txt").data
