"""The form of a report's choices."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.core.language import ENGLISH, Language
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.present.blocks import PartView
from careercompare.present.parts.listing import Part
from careercompare.present.report_form import ReportForm, report_form
from careercompare.present.say import speaking

KNOWN = tuple(Part(name, name.title(), lambda _material: PartView("", "", ())) for name in ("cover", "pay"))
SPANISH = Language("es", "Español", messages={"Cover": ("Portada",), "Colour": ("Color",)})


NOBODY = Comparison()


def form(choices: ReportChoices = ReportChoices(), comparison: Comparison = NOBODY) -> ReportForm:
    """The form with pay before cover, and cover out."""
    return report_form(choices, comparison, ("pay", "cover"), frozenset({"pay"}), KNOWN, (ENGLISH, SPANISH))


def test_parts_stand_in_their_order_by_their_names() -> None:
    """Those that are out as well."""
    assert [(one.key, one.name, one.on) for one in form().parts] == [("pay", "Pay", True), ("cover", "Cover", False)]


def test_a_part_that_has_nothing_to_say_is_marked() -> None:
    """If it is in; of one that is out nobody knows."""
    both = frozenset({"pay", "cover"})
    shown = report_form(ReportChoices(), NOBODY, ("pay", "cover"), frozenset({"pay"}), KNOWN, (ENGLISH,), both)

    assert [one.meaning for one in shown.parts] == ["nothing to say", ""]
    assert [one.meaning for one in form().parts] == ["", ""]


def test_one_of_each_choice_is_chosen() -> None:
    """Paper, ink and language."""
    shown = form(ReportChoices(paper=Paper.LETTER, ink=Ink.BLACK, language="es"))

    for options, key in ((shown.papers, "letter"), (shown.inks, "black"), (shown.languages, "es")):
        assert [one.key for one in options if one.on] == [key]
        assert len(options) == 2
    assert [one.name for one in shown.languages] == ["English", "Español"]


def test_each_thing_to_leave_out_says_what_that_means() -> None:
    """All of them, ticked as chosen."""
    shown = form(ReportChoices(withheld=frozenset({Withheld.ANSWERS})))

    assert {one.key for one in shown.withheld} == {one.value for one in Withheld}
    assert [one.key for one in shown.withheld if one.on] == ["answers"]
    assert all(one.meaning.endswith(".") for one in shown.withheld)


def test_where_no_name_is_typed_the_comparison_s_stands_as_a_hint() -> None:
    """And if it is withheld there is none to type."""
    ada = Comparison(prepared_for="Ada")

    assert (form(comparison=ada).name, form(comparison=ada).name_hint) == ("", "Ada")
    assert form().name_hint == "Nobody is named"
    assert form(ReportChoices(name="Grace"), ada).name == "Grace"
    hidden = form(ReportChoices(withheld=frozenset({Withheld.NAME})), ada)
    assert (hidden.name_told, hidden.name_hint) == (False, "Withheld")


def test_gaps_alone_do_not_carry_the_comparison() -> None:
    """The box is off, whatever was chosen, and says why."""
    shown = form(ReportChoices(withheld=frozenset({Withheld.STRENGTHS}), attach=True))

    assert (shown.attach, shown.carried) == (False, False)
    assert "gaps only" in shown.carrying
    assert (form().attach, form().carried) == (True, True)
    assert not form(ReportChoices(attach=False)).attach


def test_letterhead_and_note_are_as_typed() -> None:
    """Nothing is made of them."""
    letterhead = Letterhead("Office", "1 Street", "/logo.png")
    shown = form(ReportChoices(letterhead=letterhead, note="Hello\nyou"))

    assert (shown.letterhead, shown.note) == (letterhead, "Hello\nyou")


def test_the_words_are_those_of_the_language_of_the_moment() -> None:
    """Names of languages are their own."""
    with speaking(SPANISH):
        shown = form()

    assert shown.parts[1].name == "Portada"
    assert shown.inks[0].name == "Color"
    assert shown.languages[0].name == "English"
