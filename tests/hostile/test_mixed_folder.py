"""One folder with every kind of bad file: each is an entry with a code, and one report says why."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from tests.articles.readers.mail.made import container
from tests.articles.readers.office.made import document, paragraph, run
from tests.articles.readers.pdf.made import Sheet, Text, make_pdf
from tests.articles.readers.table.books import FORMS
from tests.articles.readers.web.pages import page
from tests.hostile.checks import command, is_tame
from workbench.articles import Article, budget, files, read_articles, walk
from workbench.articles.issues import NOT_READ, SAME_FILE
from workbench.exports.reading import reading_report

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="built of what only POSIX allows")

TEXT = "Ferry line to close\n\nThe board voted on Tuesday to close the old terminal.\n"
# Ten times ten entities of each other: unpacked, more than any memory holds.
LAUGHS = (
    '<!DOCTYPE html [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    + '<!ENTITY file SYSTEM "file:///etc/hostname">]>'
)


def zipped(**members: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def locked_zip() -> bytes:
    """A ZIP whose member is marked as encrypted, in its own header and in the list."""
    data = bytearray(zipped(**{"a.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def laughing_docx() -> bytes:
    with zipfile.ZipFile(io.BytesIO(document(paragraph(run("It rained."))))) as good:
        members = {name: good.read(name) for name in good.namelist()}
    words = members["word/document.xml"].decode().replace("It rained.", "&a29;&file;")
    declared = words.index("?>") + 2 if words.startswith("<?xml") else 0
    members["word/document.xml"] = (words[:declared] + LAUGHS + words[declared:]).encode()
    return zipped(**members)


PDF = make_pdf([Sheet([Text(50, 700, "The board voted on Tuesday to close the terminal.")])])
XLSX = FORMS["xlsx"]({"One": [["Title", "Text"], ["A", TEXT]]})
PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8

# Name -> its bytes, and the code that says why nothing or not all of it was read.
BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "empty.pdf": (b"", "empty"),
    "empty.docx": (b" \n", "empty"),
    "noise.txt": (bytes(range(256)) * 20, "unreadable"),
    "noise.bin": (bytes(range(256)) * 20, "format_unsupported"),
    "picture.txt": (PICTURE, "unreadable"),
    "picture.pdf": (PICTURE, "unreadable"),
    "cut.docx": (document(paragraph(run("It rained.")))[:300], "unreadable"),
    "cut.pdf": (PDF[:120], "unreadable"),
    "cut.xlsx": (XLSX[: len(XLSX) // 2], "unreadable"),
    "cut.zip": (zipped(**{"a.txt": TEXT * 90})[:80], "unreadable"),
    "scan.pdf": (make_pdf([Sheet(picture=True)]), "pages_without_text"),
    "locked.pdf": (make_pdf([Sheet([Text(50, 700, TEXT)])], locked=True), "encrypted"),
    "locked.xlsx": (
        container({"EncryptedPackage": bytes(5000), "EncryptionInfo": b"\4\0\4\0" * 40}),
        "encrypted",
    ),
    "locked.zip/a.txt": (locked_zip(), "encrypted"),
    "bomb.zip/b.txt": (zipped(**{"b.txt": b"0" * 3_000_000}), "too_large"),
    "line.txt": (b"word " * 300_000, "too_large"),
    "laughs.docx": (laughing_docx(), "unreadable"),
    "error.html": (
        page("<p>Go back to the front page.</p>", title="404 Not Found").encode(),
        "page_without_story",
    ),
    "no_texts.csv": (b"day,place\n2023-01-01,Varna\n", "no_text_column"),
}
# What is named otherwise than it is, or climbs out of its folder, and is read all the same.
READ = {
    "good.txt": TEXT.encode(),
    "pdf.txt": PDF,
    "docx.pdf": document(paragraph(run("It rained all day in the harbour."))),
    "climbs.zip": zipped(**{"../../../climbed.txt": TEXT, "/etc/climbed_too.txt": TEXT + "."}),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, with limits that keep its files small."""
    monkeypatch.setattr(files, "MOST_FILE_BYTES", 1_000_000)
    monkeypatch.setattr(budget, "MOST_ARCHIVE_BYTES", 2_000_000)
    place = tmp_path / "in"
    place.mkdir()
    for name, data in {**{name: data for name, (data, _) in BAD.items()}, **READ}.items():
        (place / name.split("/")[0]).write_bytes(data)
    os.mkfifo(place / "pipe.txt")
    (place / "loop").symlink_to(".")
    (place / "outside.txt").symlink_to("/etc/hostname")
    (place / "nowhere.txt").symlink_to("nothing")
    for name in ("gone.txt", "denied.txt"):
        (place / name).write_text(TEXT)
    read_file = files.read_file

    def refusing(path: Path) -> bytes:
        if path.name == "gone.txt":
            path.unlink(missing_ok=True)
        if path.name == "denied.txt":  # Root may read every file.
            raise PermissionError(path)
        return read_file(path)

    monkeypatch.setattr(walk, "read_file", refusing)
    return place


OTHERS = {
    "pipe.txt": "unreadable", "loop": "same_file", "outside.txt": "link_outside",
    "nowhere.txt": "unreadable", "gone.txt": "unreadable", "denied.txt": "unreadable",
}  # fmt: skip


def why(article: Article) -> set[str]:
    return {code for code in article.issues if code in NOT_READ or code == SAME_FILE}


def test_every_bad_file_is_an_entry_with_its_code_and_the_others_are_read(folder: Path) -> None:
    articles = read_articles(folder, progress=False)
    found = {str(article.file): why(article) for article in articles if why(article)}
    assert found == {name: {code} for name, (_, code) in BAD.items()} | {
        name: {code} for name, code in OTHERS.items()
    }
    texts = {article.file: article.text for article in articles if article.text}
    assert set(texts) == {
        "good.txt", "pdf.txt", "docx.pdf", "climbs.zip/climbed.txt",
        "climbs.zip/etc/climbed_too.txt",
    }  # fmt: skip
    assert "board voted" in texts["pdf.txt"]
    assert "It rained" in texts["docx.pdf"]


def test_there_is_one_report_with_every_file_in_it_and_nothing_is_written_outside(
    folder: Path, tmp_path: Path
) -> None:
    before = sorted(path for path in tmp_path.rglob("*") if "gone" not in path.name)
    code, out, err = command("extract", str(folder), "-o", str(tmp_path / "out"))
    assert code == 3
    assert all(is_tame(line) for line in (*out.splitlines(), *err.splitlines()))
    # The loop is no file; of climbs.zip the two members are.
    number = len(BAD) + len(OTHERS) - 1
    assert err.startswith(f"{number} of {number + 5} files could not be read:\n")
    report = reading_report(read_articles(folder, progress=False))
    named = {name for finding in report.not_read for name in finding.files}
    assert named >= set(BAD) | set(OTHERS) - {"loop", "gone.txt"}
    assert all(finding.remedy for finding in report.not_read)
    after = sorted(
        path
        for path in tmp_path.rglob("*")
        if "gone" not in path.name and not path.is_relative_to(tmp_path / "out")
    )
    assert after == before
    above = [*folder.parents, Path("/etc"), Path.cwd()]
    assert not any(
        (place / f"climbed{end}.txt").exists() for place in above for end in ("", "_too")
    )
