"""Sizes of pages on the screen."""

from __future__ import annotations

import pytest

from careercompare.present.page_zoom import (
    COARSEST,
    LEAST,
    MOST,
    MOST_PIXELS,
    Fit,
    Sheet,
    Zoom,
    factor_of,
    fineness,
    stepped,
)

A4 = Sheet(8.27, 11.69)
LANDSCAPE = Sheet(11.69, 8.27)


def test_a_page_is_as_wide_as_there_is_room() -> None:
    """However high it gets, within the ends."""
    assert factor_of(Zoom(Fit.WIDTH), A4, (8.27 * 96, 100)) == pytest.approx(1.0)
    assert factor_of(Zoom(Fit.WIDTH), A4, (1, 100)) == LEAST
    assert factor_of(Zoom(Fit.WIDTH), A4, (100_000, 100)) == MOST


def test_a_whole_page_has_room_both_ways() -> None:
    """Height decides upright, width across."""
    assert factor_of(Zoom(Fit.PAGE), A4, (2000, 11.69 * 48)) == pytest.approx(0.5)
    assert factor_of(Zoom(Fit.PAGE), LANDSCAPE, (11.69 * 48, 2000)) == pytest.approx(0.5)


def test_a_factor_needs_no_room() -> None:
    """It stays when the window changes."""
    assert factor_of(Zoom(Fit.FACTOR, 1.5), A4, (10, 10)) == 1.5


def test_steps_go_up_and_down_and_stop() -> None:
    """From between two steps as from one."""
    assert stepped(0.83, 1) == 0.9
    assert stepped(0.83, -1) == 0.75
    assert stepped(1.0, 1) == 1.1
    assert stepped(1.0, -1) == 0.9
    assert stepped(MOST, 1) == MOST
    assert stepped(LEAST, -1) == LEAST


def test_a_dense_screen_gets_finer_pages() -> None:
    """Twice the dots for twice the scaling."""
    assert fineness(1.0, 1.0, A4, 3) == 96
    assert fineness(1.0, 2.0, A4, 3) == 192
    assert fineness(0.01, 1.0, A4, 3) == COARSEST


@pytest.mark.parametrize("pages", [7, 70, 700])
def test_many_pages_together_stay_bearable(pages: int) -> None:
    """Unless they would get too coarse to read at all."""
    ppi = fineness(MOST, 3.0, A4, pages)

    assert ppi < 96 * MOST * 3
    assert ppi == COARSEST or pages * A4.width * A4.height * ppi**2 == pytest.approx(MOST_PIXELS, rel=0.01)
