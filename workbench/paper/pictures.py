"""A Plotly figure as a picture for a paper: PDF and SVG, which are sharp at any size, and PNG."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.targets import cannot_write, file_path
from workbench.files.replacing import replacing
from workbench.paper.browsers import find_browser, run_browser

if TYPE_CHECKING:
    import plotly.graph_objects as go

FORMATS = (".pdf", ".png", ".svg")
# As wide as a figure in a notebook; what Plotly draws where nobody says a height.
WIDTH, HEIGHT = 900, 450
# Nobody's screen or page is larger, and a browser's memory is not.
LARGEST = 10_000
_BEGIN, _END = "<!--svg-->", "<!--/svg-->"
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline';
style-src 'unsafe-inline'; img-src data: blob:; font-src data:">
<style>@page {{ size: {width}px {height}px; margin: 0 }} html, body {{ margin: 0 }}
#figure {{ width: {width}px; height: {height}px }}</style>
<script>{plotly}</script></head><body><div id="figure"></div><script>
const figure = {figure}, div = document.getElementById("figure");
figure.layout.width = {width}; figure.layout.height = {height};
Plotly.newPlot(div, figure.data, figure.layout, {{ staticPlot: true }}){then};
</script></body></html>"""
# The picture as a text of the page, which a browser prints.
_AS_SVG = """.then(() => Plotly.toImage(div, {format: "svg", width: figure.layout.width,
  height: figure.layout.height})).then((address) => {
  const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  document.body.replaceChildren(document.createElement("pre"));
  document.body.firstChild.textContent = BEGIN + text + END;
})""".replace("BEGIN", repr(_BEGIN)).replace("END", repr(_END))


def save_figure(
    figure: go.Figure,
    path: str | os.PathLike[str],
    *,
    width: int | None = None,
    height: int | None = None,
    scale: float = 2,
    browser: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ``figure`` to ``path`` as a picture: .pdf, .svg or .png by its suffix.

    ``width`` and ``height`` are in pixels (96 an inch); without them the figure's own, or 900 wide.
    A PNG has ``scale`` times as many. A browser that is installed draws it (Chromium, Chrome, Edge
    or Brave; ``browser`` is the program of one), without a network.

    Raises WorkbenchError for what is no figure, another suffix or size, where nothing can be
    written, and where there is no such browser.
    """
    import plotly.graph_objects as go

    if not isinstance(figure, go.Figure):
        raise WorkbenchError(
            f"A {type(figure).__name__} is no figure. Give what plot_coverage returns, or another "
            "Plotly figure."
        )
    file = file_path(path, "figure.pdf")
    suffix = file.suffix.lower()
    if suffix not in FORMATS:
        raise unknown_choice("suffix", file.suffix, FORMATS, "Give the file one of these.")
    wide = _size("width", width or figure.layout.width or WIDTH)
    high = _size("height", height or figure.layout.height or HEIGHT)
    if not isinstance(scale, int | float) or not 0 < scale <= 10:
        raise WorkbenchError(f"scale={scale!r} is no scale; give a number from 1 to 10.")
    drawn = _drawn(find_browser(browser), figure, suffix, wide, high, scale)
    try:
        with replacing(file) as draft:
            draft.write_bytes(drawn)
    except OSError as fault:
        raise cannot_write(file, fault) from fault
    return file


def _size(name: str, given: Any) -> int:
    if not isinstance(given, int | float) or not 1 <= given <= LARGEST:
        raise WorkbenchError(f"{name}={given!r} is no size; give pixels from 1 to {LARGEST:,}.")
    return round(given)


def _drawn(
    browser: str, figure: go.Figure, suffix: str, width: int, height: int, scale: float
) -> bytes:
    page = _page(figure, width, height, _AS_SVG if suffix == ".svg" else "")
    if suffix == ".pdf":
        options = ["--print-to-pdf={made}", "--no-pdf-header-footer"]
        return run_browser(browser, page, options, "made.pdf")
    if suffix == ".png":
        options = [
            "--screenshot={made}",
            f"--window-size={width},{height}",
            f"--force-device-scale-factor={scale}",
        ]
        return run_browser(browser, page, options, "made.png")
    return _svg_in(run_browser(browser, page, ["--dump-dom"], None), browser)


def _page(figure: go.Figure, width: int, height: int, then: str) -> str:
    from plotly.offline import get_plotlyjs

    # No name in a figure can end the script that it stands in.
    told = figure.to_json().replace("<", "\\u003c").replace("\u2028", "\\u2028")
    return _PAGE.format(plotly=get_plotlyjs(), figure=told, width=width, height=height, then=then)


def _svg_in(printed: bytes, browser: str) -> bytes:
    from html import unescape

    text = unescape(printed.decode("utf-8", "replace"))
    start, end = text.find(_BEGIN), text.rfind(_END)
    if not 0 <= start < end:
        raise WorkbenchError(
            f"The browser {browser} drew no SVG; name another one with browser=PATH, or write a "
            "PDF."
        )
    return text[start + len(_BEGIN) : end].encode()
