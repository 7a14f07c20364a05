"""The app never goes online: with the network refused everything works, and no socket is even asked for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Every start, report and command in one process, which is told of each socket that Python or a library in it asks for.
JOURNEY = """
import os, sys
from pathlib import Path

asked = []
sys.addaudithook(lambda event, _: asked.append(event) if event.startswith(("socket.", "urllib.", "http.")) else None)

from careercompare.smoke import smoke
from careercompare.cli.arguments import parse
from careercompare.cli.commands import run

folder = Path(sys.argv[1])
codes = [smoke()]
example = ["network-engineer", "security-engineer", "--know", "tcp-ip"]
codes.append(run(parse(["show", *example])))
codes.append(run(parse(["export", *example, "--to", str(folder / "a.pdf"), "--to", str(folder / "a.html")])))
codes.append(run(parse(["sources"])))
print("CODES", codes, "ASKED", sorted(set(asked)))
"""


def environment(folder: Path) -> dict[str, str]:
    """A person of their own, and no screen."""
    own = {name: str(folder) for name in ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "CAREERCOMPARE_STATE")}
    return {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}


def test_no_socket_is_asked_for(tmp_path: Path) -> None:
    """Neither by the window, nor by a report, nor by a command."""
    done = subprocess.run(
        [sys.executable, "-c", JOURNEY, str(tmp_path)],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "CODES [0, 0, 0, 0] ASKED []" in done.stdout
    assert done.stderr == ""


def test_a_socket_would_be_noticed(tmp_path: Path) -> None:
    """The test above can fail."""
    goes_online = JOURNEY.replace("codes = [smoke()]", "codes = [0]; import socket; socket.socket().close()")
    done = subprocess.run(
        [sys.executable, "-c", goes_online, str(tmp_path)],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "ASKED ['socket.__new__']" in done.stdout


@pytest.mark.parametrize("words", [["--smoke"], ["export", "network-engineer", "--to", "{folder}/b.pdf"]])
def test_everything_works_where_there_is_no_network(tmp_path: Path, words: list[str]) -> None:
    """In a world of its own that has not even a loopback device up."""
    alone = ["unshare", "--net", "--map-root-user"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let a program be cut off from its network")
    command = [word.format(folder=tmp_path) for word in words]
    done = subprocess.run(
        [*alone, sys.executable, "-m", "careercompare", *command],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_qt_s_network_is_not_part_of_the_app() -> None:
    """Nothing in the package asks for a module that goes online."""
    package = Path(__file__).resolve().parents[2] / "careercompare"
    online = ("QtNetwork", "QtWebEngine", "import socket", "import http", "import urllib.request", "import requests")
    named = {
        file.name: word for file in package.rglob("*.py") for word in online if word in file.read_text(encoding="utf-8")
    }

    assert named == {}
