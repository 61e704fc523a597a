"""Files, folders and archives that strangers may hand over, each built small."""

from __future__ import annotations

import gzip
import io
import os
import stat
import struct
import tarfile
import warnings
import zipfile
from pathlib import Path

TEXT = "Ferry line to close\n\nThe board voted on Tuesday to close the old terminal.\n"
LEFT_ALONE = "A secret of the neighbour's, which nobody asked for.\n"


def folder_that_leads_to_itself(folder: Path) -> Path:
    """A link to the folder that it lies in: whoever follows it never comes to an end."""
    given = _given(folder)
    (given / "loop").symlink_to(".")
    return given


def folder_that_leads_to_its_parent(folder: Path) -> Path:
    """A link from a subfolder back to the top."""
    given = _given(folder, "sub/a.txt")
    (given / "sub" / "up").symlink_to("..")
    return given


def links_that_lead_to_each_other(folder: Path) -> Path:
    """Two links in a circle, without any file."""
    given = _given(folder)
    (given / "one.txt").symlink_to("two.txt")
    (given / "two.txt").symlink_to("one.txt")
    return given


def link_to_a_folder_outside(folder: Path) -> Path:
    """A link to a folder beside the one that is given."""
    given = _given(folder)
    (given / "more").symlink_to("../outside")
    return given


def link_to_a_file_outside(folder: Path) -> Path:
    """A link to a file beside the folder that is given, by its whole path."""
    given = _given(folder)
    (given / "more.txt").symlink_to(folder / "outside" / "secret.txt")
    return given


def link_to_the_environment(folder: Path) -> Path:
    """A link to what the system keeps about this very program, passwords perhaps among it."""
    given = _given(folder)
    (given / "environ.txt").symlink_to("/proc/self/environ")
    return given


def link_by_way_of_a_link_outside(folder: Path) -> Path:
    """A link that stays in the folder by its words, and leaves it by another link."""
    given = _given(folder)
    (given / ".door").symlink_to("../outside")
    (given / "more.txt").symlink_to(".door/secret.txt")
    return given


def folder_beside_of_a_longer_name(folder: Path) -> Path:
    """A link to a folder whose path begins with all letters of the given one's."""
    given = _given(folder)
    (folder / "given too").mkdir()
    (folder / "given too" / "secret.txt").write_text(LEFT_ALONE)
    (given / "more").symlink_to("../given too")
    return given


def link_to_a_hidden_folder_inside(folder: Path) -> Path:
    """What a link in the folder leads to has no other name: left out, it would be lost."""
    given = _given(folder, "a.txt", ".store/b.txt")
    (given / "stored").symlink_to(".store")
    return given


def links_to_a_hidden_folder_that_overlap(folder: Path) -> Path:
    """Links to a hidden folder, to a folder in it and to a file in that, and back out of it."""
    given = _given(folder, "a.txt", ".store/deep/b.txt", ".store/c.txt")
    (given / "deep").symlink_to(".store/deep")
    (given / "file.txt").symlink_to(".store/deep/b.txt")
    (given / "stored").symlink_to(".store")
    (given / ".store" / "back").symlink_to("..")
    return given


def link_to_a_file_beside_it(folder: Path) -> Path:
    """One article under two names, one of them a link."""
    given = _given(folder)
    (given / "link.txt").symlink_to("a.txt")
    return given


def link_to_a_file_of_no_kind(folder: Path) -> Path:
    """A text whose own name is that of no text, and a link that gives it one."""
    given = _given(folder, "a.txt", "b.dat")
    (given / "b.txt").symlink_to("b.dat")
    return given


def articles_folder_elsewhere(folder: Path) -> Path:
    """A folder whose ``articles`` is a link to somebody's own texts."""
    given = _given(folder)
    (given / "articles").symlink_to("../outside")
    return given


def table_elsewhere(folder: Path) -> Path:
    """A ``metadata.csv`` that is a link to another file of the reader's."""
    given = _given(folder)
    (given / "metadata.csv").symlink_to("../outside/secret.txt")
    return given


def themes_elsewhere(folder: Path) -> Path:
    """A ``themes.yml`` that is a link to another file of the reader's."""
    return _beside_articles(folder, "themes.yml")


def sources_elsewhere(folder: Path) -> Path:
    """A ``sources.yml`` that is a link to another file of the reader's."""
    return _beside_articles(folder, "sources.yml")


def table_beside_the_articles_elsewhere(folder: Path) -> Path:
    """A ``metadata.csv`` beside ``articles``, which is a link to another file of the reader's."""
    return _beside_articles(folder, "metadata.csv")


def _beside_articles(folder: Path, name: str) -> Path:
    given = _given(folder)
    (given / "articles").mkdir()
    (given / name).symlink_to("../outside/secret.txt")
    return given


def path_over_the_limit(folder: Path) -> Path:
    """Folders in folders until no path can name the last article."""
    given = _given(folder)
    here = os.open(given, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=here)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    with os.fdopen(os.open("deep.txt", os.O_WRONLY | os.O_CREAT, dir_fd=here), "w") as stream:
        stream.write(TEXT)
    os.close(here)
    return given


