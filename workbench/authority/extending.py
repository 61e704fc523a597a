"""The one setting of a ``sources.yml``: whether it adds to the shipped file or starts empty.

``extends: shipped``, which also holds where the key is absent, or ``extends: none``. The key in
exactly these letters is always the setting; a source of that name is written "Extends".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError, unknown_choice
from workbench.yamlfile import line_of

if TYPE_CHECKING:
    from yaml.nodes import Node

EXTENDS, SHIPPED, NONE = "extends", "shipped", "none"
_REMEDY = (
    f"Write '{EXTENDS}: {SHIPPED}' to add to the sources that come with the workbench, or "
    f"'{EXTENDS}: {NONE}' to start empty."
)


def extends_shipped(value: Node, where: str) -> bool:
    """What the value of the key ``extends`` says; WorkbenchError where it is neither of the two."""
    from yaml.nodes import ScalarNode

    line = f"{where}, line {line_of(value)}"
    if not isinstance(value, ScalarNode):
        raise WorkbenchError(
            f"{line}: '{EXTENDS}' must be {SHIPPED} or {NONE}, not a list or mapping. {_REMEDY} A "
            f"source of that name is written '{EXTENDS.title()}'."
        )
    if value.value not in (SHIPPED, NONE):
        fault = unknown_choice(f"value of '{EXTENDS}'", value.value, (SHIPPED, NONE), _REMEDY)
        raise WorkbenchError(f"{line}: {fault}")
    return bool(value.value == SHIPPED)


def no_misspelt_setting(name: Node, value: Node, where: str) -> None:
    """WorkbenchError for ``extend: none`` and the like, which would be an entry without a kind."""
    if isinstance(value.value, str) and value.value.casefold() in (SHIPPED, NONE):
        raise WorkbenchError(
            f"{where}, line {line_of(name)}: {name.value!r} has the value {value.value!r} and no "
            f"entry; did you mean '{EXTENDS}'? {_REMEDY}"
        )
