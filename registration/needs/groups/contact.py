"""How to reach somebody, and in which form they read."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Desk
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

GROUP = Group(
    name="contact",
    title=_l("How you read, and how we reach you"),
    category=Category.COMMUNICATION,
    questions=(
        Question(
            "form_help",
            Kind.SEVERAL,
            _l("How can we help you with this form?"),
            choices={
                "other_format": _l("Send me the form in another format"),
                "phone": _l("Fill it in with me by phone"),
                "video_call": _l("Fill it in with me in a video call"),
                "sign_language_video": _l("Let me answer in a video in sign language"),
                "text_message": _l("Let me answer by text messages"),
                "by_letter": _l("Let me answer in a letter"),
                "help_filling_in": _l("Somebody near me helps me to fill it in"),
                "more_time": _l("Give me more time"),
            },
            stage=Stage.APPLICATION,
            asked_at=Desk.APPLICATION,
            why="Makes the application itself accessible. Never part of choosing.",
        ),
        Question(
            "preferred_channel",
            Kind.CHOICE,
            _l("How shall we reach you about these answers?"),
            choices={
                "email": _l("Email"),
                "sms": _l("Text message"),
                "phone": _l("Phone call"),
                "relay_service": _l("A relay service, in which somebody signs or types for me"),
                "video_sign": _l("A video call in sign language"),
                "letter": _l("Letter by post"),
            },
            audience=(Audience.LOG,),
            stage=Stage.APPLICATION,
            asked_when=chosen("sign", "hearing", "seeing", "easy"),
            why="No single way reaches everybody.",
        ),
        Question(
            "document_formats",
            Kind.SEVERAL,
            _l("In which forms do you read best?"),
            hint=_l("Everything that we send or hand out comes in these forms."),
            choices={
                "html": _l("A web page"),
                "docx": _l("A Word file"),
                "odt": _l("An OpenDocument file"),
                "tagged_pdf": _l("A PDF that a screen reader can read"),
                "plain_text": _l("Plain text"),
                "easy_read": _l("Easy to read, with pictures"),
                "large_print": _l("Large print on paper"),
                "braille": _l("Braille"),
                "audio": _l("A recording to listen to"),
                "sign_video": _l("A video in sign language"),
            },
            audience=(Audience.TRN, Audience.LOG),
            stage=Stage.APPLICATION,
            on_by_default=True,
            asked_when=chosen("seeing"),
            easy=Easy(_l("How do you like to read?")),
            why="W3C: never PDF only. It holds for every document that we send.",
        ),
        Question(
            "large_print_pt",
            Kind.NUMBER,
            _l("How large should the letters be, in points?"),
            hint=_l("From 16 to 40. 18 is usual for large print."),
            between=(16, 40),
            audience=(Audience.TRN, Audience.LOG),
            stage=Stage.APPLICATION,
            part=2,
            asked_when=when("document_formats", "large_print"),
            why="Handouts and the certificate are printed in this size. UKAAF: 16 or more.",
        ),
        Question(
            "braille",
            Kind.CHOICE,
            _l("Which Braille do you read?"),
            choices={
                "grade1_uncontracted": _l("Grade 1, without contractions"),
                "grade2_contracted": _l("Grade 2, with contractions"),
                "nemeth": _l("With mathematical signs (Nemeth)"),
                "none": _l("No Braille"),
            },
            details=(
                Detail(
                    "language",
                    _l("In which language?"),
                    ("grade2_contracted", "grade1_uncontracted", "nemeth"),
                ),
            ),
            audience=(Audience.TRN, Audience.LOG),
            part=2,
            asked_when=when("document_formats", "braille"),
            why="Grade and language decide the table that is used.",
        ),
        Question(
            "colour_paper_contrast",
            Kind.LINE,
            _l("Which colours of paper and letters are good for you?"),
            hint=_l("For example yellow paper, or white letters on black."),
            audience=(Audience.TRN, Audience.LOG),
            part=2,
            asked_when=when("document_formats", "large_print"),
            why="ILGA-Europe offers yellow paper on request.",
        ),
    ),
)
