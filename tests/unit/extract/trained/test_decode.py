"""Figures of a graph turned into attributions, triggers and marks; the figures are made by hand."""

import numpy as np

from headstamp.extract.trained.decode import Decoder, Figures
from headstamp.extract.trained.labels import (
    CLASS_COUNT,
    CLASS_SLICES,
    CLASSES,
    LINKS,
    MARKERS,
    ROLE_LABELS,
    TAG_COUNT,
    TAG_SLICES,
    TAGS,
)
from headstamp.extract.trained.pairs import PairWeights
from headstamp.extract.trained.windows import windows
from headstamp.extract.trained.word_pieces import WordPieces

TEXT = "Peru sold tanks to Mali , Ruiz said"
PIECES = WordPieces({word: 300 + at for at, word in enumerate(sorted(set(TEXT.lower().split())))})
WIDTH = len(LINKS)
SURE = 9.0


def blank(window):
    size = len(window.ids)
    tags = np.zeros((size, TAG_COUNT), np.float32)
    for part in TAG_SLICES.values():
        tags[:, part.start] = 1.0
    roles = np.zeros((size, len(ROLE_LABELS)), np.float32)
    roles[:, 0] = 1.0
    return Figures(tags, np.zeros((size, CLASS_COUNT), np.float32), roles, np.zeros((size, 4 * WIDTH), np.float32))


def tag(figures, window, layer, kind, words):
    for number, word in enumerate(words):
        label = TAGS[layer].index(f"{'I' if number else 'B'}-{kind}")
        figures.tags[window.at[word], TAG_SLICES[layer].start + label] = SURE


def choose(figures, piece, name, value):
    figures.classes[piece, CLASS_SLICES[name].start + CLASSES[name].index(value)] = SURE


def look(window):
    """A first look sees a trigger, a content, its source and cue; a close one the roles."""
    figures = blank(window)
    if MARKERS["transfer"] in window.ids:
        for word, role in ((0, "supplier"), (2, "materiel"), (4, "recipient")):
            figures.roles[window.at[word], ROLE_LABELS.index(f"B-{role}")] = SURE
        figures.roles[window.at[6], ROLE_LABELS.index("B-imposer")] = 2 * SURE
        choose(figures, window.at[1], "stage", "agreed")
        choose(figures, window.at[2], "category", "armour")
        return figures
    tag(figures, window, "transfer", "transfer", [1])
    tag(figures, window, "content", "content", range(5))
    tag(figures, window, "source", "source", [6])
    tag(figures, window, "cue", "cue", [7])
    choose(figures, window.at[0], "act", "denies")
    for word, link in ((6, "source"), (7, "cue")):
        figures.links[window.at[word], WIDTH + LINKS.index(link)] = SURE
    return figures


def decoded(seen=look):
    links = PairWeights(
        np.zeros((15, WIDTH), np.float32),
        np.zeros((1, WIDTH), np.float32),
        np.eye(WIDTH, dtype=np.float32),
        np.eye(WIDTH, dtype=np.float32)[0],
    )
    (window,) = windows(TEXT, PIECES)
    return Decoder(links).decode(window, seen(window), seen)


def quotes(spans):
    return [span.quote(TEXT) for span in spans]


def test_an_attribution_has_its_parts():
    """Source and cue are those that the content is linked to; what it does is read at its first word."""
    (said,) = decoded().attributions

    assert quotes(said.content) == ["Peru sold tanks to Mali"]
    assert (quotes(said.source), quotes(said.cue)) == (["Ruiz"], ["said"])
    assert said.classes["act"] == "denies"
    assert 0.9 < said.confidence <= 1


def test_a_source_that_no_tag_marks_is_found_by_its_link():
    """The words that are likeliest linked as the source are it; what lies inside the content is none."""

    def without_tag(window):
        figures = look(window)
        figures.tags[window.at[6], TAG_SLICES["source"]] = 0.0
        figures.tags[window.at[6], TAG_SLICES["source"].start] = SURE
        figures.links[window.at[0], WIDTH + LINKS.index("source")] = SURE
        return figures

    (said,) = decoded(without_tag).attributions

    assert quotes(said.source) == ["Ruiz"]


def test_that_before_a_content_belongs_to_it():
    """An indirect content begins with its "that"; elsewhere the word is left where it is."""
    words = ["Ruiz", "said", "that", "Peru", "sold", "tanks"]
    pieces = WordPieces({word.lower(): 300 + at for at, word in enumerate(words)})
    (window,) = windows(" ".join(words), pieces)
    zero = np.zeros((WIDTH, WIDTH), np.float32)
    links = PairWeights(np.zeros((15, WIDTH), np.float32), zero[:1], np.eye(WIDTH, dtype=np.float32), zero[0])

    def seen(window):
        figures = blank(window)
        tag(figures, window, "content", "content", range(3, 6))
        return figures

    for that, start in ((302, 10), (-1, 15)):
        (said,) = Decoder(links, that=that).decode(window, seen(window), seen).attributions
        assert said.content[0].start == start


def test_contents_that_are_hardly_sure_are_left_out():
    """An attribution counts only where the labels of its content are sure."""

    def unsure(window):
        figures = look(window)
        labels = figures.tags[:, TAG_SLICES["content"]]
        labels[labels == SURE] = 1.5
        return figures

    assert decoded(unsure).attributions == ()


def test_a_trigger_is_looked_at_closely():
    """Roles and classes come from the close look; a role of another kind is not given, however likely."""
    (trigger,) = decoded().triggers

    assert (trigger.kind, quotes(trigger.spans)) == ("transfer", ["sold"])
    assert {role: quotes(spans) for role, spans in trigger.roles.items()} == {
        "supplier": ["Peru"],
        "materiel": ["tanks"],
        "recipient": ["Mali"],
    }
    assert (trigger.classes["stage"], trigger.classes["category"]) == ("agreed", "armour")


def test_a_transfer_that_is_hardly_sure_is_not_looked_at_closely():
    """Where the label of a trigger is unsure the transfer is none, and no close look is taken."""
    looks = []

    def unsure(window, scores=(0.0, 0.0, 0.0)):
        looks.append(window)
        figures = look(window)
        if len(looks) == 1:
            figures.tags[window.at[1], TAG_SLICES["transfer"]] = scores
        return figures

    assert decoded(unsure).triggers == ()
    assert len(looks) == 1


def test_a_denial_need_be_less_sure():
    """A trigger whose label is sure to 0.4 counts where the transfer is denied, and else does not."""
    for polarity, expected in (("denied", 1), ("affirmed", 0)):
        looks = []

        def unsure(window, looks=looks, polarity=polarity):
            looks.append(window)
            figures = look(window)
            if len(looks) == 1:
                figures.tags[window.at[1], TAG_SLICES["transfer"]] = [0.0, 0.35, 0.0]
            for place in window.at:
                choose(figures, place, "polarity", polarity)
            return figures

        assert len(decoded(unsure).triggers) == expected
