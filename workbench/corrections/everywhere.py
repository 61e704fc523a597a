"""A correction of every row that a name is in: first the rows, then an entry in sources.yml."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.acceptance import sources_text, write_sources
from workbench.authority.accepting import Proposal, accepted
from workbench.authority.entries import KINDS, NEVER, Authority
from workbench.authority.name_keys import name_key
from workbench.authority.parsing import load_sources, parse_sources
from workbench.authority.stating import stated
from workbench.corrections.desk import Desk
from workbench.corrections.replay import corrected
from workbench.errors import WorkbenchError, unknown_choice
from workbench.files.replacing import replacing
from workbench.files.workshop import alone_in
from workbench.language.en.institution_kinds import institution_kind
from workbench.paths import named

if TYPE_CHECKING:
    import pandas as pd

# What may differ in a row, each with what it was and what it becomes.
COMPARED = ("speaker", "speaker_kind", "role", "institution")
SHOWN = ("quote_id", "file", "quote")
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Everywhere:
    """One statement about ``name``: it is another name of ``same_as``, it is ``not_a`` "person" or
    "speaker" (but of ``kind``, where that is known), or it is of ``institution``."""

    name: str
    same_as: str | None = None
    not_a: str | None = None
    institution: str | None = None
    kind: str | None = None

    def check(self) -> None:
        """Raises WorkbenchError where it states nothing, or several things, or what cannot be."""
        given = [each for each in (self.same_as, self.not_a, self.institution) if each is not None]
        texts = [self.name, *given, *([self.kind] if self.kind is not None else [])]
        if not all(isinstance(text, str) and text.strip() for text in texts):
            raise WorkbenchError("Names are texts: everywhere('ONS', same_as='...').")
        if len(given) != 1:
            raise WorkbenchError(
                "Say one thing of a name: same_as='its full name', not_a='person', "
                "not_a='speaker' or institution='where it belongs'."
            )
        if self.not_a is not None and self.not_a not in NEVER:
            raise unknown_choice("not_a", self.not_a, NEVER, "Write one of these.")
        if self.kind is not None and (self.kind not in KINDS or self.kind == self.not_a):
            raise unknown_choice("kind", self.kind, KINDS, "Write one of these.")
        if self.same_as is not None and name_key(self.same_as) == name_key(self.name):
            raise WorkbenchError(f"{self.name!r} and {self.same_as!r} are one name already.")

    def written(self, text: str, where: str, kind: str) -> str:
        """The text of a ``sources.yml`` that says so; ``kind`` is that of a new entry."""
        if self.same_as is not None:
            return accepted(text, where, [Proposal(self.name, self.same_as, kind)])[0]
        if self.not_a is not None:
            fields = {"not": self.not_a} | ({"kind": self.kind} if self.kind else {})
        else:
            fields = {"institution": str(self.institution), "always": "institution"}
            if sort := institution_kind(self.institution):
                fields["institution_kind"] = sort
        own = parse_sources(text, where).find(self.name)
        if own is None and self.not_a is None:
            fields = {"kind": "person"} | fields
        return stated(text, where, self.name, fields)[0]


@dataclass(frozen=True, slots=True)
class Written:
    """What a ``file`` was and what it is since something was stated in it; None for no file."""

    file: Path
    before: bytes | None
    after: bytes

    def take_back(self) -> None:
        """Puts back what the file was.

        Raises WorkbenchError where somebody has changed it since, and OSError.
        """
        with alone_in(self.file.resolve().parent):
            if _bytes_of(self.file) != self.after:
                raise WorkbenchError(
                    f"{named(self.file)} was changed since; take the lines out of it by hand."
                )
            if self.before is None:
                self.file.unlink()
                return
            with replacing(self.file) as draft:
                draft.write_bytes(self.before)


def _bytes_of(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def everywhere(
    desk: Desk, file: Path, statement: Everywhere, *, dry_run: bool
) -> tuple[pd.DataFrame, Written | None]:
    """The rows that ``statement`` changes, and what was written into ``file``, which ``dry_run``
    leaves as it is.

    The columns are those of ``SHOWN``, then each of ``COMPARED`` before and after;
    ``attrs["sources_yml"]`` has the lines that come into the file. Raises WorkbenchError where no
    row has the name, and where nothing can be written.
    """
    statement.check()
    before = load_sources(desk.sources)
    ids = desk.articles_with(_forms(before, statement))
    if not ids:
        raise _nobody(desk, statement.name)
    rows = desk.uncorrected(ids)
    kind = _kind_of(rows, statement)
    with alone_in(file.resolve().parent):
        old = sources_text(file)
        new = statement.written(old, str(file), kind)
        changed = _changed(desk, rows, ids, parse_sources(new, str(file)))
        changed.attrs = {"sources_yml": _lines(old, new)}
        if dry_run or new == old:
            return changed, None
        there = _bytes_of(file)
        write_sources(file, new)
        return changed, Written(file, there, file.read_bytes())


def _forms(authority: Authority, statement: Everywhere) -> set[str]:
    """The names under which rows may have those of whom something is stated."""
    forms: set[str] = set()
    for name in (statement.name, statement.same_as):
        if name is not None:
            entry = authority.find(name)
            forms |= {name.strip(), *((entry.name, *entry.aliases) if entry else ())}
    return forms


def _kind_of(rows: pd.DataFrame, statement: Everywhere) -> str:
    """What a new entry is: by the rows of the name that stays, else of the other one."""
    if statement.kind in KINDS:
        return str(statement.kind)
    for name in (statement.same_as, statement.name):
        kinds = set(rows.loc[(rows["speaker"] == name).fillna(False), "speaker_kind"].astype(str))
        if len(kinds) == 1 and kinds <= set(KINDS):
            return kinds.pop()
    return "person"


def _changed(
    desk: Desk, rows: pd.DataFrame, ids: Iterable[str], authority: Authority
) -> pd.DataFrame:
    """Rows before and after, those alone that differ."""
    there = set(ids)
    entries = [entry for entry in desk.entries if entry.at is None or entry.at.article_id in there]
    old = corrected(rows, desk.library(), entries, sources=desk.sources).quotes
    remade = desk.remade(sorted(there), authority)
    new = corrected(remade, desk.library(), entries, sources=authority).quotes
    both = _plain(old).merge(_plain(new), on="quote_id", suffixes=("_before", "_after"))
    pairs = [(f"{name}_before", f"{name}_after") for name in COMPARED]
    differs = np.zeros(len(both), dtype=bool)
    for one, other in pairs:
        differs |= (both[one].fillna("") != both[other].fillna("")).to_numpy(dtype=bool)
    shown = both[differs].rename(columns={f"{name}_before": name for name in SHOWN[1:]})
    return shown[[*SHOWN, *(name for pair in pairs for name in pair)]].reset_index(drop=True)


def _plain(quotes: pd.DataFrame) -> pd.DataFrame:
    return quotes[[*SHOWN, *COMPARED]].astype("string")


def _lines(old: str, new: str) -> str:
    compared = difflib.ndiff(old.splitlines(), new.splitlines())
    return "\n".join(line[2:] for line in compared if line.startswith("+ "))


def _nobody(desk: Desk, name: str) -> WorkbenchError:
    near: Sequence[Any] = difflib.get_close_matches(name, desk.names(), n=_NEAR)
    told = f" Near it: {', '.join(map(repr, near))}." if near else ""
    return WorkbenchError(f"No row has {name!r} as a speaker or an institution.{told}")
