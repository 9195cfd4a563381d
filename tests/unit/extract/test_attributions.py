"""Attributions: speaker, act, content, chain, certainty and day, as the rules for claims see them."""

from headstamp.model.claim import Act, Certainty
from headstamp.model.text import Span
from scenes_of import scene_of


def _found(text, outlet=""):
    scene = scene_of(text, outlet=outlet)
    return [(a.speaker.name, a.act, [piece.quote(text) for piece in a.content]) for a in scene.attributions]


def test_spans_quote_source_cue_and_content():
    """Spans are code points of the text, also behind characters outside the basic plane."""
    text = "İ 😀\nKenya said that the shells were stolen."
    (found,) = scene_of(text).attributions
    assert found.source.quote(text) == "Kenya"
    assert found.cue.quote(text) == "said"
    assert [piece.quote(text) for piece in found.content] == ["that the shells were stolen"]


def test_nested_speech_is_chained_through_the_outer_speaker():
    """Who speaks inside another's words stands behind the other in the chain, the article's voice first."""
    text = "Kenya said that Niger had told the ministry that the shells were lost."
    outer, inner = scene_of(text, outlet="Harbour Post").attributions
    assert [m.name for m in outer.chain] == ["Harbour Post", "Kenya"]
    assert [m.name for m in inner.chain] == ["Harbour Post", "Kenya", "Niger"]


def test_what_is_denied_is_marked_and_what_is_quoted_is_not():
    """ "denied that ..." rejects its content, while "dismissed it, saying ..." asserts the quotation."""
    denial, dismissal, quotation = scene_of(
        'Kenya denied that the shells were stolen. Niger dismissed the report, saying: "Nothing was stolen."'
    ).attributions
    assert (denial.act, denial.denies) == (Act.DENIES, True)
    assert (dismissal.act, dismissal.denies) == (Act.DENIES, True)
    assert (quotation.act, quotation.denies) == (Act.DENIES, False)


def test_hearsay_has_no_speaker():
    """Passives and adverbs of hearsay are unnamed voices, unconfirmed or alleged."""
    text = "Chad is said to have bought drones. Niger allegedly paid for them."
    said, alleged = scene_of(text).attributions
    assert (said.speaker.name, said.certainty, said.source) == ("reports", Certainty.UNCONFIRMED, None)
    assert alleged.certainty is Certainty.ALLEGED


def test_a_plain_text_has_none():
    """What the article says in its own voice is no attribution."""
    assert _found("Chad bought drones in May. They were sent by sea.") == []


def test_an_empty_text_has_none():
    """A document without a word has no attributions."""
    assert _found("") == []


def test_the_innermost_voice_answers_for_a_place():
    """A place inside two voices belongs to the inner one."""
    text = "Kenya said that Niger had denied that the shells were lost."
    at = text.index("lost")
    assert scene_of(text).attribution_of(Span(at, at + 4)).speaker.name == "Niger"
