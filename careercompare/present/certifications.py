"""What a certificate shows, asks for and costs, in words."""

from __future__ import annotations

from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.present.wording import count, date, money


def certification_words(one: Certification) -> str:
    """All that is known of a certificate as a short paragraph; a fee that nobody sourced is said to be unknown."""
    name = one.name if one.full_name in ("", one.name) else f"{one.name}, {one.full_name}"
    parts = [f"{name} ({one.issuer}): {one.shows}", one.prerequisites, one.validity, _exam(one.fee), _kept(one.renewal)]
    return " ".join(part for part in parts if part)


def _exam(fee: Fee | None) -> str:
    if fee is None:
        return "Exam fee: not known."
    return f"Exam fee: {price(fee.amount, fee.currency)} ({_basis(fee)})."


def _kept(renewal: RenewalFee | None) -> str:
    if renewal is None:
        return ""
    if renewal.amount == 0:
        return f"Keeping it is free ({_basis(renewal)})."
    years = "a year" if renewal.every_years == 1 else f"every {count(renewal.every_years, 'year')}"
    return f"Keeping it: {price(renewal.amount, renewal.currency)} {years} ({_basis(renewal)})."


def _basis(cost: Fee | RenewalFee) -> str:
    return "; ".join(part for part in (date(cost.as_of), cost.note.rstrip(".")) if part)


def price(amount: float, currency: str) -> str:
    """An amount with its currency, with hundredths only where it has some: $369, $1,149.50; nothing is free."""
    if amount == 0:
        return "free"
    whole, hundredths = divmod(round(amount * 100), 100)
    return money(whole, currency) + (f".{hundredths:02d}" if hundredths else "")
