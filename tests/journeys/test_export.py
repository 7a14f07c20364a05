"""The take-away: the same bytes from the window's menu and from the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import page
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.data import bundled
from careercompare.ui import file_dialogs
from careercompare.ui.actions import ActionId
from careercompare.ui.report.dialog import ReportDialog
from tests.journeys.reading import pdf_words, row

ARTICLE = {  # every fact of the eight rows, by the words that name it
    "primary role": ("network", "cyber threats"),
    "key skills": (
        *("Routing", "switching", "VPN", "WAN", "LAN", "TCP/IP", "BGP", "OSPF"),
        *("Firewall", "IDS", "IPS", "encryption", "vulnerability assessment", "incident response"),
    ),
    "tools": (
        *("Cisco IOS", "Wireshark", "SolarWinds", "Juniper"),
        *("Splunk", "Nessus", "Metasploit", "Palo Alto"),
    ),
    "certifications": ("CCNA", "CCNP", "Network+", "CISSP", "CISM", "CEH", "Security+"),
    "focus area": ("performance", "connectivity", "reliability", "integrity", "threat detection", "data protection"),
    "typical tasks": (
        *("routers", "switches", "monitoring", "troubleshooting"),
        *("security audits", "penetration testing", "incident management"),
    ),
    "work environment": (
        *("IT departments", "service providers", "data centers"),
        *("security operations centers", "IT security teams", "consulting firms"),
    ),
    "goal": ("efficient", "stable", "network operations", "cyber attacks", "confidentiality"),
}


def from_command_line(file: Path, *more: str) -> bytes:
    """The PDF that the command line writes."""
    words = ["export", "network-engineer", "security-engineer", "--know", "tcp-ip", "--know", "firewalls"]
    done = subprocess.run(
        [sys.executable, "-m", "careercompare", *words, "--pdf", str(file), *more],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return file.read_bytes()


def tick_and_export(qtbot: QtBot, app: App, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tick the two skills and export by the menu and the report's own button."""
    for skill in ("tcp-ip", "firewalls"):
        qtbot.mouseClick(row(app, skill), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_args: file)
    app.window.actions_[ActionId.EXPORT].trigger()
    dialog = app.window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    with qtbot.waitSignal(app.export.finished, timeout=30_000):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    dialog.reject()


def test_window_and_command_line_write_the_same_bytes(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One comparison, one document, wherever it was made."""
    tick_and_export(qtbot, app, tmp_path / "window.pdf", monkeypatch)

    assert (tmp_path / "window.pdf").read_bytes() == from_command_line(tmp_path / "line.pdf")


def test_the_pdf_is_accessible_and_archival_and_holds_every_fact(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-3a, the article's table, and the medians with year and source."""
    content = from_command_line(tmp_path / "a.pdf")

    text = pdf_words(content)
    lower = text.casefold()

    for profile in ("ua1", "3a"):
        assert page.validate_pdf_bytes(content, profile=profile).is_compliant
    missing = {row: [w for w in words if w.casefold() not in lower] for row, words in ARTICLE.items()}
    assert {row: words for row, words in missing.items() if words} == {}
    for figure in ("99,130", "134,050", "129,180", "May 2025", "U.S. Bureau of Labor Statistics"):
        assert figure in text


def test_letter_differs_from_a4_and_is_valid_too(tmp_path: Path) -> None:
    """The paper is chosen by a word."""
    letter = from_command_line(tmp_path / "letter.pdf", "--paper", "letter")

    assert letter != from_command_line(tmp_path / "a4.pdf")
    assert page.validate_pdf_bytes(letter, profile="ua1").is_compliant


def test_a_missing_font_folder_is_one_message_and_no_file(
    qtbot: QtBot,
    app: App,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    boxes: list[tuple[str, str]],
) -> None:
    """The report would lose its letters: it is refused, an older file stays, and the app lives."""
    other = tmp_path / "resources"
    other.mkdir()
    for entry in bundled.resources().iterdir():
        if entry.name != "fonts":
            (other / entry.name).symlink_to(entry)
    file = tmp_path / "a.pdf"
    file.write_bytes(b"the one before")
    from careercompare.report import typesetting

    monkeypatch.setattr(typesetting, "resources", lambda: other)
    tick_and_export(qtbot, app, file, monkeypatch)

    assert len(boxes) == 1
    assert str(other / "fonts") in boxes[0][1]
    assert file.read_bytes() == b"the one before"


def test_a_folder_that_is_gone_is_one_message(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """Writing fails in words; the next export can work."""
    tick_and_export(qtbot, app, tmp_path / "gone" / "a.pdf", monkeypatch)

    assert len(boxes) == 1
    assert "folder does not exist" in boxes[0][1]
