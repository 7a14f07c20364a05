"""What can be named is found by its name, its other names and its id."""

from __future__ import annotations

import pytest

from careercompare.present.vocabulary import vocabulary
from tests.builders import two_roles_catalogue
from tests.data.catalogue_folder import FILES
from tests.edited import checked


@pytest.mark.parametrize("typed", ["routing", "Routing", " ip  ROUTING "])
def test_every_name_means_the_id(typed: str) -> None:
    """Whatever the case and the spaces."""
    assert vocabulary(checked().nodes).meant("skill", typed) == "routing"


def test_fields_show_names_but_ids_of_sources() -> None:
    """Titles of sources are long; what is unknown stays as it was typed."""
    words = vocabulary(checked().nodes)

    assert words.shown("skill", "routing") == "Routing"
    assert words.shown("source", "survey") == "survey"
    assert words.shown("role", "beta") == "Beta Engineer"
    assert words.shown("skill", "rooting") == words.meant("skill", " rooting ") == "rooting"


def test_half_written_files_and_the_base_are_in_it() -> None:
    """A mistake in one skill takes no other away; of two with one id the own one counts."""
    broken = FILES["skills.yaml"].replace("name: Routing", "nmae: Routing").replace("id: firewalls", "id:")
    base = two_roles_catalogue()

    words = vocabulary(checked(skills=broken).nodes, base)

    assert words.shown("skill", "routing") == "routing"
    assert words.meant("skill", "OSPF") == "OSPF"
    assert words.shown("skill", "bgp") == base.skills["bgp"].name
    assert {word.id for word in words.of("aspect")} == {"goal", "day", *(aspect.id for aspect in base.aspects)}
    assert [word.id for word in words.of("level")] == ["awareness", "working", "practitioner", "expert"]


def test_an_id_is_meant_before_a_name() -> None:
    """A skill that bears another's id as its name does not take it over."""
    clash = FILES["skills.yaml"].replace("other_names: [IP routing]", "other_names: [firewalls]")

    assert vocabulary(checked(skills=clash).nodes).meant("skill", "firewalls") == "firewalls"
