"""What a lab's page asks and what it is answered: plain values, texts as they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError
from workbench.explorer.inbox import check_plain, told
from workbench.themelab.lab import ThemesLab
from workbench.themes.lab.changes import (
    AddTerms,
    AddTheme,
    RemoveTerms,
    RemoveTheme,
    RenameTheme,
    SetWhere,
    named,
)
from workbench.themes.model import PLACES

if TYPE_CHECKING:
    import pandas as pd

# So many rows of a list are in sight, or a little below; more are asked for.
PAGE = 50
# By what two hits are one place of an article.
_PLACE = ("title", "left", "hit", "right")
MOST_CANDIDATES, MOST_ALIKE = 60, 20

Question = Mapping[str, Any]
Answer = dict[str, Any]


def answer(lab: ThemesLab, question: object) -> Answer:
    """The answer to one question of a page, ``{"type": ..., ...}``; raises WorkbenchError."""
    kind = question.get("type") if isinstance(question, Mapping) else None
    if not isinstance(kind, str) or kind not in ANSWERS:
        raise WorkbenchError("The page sent what is no question of a theme lab; rerun the cell.")
    assert isinstance(question, Mapping)  # noqa: S101 - what has a type is one
    return {"type": kind, **ANSWERS[kind](lab, question)}


def reply(content: object, replied: Callable[[Any], Answer]) -> Answer:
    """What ``replied`` says to a question of a page; what is wrong with that, in one line."""
    try:
        check_plain(content)
        return replied(content)
    except Exception as fault:
        return dict(told(fault))


def state(lab: ThemesLab) -> Answer:
    """All that is in sight whatever is looked at: the themes, and how it stands with the file."""
    draft, findings, drafting = lab.draft, lab.findings, lab.drafting
    file = drafting.file
    return {
        "themes": _records(lab.themes),
        "where": {theme.name: list(theme.where) for theme in draft},
        "quotes": len(findings.corpus.quotes),
        "articles": len(findings.corpus.articles),
        "unthemed": len(findings.unthemed(draft)),
        "sample": lab.bench.stored is not None,
        "changes": _records(lab.changes),
        "undo": bool(drafting.done),
        "redo": bool(drafting.undone),
        "file": file.path.as_posix() if file else None,
        "made": bool(file and file.text is not None),
        "fault": drafting.fault,
        "alike": findings.method,
        "remedy": findings.remedy,
    }


def _state(lab: ThemesLab, _: Question) -> Answer:
    return {"state": state(lab)}


def _theme(lab: ThemesLab, question: Question) -> Answer:
    """The terms of a theme, each with all its forms."""
    theme = named(lab.draft, question.get("theme"))
    terms = _records(lab.terms(theme.name))
    for row in terms:
        forms = lab.findings.finder.of(row["term"], theme.where).forms
        row["forms"] = [[form, quotes] for form, quotes in forms.items()][:PAGE]
        row["more"] = max(0, len(forms) - PAGE)
    return {"terms": terms}


def _hits(lab: ThemesLab, question: Question) -> Answer:
    """Hits in context, a page of them from ``from`` on; ``total`` is how many there are."""
    found = lab.hits(
        _text(question, "theme"), _maybe(question, "term"), form=_maybe(question, "form")
    )
    first = _number(question, "from")
    return _places(found, first)


def _places(hits: pd.DataFrame, first: int = 0) -> Answer:
    """A page of ``hits``, those of several quotes at one place once, with all who speak there."""
    places: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in _records(hits):
        key = tuple(row[name] for name in _PLACE)
        there = places.setdefault(key, row | {"speakers": []})
        if row["speaker"] and row["speaker"] not in there["speakers"]:
            there["speakers"].append(row["speaker"])
        if row["place"] == "quote":
            there["place"], there["quote_id"] = "quote", row["quote_id"]
    told = list(places.values())[first : first + PAGE]
    return {"hits": told, "total": len(places)}


def _word(lab: ThemesLab, question: Question) -> Answer:
    """A candidate in its quotes: those of a theme, or those without one."""
    theme = _maybe(question, "theme")
    draft = lab.draft
    own = None if theme is None else named(draft, theme)
    found = lab.findings.word(draft, own, _text(question, "word"))
    return _places(found)


def _try(lab: ThemesLab, question: Question) -> Answer:
    theme, add, remove = (
        _text(question, "theme"),
        _texts(question, "add"),
        _texts(question, "remove"),
    )
    trial = lab.findings.trial(lab.draft, theme, add, remove)
    forms: list[list[Any]] = []
    if add and trial.theme:
        where = next((t.where for t in lab.draft if t.name == theme), PLACES)
        forms = [[f, n] for f, n in lab.findings.finder.of(add[0], where).forms.items()][:PAGE]
    return {
        "counts": {name: row.to_dict() for name, row in trial.counts.iterrows()},
        "gained": _places(trial.gained),
        "gains": len(trial.gained),
        "lost": _places(trial.lost),
        "losses": len(trial.lost),
        "forms": forms,
    }


def _candidates(lab: ThemesLab, question: Question) -> Answer:
    found = lab.candidates(_maybe(question, "theme"), most=MOST_CANDIDATES)
    return {"candidates": _records(found)}


def _like(lab: ThemesLab, question: Question) -> Answer:
    theme, quote = _maybe(question, "theme"), _maybe(question, "quote")
    # The page says itself by what quotes are compared.
    found = lab.likest(quote, theme=theme, text=None, most=MOST_ALIKE)
    of = None if quote is None else lab.findings.corpus.quotes.loc[lab.findings.row_of(quote)]
    told = {} if of is None else {"quote": str(of["quote"]), "speaker": _plain(of["speaker"])}
    return {"like": _records(found), "of": told}


def _edit(lab: ThemesLab, question: Question) -> Answer:
    """A change, by its name; the state after it."""
    what, theme = question.get("what"), _text(question, "theme")
    if what == "undo":
        lab.drafting.undo()
    elif what == "redo":
        lab.drafting.redo()
    elif what == "add_shipped":
        lab.add_shipped()
    else:
        lab.drafting.do(*_changes(str(what), theme, question))
    return {"state": state(lab)}


def _changes(what: str, theme: str, question: Question) -> list[Any]:
    if what == "remove_theme":
        return [RemoveTheme(theme)]
    if what == "rename_theme":
        return [RenameTheme(theme, _text(question, "name"))]
    terms = tuple(_texts(question, "terms"))
    if what == "add_term":
        return [AddTerms(theme, terms)]
    if what == "remove_term":
        return [RemoveTerms(theme, terms)]
    if what == "add_theme":
        return [AddTheme(theme, terms, PLACES)]
    if what == "set_where":
        where: Any = tuple(_texts(question, "where"))
        return [SetWhere(theme, where)]
    raise WorkbenchError("The page asked for a change that there is not; rerun the cell.")


def _save(lab: ThemesLab, _: Question) -> Answer:
    return {"saved": len(lab.save()), "state": state(lab)}


def _reload(lab: ThemesLab, _: Question) -> Answer:
    return {"lost": _records(lab.reload()), "state": state(lab)}


ANSWERS: dict[str, Callable[[ThemesLab, Question], Answer]] = {
    "state": _state,
    "theme": _theme,
    "hits": _hits,
    "word": _word,
    "try": _try,
    "candidates": _candidates,
    "like": _like,
    "edit": _edit,
    "save": _save,
    "reload": _reload,
}


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as plain values; what is missing is None."""
    return [
        {name: _plain(value) for name, value in zip(frame.columns, row, strict=True)}
        for row in frame.itertuples(index=False, name=None)
    ]


def _plain(value: Any) -> Any:
    import pandas as pd

    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value


def _text(question: Question, name: str) -> str:
    value = question.get(name, "")
    if not isinstance(value, str):
        raise WorkbenchError(f"The page sent no {name}; rerun the cell.")
    return value


def _maybe(question: Question, name: str) -> str | None:
    return None if question.get(name) is None else _text(question, name)


def _texts(question: Question, name: str) -> list[str]:
    value = question.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise WorkbenchError(f"The page sent no list of {name}; rerun the cell.")
    return value


def _number(question: Question, name: str) -> int:
    value = question.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise WorkbenchError("The page asked for no place in a list; rerun the cell.")
    return value
