"""Starting JupyterLab on a notebook, for this machine only."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from urllib.parse import quote

from workbench.errors import WorkbenchError
from workbench.paths import as_path, named, status
from workbench.text.halves import has_halves

# Settings that a user's own stand above: nobody is asked whether to be told Jupyter's news.
_SETTINGS = Path(__file__).parent / "defaults" / "jupyter"
FIRST_NOTEBOOK = Path("notebooks", "explore.ipynb")
_REMEDY = (
    f"give a notebook (.ipynb) or a folder with {FIRST_NOTEBOOK.as_posix()} in it, such as a clone "
    "of the workbench's repository"
)


def find_notebook(given: str | os.PathLike[str]) -> tuple[Path, Path]:
    """The folder that JupyterLab shows, and the notebook's place in it.

    ``given`` is a notebook, or a folder that holds ``notebooks/explore.ipynb``. Raises
    :class:`~workbench.errors.WorkbenchError` where there is no such notebook, and where its name is
    not UTF-8, which JupyterLab cannot open.
    """
    place = as_path(given, _REMEDY)
    status(place, _REMEDY)
    path = place.resolve()
    if has_halves(str(path)):
        raise WorkbenchError(
            f"JupyterLab cannot open {named(path)}, as the name is not UTF-8; rename it."
        )
    if path.suffix == ".ipynb" and os.path.isfile(path):  # noqa: PTH113
        # A notebook of the project is opened from the project's folder: its data lies there.
        root = path.parent.parent if path.parent.name == FIRST_NOTEBOOK.parent.name else path.parent
        return root, path.relative_to(root)
    if os.path.isfile(path / FIRST_NOTEBOOK):  # noqa: PTH113 (Path's own raises for some names)
        return path, FIRST_NOTEBOOK
    raise WorkbenchError(f"There is no notebook at {named(path)}; {_REMEDY}.")


def lab_arguments(root: Path, notebook: Path, *, browser: bool, port: int | None) -> list[str]:
    """JupyterLab's command line: bound to localhost, with its token, and asking nobody for news."""
    arguments = [
        f"--ServerApp.root_dir={root}",
        "--ServerApp.ip=localhost",
        f"--LabApp.default_url=/lab/tree/{quote(notebook.as_posix())}",
        # Both would ask other hosts, and the first would ask the analyst before that.
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        # Warnings and the address, without a page of start-up messages above it.
        "--ServerApp.log_level=WARN",
    ]
    if not browser:
        arguments.append("--no-browser")
    if port is not None:
        # Another port than the one asked for would be a surprise to whoever tunnels to it.
        arguments += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    # In a container one is root; JupyterLab wants to hear that this is meant.
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--allow-root")
    return arguments


def start_lab(root: Path, notebook: Path, *, browser: bool = True, port: int | None = None) -> None:
    """Run JupyterLab on ``root``, with ``notebook`` open, until it is stopped (Ctrl-C).

    ``browser`` opens one where there is one; the address with its token is printed in any case.
    Raises :class:`~workbench.errors.WorkbenchError` where ``port`` is taken.
    """
    if port is not None and not _is_free(port):
        raise WorkbenchError(
            f"Port {port} is in use or not allowed; name another with --port, or leave --port out "
            "to get the first free one from 8888 on."
        )
    from jupyterlab.labapp import LabApp

    # Its terminals and cells have this installation's `workbench`, also where none was activated.
    _put_first("PATH", Path(sys.executable).parent)
    _put_first("JUPYTER_CONFIG_PATH", _SETTINGS)
    browser = browser and _has_browser()
    LabApp.launch_instance(lab_arguments(root, notebook, browser=browser, port=port))


def _put_first(name: str, folder: Path) -> None:
    """``folder`` at the head of a variable that lists folders."""
    os.environ[name] = os.pathsep.join(filter(None, [str(folder), os.environ.get(name)]))


def _is_free(port: int) -> bool:
    """Whether a server may listen on ``port`` of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server does: a port that was left a moment ago is free.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("localhost", port))
        except (OSError, OverflowError):
            return False
    return True


def _has_browser() -> bool:
    """Whether a window can open: without a display Python would offer a browser for terminals."""
    if sys.platform in ("darwin", "win32"):
        return True
    return any(os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))
