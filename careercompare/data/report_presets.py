"""What is kept of reports between two starts: the choices last used, and presets; and the presets that come along."""

from __future__ import annotations

import contextlib
import os
import tomllib
from pathlib import Path

import msgspec

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.core.report_preset import Preset, impersonal
from careercompare.core.value import value
from careercompare.data.bundled import resources
from careercompare.data.files import reason, write_in_folder

NAME = "reports.json"
FORMAT = 1
_MOST_BYTES = 1_000_000


@value
class KeptReports:
    """The choices last used, without name and note, and the presets that somebody saved."""

    last: ReportChoices = ReportChoices()
    presets: tuple[Preset, ...] = ()


@value
class _Stored:
    format: int
    last: ReportChoices
    presets: tuple[Preset, ...]


@value
class _BuiltIn:
    preset: tuple[Preset, ...]


def read_kept_reports(state: Path) -> KeptReports:
    """What is kept in a state folder, the usual if nothing was yet. Raises ReportError."""
    path = state / NAME
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return KeptReports()
    except OSError as error:
        raise ReportError(f"Your presets, {path}, cannot be read: {reason(error, reading=True)}.") from None
    try:
        stored = msgspec.json.decode(content, type=_Stored)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        what = f"The file of your presets, {path}, is damaged ({error})"
        raise ReportError(f"{what}; it is set aside as it is when you next save one.") from None
    if stored.format != FORMAT:
        raise ReportError(
            f"The file of your presets, {path}, was written by another version of careercompare; "
            "it is set aside as it is when you next save one."
        )
    return KeptReports(stored.last, stored.presets)


def write_kept_reports(state: Path, kept: KeptReports) -> None:
    """Keep at one stroke; a file that could not be read is set aside first. Raises CannotWriteError."""
    path = state / NAME
    try:
        read_kept_reports(state)
    except ReportError:
        with contextlib.suppress(OSError):
            path.replace(path.with_name(f"reports.broken-{os.urandom(3).hex()}.json"))
    stored = _Stored(FORMAT, impersonal(kept.last), kept.presets)
    write_in_folder(path, msgspec.json.format(msgspec.json.encode(stored)))


def built_in_presets() -> tuple[Preset, ...]:
    """The presets that come along, from resources/report_presets.toml. Raises ReportError."""
    path = resources() / "report_presets.toml"
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(read, _BuiltIn).preset
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ReportError(f"The file {path} cannot be used ({error}); install careercompare again.") from error
