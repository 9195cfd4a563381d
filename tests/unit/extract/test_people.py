"""The persons of a document are brought together over short names, misspellings and offices."""

from scenes_of import scene_of, token_of


def _who(text, word):
    scene = scene_of(text)
    return scene.who(token_of(scene, word))


def test_short_name_leads_to_the_full_one():
    """A surname alone is the person with that surname, with the office that stands elsewhere."""
    mention = _who("President Aleksander Brzak spoke. Later Brzak left for Peru.", "Later")
    assert mention is None
    mention = _who("Serbian President Marko Lukovic spoke. On Monday Lukovic left.", "left")
    assert mention is None
    scene = scene_of("Serbian President Marko Lukovic spoke. On Monday Lukovic left.")
    last = [t.index for t in scene.parsed.tokens if t.text == "Lukovic"][-1]
    found = scene.who(last)
    assert (found.name, found.country, found.office) == ("Marko Lukovic", "RS", "President")


def test_misspelling_by_one_letter_is_the_same_person():
    """One letter off, given name and all, is a spelling; the commoner spelling is shown, with its diacritics."""
    text = "President Marko Lukavić spoke. Mr. Luković left. Mr. Lukovic returned."
    scene = scene_of(text)
    assert scene.who(token_of(scene, "Lukavić")).name == "Marko Luković"


def test_two_people_of_like_names_stay_two():
    """Surnames two letters apart are two persons."""
    text = "Minister Ivan Vulin met President Goran Vusic."
    scene = scene_of(text)
    assert scene.who(token_of(scene, "Vulin")).name != scene.who(token_of(scene, "Vusic")).name


def test_office_in_apposition():
    """An office behind a comma belongs to the name before it."""
    text = "Dana Holt, a researcher at the Larkfield Institute, disagreed."
    scene = scene_of(text)
    assert scene.who(token_of(scene, "Holt")).office == "researcher at the Larkfield Institute"
