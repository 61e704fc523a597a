"""A YAML file that an analyst edits, read so that every fault names file, line and remedy."""

from __future__ import annotations

import stat
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError
from workbench.text.halves import has_halves

if TYPE_CHECKING:
    import yaml
    from yaml.nodes import Node

# The shipped files hold 3 levels and some 30 kB; more than these was not written by hand.
MOST_LEVELS = 20
MOST_BYTES = 5_000_000
# A word that begins so has a meaning of its own, and YAML would not read it as a word.
REFERENCE = {
    "*": "a star, which YAML takes for a reference",
    "&": "an ampersand, which YAML takes for the name of a reference",
    "!": "an exclamation mark, which YAML takes for the name of a type",
}


def text_of(path: Path, what: str) -> str:
    """The text of ``path``, the file of ``what`` ("themes"); WorkbenchError if it is unreadable."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            fault = "it is a folder; give the path of the file in it"
            raise WorkbenchError(f"Cannot read the {what} file {path}: {fault}, {what}.yml.")
        # A pipe or a device may never end.
        if not stat.S_ISREG(status.st_mode):
            raise WorkbenchError(_unreadable(path, what, "it is no file but a pipe or a device"))
        if status.st_size > MOST_BYTES:
            raise WorkbenchError(_unreadable(path, what, f"it is over {MOST_BYTES:,} bytes"))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise WorkbenchError(
            f"{path}, line {line}: not UTF-8 text. Save the file with the encoding UTF-8."
        ) from None
    except WorkbenchError:
        raise
    except OSError as fault:
        raise WorkbenchError(_unreadable(path, what, fault.strerror or str(fault))) from None
    except ValueError:
        reason = "no file can have this name"
        raise WorkbenchError(_unreadable(path, what, reason)) from None


def _unreadable(path: Path, what: str, reason: str) -> str:
    return (
        f"Cannot read the {what} file {path}: {reason}. Give the path of a {what}.yml, or leave "
        f"{what} out to use the shipped one."
    )


def composed(text: str, file: str) -> Node | None:
    """The nodes of the YAML in ``text``, None for an empty one; ``file`` names it in errors.

    YAML's references, anchors and tags are refused: a term such as *missile is meant as it stands.
    So are half of a character (as "\\\\ud83d" gives) and lists in lists in lists without end.
    """
    import yaml

    loader = None
    try:
        loader = _loader()(text)
        loader.file = file
        root: Node | None = loader.get_single_node()
    except WorkbenchError:
        raise
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + 1 if mark else 1
        raise WorkbenchError(
            f"{file}, line {line}: not valid YAML ({fault.problem}). Check indentation, colons and "
            "brackets; put quotation marks around a text that begins with a star or has a colon."
        ) from None
    except yaml.reader.ReaderError as fault:
        line = text.count("\n", 0, fault.position) + 1
        raise WorkbenchError(
            f"{file}, line {line}: not valid YAML (the character {text[fault.position]!r} may not "
            "stand in it). Remove it."
        ) from None
    except (ValueError, OverflowError):
        # Of numbers: a character's beyond the last one ("\\UFFFFFFFF"), a version's without end.
        line = loader.line + 1 if loader else 1
        raise WorkbenchError(
            f"{file}, line {line}: not valid YAML (a number is too great). Write the character "
            "itself, not its number."
        ) from None
    finally:
        if loader:
            loader.dispose()
    return root


def line_of(node: Node) -> int:
    """The line a node begins in, counted from 1."""
    return int(node.start_mark.line) + 1 if node.start_mark else 1


@cache
def _loader() -> Any:
    """The loader of YAML that refuses what no file of ours holds, before it follows it."""
    import yaml

    # Not the loader in C: it dies, with Python and all, of a text that nests deeply.
    class Loader(yaml.SafeLoader):
        file = ""
        level = 0

        def compose_node(self, parent: Node | None, index: object) -> Node | None:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            fault = _fault(event, self.level)
            if fault:
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise WorkbenchError(f"{self.file}, line {line}: {fault}")
            self.level += 1
            node: Node | None = super().compose_node(parent, index)  # type: ignore[arg-type]
            self.level -= 1
            return node

    return Loader


def _fault(event: yaml.Event, level: int) -> str | None:
    """What is wrong with what comes next, and the remedy."""
    import yaml

    if level > MOST_LEVELS:
        return "nested too deeply, by over 20 levels. Write it again in a few levels."
    if isinstance(event, yaml.AliasEvent):
        return _no_word("*", event.anchor or "")
    if anchor := getattr(event, "anchor", None):
        return _no_word("&", anchor)
    if tag := getattr(event, "tag", None):
        return _no_word("!", tag.removeprefix("!"))
    if isinstance(event, yaml.ScalarEvent) and has_halves(event.value):
        return (
            f"{event.value!r} holds half of a character, as an escape such as \\ud83d gives. Write "
            "the character itself."
        )
    return None


def _no_word(mark: str, name: str) -> str:
    return (
        f"{mark}{name} begins with {REFERENCE[mark]}. Put quotation marks around it: "
        f'"{mark}{name}".'
    )
