"""What the frame of an Explorer is called in the notebook that it stands in.

Looked up when code is asked for: by then a variable may have been given another value.
"""

from __future__ import annotations

import keyword
import sys
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.quotes.stored import Stored

# What code says where no variable holds the frame.
UNNAMED = "quotes"


@dataclass(frozen=True, slots=True)
class Home:
    """What a variable may hold by which the quotes of an Explorer can be named.

    ``holder`` leads to the frame itself, or to a workbench of which ``attribute`` is the frame.
    It keeps nothing alive.
    """

    holder: weakref.ref[Any]
    attribute: str = ""

    def name_in(self, variables: Mapping[str, Any]) -> str | None:
        """An expression that gives the frame in a notebook with ``variables``, None if none does.

        Of several variables the one that was made first.
        """
        wanted = self.holder()
        if wanted is None:
            return None
        end = f".{self.attribute}" if self.attribute else ""
        own = list(_own(variables))
        named = (f"{name}{end}" for name, value in own if value is wanted)
        kept = (f"{name}.quotes" for name, value in own if _kept(value) is wanted)
        return next(named, None) or next(kept, None)


def home_of(quotes: object, bench: object) -> Home:
    """By what ``quotes`` can be named in code: a workbench that they are of, or the frame."""
    if bench is not None:
        return Home(weakref.ref(bench), "stored" if isinstance(quotes, Stored) else "quotes")
    return Home(weakref.ref(quotes))


def articles_name(articles: object, variables: Mapping[str, Any]) -> str | None:
    """An expression that gives ``articles``, which can be read again and again; None if none does.

    The variable that holds them, or a workbench that has read them.
    """
    if not isinstance(articles, list | tuple):
        return None
    own = list(_own(variables))
    named = (name for name, value in own if value is articles)
    held = (f"{name}.articles" for name, value in own if _read(value) is articles)
    return next(named, None) or next(held, None)


def notebook_variables() -> Mapping[str, Any]:
    """The variables of the notebook, or of the program that Python runs where there is none."""
    shell = None
    if "IPython" in sys.modules:
        from IPython.core.getipython import get_ipython

        shell = get_ipython()
    # A copy: another thread may set variables meanwhile.
    return dict(vars(sys.modules["__main__"]) if shell is None else shell.user_ns)


def _kept(value: object) -> object:
    """The quotes that a workbench has by now; asked for, they would be extracted."""
    parts = getattr(value, "__dict__", None)
    if not isinstance(parts, Mapping) or not {"_extracted", "corrections"} <= set(parts):
        return None
    # With its corrections, which are replayed already unless the file has changed since.
    return getattr(value, "quotes", None)


def _read(value: object) -> object:
    """The articles that a workbench has by now; asked for, they would be read."""
    parts = getattr(value, "__dict__", None)
    if not isinstance(parts, Mapping) or "articles_path" not in parts:
        return None
    return parts.get("articles")


def _own(variables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Without IPython's own (``_``, ``_12``, ``Out``) and what no code could write."""
    for name, value in variables.items():
        if name.isidentifier() and not name.startswith("_") and not keyword.iskeyword(name):
            yield name, value
