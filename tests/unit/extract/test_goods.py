"""Phrases that name materiel are found with category, type and make."""

import pytest

from scenes_of import scene_of


def _goods(text):
    scene = scene_of(text)
    return [(g.span.quote(text), g.category.value) for g in scene.goods if not g.generic]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("artillery shells", ("artillery shells", "ammunition")),
        ("155 mm artillery shells", ("155 mm artillery shells", "ammunition")),
        ("four artillery systems", ("artillery systems", "artillery")),
        ("armoured vehicles", ("armoured vehicles", "armour")),
        ("F-16 fighter jets", ("F-16 fighter jets", "aircraft")),
        ("Iranian-made Shahed drones", ("Iranian-made Shahed drones", "uav")),
        ("S-300 systems", ("S-300 systems", "air defence")),
        ("electronic jamming systems", ("electronic jamming systems", "electronic warfare")),
        ("tank engine parts", ("tank engine parts", "components")),
        ("military aid", ("military aid", "unspecified")),
    ],
)
def test_category_follows_the_words(words, expected):
    """The head noun and its modifiers give the category; amounts are no part of the words."""
    assert expected in _goods(f"Chile sent {words} to Peru.")


def test_make_type_and_calibre_are_noted():
    """ "Chinese" is the make, "Type 56" the type, "7.62 mm" the calibre."""
    (rifles,) = scene_of("Chinese 7.62 mm Type 56 rifles were found.").goods
    assert (rifles.origin, rifles.calibre) == ("CN", "7.62 mm")


def test_generic_words_are_marked():
    """ "Aid" alone need not be arms."""
    assert [g.generic for g in scene_of("Chile sent aid to Peru.").goods] == [True]


def test_names_are_no_goods():
    """A newspaper that is called like a howitzer stays a newspaper."""
    assert _goods("He told Danas about the trip.") == []
