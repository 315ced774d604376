"""Bedrooms, seats and hours that are proposed. What is said of a person is sealed."""

from registration.allotting.models.bedrooms import BedroomNight
from registration.allotting.models.bedrooms import BedroomStay
from registration.allotting.models.plans import Choice
from registration.allotting.models.plans import Plan
from registration.allotting.models.plans import PlanPart
from registration.allotting.models.plans import Stage
from registration.allotting.models.plans import Subject

__all__ = [
    "BedroomNight",
    "BedroomStay",
    "Choice",
    "Plan",
    "PlanPart",
    "Stage",
    "Subject",
]
