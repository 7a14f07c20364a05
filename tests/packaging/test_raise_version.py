"""One command raises the version everywhere, or nowhere."""

from __future__ import annotations

import datetime as dt
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from raise_version import CHANGES, METAINFO, PACKAGE, ROOT, VersionError, raise_version

from careercompare import __version__

TODAY = dt.date(2031, 5, 9)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The files that tell the version, in a project of their own, with something to release."""
    for file in (PACKAGE, METAINFO, CHANGES):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / file, tmp_path / file)
    (tmp_path / CHANGES).write_text("# Changelog\n\n## Unreleased\n\n### Added\n\n- Wings.\n", encoding="utf-8")
    return tmp_path


def contents(project: Path) -> list[bytes]:
    """What all of them hold."""
    return [(project / file).read_bytes() for file in (PACKAGE, METAINFO, CHANGES)]


def test_the_version_is_raised_in_all_places(project: Path) -> None:
    """The package, the newest release for software centres, and the heading of what was not released."""
    assert raise_version(project, "9.8.7", TODAY) == [PACKAGE, METAINFO, CHANGES]

    assert '__version__ = "9.8.7"' in (project / PACKAGE).read_text("utf-8")
    releases = [one.attrib for one in ET.parse(project / METAINFO).getroot().iter("release")]
    assert releases[0] == {"version": "9.8.7", "date": "2031-05-09"}
    assert len(releases) > 1
    assert (project / CHANGES).read_text("utf-8") == (
        "# Changelog\n\n## Unreleased\n\n## 9.8.7 – 2031-05-09\n\n### Added\n\n- Wings.\n"
    )


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ("1.2", "is no version"),
        ("v9.8.7", "is no version"),
        (__version__, "is not above"),
        ("0.0.1", "is not above"),
    ],
)
def test_what_is_no_higher_version_changes_nothing(project: Path, wanted: str, why: str) -> None:
    """And is told in a sentence."""
    before = contents(project)

    with pytest.raises(VersionError, match=why):
        raise_version(project, wanted, TODAY)
    assert contents(project) == before


def test_nothing_to_tell_of_is_no_release(project: Path) -> None:
    """An empty list of changes is an oversight."""
    (project / CHANGES).write_text("# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- First.\n", encoding="utf-8")
    before = contents(project)

    with pytest.raises(VersionError, match="tells of nothing"):
        raise_version(project, "9.8.7", TODAY)
    assert contents(project) == before
