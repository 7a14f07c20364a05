"""6: all that the report has to say can be read back in its order, and what repeats on every page is not in the way."""

from __future__ import annotations

from careercompare.report.typst_texts import line
from tests.report.drawn import drawn
from tests.report.matrix import Made
from tests.report.strings import folded_text, is_mixed, is_read, printed, strings
from tests.report.structured import structured


def wording(made: Made) -> list[str]:
    """Each text that is lost, out of order, or read out on every page."""
    root = structured(made.pdf)
    read = folded_text(root.text)
    wanted = [printed(made, one) for one in strings(made.document)]
    lost = [one for one in wanted if not is_read(made, one, read)]
    wrong = [f"{one!r} cannot be read" for one in dict.fromkeys(lost)]
    titles = [printed(made, part.title) for part in made.document.parts]
    at = 0
    for title in titles:
        at = read.find(title, at) if not is_mixed(title) else at
        if at < 0:
            wrong.append(f"the part {title!r} is not where it belongs")
            break
    footer = folded_text(f"careercompare · {line(made.document.catalogue)}")[:20]
    if footer in read:
        wrong.append("the foot of the page is read out")
    pages = {run.sheet for run in drawn(made.pdf).runs if run.mark < 0}
    if pages != set(range(len(drawn(made.pdf).sheets))):
        wrong.append("a page has no foot")
    return wrong
