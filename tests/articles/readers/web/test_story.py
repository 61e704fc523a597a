"""What trafilatura chose is put right: by the page's blocks, its data and a second way."""

from __future__ import annotations

from tests.articles.readers.web.pages import CAPTION, COMMENT, STORY, TITLE, page, paragraphs
from workbench.articles.readers.web.blocks import Block, blocks_of
from workbench.articles.readers.web.pick import chosen, covered, densest
from workbench.articles.readers.web.story import Story, story_of
from workbench.articles.readers.web.tree import clear, read_page

OTHER = tuple(
    f"The weather office in Lindale expects rain on day {i} of the week, and wind from the west "
    "that will grow towards the evening." for i in range(1, 5)
)  # fmt: skip


def blocks(html: str) -> list[Block]:
    found = read_page(html.encode())
    assert found is not None
    clear(found.root)
    return blocks_of(found.root)


def told(html: str, lines: tuple[str, ...], body: tuple[str, ...] = ()) -> Story:
    return story_of(blocks(html), list(lines), list(body), [TITLE])


def test_a_first_paragraph_that_was_dropped_comes_back() -> None:
    assert told(page(), STORY[1:]).paragraphs == STORY


def test_a_paragraph_that_was_dropped_within_comes_back() -> None:
    assert told(page(), (STORY[0], *STORY[2:])).paragraphs == STORY


def test_a_paragraph_that_was_cut_is_whole_again() -> None:
    cut = [block.text for block in chosen(blocks(page()), [STORY[0][:90], STORY[1][60:]])]
    assert cut == list(STORY[:2])


def test_a_line_of_several_paragraphs_is_all_of_them() -> None:
    found = chosen(blocks(page()), [" ".join(STORY)])
    assert [block.text for block in found] == list(STORY)


def test_a_caption_that_was_taken_for_the_story_is_apart() -> None:
    html = page(paragraphs() + f"<figure><figcaption>{CAPTION}</figcaption></figure>")
    assert told(html, (*STORY, CAPTION)).paragraphs == STORY


def test_comments_are_apart_even_where_they_are_most_of_what_was_taken() -> None:
    replies = tuple(f"{COMMENT} ({i})" for i in range(9))
    html = page(paragraphs() + f'<div class="comments">{paragraphs(replies)}</div>')
    assert told(html, (*STORY, *replies)).paragraphs == STORY


def test_a_block_that_says_all_again_is_left_out() -> None:
    html = page(paragraphs() + f'<div class="x"><p>{" ".join(STORY)}</p></div>')
    assert told(html, (*STORY, " ".join(STORY))).paragraphs == STORY


def test_a_part_of_what_stands_there_becomes_the_whole() -> None:
    html = page("".join(f"<div><p>{text}</p></div>" for text in STORY))
    assert told(html, STORY[:1]).paragraphs == STORY


def test_two_ways_that_find_two_stories_are_a_doubt() -> None:
    html = page().replace("</main>", f"</main><section>{paragraphs(OTHER[:2])}</section>")
    found = told(html, OTHER[:2])
    assert found.paragraphs == OTHER[:2]
    assert found.agreed < 0.6


def test_the_data_tells_which_of_two_stories_it_is() -> None:
    html = page().replace("</main>", f"</main><section>{paragraphs(OTHER[:2])}</section>")
    assert told(html, OTHER[:2], STORY).paragraphs == STORY


def test_without_any_choice_the_densest_element_is_the_story() -> None:
    found = told(page(), ())
    assert found.paragraphs == STORY
    assert found.agreed == 0.0
    assert [block.text for block in densest(blocks(page())) if block.tag == "p"] == list(STORY)


def test_lines_that_the_blocks_do_not_have_are_the_text_themselves() -> None:
    assert covered(blocks(page()), STORY) == 1.0
    assert covered(blocks(page()), OTHER) == 0.0
    assert told(page(), OTHER).paragraphs == OTHER


def test_elements_that_only_dress_a_word_are_gone_before_the_choice() -> None:
    found = read_page(b"<html><p>the <nobr>old quay</nobr> and the <font>new</font> one")
    assert found is not None
    clear(found.root)
    assert {element.tag for element in found.root.iter()} == {"html", "body", "p"}
