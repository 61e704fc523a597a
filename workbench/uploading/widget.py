"""The upload widget: the kernel's side of what is drawn by ``static/upload.js``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from workbench.articles.files import is_passed_over
from workbench.errors import WorkbenchError
from workbench.explorer.inbox import answered_id, check_plain, told
from workbench.files.recovery import tidy
from workbench.folder import ARTICLES_FOLDER
from workbench.paths import as_path, named, reason
from workbench.uploading.receiving import CHOICES, Receiver

_STATIC = Path(__file__).parent / "static"
_REMEDY = "give the folder that the files are to go into, for example '../my_articles'"
# No file is larger; what a page calls one has some twenty letters.
_MOST_SIZE, _LONGEST_KEY = 1 << 50, 200


class Upload(anywidget.AnyWidget):
    """A place to drop files and folders on, or to choose them by: they go into ``folder``.

    The folder is made if need be. Where it holds ``articles/``, as ``data`` does, the files go in
    there, as that is where ``open_workbench`` reads. Each file arrives whole or not at all, by its
    bare name; nothing is written anywhere else. What is not taken (too large, hidden, a name of
    the workbench's own files) is named with the reason, and for a name that is there already the
    analyst is asked. Files of any size come in pieces, so that no limit of Jupyter's holds.

    ``files`` are those that have arrived; ``empty`` says whether the folder holds none at all.
    A cell that waits for files may wait for ever, as some kernels take none while a cell runs:
    cells that use them are to be run afterwards.

    Raises :class:`~workbench.errors.WorkbenchError` where ``folder`` is no path, is something else
    than a folder, or cannot be made.
    """

    _esm = traitlets.Unicode((_STATIC / "upload.js").read_text(encoding="utf-8")).tag(sync=True)
    _css = traitlets.Unicode((_STATIC / "upload.css").read_text(encoding="utf-8")).tag(sync=True)
    # The folder as the analyst calls it, and how many files it holds.
    _label = traitlets.Unicode().tag(sync=True)
    _holds = traitlets.Int().tag(sync=True)

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        place = _made(as_path(folder, _REMEDY))
        self._receiver = Receiver(Path(os.path.realpath(place)))
        tidy(self._receiver.folder)
        super().__init__(_label=place.as_posix(), _holds=_held(self._receiver.folder))

    @property
    def folder(self) -> Path:
        """The folder that the files go into, as a real path."""
        return self._receiver.folder

    @property
    def files(self) -> list[Path]:
        """The files that have arrived through this widget, in their order."""
        return list(self._receiver.arrived)

    @property
    def empty(self) -> bool:
        """Whether the folder holds nothing that could be an article, however it came there."""
        return not _held(self.folder, folders=True)

    def close(self) -> None:
        """Break off what is on its way and take the widget off all pages."""
        # ipywidgets closes also what a constructor has refused to make.
        if receiver := self.__dict__.get("_receiver"):
            receiver.close()
        super().close()

    def set_state(self, sync_data: Mapping[str, Any]) -> None:
        """What a layout has changed; what is the kernel's own no page can set."""
        kept = {name: value for name, value in sync_data.items() if not name.startswith("_")}
        super().set_state(kept)

    def __repr__(self) -> str:
        return f"Upload({self._label!r})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = repr(self)
        data["text/html"] = (
            f"<p><strong>Upload</strong> to {escape(self._label)}: once this cell has run in "
            "JupyterLab, files and folders can be dropped here.</p>"
        )
        return data, metadata

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats."""
        try:
            check_plain(content)
            reply = self._reply(content, list(buffers or []))
        except Exception as fault:
            reply = told(fault)
        self.send({**reply, "id": answered_id(content)})

    def _reply(self, question: Any, buffers: list[Any]) -> dict[str, Any]:
        kind = question.get("type") if isinstance(question, Mapping) else None
        if kind == "look":
            looked = [self._receiver.look(*_offered(each)) for each in _list(question, "files")]
            return {"type": kind, "files": [each.told() for each in looked]}
        if kind == "piece":
            return self._take(question, buffers)
        if kind == "leave":
            self._receiver.leave(_key(question))
            return {"type": kind}
        raise WorkbenchError("The page sent what is no question of an upload; rerun the cell.")

    def _take(self, question: Mapping[str, Any], buffers: list[Any]) -> dict[str, Any]:
        name, size = _offered(question)
        offset, choice = _size(question.get("offset")), question.get("choice")
        if offset is None or choice not in CHOICES or len(buffers) != 1:
            raise WorkbenchError("The page sent what is no piece of a file; rerun the cell.")
        received, file = self._receiver.take(
            _key(question), buffers[0], name=name, size=size, offset=offset, choice=choice
        )
        if file:
            self._holds = _held(self._receiver.folder)
        return {"type": "piece", "received": received, "name": file.name if file else None}


def _made(folder: Path) -> Path:
    """``folder``, or ``articles/`` in it, made if it was not there."""
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise WorkbenchError(f"{named(folder)} is not a folder; {_REMEDY}.") from None
    except FileNotFoundError:
        raise WorkbenchError(
            f"There is no folder {named(folder.parent)} to make {named(folder.name)} in; {_REMEDY}."
        ) from None
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot make {named(folder)} ({reason(fault)}); {_REMEDY}."
        ) from fault
    inner = folder / ARTICLES_FOLDER
    if not inner.is_dir():
        return folder
    if not Path(os.path.realpath(inner)).is_relative_to(os.path.realpath(folder)):
        raise WorkbenchError(f"{named(inner)} is a link that leads out of {named(folder)}.")
    return inner


def _held(folder: Path, *, folders: bool = False) -> int:
    """How many files of articles stand in ``folder`` itself, and ``folders`` if these count too."""
    try:
        with os.scandir(folder) as entries:
            shown = [each for each in entries if not is_passed_over(each.name)]
            return sum(each.is_file() or (folders and each.is_dir()) for each in shown)
    except OSError:
        return 0


def _list(question: Mapping[str, Any], name: str) -> list[Any]:
    value = question.get(name)
    if not isinstance(value, list):
        raise WorkbenchError(f"The page sent no list of {name}; rerun the cell.")
    return value


def _offered(file: Any) -> tuple[str, int]:
    """Name and size of a file that a page speaks of."""
    name = file.get("name") if isinstance(file, Mapping) else None
    size = _size(file.get("size")) if isinstance(file, Mapping) else None
    if not isinstance(name, str) or size is None:
        raise WorkbenchError("The page sent a file without name or size; rerun the cell.")
    return name, size


def _size(value: Any) -> int | None:
    """``value`` if it is a number of bytes."""
    number = isinstance(value, int) and not isinstance(value, bool)
    return value if number and 0 <= value < _MOST_SIZE else None


def _key(question: Mapping[str, Any]) -> str:
    key = question.get("file")
    if not isinstance(key, str) or not 0 < len(key) <= _LONGEST_KEY:
        raise WorkbenchError("The page sent a piece of no file; rerun the cell.")
    return key
