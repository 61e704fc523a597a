"""Bytes and folders into the readers: nothing but an answer, nothing lost, nothing from outside."""

from __future__ import annotations

import io
import re
import shutil
import tarfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import yaml

from tests.hostile.checks import check, command, is_tame, refusing, warned
from tests.hostile.choices import Choices
from tests.hostile.letters import mutated, mutated_bytes, news, odd
from tests.hostile.watching import watched
from workbench import open_workbench
from workbench.articles import Article
from workbench.articles.issues import ISSUES, NOT_READ
from workbench.quotes import schema

DEFAULTS = Path(__file__).parents[2] / "workbench" / "defaults"
# Stands in a file beside the folder that is read, to which links in it may lead.
NEIGHBOURS = "This is the neighbour’s, and nobody asked for it."
NAMES = [
    *("a.txt", "b.md", "C.TXT", "none", "e\u0301.txt", "é.txt", "a b.txt", "a;b.txt", "=1.txt"),
    *(
        "sub/a.txt",
        "sub/deep/b.txt",
        "articles/a.txt",
        "\u202etxt.exe.txt",
        "line\nbreak.txt",
        "\x1b[31m.txt",
    ),
    *("b\udcff.txt", "b\udcfe.txt", ".hidden.txt", "photo.jpg", "~$a.txt", "x" * 240 + ".txt"),
]
MEMBERS = [
    *(
        "a.txt",
        "b.txt",
        "sub/a.txt",
        "../up.txt",
        "/abs.txt",
        "..\\up.txt",
        "C:\\a.txt",
        "a\\b.txt",
    ),
    *("", ".", "sub/", "a.zip", ".hidden.txt", "__MACOSX/a.txt", "metadata.csv", "photo.jpg"),
    *("\u202etxt.txt", "line\nbreak.txt", "b\udcff.txt", "é.txt", "a" * 300 + ".txt", "a/" * 99),
]
TARS = {".tar": "w", ".tar.gz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"}
MEMBER_TYPES = [tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE,
                tarfile.FIFOTYPE, tarfile.DIRTYPE]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252",
             "utf-7", "shift_jis", "koi8-r", "cp037"]  # fmt: skip
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
DAYS = ["2024-02-29", "", "2023-02-29", "29/02/2024", "yesterday", "0000-00-00", "99999-1-1"]


def case(draw: Choices, folder: Path) -> None:
    """A folder ``given`` beside one that is not given; read by Python, at times by the command."""
    outside, given = folder / "outside", folder / "given"
    for each in (outside, given):
        each.mkdir()
    (outside / "secret.txt").write_text(NEIGHBOURS, "utf-8")
    kinds = [_text_file, _text_file, _archive, _link, _metadata, _themes, _sources]
    kept: dict[str, str] = {}
    for make in [_text_file, *draw.some(4, lambda: draw.pick(kinds))]:
        make(draw, given, kept)
    kept = _of_articles(given, kept)
    before = _listing(folder)
    with watched(folder) as watch:
        with warned(), refusing():
            _read(given, kept)
        if draw.chance(4):
            _commanded(given, folder / "written")
    check(not watch.acts, "reading starts something", watch.acts)
    check(not watch.opened, "a file outside the folder was opened", watch.opened)
    shutil.rmtree(folder / "written", ignore_errors=True)
    check(_listing(folder) == before, "reading changed what lies there", before)


def _of_articles(given: Path, kept: dict[str, str]) -> dict[str, str]:
    """Of ``kept`` what is read: a folder ``articles`` speaks for all, under names of its own."""
    articles = given / "articles"
    if articles.is_symlink() or not articles.is_dir():
        return {} if articles.is_dir() else kept
    own = f"{articles.name}/"
    return {name[len(own) :]: text for name, text in kept.items() if name.startswith(own)}


def _put(file: Path, data: bytes) -> None:
    """Writes into ``file`` itself, wherever a link of that name leads."""
    if file.is_symlink():
        file.unlink()
    file.write_bytes(data)


