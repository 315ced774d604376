"""The second proof that it is you: codes of an authenticator app, passkeys, recovery codes."""

from foundation.factors.current import fresh_factor_needed
from foundation.factors.current import second_factor_needed

__all__ = ["fresh_factor_needed", "second_factor_needed"]
