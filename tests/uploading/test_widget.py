"""The upload widget as Python and a page see it: what it answers, refuses, shows without a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import WorkbenchError
from workbench.files.workshop import PREFIX
from workbench.uploading import Upload

STORY = b"Harbour talks resume\n"


class Sent(Upload):
    """Keeps what would go to the browser."""

    def __init__(self, folder: Any) -> None:
        self.sent: list[dict[str, Any]] = []
        super().__init__(folder)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.sent.append(json.loads(json.dumps(content)))

    def asked(self, *buffers: bytes, **question: Any) -> dict[str, Any]:
        self.sent.clear()
        self._handle_custom_msg({"id": "page-1", **question}, list(map(memoryview, buffers)))
        [answer] = self.sent
        assert answer["id"] == "page-1"
        return answer

    def dropped(self, name: str = "story.txt", data: bytes = STORY, **more: Any) -> dict[str, Any]:
        piece = {"file": name, "name": name, "size": len(data), "offset": 0, "choice": "new"}
        return self.asked(data, type="piece", **(piece | more))


@pytest.fixture
def upload(tmp_path: Path) -> Sent:
    return Sent(tmp_path / "my_articles")


def test_folder_is_made_and_files_say_what_has_arrived(upload: Sent, tmp_path: Path) -> None:
    assert upload.folder == tmp_path / "my_articles"
    assert (upload.files, upload._holds) == ([], 0)
    assert upload.dropped() == {
        "type": "piece", "received": len(STORY), "name": "story.txt", "id": "page-1",
    }  # fmt: skip
    assert upload.files == [upload.folder / "story.txt"]
    assert upload.files[0].read_bytes() == STORY
    assert upload._holds == 1


def test_page_is_told_what_will_become_of_each_file(upload: Sent) -> None:
    upload.dropped("there.txt")
    offered = [("a/new.txt", 3), ("there.txt", 3), ("../.bashrc", 3), ("big.txt", 1 << 40)]
    files = [{"name": name, "size": size} for name, size in offered]
    looked = upload.asked(type="look", files=files)["files"]
    assert [(each["name"], each["there"], bool(each["fault"])) for each in looked] == [
        ("new.txt", False, False),
        ("there.txt", True, False),
        (".bashrc", False, True),
        ("big.txt", False, True),
    ]


def test_what_is_not_taken_is_answered_by_its_reason(upload: Sent) -> None:
    answer = upload.dropped("themes.yml")
    assert answer["type"] == "error"
    assert "own files" in answer["message"]
    assert list(upload.folder.iterdir()) == []


def test_page_can_break_a_file_off(upload: Sent) -> None:
    upload.dropped(size=100)
    assert list(upload.folder.iterdir())
    assert upload.asked(type="leave", file="story.txt")["type"] == "leave"
    assert list(upload.folder.iterdir()) == []


MALFORMED: list[dict[str, Any]] = [
    {},
    {"type": "open"},
    {"type": "look"},
    {"type": "look", "files": [3]},
    {"type": "look", "files": [{"name": "a.txt"}]},
    {"type": "look", "files": [{"name": "a.txt", "size": -1}]},
    {"type": "look", "files": [{"name": "a.txt", "size": True}]},
    {"type": "look", "files": [{"name": "half \ud800.txt", "size": 1}]},
    {"type": "leave"},
    {"type": "leave", "file": "k" * 1000},
    {"type": "piece", "file": "a", "name": "a.txt", "size": 1, "offset": 0, "choice": "new"},
]


@pytest.mark.parametrize("question", MALFORMED, ids=str)
def test_question_that_is_none_is_answered_in_one_line(
    upload: Sent, question: dict[str, Any]
) -> None:
    answer = upload.asked(**question)
    assert answer["type"] == "error"
    assert "\n" not in answer["message"]
    assert list(upload.folder.iterdir()) == []


@pytest.mark.parametrize(
    "wrong", [{"offset": 0.5}, {"offset": -1}, {"choice": "over"}, {"size": "1"}]
)
def test_piece_that_is_none_is_answered_in_one_line(upload: Sent, wrong: dict[str, Any]) -> None:
    assert upload.dropped(**wrong)["type"] == "error"
    assert list(upload.folder.iterdir()) == []


def test_page_cannot_send_files_elsewhere(upload: Sent, tmp_path: Path) -> None:
    upload.set_state({"_label": "elsewhere", "_holds": 99, "_esm": "alert(1)"})
    assert upload._label == (tmp_path / "my_articles").as_posix()
    assert upload.folder == tmp_path / "my_articles"
    assert "alert" not in upload._esm[:20]


def test_files_go_where_open_workbench_reads_them(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    upload = Sent(tmp_path)
    upload.dropped()
    assert upload.files == [tmp_path / "articles" / "story.txt"]


def test_folder_of_articles_that_is_a_link_out_is_refused(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (folder / "articles").symlink_to(outside)
    with pytest.raises(WorkbenchError, match="leads out"):
        Upload(folder)


def test_folder_that_cannot_be_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    file.write_bytes(b"")
    for place in (file, tmp_path / "no" / "such", "", None, 3):
        with pytest.raises(WorkbenchError) as caught:
            Upload(place)  # type: ignore[arg-type]
        assert "give the folder" in str(caught.value)


def test_what_a_killed_kernel_left_goes_with_the_next_upload(upload: Sent) -> None:
    left = upload.folder / f"{PREFIX}abcdefgh"
    left.mkdir()
    (left / "lock").write_bytes(b"")
    (left / "new").write_bytes(STORY)
    Upload(upload.folder)
    assert list(upload.folder.iterdir()) == []


def test_closed_widget_leaves_no_draft(upload: Sent) -> None:
    upload.dropped(size=100)
    upload.close()
    assert list(upload.folder.iterdir()) == []


def test_where_no_widget_can_be_shown_it_says_so_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data, _ = Upload("a<b>")._repr_mimebundle_()
    assert data["text/plain"] == "Upload('a<b>')"
    assert "a&lt;b&gt;" in data["text/html"]
    assert "once this cell has run in JupyterLab" in data["text/html"]


def test_own_files_are_not_counted_among_the_articles(upload: Sent) -> None:
    for name in ("run.json", ".hidden", "story.txt"):
        (upload.folder / name).write_bytes(b"")
    (upload.folder / "inner").mkdir()
    assert Upload(upload.folder)._holds == 1


def test_folder_is_empty_until_something_that_could_be_read_is_in_it(upload: Sent) -> None:
    (upload.folder / "themes.yml").write_bytes(b"")
    assert upload.empty
    (upload.folder / "year").mkdir()
    assert not upload.empty
    (upload.folder / "year").rmdir()
    upload.dropped()
    assert not upload.empty
