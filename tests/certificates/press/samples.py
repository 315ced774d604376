"""Sample papers of the Sofia training, for the tests of the press and for eyes."""

from dataclasses import fields
from dataclasses import replace
from datetime import UTC
from datetime import date
from datetime import datetime
from typing import Any
from uuid import UUID

from certificates.press.papers import CertificateValues
from certificates.press.papers import CertificateWords
from certificates.press.papers import EarlierEdition
from certificates.press.papers import Fact
from certificates.press.papers import OrganisationMark
from certificates.press.papers import OutcomeText
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import Signatory
from certificates.press.papers import Trainer
from certificates.press.papers import Words
from events.call.models import Event
from foundation.wording import Said
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Entry
from registration.sheets.models import SheetEdition
from registration.sheets.models import SheetKind
from registration.sheets.models import SheetSending
from registration.sheets.models import Way
from registration.sheets.queries import Laid

VERIFY_URL = "https://stepfree.example/verify/7Q4MKZ2XW9TBR5NHC8DJV3PGYE"
ENIL = OrganisationMark("European Network on Independent Living", "ENIL", "#e2711d")
CIL = OrganisationMark("Centre for Independent Living – Sofia", "CIL-Sofia", "#0b6e6e")

NAMES = {
    "short": ("Ana Kos", "hr"),
    "romanian": ("Ștefania Țurcanu-Brânză", "ro"),
    "lithuanian": ("Ūla Žemaitytė-Šiaučiūnienė", "lt"),
    "croatian": ("Đurđica Čačić-Žužić", "hr"),
    "cyrillic": ("Йорданка Щърбанова-Ючбунарска", "bg"),
    "serbian": ("Љубица Ђорђевић-Њаћ", "sr-Cyrl"),
    "greek": ("Ευανθία Παπαδοπούλου-Ξυδάκη", "el"),
    "long": (
        (
            "Maria-Aleksandra Ștefănescu-Papadopoulou Wołodźko von Übersee "
            "Konstantin-Hadžiosmanović de la Fuente y Montenegro "
            "Anastasia-Theodora Vasilopoulou-Kiriakidou Žemaitytė "
            "Ðorđević-Çağlayan Østergaard"
        )[:200],
        "ro",
    ),
}

ENGLISH = CertificateWords(
    language="en",
    heading="Certificate of participation",
    before_name="This paper confirms that",
    statement="took part in",
    title="Peer Supporters in Action in Sofia",
    title_language="en",
    facts=(
        Fact("Dates attended", "24 to 25 September 2016", "en"),
        Fact("Place", "Sofia, Bulgaria", "en"),
        Fact("Hours attended", "12", "en"),
        Fact("Role", "Participant", "en"),
    ),
    outcomes_label="What the training worked on",
    outcomes=(
        "Principles of peer support and of Independent Living",
        "The role and responsibilities of peer supporters",
        "Barriers in the participants’ countries, and ways around them",
        "Developing peer support in Europe",
    ),
    outcomes_language="en",
)
BULGARIAN = CertificateWords(
    language="bg",
    heading="Удостоверение за участие",
    before_name="Този документ потвърждава, че",
    statement="участва в",
    title="Връстници в действие в София",
    title_language="bg",
    facts=(
        Fact("Дни на участие", "от 24 до 25 септември 2016 г.", "bg"),
        Fact("Място", "София, България", "bg"),
        Fact("Часове", "12", "bg"),
        Fact("Роля", "Участник", "bg"),
    ),
    outcomes_label="Над какво работи обучението",
    outcomes=(
        "Принципи на взаимната подкрепа и на независимия живот",
        "Роля и отговорности на хората, които подкрепят",
        "Бариери в страните на участниците и пътища около тях",
        "Развитие на взаимната подкрепа в Европа",
    ),
    outcomes_language="bg",
)

SHORT = CertificateValues(
    kind="participation",
    name=NAMES["short"][0],
    name_language=NAMES["short"][1],
    words=(ENGLISH,),
    organisations=(ENIL, CIL),
    signatories=(
        Signatory(
            "", {"en": "for ENIL", "bg": "за ENIL"}, "European Network on Independent Living"
        ),
        Signatory(
            "",
            {"en": "for CIL-Sofia", "bg": "за ЦНЖ – София"},
            "Centre for Independent Living – Sofia",
        ),
    ),
    number="2016-0007",
    code="7Q4M KZ2X W9TBR 5NHC 8DJV 3PGYE",
    verify_url=VERIFY_URL,
    issued_on=date(2016, 9, 26),
)
WORDS = {"en": ENGLISH, "bg": BULGARIAN}


