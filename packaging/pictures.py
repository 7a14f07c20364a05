"""`make pictures`: draw the pictures of README anew, from the app as it is: windows and pages."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from careercompare.app import App

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pictures"
KNOWN = ("tcp-ip", "firewalls", "routing", "switching", "network-monitoring", "python", "problem-solving", "linux")
LACKED = ("ansible", "penetration-testing", "siem")

# Before Qt is loaded: no screen, and sharp enough for a dense display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1.5"


def main() -> int:
    """Draw all pictures; returns the exit code."""
    from PySide6.QtWidgets import QApplication

    from careercompare.app import build
    from careercompare.data.bundled import bundled_catalogue
    from careercompare.data.catalogue import load_catalogue

    TARGET.mkdir(parents=True, exist_ok=True)
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as state:
        app = build(load_catalogue(bundled_catalogue()), Path(state))
        _answer(app)
        app.window.show()
        app.window.resize(1280, 800)
        app.window.pay.load_chart()
        for theme in ("light", "dark"):
            app.look.set_theme(theme)
            for _ in range(10):
                qt.processEvents()
            _save(app.window.grab().toImage().save(str(TARGET / f"window-{theme}.png")), f"window-{theme}.png")
        app.look.set_theme("light")
        _draw_editor(app, qt)
        _draw_page(app)
        _draw_poster(app)
        app.window.may_close = lambda: True
        app.window.close()
        app.close()
    return 0


def _answer(app: App) -> None:
    from careercompare.core.skill import Level
    from careercompare.state import edits

    names = app.store.catalogue.skills
    for skill in KNOWN:
        app.store.apply(edits.tick(skill, names[skill].name, True))
    for skill in LACKED:
        app.store.apply(edits.say_no(skill, names[skill].name))
    app.store.apply(edits.know_at("vpn", names["vpn"].name, Level.WORKING))
    app.store.apply(edits.answer_gate("bachelors-degree", "degree", True))


def _draw_editor(app: App, qt: QApplication) -> None:
    from careercompare.ui.editing import Editing

    editing = app.window.findChild(Editing)
    assert editing is not None
    editing.copy_role("security-engineer")
    editor = editing.editor
    assert editor is not None
    window = editor.window
    window.resize(1280, 800)
    # The folder is one of this moment; a reader's own is elsewhere.
    window.head("My roles", "")
    window.form.focus_on(("title",))
    for _ in range(10):
        qt.processEvents()
    _save(window.grab().toImage().save(str(TARGET / "editor.png")), "editor.png")
    window.may_close = lambda: True
    window.close()


def _draw_page(app: App) -> None:
    import pypdfium2

    from careercompare.report.pdf import make_pdf

    report = make_pdf(app.store.catalogue, app.store.now.comparison)
    document = pypdfium2.PdfDocument(report.content)
    for number in (0, 1):
        document[number].render(scale=1.6).to_pil().save(TARGET / f"report-{number + 1}.png", optimize=True)
        print(TARGET / f"report-{number + 1}.png")
    document.close()


def _draw_poster(app: App) -> None:
    from careercompare.core.report_choices import ReportChoices, Shape
    from careercompare.report.poster import make_poster

    for shape in Shape:
        made = make_poster(app.store.catalogue, app.store.now.comparison, ReportChoices(), shape, ".png", ppi=110)
        (TARGET / f"poster-{shape.value}.png").write_bytes(made.content)
        print(TARGET / f"poster-{shape.value}.png")


def _save(saved: bool, name: str) -> None:
    if not saved:
        raise SystemExit(f"{TARGET / name} could not be written; free some space and try again.")
    print(TARGET / name)


if __name__ == "__main__":
    sys.exit(main())
