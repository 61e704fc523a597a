"""Notebooks that are not as their format wants them, each a small file.

A cell of code leaves a trace in the notebook's folder when it runs; :data:`SOUND` stands in a cell
that is right, and must be in every page.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from tests.sharing.pixels import PNG, letters

SOUND = "This cell is as it should be."
TRACE = "it ran"
LEAVES = f"open({TRACE!r}, 'w').close()"
Json = Any


def not_json(folder: Path) -> Path:
    """A file that ends in the middle."""
    return _write(folder, '{"cells": [')


def not_utf_8(folder: Path) -> Path:
    """Bytes that are no text."""
    (folder / "a.ipynb").write_bytes(b'{"cells": [], "nbformat": 4, "title": "\xff"}')
    return folder / "a.ipynb"


def a_list_instead_of_a_notebook(folder: Path) -> Path:
    """JSON that is no object."""
    return _write(folder, "[1, 2]")


def nested_without_end(folder: Path) -> Path:
    """Lists within lists, more than a reader of JSON goes down."""
    return _write(folder, '{"nbformat": 4, "cells": ' + "[" * 100_000 + "]" * 100_000 + "}")


def number_with_ten_thousand_digits(folder: Path) -> Path:
    """A count that Python refuses to read."""
    return _write(folder, '{"nbformat": 4, "cells": [], "nbformat_minor": ' + "9" * 10_000 + "}")


def nbformat_of_the_future(folder: Path) -> Path:
    """A format that nobody knows yet."""
    return _notebook(folder, [], nbformat=5)


def nbformat_as_text(folder: Path) -> Path:
    """The format's number between quotation marks."""
    return _notebook(folder, [], nbformat="4")


def nbformat_that_is_a_list(folder: Path) -> Path:
    """The format's number is no number, and nothing that could be looked up."""
    return _notebook(folder, [], nbformat=[4])


def without_nbformat(folder: Path) -> Path:
    """An object that could be anything."""
    return _write(folder, json.dumps({"cells": []}))


def nbformat_3_without_sheets(folder: Path) -> Path:
    """The old format, with nothing of what it wants."""
    return _write(folder, json.dumps({"nbformat": 3, "worksheets": 3}))


def nbformat_3_with_cells_that_are_texts(folder: Path) -> Path:
    """The old format, with cells that are none."""
    return _write(folder, json.dumps({"nbformat": 3, "worksheets": [{"cells": ["a"]}]}))


def nbformat_1_that_is_empty(folder: Path) -> Path:
    """The oldest format, of which only the number is there."""
    return _write(folder, json.dumps({"nbformat": 1}))


def cells_as_an_object(folder: Path) -> Path:
    """Cells by their names instead of in order."""
    return _notebook(folder, {"first": _sound()})


def cells_that_are_missing(folder: Path) -> Path:
    """A notebook without its one part."""
    return _notebook(folder, None)


def a_pipe(folder: Path) -> Path:
    """A file that nobody ever writes to: reading it would never end."""
    os.mkfifo(folder / "a.ipynb")
    return folder / "a.ipynb"


def cells_that_are_none(folder: Path) -> Path:
    """Numbers, texts and lists where cells should be."""
    return _notebook(folder, [3, "text", None, [], _sound()])


def cell_of_an_unknown_kind(folder: Path) -> Path:
    """A kind of cell that Jupyter does not know, with markup and a colour of terminals in it."""
    return _notebook(folder, [{**_sound(), "cell_type": "<b>applet</b>\x1b[31m"}, _sound()])


def cell_without_a_kind(folder: Path) -> Path:
    """A cell that says neither what it is nor anything else."""
    return _notebook(folder, [{}, _sound()])


def kind_of_a_cell_as_a_list(folder: Path) -> Path:
    """A kind that cannot be looked up."""
    return _notebook(folder, [{**_sound(), "cell_type": ["code"]}, _sound()])