def certificate(name: str, *languages: str) -> CertificateValues:
    """The sample certificate for one of NAMES, in one or two of WORDS."""
    text, language = NAMES[name]
    words = [WORDS[code] for code in languages]
    return replace(SHORT, name=text, name_language=language, words=words)


def longest(values: CertificateValues) -> CertificateValues:
    """The same certificate with the longest of everything that it can be asked to hold."""
    words = [
        replace(
            each,
            title=(f"{each.title}, " * 8)[:160].strip(),
            outcomes=[f"{(each.outcomes[0] + ' ') * 3}"[:110].strip()] * 6,
        )
        for each in values.words
    ]
    roles = {"en": "President of the board", "bg": "Председател на управителния съвет"}
    named = "Marija-Aleksandra Stefanović Papadopoulou"
    signatories = [Signatory(named, roles, ENIL.name, image) for image in ("sign.png", None) * 2]
    return replace(
        values,
        words=words,
        signatories=signatories,
        organisations=[ENIL, CIL, replace(ENIL, logo_asset="sign.png"), CIL],
    )


def _said(text: str, agreed: int = 15, **more: Any) -> OutcomeText:
    words = {
        name: Words(told, "en") if isinstance(told, str) else told for name, told in more.items()
    }
    agreement = f"Agreed by {agreed} of 15 people."
    return OutcomeText(text, "en", agreement, reservations_language="en", **words)


RECOMMENDATIONS = RecommendationsValues(
    title="Peer support: what we agreed",
    training_title="Peer Supporters in Action in Sofia",
    language="en",
    dates="24 to 25 September 2016",
    place="Sofia, Bulgaria",
    participants=15,
    countries=(
        "Albania",
        "Bosnia and Herzegovina",
        "Bulgaria",
        "Croatia",
        "Greece",
        "Lithuania",
        "Montenegro",
        "Moldova",
        "Romania",
        "Serbia",
    ),
    trainers=(
        Trainer("Kapka Panayotova", "Bulgaria"),
        Trainer("Jamie Bolling", "Sweden"),
        Trainer("Zara Todd", "United Kingdom"),
    ),
    organisations=(ENIL, CIL),
    version="1",
    issued_on=date(2016, 10, 3),
    public_url="https://stepfree.example/trainings/sofia-2016/outcomes",
    edition="English edition",
    purpose=(
        "The concept of peer support is still too vague or totally unfamiliar in some European "
        "countries. The training built participants’ skills to provide peer support as a tool for "
        "independent living, and to promote it in their countries."
    ),
    method=(
        (
            "Each text was proposed by participants, read aloud, changed in the group and read "
            "again. Each person then said yes, not sure or no, in the way that suited them."
        ),
        (
            "A text stands here when more than half of the people present agreed. Reservations "
            "are kept in the words of those who had them."
        ),
    ),
    definition=_said(
        "A mutual and reciprocal arrangement between individuals or groups of people who get "
        "together in a balanced relationship to give and receive advice, information and support.",
        14,
        reservations=("“Balanced” should not mean that both must give the same.",),
    ),
    dos=tuple(
        _said(text)
        for text in (
            "Listen.",
            "Be honest and patient.",
            "Respect the other person’s choices.",
            "Draw a line between personal life and peer support.",
        )
    ),
    donts=tuple(
        _said(text)
        for text in (
            "Don’t underestimate problems.",
            "Don’t judge, manipulate or mock.",
            "Don’t be prejudiced.",
        )
    ),
    characteristics=tuple(
        _said(text)
        for text in ("Honesty", "Patience", "Respectfulness", "Tolerance", "Open-mindedness")
    ),
    terms=(
        _said(
            (
                "A peer counsellor is someone with training who supports someone with less "
                "experience. A peer supporter and the person supported learn from each other."
            ),
            13,
            compared_with="Peer support and peer counselling",
        ),
    ),
    barriers=(
        _said(
            "Homes and streets that people cannot enter or use.",
            solution="Work with technical suppliers and with local organisations.",
        ),
        _said(
            "Public transport and work that shut people out.",
            solution="Lobbying and advocacy at policy level.",
        ),
        _said("Attitudes and prejudice.", solution="More active work within local organisations."),
    ),
    challenges=(
        _said(
            "A peer supporter burns out.",
            solution="The service is voluntary; a peer supporter can need support too.",
        ),
        _said("You might not be the right person to be someone’s peer supporter."),
        _said(
            "Someone walks away.",
            solution="Let them. Peer support is about choice and control of the person.",
        ),
        _said("Dealing with aggression."),
    ),
    future_ideas=tuple(
        _said(text, 12)
        for text in (
            "ENIL guidelines on peer support",
            "Training on the Erasmus+ model",
            "A session on peer support during the Freedom Drive 2017",
        )
    ),
    recommendations=(
        _said(
            (
                "Enact legislation for peer support which is compliant with the UN CRPD and "
                "reflects the philosophy of the Independent Living Movement."
            ),
            addressee="National governments and parliaments",
            reason="In some countries nobody knows what peer support is.",
            articles=(
                "Article 4: General obligations",
                "Article 19: Living independently and being included in the community",
            ),
            legal="European Social Charter (revised), Article 15",
            easy="We need a law.\nThe law must say: peer support is a right.",
        ),
        _said(
            (
                "Ensure that peer support is supported at the national level, with funding "
                "following the individual, to ensure equal access throughout the country."
            ),
            14,
            addressee="National governments",
            reservations=(
                "Funding should also reach the organisations that train peer supporters.",
            ),
        ),
        _said(
            (
                "Ensure that peer support is based on the social understanding of disability and "
                "not the medical one."
            ),
            addressee="Everyone who funds or provides peer support",
        ),
        _said(
            (
                "Improve the collection of relevant data, for example research on the isolation "
                "of disabled people and the lack of access to peer support, in order to support "
                "advocacy and good legislation."
            ),
            13,
            addressee="The European Union and national statistics offices",
        ),
        _said(
            "Support local Centres for Independent Living to develop and deliver peer support.",
            addressee="Municipalities",
            easy="Local centres need help.",
        ),
    ),
    licence="Creative Commons Attribution 4.0",
    contact="secretariat@enil.example",
    named=("Ana Kos", "Йорданка Щърбанова"),
    changes="The second recommendation was made clearer.",
    earlier=(EarlierEdition("Edition 1, English", "26 September 2016", "The first edition."),),
    text_hash="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    text_url="https://stepfree.example/trainings/sofia-2016/recommendations/1.txt",
)


