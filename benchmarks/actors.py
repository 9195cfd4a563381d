"""Measure who is taken for one: `python benchmarks/actors.py [--firms N]`.

Two measures. Pairs: each line of `tests/cases/actor_pairs.csv` is a ledger of two mentions. Exhibitors: all firms of
`../shared/data/arms_fair_exhibitors` that give a web site stand in one ledger; two names with one site of their own are
one firm where a reader could tell so from the names (all words of the shorter are in the longer, but for slips), and
names merged over different sites are wrong, unless the sites are akin or the names are the same letters, where nobody
can tell; sites with many names are fairs' and hosts', and what our lists call one is not asked. Precision is of what is merged by itself, recall counts what is merged or asked. Nothing of the data is kept.
Where `rigour` or `nomenklatura` is installed it answers on the same pairs; nomenklatura wants a newer SQLAlchemy than
Headstamp has, so run this with both in an environment of their own. Without the data the second measure is skipped.
"""

import argparse
import csv
import importlib
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.resolve import resolve
from headstamp.resolve.identities import identifier
from headstamp.resolve.spelling import fold

HERE = Path(__file__).resolve().parent.parent
PAIRS = HERE / "tests" / "cases" / "actor_pairs.csv"
EXHIBITORS = HERE.parent / "shared" / "data" / "arms_fair_exhibitors" / "exhibitors_aggregated.csv"
SITE = re.compile(r"(?:https?:/*)?(?:www\.)?([^/:?\s]+\.[^/:?\s]+)")
FORMS = frozenset(
    {"ltd", "limited", "inc", "llc", "corp", "corporation", "co", "company", "plc", "gmbh", "ag", "sa", "spa", "srl"}
    | {"sas", "pty", "bv", "and", "the", "of"}
)
"""Words that do not tell firms apart, kept apart from the lists that are measured."""
MORE_FORMS = (
    FORMS
    | {"as", "sti", "san", "tic", "ve", "anonim", "sirketi", "kft", "ou", "jsc", "ojsc", "open", "joint"}
    | {"stock"}
)
"""Legal forms that are met less often; they decide nothing here, and only tell of what kind the mistakes are."""
OWN = 6
"""Names of one site up to which it is taken for one firm's: fairs and hosts have more."""
STATES, NAMES = load_states(), load_names()


class Pair(NamedTuple):
    left: Mention
    right: Mention
    same: bool


class Score(NamedTuple):
    right: int
    wrong: int
    found: int
    asked: int
    all_same: int

    def __str__(self) -> str:
        precision = self.right / max(self.right + self.wrong, 1)
        recall = (self.found + self.asked) / max(self.all_same, 1)
        return (
            f"precision {precision:.3f} ({self.right} of {self.right + self.wrong} merged), recall {recall:.3f} "
            f"({self.found} merged and {self.asked} asked of {self.all_same})"
        )


def load_pairs(path: Path = PAIRS) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                Mention(ActorKind(row["kind"]), row["left"], words="left", country=row["left_country"] or None),
                Mention(ActorKind(row["kind"]), row["right"], words="right", country=row["right_country"] or None),
                row["same"] == "yes",
            )
            for row in csv.DictReader(file)
        ]


def answer(pair: Pair) -> str:
    """`merged`, `asked` or `apart`: what comes of a ledger of these two mentions."""
    return outcome(dict(resolve(pair[:2], STATES, NAMES)), pair.left, pair.right)


def outcome(actors: "dict[Mention, Actor]", left: Mention, right: Mention) -> str:
    one, other = actors[left], actors[right]
    if one.id == other.id:
        return "merged"
    asked = {question.other for question in one.questions} | {question.other for question in other.questions}
    return "asked" if {one.id, other.id} & asked else "apart"


def score(answers: Iterable[tuple[bool, str]]) -> Score:
    listed = list(answers)
    return Score(
        right=sum(same and told == "merged" for same, told in listed),
        wrong=sum(not same and told == "merged" for same, told in listed),
        found=sum(same and told == "merged" for same, told in listed),
        asked=sum(same and told == "asked" for same, told in listed),
        all_same=sum(same for same, _ in listed),
    )


