"""Catalogues and comparisons that have gone wrong in reports before, or could: each has a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.role import Role
from careercompare.core.source import Fact
from tests.report.wild import wild

Pair = tuple[Catalogue, Comparison]
Change = Callable[[Catalogue, Comparison], Pair]

MARKUP = '#panic() $x$ @ref *b* _e_ ` \\ <lab> // /* = - + #eval("1") #read("/etc/passwd") #import "x" [x] {y} \\u{7}'
CONTROLS = "a\x00b\x1b[31mc\x7f\x85d\x9f\u2028e\u2029f\ufeffg\r\nh\ti\rj"
NO_CHARACTERS = "a\ue000b\U000f0000c\ud800d\ufffee\ufdd0f\U0010ffff"
EMOJI = "👩🏽\u200d🚒 👨\u200d👩\u200d👧\u200d👦 🇩🇪 1️⃣ ☂️ ❤️\u200d🔥 👍🏿"
FAR_EAST = "漢字 かな 한국어 ภาษาไทย हिन्दी"
TURNED = "\u202eabc\u2066 שלום \u200f مرحبا بالعالم (1) 15 % abc"
WORD = "pneumono" * 38
LABEL = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand"
ADDRESS = "https://example.org/" + "a-long-path/" * 30 + "?key=" + "0123456789abcdef" * 2
SENTENCE = "This sentence goes on about one thing, and then it goes on about it once more. "


def texts(*several: str) -> Change:
    """These texts in every field."""
    return lambda catalogue, comparison: wild(catalogue, comparison, several)


def plain(catalogue: Catalogue, comparison: Comparison) -> Pair:
    """As it should be."""
    return catalogue, comparison


def nothing(catalogue: Catalogue, comparison: Comparison) -> Pair:
    """No text, no list, no source, no answer: roles by their ids alone."""
    roles = {key: Role(key, "", "", (), (), Fact(""), {}) for key in catalogue.roles}
    bare = replace(catalogue, roles=roles, sources={}, pay_tables={}, outlooks={}, certifications={}, name="")
    return bare, Comparison(comparison.roles)


def bad_links(catalogue: Catalogue, comparison: Comparison) -> Pair:
    """Addresses that must be printed and never clicked."""
    addresses = ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a b")
    changed = zip(catalogue.sources.items(), addresses, strict=False)
    return replace(catalogue, sources={key: replace(one, address=bad) for (key, one), bad in changed}), comparison


def endless(catalogue: Catalogue, comparison: Comparison) -> Pair:
    """A cell and a point of five thousand words each, and two hundred rows of skills."""
    long = (SENTENCE * 334).strip()
    first = catalogue.roles[comparison.roles[0]]
    skill = next(iter(catalogue.skills.values()))
    more = {f"skill-{number}": replace(skill, id=f"skill-{number}", name=f"Skill {number}") for number in range(200)}
    needs = tuple(replace(first.needs[0], skill=key) for key in more)
    aspects = dict(first.aspects) | {next(iter(first.aspects)): Fact(long, (long,), ("article",))}
    role = replace(first, needs=(*first.needs, *needs), aspects=aspects)
    return replace(catalogue, roles={**catalogue.roles, role.id: role}, skills={**catalogue.skills, **more}), comparison


FIXTURES: dict[str, Change] = {
    "plain": plain,
    "markup": texts(MARKUP),
    "long words": texts(WORD, LABEL, "short", "words"),
    "long addresses": texts(ADDRESS, "an address", SENTENCE * 5, "and words"),
    "nothing": nothing,
    "blanks": texts(" \n\u00a0\u200b", ""),
    "controls": texts(CONTROLS),
    "no characters": texts(NO_CHARACTERS, "words"),
    "emoji": texts(EMOJI),
    "far east": texts(FAR_EAST),
    "turned": texts(TURNED),
    "bad links": bad_links,
}
HEAVY: dict[str, Change] = {"endless": endless}
"""Dozens of pages: a case or two of these is enough."""
