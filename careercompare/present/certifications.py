"""What a certificate shows, asks for and costs, in words."""

from __future__ import annotations

from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.core.trace import FactKind
from careercompare.present.cell import PointView, StatementView, statement
from careercompare.present.say import in_order, say, say_number
from careercompare.present.sources import SourcesView
from careercompare.present.wording import date, money

OLD = 24
"""A price of so many months before the catalogue's release is called old: few exams keep theirs for longer."""


def certification_point(one: Certification, sources: SourcesView, released: str) -> PointView:
    """All that is known of a certificate, each fee with its own source; that a fee is unknown needs none.

    `released` is the date of the catalogue, by which old prices are told.
    """
    told = [statement(certification_words(one), f"{FactKind.CERTIFICATION}:{one.id}", one.sources, sources)]
    if one.fee is None:
        told.append(StatementView(say("Exam fee: not known.")))
    else:
        told.append(statement(fee_words(one.fee, released), f"{FactKind.FEE}:{one.id}", [one.fee.source], sources))
    if one.renewal is not None:
        told.append(
            statement(
                renewal_words(one.renewal, released), f"{FactKind.RENEWAL}:{one.id}", [one.renewal.source], sources
            )
        )
    return PointView(tuple(told))


def certification_words(one: Certification) -> str:
    """What a certificate is, shows and asks for, as a short paragraph."""
    if one.full_name in {"", one.name}:
        told = say("{name} ({issuer}): {text}", name=one.name, issuer=one.issuer, text=one.shows)
    else:
        told = say(
            "{name}, {full_name} ({issuer}): {text}",
            name=one.name,
            full_name=one.full_name,
            issuer=one.issuer,
            text=one.shows,
        )
    parts = [told, in_order(one.prerequisites), in_order(one.validity)]
    return " ".join(part for part in parts if part)


def fee_words(fee: Fee, released: str) -> str:
    """What its exam costs, and when that held."""
    return say("Exam fee: {price} ({basis}).", price=price(fee.amount, fee.currency), basis=basis(fee, released))


def renewal_words(renewal: RenewalFee, released: str) -> str:
    """What keeping it costs, and when that held."""
    if renewal.amount == 0:
        return say("Keeping it is free ({basis}).", basis=basis(renewal, released))
    return say_number(
        renewal.every_years,
        "Keeping it: {price} a year ({basis}).",
        "Keeping it: {price} every {number} years ({basis}).",
        price=price(renewal.amount, renewal.currency),
        basis=basis(renewal, released),
    )


def basis(cost: Fee | RenewalFee, released: str) -> str:
    """When a price held, whether that is long ago, and what the price is for."""
    old = say("old figure") if is_old(cost, released) else ""
    return "; ".join(part for part in (date(cost.as_of), old, in_order(cost.note.rstrip("."))) if part)


def is_old(cost: Fee | RenewalFee, released: str) -> bool:
    """Whether a price held so long before a catalogue's release that it may have changed since."""
    return bool(_months(cost.as_of)) and _months(released) - _months(cost.as_of) > OLD


def _months(day: str) -> int:
    """Months since the year 0; a bare year counts to its end, and what is no date is 0."""
    year, _, rest = day.partition("-")
    return int(year) * 12 + int(rest[:2] or 12) if year.isdecimal() and (rest[:2] or "12").isdecimal() else 0


def price(amount: float, currency: str) -> str:
    """An amount with its currency, with hundredths only where it has some: $369, $1,149.50; nothing is free."""
    if amount == 0:
        return say("free")
    return money(amount, currency)