def measure_pairs(pairs: list[Pair], *, show: bool) -> Score:
    told = [answer(pair) for pair in pairs]
    for pair, said in zip(pairs, told, strict=True):
        if show and said == ("apart" if pair.same else "merged"):
            print(f"  {said:<7} {pair.left.name} ({pair.left.country}) | {pair.right.name} ({pair.right.country})")
    return score((pair.same, said) for pair, said in zip(pairs, told, strict=True))


def load_exhibitors(most: int) -> dict[Mention, str]:
    """The firms that give a web site, each with the site."""
    found: dict[Mention, str] = {}
    with EXHIBITORS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            site = SITE.match(row["website"].strip().lower())
            if site and row["name"].strip():
                code = row["iso2"] if row["iso2"] in STATES.names else None
                found.setdefault(Mention(ActorKind.COMPANY, row["name"].strip(), country=code), site[1])
    return dict(list(found.items())[:most])


def same_firms(sites: dict[Mention, str]) -> Iterator[Pair]:
    """Pairs of one site whose names let a reader see it."""
    of_site: dict[str, list[Mention]] = defaultdict(list)
    own = own_sites(sites)
    for mention, site in sites.items():
        if site in own:
            of_site[site].append(mention)
    for mentions in of_site.values():
        for left, right in combinations(mentions, 2):
            if letters(left) != letters(right) and fuzz.token_set_ratio(fold(left.name), fold(right.name)) >= 90:
                yield Pair(left, right, same=True)


def own_sites(sites: dict[Mention, str]) -> set[str]:
    """The sites that are one firm's, by how few names have them."""
    named: dict[str, set[str]] = defaultdict(set)
    for mention, site in sites.items():
        named[site].add(letters(mention))
    return {site for site, found in named.items() if len(found) <= OWN}


def bare(mention: Mention) -> str:
    """The words of a name but for the commonest legal forms, sorted; firms of one such name nobody can tell apart."""
    return " ".join(sorted(word for word in fold(mention.name).split() if word not in FORMS and len(word) > 1))


def differ_in_form_only(pair: Pair) -> bool:
    """Whether two names are the same but for what stands in brackets and any legal form."""
    told = [fold(re.sub(r"\([^)]*\)", " ", mention.name)).split() for mention in pair[:2]]
    left, right = (sorted(word for word in words if word not in MORE_FORMS and len(word) > 1) for words in told)
    return left == right


def letters(mention: Mention) -> str:
    return fold(mention.name).replace(" ", "")


def merged_wrongly(actors: "dict[Mention, Actor]", sites: dict[Mention, str]) -> tuple[int, list[Pair]]:
    """How many pairs of different names were merged rightly, and those that were merged over sites not akin."""
    of_actor: dict[str, list[Mention]] = defaultdict(list)
    for mention, actor in actors.items():
        of_actor[actor.id].append(mention)
    right, wrong = 0, []
    own, identify = own_sites(sites), identifier(STATES, NAMES)
    for mentions in of_actor.values():
        for pair in combinations(mentions, 2):
            one, other = (sites[each] for each in pair)
            if letters(pair[0]) == letters(pair[1]) or not {one, other} <= own:
                continue
            listed = any(identify(each)[2] for each in pair)
            if one == other:
                right += 1
            elif not (listed or bare(pair[0]) == bare(pair[1]) or akin(pair, one, other)):
                wrong.append(Pair(*pair, same=False))
    return right, wrong


def akin(pair: tuple[Mention, ...], one: str, other: str) -> bool:
    """Whether two sites have a name in common, "orrin.fr" and "orrin-group.com", or one has the other firm's name."""
    labels = [max(site.split(".")[:-1], key=len).replace("-", "") for site in (one, other)]
    if fuzz.partial_ratio(*labels) >= 80 and min(map(len, labels)) > 2:
        return True
    crossed = zip(labels, reversed(pair), strict=True)
    return any(len(label) > 4 and label in letters(mention) for label, mention in crossed)


