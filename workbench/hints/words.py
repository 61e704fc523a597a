"""The hints in words: what was measured, what that means for the charts, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from workbench.folder import THEMES_FILE
from workbench.hints.facts import Facts

# The shipped themes fit 43 % of the quotes of the two articles that they were made for, and 1 % of
# the quotes of 149 articles of the BBC: below a quarter they are somebody else's. A chart of themes
# then leaves out three quotes of four.
FEW_THEMED = 0.25
# Where most articles have no day, a chart over time shows less than half of what there is; the
# same holds for outlets.
MOST_MISSING = 0.5
# So many names of themes in a line.
NAMED = 5
EXAMPLE = (
    "energy:",
    "  terms: [oil, natural gas, pipeline*]",
    "  where: [quote, paragraph, heading]",
)


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing to know: ``said`` with its number, ``remedy`` what to do; ``example`` are lines of
    a file, none where there is nothing to copy."""

    code: str
    said: str
    remedy: str
    example: tuple[str, ...] = ()


@dataclass(frozen=True, repr=False)
class Hints:
    """What to know before reading the charts; a cell shows it. ``nothing`` is said if there are no
    hints."""

    hints: tuple[Hint, ...]
    nothing: str

    def __iter__(self) -> Iterator[Hint]:
        return iter(self.hints)

    def __len__(self) -> int:
        return len(self.hints)

    def lines(self) -> list[str]:
        """The hints as lines of plain text, examples indented."""
        if not self.hints:
            return [self.nothing]
        found = ["Before you read the charts:"]
        for hint in self.hints:
            found += [f"- {hint.said} {hint.remedy}", *(f"      {line}" for line in hint.example)]
        return found

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        if not self.hints:
            return f'<div class="workbench-hints"><p>{escape(self.nothing)}</p></div>'
        items = "".join(f"<li>{_html(hint)}</li>" for hint in self.hints)
        head = "<p><strong>Before you read the charts:</strong></p>"
        return f'<div class="workbench-hints">{head}<ul>{items}</ul></div>'


def _html(hint: Hint) -> str:
    example = f"<pre>{escape(chr(10).join(hint.example))}</pre>" if hint.example else ""
    return f"<strong>{escape(hint.said)}</strong> {escape(hint.remedy)}{example}"


def hints(facts: Facts, *, shipped: bool, folder: Path | None) -> Hints:
    """What ``facts`` give to say, the gravest first.

    ``shipped``: the themes are those that come with the workbench. ``folder``: where files of the
    analyst's own go, None where there is no such folder (a single file, a store).
    """
    if not facts.articles:
        said = "No article with a text was read, so there is nothing to chart."
        return Hints((Hint("no_articles", said, "bench.report says why."),), "")
    found = [_nobody(facts)] if not facts.quotes else [_themes(facts, shipped, folder)]
    found += [_idle(facts, shipped), _days(facts, folder), _outlets(facts, folder)]
    found += [_copies(facts), _names(facts)]
    return Hints(tuple(hint for hint in found if hint), _nothing(facts))


def _nothing(facts: Facts) -> str:
    return (
        f"Nothing to watch out for: of {_counted(facts.quotes, 'quote')} "
        f"{_percent(facts.themed, facts.quotes)} have a theme, of "
        f"{_counted(facts.articles, 'article')} {_percent(facts.undated, facts.articles)} have no "
        "date."
    )


def _nobody(facts: Facts) -> Hint:
    return Hint(
        "no_quotes",
        f"Nobody is quoted in {_counted(facts.articles, 'article')}.",
        "bench.report says whether they are articles and in English; look at one: "
        "print(bench.articles[0].text).",
    )


def _themes(facts: Facts, shipped: bool, folder: Path | None) -> Hint | None:
    if not shipped or facts.themed >= FEW_THEMED * facts.quotes:
        return None
    place = f"{(folder / THEMES_FILE).as_posix()} with" if folder else (
        f"a {THEMES_FILE} beside the articles, in a folder that you open, with"
    )  # fmt: skip
    find = (
        "bench.themes_lab() finds themes of your own, shows what each word brings, and saves them. "
        "Or write"
        if folder
        else "Write"
    )
    return Hint(
        "shipped_themes",
        f"The themes are the ones that come with the workbench ({_listed(facts.themes)}), and fit "
        f"{_percent(facts.themed, facts.quotes)} of {_counted(facts.quotes, 'quote')}.",
        f"{find} {place} your own and open the folder again; three lines are a theme:",
        EXAMPLE,
    )


def _idle(facts: Facts, shipped: bool) -> Hint | None:
    if shipped or not facts.idle or not facts.quotes:
        return None
    one = len(facts.idle) == 1
    return Hint(
        "idle_themes",
        f"{len(facts.idle):,} of your {_counted(len(facts.themes), 'theme')} "
        f"{'fits' if one else 'fit'} no quote ({_listed(facts.idle)}).",
        "Look at the terms, bench.themes_lab() shows what each brings: a word is matched whole, "
        "and only pipeline* is pipelines too.",
    )


def _days(facts: Facts, folder: Path | None) -> Hint | None:
    return _missing(facts, facts.undated, "date", "published", "charts over time", folder)


def _outlets(facts: Facts, folder: Path | None) -> Hint | None:
    return _missing(facts, facts.without_outlet, "outlet", "outlet", "counts by outlet", folder)


def _missing(
    facts: Facts, number: int, what: str, column: str, where: str, folder: Path | None
) -> Hint | None:
    if number <= MOST_MISSING * facts.articles:
        return None
    place = f"{(folder / 'metadata.csv').as_posix()}" if folder else "A metadata.csv beside them"
    return Hint(
        f"no_{what}",
        f"{_without(number, facts.articles, what)}, and {where} leave "
        f"{'it' if facts.articles == 1 else 'them'} out.",
        f"{place} with the columns file and {column} fills it in"
        f"{' (days as 2024-03-01)' if column == 'published' else ''}.",
    )


def _without(number: int, articles: int, what: str) -> str:
    if articles == 1:
        return f"The article has no {what}"
    if number == articles:
        return f"None of the {articles:,} articles has {'an' if what == 'outlet' else 'a'} {what}"
    return f"{number:,} of {articles:,} articles have no {what}"


def _copies(facts: Facts) -> Hint | None:
    if not facts.copies:
        return None
    are = "is a copy or update" if facts.copies == 1 else "are copies or updates"
    return Hint(
        "copies",
        f"{_counted(facts.copies, 'article')} {are} of another, whose quotes count once more.",
        'bench.stories lists them; coverage(..., count="stories") and the Explorer\'s "Count each '
        'story once" count what they share once.',
    )


def _names(facts: Facts) -> Hint | None:
    if not facts.proposals:
        return None
    one = facts.proposals == 1
    return Hint(
        "names",
        f"{_counted(facts.proposals, 'pair')} of names {'is' if one else 'are'} perhaps one source"
        f"{'' if one else ' each'}, and counted as two.",
        "bench.suggest() lists them, and bench.accept(rows) joins those that you choose.",
    )


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def _percent(part: int, whole: int) -> str:
    """ "6%"; what is something and rounds to nothing is "under 1%"."""
    share = 100 * part / whole if whole else 0
    return "under 1%" if 0 < share < 0.5 else f"{share:.0f}%"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
