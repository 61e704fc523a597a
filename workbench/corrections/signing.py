"""Drafts become entries: each with an id, its time, and whoever signs it."""

from __future__ import annotations

import getpass
import secrets
from collections.abc import Sequence
from dataclasses import fields
from datetime import MAXYEAR, UTC, datetime, timedelta

from workbench.corrections.lines import MOST_NAME, LineError, as_line, read_line
from workbench.corrections.model import Draft, Entry
from workbench.errors import WorkbenchError
from workbench.text.halves import whole


def name_of(who: object) -> str:
    """The name that signs, None for that of the user; WorkbenchError for what is none."""
    if who is None:
        try:
            who = getpass.getuser()
        except (OSError, KeyError, ImportError):
            who = "analyst"
    if not isinstance(who, str) or not who.strip() or len(who) > MOST_NAME:
        raise WorkbenchError(
            f"who={who!r} is no name; give one of at most {MOST_NAME} characters, which signs your "
            "corrections."
        )
    return " ".join(whole(who).split())


def signed(drafts: Sequence[Draft], last: Entry | None, who: str) -> tuple[Entry, ...]:
    """Entries whose times (UTC) go on from that of the ``last`` one, whatever the clock says.

    Raises WorkbenchError for what no line may say.
    """
    now = datetime.now(UTC)
    if last is not None:
        before = datetime.fromisoformat(last.when)
        # There is no time behind the last one, which a stranger's line may have.
        if before.year < MAXYEAR:
            now = max(now, before + timedelta(microseconds=1))
    entries = []
    for number, draft in enumerate(drafts):
        when = (now + timedelta(microseconds=number)).isoformat(timespec="microseconds")
        said = {each.name: getattr(draft, each.name) for each in fields(Draft)}
        entry = Entry(**said, id=secrets.token_hex(8), when=when, who=who)
        # As it will be read: what is added now and what is read later is one and the same.
        entries.append(_as_read(entry))
    return tuple(entries)


def _as_read(entry: Entry) -> Entry:
    """An entry as it is read back; raises WorkbenchError for what no line may say."""
    try:
        read = read_line(as_line(entry))
    except (LineError, TypeError, ValueError) as fault:
        raise WorkbenchError(f"This correction cannot be kept: {fault}.") from None
    if isinstance(read, str):
        raise WorkbenchError(f"This correction cannot be kept: there is no kind {read!r}.")
    return read
