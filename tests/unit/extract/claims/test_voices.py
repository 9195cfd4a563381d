"""The voice of a claim is that of the words around it."""

from headstamp.extract.claims.voices import voice
from headstamp.model.claim import Certainty, Polarity
from headstamp.model.text import Span
from scenes_of import scene_of

TEXT = "Chancellor Greta Holm denied that Norway had sold rifles."


def _span(word):
    return Span(TEXT.index(word), TEXT.index(word) + len(word))


def test_who_denies_turns_the_polarity():
    """What somebody denies is denied, in their voice, unless it is taken as given."""
    scene = scene_of(TEXT)
    said = voice(scene, _span("sold"))
    assert said.said_by is not None
    assert (said.said_by.name, said.polarity) == ("Greta Holm", Polarity.DENIED)
    assert voice(scene, _span("sold"), granted=True).polarity is Polarity.AFFIRMED


def test_a_denial_that_is_the_deed_is_no_denial_of_it():
    """Where the claim's own verb is the cue, the article speaks."""
    said = voice(scene_of(TEXT), _span("sold"), verb=_span("denied"))
    assert said.said_by is not None
    assert (said.said_by.name, said.polarity) == ("article", Polarity.AFFIRMED)


def test_the_article_speaks_where_nobody_else_does():
    """Without an attribution the voice is the article's, with the certainty of the words."""
    said = voice(scene_of("Norway may sell rifles."), Span(0, 6), certainty=Certainty.HYPOTHETICAL)
    assert said.said_by is not None
    assert (said.said_by.name, said.certainty) == ("article", Certainty.HYPOTHETICAL)


def test_speech_around_the_deed_counts():
    """Who reports a refusal answers for it, not who refuses."""
    text = "Chancellor Greta Holm said that Norway refused to sell rifles."
    place = Span(text.index("refused"), text.index("refused") + 7)
    said = voice(scene_of(text), Span(text.index("sell"), text.index("sell") + 4), verb=place)
    assert said.said_by is not None
    assert said.said_by.name == "Greta Holm"
