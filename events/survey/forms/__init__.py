"""What organisers tell about measured places."""

from events.survey.forms.objects import labels_of_object
from events.survey.forms.objects import new_object_form
from events.survey.forms.objects import object_form
from events.survey.forms.places import NewPhotoForm
from events.survey.forms.places import NewPlaceForm
from events.survey.forms.places import PhotoForm
from events.survey.forms.places import PlaceForm

__all__ = [
    "NewPhotoForm",
    "NewPlaceForm",
    "PhotoForm",
    "PlaceForm",
    "labels_of_object",
    "new_object_form",
    "object_form",
]
