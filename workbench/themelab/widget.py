"""The lab as a widget: the kernel's side of what is drawn by ``static/themelab.js``."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from workbench.articles.progress import told_to
from workbench.explorer.inbox import answered_id
from workbench.explorer.showing import ShownWidget
from workbench.themelab.answers import answer, reply, state
from workbench.themelab.looks import stylesheet

if TYPE_CHECKING:
    from workbench.explorer import Explorer
    from workbench.themelab.lab import ThemesLab

_STATIC = Path(__file__).parent / "static"
SCRIPT = _STATIC / "themelab.js"
# What stands where no widget can be shown is read at a glance.
_MOST = 12


class LabWidget(ShownWidget):
    """Shows a lab, of which it is one of several faces: the lab itself knows nothing of pages."""

    _esm = traitlets.Unicode(SCRIPT.read_text(encoding="utf-8")).tag(sync=True)
    _css = traitlets.Unicode(stylesheet()).tag(sync=True)

    def __init__(self, lab: ThemesLab) -> None:
        self._lab = lab
        self._explorer: Explorer | None = None
        super().__init__()
        lab.drafting.listen(self._changed)

    def set_state(self, sync_data: Mapping[str, Any]) -> None:
        """What a layout has changed; what is the kernel's own no page can set."""
        kept = {name: value for name, value in sync_data.items() if not name.startswith("_")}
        super().set_state(kept)

    def __repr__(self) -> str:
        return repr(self._lab)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = repr(self)
        data["text/html"] = html_of(self._lab)
        return data, metadata

    def _changed(self) -> None:
        """Python has changed something: the pages are told, those that did it hear it twice."""
        if self.comm is not None:
            self.send({"type": "changed", "id": None})

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats."""
        with told_to(self._progress):
            self.send({**reply(content, self._reply), "id": answered_id(content)})

    def _progress(self, label: str, done: int, total: int) -> None:
        self.send({"type": "progress", "label": label, "done": done, "total": total, "id": None})

    def _reply(self, question: Any) -> dict[str, Any]:
        kind = question.get("type") if isinstance(question, Mapping) else None
        if kind == "seen":
            self.seen()
            return {"type": kind}
        if kind == "unseen":
            return {"type": kind, "kept": self.unseen(sure=question.get("sure") is True)}
        if kind == "explore":
            self._explorer = self._lab.explore()
            return {"type": kind, "model": self._explorer.model_id}
        return answer(self._lab, question)


def html_of(lab: ThemesLab) -> str:
    """A lab where nothing can be asked of a kernel: the themes with their counts, and what it is.

    All words of the data are escaped.
    """
    now = state(lab)
    head = (
        f"<p><strong>Theme lab</strong>: {now['quotes']:,} quotes of {now['articles']:,} articles, "
        f"{now['unthemed']:,} without a theme. In JupyterLab terms can be tried here; this is how "
        "it stood when the cell ran.</p>"
    )
    rows = now["themes"][:_MOST]
    if not rows:
        return f'<div class="workbench-themelab">{head}<p>There are no themes yet.</p></div>'
    terms = {theme.name: ", ".join(theme.terms) for theme in lab.draft}
    lines = "".join(
        f"<tr><th>{escape(row['theme'])}</th><td>{row['quotes']:,}</td><td>{row['articles']:,}</td>"
        f"<td>{escape(terms[row['theme']])}</td></tr>"
        for row in rows
    )
    left = len(now["themes"]) - len(rows)
    more = f"<p>And {left:,} more.</p>" if left > 0 else ""
    columns = "".join(f"<th>{name}</th>" for name in ("Theme", "Quotes", "Articles", "Terms"))
    table = f"<table><thead><tr>{columns}</tr></thead><tbody>{lines}</tbody></table>"
    return f'<div class="workbench-themelab">{head}{table}{more}</div>'
