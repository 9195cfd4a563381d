"""A noun names one of three kinds of licence, or something else."""

import pytest

from headstamp.extract.claims.licence_kinds import CERTIFICATE, EXPORT, REEXPORT, is_again, is_warlike, licence_kind
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The export licence for the rifles lapsed.", "licence", EXPORT),
        ("The licence for the rifles lapsed.", "licence", EXPORT),
        ("The driving licence of the arms dealer lapsed.", "licence", None),
        ("The drone is built under licence.", "licence", None),
        ("The end-user certificate lapsed.", "certificate", CERTIFICATE),
        ("The birth certificate lapsed.", "certificate", None),
        ("The permission to re-export the rifles lapsed.", "permission", REEXPORT),
        ("The permission to enter lapsed.", "permission", None),
        ("The end user must be named. Such contracts lapsed.", "contracts", CERTIFICATE),
        ("The price must be named. Such contracts lapsed.", "contracts", None),
    ],
)
def test_kind(text, word, expected):
    """Export, end use and re-export are told apart; other licences, certificates and contracts are none of ours."""
    scene = scene_of(text)
    assert licence_kind(scene, scene.parsed.tokens[token_of(scene, word)]) == expected


def test_words_of_war():
    """A sentence speaks of arms where a word of it does."""
    scene = scene_of("The licence for shells lapsed. Peru waits. The fee rose.")
    assert is_warlike(scene, scene.parsed.tokens[token_of(scene, "licence")])
    assert not is_warlike(scene, scene.parsed.tokens[token_of(scene, "fee")])


def test_re_as_a_word_of_its_own():
    """A parser may cut "re-export" into three words; an export alone is not again."""
    scene = scene_of("The re - export stopped.")
    assert is_again(scene.parsed, token_of(scene, "export"))
    other = scene_of("The export stopped.")
    assert not is_again(other.parsed, token_of(other, "export"))
