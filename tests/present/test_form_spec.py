"""The constructors of fields."""

from __future__ import annotations

from careercompare.core.skill import Level
from careercompare.present.form_spec import WORDS, Control, choice, line, number, one, text


def test_a_dotted_key_is_a_path() -> None:
    """As the fee's amount."""
    assert number("fee.amount", "Amount").key == ("fee", "amount")


def test_each_asks_in_its_way() -> None:
    """Words, sentences, digits, a choice, a thing of the vocabulary."""
    fields = (line("a", "A"), text("a", "A"), number("a", "A"), choice("a", "A", "level"), one("a", "A", "skill"))

    assert [field.control for field in fields] == list(Control)[:5]
    assert WORDS["level"] == tuple(Level)
