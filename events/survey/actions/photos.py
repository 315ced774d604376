"""Acts on photographs of objects."""

from datetime import date
from typing import IO
from uuid import UUID

from sqlalchemy import select

from events.call.actions import put
from events.survey.actions.objects import EARLIEST_ZONE
from events.survey.models import SurveyedObject
from events.survey.models import SurveyPhoto
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.files import keep
from foundation.files import photo_from_upload
from foundation.i18n import gettext as _
from foundation.store import count_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

_MOST_PHOTOS = 12


def add_photo(
    row: SurveyedObject, photo_id: UUID, content: IO[bytes], said: tuple[str, date], by: Actor
) -> SurveyPhoto:
    """Keep a photograph of the object; `said` is what it shows in words, and when it was taken.

    The same key again changes nothing. Raises Refused for what is no photograph, for a day that
    is still to come, and where the object has as many photographs as it can.
    """
    alt, taken_on = said
    _refuse_day_to_come(taken_on)
    picture = photo_from_upload(content)
    with transaction():
        hold(row)
        earlier = db.session.get(SurveyPhoto, photo_id)
        if earlier is not None:
            return earlier
        _refuse_too_many(row)
        file = keep(picture, "photo.jpg", "image/jpeg", public=True)
        photo = SurveyPhoto(id=photo_id, event_id=row.event_id, object_id=row.id, file_id=file.id)
        photo.alt, photo.taken_on = alt, taken_on
        db.session.add(photo)
        record(by, "added.survey_photo", photo, row.event_id)
    return photo


def change_photo(photo: SurveyPhoto, seen: int, said: tuple[str, date], by: Actor) -> None:
    """Say anew what the photograph shows and when it was taken. Raises Conflict, Refused."""
    alt, taken_on = said
    _refuse_day_to_come(taken_on)
    with transaction():
        fields = put(photo, seen, {"alt": alt, "taken_on": taken_on})
        if fields:
            record(by, "changed.survey_photo", photo, photo.event_id, fields=fields)


def take_off_photo(photo: SurveyPhoto, by: Actor) -> None:
    """Show the photograph no more; it can be put back."""
    take_out(photo, "took_off.survey_photo", by)


def put_back_photo(photo: SurveyPhoto, by: Actor) -> None:
    """Show the photograph again."""
    put_back(photo, "put_back.survey_photo", by)


def _refuse_day_to_come(day: date) -> None:
    if day > clock.today(EARLIEST_ZONE):
        raise Refused(_("This day is still to come. Enter the day of the photograph."), "taken_on")


def _refuse_too_many(row: SurveyedObject) -> None:
    if count_of(select(SurveyPhoto.id).where(SurveyPhoto.object_id == row.id)) >= _MOST_PHOTOS:
        message = _("An object can have %(most)d photographs at most.", most=_MOST_PHOTOS)
        raise Refused(message, "photo")
