"""Parties as they are compared."""

import pytest

from headstamp.evaluate.parties import NOBODY, fold, is_same_party, is_same_voice, read_party
from headstamp.lexicon.same_names import SameNames

SAME = SameNames({"uk": "united kingdom"}, frozenset({"unknown"}), frozenset({"north korea"}))


def same(found: object, wanted: object) -> bool:
    return is_same_party(read_party(found, SAME), read_party(wanted, SAME), SAME)


def test_names_are_folded():
    """Accents, capitals, strokes, signs and a leading article go; then the name that it stands for is taken."""
    assert fold("The  Đoković-Łoś Works", SAME) == "dokovic los works"
    assert fold("U.K.", SAME) == "u k"
    assert fold("the UK", SAME) == "united kingdom"


def test_an_actor_is_read_from_the_claim_format():
    """Name or else id, the folded name of its state, and whether it is an outlet; null and nothing are nobody."""
    party = read_party({"id": "a1", "name": "Ironbridge", "kind": "outlet", "country": "UK"}, SAME)

    assert (party.name, party.folded, party.country, party.is_outlet) == (
        "Ironbridge", "ironbridge", "united kingdom", True,
    )  # fmt: skip
    assert read_party({"id": "NO", "name": ""}, SAME).name == "NO"
    assert read_party(None, SAME) == read_party("", SAME) == NOBODY


@pytest.mark.parametrize(
    ("found", "wanted", "expected"),
    [
        ("Norway", "norway", True),
        ("Norway", "Chile", False),
        (None, None, True),
        ("Norway", None, False),
        (None, "Norway", False),
        ("Unknown", None, True),
        (None, "unknown", True),
        ("Quill", "Ada Quill", True),
        ("Ada Quill", "Quill", True),
        ("Ada", "Ada Quill", False),
        ("Ada Stone", "Ada Quill", False),
        ("Korea", "North Korea", False),
        ({"name": "Ministry of Ports", "country": "Chile"}, "Chile", True),
        ("Chile", {"name": "Ministry of Ports", "country": "Chile"}, False),
    ],
)
def test_who_is_the_same(found: object, wanted: object, expected: bool):
    """Same name, the state of what was found, or a part of the name with a word of four letters; nobody is nobody."""
    assert same(found, wanted) is expected


def test_any_outlet_is_the_voice_of_the_article():
    """Where gold has the article, an outlet, "article" and nobody are right; a person is not."""
    article = read_party("article", SAME)
    voices = [{"name": "Herald", "kind": "outlet"}, "article", None, "Ada Quill"]

    assert [is_same_voice(read_party(one, SAME), article, SAME) for one in voices] == [True, True, True, False]
