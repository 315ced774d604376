"""What organisers fill in about a design, one subject a page."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID
from uuid import uuid4

from markupsafe import Markup
from markupsafe import escape
from wtforms import Field
from wtforms import ValidationError

from certificates.designs.drawing import as_look
from certificates.designs.drawing import layout_picture
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.placeholders import told_wrong
from certificates.designs.placeholders import wrong_in
from certificates.designs.rules import LEAST
from certificates.designs.rules import contrast_of_ground
from certificates.designs.rules import contrasts_of_accent
from certificates.designs.rules import is_readable
from certificates.designs.rules import suits
from certificates.designs.wording import PICTURED
from certificates.designs.wording import own_words
from certificates.designs.wording import slots_of
from certificates.press.colours import WHITE
from certificates.press.papers import LAYOUTS
from certificates.press.papers import Look
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import ColourField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.forms.choices import Choice
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.people.colours import nearest

EMPTY = "empty"
_PLAIN = "plain"
_PICTURES = "image/png,image/jpeg"
_LONGEST = {"heading": 60, "before_name": 120, "statement": 160, "outcomes_label": 80}
_LONGEST_FURTHER = 600
_LONGEST_LABEL = 40
_NAME = {
    "ask": _l("Enter a name for the design"),
    "hint": _l("For yourselves: it stands on no paper. For example: Green, two languages"),
    "longest": 80,
}


class PicturedField(ChoiceField):
    """A choice between things to look at; `pictures` are {value: a picture above its hint}."""

    pictures: Mapping[str, Markup] = {}

    def each(self) -> list[Choice]:
        """The choices as they are drawn, with their pictures."""
        above = {value: picture + Markup("<br>") for value, picture in self.pictures.items()}
        return [
            one._replace(hint=above.get(one.value, Markup("")) + one.hint) for one in super().each()
        ]


class NewDesignForm(NewRowForm):
    """A new design, and with what it begins."""

    name = TextField(_l("Name of the design"), **_NAME)
    start = PicturedField(_l("Begin with"), ask=_l("Choose with what to begin"))

    def __init__(self, designs: Sequence[CertificateDesign]) -> None:
        super().__init__()
        layouts = {name: str(one.label) for name, one in LAYOUTS.items()}
        earlier = {str(one.id): f"{one.name}, {one.event.title}" for one in designs}
        self.start.choices = layouts | {EMPTY: _("Nothing: choose everything yourself")} | earlier
        self.start.hints = {name: one.about for name, one in LAYOUTS.items()} | {
            str(one.id): _("A copy of this design") for one in designs
        }
        # The name of an earlier one says all that its picture would.
        copies = {str(one.id): layout_picture(as_look(one)) for one in designs}
        self.start.pictures = _layouts() | copies


class LayoutForm(EditForm):
    """The name of a design, its layout and its paper."""

    name = TextField(_l("Name of the design"), **_NAME)
    layout = PicturedField(
        _l("Layout"),
        lambda: {name: str(one.label) for name, one in LAYOUTS.items()},
        ask=_l("Choose a layout"),
        hints={name: one.about for name, one in LAYOUTS.items()},
    )
    paper = ChoiceField(
        _l("Paper"),
        {"a4": _l("A4, 210 by 297 millimetres"), "letter": _l("Letter, 8.5 by 11 inches")},
        ask=_l("Choose the paper"),
    )
    orientation = ChoiceField(
        _l("How the sheet lies"),
        {"landscape": _l("Lying: wider than high"), "portrait": _l("Standing: higher than wide")},
        ask=_l("Choose how the sheet lies"),
    )

    def __init__(self, design: CertificateDesign) -> None:
        super().__init__(design)
        self.layout.pictures = _layouts(design)


class LanguagesForm(EditForm):
    """One or two languages on the sheet."""

    first = SelectField(_l("First language on the sheet"), ask=_l("Choose the first language"))
    second = SelectField(
        _l("Second language on the sheet"),
        hint=_l("Stands smaller below the first one."),
    )

    def __init__(self, design: CertificateDesign, codes: Sequence[str]) -> None:
        first, second = [*design.languages, ""][:2]
        super().__init__(obj=design, first=first, second=second)
        offered = {code: language_name(code) for code in codes}
        self.first.choices = self.second.choices = offered

    def validate_second(self, field: Field) -> None:
        """Two different ones, or one."""
        if field.data and field.data == self.first.data:
            raise ValidationError(_("Choose another language than the first one, or none"))

    def values(self) -> dict[str, list[str]]:
        """By column of the design."""
        return {"languages": [code for code in (self.first.data, self.second.data) if code]}


class ColoursForm(EditForm):
    """The two colours of a design; their contrast is told in words beside each field."""

    accent = ColourField(_l("First colour, for headings and lines"), ask=_l("Enter a colour"))
    ground = ColourField(_l("Second colour, for fields behind text"), ask=_l("Enter a colour"))

    def validate_ground(self, field: Field) -> None:
        """Refuse a colour on which our ink cannot be read."""
        if field.errors:
            return
        ratio = contrast_of_ground(field.data)
        if not is_readable(ratio):
            message = _(
                "Black text is hard to read on this colour: its contrast is %(now)s to 1 and must "
                "be at least %(least)s to 1. Choose a lighter colour.",
                now=_told(ratio),
                least=format_number(LEAST),
            )
            raise ValidationError(message)

    def validate_accent(self, field: Field) -> None:
        """Refuse a colour that cannot be read on white or on the second colour."""
        ground = self.ground.data or ""
        if field.errors or not _is_colour(ground) or not is_readable(contrast_of_ground(ground)):
            return
        worst = min(contrasts_of_accent(field.data, ground))
        if not is_readable(worst):
            message = _(
                "Text in this colour is hard to read: its contrast is %(now)s to 1 and must be at "
                "least %(least)s to 1. The nearest colour that is dark enough is %(colour)s.",
                now=_told(worst),
                least=format_number(LEAST),
                colour=nearest(field.data, (WHITE, ground), LEAST),
            )
            raise ValidationError(message)

    def told(self) -> "ColoursForm":
        """With the contrast of what stands in the fields, in their hints."""
        accent, ground = self.accent.data or "", self.ground.data or ""
        if _is_colour(ground):
            self.ground.description = _(
                "Contrast with black text: %(ratio)s to 1. It must be at least %(least)s to 1.",
                ratio=_told(contrast_of_ground(ground)),
                least=format_number(LEAST),
            )
        if _is_colour(accent) and _is_colour(ground):
            on_white, on_ground = contrasts_of_accent(accent, ground)
            self.accent.description = _(
                "Contrast with white paper: %(white)s to 1, with the second colour: %(ground)s to "
                "1. Both must be at least %(least)s to 1.",
                white=_told(on_white),
                ground=_told(on_ground),
                least=format_number(LEAST),
            )
        return self


class TextsForm(EditForm):
    """What one kind of paper says; texts_form() gives its fields, `<slot>_<language>`."""

    codes: Sequence[str] = ()
    kind = AwardKind.PARTICIPATION

    def words_in(self, code: str) -> list[Field]:
        """The fields of one language."""
        return [self[f"{slot}_{code}"] for slot in slots_of(self.kind, code)]

    def texts(self, before: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
        """{slot: {language: text}}: what was typed, and what stood in other languages."""
        texts = {slot: dict(by_language) for slot, by_language in before.items()}
        for code in self.codes:
            for slot in slots_of(self.kind, code):
                texts.setdefault(slot, {})[code] = self[f"{slot}_{code}"].data or ""
        kept = {
            slot: {code: text for code, text in by_language.items() if text}
            for slot, by_language in texts.items()
        }
        return {slot: by_language for slot, by_language in kept.items() if by_language}


class SignatoryForm(EditForm):
    """Who signs; signatory_form() gives a field for the role in each language."""

    codes: Sequence[str] = ()
    key = HiddenField(default=lambda: str(uuid4()))
    name = TextField(_l("Name"), ask=_l("Enter the name of who signs"), longest=80)
    organisation = TextField(_l("Organisation"), longest=120)
    picture = UploadField(
        _l("Picture of the signature"),
        hint=_l(
            "A PNG or JPEG picture of at most 2 MB, only if this person said yes to it. Without "
            "one, the paper says that it is issued electronically."
        ),
        accept=_PICTURES,
    )

    def roles(self) -> list[Field]:
        """The fields for the role."""
        return [self[f"role_{code}"] for code in self.codes]

    def values(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """The signatory as a row of the design."""
        role = {code: text for code in self.codes if (text := self[f"role_{code}"].data)}
        without = "without" in self and self["without"].data
        return {
            "key": self.key.data,
            "name": self.name.data,
            "organisation": self.organisation.data or "",
            "role": {**before.get("role", {}), **role},
            "image": None if without else before.get("image"),
        }


class LogoForm(Form):
    """One more mark on the sheet."""

    key = HiddenField(default=lambda: str(uuid4()))
    name = TextField(
        _l("What the logo says, in words"),
        ask=_l("Enter what the logo says"),
        hint=_l("For example: Co-funded by the European Union. Screen readers say this."),
        longest=120,
    )
    picture = UploadField(
        _l("Logo"),
        ask=_l("Choose a file"),
        hint=_l("A PNG or JPEG picture of at most 2 MB."),
        accept=_PICTURES,
    )


class UseForm(Form):
    """With which design each kind of paper is made; use_form() gives the fields."""

    seen = HiddenField()
    #: What was chosen when this request came.
    now = ""

    def kinds(self) -> list[Field]:
        """The field of each kind."""
        return [self[kind.value] for kind in AwardKind]

    def chosen(self) -> dict[AwardKind, UUID | None]:
        """{kind: key of a design, None for Stepfree's plain one}."""
        chosen = {kind: self[kind.value].data for kind in AwardKind}
        return {kind: None if key == _PLAIN else UUID(key) for kind, key in chosen.items()}

    def refuse(self, refused: Refused) -> None:
        """Show why; after a conflict the writer has been told, and saving again counts."""
        super().refuse(refused)
        if isinstance(refused, Conflict):
            self.seen.data = self.now


def use_form(
    designs: Sequence[CertificateDesign], uses: Mapping[AwardKind, CertificateDesign], seen: str
) -> UseForm:
    """The form with what is chosen now, `seen`; each kind offers the designs that suit it."""
    fields: dict[str, object] = {"now": seen}
    for kind in AwardKind:
        own = {str(one.id): one.name for one in designs if suits(one.layout, kind)}
        offered = {_PLAIN: _("Stepfree's plain design")} | own
        fields[kind.value] = SelectField(kind.label, offered, ask=_("Choose a design"))
    now = {kind.value: str(uses[kind].id) if kind in uses else _PLAIN for kind in AwardKind}
    form: UseForm = type("UseOfTheseDesigns", (UseForm,), fields)(seen=seen, **now)
    return form


def texts_form(design: CertificateDesign, kind: AwardKind) -> TextsForm:
    """The form for one kind of paper in the languages of the design."""
    fields: dict[str, object] = {"codes": design.languages, "kind": kind}
    written = design.texts.get(kind.value, {})
    values = {}
    for code in design.languages:
        own = own_words(kind, code)
        for slot, label in slots_of(kind, code).items():
            fields[f"{slot}_{code}"] = _text_field(slot, str(label), own.get(slot, ""), code)
            values[f"{slot}_{code}"] = written.get(slot, {}).get(code, "")
    form: TextsForm = type("TextsInTheseLanguages", (TextsForm,), fields)(obj=design, **values)
    for code in design.languages:
        for field in form.words_in(code):
            field.lang = code
    return form


def signatory_form(design: CertificateDesign, signer: Mapping[str, Any] | None) -> SignatoryForm:
    """The form for one who signs, new (None) or already there."""
    fields: dict[str, object] = {"codes": design.languages}
    values: dict[str, object] = {}
    for code in design.languages:
        language = language_in_text(code)
        fields[f"role_{code}"] = TextField(
            _("What this person is, in %(language)s", language=language),
            ask=_("Enter what this person is, in %(language)s", language=language),
            hint=_("For example: Director, or: for ENIL"),
            longest=80,
        )
        values[f"role_{code}"] = signer["role"].get(code, "") if signer else ""
    if signer:
        values |= {name: signer[name] for name in ("key", "name", "organisation")}
        if signer["image"]:
            fields["without"] = CheckField(_l("Take the picture of the signature off"))
    made: SignatoryForm = type("SignatoryInTheseLanguages", (SignatoryForm,), fields)(
        version=str(design.version), **values
    )
    made.row = design
    for code in design.languages:
        made[f"role_{code}"].lang = code
    return made


def _layouts(design: CertificateDesign | None = None) -> dict[str, Markup]:
    """{layout: its picture, lying where it can}, in the colours of `design` or our own."""
    ours = design or Look()
    looks = {
        name: Look(name, "a4", one.orientations[0], ours.accent, ours.ground)
        for name, one in LAYOUTS.items()
    }
    return {name: layout_picture(look, str(PICTURED[name])) for name, look in looks.items()}


def _text_field(slot: str, label: str, own: str, code: str) -> TextField:
    title = _("%(what)s, in %(language)s", what=label, language=language_in_text(code))
    # Screen readers change their voice for it.
    words = Markup('<span lang="{}">{}</span>').format(code, own)
    hint = escape(_("Left empty, it says: %(words)s")) % {"words": words} if own else ""
    if slot == "further":
        hint = _("Stands below everything else. For example, who paid for the training.")
        return LongTextField(
            title, hint=hint, longest=_LONGEST_FURTHER, rows=3, validators=[_known_placeholders]
        )
    longest = _LONGEST.get(slot, _LONGEST_LABEL)
    return TextField(title, hint=hint, longest=longest, validators=[_known_placeholders])


def _known_placeholders(form: object, field: Field) -> None:
    """Tell it beside each field; actions.write_texts refuses the first one (DO1)."""
    del form
    wrong = wrong_in(field.data or "")
    if wrong:
        raise ValidationError(told_wrong(wrong))


def _is_colour(text: str) -> bool:
    return len(text) == len(WHITE) and text[0] == "#" and _is_hexadecimal(text[1:])


def _is_hexadecimal(text: str) -> bool:
    return all(sign in "0123456789abcdefABCDEF" for sign in text)


def _told(ratio: float) -> str:
    return format_number(int(ratio * 10) / 10)
