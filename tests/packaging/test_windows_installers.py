"""The installers for Windows: what is asked of NSIS, what it makes of its script, and the archive."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from icons import make_icons
from identity import FILE_KINDS, HOMEPAGE, MAKER, NAME
from linux_installers import InstallerError
from windows_installers import SCRIPT, freeze_under_wine, pack_portable, run_makensis, setup_command, sign_programs

from careercompare.data.folders import PORTABLE_MARK

DATE = 1_790_000_000
MAKENSIS = shutil.which("makensis")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A frozen app that does nothing."""
    folder = tmp_path / "frozen app"
    (folder / "_internal" / "careercompare").mkdir(parents=True)
    (folder / f"{NAME}.exe").write_bytes(b"MZ window")
    (folder / f"{NAME}-cli.exe").write_bytes(b"MZ console")
    (folder / "_internal" / "careercompare" / "größe.txt").write_text("a library", encoding="utf-8")
    return folder


def test_the_archive_holds_the_app_in_one_folder_and_the_mark(bundle: Path, tmp_path: Path) -> None:
    """Unpacking it beside other things mixes nothing, and it keeps its state with itself."""
    file = tmp_path / "portable.zip"

    pack_portable(bundle, file, DATE)

    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            f"{NAME}/_internal/careercompare/größe.txt",
            f"{NAME}/{NAME}-cli.exe",
            f"{NAME}/{NAME}.exe",
            f"{NAME}/{PORTABLE_MARK}",
        ]
        told = archive.read(f"{NAME}/{PORTABLE_MARK}").decode("utf-8-sig")
    assert "“data”" in told
    assert told.count("\n") == told.count("\r\n") == 3


def test_the_same_app_and_date_make_the_same_archive(bundle: Path, tmp_path: Path) -> None:
    """Whoever packs it, whenever: times and rights of the files here do not count."""
    pack_portable(bundle, tmp_path / "first.zip", DATE)
    (bundle / f"{NAME}.exe").chmod(0o700)
    (bundle / f"{NAME}-cli.exe").touch()

    pack_portable(bundle, tmp_path / "second.zip", DATE)
    pack_portable(bundle, tmp_path / "old.zip", 0)

    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
    assert (tmp_path / "old.zip").read_bytes() != (tmp_path / "first.zip").read_bytes()


def test_what_is_no_app_for_windows_is_refused(tmp_path: Path) -> None:
    """In a sentence, and nothing is written."""
    (tmp_path / NAME).write_bytes(b"ELF")

    with pytest.raises(InstallerError, match=r"holds no careercompare\.exe; freeze the app for Windows first"):
        pack_portable(tmp_path, tmp_path / "portable.zip", DATE)

    assert not (tmp_path / "portable.zip").exists()


def test_nsis_is_told_what_its_script_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name in the script has a value; signing is asked for only where there is a key."""
    monkeypatch.delenv("SIGN_COMMAND", raising=False)
    command = setup_command("makensis", tmp_path, tmp_path, tmp_path / "careercompare-setup.exe", "1.2.3")
    given = dict(re.findall(r"-D(\w+)=(.*)", "\n".join(command)))

    text = SCRIPT.read_text(encoding="utf-8")
    defined = set(re.findall(r"^\s*!define (\w+)", text, re.MULTILINE))
    of_nsis = {
        "If",
        "IfNot",
        "OrIfNot",
        "AndIf",
        "EndIf",
        "FileExists",
        "Errors",
        "Silent",
        "RunningX64",
        "AtLeastWin10",
    }
    of_nsis |= {"GetSize", "GetOptions", "GetParameters", "RefreshShellIcons"}
    of_macros = {"PROGRAM", "VERB", "SUFFIX", "CLASS", "WORDS"}
    asked = set(re.findall(r"\$\{(\w+)\}", text)) - defined - of_nsis - of_macros
    assert asked - {"SIGN"} == set(given)
    assert given["VERSION"] == "1.2.3"
    assert "-DFAST" not in command
    assert command[-1] == str(SCRIPT)

    monkeypatch.setenv("SIGN_COMMAND", "sign it")
    assert "-DSIGN=sign it" in setup_command(
        "makensis", tmp_path, tmp_path, tmp_path / "careercompare-setup.exe", fast=True
    )


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for a signing program is a shell script")
def test_both_programs_are_signed_where_there_is_a_key(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before they are packed; a key that is refused stops everything, with its reason."""
    monkeypatch.setenv("SIGN_COMMAND", "sh -c 'echo signed >>\"$0\"'")

    sign_programs(bundle)

    for name in (f"{NAME}.exe", f"{NAME}-cli.exe"):
        assert (bundle / name).read_bytes().endswith(b"signed\n")
    monkeypatch.setenv("SIGN_COMMAND", "sh -c 'echo the card is locked >&2; exit 1'")
    with pytest.raises(InstallerError, match=r"careercompare\.exe could not be signed: the card is locked"):
        sign_programs(bundle)
    monkeypatch.delenv("SIGN_COMMAND")
    sign_programs(bundle)


