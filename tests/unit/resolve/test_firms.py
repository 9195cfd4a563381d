"""Unlisted firms are joined over one slip, and by a short name."""

from collections import Counter

from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.firms import near_firms, people_taken_for_firms, same_firms


def firm(name, country=None):
    return Candidate(
        ("organised", name),
        kinds=Counter([ActorKind.COMPANY]),
        names=Counter([name]),
        countries=Counter([country] if country else []),
        keys=frozenset({tuple(sorted(name.lower().split()))}),
    )


def members(joints):
    return [joint.members for joint in joints if joint.members]


def test_legal_forms_order_and_spelling_are_no_other_firm():
    """The same words are one firm; a state at the end, another state's legal form, and a number tell firms apart."""
    assert members(same_firms([firm("Tarnwick Arms d.o.o."), firm("Arms Tarnwick Ltd")])) == [(0, 1)]
    assert members(same_firms([firm("Orrin & Daughters"), firm("ORRIN AND DAUGHTERS, LLC")])) == [(0, 1)]
    assert members(same_firms([firm("Орринтех, ООО"), firm("Orrintekh OOO")])) == [(0, 1)]
    assert members(same_firms([firm("Tarnwick Arms France"), firm("Tarnwick Arms UK")])) == []
    assert members(same_firms([firm("Tarnwick Arms"), firm("Tarnwick Arms UK")])) == []
    assert members(same_firms([firm("Tarnwick Arms", "GB"), firm("Tarnwick Arms (UK)", "GB")])) == [(0, 1)]
    assert members(same_firms([firm("Tarnwick Arms GmbH"), firm("Tarnwick Arms Inc.")])) == []
    assert members(same_firms([firm("Namenska Plant 12"), firm("Namenska Plant 13")])) == []


def test_firms_joined_through_others_still_fit_together():
    """One name may stand for either of two branches: it goes with the first that fits, and never joins both."""
    found = [firm("Tarnwick Arms", "GB"), firm("Tarnwick Arms UK", "GB"), firm("Tarnwick Arms France", "GB")]
    assert all(not {1, 2} <= set(joint) for joint in members(same_firms(found)))


def test_one_slip_in_a_long_name():
    """Names of eight letters or more that differ in one are one, if state and numbers agree and no third is near."""
    assert members(near_firms([firm("Tarnwick Arms"), firm("Tarnvock Arms")])) == []
    assert members(near_firms([firm("Tarnwick Arms"), firm("Tarnwich Arms")])) == [(0, 1)]
    assert members(near_firms([firm("Tarnwick Arms", "GB"), firm("Tarnwich Arms", "PL")])) == []
    assert members(near_firms([firm("Orrin"), firm("Orrim")])) == []


def test_a_short_name_is_the_only_firm_that_begins_with_it():
    """One word stands for the only firm of its state whose name begins with it; else it is a question."""
    assert members(near_firms([firm("Kestrel", "GB"), firm("Kestrel Munitions", "GB")])) == [(0, 1)]
    assert members(near_firms([firm("Kestrel"), firm("Kestrel Munitions")])) == []
    three = [firm("Kestrel", "GB"), firm("Kestrel Munitions", "GB"), firm("Kestrel Optics", "GB")]
    assert members(near_firms(three)) == []
    assert {decision.accepted for joint in near_firms(three) for decision in joint.decisions} == {False}


def test_initials_and_names_in_brackets():
    """Initials are a question, whoever else has them; a name in brackets is the firm's own too."""
    (asked,) = near_firms([firm("NVTB"), firm("Namenska Valjevo Tools Bureau")])
    assert (asked.members, asked.decisions[0].accepted) == ((), False)
    assert members(same_firms([firm("Vostra"), firm("Namenska Valjevo Works (Vostra)")])) == [(0, 1)]


def test_a_name_in_brackets_does_not_join_two_firms():
    """Where both names of "Orrin Works (Vostra)" stand on their own too, which of them is meant is a question."""
    three = [firm("Orrin Works", "RS"), firm("Orrin Works (Vostra)", "RS"), firm("Vostra", "RS")]
    assert members(same_firms(three)) == [(0, 1)]
    refused = [d for joint in same_firms(three) for d in joint.decisions if not d.accepted]
    assert {decision.why for decision in refused} == {"others of that name do not fit together"}
    assert members([*same_firms([firm("Orrin Vostra Bureau (OVB)"), firm("OVB", "RS")])]) == []
    assert members(near_firms([firm("Orrin Works", "RS"), firm("Vostra", "RS")])) == []


def test_an_abbreviation_needs_the_state():
    """Few letters stand for many firms: they are one firm's where the state is one, and a question elsewhere."""
    assert members(same_firms([firm("ORB", "FR"), firm("ORB (Bureau)", "FR")])) == [(0, 1)]
    assert members(same_firms([firm("ORB"), firm("ORB (Bureau)", "FR")])) == []
    (asked,) = near_firms([firm("ORB"), firm("ORB (Bureau)", "FR")])
    assert (asked.members, asked.decisions[0].accepted) == ((), False)


def test_a_person_taken_for_a_firm():
    """A two-word firm whose last word is a person's whole name is that person; a firm that says so stays one."""
    person = Candidate(
        ("person", "hrytsak"),
        kinds=Counter([ActorKind.PERSON]),
        names=Counter(["Hrytsak"]),
        keys=frozenset({("hrytsak",)}),
    )
    assert members(people_taken_for_firms([person, firm("Kyrylo Hrytsak")])) == [(1, 0)]
    assert members(people_taken_for_firms([person, firm("Hrytsak Arms")])) == []


def test_initials_are_borne_out_by_the_matter():
    """A movement under its initials is one with it in reports of one matter, though it was taken for a firm there."""
    movement, initials = firm("Movement for the Renewal of Salt"), firm("MRS")
    movement.kinds = Counter([ActorKind.GROUP])
    for candidate in (movement, initials):
        candidate.mentions = [Mention(candidate.kinds.most_common()[0][0], next(iter(candidate.names)))]
    matter = {"a": frozenset({"BY", "CF"})}, {"b": frozenset({"BY", "CF"})}
    met = dict(zip((movement.mentions[0], initials.mentions[0]), matter, strict=True))

    def settings(mentions):
        return met[next(iter(mentions))]

    assert members(near_firms([movement, initials], settings)) == [(0, 1)]
    assert members(near_firms([movement, initials])) == []


def test_a_body_goes_on_behind_its_short_name():
    """ "Orrin Centre" is the Orrin Centre for Ports in reports of one matter; two that go on otherwise are not told."""
    short, full, other = (firm(name) for name in ("Orrin Centre", "Orrin Centre for Ports", "Orrin Centre for Grain"))
    for candidate in (short, full, other):
        candidate.kinds = Counter([ActorKind.BODY])
        candidate.mentions = [Mention(ActorKind.BODY, next(iter(candidate.names)))]

    def settings(mentions):
        return {next(iter(mentions)).name: frozenset({"BY", "CF"})}

    assert members(near_firms([short, full], settings)) == [(0, 1)]
    assert members(near_firms([short, full])) == []
    assert members(near_firms([short, full, other], settings)) == []
