"""Themes in the making: the file, the changes that are not saved yet, and those taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from weakref import WeakMethod

from workbench.errors import WorkbenchError
from workbench.themelab.saving import ThemesFile, place_of, read_file, write_changes
from workbench.themes.lab.changes import Change, changed, in_one_line
from workbench.themes.model import Themes
from workbench.themes.reading import load_themes


class Drafting:
    """The themes of ``folder`` with what was changed; ``own`` are those that it was opened with,
    None where it has none of its own.

    Cells and pages may come at the same time, each in a thread of its own: they read and change it
    one after the other.
    """

    def __init__(self, folder: Path, own: Path | None) -> None:
        self._turn = RLock()
        self._own = own
        self.fault = ""
        self.file: ThemesFile | None = None
        try:
            self.file = read_file(place_of(folder))
        except WorkbenchError as fault:
            # Of a store or a single file. To try themes no place for them is needed.
            self.fault = str(fault)
        if self.file is not None:
            self.file.themes  # noqa: B018 - a file that is broken is told at once
        self.done: list[Change] = []
        self.undone: list[Change] = []
        # Weak: a lab lives as long as its workbench, what shows it only as long as it is shown.
        self._listeners: list[WeakMethod[Callable[[], None]]] = []

    @property
    def saved(self) -> Themes:
        """The themes as they are written; none where the folder has none of its own."""
        if self.file is not None:
            return self.file.themes
        return load_themes(self._own) if self._own else Themes()

    @property
    def draft(self) -> Themes:
        """The themes with all changes so far, saved or not."""
        with self._turn:
            themes = self.saved
            for change in self.done:
                themes = changed(themes, change)
            return themes

    def do(self, *changes: Change) -> None:
        """Make changes, all or none; raises WorkbenchError where one cannot be made."""
        with self._turn:
            themes = self.draft
            made = []
            for change in changes:
                themes = changed(themes, change)
                made.append(in_one_line(change))
            self.done += made
            self.undone.clear()
            self._tell()

    def undo(self) -> None:
        with self._turn:
            if self.done:
                self.undone.append(self.done.pop())
                self._tell()

    def redo(self) -> None:
        with self._turn:
            if self.undone:
                self.done.append(self.undone.pop())
                self._tell()

    def save(self, *, dry_run: bool = False) -> list[Change]:
        """Write the changes and return them.

        Raises WorkbenchError, with nothing written, where that cannot be.
        """
        with self._turn:
            file = self._file()
            changes = list(self.done)
            if not changes:
                return []
            written = write_changes(file, changes, dry_run=dry_run)
            if not dry_run:
                self.file = written
                self.done.clear()
                self.undone.clear()
                self._tell()
            return changes

    def reload(self) -> list[Change]:
        """Read the file again and make the changes again; returns those that cannot be any more."""
        with self._turn:
            self.file = read_file(self._file().path)
            wanted, self.done = self.done, []
            self.undone.clear()
            lost = []
            for change in wanted:
                try:
                    changed(self.draft, change)
                    self.done.append(change)
                except WorkbenchError:
                    lost.append(change)
            self._tell()
            return lost

    def _file(self) -> ThemesFile:
        if self.file is None:
            raise WorkbenchError(self.fault)
        return self.file

    def listen(self, listener: Callable[[], None]) -> None:
        """Have ``listener``, a method, called after every change, as long as its object lives."""
        self._listeners.append(WeakMethod(listener))

    def _tell(self) -> None:
        self._listeners = [each for each in self._listeners if each() is not None]
        for each in self._listeners:
            if listener := each():
                listener()
