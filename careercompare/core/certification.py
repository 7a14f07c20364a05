"""A certificate that roles name, and what taking and keeping it costs."""

from __future__ import annotations

from careercompare.core.value import value


@value
class Fee:
    """A published price of one exam, in whole or hundredth units of a currency; `as_of` is the date it held for."""

    amount: float
    currency: str
    as_of: str
    source: str
    note: str = ""


@value
class RenewalFee:
    """What keeping a certificate costs every so many years, 0 if nothing; `as_of` is the date it held for."""

    amount: float
    currency: str
    every_years: int
    as_of: str
    source: str
    note: str = ""


@value
class Certification:
    """A certificate; `prerequisites` and `validity` are sentences, empty when unknown, as fees are None."""

    id: str
    name: str
    full_name: str
    issuer: str
    shows: str
    prerequisites: str = ""
    validity: str = ""
    fee: Fee | None = None
    renewal: RenewalFee | None = None
    sources: tuple[str, ...] = ()