def _read(given: Path, kept: dict[str, str]) -> None:
    bench = open_workbench(given, progress=False)
    articles = bench.articles
    again = open_workbench(given, progress=False).articles
    check(articles == again, "a second reading gives other articles")
    by_file = {str(article.file): article for article in articles}
    check(len(by_file) == len(articles), "two articles have one name", sorted(by_file))
    for article in articles:
        _whole(article)
    for name, text in kept.items():
        found = by_file.get(name)
        check(found is not None, "a file was lost without a word", name)
        check(found and found.text == text, "a text was changed", (text, found and found.text))


def _whole(article: Article) -> None:
    check(set(article.issues) <= set(ISSUES), "an issue is no known code", article.issues)
    check(NEIGHBOURS not in article.text, "a file outside the folder was read", article.file)
    check("\r" not in article.text and "\0" not in article.text, "a text is not canonical")
    check(not CONTROL.search(str(article.file)), "a name is no label", article.file)
    if set(article.issues) & NOT_READ:
        check(not article.text, "an article that was not read has a text", article.issues)
    at = 0
    for paragraph in article.paragraphs:
        inside = at <= paragraph.start < paragraph.end <= len(article.text)
        check(inside, "paragraphs are not in order", article.paragraphs)
        at = paragraph.end


def _commanded(given: Path, written: Path) -> None:
    with warned():
        code, out, err = command("extract", str(given), "-o", str(written))
    check(code in (0, 2, 3), "an exit code that is not promised", (code, err))
    for line in (*out.splitlines(), *err.splitlines()):
        check(is_tame(line), "the terminal gets more than plain text", line)
    if code == 2:
        check(err.startswith("Error: ") and err.count("\n") == 1, "no error of one line", err)
        check(not written.exists(), "something was written in spite of an error", err)
        return
    check((code == 3) == ("Not read: " in err), "the exit code hides what was not read", err)
    schema.check(schema.conform(pd.read_parquet(written / "quotes.parquet")))


def _listing(folder: Path) -> list[tuple[str, bytes]]:
    return sorted((str(file), b"" if file.is_dir() else _bytes(file)) for file in _below(folder))


def _below(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if not each.is_symlink()]


def _bytes(file: Path) -> bytes:
    return file.read_bytes()[:100]


def _place(draw: Choices, given: Path, names: list[str]) -> Path:
    file = given / draw.pick(names)
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _text_file(draw: Choices, given: Path, kept: dict[str, str]) -> None:
    """A text in some encoding, at times with damage; a sound one is among those ``kept``."""
    file = _place(draw, given, NAMES)
    text, encoding = news(draw), draw.pick(ENCODINGS)
    data = text.encode(encoding, "replace")
    sound = file.name.isascii() and file.name.isprintable() and not file.name.startswith((".", "~"))
    name = file.relative_to(given).as_posix()
    kept.pop(name, None)
    if draw.chance(3):
        data = mutated_bytes(draw, data)
    elif encoding == "utf-8" and sound and file.suffix != ".jpg" and _plain(text):
        kept[name] = text.replace("\r\n", "\n").replace("\r", "\n")
    _put(file, draw.note(str(file.relative_to(given)), data))


def _plain(text: str) -> bool:
    """Whether nobody could take it for anything but UTF-8 text."""
    return text.isprintable() and "\ufeff" not in text and not any(map(_half, text))


