"""Messages to the Explorer as no page of ours sends them, each as the kernel would get it."""

from __future__ import annotations

from typing import Any

Message = Any


def _asked(**question: Any) -> Message:
    return {"method": "custom", "content": {"id": "page-1", **question}}


def _set(filters: Any, **others: Any) -> Message:
    return {"method": "update", "state": {"filters": filters, **others}, "buffer_paths": []}


def _nested(levels: int) -> Any:
    made: Any = "dams"
    for _ in range(levels):
        made = [made]
    return made


def message_that_is_a_number() -> Message:
    """No mapping at all where a widget's messages are."""
    return 7


def method_that_widgets_do_not_have() -> Message:
    """A method that would run something, if there were one of that name."""
    return {"method": "close_all", "content": {}}


def method_that_is_a_list() -> Message:
    """A method that no dict could be asked for."""
    return {"method": ["custom"], "content": {}}


def question_without_content() -> Message:
    """A question with nothing in it."""
    return {"method": "custom"}


def question_that_is_a_text() -> Message:
    """A question where a mapping is expected."""
    return {"method": "custom", "content": "data"}


def question_without_a_type() -> Message:
    """Nothing says what is asked."""
    return _asked()


def unknown_verb() -> Message:
    """The name of a method of Python's objects as a question."""
    return _asked(type="__init__")


def verb_that_is_a_list() -> Message:
    """A type that no dict could be asked for."""
    return _asked(type=["data"])


def verb_as_long_as_a_book() -> Message:
    """A type that would fill the page if the answer repeated it."""
    return _asked(type="x" * 1_000_000)


def question_without_an_id() -> Message:
    """Nobody could tell whose the answer is: it goes to every page, as an error there does."""
    return {"method": "custom", "content": {"type": "texts", "rows": [99]}}


def id_that_is_a_mapping() -> Message:
    """An answer that repeats it would carry whatever it holds."""
    return _asked(type="texts", rows=[99], id={"deep": [1]})


def id_with_half_a_character() -> Message:
    """An answer that repeats it could not be written as UTF-8."""
    return _asked(type="texts", rows=[99], id="\ud83d")


def huge_row() -> Message:
    """A row beyond every integer of numpy's."""
    return _asked(type="texts", rows=[10**30])


def negative_row() -> Message:
    """The last row, as Python would count."""
    return _asked(type="texts", rows=[-1])


def row_that_is_true() -> Message:
    """A truth value, which Python takes for the number 1."""
    return _asked(type="article", row=True)


def row_that_is_half() -> Message:
    """A row between two."""
    return _asked(type="article", row=0.5)


def row_that_is_no_number() -> Message:
    """NaN, which JSON does not have and Python's reader takes."""
    return _asked(type="texts", rows=[float("nan")])


def rows_that_are_a_mapping() -> Message:
    """Rows by name."""
    return _asked(type="texts", rows={"0": 0})


def millions_of_rows() -> Message:
    """More rows than a list on a screen ever asks for."""
    return _asked(type="texts", rows=[0] * 2_000_000)


def phrase_nested_a_thousand_deep() -> Message:
    """Lists in lists beyond what Python's own functions follow."""
    return _asked(type="search", phrases=_nested(1_000))


def phrase_with_half_a_character() -> Message:
    """Half an emoji, which Arrow cannot look for."""
    return _asked(type="search", phrases=["dam \ud83d"])


def phrase_that_is_a_mapping() -> Message:
    """A phrase with keys."""
    return _asked(type="search", phrases=[{"$ne": ""}])


def export_in_a_format_that_is_a_path() -> Message:
    """A format that leads out of every folder."""
    return _asked(type="export", format="../../etc/passwd", filters={})


def export_without_filters() -> Message:
    """An export that does not say of what."""
    return _asked(type="export", format="csv")


def export_of_filters_that_are_a_list() -> Message:
    """Filters without names."""
    return _asked(type="export", format="csv", filters=["dams"])


def export_of_an_unknown_theme() -> Message:
    """A theme that nothing has, in capitals."""
    return _asked(type="export", format="csv", filters={"theme": ["DAMS"]})


def page_that_is_sure_before_it_asks() -> Message:
    """A page that would close the widget of all others without a question."""
    return _asked(type="unseen", sure=True)


def filters_that_are_a_number() -> Message:
    """State of a wrong type."""
    return _set(7)


def filters_that_are_a_list() -> Message:
    """Filters without names."""
    return _set(["dams"])


def filter_that_select_does_not_have() -> Message:
    """The name of the frame, which is an argument of select too."""
    return _set({"quotes": []})


def filter_as_long_as_a_book() -> Message:
    """A value that would fill the page if the answer repeated it."""
    return _set({"theme": ["x" * 1_000_000]})


def filter_of_numbers() -> Message:
    """Values that are no names."""
    return _set({"theme": [1, 2]})


def filter_nested_a_thousand_deep() -> Message:
    """A value beyond what Python's own functions follow."""
    return _set({"theme": _nested(1_000)})


def filter_that_excludes_a_list() -> Message:
    """Exclusions without the names of what they exclude."""
    return _set({"exclude": ["dams"]})


def confidence_that_is_no_number() -> Message:
    """NaN, which is neither above nor below any bound."""
    return _set({"min_confidence": float("nan")})


def confidence_that_is_infinite() -> Message:
    """A bound that nothing passes."""
    return _set({"min_confidence": float("inf")})


def day_of_the_year_99999() -> Message:
    """A day that no calendar of Python's has."""
    return _set({"since": "99999-01-01"})


def text_with_half_a_character() -> Message:
    """Half an emoji among the filters, which would be written into the widget's state."""
    return _set({"text": ["\udc00"]})


def good_filter_beside_code_of_a_pages_own() -> Message:
    """A page that brings the program which every other page then runs."""
    return _set({"theme": ["dams"]}, _code="alert(1)")


def good_filter_beside_a_tooltip_of_a_wrong_type() -> Message:
    """One value that is right and one that is not: neither counts."""
    return _set({"theme": ["dams"]}, tooltip={"no": "text"})


def layout_that_is_a_text() -> Message:
    """The widget's layout exchanged for words."""
    return _set({"theme": ["wells"]}, layout="wide")


def state_that_is_a_list() -> Message:
    """State without names."""
    return {"method": "update", "state": ["filters"], "buffer_paths": []}


def buffers_that_lead_nowhere() -> Message:
    """Paths of binary parts into a state that has none."""
    return {"method": "update", "state": {}, "buffer_paths": [["filters", "theme", 0]]}
