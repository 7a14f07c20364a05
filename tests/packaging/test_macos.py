"""What macOS is told, as far as it can be held against something without a Mac."""

from __future__ import annotations

import os
import plistlib
import subprocess
from pathlib import Path

import pytest
from identity import APP_ID, FILE_KINDS
from macos_plist import info_plist

MACOS = Path(__file__).resolve().parents[2] / "packaging" / "macos"


def test_the_plist_can_be_written_and_names_the_app() -> None:
    """Every value is of a kind that a property list has."""
    told = plistlib.loads(plistlib.dumps(info_plist("1.2.3")))

    assert told["CFBundleIdentifier"] == APP_ID
    assert told["CFBundleVersion"] == told["CFBundleShortVersionString"] == "1.2.3"
    assert told["LSMinimumSystemVersion"] == "14.0"


def test_the_types_it_opens_are_those_it_declares() -> None:
    """Each with its ending and its media type."""
    told = info_plist("1.2.3")
    declared = {one["UTTypeIdentifier"]: one["UTTypeTagSpecification"] for one in told["UTExportedTypeDeclarations"]}

    assert [one["LSItemContentTypes"] for one in told["CFBundleDocumentTypes"]] == [[name] for name in declared]
    for kind in FILE_KINDS:
        tags = declared[kind.uniform_type]
        assert tags["public.filename-extension"] == [kind.suffix[1:]]
        assert tags["public.mime-type"] == [kind.media_type]


def test_the_entitlements_ask_for_nothing_but_qt_s_replacement() -> None:
    """No camera, no network, no code made at run time."""
    told = plistlib.loads((MACOS / "entitlements.plist").read_bytes())

    assert told == {"com.apple.security.cs.disable-library-validation": True}


@pytest.mark.skipif(os.name != "posix", reason="it is a shell script")
def test_the_disk_image_is_refused_elsewhere_in_a_sentence(tmp_path: Path) -> None:
    """Before anything is made."""
    assert subprocess.run(["bash", "-n", str(MACOS / "make_dmg.sh")], check=False).returncode == 0
    script = tmp_path / "packaging" / "macos" / "make_dmg.sh"
    script.parent.mkdir(parents=True)
    script.write_bytes((MACOS / "make_dmg.sh").read_bytes())

    done = subprocess.run(["bash", str(script)], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "careercompare.app is not there; run make bundle first" in done.stderr
