"""Where names are met bears out names that are all but one."""

from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import ENOUGH, compare
from headstamp.resolve.faces import gather_faces
from headstamp.resolve.settings import MET_OFTEN, nowhere, of_one_matter, settings_of

GADO = Mention(ActorKind.PERSON, "Ousmane Gado", office="Colonel")
USMAN = Mention(ActorKind.PERSON, "Usman Gado")
NIGER = Mention(ActorKind.STATE, "Niger", country="NE")
MAKER = Mention(ActorKind.COMPANY, "Saryarka Motors", country="KZ")


def person(mention: Mention, *words: str) -> Candidate:
    return Candidate(("person", *words), keys=frozenset({words}), mentions=[mention])


def test_two_reports_that_name_two_states_are_of_one_matter() -> None:
    """States are told by themselves or by their firms; one state is no matter, and who is met often is of every one."""
    often = [(GADO, f"d{number}", ()) for number in range(MET_OFTEN + 1)]
    met = [(GADO, "a", ()), (NIGER, "a", ()), (MAKER, "a", ()), (USMAN, "b", ()), (NIGER, "b", ())]
    settings = settings_of(gather_faces(met))

    assert settings([GADO]) == {"a": frozenset({"NE", "KZ"})}
    assert not of_one_matter(settings([GADO]), settings([USMAN]))
    assert of_one_matter(settings([GADO]), settings_of(gather_faces([*met, (MAKER, "b", ())]))([USMAN]))
    assert settings_of(gather_faces(often))([GADO]) == {}


def test_a_near_miss_is_borne_out_by_the_matter() -> None:
    """Not where one report has both names, nor where they differ as those of a brother and a sister do."""
    met = [(each, "a", ()) for each in (GADO, NIGER, MAKER)] + [(each, "b", ()) for each in (USMAN, NIGER, MAKER)]
    one, other = person(GADO, "petrus", "hamukwaya"), person(USMAN, "petrus", "hamukuaya")
    brother, sister = person(GADO, "petar", "nikolic"), person(USMAN, "petra", "nikolic")
    apart, together = settings_of(gather_faces(met)), settings_of(gather_faces([*met, (USMAN, "a", ())]))

    assert compare(one, other, {}, apart).points >= ENOUGH
    assert compare(one, other, {}, together).points < ENOUGH
    assert compare(one, other, {}, nowhere).points < ENOUGH
    assert compare(brother, sister, {}, apart).points == compare(brother, sister, {}, nowhere).points == 3


def test_vowels_alone_are_one_name_by_two_editors() -> None:
    """In reports of one matter that is enough without state or office; one report with both parts them."""
    met = [(each, "a", ()) for each in (GADO, NIGER, MAKER)] + [(each, "b", ()) for each in (USMAN, NIGER, MAKER)]
    one, other = person(GADO, "marijke", "oosthoek"), person(USMAN, "marijke", "osthook")
    apart, together = settings_of(gather_faces(met)), settings_of(gather_faces([*met, (USMAN, "a", ())]))

    assert compare(one, other, {}, apart).points >= ENOUGH
    assert compare(one, other, {}, together).points < ENOUGH
    assert compare(one, other, {}, nowhere).points < ENOUGH
