"""Verbs on a person's documents: have one in large print, tell before some end."""

from certificates.documents import letters
from certificates.documents import queries
from certificates.issuing.actions import keep_copy
from certificates.issuing.models import Certificate
from certificates.issuing.models import Edition
from certificates.issuing.queries import copy_of
from certificates.issuing.queries import design_of_paper
from certificates.issuing.queries import key_of
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import printed
from foundation.store import transaction


def make_large(certificate: Certificate) -> None:
    """Print it in large letters, in the languages of its design; what was made stays as it is.

    Raises PressFailed, in words, when the press cannot.
    """
    languages = list(design_of_paper(certificate).languages)
    if copy_of(certificate, key_of(languages), Edition.LARGE) is None:
        made = printed(certificate, languages, pictures_of(certificate), large=True)
        keep_copy(certificate, key_of(languages), Edition.LARGE, made)


def tell_before_the_end() -> int:
    """Tell everybody of whom some document ends soon; how many. Twice tells once."""
    endings = queries.endings_soon()
    for ending in endings:
        with transaction():
            letters.ending(ending)
    return len(endings)
