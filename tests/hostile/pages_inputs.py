"""Hostile outputs of cells: each function gives the notebook that holds one.

The folder that it is given is the notebook's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from tests.sharing.pixels import PNG, SVG, letters
from workbench.sharing.figures import PLOTLY

ELSEWHERE = "https://example.org/leak"
# What stands in a file that no page may hold.
KEY = "-----BEGIN OPENSSH PRIVATE KEY-----"


def _notebook(*cells: NotebookNode) -> NotebookNode:
    return new_notebook(cells=list(cells))


def _output(data: dict[str, Any], **metadata: Any) -> NotebookNode:
    output = new_output("display_data", data=data, metadata=metadata)
    return _notebook(new_code_cell("1", outputs=[output], execution_count=1))


def _html(html: str) -> NotebookNode:
    return _output({"text/html": html})


def _figure(**figure: Any) -> NotebookNode:
    return _output({PLOTLY: {"data": [{"y": [1]}], **figure}})


def key_as_a_picture(folder: Path) -> NotebookNode:
    """A text whose picture is the key of whoever shares the notebook."""
    (folder / ".ssh").mkdir()
    (folder / ".ssh" / "id_rsa").write_text(KEY)
    return _notebook(new_markdown_cell("![](.ssh/id_rsa) ![](.ssh/../.ssh/id_rsa)"))


def key_as_a_picture_in_html(folder: Path) -> NotebookNode:
    """The same by an HTML element of a text and of an output in Markdown."""
    key_as_a_picture(folder)
    source = "<img src='.ssh/id_rsa' alt=''><IMG SRC=.ssh%2fid_rsa>"
    made = _output({"text/markdown": source})
    made.cells.append(new_markdown_cell(source))
    return made


def text_file_named_as_a_picture(folder: Path) -> NotebookNode:
    """A file whose name ends as a picture's, and which is none."""
    (folder / "key.png").write_text(KEY)
    return _notebook(new_markdown_cell("![](key.png)"))


def link_out_of_the_folder(folder: Path) -> NotebookNode:
    """A link beside the notebook that leads to a file, and one to a picture, outside."""
    (folder / "notebook").mkdir()
    (folder / "outside.png").write_bytes(PNG)
    (folder / "passwd.png").symlink_to("/etc/passwd")
    (folder / "picture.png").symlink_to(Path(__file__).parents[2] / ".github" / "shared-light.png")
    return _notebook(new_markdown_cell("![](passwd.png) ![](picture.png) ![](/etc/passwd)"))


def pipe_as_a_picture(folder: Path) -> NotebookNode:
    """A pipe, from which reading would never end."""
    import os

    os.mkfifo(folder / "pipe.png")
    return _notebook(new_markdown_cell("![](pipe.png)"))


def attached_script(folder: Path) -> NotebookNode:
    """An attachment that is no picture, and would end the attribute that it is written into."""
    cell = new_markdown_cell("![](attachment:a.png)", attachments={})
    cell.attachments = {"a.png": {"image/png": 'x" onerror="alert(1)'}}
    return _notebook(cell)


def attached_picture(folder: Path) -> NotebookNode:
    """No fault: what a cell has attached comes into the page."""
    attachments = {"a b.png": {"image/png": letters(PNG)}}
    return _notebook(new_markdown_cell("![](attachment:a%20b.png)", attachments=attachments))


def names_of_the_document(folder: Path) -> NotebookNode:
    """Pictures and forms that are called as the document's own functions."""
    names = ("querySelectorAll", "createElement", "getElementById", "body")
    return _html(
        "".join(f"<img name={name} id={name} src=data:,><form name={name}>" for name in names)
    )


def names_in_a_picture_s_size(folder: Path) -> NotebookNode:
    """A picture's width that brings attributes of its own: nbconvert writes it without quotes."""
    size = {"width": "1 name=createElement onload=alert(1)", "height": 3}
    return _output({"image/png": letters(PNG)}, **{"image/png": size})


def picture_by_name(folder: Path) -> NotebookNode:
    """Metadata by which nbconvert writes an address in a picture's place."""
    return _output({"image/png": letters(PNG)}, filenames={"image/png": ELSEWHERE})


def markup_as_a_picture(folder: Path) -> NotebookNode:
    """A picture that is markup."""
    return _output({"image/jpeg": '"><script>alert(1)</script>', "text/plain": "its words"})


def link_that_nbconvert_shortens(folder: Path) -> NotebookNode:
    """A link that becomes a script where nbconvert takes "/files/" off its beginning."""
    return _notebook(new_markdown_cell("<a href='/files/javascript:alert(1)'>x</a>"))


