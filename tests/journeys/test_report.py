"""The report dialog in the real window: chosen, looked at, written, and remembered."""

from __future__ import annotations

import struct
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Letterhead, Paper, ReportChoices, Withheld
from careercompare.data.files import CannotWriteError
from careercompare.present.parts.listing import PARTS
from careercompare.report import pdf
from careercompare.report.kinds import KINDS
from careercompare.report.pdf import make_pages, make_pdf
from careercompare.state import edits
from careercompare.ui import file_dialogs, messages, preset_desk, report_desk
from careercompare.ui.actions import ActionId
from careercompare.ui.report.dialog import ReportDialog
from careercompare.ui.report.preset_name import PresetNameDialog
from careercompare.ui.report_desk import ReportDesk
from tests.journeys.conftest import Opener
from tests.journeys.reading import pdf_words
from tests.ui.clipping import clipped

WAIT = 30_000
FOUR = ("network-engineer", "security-engineer", "cloud-engineer", "data-analyst")


def desk(app: App) -> ReportDesk:
    """The desk of the window."""
    found = app.window.findChild(ReportDesk)
    assert isinstance(found, ReportDesk)
    return found


def opened(app: App) -> ReportDialog:
    """The dialog, opened by the menu's action."""
    app.window.actions_[ActionId.EXPORT].trigger()
    dialog = [one for one in app.window.findChildren(ReportDialog) if one.isVisible()]
    assert len(dialog) == 1
    return dialog[0]


def settled(qtbot: QtBot, app: App) -> ReportDialog:
    """The open dialog when nothing is being drawn any more and the pages are drawn for their size."""
    here = desk(app)
    dialog = next(one for one in app.window.findChildren(ReportDialog) if one.isVisible())
    maker = here._maker
    qtbot.waitUntil(
        lambda: maker._job is None and not maker._timer.isActive() and bool(dialog.preview.pages.pictures),
        timeout=WAIT,
    )
    return dialog


def test_the_preview_is_the_report_byte_for_byte(qtbot: QtBot, app: App) -> None:
    """With every choice made, the pages shown are those of the PDF that is written."""
    app.store.apply(
        edits.describe("Which way?", "Ada", "2026-11-24", "First.\nSecond.", app.store.now.comparison.weights)
    )
    opened(app)
    dialog = settled(qtbot, app)
    dialog.choices.paper.button("letter").click()
    dialog.choices.ink.button("black").click()
    qtbot.keyClicks(dialog.choices.note, "See you on Monday.")
    qtbot.keyClicks(dialog.choices.from_name, "Careers Office")
    qtbot.keyClicks(dialog.choices.name, "Grace")
    dialog.choices.withheld.box("notes").click()
    settled(qtbot, app)

    choices = desk(app).choices
    comparison = app.store.now.comparison
    expected = make_pages(app.store.catalogue, comparison, choices, dialog.preview._drawn)
    assert dialog.preview.pages.pictures == expected.pictures
    assert choices.paper is Paper.LETTER
    assert (choices.name, choices.note, choices.letterhead.name) == ("Grace", "See you on Monday.", "Careers Office")
    assert choices.withheld == {Withheld.NOTES}
    with pikepdf.open(BytesIO(make_pdf(app.store.catalogue, comparison, choices).content)) as document:
        shown = [_points(picture, dialog.preview._drawn) for picture in dialog.preview.pages.pictures]
        boxes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in document.pages]
    assert len(shown) == len(boxes)
    assert all(abs(one - two) < 2 for s, b in zip(shown, boxes, strict=True) for one, two in zip(s, b, strict=True))


def _points(picture: bytes, ppi: float) -> tuple[float, float]:
    width, height = struct.unpack(">II", picture[16:24])
    return width / ppi * 72, height / ppi * 72


def test_pages_are_drawn_for_the_size_at_which_they_are_shown(qtbot: QtBot, app: App) -> None:
    """Larger on the screen is finer, not blurred."""
    opened(app)
    dialog = settled(qtbot, app)
    coarse = dialog.preview._drawn
    assert coarse == pytest.approx(dialog.preview.wanted_ppi(), rel=0.02)

    for _ in range(4):
        dialog.preview.larger.trigger()
    settled(qtbot, app)

    assert dialog.preview._drawn == pytest.approx(dialog.preview.wanted_ppi(), rel=0.02)
    assert dialog.preview._drawn > coarse * 1.2


