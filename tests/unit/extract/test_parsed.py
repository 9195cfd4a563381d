"""A parsed text answers for its words, their order and what hangs on them."""

from headstamp.model.text import Span
from scenes_of import scene_of, token_of

TEXT = "Chile sent old tanks to Peru. Bolivia waited."


def test_sentence_and_words():
    """A token knows its sentence, a sentence its tokens."""
    parsed = scene_of(TEXT).parsed
    second = parsed.sentences[1]
    assert second.span.quote(TEXT) == "Bolivia waited."
    assert [t.text for t in parsed.words(second)] == ["Bolivia", "waited", "."]


def test_subtree_is_the_whole_phrase():
    """The subtree of a noun holds its modifiers."""
    scene = scene_of(TEXT)
    assert scene.parsed.subtree_span(token_of(scene, "tanks")).quote(TEXT).startswith("old tanks")


def test_tokens_by_offset():
    """Tokens are found by code points, also where a span cuts one."""
    parsed = scene_of(TEXT).parsed
    assert [t.text for t in parsed.tokens_in(Span(8, 16))] == ["sent", "old", "tanks"]
    assert parsed.first_token_at(len(TEXT)) == len(parsed.tokens)


def test_ancestors_end_at_the_root():
    """The way up from any word ends at the verb of the sentence."""
    scene = scene_of(TEXT)
    assert [t.text for t in scene.parsed.ancestors(token_of(scene, "old"))] == ["tanks", "sent"]
