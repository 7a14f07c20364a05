"""Runs axe-core over a page in headless Chromium, where both are there: `make test` fetches axe-core if npm can."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
# What axe could not measure counts as well, but for signs (●, ✓) and words in pictures: their colours are those that
# it measures elsewhere on the page.
RUN = """
const unmeasured = node => !['nonBmp', 'shortTextContent', 'imgNode'].includes(node.any[0]?.data?.messageKey);
const kept = one => ({id: one.id, help: one.help, nodes: one.nodes.map(node => [node.html, node.failureSummary])});
axe.run(document).then(found => {
  const contrast = found.incomplete.filter(one => one.id === 'color-contrast')
    .map(one => ({...one, nodes: one.nodes.filter(unmeasured)})).filter(one => one.nodes.length);
  const told = [[...found.violations, ...contrast].map(kept), document.documentElement.scrollWidth, innerWidth,
    matchMedia('(prefers-color-scheme: dark)').matches,
    [...document.querySelectorAll('.table, .card, .verdict')].filter(one => one.scrollWidth > one.clientWidth)
      .map(one => one.innerText.slice(0, 60))];
  const bytes = new TextEncoder().encode(JSON.stringify(told));
  document.title = 'axe:' + btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}, error => { document.title = 'failed:' + btoa(unescape(encodeURIComponent(String(error)))); });
"""


@cache
def browser() -> str:
    """The browser's program; skips the test where there is none."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium is installed")
    return found


@cache
def axe() -> str:
    """The source of axe-core; skips the test where it is not."""
    places = [os.environ.get("AXE_CORE", ""), str(ROOT / "build/axe-core/node_modules/axe-core/axe.min.js")]
    found = next((Path(place) for place in places if place and Path(place).is_file()), None)
    if found is None:
        pytest.skip("axe-core is not there: `make axe` fetches it with npm, or AXE_CORE names its axe.min.js")
    return found.read_text("utf-8")


def run(page: str, folder: Path, *options: str) -> str:
    """What a page looks like once it has run, as HTML."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [browser(), *QUIET, f"--user-data-dir={folder / 'browser'}", *options, "--dump-dom", file.as_uri()],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return done.stdout.decode()


def problems(page: str, folder: Path, *, dark: bool = False, width: int = 1280) -> list[str]:
    """What axe-core finds wrong with a page, and whether it is wider than its window; empty if all is well."""
    # The page lets no script run, so it is without its policy here.
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert open_page != page
    scripts = f"<script>{axe()}</script><script>addEventListener('load', () => {{{RUN}}});</script>"
    options = [f"--window-size={width},900", "--virtual-time-budget=30000"]
    if dark:
        options.append("--blink-settings=preferredColorScheme=0")
    seen = run(open_page.replace("</body>", f"{scripts}</body>"), folder, *options)
    found = re.search(r"<title>(axe|failed):([A-Za-z0-9+/=]*)</title>", seen)
    assert found is not None, "axe-core did not come to an end"
    told = base64.b64decode(found[2]).decode()
    assert found[1] == "axe", told
    kept, wide, window, is_dark, cut = json.loads(told)
    assert is_dark is dark
    wrong = [f"{one['id']}: {one['help']}: {node[0][:300]}: {node[1][:400]}" for one in kept for node in one["nodes"]]
    wrong += [f"something in it is cut off: {one}" for one in cut]
    return wrong + ([f"the page is {wide} pixels wide in a window of {window}"] if wide > window else [])
