"""What follows a file of corrections: whoever writes to it, all Explorers over it do.

They look at the file a moment after a page has corrected something, and after every cell: a cell
may have corrected something, or another notebook.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol
from weakref import WeakKeyDictionary, WeakSet

from IPython import get_ipython

from workbench.errors import WorkbenchError

logger = logging.getLogger(__name__)
# Corrections come one a second where an analyst works through many: the data of a hundred thousand
# quotes are not made again for each while the next one is already on its way.
PAUSE_S = 0.15


class Watching(Protocol):
    """What follows a file."""

    def replay(self, *, again: bool = False) -> None:
        """Takes over what the file says by now; ``again`` also where that is the same."""


_watching: WeakSet[Watching] = WeakSet()
# By the loops that they come from: messages may come in another thread than cells do.
_due: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.TimerHandle] = WeakKeyDictionary()
_hooked: WeakSet[object] = WeakSet()


def watch(watching: Watching) -> None:
    """``watching`` follows its file from now on, as long as it lives."""
    _watching.add(watching)
    shell = get_ipython()
    if shell is not None and shell not in _hooked:
        _hooked.add(shell)
        shell.events.register("post_run_cell", lambda *_: follow())


def follow(*, again: bool = False) -> None:
    """All Explorers take over what their files say by now; ``again`` also where that is the same,
    as rows have become others."""
    for each in list(_watching):
        try:
            each.replay(again=again)
        except WorkbenchError as fault:
            # A file that somebody is at work on: what is shown stays, and is looked at again.
            logger.warning("%s", fault)


def later() -> None:
    """They do so in a moment; at once where nothing would come back to it."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        follow()
        return
    if loop not in _due:
        _due[loop] = loop.call_later(PAUSE_S, _followed, loop)


def _followed(loop: asyncio.AbstractEventLoop) -> None:
    _due.pop(loop, None)
    follow()
