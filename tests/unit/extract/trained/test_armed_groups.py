"""An armed group that is only described is the one that the document names."""

import pytest

from headstamp.extract.trained.armed_groups import is_nameless
from headstamp.extract.trained.transfers import find
from headstamp.model.actor import ActorKind, Mention
from marked_of import claims_of

GOT = """{t1.recipient %s} {t1.trigger got} {t1.materiel mortars} from {t1.supplier Chile}. The Dune Front spoke. %s
    ; t1 transfer affirmed asserted delivered artillery by=article"""
FRONT = {"Dune Front": "armed group:Dune Front"}


def recipient(end, more="", names=None):
    (claim,) = claims_of(find, GOT % (end, more), names or FRONT)
    return claim.body.recipient.name


def test_rebels_are_the_only_named_group():
    """ "Rebels in the north" are the Dune Front where the report names no other group."""
    assert recipient("Rebels in the north") == "Dune Front"
    assert recipient("Rebels", "So did the Salt Brigade.") == "Dune Front"


def test_of_two_named_groups_neither_is_meant():
    """Where two are named nobody can tell which; a firm is no armed group."""
    both = FRONT | {"Salt Brigade": "armed force:Salt Brigade"}
    assert recipient("Rebels", "So did the Salt Brigade.", both) == "Rebels"
    assert recipient("Rebels", "Kestrel", FRONT | {"Kestrel": "company:Kestrel"}) == "Dune Front"


def test_a_group_of_another_state_is_another():
    """Rebels of Chad are not a group of Mali."""
    names = {"Dune Front": "armed group:Dune Front:ML", "Chadian rebels": "armed group:Chadian rebels:TD"}
    assert recipient("Chadian rebels", names=names) == "Chadian rebels"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("rebels", True), ("Libyan brigade", True), ("fighters of the Dune Front", True), ("Dune Front", False),
     ("army", False)],
)  # fmt: skip
def test_a_description_is_told_from_a_name(name, expected):
    """The noun in small letters tells; what stands behind it does not make a name."""
    assert is_nameless(Mention(ActorKind.GROUP, name)) is expected
