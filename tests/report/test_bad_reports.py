"""Each check finds the damage that it is there for; a good report passes all of them."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from tests.report.checks.bounds import bounds
from tests.report.checks.budget import budget
from tests.report.checks.claims import claims
from tests.report.checks.contrast import contrast, ratio
from tests.report.checks.figures import figures
from tests.report.checks.fonts import fonts
from tests.report.checks.outline import outline
from tests.report.checks.tables import tables
from tests.report.checks.validity import validity
from tests.report.checks.wording import wording
from tests.report.damage import GOOD, Damage, attributes, damaged, elements, first, links, redraw, say, set_key
from tests.report.matrix import Made, made
from tests.report.test_checks import CHECKS

Name, Text, Array = pikepdf.Name, pikepdf.String, pikepdf.Array


def font(document: pikepdf.Pdf, subtype: str) -> pikepdf.Object:
    """A font of a type."""
    return next(
        one
        for one in document.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and one.get("/Subtype") == subtype
    )


def inside(document: pikepdf.Pdf) -> pikepdf.Object:
    """What describes a font that is inside."""
    return next(
        one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    )


def drop_first_bookmark(document: pikepdf.Pdf) -> None:
    """One is missing."""
    with document.open_outline() as told:
        del told.root[0]


def swap_bookmarks(document: pikepdf.Pdf) -> None:
    """The titles stand at each other's place."""
    with document.open_outline() as told:
        told.root[0].title, told.root[1].title = told.root[1].title, told.root[0].title


def lead_elsewhere(document: pikepdf.Pdf) -> None:
    """The last bookmark leads to the first page."""
    with document.open_outline() as told:
        told.root[-1].destination = pikepdf.make_page_destination(document, 0)
        told.root[-1].action = None


def read_twice(document: pikepdf.Pdf) -> None:
    """The head of a table is one of its rows as well."""
    table = first(document, "Table")
    body = next(one for one in table.K if one.S == "/TBody")
    body.K = Array([*body.K, first(document, "THead").K[0]])


def move_first_part(document: pikepdf.Pdf) -> None:
    """The first heading is read last."""
    whole = first(document, "Document")
    kids = list(whole.K)
    heading = next(one for one in kids if one.get("/S") == "/H1")
    whole.K = Array([*(one for one in kids if one.objgen != heading.objgen), heading])


def drop_paragraph(document: pikepdf.Pdf) -> None:
    """Nobody reads the first paragraph."""
    del first(document, "P")["/K"]


