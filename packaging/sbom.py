"""Writes the bill of materials (CycloneDX) of what is shipped: the run-time packages, and the native parts in them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from careercompare import __version__

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
NATIVE = ROOT / "packaging" / "native.json"
TARGET = ROOT / "dist" / "installers" / f"careercompare-{__version__}-{sys.platform}.cdx.json"
TOOL = "cyclonedx-bom==7.5.0"


def main() -> int:
    """Install what is shipped, and the tool, each into an environment of its own, and write the bill."""
    with tempfile.TemporaryDirectory() as folder:
        shipped, tool = (_environment(Path(folder) / name) for name in ("shipped", "tool"))
        _run(shipped, "-m", "pip", "install", "--quiet", "--constraint", str(CONSTRAINTS), str(ROOT))
        _run(tool, "-m", "pip", "install", "--quiet", TOOL)
        asked = ["-m", "cyclonedx_py", "environment", str(shipped), "--pyproject", str(ROOT / "pyproject.toml")]
        told = _run(tool, *asked, "--output-reproducible", "--gather-license-texts")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(with_native(json.loads(told), native()), indent=2) + "\n", encoding="utf-8")
    print(TARGET)
    return 0


def native() -> list[dict[str, str]]:
    """The parts that no package of Python names: name, licence (SPDX) and where they lie."""
    parts: list[dict[str, str]] = json.loads(NATIVE.read_text(encoding="utf-8"))
    return parts


def with_native(bill: dict[str, Any], parts: list[dict[str, str]]) -> dict[str, Any]:
    """The bill with the native parts as components of their own."""
    added = [
        {
            "bom-ref": f"native:{part['name']}",
            "type": "library",
            "name": part["name"],
            "licenses": [{"expression": part["licence"]}],
            "properties": [{"name": "careercompare:where", "value": part["where"]}],
        }
        for part in parts
    ]
    return {**bill, "components": [*bill.get("components", []), *added]}


def _environment(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def _run(python: Path, *words: str) -> str:
    return subprocess.run([str(python), *words], check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
