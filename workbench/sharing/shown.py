"""What nbconvert shows of an output: its best kind, as it stands in the file.

What it writes without looking is looked at here, and what it passes over without a word is told.
"""

from __future__ import annotations

from collections.abc import Mapping

from nbformat import NotebookNode, from_dict

from workbench.sharing.left_out import one_line
from workbench.sharing.pictures import from_letters

_NO_PICTURE = "an output that says it is a picture, and is none"
_NOT_SHOWN = "an output of a kind that a page cannot show"
# Pictures that nbconvert shows, others, and how the metadata of one say to show it.
_PICTURES = ("image/svg+xml", "image/png", "image/jpeg")
_OTHERS = ("image/gif", "image/webp", "image/avif", "image/bmp")
_LOOKS = ("width", "height", "unconfined", "needs_background")
_SHOWN = frozenset(
    {"text/plain", "text/html", "text/markdown", "text/latex", "text/vnd.mermaid", *_PICTURES}
)
# Of names in a file, as much as tells them apart.
_LONGEST = 80


def as_shown(output: NotebookNode) -> tuple[NotebookNode | str | None, list[str]]:
    """``output``, changed in place, or HTML for it, or nothing; and what is missing of it."""
    missing = [_NO_PICTURE] if _take_false_pictures(output) else []
    data = output.get("data")
    if not data:
        return output, missing
    if picture := _other_picture(data):
        return f'<img src="{picture}" alt="">', missing
    if data.keys() & _SHOWN:
        return output, missing
    return None, [*missing, f"{_NOT_SHOWN} ({one_line(', '.join(data), _LONGEST)})"]


def _take_false_pictures(output: NotebookNode) -> bool:
    """Takes out of ``output``, in place, what nbconvert would write as a picture and is none.

    Whether there was any. Of its metadata, which nbconvert writes beside a picture, stays what says
    how JupyterLab shows it.
    """
    data, metadata = output.get("data", {}), output.get("metadata")
    false = [kind for kind in _PICTURES if kind in data and from_letters(data[kind]) is None]
    for each in false:
        del data[each]
    if "metadata" in output:
        looks = metadata if isinstance(metadata, Mapping) else {}
        output.metadata = from_dict({name: _looks(looks.get(name)) for name in _PICTURES})
    output.pop("svg_filename", None)
    return bool(false)


def _other_picture(data: Mapping[str, object]) -> str | None:
    """The address of a picture that nbconvert passes over, where an output has nothing better."""
    if data.keys() & {*_PICTURES, "text/html"}:
        return None
    return next(filter(None, (from_letters(data.get(name)) for name in _OTHERS)), None)


def _looks(metadata: object) -> dict[str, object]:
    known = metadata if isinstance(metadata, Mapping) else {}
    found = {name: known.get(name) for name in _LOOKS}
    return {
        name: value
        for name, value in found.items()
        if isinstance(value, int | float) or value in ("light", "dark")
    }