def recommendations(language: str) -> RecommendationsValues:
    """RECOMMENDATIONS as the edition in `language` holds them: what we say is in that language."""
    if language == "en":
        return RECOMMENDATIONS
    texts: dict[str, Any] = {
        each.name: tuple(_said_again(text) for text in getattr(RECOMMENDATIONS, each.name))
        for each in fields(RECOMMENDATIONS)
        if isinstance(getattr(RECOMMENDATIONS, each.name), tuple)
        and any(isinstance(text, OutcomeText) for text in getattr(RECOMMENDATIONS, each.name))
    }
    assert RECOMMENDATIONS.definition
    definition = _said_again(RECOMMENDATIONS.definition)
    changes = "Втората препоръка е по-ясна."
    return replace(RECOMMENDATIONS, definition=definition, changes=changes, **texts)


def _said_again(text: OutcomeText) -> OutcomeText:
    articles = tuple(f"Член {number}" for number, _name in enumerate(text.articles, start=4))
    agreed = text.agreement.removeprefix("Agreed by ").partition(" ")[0]
    return replace(text, agreement=f"Съгласни са {agreed} от 15 души.", articles=articles)


NAMED = {
    str(UUID(int=one)): Said(f"{name} {one}", language)
    for one, (name, language) in enumerate([*NAMES.values()] * 5)
}
"""In which language each name on the sheet is read."""


def sheet(language: str) -> tuple[Laid, SheetSending]:
    """A rooming list of forty guests on several pages, with what changed."""
    made_at = datetime(2016, 9, 12, 9, 30, tzinfo=UTC)
    event = Event(
        title="Peer Supporters in Action in Sofia",
        language="en",
        zone="Europe/Sofia",
        starts_on=date(2016, 9, 24),
        ends_on=date(2016, 9, 25),
    )
    first, edition = (
        SheetEdition(event=event, kind=SheetKind.ROOMING, number=one, made_at=made_at)
        for one in (1, 2)
    )
    told = {"device": "manual_chair", "bathroom": ["roll_in_shower"], "hears_alarm": "yes"}
    entries = [
        Entry(UUID(key), {"name": name.text, "part": "participant", "told": told})
        for key, name in NAMED.items()
    ]
    declared = SHEETS[SheetKind.ROOMING]
    tables = declared.tables(entries, {})
    laid = Laid(declared, tables, first, ("New: Ana Kos 0",), edition)
    return laid, SheetSending(edition=edition, way=Way.PDF, language=language)
