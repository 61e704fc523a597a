"""A notebook run from top to bottom in a kernel of its own, and what its kernel then tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from workbench.articles.progress import track
from workbench.errors import WorkbenchError
from workbench.sharing.client import Client
from workbench.sharing.left_out import LeftOut, one_line
from workbench.sharing.published import PUBLISHED, is_published, plainly
from workbench.sharing.wellformed import well_formed
from workbench.sharing.wellformed_outputs import well_formed_widgets
from workbench.sharing.widgets import Widgets, shown_models

# Under names that no notebook has; `globals` is what the notebook's cells share. A kernel without
# our package, or beside a module of the notebook's own with its name, has no Explorers; any other
# module that is missing there is one that ours needs.
_QUESTION = """
try:
    import workbench.sharing.kernel as _workbench_sharing
except ModuleNotFoundError as _workbench_fault:
    if _workbench_fault.name not in ("workbench", "workbench.sharing"):
        raise
else:
    _workbench_sharing.publish({models!r}, **{what!r}, variables=dict(globals()))
"""
_OWN_PYTHON = "python3"
# An error's text in one line of a terminal, not a page of it; and a cell's first line.
_LONGEST = 300
_LONGEST_LINE = 80


@dataclass(frozen=True)
class Run:
    """``notebook`` with the outputs of this run, the state of its ``widgets``, and its data.

    ``explorers`` holds packed parts by the id of an Explorer's model, ``figures`` the JSON of a
    FigureWidget by the id of its own, ``made_from`` what
    :func:`workbench.sharing.kernel.made_from` says; all are empty for other languages.
    ``left_out`` is what could not be run or taken from the kernel.
    """

    notebook: NotebookNode
    widgets: Widgets = field(default_factory=dict)
    explorers: Mapping[str, dict[str, str]] = field(default_factory=dict)
    made_from: Mapping[str, Any] = field(default_factory=dict)
    figures: Mapping[str, Any] = field(default_factory=dict)
    left_out: LeftOut = field(default_factory=LeftOut)


def run(
    notebook: Mapping[str, Any],
    name: str,
    folder: Path,
    *,
    articles: bool,
    notes: bool = True,
    progress: bool | None,
    allow_errors: bool = False,
) -> Run:
    """Runs ``notebook`` (which stays as it is) with ``folder`` as the working directory.

    A cell may fail where the notebook says so, by the tag ``raises-exception``, and with
    ``allow_errors`` any may; its error is then what the page shows. ``name`` is what
    errors call the notebook. Raises :class:`~workbench.errors.WorkbenchError` where another cell
    fails, naming it, and where no kernel can be started.
    """
    given = well_formed(notebook)
    client = Client(
        given.notebook,
        timeout=None,
        allow_errors=allow_errors,
        # Kept by the client, to see what boxes hold; only its execute() writes it to the notebook.
        store_widget_state=True,
        record_timing=False,
        kernel_name=kernel_name(given.notebook),
        resources={"metadata": {"path": str(folder)}},
    )
    # The kernel dies with the block, whatever happens in it.
    with _started(client, name):
        _note_language(client)
        # The question at the end, for which articles are read again, is a step of its own. The bar
        # is there from the first cell on: that one may take an hour.
        cells = [*given.notebook.cells, None]
        steps = track(cells, f"Running {name}", progress=progress is not False)
        for index, cell in enumerate(steps):
            if cell is not None:
                _execute(client, index, cell, name)
                continue
            # The question is ours: where it fails, its answer is missing.
            client.allow_errors = False
            widgets = well_formed_widgets(client.widget_state)
            models = shown_models(given.notebook, widgets)
            published = _ask(client, models, name, {"articles": articles, "notes": notes})
    given.cells.include(client.left_out)
    return Run(given.notebook, widgets, left_out=given.cells, **published)


def kernel_name(notebook: NotebookNode) -> str:
    """The kernel that the notebook was saved with or, where it is not here, this Python's."""
    spec = notebook.metadata.get("kernelspec", {})
    name = spec.get("name") or _OWN_PYTHON
    here = name in KernelSpecManager().find_kernel_specs()
    language = spec.get("language") or "python"
    return _OWN_PYTHON if language.lower() == "python" and not here else str(name)


@contextmanager
def _started(client: Client, name: str) -> Iterator[None]:
    with ExitStack() as stack:
        try:
            # What cells print comes as messages; on the kernel's own stderr stand its warnings.
            stack.enter_context(client.setup_kernel(stderr=DEVNULL))
        except (NoSuchKernel, OSError, RuntimeError) as fault:
            kernel = one_line(client.kernel_name, _LONGEST_LINE)
            raise WorkbenchError(
                f"No kernel {kernel!r} could be started for {name} ({_line(fault)}); "
                "install it, or choose another for the notebook in JupyterLab and save it."
            ) from fault
        yield


def _note_language(client: Client) -> None:
    """The page colours code by this; a notebook that was never run does not say it."""
    assert client.kc is not None  # noqa: S101 - a started client has one
    reply = client.wait_for_reply(client.kc.kernel_info())
    if reply:
        client.nb.metadata["language_info"] = reply["content"].get("language_info", {})


def _execute(client: Client, index: int, cell: NotebookNode, name: str) -> None:
    number = client.code_cells_executed + 1
    cell_name = f"cell [{number}] ({one_line(_first_line(cell), _LONGEST_LINE)!r})"
    try:
        client.execute_cell(cell, index, execution_count=number)
    except CellExecutionError as fault:
        raise WorkbenchError(
            f"{name} stops at {cell_name} with {_line(fault.ename, fault.evalue)}. "
            "Mend that cell, see that the notebook runs to its end, and share it again."
        ) from fault
    except DeadKernelError as fault:
        raise WorkbenchError(
            f"The kernel of {name} died in {cell_name}, most likely for want of memory. "
            "Work on fewer rows, or share on a machine that has more."
        ) from fault


def _ask(
    client: Client, models: list[str], name: str, what: dict[str, bool]
) -> dict[str, dict[str, Any]]:
    """What the kernel publishes of the Explorers among ``models``; nothing without a workbench.

    ``what`` of it: ``articles`` and ``notes``.
    """
    if client.nb.metadata.get("language_info", {}).get("name") != "python":
        return {}
    cell = new_code_cell(_QUESTION.format(models=models, what=what))
    client.nb.cells.append(cell)
    try:
        client.execute_cell(cell, len(client.nb.cells) - 1)
    except CellExecutionError as fault:
        raise WorkbenchError(
            f"The Explorers of {name} could not be put into the page: "
            f"{_line(fault.ename, fault.evalue)}."
        ) from fault
    except DeadKernelError as fault:
        raise WorkbenchError(
            f"The kernel of {name} died when it was asked for its Explorers, most likely for want "
            "of memory. Work on fewer rows, or share on a machine that has more."
        ) from fault
    finally:
        client.nb.cells.pop()
    told = [
        output["data"][PUBLISHED] for output in cell.outputs if PUBLISHED in output.get("data", {})
    ]
    if not told:
        return {}
    if len(told) > 1 or not is_published(told[0]):
        raise WorkbenchError(
            f"The Explorers of {name} could not be put into the page: its kernel has another "
            "workbench than this one; install this one there, or share it from there."
        )
    return plainly(told[0])


def _first_line(cell: NotebookNode) -> str:
    return str(next((line for line in cell.source.splitlines() if line.strip()), "")).strip()


def _line(*words: object) -> str:
    """``words``, joined by colons, in one line that is not too long to be read."""
    return one_line(": ".join(map(str, words)), _LONGEST).rstrip(": ")
