"""themes.yml: what it may say, and what a mistake in it is told."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.themes import Theme, Themes, load_themes
from workbench.themes.entries import entries_of_yaml

ROOT = Path(__file__).parents[2]


def test_the_shipped_themes_are_these_four() -> None:
    assert load_themes().names == ("Ukraine", "satellites", "sanctions", "isolation")


def test_the_package_and_the_data_folder_hold_the_same_themes() -> None:
    shipped = (ROOT / "workbench" / "defaults" / "themes.yml").read_bytes()
    assert (ROOT / "data" / "themes.yml").read_bytes() == shipped


def test_an_analyst_adds_a_theme_by_adding_four_lines(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    four = "energy:\n  terms:\n    - oil\n  where: [quote, heading]\n"
    file.write_text((ROOT / "data" / "themes.yml").read_text(encoding="utf-8") + four, "utf-8")
    assert load_themes(file).themes[-1] == Theme("energy", ("oil",), ("quote", "heading"))


def test_the_example_in_the_head_of_the_file_is_valid() -> None:
    lines = (ROOT / "data" / "themes.yml").read_text(encoding="utf-8").splitlines()
    start = lines.index("#   energy:")
    (entry,) = entries_of_yaml("\n".join(line[4:] for line in lines[start : start + 3]), "head")
    assert entry.key == "energy"
    assert [part.key for part in entry.mapping("")] == ["terms", "where"]


def test_without_where_terms_count_in_the_quote_only() -> None:
    (theme,) = load_themes({"energy": {"terms": "oil"}})
    assert theme == Theme("energy", ("oil",), ("quote",))


def test_words_that_yaml_takes_for_other_things_stay_words(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    file.write_text("no:\n  terms: [yes, 2024, 1.50, null island]\n", "utf-8")
    assert load_themes(file) == Themes((Theme("no", ("yes", "2024", "1.50", "null island")),))


def test_an_empty_file_has_no_themes(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    file.write_text("# nothing yet\n", "utf-8")
    assert len(load_themes(file)) == 0


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    file.write_text("a:\n  terms: [bb]\n", "utf-8-sig")
    assert load_themes(file).names == ("a",)


def test_themes_that_are_loaded_stay_as_they_are() -> None:
    themes = load_themes()
    assert load_themes(themes) is themes


GOOD = "Ukraine:\n  terms: [Kyiv]\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("energy:\n  term: [oil]\n", 2, ["Unknown key", "'term'", "Did you mean 'terms'", "where"]),
        ("energy:\n  where: [quote]\n", 1, ["'energy' has no terms"]),
        ("energy:\n  terms: []\n", 2, ["'energy' has no terms"]),
        ("energy:\n  terms:\n  where: [quote]\n", 2, ["are a list"]),
        ("energy:\n", 1, ["needs a list of terms"]),
        ("energy: [oil]\n", 1, ["needs a list of terms"]),
        ("- energy\n", 1, ["names should stand at the left margin"]),
        ("energy:\n  terms:\n    - oil\n    - [gas]\n", 4, ["a word or phrase should stand"]),
        (
            "energy:\n  terms: [oil]\n  where: [title]\n",
            3,
            ["'title'", "quote, paragraph, heading"],
        ),
        ("energy:\n  terms: [oil]\n  where: []\n", 3, ["'where' is empty"]),
        ("energy:\n  terms: [oil]\n  terms: [gas]\n", 3, ["'terms' twice"]),
        (GOOD + "ukraine:\n  terms: [Lviv]\n", 3, ["there already", "line 1"]),
        (GOOD + "x:\n  terms:\n    - '*'\n", 5, ["match everything"]),
        (GOOD + "x:\n  terms: ['** *']\n", 4, ["match everything"]),
        (GOOD + "x:\n  terms: ['...']\n", 4, ["match everything"]),
        (GOOD + "x:\n  terms: ['']\n", 4, ["match everything"]),
        (GOOD + "x:\n  terms: ['s*']\n", 4, ["more letters"]),
        (GOOD + "x:\n  terms: ['** sanctions']\n", 4, ["words on both sides"]),
        (GOOD + "x:\n  terms: [*missile]\n", 4, ['Put quotation marks around it: "*missile"']),
        (
            GOOD + "x:\n  terms: [&co oil]\n",
            4,
            ["ampersand", 'Put quotation marks around it: "&co"'],
        ),
        (GOOD + "x:\n  terms: [!oil gas]\n", 4, ["exclamation", '"!oil"']),
        (GOOD + 'x:\n  terms: ["a\\ud83d b"]\n', 4, ["half of a character", "itself"]),
        (GOOD + 'x:\n  terms: ["\\UFFFFFFFF"]\n', 4, ["a number is too great"]),
        (GOOD + "x:\n  terms: [a\x07b]\n", 4, ["'\\x07' may not stand in it"]),
        ("[" * 400 + "]" * 400, 1, ["nested too deeply", "a few levels"]),
        ("{a: " * 400 + "}" * 400, 1, ["nested too deeply"]),
        ("- " * 400 + "a", 1, ["nested too deeply"]),
        (GOOD + "x:\n  terms: [oil\n", 5, ["not valid YAML", "brackets"]),
        (GOOD + "x:\n\tterms: [oil]\n", 4, ["not valid YAML"]),
        (GOOD + "? [a, b]\n: {terms: [oil]}\n", 3, ["without a name"]),
    ],
)
def test_a_mistake_names_file_line_and_remedy(
    tmp_path: Path, text: str, line: int, words: list[str]
) -> None:
    file = tmp_path / "themes.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(WorkbenchError) as fault:
        load_themes(file)
    message = str(fault.value)
    assert message.startswith(f"{file}, line {line}: ")
    assert "\n" not in message
    for expected in words:
        assert expected in message


def test_a_mistake_in_a_mapping_names_its_place() -> None:
    with pytest.raises(WorkbenchError, match=r"^themes\['x'\]\['terms'\]\[1\]: term '\*'"):
        load_themes({"x": {"terms": ["oil", "*"]}})


@pytest.mark.parametrize(
    ("terms", "place", "words"),
    [
        (["oil", b"gas"], "themes['x']['terms'][1]", "b'gas' is a bytes, where a word or phrase"),
        (iter(["oil"]), "themes['x']['terms']", "is a list_iterator, where a word or phrase"),
        (["a\ud83d b"], "themes['x']['terms'][0]", "half of a character"),
        ([[["oil"]]], "themes['x']['terms'][0]", "a word or phrase should stand"),
    ],
)
def test_what_is_no_word_in_a_mapping_is_refused_by_its_place(
    terms: object, place: str, words: str
) -> None:
    with pytest.raises(WorkbenchError) as fault:
        load_themes({"x": {"terms": terms}})
    assert place in str(fault.value)
    assert words in str(fault.value)


@pytest.mark.parametrize("wrap", [lambda inner: {"terms": inner}, lambda inner: [inner]])
def test_a_mapping_nested_400_deep_is_told_in_one_line(wrap: Callable[[object], object]) -> None:
    inner: object = "oil"
    for _ in range(400):
        inner = wrap(inner)
    with pytest.raises(WorkbenchError, match="nested too deeply, by over 20 levels"):
        load_themes({"x": inner})


def test_a_theme_made_by_hand_holds_no_half_of_a_character() -> None:
    with pytest.raises(WorkbenchError, match="half of a character"):
        Theme("energy", ("oil \ud83d",))


def test_a_missing_file_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"none\.yml: No such file.*the shipped one"):
        load_themes(tmp_path / "none.yml")


def test_a_folder_is_not_a_themes_file(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="Cannot read the themes file"):
        load_themes(tmp_path)


def test_a_file_in_another_encoding_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    file.write_bytes("a:\n  terms: [Zelenský]\n".encode("latin-1"))
    with pytest.raises(WorkbenchError, match=r"line 2: not UTF-8.*encoding UTF-8"):
        load_themes(file)


def test_something_else_altogether_is_told_what_to_give() -> None:
    with pytest.raises(WorkbenchError, match=r"cannot be read from a int"):
        load_themes(3)  # type: ignore[arg-type]


def test_deep_nesting_and_endless_references_are_told_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "themes.yml"
    for text in ("[" * 1200, "a: &a {terms: *a}", "\x00"):
        file.write_text(text, "utf-8")
        with pytest.raises(WorkbenchError, match=r"themes\.yml"):
            load_themes(file)


@given(st.text(alphabet="ab:*-[]{}&!|>#?,'\"\n \t%@0", max_size=40))
def test_no_text_gives_anything_but_themes_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.yml"
    file.write_text(text, "utf-8")
    with contextlib.suppress(WorkbenchError):
        assert all(theme.terms for theme in load_themes(file))