def test_parts_are_taken_out_and_put_in_order(qtbot: QtBot, app: App) -> None:
    """By keys alone; the usual ones come back at once."""
    opened(app)
    dialog = settled(qtbot, app)
    parts = dialog.choices.parts
    assert parts.ids() == [part.id for part in PARTS]
    usual = [part.id for part in PARTS if part.usual]

    parts.setFocus()
    qtbot.keyClick(parts, Qt.Key.Key_Space)
    assert desk(app).choices.parts == tuple(usual[1:])
    qtbot.keyClick(parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert parts.ids()[:2] == [PARTS[1].id, PARTS[0].id]
    assert parts.current() == PARTS[0].id
    qtbot.keyClick(parts, Qt.Key.Key_Space)
    assert desk(app).choices.parts == (usual[1], usual[0], *usual[2:])
    dialog.choices.usual.click()
    assert desk(app).choices.parts == ()
    assert parts.ids() == [part.id for part in PARTS]
    settled(qtbot, app)


def test_a_part_without_anything_to_say_is_marked(qtbot: QtBot, app: App) -> None:
    """Notes are until some are written."""
    opened(app)
    dialog = settled(qtbot, app)
    row = dialog.choices.parts.ids().index("notes")
    assert dialog.choices.parts.item(row).toolTip() == "nothing to say"
    app.store.apply(edits.describe("", "", "", "Mind the shifts.", app.store.now.comparison.weights))
    settled(qtbot, app)

    qtbot.waitUntil(lambda: not dialog.choices.parts.item(row).toolTip(), timeout=WAIT)


def test_the_last_part_cannot_be_taken_out(qtbot: QtBot, app: App) -> None:
    """Its box stays ticked."""
    opened(app)
    dialog = settled(qtbot, app)
    for part in PARTS:
        dialog.choices.part_turned.emit(part.id, False)

    assert len(desk(app).choices.parts) == 1
    assert len(desk(app)._order.on) == 1


def test_a_failure_stands_above_the_last_good_pages(
    qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """One sentence in place and no box; the next good choice takes it away."""
    opened(app)
    dialog = settled(qtbot, app)
    good = dialog.preview.pages.pictures

    def fail(*_what: object) -> None:
        raise ReportError("The fonts are gone.")

    with monkeypatch.context() as patch:
        patch.setattr(pdf, "make_pages", fail)
        with qtbot.waitSignal(desk(app)._maker.failed, timeout=WAIT):
            dialog.choices.paper.button("letter").click()
    assert dialog.preview.banner.text() == "The fonts are gone. The pages below are the last good ones."
    assert dialog.preview.pages.pictures == good

    dialog.choices.paper.button("a4").click()
    qtbot.waitUntil(lambda: not dialog.preview.banner.text(), timeout=WAIT)
    assert boxes == []


def test_replaced_characters_are_told_in_the_preview(qtbot: QtBot, app: App) -> None:
    """With the place of each."""
    app.store.replace(Comparison(FOUR[:1], title="Net\ue000work"), None)
    opened(app)
    dialog = settled(qtbot, app)

    qtbot.waitUntil(lambda: "U+E000 in the title" in dialog.preview.banner.text(), timeout=WAIT)


def test_choices_are_there_at_the_next_start_without_name_and_note(qtbot: QtBot, open_app: Opener) -> None:
    """What belongs to one person does not turn up in another's report."""
    app = open_app()
    dialog = opened(app)
    dialog.choices.paper.button("letter").click()
    dialog.choices.part_turned.emit(PARTS[0].id, False)
    dialog.choices.letterhead_changed.emit(Letterhead("Office", "1 Street", "/no/logo.png"))
    dialog.choices.name_typed.emit("Grace")
    dialog.choices.note_typed.emit("Hello")
    before = desk(app).choices
    dialog.reject()

    app = open_app()
    dialog = opened(app)

    assert desk(app).choices == replace(before, name=None, note="")
    assert dialog.choices.from_name.text() == "Office"
    assert dialog.choices.parts.ids()[0] == PARTS[0].id
    # The logo is gone: said in place, where there are no pages yet as well.
    qtbot.waitUntil(lambda: "The logo logo.png cannot be read" in dialog.preview.banner.text(), timeout=WAIT)


def test_name_and_note_last_as_long_as_the_comparison(qtbot: QtBot, app: App) -> None:
    """Closing the dialog keeps them; another comparison does not get them."""
    dialog = opened(app)
    dialog.choices.name_typed.emit("Grace")
    dialog.choices.note_typed.emit("Hello")
    dialog.reject()
    dialog = opened(app)
    assert (dialog.choices.name.text(), dialog.choices.note.toPlainText()) == ("Grace", "Hello")
    dialog.reject()

    app.store.replace(app.store.now.comparison, None)
    dialog = opened(app)

    assert (dialog.choices.name.text(), dialog.choices.note.toPlainText()) == ("", "")
    settled(qtbot, app)


def test_a_damaged_file_of_choices_is_one_sentence_and_is_kept(
    qtbot: QtBot, app: App, tmp_path: Path, boxes: list[tuple[str, str]]
) -> None:
    """The dialog opens with the usual choices."""
    (tmp_path / "state" / "reports.json").write_text("{")
    dialog = opened(app)
    assert "is damaged" in dialog.preview.banner.text()
    assert desk(app).choices == ReportChoices()
    dialog.choices.paper.button("letter").click()
    dialog.reject()

    assert [file.read_text() for file in (tmp_path / "state").glob("reports.broken-*")] == ["{"]
    assert boxes == []


def test_a_report_is_written_as_it_was_seen(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter exports; the dialog says so and offers to open the file."""
    app.store.apply(edits.describe("", "Ada", "", "", app.store.now.comparison.weights))
    opened(app)
    dialog = settled(qtbot, app)
    asked: list[dict[str, str]] = []
    file = tmp_path / "out.pdf"

    def ask(_parent: object, _start: Path, filters: dict[str, str]) -> Path:
        asked.append(filters)
        return file

    monkeypatch.setattr(file_dialogs, "ask_export", ask)
    dialog.choices.name_typed.emit("Grace")
    with qtbot.waitSignal(app.export.finished, timeout=WAIT):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert list(asked[0].values()) == [kind.suffix for kind in KINDS]
    assert "Prepared for Grace" in pdf_words(file.read_bytes())
    assert dialog._said.text() == "out.pdf is written."
    assert dialog.open_file.isVisible()
    shown: list[Path] = []
    monkeypatch.setattr(report_desk, "open_outside", shown.append)
    dialog.file_wished.emit(file)


def test_a_kind_that_nobody_knows_is_refused_in_words(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """And nothing is written."""
    dialog = opened(app)
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_args: tmp_path / "out.docx")
    with qtbot.waitSignal(app.export.finished, timeout=WAIT):
        dialog.export.click()

    assert "let its name end in one of .pdf" in boxes[0][1]
    assert not (tmp_path / "out.docx").exists()
    assert dialog.export.isEnabled()
    settled(qtbot, app)


def test_a_catalogue_that_is_corrected_meanwhile_is_seen(qtbot: QtBot, app: App) -> None:
    """The pages follow what is compared."""
    opened(app)
    dialog = settled(qtbot, app)
    before = dialog.preview.pages.pictures
    app.store.apply(edits.describe("Another title", "", "", "", app.store.now.comparison.weights))
    settled(qtbot, app)

    qtbot.waitUntil(lambda: dialog.preview.pages.pictures != before, timeout=WAIT)


def test_closing_while_pages_are_drawn_leaves_nothing_behind(qtbot: QtBot, app: App) -> None:
    """Twice in a row, and the second dialog gets its pages."""
    opened(app).reject()
    opened(app).reject()
    QApplication.processEvents()
    assert desk(app)._dialog is None
    opened(app)
    settled(qtbot, app)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_off_on_a_small_screen(qtbot: QtBot, app: App, theme: str, size: int) -> None:
    """1024 × 700 at 100 and 200 %, with long names."""
    app.look.set_theme(theme)
    app.look.set_text_size(size)
    app.store.replace(Comparison(FOUR, prepared_for="Wolfeschlegelsteinhausenbergerdorff " * 3), None)
    opened(app)
    dialog = settled(qtbot, app)
    dialog.resize(1024, 660)
    dialog.say("A file with a rather long name that goes on and on until there is no room.pdf is written. " * 2)
    settled(qtbot, app)

    assert clipped(dialog) == []
    assert dialog.width() <= 1024
    assert dialog.preview.pages.height() > 200
    for button in dialog.findChildren(QToolButton):
        assert button.accessibleName()


def test_the_start_waits_for_nothing_that_only_a_report_needs() -> None:
    """Opening the window loads none of it."""
    code = (
        "import sys, tempfile; from pathlib import Path; from careercompare import app; "
        "from careercompare.ui.start_qt import start_qt; qt = start_qt(Path(), Path()); "
        "from careercompare.data.catalogue import load_catalogue; "
        "from careercompare.data.bundled import bundled_catalogue; "
        "made = app.build(load_catalogue(bundled_catalogue()), Path(tempfile.mkdtemp())); made.window.show(); "
        "qt.processEvents(); made.close(); "
        "print([name for name in sys.modules if 'ui.report' in name or 'report_' in name and 'choices' not in name "
        "or name in ('typst', 'careercompare.report', 'PySide6.QtPrintSupport', 'careercompare.ui.page_maker')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_seventy_pages_are_drawn_coarser_and_all_can_be_reached(qtbot: QtBot, app: App) -> None:
    """Memory has an end; the preview stays usable."""
    opened(app)
    dialog = settled(qtbot, app)
    page = dialog.preview.pages.pictures[0]
    dialog.preview.display((page,) * 70, dialog.preview._drawn, "")
    for _ in range(20):
        dialog.preview.larger.trigger()

    assert dialog.preview.wanted_ppi() < 110
    dialog.preview.pages.go_to(69)
    dialog.preview.pages.viewport().grab()
    assert dialog.preview.page.text() == "Page 70 of 70"
    assert len(dialog.preview.pages._images) <= 3
    desk(app)._maker.forget()


def test_a_report_of_no_role_says_so(qtbot: QtBot, app: App) -> None:
    """The last role was removed while the dialog stood open."""
    dialog = opened(app)
    with qtbot.waitSignal(desk(app)._maker.failed, timeout=WAIT):
        app.store.replace(Comparison(), None)

    assert "There is no role to report on" in dialog.preview.banner.text()


def call_it(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Type this name when one is asked for, and save."""

    def answer(dialog: PresetNameDialog) -> int:
        dialog.field.setText(name)
        assert not dialog.problem.text()
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(PresetNameDialog, "exec", answer)


def entry(dialog: ReportDialog, words: str) -> None:
    """Choose from the menu of presets."""
    next(action for action in dialog.presets.fill().actions() if action.text().startswith(words)).trigger()


def test_a_preset_that_comes_along_is_chosen(qtbot: QtBot, app: App) -> None:
    """What it does not state stays, the name typed as well."""
    dialog = opened(app)
    dialog.choices.paper_chosen.emit("letter")
    dialog.choices.name_typed.emit("Grace")
    entry(dialog, "Gaps only")

    choices = desk(app).choices
    assert (choices.withheld, choices.attach) == (frozenset({Withheld.STRENGTHS}), False)
    assert (choices.paper, choices.name) == (Paper.LETTER, "Grace")
    assert dialog.choices.withheld.box("strengths").isChecked()
    assert not dialog.choices.attach.isEnabled()
    assert dialog.presets.accessibleName() == "Preset: Gaps only"
    settled(qtbot, app)


def test_a_preset_is_saved_changed_renamed_and_deleted(
    qtbot: QtBot, open_app: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is there at the next start, with its parts in their order and without anybody's name or note."""
    app = open_app()
    dialog = opened(app)
    for part in PARTS[2:]:
        dialog.choices.part_turned.emit(part.id, False)
    dialog.choices.part_moved.emit(PARTS[1].id, 0)
    dialog.choices.name_typed.emit("Grace")
    call_it(monkeypatch, "Two parts")
    entry(dialog, "Save as")
    assert dialog.presets.accessibleName() == "Preset: Two parts"
    dialog.choices.usual_parts_wished.emit()
    dialog.reject()

    app = open_app()
    dialog = opened(app)
    entry(dialog, "Two parts")
    assert desk(app).choices.parts == (PARTS[1].id, PARTS[0].id)
    assert desk(app).choices.name is None
    assert dialog.choices.parts.ids()[0] == PARTS[1].id

    dialog.choices.ink_chosen.emit("black")
    assert dialog.presets.accessibleName() == "Preset: Two parts, changed"
    entry(dialog, "Save changes")
    assert dialog.presets.accessibleName() == "Preset: Two parts"
    call_it(monkeypatch, "Pair")
    entry(dialog, "Rename")
    assert dialog.presets.accessibleName() == "Preset: Pair"

    monkeypatch.setattr(messages, "confirmed", lambda *_words: True)
    entry(dialog, "Delete")
    assert [preset.name for preset in desk(app)._presets.presets.own] == []
    assert desk(app).choices.parts == (PARTS[1].id, PARTS[0].id)
    settled(qtbot, app)


def test_a_preset_that_cannot_be_kept_is_one_message(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """The presets are as they were."""

    def fail(*_what: object) -> None:
        raise CannotWriteError("The disk is full.")

    dialog = opened(app)
    monkeypatch.setattr(preset_desk, "write_kept_reports", fail)
    call_it(monkeypatch, "Mine")
    entry(dialog, "Save as")

    assert boxes == [("The presets are as they were.", "The disk is full.")]
    assert desk(app)._presets.presets.own == ()