def sources_that_are_no_text(folder: Path) -> Path:
    """Code and words that are numbers, objects and lists of numbers."""
    wrong = [{**_sound(), "source": source} for source in (3, {"a": 1}, [1, 2], None)]
    return _notebook(folder, [*wrong, {**_code("x"), "source": {"run": LEAVES}}, _sound()])


def cells_with_nothing_in_them(folder: Path) -> Path:
    """Cells that have a kind and no more: no source, no metadata, no outputs."""
    return _notebook(
        folder, [{"cell_type": kind} for kind in ("code", "markdown", "raw")] + [_sound()]
    )


def metadata_of_wrong_kinds(folder: Path) -> Path:
    """Metadata that are texts, lists and null, of the notebook and of its cells."""
    wrong: list[Json] = ["text", [1], None, 3]
    cells = [{**cell, "metadata": each} for each in wrong for cell in (_sound(), _code("1"))]
    return _notebook(folder, cells, metadata=["none"])


def title_that_is_a_number(folder: Path) -> Path:
    """A title without letters."""
    return _notebook(folder, [_sound()], metadata={"title": 2024})


def title_that_is_an_object(folder: Path) -> Path:
    """A title with parts."""
    return _notebook(folder, [_sound()], metadata={"title": {"en": "Dams"}})


def title_with_markup(folder: Path) -> Path:
    """A title that would end the page's head, and be told on a terminal."""
    return _notebook(folder, [_sound()], metadata={"title": "</title><script>pwned=1</script>\x1b"})


def language_of_wrong_kinds(folder: Path) -> Path:
    """What the language is called is a list, and its lexer an object."""
    about = {"name": ["python"], "pygments_lexer": {"a": 1}, "version": 3}
    return _notebook(
        folder, [_code("1"), _sound()], metadata={"language_info": about, "language": 3}
    )


def lexer_that_does_not_exist(folder: Path) -> Path:
    """A lexer's name that is a path, and one that is very long."""
    about = {"name": "x" * 10_000, "pygments_lexer": "../../../etc/passwd"}
    return _notebook(folder, [_code("1"), _sound()], metadata={"language_info": about})


def tags_as_text(folder: Path) -> Path:
    """Tags that are one text: whoever wrote them wants the cell removed all the same."""
    secret = {**_markdown("The secret."), "metadata": {"tags": "remove-cell"}}
    both = {**_code("print('The secret.')"), "metadata": {"tags": "first, remove-cell"}}
    return _notebook(folder, [secret, both, _sound()])


def tags_of_wrong_kinds(folder: Path) -> Path:
    """Tags that are numbers, objects and lists, beside one that is right."""
    tags = [3, None, {"a": 1}, ["a"], "twice", "twice", "remove_cell"]
    secret = {**_markdown("The secret."), "metadata": {"tags": tags}}
    wrong = [{**_code("1"), "metadata": {"tags": each}} for each in (3, {"a": 1}, True)]
    return _notebook(folder, [secret, *wrong, _sound()])


def marks_of_our_own(folder: Path) -> Path:
    """Metadata that the page's maker writes itself, of other kinds than it does."""
    marks = {"workbench": "text", "transient": 3, "jupyter": [1], "scrolled": "x", "collapsed": []}
    metadata = {**marks, "magics_language": {"a": 1}, "name": 3}
    outputs = [_display({"text/plain": "line\n" * 200})]
    return _notebook(folder, [{**_code("1", outputs), "metadata": metadata}, _sound()])


def kind_of_a_raw_cell_as_a_number(folder: Path) -> Path:
    """A raw cell whose format is no text."""
    raw = {"cell_type": "raw", "source": "<b>raw</b>", "metadata": {"raw_mimetype": 3}}
    return _notebook(folder, [raw, _sound()])


def ids_of_wrong_kinds(folder: Path) -> Path:
    """Names of cells that are the same twice, no text, or would end an attribute."""
    ids: list[Json] = ["cell-5", "a", "a", 3, ["b"], '"><script>pwned=1</script>', ""]
    return _notebook(folder, [{**_sound(), "id": each} for each in ids])