def zip_of_too_many(folder: Path) -> Path:
    """A ZIP with more members than are read."""
    return _zip(folder, {f"{number}.txt": TEXT for number in range(5)})


def tar_of_too_many(folder: Path) -> Path:
    """A TAR with more members than are read."""
    return _tar(folder, "z.tar", {f"{number}.txt": TEXT for number in range(5)})


def many_small_archives(folder: Path) -> Path:
    """Archives that are each far within the limit, and together beyond it."""
    given = _given(folder)
    for number in range(4):
        _zip(given, {"a.txt": TEXT * 5}, f"{number}.zip")
    return given


def many_members_without_text(folder: Path) -> Path:
    """Archives of empty members, which cost no bytes but an entry each."""
    given = _given(folder)
    for number in range(2):
        _zip(given, {f"{each}.txt": "" for each in range(3)}, f"{number}.zip")
    return given


def gzip_bomb_before_an_article(folder: Path) -> Path:
    """A packed TAR in which a film of zeros has to be unpacked to get to the next member."""
    return _tar(folder, "z.tar.gz", {"film.bin": bytes(3_000_000), "a.txt": TEXT})


def zip_member_that_lies_about_its_size(folder: Path) -> Path:
    """A member that claims ten bytes and unpacks to a million."""
    place = _zip(folder, {"a.txt": "x" * 1_000_000, "b.txt": TEXT})
    data = bytearray(place.read_bytes())
    claimed = struct.pack("<L", 1_000_000)
    while (at := data.find(claimed)) >= 0:
        data[at : at + 4] = struct.pack("<L", 10)
    place.write_bytes(bytes(data))
    return place


def zip_bomb_in_another_method(folder: Path) -> Path:
    """A member packed by bzip2, of which a few bytes may unpack to gigabytes, and at once."""
    place = folder / "z.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("bomb.txt", TEXT)
        archive.writestr("a.txt", TEXT, zipfile.ZIP_DEFLATED)
    return place


def zip_that_lists_itself_at_length(folder: Path) -> Path:
    """A list of members longer than any honest one, which would be read into memory at once."""
    return _zip(folder, {f"{number}.txt": TEXT for number in range(30)})


def tar_header_that_asks_for_memory(folder: Path) -> Path:
    """A header of a few megabytes, packed into nothing, between two articles."""
    comment = {"pax_headers": {"comment": "x" * 3_000_000}}
    return _tar(folder, "z.tar.gz", {"a.txt": TEXT, "b.txt": TEXT}, {"b.txt": comment})


def tar_member_of_negative_size(folder: Path) -> Path:
    """A member that ends before it begins, so that whoever goes on comes back to it forever."""
    place = _tar(folder, "z.tar", {"a.txt": TEXT, "b.txt": TEXT})
    data = bytearray(place.read_bytes())
    header = tarfile.TarInfo.frombuf(bytes(data[1024:1536]), "utf-8", "strict")
    assert header.name == "b.txt"
    data[1024 + 124 : 1024 + 136] = b"\xff" * 10 + struct.pack(">h", -1024)
    data[1024 + 148 : 1024 + 156] = b" " * 8
    total = sum(data[1024:1536])
    data[1024 + 148 : 1024 + 156] = b"%06o\0 " % total
    place.write_bytes(bytes(data))
    return place


def tar_of_holes(folder: Path) -> Path:
    """Members that claim megabytes of zeros (holes), of which the archive holds nothing."""
    claims = {"major": "1", "minor": "0", "realsize": "15000"}
    holes = {"pax_headers": {f"GNU.sparse.{name}": value for name, value in claims.items()}}
    table = b"1\n0\n0\n".ljust(512, b"\0")
    contents = {"a.txt": table, "b.txt": table, "c.txt": TEXT}
    return _tar(folder, "z.tar.gz", contents, {"a.txt": holes, "b.txt": holes})


def packed_tar_that_is_cut(folder: Path) -> Path:
    """A download that broke off: two whole members, half of a third."""
    noise = os.urandom(40_000).hex()
    place = _tar(folder, "z.tar.gz", {"a.txt": TEXT, "b.txt": TEXT + "b", "c.txt": noise})
    place.write_bytes(place.read_bytes()[:20_000])
    return place


def packed_tar_of_a_wrong_sum(folder: Path) -> Path:
    """A packed TAR whose last bytes, its check sum, are wrong."""
    place = _tar(folder, "z.tar.gz", {"a.txt": TEXT})
    place.write_bytes(place.read_bytes()[:-8] + bytes(8))
    return place


def tar_that_is_cut_in_a_member(folder: Path) -> Path:
    """A TAR that ends within its second member."""
    place = _tar(folder, "z.tar", {"a.txt": TEXT, "b.txt": TEXT * 20})
    place.write_bytes(place.read_bytes()[:2000])
    return place


