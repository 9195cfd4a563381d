"""A stand needs somebody who can take it, and words that name its issue."""

from headstamp.extract.claims.stands import acting, issue_of_noun, issue_of_verb
from scenes_of import scene_of, token_of


def test_who_can_take_a_stand():
    """States and office-holders can, a person of whom nothing is known and a nameless group cannot."""
    scene = scene_of("Norway and Chancellor Greta Holm agree. Marla Quist and most voters agree.")
    found = acting(scene, [token_of(scene, word) for word in ("Norway", "Holm", "Quist", "voters")])
    assert [m.name for m in found] == ["Norway", "Greta Holm"]


def test_issue_of_a_verb():
    """What is refused is the verb with its objects, without "to"."""
    text = "Norway refused to train the soldiers of Chile."
    scene = scene_of(text)
    assert issue_of_verb(scene.parsed, token_of(scene, "train")).quote(text) == "train the soldiers of Chile"


def test_issue_of_a_noun():
    """An issue is the noun with what belongs to it, without article, possessive or the clause that follows."""
    text = "Norway backs the ban on mines that Chile wrote. Peru follows its path."
    scene = scene_of(text)
    assert issue_of_noun(scene.parsed, token_of(scene, "ban")).quote(text).startswith("ban on mines")
    assert issue_of_noun(scene.parsed, token_of(scene, "path")).quote(text) == "path"
