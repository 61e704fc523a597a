"""Which links in a folder are followed: those that stay in it, each target once, in no circle."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from workbench.articles.files import (
    is_archive,
    is_folder,
    is_format,
    is_hidden,
    is_passed_over,
    is_table,
    is_text,
    issue_of,
)


@dataclass
class Links:
    """The links met on one walk below ``root``, a path without links."""

    root: Path
    # What was read under another name than its own, by its path without links.
    _read: set[Path] = field(default_factory=set)

    def target(self, link: Path) -> tuple[Path, str | None]:
        """Where ``link`` leads to, without links, and the issue code if it is not followed.

        What is in the folder under a name by which it is read anyway is not read a second time.
        """
        try:
            target = Path(os.path.realpath(link, strict=True))
        except OSError as fault:
            return link, issue_of(fault)
        if not target.is_relative_to(self.root):
            return target, "link_outside"
        if is_table(link.name) and not is_folder(target):
            return target, None  # a table speaks of the files beside it, so each place counts
        return target, "same_file" if self._has_own_name(target) else self.issue_aside(target)

    def issue_aside(self, path: Path) -> str | None:
        """The issue code of what was read before; what was not is read now, and counts as read.

        To be asked for everything below a link that was followed, as two of them may overlap.
        """
        if path in self._read:
            return "same_file"
        self._read.add(path)
        return None

    def _has_own_name(self, target: Path) -> bool:
        """Whether the walk comes to ``target`` without any link, and reads it there."""
        below = target.relative_to(self.root)
        if is_folder(target):
            return not any(map(is_hidden, below.parts))
        name = below.as_posix()
        return not is_passed_over(name) and (is_text(name) or is_format(name) or is_archive(name))