def measure_exhibitors(most: int, *, show: bool) -> tuple[Score, list[Pair]]:
    sites = load_exhibitors(most)
    started = time.process_time()
    actors = dict(resolve(list(sites), STATES, NAMES))
    seconds = time.process_time() - started
    pairs = list(same_firms(sites))
    told = [outcome(actors, pair.left, pair.right) for pair in pairs]
    right, wrong = merged_wrongly(actors, sites)
    if show:
        for pair in wrong:
            print(f"  merged  {pair.left.name} ({sites[pair.left]}) | {pair.right.name} ({sites[pair.right]})")
        for pair, said in zip(pairs, told, strict=True):
            if said == "apart":
                print(f"  apart   {pair.left.name} ({pair.left.country}) | {pair.right.name} ({pair.right.country})")
    print(f"exhibitors: {len(sites)} names in one ledger, {len(set(actors.values()))} actors, {seconds:.0f} s")
    found = score((True, said) for said in told)
    return found._replace(right=right, wrong=len(wrong)), pairs + wrong


Judge = Callable[[Mention, Mention], bool]


def rigour_judge() -> Judge:
    """One where the names are the same but for legal form and order, or a slip of Levenshtein's."""
    org_types = importlib.import_module("rigour.names.org_types")
    tokenize = importlib.import_module("rigour.names.tokenize")
    distance = importlib.import_module("rigour.text.distance")

    def normal(mention: Mention) -> str:
        of_person = mention.kind is ActorKind.PERSON
        stripped = mention.name if of_person else org_types.remove_org_types(mention.name.casefold())
        return " ".join(sorted(tokenize.tokenize_name(fold(stripped) or fold(mention.name))))

    return lambda left, right: distance.is_levenshtein_plausible(normal(left), normal(right))


def nomenklatura_judge() -> Judge:
    """One where its default algorithm says so, at its own threshold of 0.7."""
    matching = importlib.import_module("nomenklatura.matching")
    entities = importlib.import_module("followthemoney")
    algorithm = matching.DefaultAlgorithm
    config = algorithm.default_config()

    def entity(mention: Mention, place: str) -> object:
        properties = {"name": [mention.name], "country": [mention.country.lower()] if mention.country else []}
        schema = "Person" if mention.kind is ActorKind.PERSON else "Organization"
        return entities.model.get_proxy({"id": place, "schema": schema, "properties": properties})

    return lambda left, right: algorithm.compare(entity(left, "a"), entity(right, "b"), config).score >= 0.7


JUDGES = {"rigour": rigour_judge, "nomenklatura": nomenklatura_judge}


def measure_others(what: str, pairs: list[Pair]) -> None:
    for name, make in JUDGES.items():
        try:
            judge = make()
        except ImportError as error:
            print(f"  skipped: {name} is not installed ({error})")
            continue
        answers = ((pair.same, "merged" if judge(pair.left, pair.right) else "apart") for pair in pairs)
        print(f"  {name} on {what}: {score(answers)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--firms", type=int, default=40_000, help="no more than so many exhibitors")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    arguments = parser.parse_args()
    pairs = load_pairs()
    print(f"our {len(pairs)} pairs: {measure_pairs(pairs, show=arguments.show)}")
    measure_others("our pairs", pairs)
    if not EXHIBITORS.is_file():
        print(f"skipped: no exhibitors at {EXHIBITORS}")
        return 0
    found, firms = measure_exhibitors(arguments.firms, show=arguments.show)
    alike = sum(differ_in_form_only(pair) for pair in firms if not pair.same)
    print(f"exhibitors: {found}; of the {found.wrong} wrong, {alike} differ in brackets and legal form only")
    measure_others("the same pairs of exhibitors and our wrong ones", firms)
    return 0


if __name__ == "__main__":
    sys.exit(main())
