"""What comes into a page as a picture: only pictures, only from within, nothing hidden."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.sharing.pixels import BMP, KINDS, PNG, SVG, letters
from workbench.sharing.pictures import from_letters, kind, of_notebook


@pytest.mark.parametrize("name", KINDS)
def test_picture_is_known_by_what_is_in_it(name: str) -> None:
    assert kind(KINDS[name]) == name


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"root:x:0:0:root:/root:/bin/bash\n",
        b"-----BEGIN OPENSSH PRIVATE KEY-----\n",
        b"BM is a maker of cars, and this is a text about it.",
        BMP + b"more",
        b"<html><body>x</body></html>",
        b"<svg>cut off",
        b"<svg/><svg/>",
        b"<note><svg/></note>",
        b'<!DOCTYPE svg [<!ENTITY a "aa">]><svg>&a;</svg>',
        SVG.encode("utf-16"),
        b"\xff" + SVG.encode(),
    ],
)
def test_other_file_is_no_picture(data: bytes) -> None:
    assert kind(data) is None


def test_drawing_may_say_where_its_kind_is_defined() -> None:
    drawing = f'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">{SVG}'
    assert kind(drawing.encode()) == "image/svg+xml"


def test_notebook_holds_pictures_in_letters_and_drawings_as_text() -> None:
    assert from_letters(letters(PNG)) == f"data:image/png;base64,{letters(PNG)}"
    assert from_letters([letters(PNG)[:8], "\n", letters(PNG)[8:]]) is not None
    assert from_letters(f"\n{SVG}") == f"data:image/svg+xml;base64,{letters(SVG.encode())}"


@pytest.mark.parametrize(
    "held", [None, 3, {}, "", "iVBOR", 'x" onerror="go()', "<script>1</script>"]
)
def test_other_things_in_a_notebook_are_no_pictures(held: object) -> None:
    assert from_letters(held) is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A notebook's folder, with a picture and much else in and around it."""
    inner = tmp_path / "notebook"
    (inner / "pictures").mkdir(parents=True)
    (inner / ".hidden").mkdir()
    for place in (tmp_path, inner, inner / "pictures", inner / ".hidden"):
        (place / "a.png").write_bytes(PNG)
    (inner / "my map é.png").write_bytes(PNG)
    (inner / "secret.png").write_text("root:x:0:0")
    (inner / ".a.png").write_bytes(PNG)
    os.mkfifo(inner / "pipe.png")
    links = {
        "out.png": "../a.png",
        "passwd.png": "/etc/passwd",
        "in.png": "pictures/a.png",
        "shown.png": ".hidden/a.png",
        "circle.png": "circle.png",
        "zero.png": "/dev/zero",
    }
    for name, target in links.items():
        (inner / name).symlink_to(target)
    return inner


@pytest.mark.parametrize(
    "address",
    ["a.png", "./a.png", "pictures/a.png", "pictures/../a.png", "in.png", "my%20map%20%C3%A9.png"],
)
def test_picture_within_the_folder_is_found(folder: Path, address: str) -> None:
    found = of_notebook(str(folder), {})(address)
    assert found == f"data:image/png;base64,{letters(PNG)}"


@pytest.mark.parametrize(
    "address",
    [
        "../a.png",
        "%2e%2e/a.png",
        "out.png",
        "passwd.png",
        "shown.png",
        ".hidden/a.png",
        ".hidden/../a.png",
        "%2ehidden/a.png",
        ".a.png",
        "secret.png",
        "pictures",
        "pipe.png",
        "circle.png",
        "zero.png",
        "gone.png",
        "",
        ".",
        "/",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.org/a.png",
        "a.png\0",
        "a" * 5000,
    ],
)
def test_nothing_else_is_read(folder: Path, address: str) -> None:
    assert of_notebook(str(folder), {})(address) is None


def test_without_a_folder_no_file_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert of_notebook(None, {})("a.png") is None
    # So nbconvert calls the folder that it was started in.
    assert of_notebook("", {})("a.png") is not None


def test_attached_picture_is_found_by_its_name() -> None:
    attached = {
        "a b.png": {"image/png": letters(PNG)},
        "c": {"x": letters(PNG), "image/svg+xml": SVG},
    }
    pictures = of_notebook(None, attached)
    assert pictures("attachment:a%20b.png") == f"data:image/png;base64,{letters(PNG)}"
    assert (pictures("attachment:c") or "").startswith("data:image/svg+xml")


@pytest.mark.parametrize(
    "attachments",
    [None, [], {}, {"a": 3}, {"a": {}}, {"a": {"image/png": 'x" onerror="go()'}}, {"a": {"b": []}}],
)
def test_what_is_not_attached_is_not_found(attachments: object) -> None:
    assert of_notebook(None, attachments)("attachment:a") is None