def counts_of_wrong_kinds(folder: Path) -> Path:
    """How often a cell has run: markup, an object, less than nothing and very often."""
    counts: list[Json] = ["<script>pwned=1</script>", {"a": 1}, -1, 10**400, True, 1.5]
    cells = [{**_code("1"), "execution_count": each} for each in counts]
    return _notebook(folder, [*cells, _sound()])


def half_characters_everywhere(folder: Path) -> Path:
    r"""Halves of characters (``\ud800``) in every text that a notebook has."""
    half = "\ud800"
    names = {"name": half, "display_name": half, "language": "python"}
    outputs = [
        _display({"text/html": f"<p title='{half}'>{half}</p>", f"x/{half}": half}),
        _display({"application/vnd.plotly.v1+json": {"layout": {"title": half, half: half}}}),
        {"output_type": "stream", "name": half, "text": [half, "\n"]},
        {"output_type": "error", "ename": half, "evalue": half, "traceback": [half]},
        {"output_type": half},
    ]
    attached = {**_markdown(f"![{half}](attachment:{half})"), "attachments": {half: {half: half}}}
    cells = [
        {**_code(f"x = '{half}'", outputs), "metadata": {"tags": [half]}},
        {**attached, "metadata": {half: half}},
        {"cell_type": half},
        _sound(),
    ]
    return _notebook(folder, cells, metadata={"title": half, "kernelspec": names, half: half})


def halves_of_one_character(folder: Path) -> Path:
    """The two halves of one character in two lines of a list: together they are whole."""
    return _notebook(folder, [{**_markdown(""), "source": ["a \ud83d", "\ude00 b"]}, _sound()])


def outputs_that_are_none(folder: Path) -> Path:
    """A text, a number, null and lists where outputs should be, and an object instead of a list."""
    cells = [_code("", ["text", 3, None, [], {}, {"output_type": ["stream"]}]), _code("", {"a": 1})]
    return _notebook(folder, [*cells, _code("", 3), {**_code(""), "outputs": None}, _sound()])


def outputs_of_an_unknown_kind(folder: Path) -> Path:
    """Kinds that nbconvert shows nothing of, and of which nobody would hear."""
    kinds = ["pyout", "update_display_data", "<b>x</b>"]
    return _notebook(folder, [_code("", [{"output_type": kind} for kind in kinds]), _sound()])


def outputs_in_kinds_that_no_page_can_show(folder: Path) -> Path:
    """Data that only an extension of JupyterLab can show, and a PDF."""
    data = [{"application/geo+json": {"type": "Point"}}, {"application/pdf": "JVBERi0="}]
    return _notebook(folder, [_code("", [_display(each) for each in data]), _sound()])


def data_of_wrong_kinds(folder: Path) -> Path:
    """Outputs whose data are a list, a text and null, and texts that are numbers and objects."""
    wrong: list[Json] = [[1], "text", 3]
    kinds = ["text/html", "text/plain", "text/markdown", "text/latex", "image/png", "image/svg+xml",
             "application/javascript", "text/vnd.mermaid"]  # fmt: skip
    outputs = [_display(each) for each in wrong]
    outputs += [_display({kind: value}) for kind in kinds for value in (3, {"a": 1}, None, [1])]
    return _notebook(folder, [_code("", outputs), _sound()])


def metadata_of_outputs_of_wrong_kinds(folder: Path) -> Path:
    """Metadata of a picture that are texts, lists, another attribute and a file's name."""
    data = {"image/png": letters(PNG), "text/plain": "a picture"}
    wide = {"width": "1 onerror=pwned=1", "height": [1], "unconfined": {}, "needs_background": 3}
    files = {"filenames": {"image/png": "../secret.png"}}
    wrong: list[Json] = ["text", [1], None, {"image/png": 3}, {"image/png": wide}, files]
    outputs = [{**_display(data), "metadata": each} for each in wrong]
    return _notebook(folder, [_code("", outputs), _sound()])


