"""Cheap hashes: what a guess costs is no matter where pages and limits are tested."""

import pytest
from argon2 import PasswordHasher

from foundation.people import passwords


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    passwords._nobodys_hash.cache_clear()
    if request.path.name != "test_passwords.py":
        quick = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
        monkeypatch.setattr(passwords, "_hasher", quick)
