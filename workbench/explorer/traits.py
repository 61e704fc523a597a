"""The Explorer's state, which Python and its pages share: what each part of it may be."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import traitlets

from workbench.charts.measures import COUNTS
from workbench.errors import WorkbenchError, unknown_choice
from workbench.explorer.inbox import check_plain


class RefusedError(WorkbenchError, traitlets.TraitError):
    """Also traitlets' own error, on which alone it puts back what a message had set."""


class InTurn(traitlets.TraitType[Any, Any]):
    """Set by one thread at a time, whoever holds its widget's ``turn``.

    traitlets and ipywidgets take a single thread for granted: while a page's values come into force
    no other value is checked, and one that a cell set in that moment would reach no page.
    """

    def set(self, obj: Any, value: Any) -> None:
        with obj.turn:
            super().set(obj, value)


class ViewsTrait(InTurn, traitlets.Dict):
    """The saved views by name."""


class FiltersTrait(InTurn, traitlets.Dict):
    """Handed out as a copy: changed in place it would part from what is on screen.

    None asks for nothing, as an empty dict does.
    """

    def validate(self, obj: Any, value: Any) -> Any:
        if value is None or isinstance(value, Mapping):
            return super().validate(obj, dict(value or {}))
        raise RefusedError(
            f"filters={value!r} is no dict of arguments of select; write for example "
            "{'theme': ['Ukraine']}."
        )

    def get(self, obj: Any, cls: Any = None) -> Any:
        return copy.deepcopy(super().get(obj, cls))


class CountTrait(InTurn):
    """One of the ways in which ``coverage`` counts."""

    default_value = COUNTS[0]

    def validate(self, obj: Any, value: Any) -> str:
        if isinstance(value, str) and value in COUNTS:
            return value
        fault = unknown_choice("count", value, COUNTS, "Choose among these.")
        raise RefusedError(str(fault))


class LookTrait(InTurn, traitlets.Dict):
    """How the page looks: plain JSON by part. Handed out as a copy, as ``filters`` are."""

    def validate(self, obj: Any, value: Any) -> Any:
        if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
            raise RefusedError(f"look={value!r} is no dict; give the look of a saved view.")
        try:
            check_plain(value)
        except WorkbenchError as fault:
            raise RefusedError(str(fault)) from None
        return super().validate(obj, dict(value))

    def get(self, obj: Any, cls: Any = None) -> Any:
        return copy.deepcopy(super().get(obj, cls))
