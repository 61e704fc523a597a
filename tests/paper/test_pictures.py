"""A figure as a picture, drawn by the browser that is here; and where there is none."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from pypdf import PdfReader

from tests.quotes.frames import quote_frame
from workbench import plot_coverage
from workbench.errors import WorkbenchError
from workbench.paper import browsers, save_figure

HOSTILE = "</script><script>document.title='x'</script> & <b>A</b>"


@pytest.fixture(scope="module")
def figure() -> go.Figure:
    return plot_coverage(quote_frame({"speaker": HOSTILE}, {"speaker": "Ana Bell"}), by="speaker")


def test_a_pdf_has_one_page_of_the_figures_size_with_its_words(
    figure: go.Figure, tmp_path: Path
) -> None:
    (page,) = PdfReader(save_figure(figure, tmp_path / "f.pdf", width=640, height=320)).pages
    # Points, of which there are 72 where there are 96 pixels.
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
        (480, 240), abs=1
    )
    assert "Ana Bell" in page.extract_text()


def test_a_png_has_as_many_pixels_as_are_asked_for(figure: go.Figure, tmp_path: Path) -> None:
    data = save_figure(figure, tmp_path / "f.png", width=400, height=300, scale=2).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (800, 600)


def test_an_svg_is_well_formed_and_a_name_in_it_is_text(figure: go.Figure, tmp_path: Path) -> None:
    file = save_figure(figure, tmp_path / "f.svg", width=500)
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own file
    assert root.get("width") == "500"
    texts = "".join(root.itertext())
    assert "Ana Bell" in texts
    assert "</script>" in texts
    assert not [each for each in root.iter() if each.tag.endswith("script")]


def test_no_text_of_a_figure_ends_the_script_that_draws_it(tmp_path: Path) -> None:
    title = "</script><script>document.body.textContent = 'x'</script>Title"
    plain = go.Figure(go.Bar(x=[1], y=["a"], orientation="h"), layout={"title": {"text": title}})
    root = ElementTree.parse(save_figure(plain, tmp_path / "f.svg")).getroot()  # noqa: S314
    assert "Title" in "".join(root.itertext())


def test_where_no_browser_is_one_line_says_what_to_do(
    figure: go.Figure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsers, "_candidates", lambda: iter(["no-such-browser"]))
    with pytest.raises(WorkbenchError) as fault:
        save_figure(figure, tmp_path / "f.pdf")
    assert "install one, name its program with browser=PATH, or save" in str(fault.value)
    assert "\n" not in str(fault.value)
    with pytest.raises(WorkbenchError, match="is no program; give that of a Chromium"):
        save_figure(figure, tmp_path / "f.pdf", browser=tmp_path / "none")
    with pytest.raises(WorkbenchError, match="drew no picture"):
        save_figure(figure, tmp_path / "f.pdf", browser="true")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("f.gif", {}, r"Unknown suffix '\.gif'.*known: \.pdf, \.png, \.svg"),
        ("f.png", {"width": 20_000}, "give pixels from 1 to 10,000"),
        ("f.png", {"scale": 0}, "scale=0 is no scale"),
        ("none/f.png", {}, "There is no folder"),
    ],
)
def test_what_cannot_be_written_is_told(
    figure: go.Figure, tmp_path: Path, name: str, arguments: dict[str, int], words: str
) -> None:
    with pytest.raises(WorkbenchError, match=words):
        save_figure(figure, tmp_path / name, **arguments)  # type: ignore[arg-type]
    with pytest.raises(WorkbenchError, match="A str is no figure"):
        save_figure("figure", tmp_path / "f.png")  # type: ignore[arg-type]
