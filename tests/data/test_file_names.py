"""Names of files after what people are called."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercompare.data.file_names import MOST_BYTES, file_stem, free_name, same_name, wished_stem

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\..*)?")


def check_legal(stem: str) -> None:
    """Every system takes it as the name of one ordinary file that is seen."""
    name = f"{stem}.pdf"
    assert stem
    assert not FORBIDDEN.search(name)
    assert not DEVICE.fullmatch(name)
    assert not stem.startswith((".", " "))
    assert not stem.endswith((".", " "))
    assert not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in name)
    assert len(stem.encode()) <= MOST_BYTES + len("person-")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mara Lind", "mara-lind"),
        ("José Ñandú, Jr.", "josé-ñandú-jr"),
        ("O’Brien  /  Anne-Marie", "obrien-anne-marie"),
        ("../../etc/passwd", "etc-passwd"),
        ("Ли Вэй 李伟", "ли-вэй-李伟"),
        ("\u202egnp.fdp\u202c", "gnp-fdp"),
        ("CON", "person-con"),
        ("Com¹", "person-com1"),
        ("???", "person"),
        ("", "person"),
        ("\u0301a", "a"),
    ],
)
def test_people_become_files(name: str, expected: str) -> None:
    """Letters of any script stay; what steers a path, a terminal or a device does not."""
    assert file_stem(name) == unicodedata.normalize("NFKC", expected)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ("Report of Mara (2026)", "Report of Mara (2026)"),
        ("2026-11-30_Mara", "2026-11-30_Mara"),
        ("a/b\\c", "a-b-c"),
        ("..hidden. ", "hidden"),
        ("nul.report", "person-nul.report"),
    ],
)
def test_a_name_that_was_chosen_stays_as_far_as_it_can(wish: str, expected: str) -> None:
    """Capitals, spaces and dots are kept."""
    assert wished_stem(wish) == expected


def test_three_hundred_letters_are_cut_between_two() -> None:
    """No half of a letter, and room for a number and an ending."""
    assert file_stem("ö" * 300) == "ö" * (MOST_BYTES // 2)
    assert wished_stem("李" * 300) == "李" * (MOST_BYTES // 3)


@given(st.text())
@example("aux .x")
@example("\u0301")
@example("conin$")
@example("-\u0301")
@example("\ufdfa" * 40)
def test_every_text_becomes_a_legal_name(text: str) -> None:
    """The same one every time."""
    for stem in (file_stem(text), wished_stem(text)):
        check_legal(stem)
    assert file_stem(text) == file_stem(text)


@given(st.lists(st.text(max_size=3), max_size=8))
def test_names_are_told_apart_on_every_system(texts: list[str]) -> None:
    """Also where capitals and ways to write an accent make no difference."""
    taken: set[str] = set()
    for text in texts:
        taken.add(same_name(free_name(wished_stem(text), ".pdf", taken)))

    assert len(taken) == len(texts)


def test_a_taken_name_gets_a_number() -> None:
    """From 2 on."""
    assert free_name("Mara", ".pdf", {"mara.pdf", "mara-2.pdf"}) == "Mara-3.pdf"
    assert same_name("JOSE\u0301.pdf") == same_name("josé.PDF")
