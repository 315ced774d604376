"""Places: offers, answers, withdrawals; never more than there are."""
