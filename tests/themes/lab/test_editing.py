"""Changes in the text of a themes.yml: what is meant is there, and all else stays as it was."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.errors import WorkbenchError
from workbench.themes.lab.changes import (
    AddTerms,
    AddTheme,
    Change,
    RemoveTerms,
    RemoveTheme,
    RenameTheme,
    SetWhere,
    changed,
)
from workbench.themes.lab.editing import edited
from workbench.themes.reading import themes_of_text

FILE = """\
# Ours, since 2024.

energy:
  terms: [oil, natural gas, pipeline*]   # ask Ana about coal
  where: [quote, heading]

# What the ministry asked for.
Health:
  where:
    - quote
    - paragraph
  terms:
    - hospital*   # also hospitality!
    - nurse

    - "*virus"
ferries: {terms: ferry}
"""

CASES: dict[str, tuple[Change, str, str]] = {
    "a term goes behind the last of its list": (
        AddTerms("energy", ("coal", "no")),
        "[oil, natural gas, pipeline*]",
        "[oil, natural gas, pipeline*, coal, 'no']",
    ),
    "a term goes into a line of its own where the others have one": (
        AddTerms("Health", ("*flu",)),
        '    - "*virus"\n',
        "    - \"*virus\"\n    - '*flu'\n",
    ),
    "a term that stands alone gets a list": (
        AddTerms("ferries", ("port",)),
        "{terms: ferry}",
        "{terms: [ferry, port]}",
    ),
    "the first term of a list goes with its comma": (
        RemoveTerms("energy", ("oil",)),
        "[oil, natural gas, pipeline*]",
        "[natural gas, pipeline*]",
    ),
    "the last terms of a list go with the comma before them": (
        RemoveTerms("energy", ("natural gas", "pipeline*")),
        "[oil, natural gas, pipeline*]",
        "[oil]",
    ),
    "a term in a line of its own goes with what is remarked on it": (
        RemoveTerms("Health", ("hospital*",)),
        "    - hospital*   # also hospitality!\n",
        "",
    ),
    "a theme gets another name where it stands": (
        RenameTheme("energy", "energy: all"),
        "energy:\n",
        "'energy: all':\n",
    ),
    "a theme goes with its lines alone": (
        RemoveTheme("Health"),
        FILE[FILE.index("Health:") : FILE.index("ferries:")],
        "",
    ),
    "a theme in one line goes with it": (RemoveTheme("ferries"), "ferries: {terms: ferry}\n", ""),
    "places in a list are others": (
        SetWhere("energy", ("paragraph",)),
        "[quote, heading]",
        "[paragraph]",
    ),
    "places in lines become a list": (
        SetWhere("Health", ("quote",)),
        "  where:\n    - quote\n    - paragraph\n",
        "  where: [quote]\n",
    ),
    "places that were left out come behind the rest": (
        SetWhere("ferries", ("heading",)),
        "{terms: ferry}",
        "{terms: ferry, where: [heading]}",
    ),
    "a new theme goes to the end": (
        AddTheme("Tax", ("tax*", "levy"), ("quote",)),
        "ferries: {terms: ferry}\n",
        "ferries: {terms: ferry}\n\nTax:\n  terms: [tax*, levy]\n  where: [quote]\n",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("what", CASES)
def test_change_is_made_where_it_belongs(what: str, newline: str) -> None:
    change, before, after = CASES[what]
    wanted = FILE.replace(before, after).replace("\n", newline)
    assert FILE.count(before) == 1
    assert edited(FILE.replace("\n", newline), "themes.yml", [change]) == wanted


def test_what_is_added_and_removed_again_leaves_the_file_as_it_was() -> None:
    changes = [
        AddTerms("energy", ("coal",)),
        AddTerms("Health", ("flu",)),
        RenameTheme("Health", "health care"),
        RemoveTerms("health care", ("flu",)),
        RenameTheme("health care", "Health"),
        RemoveTerms("energy", ("coal",)),
    ]
    assert edited(FILE, "themes.yml", changes) == FILE


def test_file_without_an_end_of_line_or_without_themes_takes_one() -> None:
    new = AddTheme("Tax", ("tax",), ("quote",))
    for text in ("", "# nothing yet\n", "a: {terms: [b]}", "{}", "{a: {terms: [b]}}"):
        themes = themes_of_text(edited(text, "themes.yml", [new]), "themes.yml")
        assert themes.names[-1] == "Tax"
        assert themes.themes[-1].terms == ("tax",)


REMARKS = """\
a:
  terms: [
    b,  # first
    c,  # second
    d   # third
  ]
