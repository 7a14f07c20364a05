"""What stands without quotes is a number, a text, or something that YAML readers disagree on."""

from __future__ import annotations

import pytest

from careercompare.data.yaml_nodes import EACH, YamlList, YamlMap, YamlText, as_json, select

NUMBERS = ["012", "0o17", "0x1F", "1_000", "+5", "1:30", "1e3", "1.5e3", ".5", "5.", ".inf", "-.INF", ".nan"]


def bare(text: str) -> YamlText:
    """A value without quotes."""
    return YamlText(1, 1, text, plain=True)


@pytest.mark.parametrize("text", ["yes", "No", "ON", "off", "y", "N", "true", "FALSE", "<<", "=", *NUMBERS])
def test_what_readers_disagree_on_is_never_taken(text: str) -> None:
    """Without quotes it fits no field; in quotes it is a text."""
    assert as_json(bare(text)) is True
    assert as_json(YamlText(1, 1, text, plain=False)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("-4.2", -4.2),
        ("317", 317),
        ("", None),
        ("~", None),
        ("null", None),
        ("top-coded", "top-coded"),
        ("2026-01-31", "2026-01-31"),
        ("15-1244", "15-1244"),
        ("yesterday", "yesterday"),
        (".", "."),
        ("-", "-"),
        ("12k", "12k"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_what_everybody_reads_alike(text: str, expected: object) -> None:
    """Plain digits are numbers, dates and words are text; a number without end is no amount."""
    assert as_json(bare(text)) == expected


def test_a_year_is_text_where_a_date_is_wanted() -> None:
    """Nobody puts quotes around a year."""
    node = YamlMap(1, 1, values={"reference": bare("2025"), "amount": bare("2025")})

    assert as_json(node, frozenset({"reference"})) == {"reference": "2025", "amount": 2025}


def test_select_passes_over_what_is_not_there() -> None:
    """Broken parts of a file are reported elsewhere."""
    needs = YamlList(1, 1, [YamlMap(1, 1, values={"skill": bare("a")}), bare("b"), YamlMap(1, 1)])
    root = YamlMap(1, 1, values={"needs": needs})

    assert list(select(root, "needs", EACH, "skill")) == [bare("a")]
    assert list(select(root, "gates", EACH, "gate")) == []
    assert list(select(None, "needs")) == []
