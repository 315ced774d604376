"""Lists stand in the order of the reader's language."""

import pytest

from foundation.i18n import local_key

# Each line is in order, by the collation charts of CLDR 48.
IN_ORDER = {
    "en": "Aalto Ágnes Alan Ana Émile Eva Zoe",
    "bg": "Ива Йоана Катя Щерев Яна Ana Zoe",
    "bs": "cura čaj ćup dom džep đak luk ljubav nula njiva sir šuma zid žaba",
    "cnr": "cura čaj ćup dom džep đak luk ljubav nula njiva sir šuma śutra zid žaba źenica",
    "el": "άλφα βήτα ωμέγα ώρα Zoe Ива",
    "hr": "Cvjetko Čedo Ćiro David Dželila Đuro Lucija Ljubica Nada Njegoš Saša Šime Zora Žarko",
    "lt": "Čiurlionis Inga Yra Jonas Saulė Šarūnas Zita Žydrūnas",
    "ro": "Ana Ăla Iancu Înalt Sanda Șerban Tudor Țepeș Vlad",
    "sq": "Cana Çelik Dardan Dhurata Ema Ëndrra Lule Llesh Sara Shpend Zana Zhan",
    "sr": "Ана Вук Даша Ђорђе Ева Јован Лаза Љубица Нада Његош Тома Ћира Ура Чеда Џефри Шаша Zoe",
    "sr-Latn": "Cveta Čeda Ćira Dara Džefri Đorđe Lazar Ljubica",
    "sv": "Adam Olle Zelma Åsa Ärla Östen",
}


@pytest.mark.parametrize("language", IN_ORDER)
def test_names_stand_in_the_order_of_their_language(language: str) -> None:
    in_order = IN_ORDER[language].split()
    mixed = in_order[1::2] + in_order[::2]

    assert sorted(mixed, key=lambda name: local_key(name, language)) == in_order


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Ana Zoe", "Anabel"),  # a space comes before letters
        ("3 days", "Ana"),
        ("resume", "résumé"),  # marks decide only between words that are else alike
        ("ana", "Ana"),
        ("Müller", "Zoe"),
        ("Østergård", "Pia"),
        ("Ærø", "Ago"),
        ("Zoe", "Ива"),
        ("Ива", "علي"),
        ("Stefan", "Străin"),
    ],
)
def test_words_of_all_scripts_find_a_place(earlier: str, later: str) -> None:
    assert local_key(earlier, "en") < local_key(later, "en")


def test_romanian_with_cedillas_counts_as_with_commas() -> None:
    assert local_key("Şerban", "ro")[0] == local_key("Șerban", "ro")[0]


def test_a_mark_that_belongs_to_no_letter_changes_nothing() -> None:
    assert local_key("q\u0301", "en")[0] == local_key("q", "en")[0]
