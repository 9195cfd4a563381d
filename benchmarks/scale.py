"""What one added document costs in a large ledger: `python benchmarks/scale.py [--claims N] [--ledger FILE]`.

Fills a ledger with generated claims, five a document, weighs it once as a whole, then adds documents one at a time as
`headstamp read` commits them and prints what each costs to be weighed (of the processor, so that what else runs does
not count), how long the first page of `headstamp ledger` takes from start to end, and the most memory that was used.
The pairs of 150 states are drawn as by Zipf (exponent 0.8), documents come in stories of one to eight on one matter,
one in ten copies the first of its story, one in five cites another outlet's. Nothing is read: texts are a stub.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, permutations
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from headstamp.copies import made_by
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import (
    Body,
    Certainty,
    Claim,
    Evidence,
    Field,
    Licence,
    LicenceStatus,
    Polarity,
    ReaderVersion,
    Stage,
    Statement,
    Transfer,
)
from headstamp.model.copying import Copy, Likeness, Signature
from headstamp.model.document import Document
from headstamp.model.materiel import Category, Materiel, Quantity
from headstamp.model.text import Span
from headstamp.store import tables
from headstamp.store.claims import keep_reading
from headstamp.store.documents import keep_document
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import keep_likenesses, keep_signature
from headstamp.store.weighed import mark_changed
from headstamp.tasks.weighing import weigh

READER = ReaderVersion("generated", "1")
STATES, PEOPLE, FIRMS, OUTLETS = 150, 3000, 2000, 600
EACH = 5
ADDED = 40
GOODS = ((Category.AMMUNITION, "shells", 40), (Category.UAV, "drones", 15), (Category.AIRCRAFT, "jets", 10),
         (Category.SHIPS, "boats", 5), (Category.COMPONENTS, "radar parts", 10), (Category.UNSPECIFIED, "weapons", 20))  # fmt: skip
STARTS, MIDDLES, ENDS = ("Bra", "Dre", "Fal", "Gor", "Hel", "Kas", "Lom", "Mur", "Nov", "Ost", "Pel", "Rud", "Sav",
                         "Tor", "Ulm", "Ves", "Zan"), ("bi", "da", "fe", "gu", "ke", "lo", "mi", "no", "ra", "su"), (
    "bert", "dov", "fried", "gan", "kov", "lund", "mar", "nik", "ric", "sen", "tin", "vic")  # fmt: skip
GIVEN = ("Ana", "Boris", "Carl", "Dina", "Emil", "Fay", "Georg", "Hana", "Igor", "Jana", "Karl", "Lena", "Milo",
         "Nora", "Otto", "Petra", "Rolf", "Sara", "Tim", "Ursula", "Viktor", "Wanda", "Yuri", "Zora")  # fmt: skip


class Generator:
    """Claims of made-up documents; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        words = [f"{one}{two}{three}" for one in STARTS for two in MIDDLES for three in ENDS]
        fixed = random.Random(1)
        fixed.shuffle(words)
        states = load_states()
        codes = sorted(states.names)[:STATES]
        self._states = [Mention(ActorKind.STATE, states.name(code), country=code) for code in codes]
        self._people = [
            Mention(ActorKind.PERSON, f"{fixed.choice(GIVEN)} {words[n % 1200]}", country=fixed.choice(codes),
                    office=fixed.choice((None, None, "minister of defence", "analyst", "ambassador")))
            for n in range(PEOPLE)
        ]  # fmt: skip
        self._firms = [
            Mention(ActorKind.COMPANY, f"{words[n]} {fixed.choice(('Group', 'Ltd', 'Systems'))}",
                    country=fixed.choice(codes))
            for n in range(FIRMS)
        ]  # fmt: skip
        self._outlets = [Mention(ActorKind.OUTLET, f"{words[n]} {words[-n - 1]} Post") for n in range(OUTLETS)]
        self._pairs = list(permutations(range(STATES), 2))
        fixed.shuffle(self._pairs)
        self._weights = list(accumulate((rank + 1) ** -0.8 for rank in range(len(self._pairs))))
        self._many = {n: list(accumulate(1 / (rank + 5) for rank in range(n))) for n in (PEOPLE, FIRMS, OUTLETS)}
        self._left = 0

    def document(self, number: int) -> tuple[Document, list[Claim], Likeness | None]:
        """The document of a number, its claims, and what it copies."""
        chance = self._chance
        if self._left == 0:
            self._left = chance.randint(1, 8)
            self._first = number
            self._matter = chance.choices(self._pairs, cum_weights=self._weights)[0]
            self._goods = chance.choices(GOODS, weights=[goods[2] for goods in GOODS])[0]
            self._on = date(2015, 1, 1) + timedelta(days=chance.randrange(3650))
        self._left -= 1
        outlet, other = self._draw(self._outlets), self._draw(self._outlets)
        published = (self._on + timedelta(days=chance.randrange(20))).isoformat()
        own = f"d{number:015x}"
        words = [f"{chance.choice(STARTS)}{chance.choice(MIDDLES)}{chance.choice(ENDS)}".lower() for _ in range(40)]
        text = f"Report {number} of {outlet.name}. " + "".join(
            f"{' '.join(words[at : at + 8])}. " for at in range(0, 40, 8)
        )
        document = Document(own, f"{number:064x}", f"{number}.txt", "text/plain", text, published=published,
                            outlet=outlet.name, language="en")  # fmt: skip
        claims = [self._claim(number, at, own, outlet, other) for at in range(EACH)]
        copied = number != self._first and chance.random() < 0.1
        return document, claims, Likeness(own, Copy(f"d{self._first:015x}", 0.8, ("planted",))) if copied else None

    def _draw(self, among: list[Mention]) -> Mention:
        return self._chance.choices(among, cum_weights=self._many[len(among)])[0]

    def _claim(self, number: int, at: int, own: str, outlet: Mention, other: Mention) -> Claim:
        chance = self._chance
        voice = chance.choice((self._draw(self._people), outlet, Mention(ActorKind.UNNAMED, "a source")))
        voice = Mention(voice.kind, voice.name, Span(at * 60, at * 60 + 9), voice.name, voice.country, voice.office)
        chain = (outlet, other, voice) if chance.random() < 0.2 else (outlet, voice)
        supplier, recipient = (self._states[each] for each in self._matter)
        if chance.random() < 0.2:
            supplier = self._draw(self._firms)
        category, words, _ = self._goods
        amount = float(chance.randrange(4, 900))
        materiel = Materiel(words, category, Quantity(amount, amount, amount) if chance.random() < 0.5 else None)
        body: Body = Statement(voice, words)
        if at < 2:
            body = Transfer(None if chance.random() < 0.05 else supplier, recipient, Stage.DELIVERED, materiel)
        elif at == 4:
            body = Licence("export licence", LicenceStatus.GRANTED, supplier)
        quote = f"{supplier.name} sent {amount:.0f} {words} to {recipient.name}, {voice.name} said."
        evidence = (Evidence(Span(at * 60, at * 60 + 50), Field.WHOLE, quote),)
        polarity = Polarity.DENIED if chance.random() < 0.1 else Polarity.AFFIRMED
        return Claim(f"c{number * 8 + at:016x}", own, body, voice, chain, evidence, polarity, Certainty.ASSERTED)


