"""Any comparison at all, for laws that hold for every one of them."""

from __future__ import annotations

from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import MOST_ROLES, Comparison
from careercompare.core.skill import Level, Weights

# every character that is one: half surrogate pairs are none
CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = ["yes", "no", "null", "~", "12", "1e3", "0x1F", "2026-11-24", "<<", "=", "---", "...", "\\n", "\0", "\x7f"]
SIGNS = ["#", "&a", "*a", "!a", "'", '"', "{", "[a]", "|", ">", "%a", "@", "`"]
PHRASES = ["- a", "a: b", "a #b", "? a", " a", "a ", "word " * 200, "a" * 3000]
LINES = [
    "a\n",
    "\na",
    "a\n\nb\n\n",
    "a\n b",
    " a\nb",
    "\n a\nb",
    "a \nb",
    "a\n \nb",
    "\ta\nb",
    "a\r\nb",
    "a\x85b\nc",
    "a\u2028b\nc",
]
MORE_LINES = ["\ufeffa\nb", "😀\n😀", "é\nü", ("b" * 300 + "\n") * 3, "---\n...", "a\n# b", "a:\n  b"]
AWKWARD = st.sampled_from([*WORDS, *SIGNS, *PHRASES, *LINES, *MORE_LINES])
TEXTS = st.one_of(st.text(CHARACTERS, max_size=40), AWKWARD, st.text(st.sampled_from("a \n\t:#-'\""), max_size=12))
ANSWERS = st.sampled_from([YES, NO, *map(yes_at, Level)])
AMOUNTS = st.integers(0, 999_999_999)

COMPARISONS = st.builds(
    Comparison,
    roles=st.lists(TEXTS, max_size=MOST_ROLES, unique=True).map(tuple),
    answers=st.dictionaries(TEXTS, ANSWERS, max_size=5),
    gates=st.dictionaries(TEXTS, st.booleans(), max_size=3),
    occupations=st.dictionaries(TEXTS, TEXTS, max_size=3),
    area=TEXTS,
    weights=st.builds(Weights, AMOUNTS, AMOUNTS, AMOUNTS),
    title=TEXTS,
    prepared_for=TEXTS,
    date=TEXTS,
    notes=TEXTS,
)
