"""The words around a trigger say how far a transfer has come, whether it is denied and how sure it is."""

import pytest

from headstamp.extract.modality import ModeWords, find_mode
from headstamp.lexicon.words import load_words
from scenes_of import scene_of, token_of

WORDS = ModeWords(load_words("transfers"), load_words("stages"))


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Chile sent tanks to Peru.", "sent", ("delivered", "affirmed", "asserted")),
        ("Chile will send tanks to Peru.", "send", ("agreed", "affirmed", "asserted")),
        ("Chile will not send tanks to Peru.", "send", ("refused", "denied", "asserted")),
        ("Chile refused to send tanks to Peru.", "send", ("refused", "denied", "asserted")),
        ("Chile is considering sending tanks to Peru.", "sending", ("considered", "affirmed", "asserted")),
        ("Chile offered to send tanks to Peru.", "send", ("offered", "affirmed", "asserted")),
        ("Chile stopped sending tanks to Peru.", "sending", ("halted", "affirmed", "asserted")),
        ("Chile may have sent tanks to Peru.", "sent", ("delivered", "affirmed", "hypothetical")),
        ("Chile denied sending tanks to Peru.", "sending", ("delivered", "denied", "asserted")),
        ("Chile had no plans to send tanks to Peru.", "send", ("considered", "denied", "asserted")),
        ("Nor has Chile sent tanks to Peru.", "sent", ("delivered", "denied", "asserted")),
        ("Neither Chile nor Bolivia sent tanks to Peru.", "sent", ("delivered", "denied", "asserted")),
        ("Chile allegedly sent tanks to Peru.", "sent", ("delivered", "affirmed", "alleged")),
        ("There is no evidence that Chile sent tanks to Peru.", "sent", ("delivered", "affirmed", "unconfirmed")),
        ("Bolivia rejected a request to send tanks to Peru.", "send", ("refused", "denied", "asserted")),
    ],
)
def test_mode(text, trigger, expected):
    """Stage, polarity and certainty are those that the words give."""
    scene = scene_of(text)
    mode = find_mode(scene.parsed, token_of(scene, trigger), WORDS)
    assert (mode.stage.value, mode.polarity.value, mode.certainty.value) == expected
