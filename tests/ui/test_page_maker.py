"""Pages are drawn one report at a time, and only the latest wish counts."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.report.pdf import make_pages
from careercompare.ui import page_maker
from careercompare.ui.page_maker import Drawn, PageMaker, Wish, drawn_of

WAIT = 20_000


class Slow:
    """Stands in for drawing: each report waits until it may go on."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.begun = threading.Semaphore(0)
        self.may = threading.Semaphore(0)

    def __call__(self, wish: Wish) -> Drawn:
        """Draw a page that is the report's note."""
        self.started.append(wish.choices.note)
        self.begun.release()
        assert self.may.acquire(timeout=WAIT / 1000)
        if wish.choices.note == "bad":
            raise ReportError("It cannot be drawn.")
        if wish.choices.note == "defect":
            raise ZeroDivisionError
        return Drawn((wish.choices.note.encode(),), wish.ppi)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Drawing that waits."""
    made = Slow()
    monkeypatch.setattr(page_maker, "drawn_of", made)
    return made


@pytest.fixture
def maker(qtbot: QtBot) -> PageMaker:
    """A maker with an owner."""
    owner = QObject()
    made = PageMaker(owner)
    made.owner = owner  # type: ignore[attr-defined] # it goes with its owner
    return made


@pytest.fixture
def wish(catalogue: Catalogue, comparison: Comparison) -> Wish:
    """The usual report, coarsely."""
    return Wish(catalogue, comparison, ReportChoices(), 48)


def noted(wish: Wish, note: str) -> Wish:
    """The same with a note to know it by."""
    return replace(wish, choices=ReportChoices(note=note))


def test_the_pages_are_those_of_the_report(wish: Wish) -> None:
    """Byte for byte, with a sentence about what became □."""
    odd = replace(wish.comparison, title="Net\ue000work")
    drawn = drawn_of(replace(wish, comparison=odd))

    assert drawn.pictures == make_pages(wish.catalogue, odd, ppi=48).pictures
    assert drawn.replaced == "No font can show U+E000 in the title: □ stands there instead."
    assert drawn_of(wish).replaced == ""


def test_the_latest_wish_wins(qtbot: QtBot, maker: PageMaker, wish: Wish, slow: Slow) -> None:
    """What was begun before is dropped, and what was wished in between is never begun."""
    made, busy = QSignalSpy(maker.made), QSignalSpy(maker.busy)
    maker.wish(noted(wish, "first"), at_once=True)
    qtbot.waitUntil(lambda: slow.begun.acquire(blocking=False))
    maker.wish(noted(wish, "second"), at_once=True)
    maker.wish(noted(wish, "third"), at_once=True)
    slow.may.release(2)
    qtbot.waitUntil(lambda: made.count() > 0, timeout=WAIT)

    assert slow.started == ["first", "third"]
    assert [made.at(place)[0].pictures for place in range(made.count())] == [(b"third",)]
    assert [busy.at(place)[0] for place in range(busy.count())] == [True, True, True, False]


def test_drawing_waits_until_nobody_types(qtbot: QtBot, maker: PageMaker, wish: Wish, slow: Slow) -> None:
    """Letters that follow one another are one report."""
    slow.may.release()
    for note in ("H", "He", "Hey"):
        maker.wish(noted(wish, note))
    with qtbot.waitSignal(maker.made, timeout=WAIT):
        pass

    assert slow.started == ["Hey"]


@pytest.mark.parametrize(("note", "why"), [("bad", "It cannot be drawn."), ("defect", "a defect of careercompare")])
def test_a_failure_is_a_sentence_and_the_next_one_works(
    qtbot: QtBot, maker: PageMaker, wish: Wish, slow: Slow, note: str, why: str
) -> None:
    """An error of ours and one that nobody foresaw."""
    slow.may.release(2)
    with qtbot.waitSignal(maker.failed, timeout=WAIT) as told:
        maker.wish(noted(wish, note), at_once=True)
    assert why in told.args[0]
    with qtbot.waitSignal(maker.made, timeout=WAIT):
        maker.wish(noted(wish, "good"), at_once=True)


def test_what_nobody_waits_for_any_more_is_dropped(qtbot: QtBot, maker: PageMaker, wish: Wish, slow: Slow) -> None:
    """The dialog was closed; the next one is drawn when the old one is done."""
    made = QSignalSpy(maker.made)
    maker.wish(noted(wish, "old"), at_once=True)
    qtbot.waitUntil(lambda: slow.begun.acquire(blocking=False))
    maker.forget()
    maker.wish(noted(wish, "new"), at_once=True)
    slow.may.release(2)
    qtbot.waitUntil(lambda: made.count() > 0, timeout=WAIT)

    assert [made.at(place)[0].pictures for place in range(made.count())] == [(b"new",)]
    maker.wish(noted(wish, "never"))
    maker.forget()
    assert not maker._timer.isActive()
