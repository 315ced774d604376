"""Who sleeps where, as a question of numbers: no store, no request."""

from registration.allotting.bedrooms.nouns import Consent
from registration.allotting.bedrooms.nouns import Guest
from registration.allotting.bedrooms.nouns import Near
from registration.allotting.bedrooms.nouns import Nights
from registration.allotting.bedrooms.nouns import Placed
from registration.allotting.bedrooms.nouns import Question
from registration.allotting.bedrooms.nouns import Room
from registration.allotting.bedrooms.nouns import consent
from registration.allotting.bedrooms.nouns import nearness
from registration.allotting.bedrooms.proposing import propose

__all__ = [
    "Consent",
    "Guest",
    "Near",
    "Nights",
    "Placed",
    "Question",
    "Room",
    "consent",
    "nearness",
    "propose",
]