def prints_and_errors_of_wrong_kinds(folder: Path) -> Path:
    """Prints that are objects or have no name, errors with a traceback of numbers or none."""
    outputs: list[Json] = [
        {"output_type": "stream"},
        {"output_type": "stream", "name": "stdlog", "text": "printed elsewhere"},
        {"output_type": "stream", "name": ["stdout"], "text": {"a": 1}},
        {"output_type": "error", "ename": "LakeError", "evalue": "dry"},
        {"output_type": "error", "ename": 3, "evalue": None, "traceback": "not a list"},
        {"output_type": "error", "traceback": [1, {"a": 1}]},
    ]
    return _notebook(folder, [_code("", outputs), _sound()])


def output_nested_deeply(folder: Path) -> Path:
    """A figure that Python reads, and cannot copy."""
    deep = _deep(300)
    figure = {"application/vnd.plotly.v1+json": {"data": [{"x": deep}]}}
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": deep}}
    return _notebook(folder, [_code("", [_display(figure), _display(view)]), _sound()])


def metadata_nested_deeply(folder: Path) -> Path:
    """Metadata that Python reads, and cannot copy."""
    deep = _deep(300)
    cells = [{**_sound(), "metadata": {"a": deep}}, {**_sound(), "attachments": {"a": deep}}]
    return _notebook(folder, cells, metadata={"widgets": deep, "title": deep})


def views_of_wrong_kinds(folder: Path) -> Path:
    """Widgets by a number, a list and nothing."""
    kind = "application/vnd.jupyter.widget-view+json"
    views: list[Json] = [3, [], {}, {"model_id": 3}, {"model_id": ["a"]}, "text", None]
    return _notebook(folder, [_code("", [_display({kind: each}) for each in views]), _sound()])


def figures_of_wrong_kinds(folder: Path) -> Path:
    """Figures by a number, a list and nothing, and of wrong parts."""
    kind = "application/vnd.plotly.v1+json"
    wrong: list[Json] = [3, [], {}, "text", None, {"data": 3}, {"data": [3], "layout": [1]}]
    titles: list[Json] = [{"text": ["a"]}, ["b"], 3, True]
    layouts = [{"layout": {"title": title, "height": "tall"}} for title in titles]
    tall = [{"layout": {"height": each}} for each in (1e400, 10**400, True, -1)]
    outputs = [_display({kind: each}) for each in [*wrong, *layouts, *tall]]
    return _notebook(folder, [_code("", outputs), _sound()])


def html_that_looks_like_a_call_of_plotly(folder: Path) -> Path:
    """Scripts with the beginning of Plotly's call, and something else than a figure in it."""
    place, call = "<div id='a'></div>", "Plotly.newPlot("
    wrong = [
        "", ")", '"a"', '"a")', '"a",', '"a", 3', '"a", [3], [4], [5])', '"a", {"x": 1})', "3, [])",
        'null, [], {})', '"a", [], {"title": 3, "height": "x"})', "[" * 5_000, '"' + "a" * 5_000,
        '"a", ' + json.dumps(_deep(300)) + ")", '"", [], {})', '"a", [], {}, {}, "more", 1)',
        "NaN, NaN)", '"a", [NaN], {"height": 1e999})', '"a", null, null, null)',
    ]  # fmt: skip
    scripts = [f"{place}<script>{call}{each}</script>" for each in wrong]
    own = f"<script id='a'>{call}\"a\", [], {{}})</script>"
    around = f"<div id='a'><script>{call}\"a\", [], {{}})</script></div>"
    outputs = [_display({"text/html": each}) for each in [*scripts, own, around, "".join(scripts)]]
    return _notebook(folder, [_code("", outputs), _sound()])


