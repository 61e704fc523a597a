"""What Python itself reports of a case: programs it starts, connections, files of others it opens.

Python tells its audit hooks of these before they happen, whoever asks for them and however.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn")
_CONNECTIONS = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")


@dataclass
class Watch:
    """``acts`` are programs and connections, ``opened`` the files opened below ``outside``."""

    outside: str
    acts: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith((*_PROGRAMS, *_CONNECTIONS)):
            self.acts.append(f"{event} {arguments!r}"[:200])
        elif event == "open" and isinstance(arguments[0], str | bytes):
            file = os.path.realpath(os.fsdecode(arguments[0]))
            if file.startswith((self.outside, "/etc/passwd", "/proc/self/environ")):
                self.opened.append(file)


_watch: Watch | None = None


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _watch is not None:
        _watch.note(event, arguments)


@contextmanager
def watched(folder: Path) -> Iterator[Watch]:
    """Notes what happens in the block; nothing below ``folder``/outside is to be opened there."""
    global _watch
    # A hook stays for good; so there is one, which mostly has nothing to do.
    if not getattr(watched, "hooked", False):
        sys.addaudithook(_hook)
        watched.hooked = True  # type: ignore[attr-defined]
    _watch = Watch(str(folder / "outside"))
    try:
        yield _watch
    finally:
        _watch = None
