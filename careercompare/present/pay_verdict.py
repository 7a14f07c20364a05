"""Who earns more, in words, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from careercompare.core.earnings import Earnings
from careercompare.core.pay import PayTable, rank_amount
from careercompare.present.areas import the_area
from careercompare.present.pay_words import cell_text
from careercompare.present.say import say
from careercompare.present.wording import date, in_a_row, listed


def pay_verdict(earnings: Earnings, titles: Mapping[str, str], table: PayTable | None) -> tuple[str, str]:
    """Who earns more with its median, and what that counts; `titles` are those of the roles by their ids."""
    if table is None:
        return say("No pay is published for this area."), ""
    missing = listed([titles[role] for role in earnings.without_median])
    left_out = say("No median pay is published here for {roles}.", roles=missing) if missing else ""
    medians = _medians(earnings, titles, table)
    if earnings.leader is None:
        if len(medians) < 2:
            return say(
                "Pay cannot be compared in {area}: no median is published there for {roles}.",
                area=the_area(table.area_title),
                roles=missing,
            ), ""
        alike = [title for amount, _, title in medians if amount == medians[0][0]]
        if medians[0][0] == float("inf"):
            tie = say(
                "Which of {roles} pays more is not published: each median is {amount}.",
                roles=listed(alike),
                amount=medians[0][1],
            )
        else:
            tie = say("{roles} pay the same: median {amount}.", roles=listed(alike), amount=medians[0][1])
        return f"{tie} {left_out}".rstrip(), ""
    pay = say(
        "{role} pays more: median {amounts} ({area}, {date}).",
        role=titles[earnings.leader],
        amounts=_against([text for _, text, _ in medians]),
        area=table.area_title,
        date=date(table.reference),
    )
    pay = f"{pay} {left_out}".rstrip()
    return pay, _flipping(earnings, titles) if earnings.flips else _counted(earnings, titles)


def _against(amounts: Sequence[str]) -> str:
    return reduce(lambda before, amount: say("{amount} against {other}", amount=before, other=amount), amounts)


def _counted(earnings: Earnings, titles: Mapping[str, str]) -> str:
    counted = [say("{role} as {code}", role=titles[c.role], code=c.occupation.code) for c in earnings.countings]
    return say("That counts {roles}.", roles=listed(counted))


def _flipping(earnings: Earnings, titles: Mapping[str, str]) -> str:
    now = {counting.role: counting.occupation.code for counting in earnings.countings}
    cases = [
        say(
            "{role} were counted as {code} {occupation} instead of {now}",
            role=titles[counting.role],
            code=counting.occupation.code,
            occupation=counting.occupation.title,
            now=now[counting.role],
        )
        for counting, _ in earnings.flips
    ]
    if len(cases) == 1:
        return say("It would not if {case}.", case=cases[0])
    return say("It would not if {cases} or if {case}.", cases=in_a_row(cases[:-1]), case=cases[-1])


def _medians(earnings: Earnings, titles: Mapping[str, str], table: PayTable) -> list[tuple[float, str, str]]:
    """What each median ranks by, its text and its role's title, the highest first."""
    found = []
    for counting in earnings.countings:
        figure = table.figure(counting.occupation.code)
        amount = rank_amount(figure.median) if figure else None
        if figure and amount is not None:
            found.append((amount, cell_text(figure.median, table), titles[counting.role]))
    return sorted(found, key=lambda one: -one[0])