def attachments_of_wrong_kinds(folder: Path) -> Path:
    """Attachments that are lists and texts, by a number and without a picture."""
    text = "![a](attachment:a.png) ![b](attachment:b.png)"
    wrong: list[Json] = [
        [1], "text", 3, {"a.png": 3}, {"a.png": {}}, {"a.png": []}, {"a.png": {"image/png": 3}},
        {"a.png": {"image/png": "not base64!"}},
        {"a.png": {"\" onerror=pwned=1 x=\"": letters(PNG)}},
    ]  # fmt: skip
    cells = [{**_markdown(text), "attachments": each} for each in wrong]
    return _notebook(folder, [*cells, _sound()])


def markdown_nested_without_end(folder: Path) -> Path:
    """Quotations and lists within each other, more than a reader of Markdown goes down."""
    texts = [">" * 5_000 + " a", "\n".join("  " * each + "- a" for each in range(500)),
             "[" * 5_000 + "a" + "]" * 5_000, "*" * 5_000 + "a" + "*" * 5_000]  # fmt: skip
    return _notebook(folder, [*map(_markdown, texts), _sound()])


def html_nested_without_end(folder: Path) -> Path:
    """Elements within each other, more than a reader of HTML goes down."""
    html = "<div>" * 20_000 + "deep" + "</div>" * 20_000
    return _notebook(folder, [_code("", [_display({"text/html": html})]), _sound()])


def kernel_without_a_name(folder: Path) -> Path:
    """An empty name of a kernel, and no language."""
    spec = {"name": "", "display_name": "", "language": ""}
    return _notebook(folder, [_code(LEAVES), _sound()], metadata={"kernelspec": spec})


def kernel_of_wrong_kinds(folder: Path) -> Path:
    """A kernel's name that is a list."""
    spec = {"name": ["python3"], "display_name": 3, "language": {"a": 1}}
    return _notebook(folder, [_code(LEAVES), _sound()], metadata={"kernelspec": spec})


def kernel_as_a_text(folder: Path) -> Path:
    """A kernel that is its name alone."""
    return _notebook(folder, [_code(LEAVES), _sound()], metadata={"kernelspec": "python3"})


def kernel_with_the_name_of_a_path(folder: Path) -> Path:
    """A kernel's name that leads out of the folder of kernels, with a colour of terminals."""
    spec = {"name": "../../\x1b[31mx", "display_name": "", "language": "R"}
    return _notebook(folder, [_code(LEAVES), _sound()], metadata={"kernelspec": spec})


def kernel_with_a_long_name(folder: Path) -> Path:
    """A kernel's name of ten thousand letters."""
    spec = {"name": "x" * 10_000, "display_name": "", "language": "R"}
    return _notebook(folder, [_code(LEAVES), _sound()], metadata={"kernelspec": spec})


def code_with_half_characters(folder: Path) -> Path:
    """Code that has half a character, which cannot be sent to a kernel as it is."""
    source = "print('half', ascii('\ud800'), 'of one')\n" + LEAVES
    return _notebook(folder, [_code(source), _sound()])


def error_that_paints_the_terminal(folder: Path) -> Path:
    """A cell that fails with orders to a terminal in its error and in its first line."""
    source = "# \x1b]0;title\x07 \u202e\nraise ValueError('\x1b[2J' + chr(0x202E) + 'x' * 1000)"
    return _notebook(folder, [_code(source), _sound()])


def outputs_that_no_kernel_should_send(folder: Path) -> Path:
    """Code that sends data of wrong kinds, as a broken library might."""
    source = (
        "from IPython.display import display\n"
        "display({'text/html': 3, 'text/plain': {'a': 1}}, raw=True)\n"
        "display({'x/y': 'z'}, raw=True, metadata={'image/png': 3})"
    )
    return _notebook(folder, [_code(source), _sound()])


def widget_that_sends_no_state(folder: Path) -> Path:
    """Code that opens a widget whose state is a list, which Jupyter's own client cannot take."""
    source = (
        "from comm import create_comm\n"
        "create_comm(target_name='jupyter.widget', data={'state': [1, 2]}, comm_id='a')"
    )
    return _notebook(folder, [_code(source), _sound()])


