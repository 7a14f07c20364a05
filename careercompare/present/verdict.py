"""The verdict in words: who is covered more, who earns more, and what both rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.earnings import Earnings
from careercompare.core.fit import Fit
from careercompare.core.pay import PayTable, rank_amount
from careercompare.core.role import Role
from careercompare.core.value import value
from careercompare.core.verdict import Standing, Verdict
from careercompare.present.areas import the_area
from careercompare.present.pay_words import cell_text
from careercompare.present.wording import count, date, listed, percent


@value
class VerdictView:
    """The verdict: a headline, why, the pay sentence with the numbers of its sources, and what it counts."""

    headline: str
    fit: str
    pay: str
    basis: str
    numbers: tuple[int, ...] = ()

    @property
    def sentence(self) -> str:
        """All of it after the headline."""
        return " ".join(part for part in (self.fit, self.pay, self.basis) if part)


def verdict_view(
    catalogue: Catalogue,
    roles: Sequence[Role],
    fits: Sequence[Fit],
    verdict: Verdict,
    earnings: Earnings,
    table: PayTable | None,
    numbers: tuple[int, ...] = (),
) -> VerdictView:
    """Words for a verdict; `numbers` are those of the pay table's source."""
    titles = {role.id: role.title for role in roles}
    headline, fit = _fit_words(verdict, {one.role: one for one in fits}, titles)
    pay, basis = _pay_words(earnings, titles, table) if len(roles) > 1 else ("", "")
    return VerdictView(headline, fit, pay, basis, numbers if pay else ())


def _fit_words(verdict: Verdict, fits: Mapping[str, Fit], titles: Mapping[str, str]) -> tuple[str, str]:
    match verdict.standing:
        case Standing.NOT_ENOUGH_ROLES:
            return "Nothing to compare yet.", "Add a second role to see them side by side."
        case Standing.NOTHING_ANSWERED:
            return "Tick what you know.", "Nothing is answered yet, so nothing can be said about fit."
        case Standing.PARTLY_ANSWERED:
            silent = [titles[role] for role, fit in fits.items() if not fit.known]
            return "Too early to call.", f"Nothing is answered yet of what {listed(silent)} asks for."
    leader = fits[verdict.leader] if verdict.leader else None
    rival = fits[verdict.runner_up] if verdict.runner_up else None
    if rival is None or (leader is None and verdict.standing is not Standing.TOO_CLOSE):
        raise ValueError("this verdict names no leader")
    if leader is None:
        return "Too close to call.", f"You cover the same share of {_alike(fits, titles)}: {percent(rival.low)}."
    names = titles[leader.role], titles[rival.role]
    if verdict.standing is Standing.TOO_CLOSE and verdict.overlap:
        still_open = len({c.skill for f in fits.values() for c in f.contributions if c.answer is None})
        unanswered = f"{count(still_open, 'skill')} {'stands' if still_open == 1 else 'stand'} open"
        if percent(leader.low) == percent(rival.low):
            start = f"You cover {percent(leader.low)} of {_alike(fits, titles)} today"
        else:
            start = f"You cover more of {names[0]} today ({percent(leader.low)} against {percent(rival.low)})"
        return "Too close to call.", f"{start}, but the ranges overlap while {unanswered}."
    if verdict.standing is Standing.TOO_CLOSE:
        return (
            "Too close to call.",
            f"{names[0]} is ahead with {percent(leader.low)} against {percent(rival.high)}, "
            "which is less than one skill can move.",
        )
    if verdict.standing is Standing.DEPENDS_ON_WEIGHTS:
        other = f"{titles[verdict.other_leader]} would lead" if verdict.other_leader else "no role would lead"
        return (
            "It depends on the weights.",
            f"{names[0]} leads as weighted ({percent(leader.low)} against {percent(rival.high)}), "
            f"but {other} if every skill counted the same or essential ones counted double.",
        )
    at_most = "" if rival.low == rival.high else "at most "
    at_least = "" if leader.low == leader.high else "at least "
    return (
        f"{names[0]} fits you more.",
        f"You cover {at_least}{percent(leader.low)} of what it asks, and {at_most}{percent(rival.high)} of {names[1]}.",
    )


def _alike(fits: Mapping[str, Fit], titles: Mapping[str, str]) -> str:
    """The roles whose low bound is the highest."""
    most = max(fit.low for fit in fits.values())
    alike = [titles[role] for role, fit in fits.items() if fit.low == most]
    return "each role" if len(alike) == len(fits) else listed(alike)


def _pay_words(earnings: Earnings, titles: Mapping[str, str], table: PayTable | None) -> tuple[str, str]:
    if table is None:
        return "No pay is published for this area.", ""
    missing = listed([titles[role] for role in earnings.without_median])
    left_out = f"No median pay is published here for {missing}." if missing else ""
    medians = _medians(earnings, titles, table)
    if earnings.leader is None:
        if len(medians) < 2:
            where = the_area(table.area_title)
            return f"Pay cannot be compared in {where}: no median is published there for {missing}.", ""
        alike = [title for amount, _, title in medians if amount == medians[0][0]]
        if medians[0][0] == float("inf"):
            tie = f"Which of {listed(alike)} pays more is not published: each median is {medians[0][1]}."
        else:
            tie = f"{listed(alike)} pay the same: median {medians[0][1]}."
        return f"{tie} {left_out}".rstrip(), ""
    amounts = " against ".join(text for _, text, _ in medians)
    pay = f"{titles[earnings.leader]} pays more: median {amounts} ({table.area_title}, {date(table.reference)})."
    pay = f"{pay} {left_out}".rstrip()
    counted = listed([f"{titles[c.role]} as {c.occupation.code}" for c in earnings.countings])
    basis = f"That counts {counted}."
    if earnings.flips:
        now = {counting.role: counting.occupation.code for counting in earnings.countings}
        flip = listed(
            [
                f"{titles[counting.role]} were counted as {counting.occupation.code} {counting.occupation.title} "
                f"instead of {now[counting.role]}"
                for counting, _ in earnings.flips
            ],
            "or if",
        )
        basis = f"It would not if {flip}."
    return pay, basis


def _medians(earnings: Earnings, titles: Mapping[str, str], table: PayTable) -> list[tuple[float, str, str]]:
    """What each median ranks by, its text and its role's title, the highest first."""
    found = []
    for counting in earnings.countings:
        figure = table.figure(counting.occupation.code)
        amount = rank_amount(figure.median) if figure else None
        if figure and amount is not None:
            found.append((amount, cell_text(figure.median, table), titles[counting.role]))
    return sorted(found, key=lambda one: -one[0])
