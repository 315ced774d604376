"""Pages where a stranger checks a certificate, and where its holder decides what others see."""

from certificates.verify.views import checking
from certificates.verify.views import mine

__all__ = ["blueprints"]

blueprints = (checking.blueprint, mine.blueprint)
