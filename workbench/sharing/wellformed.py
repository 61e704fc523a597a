"""A notebook as its format wants it, whatever stands in its file.

Jupyter's reader lets through what is not as it should be, and says so in a log. What comes after
(hiding, running, nbconvert) relies on texts being texts and lists being lists. So a notebook is
built anew here, of what is known and of the right kind; what is of another kind is left out, with a
note in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode, from_dict

from workbench.sharing.cleaning import left_out_note
from workbench.sharing.left_out import LeftOut, one_line
from workbench.sharing.wellformed_outputs import count_of, note, text_of, well_formed_outputs
from workbench.text.halves import without_halves

NOT_A_CELL = "something that is not a cell"
NO_TEXT = "the text of a cell, which is not text"
NOT_ATTACHED = "an attachment that cannot be read"
_KINDS = ("code", "markdown", "raw")
# The words of a notebook's metadata that kernels and nbconvert ask for.
_KERNEL = ("name", "display_name", "language")
_LANGUAGE = ("name", "pygments_lexer", "version", "file_extension", "mimetype")
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
# Of the kind that a cell says it is, as much as tells it apart.
_LONGEST = 40


@dataclass(frozen=True)
class WellFormed:
    """``notebook``, and what was left out of it: whole ``cells`` and parts of them, ``outputs``."""

    notebook: NotebookNode
    cells: LeftOut = field(default_factory=LeftOut)
    outputs: LeftOut = field(default_factory=LeftOut)


def well_formed(given: Mapping[str, Any]) -> WellFormed:
    """A notebook of nbformat 4 built anew of what is right in ``given``, which stays as it is."""
    made = WellFormed(
        from_dict(
            {
                "nbformat": 4,
                "nbformat_minor": 5,
                "metadata": _notebook_metadata(_mapping(given.get("metadata"))),
                "cells": [],
            }
        )
    )
    cells = given.get("cells")
    ids: set[str] = set()
    for number, cell in enumerate(cells if isinstance(cells, list) else [], start=1):
        new = _cell(cell, number, made)
        new["id"] = _id(cell, number, ids)
        made.notebook.cells.append(new)
    return made


def _notebook_metadata(given: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    kernel = _texts(given.get("kernelspec"), _KERNEL)
    if kernel:
        kept["kernelspec"] = {"name": "", "display_name": "", **kernel}
    language = _texts(given.get("language_info"), _LANGUAGE)
    if "name" in language:
        kept["language_info"] = language
    title = given.get("title")
    if isinstance(title, str | int | float):
        kept["title"] = str(text_of(str(title)))
    return kept


def _cell(given: object, number: int, made: WellFormed) -> NotebookNode:
    kind = given.get("cell_type") if isinstance(given, Mapping) else None
    source = text_of(given.get("source", "")) if isinstance(given, Mapping) else None
    if kind not in _KINDS or (source is None and kind != "code"):
        what = _what_is_wrong(given, kind)
        made.cells.note(what, f"the file's cell {number}")
        return _new("markdown", left_out_note([what]), {})
    assert isinstance(given, Mapping)  # noqa: S101 - else it has no kind
    cell = _new(str(kind), source or "", _cell_metadata(_mapping(given.get("metadata"))))
    if kind == "code":
        cell["execution_count"] = count_of(given.get("execution_count"))
        outputs = given.get("outputs", [])
        cell["outputs"] = well_formed_outputs(outputs, lambda what: made.outputs.add(what, cell))
        if source is None:
            made.cells.note(NO_TEXT, f"the file's cell {number}")
            cell["outputs"].insert(0, note(NO_TEXT))
    elif "attachments" in given:
        cell["attachments"], whole = _attachments(given["attachments"])
        if not whole:
            made.cells.note(NOT_ATTACHED, f"the file's cell {number}")
    return cell


def _new(kind: str, source: str, metadata: dict[str, Any]) -> NotebookNode:
    made: NotebookNode = from_dict({"cell_type": kind, "source": source, "metadata": metadata})
    return made


def _what_is_wrong(given: object, kind: object) -> str:
    if kind in _KINDS:
        return NO_TEXT
    if isinstance(given, Mapping) and isinstance(kind, str):
        return f"a cell of an unknown kind, “{one_line(without_halves(kind), _LONGEST)}”"
    return NOT_A_CELL


def _cell_metadata(given: Mapping[str, Any]) -> dict[str, Any]:
    """What hides, folds or removes a cell, and what a raw one is; no more is asked for."""
    kept: dict[str, Any] = _texts(given, ("raw_mimetype", "format"))
    if tags := list(dict.fromkeys(_tags(given.get("tags")))):
        kept["tags"] = tags
    jupyter = _mapping(given.get("jupyter"))
    hidden = [name for name in ("source_hidden", "outputs_hidden") if jupyter.get(name) is True]
    if hidden:
        kept["jupyter"] = dict.fromkeys(hidden, True)
    for name in ("collapsed", "scrolled"):
        if isinstance(given.get(name), bool):
            kept[name] = given[name]
    return kept


def _tags(given: object) -> Iterator[str]:
    """Each tag; in a text, which is no list of them, several may stand side by side.

    Who wrote "remove-cell" there wants the cell removed.
    """
    listed = given if isinstance(given, list) else re.split(r"\s", str(text_of(given) or ""))
    for tag in listed:
        # The format has no commas within a tag.
        yield from filter(None, (part.strip() for part in (text_of(tag) or "").split(",")))


def _attachments(given: object) -> tuple[dict[str, dict[str, str]], bool]:
    """Attachments by name and kind, and whether these are all."""
    if not isinstance(given, Mapping):
        return {}, given is None
    kept = {
        without_halves(name): {
            without_halves(kind): text
            for kind, data in _mapping(bundle).items()
            if (text := text_of(data)) is not None
        }
        for name, bundle in given.items()
    }
    kept = {name: bundle for name, bundle in kept.items() if bundle}
    return kept, len(kept) == len(given)


def _id(given: object, number: int, taken: set[str]) -> str:
    """The cell's own name if it is one, and no other cell's."""
    own = given.get("id") if isinstance(given, Mapping) else None
    if not (isinstance(own, str) and _ID.fullmatch(own) and own not in taken):
        own = f"cell-{number}"
        while own in taken:
            own += "-"
    taken.add(own)
    return own


def _texts(given: object, names: tuple[str, ...]) -> dict[str, str]:
    """Those of ``names`` that are texts in ``given``."""
    found = {name: text_of(_mapping(given).get(name)) for name in names}
    return {name: text for name, text in found.items() if text is not None}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
