"""Files, folders and archives, good and bad, as a list of articles."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import warnings
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.articles.foreign import STORIES
from tests.hostile import reading_inputs
from workbench.articles import Article, articles_frame, budget, files, read_articles
from workbench.articles.issues import ISSUES
from workbench.articles.progress import track
from workbench.errors import WorkbenchError

TEXT = "Ferry line to close\n\nThe board voted on Tuesday to close the old terminal.\n"


def read(path: Path, **options: object) -> list[Article]:
    return read_articles(path, progress=False, **options)  # type: ignore[arg-type]


def names(articles: list[Article]) -> list[str | None]:
    return [article.file for article in articles]


def issues(articles: list[Article]) -> dict[str | None, set[str]]:
    usual = {"date_missing", "outlet_missing", "title_missing"}
    return {article.file: set(article.issues) - usual for article in articles}


def folder(place: Path, contents: dict[str, str | bytes]) -> Path:
    for name, content in contents.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def zipped(place: Path, contents: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return place


def test_single_file_is_one_article_with_its_name(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": TEXT, "b.txt": "other"})
    (article,) = read(tmp_path / "a.txt")
    assert (article.file, article.text, article.title) == ("a.txt", TEXT, "Ferry line to close")


def test_folder_is_read_with_subfolders_in_the_order_of_names(tmp_path: Path) -> None:
    folder(tmp_path, {"b.txt": "b", "a/z.md": "z", "a/y/x.TXT": "x", "c": "c", "Ä.txt": "ä"})
    assert names(read(tmp_path)) == ["a/y/x.TXT", "a/z.md", "b.txt", "c", "Ä.txt"]


def test_hidden_system_and_own_files_are_passed_over(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {".hidden.txt": "h", ".git/x.txt": "x", "__MACOSX/a.txt": "m", "Thumbs.db": b"\0",
         "~$draft.txt": "d", "themes.yml": "a: b", "sources.yml": "a: b",
         "corrections.jsonl": "{}", "metadata.csv": "file,title\na.txt,A\n", "a.txt": TEXT},
    )  # fmt: skip
    assert names(read(tmp_path)) == ["a.txt"]


def test_empty_folder_is_an_empty_list(tmp_path: Path) -> None:
    assert read(tmp_path) == []


def test_missing_path_is_an_error_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"There is no file or folder .*nowhere.*; give"):
        read(tmp_path / "nowhere")


BAD = {
    "broken.txt": (b"%PDF-1.7 \x00\xff\xfe binary", {"unreadable"}),
    "empty.txt": (b"", {"empty"}),
    "blank.txt": (b" \n\n ", {"empty"}),
    "noise.txt": (bytes(range(256)) * 20, {"unreadable"}),
    "page.html": (b"<p>Hello</p>", {"page_without_story"}),
    "paper.pdf": (b"%PDF-1.7", {"unreadable"}),
    "text.docx": (b"PK\x03\x04", {"unreadable"}),
    "film.mp4": (b"\0\0\0 ftypisom", {"format_unsupported"}),
    "torn.zip": (b"PK\x03\x04 torn", {"unreadable"}),
    "torn.tar.gz": (gzip.compress(b"no tar")[:20], {"unreadable"}),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_an_entry_with_a_code_and_the_others_are_read(
    name: str, tmp_path: Path
) -> None:
    data, expected = BAD[name]
    folder(tmp_path, {name: data, "good.txt": TEXT})
    found = issues(read(tmp_path))
    assert found == {name: expected, "good.txt": set()}
    assert issues(read(tmp_path / name)) == {name: expected}


def test_bad_files_have_no_text_and_are_no_duplicates_of_each_other(tmp_path: Path) -> None:
    folder(tmp_path, {name: data for name, (data, _) in BAD.items()})
    articles = read(tmp_path)
    assert len(articles) == len(BAD)
    assert {article.text.strip() for article in articles} == {""}
    assert not any("duplicate_text" in article.issues for article in articles)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_dangling_links_are_unreadable_not_awaited(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert issues(read(tmp_path)) == {"link.txt": {"unreadable"}, "pipe.txt": {"unreadable"}}


def test_file_over_the_limit_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_FILE_BYTES", 100)
    folder(tmp_path, {"a.txt": "x" * 101, "b.txt": "x" * 100})
    assert issues(read(tmp_path)) == {"a.txt": {"too_large"}, "b.txt": set()}


def test_identical_texts_are_kept_and_the_later_one_says_so(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": TEXT, "b.txt": TEXT.replace("\n", "\r\n"), "c.txt": TEXT + "x"})
    a, b, c = read(tmp_path)
    assert a.id == b.id != c.id
    assert ["duplicate_text" in article.issues for article in (a, b, c)] == [False, True, False]


ARCHIVED: dict[str, str | bytes] = {
    "b.txt": "b", "deep/er/a.txt": "a", "notes.png": "<p>", "__MACOSX/._b.txt": b"\0",
    ".DS_Store": b"\0",
}  # fmt: skip


@pytest.mark.parametrize("suffix", [".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"])
def test_archive_is_read_like_the_folder_it_holds(tmp_path: Path, suffix: str) -> None:
    place = tmp_path / f"news{suffix}"
    if suffix == ".zip":
        zipped(place, ARCHIVED)
    else:
        source = folder(tmp_path / "source", ARCHIVED)
        mode = {".tgz": "gz", ".tar": ""}.get(suffix, suffix.rpartition(".")[2])
        with tarfile.open(place, f"w:{mode}") as archive:  # type: ignore[call-overload]
            archive.add(source, arcname="")
    top = place.name
    expected = {
        f"{top}/b.txt": set(),
        f"{top}/deep/er/a.txt": set(),
        f"{top}/notes.png": {"format_unsupported"},
    }
    assert issues(read(place)) == expected
    assert names(read(place)) == list(expected)


def test_members_that_point_outside_are_labels_and_touch_nothing(tmp_path: Path) -> None:
    place = tmp_path / "in" / "evil.zip"
    place.parent.mkdir()
    zipped(place, {"../../up.txt": "u", "/etc/passwd.txt": "p", "..\\win.txt": "w"})
    assert names(read(place)) == ["evil.zip/etc/passwd.txt", "evil.zip/up.txt", "evil.zip/win.txt"]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["evil.zip"]


def test_links_in_a_tar_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for kind, name in ((tarfile.SYMTYPE, "soft.txt"), (tarfile.CHRTYPE, "device.txt")):
            member = tarfile.TarInfo(name)
            member.type = kind
            member.linkname = str(tmp_path / "secret.txt")
            archive.addfile(member)
    assert issues(read(tmp_path / "a.tar")) == {
        "a.tar/device.txt": {"unreadable"},
        "a.tar/soft.txt": {"unreadable"},
    }


def test_archive_that_bursts_stops_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FILE_BYTES", 1000)
    monkeypatch.setattr(budget, "MOST_ARCHIVE_BYTES", 1500)
    place = zipped(tmp_path / "bomb.zip", {"a.txt": "x" * 900, "b.txt": "x" * 900, "c.txt": "x" * 9,
                                           "d.txt": "x" * 1_000_000})  # fmt: skip
    found = issues(read(place))
    assert found["bomb.zip/a.txt"] == set()
    assert found["bomb.zip/b.txt"] == {"too_large"}
    assert found["bomb.zip/c.txt"] == set()
    assert found["bomb.zip/d.txt"] == {"too_large"}


def test_archive_inside_an_archive_is_an_entry(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", "a")
    place = zipped(tmp_path / "outer.zip", {"inner.zip": inner.getvalue()})
    assert issues(read(place)) == {"outer.zip/inner.zip": {"archive_inside"}}


def test_damaged_member_leaves_the_others_readable(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"good.txt": TEXT, "torn.txt": "y" * 3000})
    data = bytearray(place.read_bytes())
    at = data.index(b"torn.txt") + len("torn.txt") + 2
    data[at : at + 4] = b"\xff\xff\xff\xff"
    place.write_bytes(bytes(data))
    assert issues(read(place)) == {"a.zip/good.txt": set(), "a.zip/torn.txt": {"unreadable"}}


def test_metadata_fills_and_overrides(tmp_path: Path) -> None:
    table = (
        "file,title,outlet,published,byline,url\n"
        'a.txt,"Ferries, again",Coast Weekly,2021-03-04,Jon Maple,https://example.org/a\n'
        "sub/b.txt,,Coast Weekly,,,\n"
    )
    folder(tmp_path, {"a.txt": TEXT, "sub/b.txt": TEXT + "b", "metadata.csv": table})
    a, b = read(tmp_path)
    assert (a.title, a.outlet, a.published) == ("Ferries, again", "Coast Weekly", date(2021, 3, 4))
    assert (a.byline, a.url) == ("Jon Maple", "https://example.org/a")
    assert a.issues == ()
    assert (b.title, b.outlet, b.issues) == ("Ferry line to close", "Coast Weekly",
                                             ("date_missing",))  # fmt: skip
    assert read(tmp_path / "a.txt") == [a]


def test_metadata_in_a_subfolder_or_archive_speaks_of_the_files_beside_it(tmp_path: Path) -> None:
    table = "\ufefffile;outlet\r\na.txt;Coast Weekly\r\n"
    folder(tmp_path, {"a.txt": TEXT, "sub/a.txt": TEXT + "b", "sub/metadata.csv": table})
    zipped(tmp_path / "z.zip", {"a.txt": TEXT + "c", "metadata.csv": table})
    outlets = {article.file: article.outlet for article in read(tmp_path)}
    assert outlets == {"a.txt": None, "sub/a.txt": "Coast Weekly", "z.zip/a.txt": "Coast Weekly"}


def test_metadata_given_by_path_or_as_a_frame(tmp_path: Path) -> None:
    import pandas as pd

    folder(tmp_path, {"texts/sub/a.txt": TEXT, "t.csv": "file,outlet\na.txt,Coast Weekly\n"})
    frame = pd.DataFrame(
        {"file": ["sub/a.txt"], "outlet": ["Coast Weekly"], "title": [None],
         "published": pd.to_datetime(["2021-03-04"])}
    )  # fmt: skip
    assert read(tmp_path / "texts", metadata=tmp_path / "t.csv")[0].outlet == "Coast Weekly"
    (article,) = read(tmp_path / "texts", metadata=frame)
    assert (article.outlet, article.published) == ("Coast Weekly", date(2021, 3, 4))
    assert article.title == "Ferry line to close"


def test_accents_written_in_two_ways_name_the_same_file(tmp_path: Path) -> None:
    folder(tmp_path, {"e\u0301te\u0301.txt": TEXT, "metadata.csv": "file,title\n\xe9t\xe9.txt,A\n"})
    assert [article.title for article in read(tmp_path)] == ["A"]


def test_row_for_a_file_that_is_not_there_is_mentioned(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": TEXT, "metadata.csv": "file,title\na.txt,A\ngone.txt,B\n"})
    with pytest.warns(UserWarning, match=r"files that are not there .*: gone\.txt\. Check"):
        assert read(tmp_path)[0].title == "A"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read(tmp_path / "a.txt")[0].title == "A"


BROKEN_TABLES = [
    ("file,titel\na.txt,A\n", r"Unknown column 'titel'; Did you mean 'title'\? known: file, .*\."),
    ("title\nA\n", r"needs .* the column 'file' .*Mend its first line"),
    ("file,title,title\na.txt,A,B\n", r"each of its columns once"),
    ("file,title\na.txt,A,B\n", r"metadata\.csv, line 2: 3 cells where the header has 2"),
    ("file,title\na.txt,A\na.txt,B\n", r"line 3: 'a\.txt' has a row already"),
    ("file,published\na.txt,12/9/23\n", r"line 2: '12/9/23' is not a day .*YYYY-MM-DD"),
    ("file,title\n,A\n", r"line 2: no file is named"),
    ('file,title\na.txt,"A\n', r"metadata\.csv, line 2: not a table .*save it again"),
    (b"\xd0\xcf\x11\xe0", r"metadata\.csv is not a text file; save it as CSV"),
]


@pytest.mark.parametrize(("table", "message"), BROKEN_TABLES)
def test_broken_metadata_is_one_clear_line(
    table: str | bytes, message: str, tmp_path: Path
) -> None:
    folder(tmp_path, {"a.txt": TEXT, "metadata.csv": table})
    with pytest.raises(WorkbenchError, match=message) as caught:
        read(tmp_path)
    assert "\n" not in str(caught.value)


def test_missing_metadata_is_an_error(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": TEXT})
    with pytest.raises(WorkbenchError, match=r"gone\.csv' cannot be read; give the path"):
        read(tmp_path, metadata=tmp_path / "gone.csv")


# What readers of formats find out (tests/articles/readers, tests/articles/test_drafted.py).
OF_READERS = {
    "encrypted", "reader_missing", "reader_failed", "too_slow", "articles_missing", "file_cut",
    "pages_without_text", "no_text_column", "rows_damaged", "row_damaged", "text_cut",
    "too_many_rows", "story_uncertain", "column_missing", "not_extracted",
}  # fmt: skip


def test_every_code_is_explained_and_every_explained_code_occurs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, {name: data for name, (data, _) in BAD.items()})
    folder(
        tmp_path,
        {"large.txt": b"x" * (files.MOST_FILE_BYTES + 1), "cp.txt": "Zoë".encode("cp1252"),
         "damaged.txt": TEXT.encode() + b"\0", "one.txt": TEXT, "two.txt": TEXT,
         "ad.txt": "Advertisement", "day.txt": f"Sunday, May 3\n\n{TEXT}",
         "de.txt": STORIES["de"], "tags.txt": f"<p>{TEXT}</p>",
         "twice.txt": f"{TEXT} It is called Zoë.".encode().decode("cp1252")},
    )  # fmt: skip
    # Refused here to everybody, as root may look into every folder.
    (tmp_path / "locked").mkdir()
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: scandir(locked(Path(path))))
    monkeypatch.setattr(budget, "MOST_MEMBERS", 3)
    places = [tmp_path]
    for build in (
        reading_inputs.link_to_a_file_outside, reading_inputs.link_to_a_file_beside_it,
        reading_inputs.path_over_the_limit, reading_inputs.tar_of_too_many,
        reading_inputs.packed_tar_that_is_cut, reading_inputs.archive_in_an_archive,
    ):  # fmt: skip
        beside = tmp_path.with_name(f"{tmp_path.name}-{build.__name__}")
        beside.mkdir()
        places.append(build(beside))
    found = {code for place in places for article in read(place) for code in article.issues}
    assert found == set(ISSUES) - OF_READERS


def locked(path: Path) -> Path:
    if path.name == "locked":
        raise PermissionError(path)
    return path


DTYPES = {
    "article_id": "string", "file": "string", "title": "string", "outlet": "string",
    "network": "string", "published": "datetime64[us]", "byline": "string", "url": "string",
    "desk": "string", "page": "string", "language": "string", "words": "int32",
    "paragraphs": "int32", "story_share": "float32", "issues": "object", "notes": "object",
    "story": "string",
}  # fmt: skip


def test_articles_frame_has_the_same_columns_and_dtypes_also_when_empty(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": f"12 May 2023\n\n{TEXT}\n\nAdvertisement", "b.png": b"\x89PNG"})
    for articles in ([], read(tmp_path), read(tmp_path)[1:]):
        frame = articles_frame(articles)
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == DTYPES
        assert list(frame.index) == list(range(len(articles)))
    frame = articles_frame(read(tmp_path))
    assert [str(day) for day in frame["published"]] == ["2023-05-12 00:00:00", "NaT"]
    assert frame["issues"].tolist() == [["outlet_missing"], ["format_unsupported"]]
    assert frame["words"].tolist() == [18, 0]
    assert frame["paragraphs"].tolist() == [4, 0]
    assert frame["story_share"].tolist() == pytest.approx([10 / 18, 0.0])
    assert frame["title"].isna().tolist() == [False, True]


def test_progress_passes_every_item_on_with_and_without_a_bar() -> None:
    for progress in (None, True, False):
        assert list(track(iter(range(5)), "Counting", progress=progress, total=5)) == [*range(5)]


@pytest.mark.parametrize("path", [None, "", 3, b"articles"])
def test_what_is_no_path_is_refused_with_the_remedy(path: object) -> None:
    with pytest.raises(WorkbenchError, match="takes a path"):
        read_articles(path)  # type: ignore[arg-type]


def test_a_text_that_is_no_string_is_refused_with_the_remedy() -> None:
    with pytest.raises(WorkbenchError, match="takes a str, not bytes"):
        Article.from_text(b"It rained.")  # type: ignore[arg-type]


def test_tables_of_an_earlier_run_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.\n")
    (tmp_path / "quotes.parquet").write_bytes(b"PAR1")
    (tmp_path / "articles.parquet").write_bytes(b"PAR1")
    assert [article.file for article in read_articles(tmp_path)] == ["a.txt"]


def test_a_row_of_metadata_may_speak_of_one_article_of_a_file(tmp_path: Path) -> None:
    rows = f"title,text\nOne,{TEXT.split(chr(10))[2]}\nTwo,It rained in the harbour all day.\n"
    table = "file,outlet,byline\nt.csv,Coast Weekly,\nt.csv#2,,Ann Lee\nsub/x.csv#1,,Jon Roe\n"
    folder(tmp_path, {"t.csv": rows, "sub/x.csv": rows + "a,b\n", "metadata.csv": table})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = {article.file: article for article in read(tmp_path)}
    assert (found["t.csv#1"].outlet, found["t.csv#1"].byline) == ("Coast Weekly", None)
    assert (found["t.csv#2"].outlet, found["t.csv#2"].byline) == ("Coast Weekly", "Ann Lee")
    assert found["sub/x.csv#1"].byline == "Jon Roe"
    folder(tmp_path, {"metadata.csv": "file,outlet\ngone.csv#1,Post\n"})
    with pytest.warns(UserWarning, match=r"not there .*: gone\.csv#1\."):
        read(tmp_path)


@pytest.mark.parametrize("suffix", ["zip", "tar"])
def test_a_member_may_be_as_large_as_a_file_of_its_kind(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FILE_BYTES", 1000)
    table = f"title,text\nOne,{'It rained. ' * 200}\n"
    contents: dict[str, str | bytes] = {"t.csv": table, "t.txt": "It rained. " * 200}
    place = tmp_path / f"z.{suffix}"
    if suffix == "zip":
        zipped(place, contents)
    else:
        with tarfile.open(place, "w") as archive:
            archive.add(folder(tmp_path / "source", contents), arcname="")
    assert issues(read(place)) == {
        f"{place.name}/t.csv": set(),
        f"{place.name}/t.txt": {"too_large"},
    }


def test_members_with_a_password_say_so(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"a.txt": TEXT, "b.csv": TEXT})
    data = bytearray(place.read_bytes())
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    place.write_bytes(bytes(data))
    assert issues(read(place)) == {"a.zip/a.txt": {"encrypted"}, "a.zip/b.csv": {"encrypted"}}


def test_what_an_analyst_sees_of_a_page_without_a_story_speaks_of_the_page(tmp_path: Path) -> None:
    words = "<p>This article is only available to subscribers. Please log in to continue.</p>"
    folder(tmp_path, {"wall.html": f"<html><title>Log in</title><body>{words}</body></html>"})
    [article] = read(tmp_path)
    assert article.issues == ("page_without_story",)
    for words in ("error page", "log in", "front page", "shell that a script"):
        assert words in ISSUES["page_without_story"]


def test_what_a_file_is_shows_though_its_name_got_a_number(tmp_path: Path) -> None:
    place = tmp_path / "grown.tar"
    with tarfile.open(place, "w") as archive:
        for day in ("Monday", "Tuesday"):
            data = f"text\n{TEXT.splitlines()[-1]} It was {day}.\n".encode()
            member = tarfile.TarInfo("a.csv")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    articles = read(place)
    assert names(articles) == ["grown.tar/a.csv", "grown.tar/a.csv (2)"]
    assert all("It was" in article.text for article in articles)
