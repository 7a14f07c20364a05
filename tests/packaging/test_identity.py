"""The names, kinds of files and version that every system is told: the same in all the files that say them."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from identity import APP_ID, FILE_KINDS, HOMEPAGE, MAKER, NAME, SUMMARY

from careercompare import __version__
from careercompare.data.comparison_text import FIRST_LINE

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def desktop_entry() -> configparser.SectionProxy:
    """What the menu of a Linux desktop is told."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign] # keys keep their capitals
    parser.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def metainfo() -> ET.Element:
    """What software centres are told."""
    return ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()


def test_the_desktop_opens_our_files_with_us() -> None:
    """The command takes one file, and every kind of ours is in the list."""
    entry = desktop_entry()

    assert entry["Exec"] == f"{NAME} %f"
    assert entry["Icon"] == APP_ID
    assert entry["Name"] == NAME
    assert entry["Comment"] == SUMMARY
    assert entry["MimeType"].rstrip(";").split(";") == [kind.media_type for kind in FILE_KINDS]


def test_every_kind_of_file_is_known_by_its_ending() -> None:
    """And a comparison by its first line too, whatever it is called."""
    kinds = {one.get("type"): one for one in ET.parse(LINUX / f"{APP_ID}.mime.xml").getroot()}

    for kind in FILE_KINDS:
        told = kinds[kind.media_type]
        assert [glob.get("pattern") for glob in told.iter(f"{MIME}glob")] == [f"*{kind.suffix}"]
        assert [comment.text for comment in told.iter(f"{MIME}comment")] == [kind.words]
    magic = [match.get("value") for match in kinds[FILE_KINDS[0].media_type].iter(f"{MIME}match")]
    assert magic == [FIRST_LINE]


def test_software_centres_are_told_the_same() -> None:
    """Names, kinds of files, and this version as the newest."""
    told = metainfo()

    assert told.findtext("id") == APP_ID
    assert told.findtext("name") == NAME
    assert told.findtext("summary") == SUMMARY
    assert told.findtext("developer/name") == told.findtext("developer_name") == MAKER
    assert [kind.text for kind in told.iter("mediatype")] == [kind.media_type for kind in FILE_KINDS]
    assert next(release.get("version") for release in told.iter("release")) == __version__


def test_about_leads_to_the_same_place() -> None:
    """Where a newer version is, since the app itself never looks."""
    from careercompare.ui.dialogs import about

    assert about.HOMEPAGE == HOMEPAGE == metainfo().findtext("url[@type='homepage']")


def test_the_window_belongs_to_the_desktop_entry() -> None:
    """Else a desktop shows the app without its icon and as a second program."""
    source = (LINUX.parents[1] / "careercompare" / "ui" / "start_qt.py").read_text(encoding="utf-8")

    assert re.search(r'setDesktopFileName\("([^"]+)"\)', source)[1] == APP_ID  # type: ignore[index]
    assert re.search(r'setApplicationName\("([^"]+)"\)', source)[1] == desktop_entry()["StartupWMClass"]  # type: ignore[index]


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(LINUX / f"{APP_ID}.desktop")],
        ["appstreamcli", "validate", "--no-net", str(LINUX / f"{APP_ID}.metainfo.xml")],
        ["sh", "-n", str(LINUX / "install.sh")],
        ["sh", "-n", str(LINUX / "uninstall.sh")],
    ],
    ids=lambda command: command[0],
)
def test_the_systems_own_checkers_find_nothing(command: list[str]) -> None:
    """Where they are installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed here")
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