def add_dots(document: pikepdf.Pdf) -> None:
    """A picture made of dots on the first page."""
    picture = document.make_stream(bytes(3), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    page = document.pages[0]
    page.contents_add(b"q 9 0 0 9 50 50 cm " + str(page.add_resource(picture, Name.XObject)).encode() + b" Do Q")


def grow(document: pikepdf.Pdf) -> None:
    """Two hundred kilobytes that nothing can pack."""
    import random

    document.Root.Weight = document.make_stream(random.Random(1).randbytes(200_000))  # not for secrets


ROOT: Callable[[pikepdf.Pdf], pikepdf.Object] = lambda document: document.Root  # noqa: E731
BAD: dict[str, tuple[Callable[[Made], list[str]], Damage]] = {
    "not tagged": (validity, set_key(ROOT, "/MarkInfo", None)),
    "another part of PDF/A": (validity, lambda document: say(document, "pdfaid:part", "2")),
    "said not to be tagged": (claims, set_key(lambda document: document.Root.MarkInfo, "/Marked", False)),
    "another language": (claims, set_key(ROOT, "/Lang", Text("xx"))),
    "the file's name in the title bar": (
        claims,
        set_key(lambda document: document.Root.ViewerPreferences, "/DisplayDocTitle", False),
    ),
    "another direction": (
        claims,
        set_key(lambda document: document.Root.ViewerPreferences, "/Direction", Name.R2L),
    ),
    "another title": (claims, lambda document: say(document, "dc:title", "Untitled")),
    "not PDF/UA": (claims, lambda document: say(document, "pdfuaid:part", None)),
    "links in any order": (
        claims,
        set_key(lambda document: next(one.obj for one in document.pages if "/Annots" in one), "/Tabs", None),
    ),
    "a bookmark less": (outline, drop_first_bookmark),
    "bookmarks swapped": (outline, swap_bookmarks),
    "a bookmark that leads elsewhere": (outline, lead_elsewhere),
    "a part without its heading": (outline, set_key(lambda document: first(document, "H1"), "/S", Name.P)),
    "a level of headings skipped": (outline, set_key(lambda document: first(document, "H2"), "/S", Name.H4)),
    "a header of nothing": (tables, set_key(lambda document: attributes(first(document, "TH")), "/Scope", None)),
    "a cell without headers": (tables, set_key(lambda document: attributes(first(document, "TD")), "/Headers", None)),
    "a cell with another's headers": (
        tables,
        lambda document: set_key(
            lambda _: attributes(first(document, "TD")),
            "/Headers",
            attributes(list(elements(document, "TD"))[1]).Headers,
        )(document),
    ),
    "a row header that is a cell": (
        tables,
        set_key(
            lambda document: next(one for one in elements(document, "TH") if attributes(one).get("/Scope") == "/Row"),
            "/S",
            Name.TD,
        ),
    ),
    "ids in no index": (tables, set_key(lambda document: document.Root.StructTreeRoot, "/IDTree", None)),
    "a table without a head": (tables, set_key(lambda document: first(document, "THead"), "/S", Name.TBody)),
    "a head that is read twice": (tables, read_twice),
    "a picture without words": (figures, set_key(lambda document: first(document, "Figure"), "/Alt", None)),
    "a picture without its numbers": (
        figures,
        set_key(lambda document: first(document, "Figure"), "/Alt", Text("A chart of pay.")),
    ),
    "a link that runs something": (
        figures,
        set_key(lambda document: links(document)[0].A, "/URI", Text("javascript:alert(1)")),
    ),
    "a link that leads nobody knows where": (figures, set_key(lambda document: links(document)[0], "/Contents", None)),
    "links that are not read": (figures, set_key(lambda document: first(document, "Link"), "/S", Name.Span)),
    "a text that is not read": (wording, drop_paragraph),
    "a part that is read last": (wording, move_first_part),
    "a foot that is read": (
        wording,
        redraw(rb"/Span<</MCID 0>>BDC(.*)/Artifact<<[^>]*/Footer[^>]*>>BDC", rb"/Nothing BMC\1/Span<</MCID 0>>BDC"),
    ),
    "a font that is not inside": (fonts, set_key(inside, "/FontFile2", None)),
    "a whole font": (fonts, set_key(lambda document: font(document, "/Type0"), "/BaseFont", Name("/Inter-Regular"))),
    "a font that is not read back": (fonts, set_key(lambda document: font(document, "/Type0"), "/ToUnicode", None)),
    "a font drawn letter by letter": (
        fonts,
        set_key(lambda document: font(document, "/Type0"), "/Subtype", Name.Type3),
    ),
    "a picture made of dots": (fonts, add_dots),
    "too large": (budget, grow),
    "faint letters": (contrast, redraw(rb"(MCID 1>>BDC.*?cs )[0-9. ]+scn", rb"\g<1>0.7 0.7 0.7 scn")),
    "over the margin": (bounds, redraw(rb"(MCID 1>>BDC.*?1 0 0 -1 )[0-9.]+", rb"\g<1>20")),
    "off the page": (bounds, redraw(rb"(MCID 1>>BDC.*?1 0 0 -1 [0-9.]+ )[0-9.]+", rb"\g<1>5")),
}


@pytest.mark.parametrize("name", BAD)
def test_damage_is_found(name: str) -> None:
    """By the check that is there for it."""
    check, damage = BAD[name]

    assert check(damaged(damage)) != []


def test_a_good_report_passes() -> None:
    """The same report without damage, saved in the same way."""
    untouched = damaged(lambda _: None)

    assert {check.__name__: check(untouched) for check in CHECKS if check(untouched)} == {}
    assert made(GOOD).report.replaced == ()


def test_every_check_is_proved_to_find_something() -> None:
    """A new check needs a bad report."""
    assert {check for check, _ in BAD.values()} == set(CHECKS)


def test_contrast_is_counted_as_wcag_does() -> None:
    """Black on white is 21 to 1, the grey that just passes is 4.5 to 1."""
    assert ratio((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert ratio((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert ratio((9, 9, 9), (9, 9, 9)) == 1