def tar_that_is_cut_between_members(folder: Path) -> Path:
    """A TAR that ends where a member does, without the mark of an end."""
    place = _tar(folder, "z.tar", {"a.txt": TEXT, "b.txt": TEXT})
    place.write_bytes(place.read_bytes()[:1024])
    return place


def tar_with_a_damaged_header(folder: Path) -> Path:
    """A TAR of which one header is damaged, with whole members behind it."""
    place = _tar(folder, "z.tar", {"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT})
    data = bytearray(place.read_bytes())
    data[1024:1030] = b"\xff" * 6
    place.write_bytes(bytes(data))
    return place


def two_tars_in_one(folder: Path) -> Path:
    """Two TARs one behind the other: the first one's end looks like the end."""
    first = _tar(folder, "one.tar", {"a.txt": TEXT})
    second = _tar(folder, "two.tar", {"b.txt": TEXT + "b"})
    place = folder / "z.tar.gz"
    place.write_bytes(gzip.compress(first.read_bytes() + second.read_bytes()))
    return place


def archive_in_an_archive(folder: Path) -> Path:
    """An archive as a member, and one in that."""
    inner = _zip(folder, {"a.txt": TEXT}, "inner.zip").read_bytes()
    middle = _zip(folder, {"inner.zip": inner}, "middle.zip").read_bytes()
    return _zip(folder, {"middle.zip": middle, "b.txt": TEXT})


def zip_member_that_is_a_link(folder: Path) -> Path:
    """A link as a member: what stands in it is no text, but where it leads."""
    place = folder / "z.zip"
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    return place


def zip_member_named_like_a_folder(folder: Path) -> Path:
    """A member whose name ends as a folder's does, with a text in it."""
    place = folder / "z.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt/"), TEXT)
    return place


def members_of_one_name(folder: Path) -> Path:
    """Three members under the same name, and one under the name that tells the second apart."""
    place = folder / "z.zip"
    with zipfile.ZipFile(place, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, name in enumerate(["a.txt", "a.txt", "a.txt (2)", "a.txt"]):
            archive.writestr(name, TEXT + str(number))
    return place


def names_that_are_not_utf8(folder: Path) -> Path:
    """Two files whose names differ in one byte, of which neither is a letter."""
    given = _given(folder)
    for number, byte in enumerate((b"\xfe", b"\xff")):
        (given / os.fsdecode(b"n" + byte + b".txt")).write_text(TEXT + str(number))
    return given


def names_that_act_on_a_terminal(folder: Path) -> Path:
    """Names that colour a terminal, end a line, and turn "txt.exe" around; none is a text."""
    given = _given(folder)
    for name in ("\x1b[31mred.exe", "two\nlines.exe", "a\u202etxt.exe", "c1\x9b31m.exe"):
        (given / name).write_text(TEXT)
    return given


def members_that_act_on_a_terminal(folder: Path) -> Path:
    """The same names within an archive, one of whose own name has them too."""
    return _zip(folder, {"\x1b[31mred.exe": "", "a\u202etxt.exe": ""}, "z\u202e.zip")


def table_that_acts_on_a_terminal(folder: Path) -> Path:
    """A table of metadata that names a file by a command to the terminal."""
    given = _given(folder)
    (given / "metadata.csv").write_text("file,title\na.txt,A\n\x1b[31mred.txt,B\n")
    return given


def table_whose_header_acts_on_a_terminal(folder: Path) -> Path:
    """A table of metadata with a column that turns what stands behind it."""
    given = _given(folder)
    (given / "metadata.csv").write_text("file,\u202etitle\na.txt,A\n")
    return given


def pipe_as_a_file(folder: Path) -> Path:
    """A named pipe called like a text, and one called like an archive: reading them never ends."""
    given = _given(folder)
    os.mkfifo(given / "pipe.txt")
    os.mkfifo(given / "pipe.tar.gz")
    return given


def _given(folder: Path, *names: str) -> Path:
    """A folder with texts (one, ``a.txt``, if none is named), and beside it one not given."""
    (folder / "outside").mkdir()
    (folder / "outside" / "secret.txt").write_text(LEFT_ALONE)
    given = folder / "given"
    for number, name in enumerate(names or ["a.txt"]):
        file = given / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT + str(number))
    return given


def _zip(folder: Path, contents: dict[str, str] | dict[str, bytes], name: str = "z.zip") -> Path:
    place = folder / name
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in contents.items():
            archive.writestr(member, content)
    return place


def _tar(
    folder: Path,
    name: str,
    contents: dict[str, str] | dict[str, bytes] | dict[str, str | bytes],
    more: dict[str, dict[str, dict[str, str]]] | None = None,
) -> Path:
    place = folder / name
    mode = "w:gz" if name.endswith("gz") else "w"
    with tarfile.open(place, mode) as archive:  # type: ignore[call-overload]
        for member, content in contents.items():
            data = content.encode() if isinstance(content, str) else content
            header = tarfile.TarInfo(member)
            header.size = len(data)
            for key, value in (more or {}).get(member, {}).items():
                setattr(header, key, value)
            archive.addfile(header, io.BytesIO(data))
    return place
