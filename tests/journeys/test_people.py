"""`careercompare export --people` from outside: a list becomes a folder of reports, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from careercompare.present.wording import count
from tests.journeys.test_command_line import run
from tests.report.reading import text_of

HEAD = "name,roles,skills,area"
ROWS = (
    "Mara Lind,Network Engineer;security-engineer,tcp-ip:working;no:siem,Texas",
    "Mara Lind,soc-analyst,,",
    "Nobody,netwrk-engineer,tcp-pi,",
)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled catalogue, once for all of these tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def same_cache(compiled: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test finds it."""
    assert own_folders.exists()  # only what comes after it is changed
    monkeypatch.setenv("CAREERCOMPARE_CACHE", str(compiled))


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Two people of one name, and a row that is wrong."""
    return write(tmp_path / "people.csv", *ROWS)


def write(file: Path, *rows: str) -> Path:
    """A list of these rows."""
    file.write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
    return file


def journal(folder: Path) -> list[str]:
    """The files that are finished, as often as they were made."""
    file = folder / ".careercompare-batch"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    entries = [json.loads(line) for line in lines if line.endswith("}")]
    return [entry["file"] for entry in entries if entry.get("made")]


def test_a_list_becomes_reports_and_wrong_rows_are_named(tmp_path: Path, people: Path) -> None:
    """The exit code says that some were left out; the next run makes nothing anew."""
    folder = tmp_path / "reports"

    done = run("export", "--people", str(people), "--to", str(folder), "--note", "See you.")

    assert (done.returncode, done.stdout) == (3, f"{folder}: 2 reports made.\n")
    assert done.stderr.splitlines() == [
        f"careercompare: 1 row left out; {folder / 'problems.csv'} lists them too:",
        "  line 4, roles: the catalogue has no role “netwrk-engineer”; did you mean “network-engineer”?",
        "  line 4, skills: the catalogue has no skill “tcp-pi”; did you mean “tcp-ip”?",
    ]
    assert {file.name for file in folder.iterdir()} == {
        *("mara-lind.pdf", "mara-lind-2.pdf", "problems.csv", ".careercompare-batch")
    }
    assert "MaraLind" in text_of((folder / "mara-lind.pdf").read_bytes())
    before = (folder / "mara-lind.pdf").stat()
    again = run("export", "--people", str(people), "--to", str(folder), "--note", "See you.")
    assert again.stdout == f"{folder}: 0 reports made, 2 were there already.\n"
    assert (folder / "mara-lind.pdf").stat() == before


def test_a_check_says_what_would_be_made_and_writes_nothing(tmp_path: Path, people: Path) -> None:
    """With roles and areas as they are understood."""
    done = run("export", "--people", str(people), "--to", str(tmp_path / "reports"), "--check")

    assert done.returncode == 3
    assert done.stdout.splitlines() == [
        "mara-lind.pdf    Network Engineer, Security Engineer; Texas",
        "mara-lind-2.pdf  SOC Analyst; United States",
        f"{tmp_path / 'reports'}: 2 reports would be made.",
    ]
    assert "line 4, roles" in done.stderr
    assert not (tmp_path / "reports").exists()


@pytest.mark.skipif(os.name != "posix", reason="only here can a process be killed at a chosen moment")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_what_is_stopped_in_the_middle_goes_on(tmp_path: Path, how: signal.Signals) -> None:
    """Nothing is missing, nothing half, nothing made twice, and nobody's file changes its name."""
    number = 12  # more than a slow machine makes between two looks
    people = write(
        tmp_path / "people.csv", *[f"Mara,{role},," for role in ("soc-analyst", "qa-engineer") * (number // 2)]
    )
    folder = tmp_path / "reports"
    words = ("export", "--people", str(people), "--to", str(folder), "--workers", "1")
    command = [sys.executable, "-m", "careercompare", *words]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        while not journal(folder):  # looks again whenever the process has not ended meanwhile
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.02)
        process.send_signal(how)
        _, said = process.communicate(timeout=20)
    made = journal(folder)
    if how is signal.SIGINT:
        assert process.returncode == 130
        assert said == (
            f"careercompare: stopped; {len(made)} of {number} reports {'is' if len(made) == 1 else 'are'} in {folder}; "
            "the same command goes on with the rest.\n"
        )
        assert not list(folder.glob("*.tmp"))

    done = run(*words)

    assert done.stdout == f"{folder}: {count(number - len(made), 'report')} made, {len(made)} were there already.\n"
    names = sorted(["mara.pdf", *(f"mara-{other}.pdf" for other in range(2, number + 1))])
    assert sorted(file.name for file in folder.iterdir()) == [".careercompare-batch", *names]
    assert sorted(journal(folder)) == names
    assert all("Mara" in text_of((folder / name).read_bytes()) for name in names)
