"""Sealed values open only in their row, for their person, with their key."""

from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask

from app import create_app
from foundation import sealing
from foundation.sealing import NotReadable
from foundation.sealing import keys_fit
from foundation.sealing import seal
from foundation.sealing import unseal
from foundation.settings import Settings
from foundation.settings import SettingsError
from foundation.settings import read
from tests.support.production import PRODUCTION


@pytest.fixture
def folder(tmp_path: Path) -> dict[str, str]:
    return {"DATA_DIR": str(tmp_path / "data"), "KEYS_DIR": str(tmp_path / "keys")}


@pytest.fixture
def house(folder: dict[str, str]) -> Flask:
    return small_house(read(folder))


def small_house(settings: Settings) -> Flask:
    app = Flask("small_house")
    app.extensions["stepfree.settings"] = settings
    sealing.init_sealing(app, settings)
    return app


def production(folder: dict[str, str]) -> Settings:
    return read(folder | PRODUCTION)


def test_what_was_sealed_comes_back(house: Flask) -> None:
    row, person = uuid4(), uuid4()
    needs = {"chair width": 68, "note": "Стълби: не"}

    with house.app_context():
        blob = seal(needs, "need", row, person)

        assert unseal(blob, "need", row, person) == needs
        assert "Стълби".encode() not in blob


def test_the_same_payload_never_looks_the_same(house: Flask) -> None:
    row, person = uuid4(), uuid4()

    with house.app_context():
        assert seal({"a": 1}, "need", row, person) != seal({"a": 1}, "need", row, person)


def test_a_value_moved_to_another_place_does_not_open(house: Flask) -> None:
    row, person = uuid4(), uuid4()
    with house.app_context():
        blob = seal({"a": 1}, "need", row, person)

        for place in (
            ("need", uuid4(), person),
            ("need", row, uuid4()),
            ("other_table", row, person),
            ("need", person, row),
        ):
            with pytest.raises(NotReadable):
                unseal(blob, *place)


@pytest.mark.parametrize("position", [0, 1, 5, 17, -1])
def test_a_changed_value_does_not_open(house: Flask, position: int) -> None:
    row, person = uuid4(), uuid4()
    with house.app_context():
        blob = bytearray(seal({"a": 1}, "need", row, person))
        blob[position] ^= 1

        with pytest.raises(NotReadable):
            unseal(bytes(blob), "need", row, person)


@pytest.mark.parametrize("blob", [b"", b"\x01", b"\x01abcd", b"\x01abcdefgh"])
def test_a_torn_value_does_not_open(house: Flask, blob: bytes) -> None:
    with house.app_context(), pytest.raises(NotReadable):
        unseal(blob, "need", uuid4(), uuid4())


def test_another_ring_does_not_open_it(house: Flask, tmp_path: Path) -> None:
    other = {"DATA_DIR": str(tmp_path / "other"), "KEYS_DIR": str(tmp_path / "other_keys")}
    row, person = uuid4(), uuid4()
    with house.app_context():
        blob = seal({"a": 1}, "need", row, person)

    with small_house(read(other)).app_context(), pytest.raises(NotReadable):
        unseal(blob, "need", row, person)


def test_a_new_key_seals_and_the_old_one_still_opens(folder: dict[str, str]) -> None:
    row, person = uuid4(), uuid4()
    with small_house(read(folder)).app_context():
        old = seal({"a": 1}, "need", row, person)

    new_id = sealing.add_key(Path(folder["KEYS_DIR"]))

    with small_house(read(folder)).app_context():
        assert unseal(old, "need", row, person) == {"a": 1}
        assert sealing.sealed_with(seal({"a": 1}, "need", row, person)) == new_id != old[1:5].hex()


def test_a_running_house_takes_a_new_key_and_opens_while_the_folder_is_moved(
    house: Flask, folder: dict[str, str]
) -> None:
    row, person = uuid4(), uuid4()
    with house.app_context():
        old = seal({"a": 1}, "need", row, person)
        new_id = sealing.add_key(Path(folder["KEYS_DIR"]))
        new = sealing.resealed(old, "need", row, person)
        assert sealing.sealed_with(new) == new_id == sealing.current_ring().current
        Path(folder["KEYS_DIR"]).rename(Path(folder["KEYS_DIR"]).with_name("moved"))

        assert unseal(old, "need", row, person) == unseal(new, "need", row, person) == {"a": 1}


def test_the_current_key_is_never_removed(house: Flask, folder: dict[str, str]) -> None:
    old = sealing.read_keys(Path(folder["KEYS_DIR"])).current
    new = sealing.add_key(Path(folder["KEYS_DIR"]))

    sealing.remove_keys(Path(folder["KEYS_DIR"]), {old, new})

    assert set(sealing.read_keys(Path(folder["KEYS_DIR"])).keys) == {new}


def test_keys_are_made_once_and_only_the_owner_reads_them(folder: dict[str, str]) -> None:
    small_house(read(folder))
    path = sealing.key_file(Path(folder["KEYS_DIR"]))
    first = path.read_bytes()

    sealing.make_keys(Path(folder["KEYS_DIR"]))

    assert path.read_bytes() == first
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in path.parent.iterdir()) == ["needs.keys"]


def test_production_does_not_start_without_keys(folder: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=r"no needs\.keys"):
        small_house(production(folder))


def test_production_does_not_start_when_others_can_read_the_keys(folder: dict[str, str]) -> None:
    keys_dir = Path(folder["KEYS_DIR"])
    sealing.make_keys(keys_dir)
    sealing.key_file(keys_dir).chmod(0o644)

    with pytest.raises(SettingsError, match="0600"):
        small_house(production(folder))


def test_lost_keys_are_not_replaced_in_silence(folder: dict[str, str]) -> None:
    small_house(read(folder))
    sealing.key_file(Path(folder["KEYS_DIR"])).unlink()

    with pytest.raises(SettingsError, match="lost"):
        small_house(read(folder))


def test_the_wrong_keys_are_noticed_at_the_start(folder: dict[str, str]) -> None:
    small_house(read(folder))
    sealing.key_file(Path(folder["KEYS_DIR"])).unlink()
    sealing.make_keys(Path(folder["KEYS_DIR"]))

    with pytest.raises(SettingsError, match="do not open"):
        small_house(read(folder))


def test_the_canary_tells_damage_while_the_app_runs(house: Flask) -> None:
    with house.app_context():
        assert keys_fit()

        house.extensions["stepfree.canary"].write_bytes(b"\x01 something else")

        assert not keys_fit()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"current": "aa", "keys": {"bb": "00"}}'])
def test_a_damaged_key_file_is_told_without_its_content(folder: dict[str, str], text: str) -> None:
    keys_dir = Path(folder["KEYS_DIR"])
    keys_dir.mkdir(parents=True)
    sealing.key_file(keys_dir).write_text(text)

    with pytest.raises(SettingsError, match="damaged"):
        small_house(read(folder))


def test_the_whole_house_has_its_keys(folder: dict[str, str]) -> None:
    with create_app(read(folder)).app_context():
        assert keys_fit()
