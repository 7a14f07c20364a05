"""What is kept of reports."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.core.report_preset import Preset, preset_of
from careercompare.data import report_presets
from careercompare.data.files import CannotWriteError
from careercompare.data.report_presets import (
    NAME,
    KeptReports,
    built_in_presets,
    read_kept_reports,
    write_kept_reports,
)

CHOICES = ReportChoices(
    ("pay", "cover"),
    Paper.LETTER,
    "ar",
    None,
    frozenset({Withheld.NAME, Withheld.STRENGTHS}),
    Ink.BLACK,
    Letterhead("Büro “Nord”", "1 Street\nTown", "/a/logo.png"),
    "",
    attach=False,
)
KEPT = KeptReports(CHOICES, (preset_of("Übersicht", CHOICES), Preset("Black", ink=Ink.BLACK)))


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    """All choices, and presets with what they do not state."""
    write_kept_reports(tmp_path / "new", KEPT)

    assert read_kept_reports(tmp_path / "new") == KEPT


def test_nothing_was_kept_yet(tmp_path: Path) -> None:
    """The usual choices, no presets."""
    assert read_kept_reports(tmp_path) == KeptReports()


def test_a_person_s_name_and_note_never_reach_the_disk(tmp_path: Path) -> None:
    """The next report may be somebody else's."""
    write_kept_reports(tmp_path, replace(KEPT, last=replace(CHOICES, name="Ada Lovelace", note="Monday at nine")))

    content = (tmp_path / NAME).read_text("utf-8")
    assert "Ada" not in content
    assert "Monday" not in content
    assert read_kept_reports(tmp_path) == KEPT


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"format":1}', b'{"format":9,"last":{},"presets":[]}', b"[" * 9999]
)
def test_a_damaged_file_is_one_sentence_and_is_not_lost(tmp_path: Path, content: bytes) -> None:
    """It is set aside before the next one is written."""
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(ReportError, match="set aside") as error:
        read_kept_reports(tmp_path)
    assert str(tmp_path / NAME) in str(error.value)
    assert "\n" not in str(error.value)

    write_kept_reports(tmp_path, KEPT)

    assert read_kept_reports(tmp_path) == KEPT
    aside = [file for file in tmp_path.iterdir() if file.name != NAME]
    assert [file.read_bytes() for file in aside] == [content]


def test_what_cannot_be_read_or_written_says_why(tmp_path: Path) -> None:
    """A folder stands in its place."""
    (tmp_path / NAME).mkdir()
    with pytest.raises(ReportError, match="it is a folder"):
        read_kept_reports(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWriteError):
        write_kept_reports(tmp_path / "file", KEPT)


def test_a_crash_while_writing_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All or nothing."""
    write_kept_reports(tmp_path, KEPT)

    def fail(*_names: object) -> None:
        raise OSError(5, "gone")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(CannotWriteError):
        write_kept_reports(tmp_path, KeptReports())
    assert read_kept_reports(tmp_path) == KEPT


def test_the_presets_that_come_along() -> None:
    """Each has a name of its own; the one for employers tells no name, the one of gaps carries nothing."""
    by_name = {preset.name: preset for preset in built_in_presets()}

    assert len(by_name) == len(built_in_presets()) >= 4
    employer = by_name["For an employer (no name)"].chosen(ReportChoices())
    assert Withheld.NAME in employer.withheld
    gaps = by_name["Gaps only"].chosen(ReportChoices(name="Ada"))
    assert gaps == ReportChoices(name="Ada", withheld=frozenset({Withheld.STRENGTHS}), attach=False)
    assert by_name["Black and white"].chosen(ReportChoices()).ink is Ink.BLACK


def test_a_damaged_list_of_those_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The installation is not whole."""
    monkeypatch.setattr(report_presets, "resources", lambda: tmp_path)
    for content in ('[[preset]]\nname = "A"\nink = "green"\n', "[[", "x = 1"):
        (tmp_path / "report_presets.toml").write_text(content)
        with pytest.raises(ReportError, match="install careercompare again"):
            built_in_presets()
    (tmp_path / "report_presets.toml").unlink()
    with pytest.raises(ReportError, match="install careercompare again"):
        built_in_presets()
