"""Languages, signs, captions, description: how everybody follows and takes part."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import answered
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import either
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

_SIGN = (
    Question(
        "sign_language",
        Kind.SEVERAL,
        _l("Which sign languages do you use?"),
        choices={
            "bqn": _l("Bulgarian Sign Language"),
            "swl": _l("Swedish Sign Language"),
            "bfi": _l("British Sign Language"),
            "gss": _l("Greek Sign Language"),
            "lls": _l("Lithuanian Sign Language"),
            "rms": _l("Romanian Sign Language"),
            "sqk": _l("Albanian Sign Language"),
            "csq": _l("Croatian Sign Language"),
            "ysl": _l("Sign language of the countries of former Yugoslavia"),
            "vsi": _l("Moldovan Sign Language"),
            "ils": _l("International Sign"),
            "own": _l("Another sign language"),
        },
        details=(Detail("words", _l("Which one?"), ("own",)),),
        audience=(Audience.COM, Audience.TRN),
        on_by_default=True,
        asked_when=chosen("sign"),
        why="Sign languages differ from country to country. Teams of two are booked.",
    ),
    Question(
        "interpreter_extra",
        Kind.SEVERAL,
        _l("What should the interpreters do and know?"),
        choices={
            "speech_to_sign": _l("Put speech into signs"),
            "voice_over": _l("Speak what I sign"),
            "social_time": _l("Come in the evenings and at meals too"),
            "one_to_one": _l("Interpret for me alone"),
            "on_screen_size": _l("Be large enough on the screen"),
            "seat_in_front": _l("I sit in front, where I see them well"),
        },
        details=(
            Detail(
                "preferred",
                _l("Interpreters whom you like to work with, or do not want"),
                ("speech_to_sign", "voice_over"),
            ),
        ),
        audience=(Audience.COM, Audience.TRN),
        part=2,
        asked_when=when("sign_language"),
        why="The programme of the evening counts too.",
    ),
    Question(
        "deafblind",
        Kind.SEVERAL,
        _l("Which of these do you use?"),
        choices={
            "tactile_sign": _l("Signs that I feel in my hands"),
            "hands_on": _l("Signs with my hands on the interpreter’s hands"),
            "visual_frame": _l("Signs within a small frame"),
            "deafblind_manual": _l("Letters spelled into my hand"),
            "block": _l("Capital letters drawn into my hand"),
            "braille_display_text": _l("Text on a Braille display"),
            "guide_interpreter": _l("An interpreter who also guides me"),
        },
        audience=(Audience.COM, Audience.TRN),
        part=2,
        asked_when=both(chosen("sign", "hearing"), when("document_formats")),
        why="Usually two interpreter-guides for one person.",
    ),
    Question(
        "captions",
        Kind.CHOICE,
        _l("Do you want to read what is said?"),
        choices={
            "none": _l("No captions"),
            "live_human_CART": _l("Yes, written by a person"),
            "automatic_ok": _l("Yes, written by a machine is enough"),
            "respeaking": _l("Yes, spoken again by a person and written by a machine"),
        },
        details=(
            Detail(
                "language",
                _l("In which language, and on a screen or on your own device?"),
                ("live_human_CART", "automatic_ok", "respeaking"),
            ),
        ),
        audience=(Audience.COM, Audience.TRN),
        on_by_default=True,
        asked_when=chosen("sign", "hearing"),
        why="Some people read the language in which others speak.",
    ),
    Question(
        "hearing_tech",
        Kind.SEVERAL,
        _l("Which technology do you use to hear?"),
        choices={
            "induction_loop_T": _l("An induction loop (T)"),
            "FM_roger": _l("A wireless microphone for my own receiver (FM, Roger)"),
            "bluetooth": _l("Bluetooth"),
            "infrared": _l("Infrared"),
            "neckloop": _l("A loop around the neck"),
        },
        audience=(Audience.TRN, Audience.HOT),
        part=2,
        asked_when=both(chosen("hearing"), answered("captions")),
        why="A loop for each room, as in IEC 60118-4.",
    ),
    Question(
        "lip_reading",
        Kind.YES_NO,
        _l("Do you read lips?"),
        hint=_l("Then you sit where you see faces well, and faces are in the light."),
        audience=(Audience.TRN,),
        asked_when=chosen("hearing"),
        why="Seat, light on the face, no mask.",
    ),
)

_OTHER_WAYS = (
    Question(
        "aac",
        Kind.SEVERAL,
        _l("How do you speak with others, besides by voice?"),
        choices={
            "letter_board": _l("With a board of letters"),
            "eye_gaze": _l("With my eyes"),
            "speech_device": _l("With a device that speaks"),
            "symbols": _l("With pictures and symbols"),
            "partner_assisted": _l("With a partner who helps"),
            "extra_time": _l("With more time"),
        },
        audience=(Audience.TRN,),
        on_by_default=True,
        asked_when=chosen("speech"),
        easy=Easy(_l("How do you tell things to other people?")),
        why="Facilitators wait. Questions come in advance.",
    ),
    Question(
        "language_interp",
        Kind.SEVERAL,
        _l("How should we help you with the language of the training?"),
        choices={
            "whispered": _l("Somebody beside me interprets quietly"),
            "booth": _l("Interpreters whom I hear with headphones"),
            "consecutive": _l("People stop, and somebody interprets"),
            "written_translation": _l("Texts in my language"),
        },
        details=(
            Detail(
                "language",
                _l("Into which language?"),
                ("whispered", "booth", "consecutive", "written_translation"),
            ),
        ),
        audience=(Audience.TRN,),
        stage=Stage.APPLICATION,
        on_by_default=True,
        asked_when=chosen("language"),
        easy=Easy(_l("How can we help you with the language?")),
        why="The working language is a barrier too.",
    ),
    Question(
        "plain_or_easy",
        Kind.CHOICE,
        _l("Which words are good for you?"),
        choices={
            "standard": _l("Usual words"),
            "plain_language": _l("Plain words"),
            "easy_read": _l("Easy to read: short sentences, large letters"),
            "symbols_photos": _l("Easy to read, with pictures and photographs"),
        },
        audience=(Audience.TRN,),
        on_by_default=True,
        asked_when=chosen("easy"),
        easy=Easy(_l("Which words are good for you?")),
        why="Materials, these pages, and the sheet beside the certificate.",
    ),
    Question(
        "audio_description",
        Kind.YES_NO,
        _l("Should people describe slides, rooms and who is there?"),
        audience=(Audience.TRN,),
        part=2,
        asked_when=both(chosen("seeing"), either(answered("guiding"), when("document_formats"))),
        why="Slides, room, people.",
    ),
    Question(
        "guiding",
        Kind.SEVERAL,
        _l("How do you like to find your way?"),
        choices={
            "none": _l("By myself"),
            "sighted_guide": _l("With somebody who guides me"),
            "orientation_tour": _l("With a tour before it starts"),
            "tactile_map": _l("With a map that I can feel"),
            "verbal_directions": _l("With a description in words"),
        },
        audience=(Audience.TRN, Audience.HOT),
        on_by_default=True,
        asked_when=chosen("seeing"),
        why="Perhaps arrive a day early.",
    ),
    Question(
        "note_taker",
        Kind.YES_NO,
        _l("Should somebody take notes for you?"),
        audience=(Audience.COM,),
        asked_when=chosen("hearing", "easy", "seeing"),
        easy=Easy(_l("Should somebody write notes for you?")),
        why="Nobody can watch an interpreter and write.",
    ),
    Question(
        "remote",
        Kind.SEVERAL,
        _l("Would taking part from home help you?"),
        choices={
            "join_remotely_some_days": _l("On some days, by video"),
            "hybrid": _l("The whole training, by video"),
            "recording_after": _l("With a recording afterwards"),
        },
        audience=(Audience.TRN,),
        asked_when=chosen("calm", "health"),
        why="Not every day is the same.",
    ),
)

GROUP = Group(
    name="communication",
    title=_l("Language and communication"),
    category=Category.COMMUNICATION,
    questions=(*_SIGN, *_OTHER_WAYS),
)