"""


def test_remarks_of_a_list_over_several_lines_stay() -> None:
    text = edited(REMARKS, "themes.yml", [RemoveTerms("a", ("c",)), AddTerms("a", ("e",))])
    assert themes_of_text(text, "themes.yml").themes[0].terms == ("b", "d", "e")
    # As in a list with hyphens, what is remarked on a term in a line of its own goes with it.
    remarks = [remark for remark in ("# first", "# second", "# third") if remark in text]
    assert remarks == ["# first", "# third"]


# YAML that says what a file of themes may say and that no simple edit is right for.
TANGLED = [
    "? a\n: terms:\n  - b\n  - c\n",
    "a: {terms: [b,\n c]} # x\n",
    '"a":\n "terms": ["b", c,]\n',
    "a:\n  terms:\n  -\n    b\n  - c\n",
    "a:\n  terms: [b, b, c]\n",
    "a: {terms: ['b' , c], where: quote}\n",
    "- a\n",
    "a:\n  terms: >\n    b c\n",
]


@pytest.mark.parametrize("text", TANGLED)
@pytest.mark.parametrize(
    "change",
    [
        AddTerms("a", ("x", "#y")),
        RemoveTerms("a", ("b",)),
        RemoveTerms("a", ("c",)),
        RemoveTheme("a"),
        RenameTheme("a", "#z"),
        SetWhere("a", ("heading",)),
        AddTheme("new", ("x",), ("quote",)),
    ],
)
def test_tangled_file_is_changed_rightly_or_left_alone(text: str, change: Change) -> None:
    try:
        changed_text = edited(text, "themes.yml", [change])
    except WorkbenchError:
        return
    # It said so itself; here that it can be read and is something else.
    themes_of_text(changed_text, "themes.yml")
    assert changed_text != text


WRONG: list[Any] = [
    (AddTerms("nobody", ("x",)), "Unknown theme"),
    (AddTerms("energy", ("oil",)), "already"),
    (AddTerms("energy", ("*",)), "cannot be used"),
    (AddTerms("energy", ("s*",)), "far too much"),
    (AddTerms("energy", ("\u202eoil",)), "nobody sees"),
    (AddTerms("energy", ()), "needs a term"),
    (RemoveTerms("energy", ("coal",)), "Unknown term"),
    (RemoveTerms("ferries", ("ferry",)), "without terms"),
    (AddTheme("ENERGY", ("x",), ("quote",)), "There is a theme"),
    (AddTheme(" ", ("x",), ("quote",)), "cannot be called"),
    (RenameTheme("energy", "Health"), "There is a theme"),
    (SetWhere("energy", ()), "somewhere"),
    (SetWhere("energy", ("title",)), "Unknown place"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("change", "words"), WRONG)
def test_change_that_cannot_be_made_says_why_in_one_line(change: Change, words: str) -> None:
    with pytest.raises(WorkbenchError, match=words) as caught:
        edited(FILE, "themes.yml", [change])
    assert "\n" not in str(caught.value)


# In how many ways a file may be written: lists in one line and in several, remarks behind commas
# and before them, quotation marks, ends of lines.
LAYOUTS = {
    "a term a line in brackets": """\
# head
Health:  # h
  terms: [
    oil,  # crude
    gas,  # natural
    coal  # black
  ]
  where: [quote]  # w
# between
Money:
  terms: [bank]
# end
""",
    "a comma behind the last term": """\
Health:
  terms: [
    oil,  # crude
    gas,  # natural
    coal,  # black
  ]
Money:
  terms: [bank]
""",
    "remarks above the terms": """\
Health:
  terms: [
    # crude
    oil,
    # natural
    gas,
    # black
    coal
    # tail
  ]
Money:
  terms: [bank]
""",
    "commas before the terms": """\
Health:
  terms: [oil  # crude
    , gas  # natural
    , coal  # black
    ]
Money:
  terms: [bank]
""",
    "two terms a line": """\
Health:
  terms: [oil,  # crude
    gas, coal]  # both
Money:
  terms: [bank]
""",
    "lists with hyphens": """\
Health:
  # the terms
  terms:
    # crude
    - oil  # c1
    # natural
    - gas  # c2
    # black
    - 'coal'  # c3
    # tail
  # where
  where:
    - quote  # q
    - heading
# end
Money:
  terms:
  - bank  # not deeper
""",
    "Windows": """\
# head
Health:
  terms:
    - oil # c
    - gas
    - coal
Money:
  terms: [bank] # b
""".replace("\n", "\r\n"),
    "all in braces": """\
{Health: {terms: [oil, gas, coal]},  # h
 # about money
 Money: {terms: [bank]}}
""",
    "where with remarks": """\
Health:
  terms: [oil, gas, coal]
  where: [quote,  # q
    heading]
Money: {terms: bank}
""",
}
CHANGES: list[Change] = [
    AddTerms("Health", ("wind", "sun*")),
    *(
        RemoveTerms("Health", gone)
        for gone in (("oil",), ("gas",), ("coal",), ("gas", "coal"), ("oil", "coal"))
    ),
    AddTheme("New", ("a b",), ("quote", "heading")),
    RemoveTheme("Health"),
    RemoveTheme("Money"),
    RenameTheme("Health", "Key: value"),
    SetWhere("Health", ("paragraph",)),
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_remark_on_what_stays_is_lost_however_a_file_is_written(
    layout: str, change: Change
) -> None:
    text = LAYOUTS[layout]
    try:
        new = edited(text, "themes.yml", [change])
    except WorkbenchError:
        return  # Left as it is, which loses nothing either.
    lines = text.splitlines()
    if isinstance(change, RemoveTerms):
        lines = [line for line in lines if not any(term in line for term in change.terms)]
    if isinstance(change, RemoveTheme):
        start = next(n for n, line in enumerate(lines) if change.theme + ":" in line)
        ends = (n for n in range(start + 1, len(lines)) if lines[n][:1] in ("#", "M"))
        lines = lines[:start] + lines[next(ends, len(lines)) :]
    remarks = [line[line.index("#") :] for line in lines if "#" in line]
    assert [remark for remark in remarks if remark not in new] == []
    assert ("\r\n" in text) == ("\r\n" in new)
    assert "\n" not in new.replace("\r\n", "") or "\r\n" not in text


@pytest.mark.parametrize("layout", list(LAYOUTS)[:3])
@pytest.mark.parametrize("change", CHANGES[:6], ids=str)
def test_terms_in_lines_of_their_own_are_added_and_taken_out(layout: str, change: Change) -> None:
    new = edited(LAYOUTS[layout], "themes.yml", [change])
    assert themes_of_text(new, "") == changed(themes_of_text(LAYOUTS[layout], ""), change)
