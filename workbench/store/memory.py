"""How much memory there is, and whether quotes would fit into it as a frame."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import WorkbenchError

# Measured on the articles that ship with the project: 3.1 kB a quote in pandas, and what is made
# on the way; an article's text with its paragraphs takes about as much as five quotes.
QUOTE_BYTES = 4_000
ARTICLE_BYTES = 20_000
# Of the memory that is free so much may be taken: filtering, charts and the notebook need some too.
SHARE = 0.5
# Where Linux says what can be had without pushing anything out, and what a container may use.
_MEMINFO = Path("/proc/meminfo")
_LIMIT = Path("/sys/fs/cgroup/memory.max")
_USED = Path("/sys/fs/cgroup/memory.current")
# Where the system does not say how much there is.
_UNKNOWN = 4 << 30


def fits(quotes: int, articles: int = 0) -> bool:
    """Whether a frame of so many quotes, and so many articles, fit into half of the free memory."""
    return _bytes(quotes, articles) <= free_memory() * SHARE


def check_fits(quotes: int, of: int, articles: int = 0) -> None:
    """Raises WorkbenchError where a frame of ``quotes``, selected from ``of``, does not fit, nor
    with them so many articles."""
    if not fits(quotes, articles):
        needed, free = in_gigabytes(quotes, articles)
        raise WorkbenchError(
            f"{quotes:,} of {of:,} quotes take about {needed} GB as a table; {free} GB are free "
            "(half of that may be used). Select fewer, for example select(quotes, theme=..., "
            "since=...), or count them where they are with coverage(quotes, by=...)."
        )


def in_gigabytes(quotes: int, articles: int = 0) -> tuple[str, str]:
    """What so many take, and what is free, as numbers of gigabytes."""
    return f"{_bytes(quotes, articles) / 1e9:,.1f}", f"{free_memory() / 1e9:,.1f}"


def free_memory() -> int:
    """Bytes that this process can still have; 4 GiB where the system does not say."""
    known = [free for free in (_of_machine(), _of_container()) if free is not None]
    return min(known, default=_UNKNOWN)


def _bytes(quotes: int, articles: int = 0) -> int:
    return quotes * QUOTE_BYTES + articles * ARTICLE_BYTES


def _of_machine() -> int | None:
    try:
        for line in _MEMINFO.read_text(encoding="ascii").splitlines():
            name, _, amount = line.partition(":")
            if name == "MemAvailable":
                return int(amount.split()[0]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return None


def _of_container() -> int | None:
    try:
        limit = _LIMIT.read_text(encoding="ascii").strip()
        return None if limit == "max" else max(0, int(limit) - int(_USED.read_text("ascii")))
    except (OSError, ValueError):
        return None
