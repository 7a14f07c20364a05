"""The comparison as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.present.screen import Screen, present
from careercompare.report.text_table import comparison_text
from tests.report.catalogue_builder import NETWORK_TEXTS, build_catalogue, build_comparison


def screen(roles: int = 2) -> Screen:
    """What is shown of the first roles."""
    return present(build_catalogue(), build_comparison(roles))


def test_it_says_what_the_screen_says() -> None:
    """Verdict, fit with both bounds, gates, gaps by group, pay with unit and source, and next skills."""
    shown = screen()
    text = " ".join(comparison_text(shown, 200).split())
    wanted = [
        shown.verdict.headline,
        f"{shown.verdict.pay} [4] {shown.verdict.basis}",
        shown.pay.unit,
        shown.pay.source_line,
        shown.formula,
    ]
    wanted += [role.fit.headline for role in shown.panels.roles] + [role.fit.sum for role in shown.panels.roles]
    wanted += ["✓ Bachelor’s degree: met", "× On-call rota: not met", "○ Clearance: not answered"]
    wanted += [group.title for group in shown.checklist.groups]
    wanted += [
        "$99,130",
        "$129,180",
        "$70,000–$110,000 ∅ no source, stated without a date [1]",
        "For both at once",
        "[4] A Bureau of Statistics",
    ]
    wanted += [NETWORK_TEXTS["primary-role"] + " [1]"]
    assert [one for one in wanted if " ".join(one.split()) not in text] == []


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("roles", [1, 2, 4])
def test_no_line_is_wider_than_asked(roles: int, width: int) -> None:
    """Everything wraps to the width, also four roles in a narrow window."""
    assert max(len(line) for line in comparison_text(screen(roles), width).splitlines()) <= width


def test_a_catalogue_cannot_steer_the_terminal() -> None:
    """Escapes and rich's own markup come out as text."""
    comparison = replace(build_comparison(), title="\x1b[31mred\x07 [bold]x[/bold]", notes="[link=x]y[/link]")
    text = comparison_text(present(build_catalogue(), comparison), 80)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[BOLD]X[/BOLD]" in text
    assert "[link=x]y[/link]" in text


def test_the_surroundings_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colour, whatever the environment asks for."""
    before = comparison_text(screen(), 80)
    for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "200"), ("TERM", "xterm-256color")):
        monkeypatch.setenv(name, value)
    assert comparison_text(screen(), 80) == before


def test_every_statement_is_followed_by_its_sources() -> None:
    """In lists as well, with gates and the needs; what has none is marked by the same word as everywhere."""
    text = " ".join(comparison_text(screen(4), 900).split())
    wanted = ["Basics of networks. [3] Exam fee: not known.", "Operates on people. ∅ no source"]
    wanted += [
        "Bachelor’s degree: met [2]",
        "On-call rota: not met ∅ no source",
        "What the needs",
        "- Not measured.",
    ]
    assert [one for one in wanted if one not in text] == []
    assert "not known. ∅" not in text


def test_points_add_up_in_words() -> None:
    """An answer below the level asked earns its part, and one that is missing shows both ends."""
    text = comparison_text(screen(), 200)
    assert "essential, practitioner, 2 of 3" in text
    assert "important, working, 0–2 of 2" in text
    assert "Both roles ask for: 5 skills: 4 yes, 1 no, 0 not answered" in text
    assert "Only Network Engineer asks for: 3 skills: 1 yes, 0 no, 2 not answered" in text
