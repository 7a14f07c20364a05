"""What a batch remembers of itself."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.data.batch_journal import NAME, BatchError, Entry, Journal, read_entries, read_journal
from careercompare.data.files import CannotWriteError

MARA = Entry("mara.pdf", "mara", "row", "made")
LI = Entry("李.pdf", "李", "row", "made")


def test_what_is_made_is_known_the_next_time(tmp_path: Path) -> None:
    """The last line of a file counts."""
    with Journal(tmp_path) as journal:
        journal.name([replace(MARA, made=""), replace(LI, made="")])
        journal.made(MARA)

    with Journal(tmp_path) as journal:
        assert journal.entries == {"mara.pdf": MARA, "李.pdf": replace(LI, made="")}
    assert read_journal(tmp_path) == journal.entries


def test_lines_are_only_added(tmp_path: Path) -> None:
    """Nothing is written twice, and nothing that stands there changes."""
    with Journal(tmp_path) as journal:
        journal.name([MARA])
    before = (tmp_path / NAME).read_bytes()

    with Journal(tmp_path) as journal:
        journal.name([MARA])
        assert (tmp_path / NAME).read_bytes() == before
        journal.made(LI)

    assert (tmp_path / NAME).read_bytes().startswith(before)


@given(st.integers(min_value=0))
def test_a_line_torn_anywhere_costs_itself_alone(cut: int) -> None:
    """A kill in the middle of writing."""
    whole, next_ = (
        json.dumps({"file": one.file, "stem": one.stem, "row": one.row, "made": one.made}, ensure_ascii=False).encode()
        for one in (MARA, LI)
    )
    torn = whole + b"\n" + next_[: cut % len(next_)]

    found = read_entries(torn, Path(NAME))

    assert found == {"mara.pdf": MARA}


def test_after_a_torn_line_the_next_one_is_whole(tmp_path: Path) -> None:
    """They do not run into each other."""
    with Journal(tmp_path) as journal:
        journal.made(MARA)
    with (tmp_path / NAME).open("ab") as file:
        file.write(b'{"file": "no')

    with Journal(tmp_path) as journal:
        journal.made(LI)

    assert read_journal(tmp_path) == {"mara.pdf": MARA, "李.pdf": LI}


def test_a_name_that_leads_elsewhere_is_no_entry() -> None:
    """Somebody may have written into the file."""
    line = json.dumps({"file": "../mara.pdf", "stem": "mara", "row": "", "made": ""})

    assert read_entries(f'{line}\n[]\n7\n"x"\n{{"file": 1}}\n'.encode(), Path(NAME)) == {}


def test_another_format_is_not_touched(tmp_path: Path) -> None:
    """A newer app may know more."""
    (tmp_path / NAME).write_text('{"careercompare-batch": 2}\n', encoding="utf-8")

    with pytest.raises(BatchError, match="written by another version of careercompare; choose another folder"):
        Journal(tmp_path)
    assert (tmp_path / NAME).read_text(encoding="utf-8") == '{"careercompare-batch": 2}\n'


def test_one_batch_at_a_time(tmp_path: Path) -> None:
    """The second is told, and may go on when the first is done."""
    with Journal(tmp_path), pytest.raises(BatchError, match="Another batch is writing into"):
        Journal(tmp_path)

    Journal(tmp_path).close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """In a sentence, before anything is made."""
    with pytest.raises(CannotWriteError, match=r"Nothing can be written into .*gone: its folder does not exist"):
        Journal(tmp_path / "gone")
    assert read_journal(tmp_path / "gone") == {}


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the line could not be kept."""
    journal = Journal(tmp_path)

    def full(_handle: int, _content: memoryview) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(CannotWriteError, match="the disk is full"):
        journal.made(MARA)
    journal.close()
