"""Who answers for words, and through whose mouths they came."""

from headstamp.extract.trained.voices import Voices
from headstamp.model.text import Span
from marked_of import marked_of

NAMES = {
    "Ana Ruiz": "person:Ana Ruiz:PE",
    "Tidings": "outlet:Tidings",
    "She": "person:Ida Sol",
    "Luis": "person:Luis",
}


def voices_of(passage):
    marked = marked_of(passage, NAMES)
    return marked, Voices(marked)


def at(marked, words):
    start = marked.text.index(words)
    return Span(start, start + len(words))


def test_the_innermost_speaker_answers_and_the_chain_tells_the_way():
    """Outlet first, then who speaks around, then the outlets between, the originator last."""
    marked, voices = voices_of(
        """{s1.source Luis} {s1.cue said} {s1.content {s2.source Ana Ruiz} had {s2.cue told} Tidings {s2.content tanks left}}.
           ; s1 asserts speaker="Luis"
           ; s2 admits speaker="Ana Ruiz" chain="Tidings" """
    )
    said = voices.saying(at(marked, "left"))
    assert [m.name for m in said.chain] == ["Harbour Gazette", "Luis", "Tidings", "Ana Ruiz"]
    assert (said.said_by.name, said.act) == ("Ana Ruiz", "admits")
    assert voices.saying(at(marked, "told")).said_by.name == "Luis"


def test_outside_of_speech_the_article_answers():
    """What nobody is said to have said is the outlet's own; without an outlet it is the article's."""
    _, voices = voices_of("Tanks left.\n; none")
    assert voices.saying(Span(0, 5)).said_by.name == "Harbour Gazette"
    bare = marked_of("Tanks left.\n; none", outlet="")
    assert [m.name for m in Voices(bare).saying(Span(0, 5)).chain] == ["article"]


def test_a_pronoun_gives_way_to_the_fuller_name():
    """The name elsewhere in the text speaks where the source is a pronoun; a source that names stays."""
    marked, voices = voices_of(
        """Ana Ruiz came. {s1.content Tanks left}, {s1.source She} {s1.cue said}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert voices.speaker(marked.decoded.attributions[0]).name == "Ana Ruiz"


def test_who_ends_the_sentence_answers_for_it():
    """The words before "the ministry said" are the ministry's, though the graph saw its content elsewhere."""
    marked, voices = voices_of(
        """Tanks left Peru, {s1.source Ana Ruiz} {s1.cue said}. {s1.content Shells will follow}.
           ; s1 asserts speaker="Ana Ruiz" """
    )
    assert voices.saying(at(marked, "left")).said_by.name == "Ana Ruiz"


def test_speech_of_nobody_is_hearsay():
    """Without a source the words are laid at nobody's door; inside somebody's speech they are theirs."""
    marked, voices = voices_of(
        """{s1.cue Reportedly} {s1.content tanks left}. {s2.source Luis} {s2.cue said} {s2.content {s3.cue reportedly}
           {s3.content shells followed}}.
           ; s1 asserts speaker="unknown"
           ; s2 asserts speaker="Luis"
           ; s3 asserts speaker="unknown" """
    )
    assert voices.saying(at(marked, "left")).said_by.name == "reports"
    assert voices.named(marked.decoded.attributions[0]) is None
    assert voices.saying(at(marked, "followed")).said_by.name == "Luis"


def test_a_nameless_source_is_described():
    """The words describe who speaks, without article; papers are documents."""
    marked, voices = voices_of(
        """{s1.source A customs officer} {s1.cue said} {s1.content tanks left}. {s2.source The leaked memo} {s2.cue says} {s2.content shells did}.
           ; s1 asserts speaker="customs officer"
           ; s2 asserts speaker="leaked memo" """
    )
    found = [voices.speaker(said) for said in marked.decoded.attributions]
    assert [(m.kind, m.name) for m in found] == [("unnamed", "customs officer"), ("document", "leaked memo")]


def test_the_day_is_the_one_beside_the_cue():
    """A time inside the content is not when it was said; without one it was said on the day of publication."""
    marked, voices = voices_of(
        """{s1.source Luis} {s1.cue said} on 2 March 2024 that {s1.content tanks left in 2019}.
           ; s1 asserts speaker="Luis" """
    )
    assert voices.saying(at(marked, "left")).said_on == "2024-03-02"
    assert voices.saying(Span(0, 4)).said_on == "2024-03-05"