def raw_html(folder: Path) -> NotebookNode:
    """A raw cell in HTML."""
    cell = new_raw_cell("<p>raw words</p><script>alert(1)</script><img name=body src=data:,>")
    cell.metadata["raw_mimetype"] = "text/html"
    return _notebook(cell)


def sets_of_pictures(folder: Path) -> NotebookNode:
    """Pictures in sizes to choose from."""
    return _html(f"<img src='data:,' srcset='{ELSEWHERE} 2x'>")


def styles_that_fetch(folder: Path) -> NotebookNode:
    """Sheets, fonts and pictures of a style, the last written with escapes."""
    return _html(
        f"<style>@import '{ELSEWHERE}/a'; @font-face {{src: url({ELSEWHERE}/b)}}"
        f"p {{background: u\\72l('{ELSEWHERE}/c')}} p {{background: image-set('{ELSEWHERE}/d' 1x)}}"
        f"</style><p style='cursor: url(\"{ELSEWHERE}/e\"), auto'>styled</p>"
    )


def drawing_that_fetches(folder: Path) -> NotebookNode:
    """A drawing with a picture, a symbol and a pattern from elsewhere."""
    return _html(
        f"<svg><image href='{ELSEWHERE}/a' /><use xlink:href='{ELSEWHERE}/b#c' />"
        f"<path fill='url({ELSEWHERE}/d#e)' /><text>drawn</text></svg>"
    )


def figure_with_a_picture(folder: Path) -> NotebookNode:
    """A figure with a picture from elsewhere, and one in its template."""
    images = [{"source": f"{ELSEWHERE}/a"}]
    template = {"layout": {"images": [{"name": "b", "source": f"{ELSEWHERE}/b"}]}}
    return _figure(layout={"images": images, "template": template})


def figure_that_is_a_picture(folder: Path) -> NotebookNode:
    """A figure whose trace is a picture from elsewhere."""
    return _figure(data=[{"type": "image", "source": ELSEWHERE}])


def figure_sent_away(folder: Path) -> NotebookNode:
    """A figure whose settings offer to send it to a server, and fetch formulas from another."""
    return _figure(config={"plotlyServerURL": ELSEWHERE, "showSendToCloud": True})


def map_over_tiles(folder: Path) -> NotebookNode:
    """A map of the kind that older Plotlys have."""
    return _figure(data=[{"type": "scattermapbox", "lat": [1], "lon": [1]}])


def map_with_a_layer(folder: Path) -> NotebookNode:
    """A map without a ground, and with a layer from elsewhere."""
    layout = {"map": {"style": "white-bg", "layers": [{"source": ELSEWHERE}]}}
    return _figure(data=[{"type": "scattermap"}], layout=layout)


def false_place(folder: Path) -> NotebookNode:
    """An output that says it is the page's own place of an Explorer and of a figure."""
    return _html('<div data-workbench-explorer="0" data-workbench-figure="7">place</div>')


def ends_of_the_page(folder: Path) -> NotebookNode:
    """Ends of elements that an output has not begun, and a beginning without an end."""
    made = _html("</div></div></div></main></body></html><div hidden><b>inside")
    made.cells.append(new_markdown_cell("the next cell"))
    return made


def figure_nested_deeply(folder: Path) -> NotebookNode:
    """A figure nested deeper than any that Plotly knows."""
    nested: Any = []
    for _ in range(150):
        nested = [nested]
    return _figure(layout={"meta": nested})


def call_of_plotly_without_end(folder: Path) -> NotebookNode:
    """A script that looks like Plotly's call, with brackets that are only opened."""
    return _html(f"<script>Plotly.newPlot({'[' * 100_000}</script><p id=a>after it</p>")


def endless_numbers(folder: Path) -> NotebookNode:
    """References to characters with more digits than Python reads."""
    many = f"&#{'9' * 5000};"
    return _html(f"<p title='{many}'>{many}<b>so far</b></p>")


def many_frames(folder: Path) -> NotebookNode:
    """Begun tables, as many as fit into 1 MB: each was looked through to the end."""
    return _html('<table class="dataframe"' * 40_000)


def many_formulas(folder: Path) -> NotebookNode:
    """Begun formulas, of which none ends."""
    source = "\\begin{a}" * 100_000
    return _output({"text/latex": source, "text/plain": "words"})


def many_colours(folder: Path) -> NotebookNode:
    """A print that changes its colour with every letter."""
    printed = new_output("stream", text="\x1b[31mx\x1b[0m" * 50_000)
    return _notebook(new_code_cell("1", outputs=[printed], execution_count=1))


def drawing_with_entities(folder: Path) -> NotebookNode:
    """A drawing whose few letters stand for a great many."""
    drawing = f'<!DOCTYPE svg [<!ENTITY a "{"a" * 100}">]>{SVG}'
    return _output({"image/svg+xml": drawing, "text/plain": "its words"})
