"""Five scenes out of the demo: who is in them, what happens, and what to look at, step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from operations.demo.breaking import prepare_weekend
from operations.demo.finding import More
from operations.demo.finding import lift_that_broke
from operations.demo.finding import nothing_first
from operations.demo.finding import nothing_more
from operations.demo.finding import open_for_them

SELF = "self"
SUPPORTER = "supporter"


@dataclass(frozen=True)
class Step:
    """One page of a scene, and what to look at there.

    `by` is SELF, SUPPORTER, or the key of an organiser in content/hosts.json. `more` finds what
    the address holds besides the training or the personal link; `anchor` leads into the page.
    """

    by: str
    page: str
    look: str
    more: Callable[[Participation], More] = nothing_more
    values: dict[str, str] = field(default_factory=dict)
    anchor: str = ""


@dataclass(frozen=True)
class Scene:
    """A story of the person so named, told in two sentences and played in steps."""

    name: str
    person: str
    title: str
    what: str
    steps: tuple[Step, ...]
    supporter: str = ""
    #: What has to be there before the first step; the demo as loaded has everything else.
    prepares: Callable[[], None] = nothing_first


_ASSISTED = Scene(
    "assistant",
    "Marit Fjellbakken",
    _l("A wheelchair user comes with an assistant"),
    _l(
        "Marit was offered a place and has told what she needs. She says “yes, if” until a room "
        "beside her assistant is booked; then she says yes, and pays nothing in advance."
    ),
    (
        Step(SELF, "places.offer", _l("Read what is offered to Marit, and do not answer yet.")),
        Step(
            SELF,
            "own_way.show",
            _l(
                "The measured way and the rooms, beside what Marit told. Each line names the "
                "object and the margin; what nobody measured is called unknown."
            ),
        ),
        Step(
            SELF,
            "places.offer",
            _l(
                "Say “yes, if”, and write one point: a room for my assistant with a door to mine. "
                "The place is held, and no time runs."
            ),
        ),
        Step(
            "mila",
            "arranging.proposals",
            _l(
                "What follows from Marit’s answers is proposed, never done by itself: a bed, meals "
                "and a seat for her assistant, a vehicle with a lift, and a journey that she does "
                "not pay in advance. Accept what is right."
            ),
        ),
        Step(
            "mila",
            "arranging.week",
            _l(
                "Open the point of “yes, if”. Write that it is arranged, with whom, and what it "
                "costs: rooms 4 and 5, with a door between them."
            ),
        ),
        Step(
            "mila",
            "bedrooms.overview",
            _l(
                "A solver proposes bedrooms, people give them. Open Marit and give her room 4, "
                "then give room 5 to Solveig Lunde, her assistant."
            ),
        ),
        Step(
            "mila",
            "planning.seats",
            _l(
                "The solver proposes who rides in which vehicle, and when. Leave only the row of "
                "Marit and Solveig ticked and take it over: both have a place in the van with a "
                "lift."
            ),
        ),
        Step(
            "mila",
            "arranging.week",
            _l(
                "What you accepted is booked now. Tick all that is shown here, choose “Arranged”, "
                "and save for all of them."
            ),
            open_for_them,
        ),
        Step(
            SELF,
            "arrangements.overview",
            _l(
                "Marit opens her point, then all else that is arranged, and says: this is right. "
                "Nothing is settled without her."
            ),
        ),
        Step(
            SELF,
            "places.offer",
            _l("Every point has an answer. Say yes."),
        ),
        Step(
            SELF,
            "needs.start",
            _l(
                "Her bedroom, and her assistant’s bed, meals and seat, belong to what is arranged. "
                "Under “Getting there and back” it says who books and pays in advance: not Marit."
            ),
        ),
        Step(
            SELF,
            "journey.show",
            _l(
                "The van, its time, and both seats by their numbers. Solveig’s room stands beside "
                "hers among what is arranged."
            ),
        ),
    ),
)

_SIGNED = Scene(
    "sign-language",
    "Στέλιος Καρανίκας",
    _l("A Deaf participant without email"),
    _l(
        "Stelios gets every letter as a text message. Two interpreters for Greek Sign Language, "
        "the one of his own country, are there in the evening too."
    ),
    (
        Step(
            "alice",
            "post.overview",
            _l(
                "A letter to Stelios waits for somebody to send it as a text message. Open it, "
                "show its words, and note that you passed it on."
            ),
        ),
        Step(
            SELF,
            "companions.overview",
            _l(
                "The organisers suggested three interpreters. Stelios refused one, without a "
                "reason, and prefers two, for the days and for the evening."
            ),
        ),
        Step(
            SELF,
            "arrangements.overview",
            _l("What was arranged: interpreters for the days, for evenings and meals, an alarm."),
        ),
        Step(
            "alice",
            "sheets.show",
            _l(
                "What the interpreters are told: the language, the hours of the day and of the "
                "evening, and nothing else about him."
            ),
            values={"kind": "interpreters"},
        ),
    ),
)

_READ_OUT = Scene(
    "screen-reader",
    "Amra Sejfović",
    _l("A blind participant reads what is arranged"),
    _l(
        "Amra reads with a screen reader and brings a guide dog. Every arrangement, its state "
        "and her own answer are words, in the order in which they make sense."
    ),
    (
        Step(
            SELF,
            "arrangements.overview",
            _l("Each arrangement is a heading, its state is a word, and nothing hangs on colour."),
        ),
        Step(
            SELF,
            "journey.show",
            _l("The journey in sentences: who meets her where, and that her dog travels too."),
        ),
        Step(
            SELF,
            "needs.start",
            _l("Who looked at what Amra told: when, who, for which organisation, what."),
            anchor="#looked",
        ),
    ),
)

_EASY = Scene(
    "easy-read",
    "Moritz Außerhofegger",
    _l("A person with learning disabilities, in easy words, with a supporter"),
    _l(
        "Moritz reads in easy words and is called by phone. His friend Resi helps him: she "
        "reads only what he ticked, and he can end it with one press."
    ),
    (
        Step(SELF, "places.offer", _l("The offer, with its easy words to unfold. Say yes.")),
        Step(
            SELF,
            "needs.start",
            _l(
                "Press “Show me easy words”, then start. All questions are in easy words, few on a "
                "page. Everything can be skipped, and Moritz can talk instead."
            ),
        ),
        Step(
            SUPPORTER,
            "supporting.show",
            _l("What Resi reads: what Moritz ticked, and nothing that he told about himself."),
        ),
        Step(
            SELF,
            "companions.overview",
            _l("What Resi gets stands here. One press ends it; nobody is asked why."),
        ),
    ),
    supporter="Resi Hollerbach",
)

_LIFT = Scene(
    "lift",
    "Henrike Aldenhoff",
    _l("Saturday, 07:40: the lift breaks"),
    _l(
        "This is played now: the weekend of the scene begins today, whatever day it is. Four "
        "people have come. The lift of the hotel stands still, and breakfast is downstairs."
    ),
    (
        Step(
            "mila",
            "incidents.overview",
            _l(
                "Press “A lift does not work”, choose the lift, and save. You then see whom it "
                "touches."
            ),
        ),
        Step(
            "mila",
            "incidents.show",
            _l(
                "Two of four people: they need the lift, and the measured way to their beds leads "
                "over it. Choose “Being mended” and the vans, write what they do instead and what "
                "you do about it, and save."
            ),
            lift_that_broke,
        ),
        Step(
            "mila",
            "sheets.show",
            _l(
                "The drivers got their sheet yesterday. What has changed since then is marked, and "
                "the sheet can be given to them again."
            ),
            values={"kind": "drivers"},
        ),
        Step(
            SELF,
            "right_now.show",
            _l(
                "What Henrike sees in her room: how far it is, what the team does, and its numbers."
            ),
        ),
    ),
    prepares=prepare_weekend,
)

SCENES = {scene.name: scene for scene in (_ASSISTED, _SIGNED, _EASY, _LIFT, _READ_OUT)}