def _half(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"


def _archive(draw: Choices, given: Path, kept: dict[str, str]) -> None:
    """A ZIP or TAR with odd members, at times with damage."""
    suffix = draw.pick([".zip", *TARS])
    data = io.BytesIO()
    if suffix == ".zip":
        _fill_zip(draw, data)
    else:
        _fill_tar(draw, data, TARS[suffix])
    raw = data.getvalue()
    if draw.chance(3):
        raw = mutated_bytes(draw, raw)
    _put(given / f"z{suffix}", raw)


def _fill_zip(draw: Choices, data: io.BytesIO) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for _ in range(1 + draw.below(4)):
            member = zipfile.ZipInfo(_decodable(draw.note("member", draw.pick(MEMBERS))))
            member.external_attr = draw.pick([0, 0o120777 << 16, 0o040755 << 16, 0x10])
            archive.writestr(member, draw.pick(["../../outside/secret.txt", news(draw)]).encode(
                "utf-8", "replace"))  # fmt: skip


def _decodable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def _fill_tar(draw: Choices, data: io.BytesIO, mode: str) -> None:
    with tarfile.open(fileobj=data, mode=mode, format=draw.pick([1, 2, 0])) as archive:  # type: ignore[call-overload]
        for _ in range(1 + draw.below(4)):
            member = tarfile.TarInfo(draw.note("member", draw.pick(MEMBERS)))
            member.type = draw.pick(MEMBER_TYPES)
            member.linkname = draw.pick(["a.txt", "../outside/secret.txt", "/etc/passwd"])
            text = news(draw).encode("utf-8", "replace")
            member.size = len(text) if member.isreg() else 0
            try:
                archive.addfile(member, io.BytesIO(text))
            except ValueError:  # a name that the old format cannot hold
                continue


def _link(draw: Choices, given: Path, _: dict[str, str]) -> None:
    """A link to a file or folder, within the folder, beside it or nowhere."""
    link = given / draw.pick([
        "link.txt", "link", "sub-link", "articles", "metadata.csv", "themes.yml", "sources.yml",
    ])  # fmt: skip
    targets = ["a.txt", ".", "..", "sub", "../outside", "../outside/secret.txt", "nowhere.txt",
               link.name, "/proc/self/environ"]  # fmt: skip
    if not link.exists() and not link.is_symlink():
        link.symlink_to(draw.note(f"{link.name} ->", draw.pick(targets)))


def _metadata(draw: Choices, given: Path, _: dict[str, str]) -> None:
    """A table of metadata with rows for files that are there and for others."""
    rows = [draw.pick(["file,title,outlet,published,byline,url", "file;title", "title", "", "a,b"])]
    for _ in range(draw.below(5)):
        cells = [draw.pick(NAMES), odd(draw), "The Post", draw.pick(DAYS), odd(draw), odd(draw)]
        rows.append(draw.pick([",", ";"]).join(cells[: 1 + draw.below(6)]))
    text = "\n".join(rows)
    data = text.encode(draw.pick(ENCODINGS), "replace")
    _put(given / "metadata.csv", draw.note("metadata.csv", data))


def _themes(draw: Choices, given: Path, _: dict[str, str]) -> None:
    _edited(draw, given / "themes.yml", lambda: {odd(draw): _theme(draw) for _ in range(2)})


def _theme(draw: Choices) -> object:
    terms = draw.some(3, lambda: odd(draw))
    return draw.pick(
        [{"terms": terms}, {"terms": terms, "where": ["quote", odd(draw)]}, terms, None]
    )


def _sources(draw: Choices, given: Path, _: dict[str, str]) -> None:
    _edited(draw, given / "sources.yml", lambda: {odd(draw): _source(draw) for _ in range(2)})


def _source(draw: Choices) -> object:
    kinds = ["person", "organisation", "government", odd(draw)]
    entry = {"kind": draw.pick(kinds), "aliases": draw.some(3, lambda: odd(draw))}
    more = {"institution": odd(draw), "institution_kind": draw.pick(kinds), "country": odd(draw)}
    return draw.pick([entry, entry | more, [], None, 1])


def _edited(draw: Choices, file: Path, make: Callable[[], object]) -> None:
    """A file of the analyst's: the shipped one with slips of the keyboard, or one that is new."""
    how = draw.below(4)
    if how == 0:
        data = yaml.safe_dump(make(), allow_unicode=True).encode("utf-8", "replace")
    elif how == 1:
        lines = (DEFAULTS / file.name).read_text("utf-8").split("\n")
        start = draw.below(len(lines))
        data = mutated(draw, "\n".join(lines[start : start + 12])).encode("utf-8", "replace")
    elif how == 2:
        data = (
            draw.pick(["a: [", "{", "- ", "a:\n  b: ", "? "]) * draw.pick([1, 30, 500])
        ).encode()
    else:
        data = mutated_bytes(draw, (DEFAULTS / file.name).read_bytes()[:3000])
    _put(file, draw.note(file.name, data))