def widget_with_a_state_of_wrong_kinds(folder: Path) -> Path:
    """Code that shows a widget whose name is a list, and an output widget of wrong outputs."""
    source = (
        "from comm import create_comm\n"
        "from IPython.display import display\n"
        "outputs = ['text', 3, {'output_type': 'x'}, {'output_type': 'stream', 'text': 'kept'}]\n"
        "states = {'a': {'_model_name': ['HTMLModel'], 'value': 3},\n"
        "          'b': {'_model_name': 'OutputModel', 'outputs': outputs},\n"
        "          'c': {'_model_name': 'OutputModel', 'outputs': 3}}\n"
        "for name, state in states.items():\n"
        "    create_comm(target_name='jupyter.widget', data={'state': state}, comm_id=name)\n"
        "    view = {'application/vnd.jupyter.widget-view+json': {'model_id': name}}\n"
        "    display({**view, 'text/plain': 'a widget'}, raw=True)"
    )
    return _notebook(folder, [_code(source), _sound()])


def kernel_that_answers_for_another_workbench(folder: Path) -> Path:
    """Code that answers in the workbench's place, with markup in what goes into the page."""
    source = (
        "import sys, types\n"
        "from IPython.display import display\n"
        "fake = types.ModuleType('workbench.sharing.kernel')\n"
        "part = {'head': '</script><script>pwned=1</script>'}\n"
        "answer = {'explorers': {'a': part}, 'figures': {}, 'made_from': {}}\n"
        "mime = 'application/vnd.workbench.shared+json'\n"
        "fake.publish = lambda *_, **__: display({mime: answer}, raw=True)\n"
        "import workbench.sharing\n"
        "sys.modules['workbench.sharing.kernel'] = workbench.sharing.kernel = fake"
    )
    return _notebook(folder, [_code(source), _sound()])


def name_that_is_not_utf_8(folder: Path) -> Path:
    """A file whose name has a byte that is no letter."""
    return _renamed(folder, os.fsdecode(b"a\xff.ipynb"))


def name_that_turns_the_line(folder: Path) -> Path:
    """A file whose name would turn a terminal's line around, and paint it."""
    return _renamed(folder, "a\u202e\x1b[31m.ipynb")


def name_with_markup(folder: Path) -> Path:
    """A file whose name would be an element of the page."""
    return _renamed(folder, "<img src=x onerror=pwned=1>.ipynb")


def folder_that_is_not_utf_8(folder: Path) -> Path:
    """A folder whose name has a byte that is no letter: the kernel has to start in it."""
    inner = folder / os.fsdecode(b"in\xff")
    inner.mkdir()
    return _notebook(inner, [_code(LEAVES), _sound()])


def _deep(levels: int) -> Json:
    value: Json = 1
    for _ in range(levels):
        value = [value]
    return value


def _sound() -> dict[str, Json]:
    return _markdown(SOUND)


def _markdown(source: str) -> dict[str, Json]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def _code(source: str, outputs: Json = ()) -> dict[str, Json]:
    listed = list(outputs) if isinstance(outputs, tuple) else outputs
    more = {"execution_count": 1, "outputs": listed}
    return {"cell_type": "code", "metadata": {}, "source": source, **more}


def _display(data: Json) -> dict[str, Json]:
    return {"output_type": "display_data", "data": data, "metadata": {}}


def _notebook(folder: Path, cells: Json, *, nbformat: Json = 4, metadata: Json = ()) -> Path:
    known = {} if metadata == () else metadata
    content = {"nbformat": nbformat, "nbformat_minor": 5, "metadata": known, "cells": cells}
    if cells is None:
        del content["cells"]
    return _write(folder, json.dumps(content))


def _renamed(folder: Path, name: str) -> Path:
    made = _notebook(folder, [_markdown("# "), _sound(), {"cell_type": "applet"}])
    return Path(shutil.move(made, folder / name))


def _write(folder: Path, text: str) -> Path:
    (folder / "a.ipynb").write_text(text, "utf-8")
    return folder / "a.ipynb"
