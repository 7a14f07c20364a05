"""OEWS of the U.S. Bureau of Labor Statistics, from the SQLite file that its flat files are packed into."""

from __future__ import annotations

import gzip
import re
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from careercompare.core.area import Area, AreaKind
from careercompare.core.errors import CareerCompareError
from careercompare.core.pay import Mark, PayFigure
from careercompare.core.value import value
from careercompare.data.files import reason

MOST_BYTES = 1_000_000_000
NATION, NATION_TITLE = "us", "United States"

_FIPS = """
01:al 02:ak 04:az 05:ar 06:ca 08:co 09:ct 10:de 11:dc 12:fl 13:ga 15:hi 16:id 17:il 18:in 19:ia 20:ks 21:ky 22:la 23:me
24:md 25:ma 26:mi 27:mn 28:ms 29:mo 30:mt 31:ne 32:nv 33:nh 34:nj 35:nm 36:ny 37:nc 38:nd 39:oh 40:ok 41:or 42:pa 44:ri
45:sc 46:sd 47:tn 48:tx 49:ut 50:vt 51:va 53:wa 54:wv 55:wi 56:wy 66:gu 72:pr 78:vi
"""
STATES: Mapping[str, str] = dict(pair.split(":") for pair in _FIPS.split())
"""FIPS code of every state and territory to its postal code, which the dataset does not hold."""
TERRITORIES = frozenset({"gu", "pr", "vi"})

# The columns of `cell` are numbered by data type: 01 employment, 04 annual mean, 11 to 15 annual P10 to P90.
_TYPES = {"employment": "01", "mean": "04", "p10": "11", "p25": "12", "median": "13", "p75": "14", "p90": "15"}
_MARKS = {"5": Mark.TOP_CODED, "8": Mark.SUPPRESSED, "4": Mark.NOT_APPLICABLE}
_SUFFIX = re.compile(r", ([A-Z]{2}(?:-[A-Z]{2})*)$")
_TOP_CODE = re.compile(r"\$([0-9,]+) per year")


class OewsFileError(CareerCompareError):
    """A file that holds no OEWS, or holds something nobody has seen in it before."""


@value
class Oews:
    """One release: `figures` go from area id to what is published there; `top_code` is in dollars a year."""

    reference: str
    top_code: int | None
    areas: tuple[Area, ...]
    figures: Mapping[str, tuple[PayFigure, ...]]


def read_oews(file: Path, occupations: Iterable[str]) -> Oews:
    """The cross-industry figures of some occupations (SOC codes) in all areas; raises OewsFileError.

    The file is the SQLite database, or that compressed by gzip.
    """
    wanted = sorted(set(occupations))
    try:
        with _unpacked(file) as path, closing(_opened(path)) as database:
            areas: list[Area] = []
            figures: dict[str, tuple[PayFigure, ...]] = {}
            for code, kind, state, name in database.execute(_AREAS).fetchall():
                areas.append(_area(code, kind, state, name))
                figures[areas[-1].id] = tuple(_figures(database, f"{kind}{code}", wanted))
            return Oews(_reference(database), _top_code(database), tuple(areas), figures)
    except (sqlite3.Error, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise OewsFileError(f"{file} holds no OEWS that can be read: {error}; download it again.") from None
    except OSError as error:
        raise OewsFileError(f"{file} could not be read: {reason(error, reading=True)}.") from None


_AREAS = "select area_code, areatype_code, state_code, area_name from area order by area_code"


@contextmanager
def _unpacked(file: Path) -> Iterator[Path]:
    if not file.is_file():
        raise OewsFileError(f"{file} could not be read: there is no such file; choose another.")
    with file.open("rb") as opened:
        packed = opened.read(2) == b"\x1f\x8b"
    if not packed:
        yield file
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "oews.sqlite"
        with gzip.open(file) as source, path.open("wb") as target:
            _copy(source, target, file)
        yield path


def _copy(source: gzip.GzipFile, target: IO[bytes], file: Path) -> None:
    left = MOST_BYTES
    while chunk := source.read(1 << 20):
        left -= len(chunk)
        if left < 0:
            raise OewsFileError(f"{file} unpacks to more than {MOST_BYTES // 1_000_000} MB; it is no OEWS.")
        target.write(chunk)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)


def _reference(database: sqlite3.Connection) -> str:
    (release,) = database.execute("select value from meta where name = 'release'").fetchone() or ("",)
    found = re.fullmatch(r"May ([0-9]{4})", str(release))
    if found is None:
        raise OewsFileError(f"The release of this OEWS is “{release}”; expected May and a year, as in May 2025.")
    return f"{found[1]}-05"


def _top_code(database: sqlite3.Connection) -> int | None:
    (text,) = database.execute("select footnote_text from footnote where footnote_code = '5'").fetchone() or ("",)
    found = _TOP_CODE.search(str(text))
    return int(found[1].replace(",", "")) if found else None


def _area(code: str, kind: str, state: str, name: str) -> Area:
    """An area under an id that can be read in a comparison file: us, us-tx, us-metro-10180, us-nonmetro-0100001."""
    if kind == "N":
        return Area(NATION, NATION_TITLE, AreaKind.NATION)
    postal = STATES.get(state)
    if postal is None:
        raise OewsFileError(f"The area {code} “{name}” lies in a state that is not known: {state}.")
    if kind == "S":
        territory = postal in TERRITORIES
        return Area(f"us-{postal}", name, AreaKind.TERRITORY if territory else AreaKind.STATE, (NATION,))
    suffix = _SUFFIX.search(name)
    if suffix:
        parents = tuple(f"us-{one.lower()}" for one in suffix[1].split("-"))
        return Area(f"us-metro-{code.removeprefix('00')}", name, AreaKind.METRO, parents)
    return Area(f"us-nonmetro-{code}", name, AreaKind.NONMETRO, (f"us-{postal}",))


def _figures(database: sqlite3.Connection, area: str, occupations: Iterable[str]) -> Iterator[PayFigure]:
    columns = ", ".join(f"v{number}, f{number}" for number in _TYPES.values())
    for occupation in occupations:
        series = f"OEU{area}000000{occupation.replace('-', '')}"
        row = database.execute(f"select {columns} from cell where key = ?", (series,)).fetchone()
        if row is not None:
            cells = (_cell(series, row[at], row[at + 1]) for at in range(0, len(row), 2))
            amounts: dict[str, Any] = dict(zip(_TYPES, cells, strict=True))
            yield PayFigure(occupation, **amounts)


def _cell(series: str, value: str | None, footnotes: str | None) -> int | Mark | None:
    """One cell: its footnote decides, whatever the amount is."""
    marks = [_MARKS[code] for code in re.split(r"[ ,]+", footnotes or "") if code in _MARKS]
    if marks:
        return marks[0]
    if value is None:
        return None
    if not re.fullmatch("[0-9]+", value):
        raise OewsFileError(f"The series {series} holds “{value}” with the footnote “{footnotes or ''}”: not known.")
    return int(value)
