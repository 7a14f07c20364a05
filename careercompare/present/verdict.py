"""The verdict in words: who is covered more, who earns more, and what both rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.earnings import Earnings
from careercompare.core.fit import Fit
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
from careercompare.core.value import value
from careercompare.core.verdict import Standing, Verdict
from careercompare.present.pay_verdict import pay_verdict
from careercompare.present.say import say, say_number
from careercompare.present.wording import listed, percent


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
    pay, basis = pay_verdict(earnings, titles, table) if len(roles) > 1 else ("", "")
    return VerdictView(headline, fit, pay, basis, numbers if pay else ())


def _fit_words(verdict: Verdict, fits: Mapping[str, Fit], titles: Mapping[str, str]) -> tuple[str, str]:
    match verdict.standing:
        case Standing.NOT_ENOUGH_ROLES:
            return say("Nothing to compare yet."), say("Add a second role to see them side by side.")
        case Standing.NOTHING_ANSWERED:
            return say("Tick what you know."), say("Nothing is answered yet, so nothing can be said about fit.")
        case Standing.PARTLY_ANSWERED:
            silent = listed([titles[role] for role, fit in fits.items() if not fit.known])
            return say("Too early to call."), say("Nothing is answered yet of what {roles} asks for.", roles=silent)
    leader = fits[verdict.leader] if verdict.leader else None
    rival = fits[verdict.runner_up] if verdict.runner_up else None
    if rival is None or (leader is None and verdict.standing is not Standing.TOO_CLOSE):
        raise ValueError("this verdict names no leader")
    if leader is None:
        return say("Too close to call."), _same_share(percent(rival.low), _alike(fits, titles))
    names = {"role": titles[leader.role], "other": titles[rival.role]}
    shares = {"share": percent(leader.low), "rival": percent(rival.high)}
    if verdict.standing is Standing.TOO_CLOSE and verdict.overlap:
        return say("Too close to call."), _overlap(fits, titles, leader, rival)
    if verdict.standing is Standing.TOO_CLOSE:
        ahead = say(
            "{role} is ahead with {share} against {rival}, which is less than one skill can move.", **names, **shares
        )
        return say("Too close to call."), ahead
    if verdict.standing is Standing.DEPENDS_ON_WEIGHTS:
        return say("It depends on the weights."), _weighted(titles.get(verdict.other_leader or "", ""), names, shares)
    return say("{role} fits you more.", **names), _covered(leader, rival, names)


def _same_share(share: str, alike: str) -> str:
    if not alike:
        return say("You cover the same share of each role: {share}.", share=share)
    return say("You cover the same share of {roles}: {share}.", roles=alike, share=share)


def _overlap(fits: Mapping[str, Fit], titles: Mapping[str, str], leader: Fit, rival: Fit) -> str:
    still_open = len({c.skill for f in fits.values() for c in f.contributions if c.answer is None})
    told = {
        "share": percent(leader.low),
        "open": say_number(still_open, "{number} skill stands open", "{number} skills stand open"),
    }
    if percent(leader.low) != percent(rival.low):
        names = {"role": titles[leader.role], "rival": percent(rival.low)}
        return say(
            "You cover more of {role} today ({share} against {rival}), but the ranges overlap while {open}.",
            **names,
            **told,
        )
    alike = _alike(fits, titles)
    if not alike:
        return say("You cover {share} of each role today, but the ranges overlap while {open}.", **told)
    return say("You cover {share} of {roles} today, but the ranges overlap while {open}.", roles=alike, **told)


def _weighted(other: str, names: Mapping[str, str], shares: Mapping[str, str]) -> str:
    if not other:
        return say(
            "{role} leads as weighted ({share} against {rival}), but no role would lead if every skill counted the "
            "same or essential ones counted double.",
            role=names["role"],
            **shares,
        )
    return say(
        "{role} leads as weighted ({share} against {rival}), but {other} would lead if every skill counted the same "
        "or essential ones counted double.",
        role=names["role"],
        other=other,
        **shares,
    )


def _covered(leader: Fit, rival: Fit, names: Mapping[str, str]) -> str:
    told = {"share": percent(leader.low), "rival": percent(rival.high), "other": names["other"]}
    if leader.low == leader.high and rival.low == rival.high:
        return say("You cover {share} of what it asks, and {rival} of {other}.", **told)
    if leader.low == leader.high:
        return say("You cover {share} of what it asks, and at most {rival} of {other}.", **told)
    if rival.low == rival.high:
        return say("You cover at least {share} of what it asks, and {rival} of {other}.", **told)
    return say("You cover at least {share} of what it asks, and at most {rival} of {other}.", **told)


def _alike(fits: Mapping[str, Fit], titles: Mapping[str, str]) -> str:
    """The roles whose low bound is the highest, empty if that is every role."""
    most = max(fit.low for fit in fits.values())
    alike = [titles[role] for role, fit in fits.items() if fit.low == most]
    return "" if len(alike) == len(fits) else listed(alike)
