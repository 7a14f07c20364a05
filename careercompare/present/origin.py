"""Where a role comes from, when the library has more than one catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.merge import origin_of
from careercompare.core.origin import Origin, Override
from careercompare.core.value import value
from careercompare.present.say import say
from careercompare.present.wording import date


@value
class OriginView:
    """The catalogue of a role; `replaces` names the catalogue whose role it stands in for, empty if none."""

    catalogue: str
    name: str
    replaces: str

    @property
    def tag(self) -> str:
        """The few words beside the role's title."""
        return say("Your version · {catalogue}", catalogue=self.name) if self.replaces else self.name

    @property
    def line(self) -> str:
        """The same as a sentence without its full stop."""
        if self.replaces:
            return say("Your version, from “{catalogue}”", catalogue=self.name)
        return say("From “{catalogue}”", catalogue=self.name)

    @property
    def explanation(self) -> str:
        """What that means and what to do about it."""
        if not self.replaces:
            return f"This role comes from “{self.name}”."
        return (
            f"This role of “{self.name}” stands in the place of the one in “{self.replaces}”. "
            "Catalogue › Library can turn that off."
        )


def origin_view(catalogue: Catalogue, role: str) -> OriginView | None:
    """Where a role comes from; None for what the lowest catalogue has, which needs no word."""
    origin = catalogue.origins.get(role)
    if origin is None or origin.catalogue == catalogue.id:
        return None
    override = _override(catalogue, role, origin)
    return OriginView(origin.catalogue, origin.name, override.over.name if override else "")


def origin_views(catalogue: Catalogue, roles: Sequence[str]) -> tuple[OriginView | None, ...]:
    """Where each of these roles comes from; said of all of them or, if all come from the lowest catalogue, of none."""
    views = [origin_view(catalogue, role) for role in roles]
    lowest = OriginView(catalogue.id, catalogue.name, "")
    return tuple(view or lowest for view in views) if any(views) else tuple(views)


def origin_words(catalogue: Catalogue, role: str) -> str:
    """Where a role comes from in a few words, empty while there is only one catalogue."""
    view = origin_view(catalogue, role)
    return view.tag if view else catalogue.name if catalogue.origins else ""


def catalogue_line(catalogue: Catalogue, roles: Sequence[str]) -> str:
    """The catalogues that these roles come from, with version and date; the lowest one if they are all of it."""
    found = dict.fromkeys(catalogue.origins.get(role, origin_of(catalogue)) for role in roles)
    return "; ".join(_named(origin) for origin in (found or [origin_of(catalogue)]))


def _override(catalogue: Catalogue, role: str, origin: Origin) -> Override | None:
    return next(
        (
            one
            for one in catalogue.overrides
            if one.on and one.kind == "roles" and one.id == role and one.by.catalogue == origin.catalogue
        ),
        None,
    )


def _named(origin: Origin) -> str:
    if not origin.released:
        return say("{catalogue}, version {version}", catalogue=origin.name, version=origin.version)
    return say(
        "{catalogue}, version {version} of {date}",
        catalogue=origin.name,
        version=origin.version,
        date=date(origin.released),
    )
