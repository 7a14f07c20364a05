"""The catalogues that come along turned off: whole, without a mistake, and no burden to the bundled one."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.merge import Layer, merge
from careercompare.core.pay import Concept
from careercompare.data.bundled import bundled_catalogue, samples
from careercompare.data.catalogue import check_catalogue, load_catalogue

CARE = next(folder for folder in samples() if folder.name == "care-and-teaching")


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    """The catalogue that is always on."""
    return load_catalogue(bundled_catalogue())


@pytest.mark.parametrize("folder", samples(), ids=lambda folder: folder.name)
def test_a_sample_has_no_problems(folder: Path) -> None:
    """And is known by its folder's name."""
    assert check_catalogue(folder) == ()
    assert load_catalogue(folder).id == folder.name


@pytest.mark.parametrize("folder", samples(), ids=lambda folder: folder.name)
def test_a_sample_replaces_nothing(folder: Path, bundled: Catalogue) -> None:
    """Turning one on adds roles, and leaves every word of the bundled ones as it is."""
    merged = merge([Layer(bundled), Layer(load_catalogue(folder))])

    assert merged.overrides == ()
    assert len(merged.roles) > len(bundled.roles)


def test_care_and_teaching_opens_with_its_own_pay(bundled: Catalogue) -> None:
    """In pounds, of the United Kingdom, alone and beside the bundled catalogue."""
    care = load_catalogue(CARE)
    both = merge([Layer(bundled), Layer(care)])

    assert care.opening_area(care.opens_with) == both.opening_area(care.opens_with) == "uk"
    assert both.opening_area(both.opens_with) == "us"
    (table,) = both.pay_tables["uk"]
    assert (table.currency, table.concept) == ("GBP", Concept.GROSS_PAY)
    for role in care.roles.values():
        assert table.figure(role.occupations[0].code) is not None, role.id
