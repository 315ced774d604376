"""Pages about the second proof."""

from foundation.factors.views.keys import keys
from foundation.factors.views.proof import factors

blueprints = (factors, keys)

__all__ = ["blueprints"]