def test_windows_is_told_the_same_as_every_system() -> None:
    """Kinds of files, maker and address are those of identity.py, and what is owned is disowned."""
    text = SCRIPT.read_text(encoding="utf-8")

    owned = re.findall(r'OwnFiles "(.+?)" "(.+?)" "(.+?)"', text)
    assert owned == [(kind.suffix, kind.windows_class, kind.words) for kind in FILE_KINDS]
    assert re.findall(r'DisownFiles "(.+?)" "(.+?)"', text) == [(suffix, name) for suffix, name, _ in owned]
    assert f'!define NAME "{NAME}"' in text
    assert f'!define MAKER "{MAKER}"' in text
    assert f'"URLInfoAbout" "{HOMEPAGE}"' in text


def test_removing_takes_only_what_was_installed() -> None:
    """Never a folder that somebody chose, nor one of the user's."""
    uninstaller = SCRIPT.read_text(encoding="utf-8").partition('Section "Uninstall"')[2]

    assert re.findall(r"RMDir /r (.+)", uninstaller) == ['"$INSTDIR\\_internal"']
    assert not re.search(r"APPDATA|PROFILE|DOCUMENTS", uninstaller)


@pytest.mark.skipif(MAKENSIS is None, reason="NSIS is not installed")
@pytest.mark.parametrize("fast", [True, False])
def test_nsis_makes_a_setup_program(bundle: Path, tmp_path: Path, fast: bool) -> None:
    """Without a warning (they are errors), a 64-bit program that names this version, and the same each time."""
    make_icons(tmp_path)
    setup = tmp_path / "careercompare-setup.exe"

    run_makensis(setup_command(MAKENSIS or "", bundle, tmp_path, setup, "1.2.3", fast=fast), DATE)

    content = setup.read_bytes()
    header = int.from_bytes(content[0x3C:0x40], "little")
    assert content[:2] == b"MZ"
    assert content[header + 4 : header + 6] == b"\x64\x86"
    assert "1.2.3".encode("utf-16-le") in content
    for file in bundle.rglob("*"):
        os.utime(file, (1, 1))
    again = tmp_path / "careercompare-again.exe"
    run_makensis(setup_command(MAKENSIS or "", bundle, tmp_path, again, "1.2.3", fast=fast), DATE)
    assert again.read_bytes() == content, "the same app makes the same setup program, whenever its files were written"


@pytest.mark.skipif(os.name != "posix", reason="these are shell scripts")
@pytest.mark.parametrize("name", ["build_under_wine.sh", "prove.sh"])
def test_without_a_python_the_scripts_for_wine_say_so(tmp_path: Path, name: str) -> None:
    """In one sentence, before anything is fetched or mounted; as everybody but root, that it takes root."""
    folder = tmp_path / "packaging" / "windows"
    folder.mkdir(parents=True)
    for script in (name, "wine.sh"):
        shutil.copy2(SCRIPT.with_name(script), folder / script)
    nothing = {"PATH": os.defpath, "PYTHON": str(tmp_path / "python")}

    done = subprocess.run(["bash", str(folder / name)], env=nothing, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    told = "is not there; run make setup first." if os.geteuid() == 0 else "run it as root"
    assert told in done.stderr
    assert done.stderr.startswith(name.removesuffix(".sh"))
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "build" / "wine" / "root").exists()


@pytest.mark.skipif(MAKENSIS is None, reason="NSIS is not installed")
def test_nsis_s_own_reason_is_told(bundle: Path, tmp_path: Path) -> None:
    """What it says of an icon that is not there."""
    with pytest.raises(InstallerError, match=r"makensis ended with 1: .*careercompare\.ico"):
        run_makensis(
            setup_command(MAKENSIS or "", bundle, tmp_path / "no icons", tmp_path / "careercompare-setup.exe"), DATE
        )


def test_without_the_tools_nothing_is_made_and_nothing_old_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An app that was frozen from older sources must not go into new installers."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "makensis" else name)
    (tmp_path / "bundle").mkdir()

    freeze_under_wine(tmp_path / "bundle")

    assert "makensis not found here, so nothing is made for Windows" in capsys.readouterr().err
    assert not (tmp_path / "bundle").exists()
