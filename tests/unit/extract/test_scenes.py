"""A scene is set with names, goods, times and attributions of its document."""

from scenes_of import scene_of


def test_scene_is_complete():
    """Each stage has done its part."""
    text = "In March 2021 Chile sent ten tanks to Peru, Maria Solis said."
    scene = scene_of(text)
    assert [m.name for m in scene.mentions()] == ["Chile", "Peru", "Maria Solis"]
    assert [g.span.quote(text) for g in scene.goods] == ["tanks"]
    assert [span.quote(text) for span, _ in scene.times] == ["March 2021"]
    assert [a.speaker.name for a in scene.attributions] == ["Maria Solis"]
