"""A YAML file that an analyst edits, read so that every fault names file, line and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from yaml.nodes import Node


def text_of(path: Path, what: str) -> str:
    """The text of ``path``, the file of ``what`` ("themes"); WorkbenchError if it is unreadable."""
    shown = str(path).replace("\0", "\\0")
    if path.is_dir():
        raise WorkbenchError(
            f"Cannot read the {what} file {shown}: it is a folder; give the path of the file in "
            f"it, such as {path / what}.yml."
        )
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise WorkbenchError(
            f"{path}, line {line}: not UTF-8 text. Save the file with the encoding UTF-8."
        ) from None
    except (OSError, ValueError) as fault:
        raise WorkbenchError(
            f"Cannot read the {what} file {shown}: {getattr(fault, 'strerror', None) or fault}. "
            f"Give the path of a {what}.yml, or leave {what} out to use the shipped one."
        ) from None


def composed(text: str, file: str) -> Node | None:
    """The nodes of the YAML in ``text``, None for an empty one; ``file`` names it in errors.

    YAML's references are refused: a term such as *missile is meant as it stands.
    """
    import yaml

    try:
        _refuse_references(text, file)
        # Not the loader in C: it dies, with Python and all, of a text that nests deeply.
        root: Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + 1 if mark else 1
        raise WorkbenchError(
            f"{file}, line {line}: not valid YAML ({fault.problem}). Check indentation, colons and "
            "brackets; put quotation marks around a text that begins with a star or has a colon."
        ) from None
    except (yaml.YAMLError, RecursionError) as fault:
        reason = (
            "nested too deeply" if isinstance(fault, RecursionError) else "unreadable characters"
        )
        raise WorkbenchError(
            f"{file}: not valid YAML ({reason}). Write it anew, in UTF-8 and in a few levels."
        ) from None
    return root


def line_of(node: Node) -> int:
    """The line a node begins in, counted from 1."""
    return int(node.start_mark.line) + 1 if node.start_mark else 1


def _refuse_references(text: str, file: str) -> None:
    import yaml

    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line + 1 if event.start_mark else 1
            term = f"*{event.anchor}"
            raise WorkbenchError(
                f"{file}, line {line}: {term} begins with a star, which YAML takes for a "
                f'reference. Put quotation marks around it: "{term}".'
            )
