"""The migrations make, on both stores, exactly the tables that the models describe."""

from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from flask.testing import FlaskCliRunner

from tests.support import house


def test_migrated_tables_equal_the_models(runner: FlaskCliRunner) -> None:
    done = runner.invoke(args=["db", "check"])

    assert done.exit_code == 0, done.output


def test_upgrading_twice_changes_nothing(runner: FlaskCliRunner) -> None:
    done = runner.invoke(args=["db", "upgrade"])

    assert done.exit_code == 0, done.output


def test_the_migrations_are_one_straight_line() -> None:
    config = Config()
    config.set_main_option("script_location", str(house.ROOT / "migrations"))

    assert len(ScriptDirectory.from_config(config).get_heads()) == 1


@pytest.mark.parametrize("file", sorted(Path(house.ROOT, "migrations/versions").glob("*.py")))
def test_a_migration_can_be_taken_back(file: Path) -> None:
    assert "def downgrade() -> None:\n    pass" not in house.text(file)
