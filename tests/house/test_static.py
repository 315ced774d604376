"""The committed static files were built from the sources that stand beside them."""

import hashlib
import json

from tests.support import house

_STATIC = house.ROOT / "static"
_SOURCES = (
    *("build.mjs", "package-lock.json"),
    *("fonts/*", "images/*", "licences/*", "mjs/*", "scss/*"),
)


def source_hash() -> str:
    """The same sum that static/source/build.mjs writes into the manifest."""
    source = _STATIC / "source"
    names = sorted(
        file.relative_to(source).as_posix() for pattern in _SOURCES for file in source.glob(pattern)
    )
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0".encode() + (source / name).read_bytes() + b"\0")
    return digest.hexdigest()


def test_the_build_is_up_to_date() -> None:
    manifest = json.loads(house.text(_STATIC / "built" / "manifest.json"))

    assert manifest["source_hash"] == source_hash(), (
        "run: cd static/source && npm ci && npm run build"
    )


def test_the_manifest_names_files_that_are_there() -> None:
    manifest = json.loads(house.text(_STATIC / "built" / "manifest.json"))

    assert [path for path in manifest["files"].values() if not (_STATIC / path).exists()] == []
