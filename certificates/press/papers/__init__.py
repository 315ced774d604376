"""What each kind of paper holds, and the Paper that prints it."""

from certificates.press.papers.certificate import QR_CODE
from certificates.press.papers.certificate import CertificateValues
from certificates.press.papers.certificate import CertificateWords
from certificates.press.papers.certificate import Fact
from certificates.press.papers.certificate import FixedWords
from certificates.press.papers.certificate import Signatory
from certificates.press.papers.certificate import certificate_paper
from certificates.press.papers.common import OrganisationMark
from certificates.press.papers.common import framed
from certificates.press.papers.common import printed_address
from certificates.press.papers.layouts import LAYOUTS
from certificates.press.papers.layouts import Layout
from certificates.press.papers.layouts import Look
from certificates.press.papers.recommendations import NO_WORDS
from certificates.press.papers.recommendations import EarlierEdition
from certificates.press.papers.recommendations import OutcomeText
from certificates.press.papers.recommendations import RecommendationsValues
from certificates.press.papers.recommendations import Trainer
from certificates.press.papers.recommendations import Words
from certificates.press.papers.recommendations import easy_paper
from certificates.press.papers.recommendations import large_paper
from certificates.press.papers.recommendations import recommendations_paper

__all__ = [
    "LAYOUTS",
    "NO_WORDS",
    "QR_CODE",
    "CertificateValues",
    "CertificateWords",
    "EarlierEdition",
    "Fact",
    "FixedWords",
    "Layout",
    "Look",
    "OrganisationMark",
    "OutcomeText",
    "RecommendationsValues",
    "Signatory",
    "Trainer",
    "Words",
    "certificate_paper",
    "easy_paper",
    "framed",
    "large_paper",
    "printed_address",
    "recommendations_paper",
]