def fill(connection: Connection, generator: Generator, documents: int) -> None:
    """Put that many documents with their claims into a ledger, signed as if they were like nothing but what is planted."""
    connection.execute(insert(tables.originals).values(hash="0" * 64, size=0, content=b""))
    for number in range(documents):
        document, claims, likeness = generator.document(number)
        keep_document(connection, document, b"")
        keep_reading(connection, document, claims, READER)
        nothing = frozenset[int]()
        keep_signature(connection, Signature(document.id, made_by(), nothing, nothing, nothing, nothing, 0))
        if likeness:
            keep_likenesses(connection, [likeness])
    mark_changed(connection)


def add(ledger: Ledger, generator: Generator, number: int) -> tuple[float, float]:
    """Seconds of the processor, and of the clock, that weighing one more document takes."""
    document, claims, _ = generator.document(number)
    with ledger.writing() as connection:
        keep_document(connection, document, b"")
        keep_reading(connection, document, claims, READER)
        mark_changed(connection, [document.id])
    started = time.process_time(), time.perf_counter()
    weigh(ledger)
    return time.process_time() - started[0], time.perf_counter() - started[1]


def first_page(path: Path) -> Iterator[float]:
    """Seconds of the processor from the start of a process to the end of its first page of entries."""
    command = [str(Path(sys.executable).with_name("headstamp")), "ledger", "--limit", "50", "--ledger", str(path)]
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True, env=os.environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        yield after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def told(name: str, seconds: list[float]) -> None:
    """Print the middle, the tenth largest in a hundred and the largest."""
    ranked = sorted(seconds)
    tenth = ranked[int(len(ranked) * 0.9)]
    print(f"{name}: {statistics.median(ranked):.3f} s, nine in ten under {tenth:.3f} s, at most {ranked[-1]:.3f} s")


def measure(path: Path, claims: int) -> None:
    """Fill a ledger at `path` where there is none, and print what the next documents cost."""
    documents, made = claims // EACH, path.exists()
    with Ledger.open(path, create=True) as ledger:
        if not made:
            started = time.process_time()
            with ledger.writing() as connection:
                fill(connection, Generator(1), documents)
            filled = time.process_time()
            weigh(ledger)
            print(f"{claims:,} claims: generated in {filled - started:.0f} s, weighed in "
                  f"{time.process_time() - filled:.0f} s of the processor")  # fmt: skip
        generator = Generator(2 + int(time.time()) if made else 2)
        with ledger.reading() as connection:
            known = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one()
        costs = [add(ledger, generator, known + number) for number in range(ADDED)]
    told("one added document, processor", [cost for cost, _ in costs])
    told("one added document, clock", [cost for _, cost in costs])
    told("first page of headstamp ledger, processor", list(first_page(path)))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--ledger", type=Path, help="kept, and used again where it is there")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(asked.ledger or Path(folder) / "scale.db", asked.claims)
