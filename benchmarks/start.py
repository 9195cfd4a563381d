"""How long `headstamp ledger` takes on a ledger of 5,000 claims, against `python -c "import spacy"`.

    python benchmarks/start.py [--claims 5000] [--pairs 7] [--only-transfers]

The ledger is made through the store, of generated claims: as in the sample dossier four in ten are transfers, the rest
statements. With `--only-transfers` all are, between states drawn evenly: several thousand entries of one or two claims
each, the hardest case. Both commands are run in turn, so that whatever else the machine does falls on both. Prints the
median of each and of the ratios of the pairs; to reach: under 0.6.
"""

import argparse
import hashlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Body, Claim, Evidence, Field, Polarity, ReaderVersion, Stage, Statement, Transfer
from headstamp.model.document import Document
from headstamp.model.materiel import Category, Materiel, Quantity
from headstamp.model.text import Span
from headstamp.store.claims import keep_reading
from headstamp.store.documents import keep_document
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import mark_changed
from headstamp.tasks.weighing import weigh

CLAIMS_OF_A_DOCUMENT = 10
TRANSFERS_OF_A_DOCUMENT = 4
GOODS = (
    ("artillery shells", Category.AMMUNITION),
    ("rifles", Category.SMALL_ARMS),
    ("howitzers", Category.ARTILLERY),
    ("drones", Category.UAV),
    ("battle tanks", Category.ARMOUR),
)
SPEAKERS = tuple(Mention(ActorKind.PERSON, f"Speaker {number}") for number in range(40))
STATES = tuple(
    Mention(ActorKind.STATE, name, country=code) for code, name in sorted(load_states().names.items())[:60]
)
WEIGHTS = tuple(1 / (place + 1) for place in range(len(STATES)))
"""Few states are in most reports."""


def make_document(number: int, chance: random.Random, *, only_transfers: bool) -> tuple[Document, list[Claim]]:
    """A document of ten sentences and the ten claims that they make."""
    transfers = CLAIMS_OF_A_DOCUMENT if only_transfers else TRANSFERS_OF_A_DOCUMENT
    said = [make_transfer(chance, evenly=only_transfers) for _ in range(transfers)]
    said += [make_statement(chance) for _ in range(CLAIMS_OF_A_DOCUMENT - transfers)]
    text = "\n".join(sentence for sentence, _ in said)
    digest = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
    document = Document(
        id=f"d{digest[:16]}",
        hash=digest,
        name=f"report-{number:05}.txt",
        media_type="text/plain",
        text=text,
        outlet=f"Outlet {number % 25}",
        published=f"{2010 + number % 15}-{number % 12 + 1:02}-{number % 28 + 1:02}",
    )
    return document, list(make_claims(document, said, chance))


def make_transfer(chance: random.Random, *, evenly: bool) -> tuple[str, Transfer]:
    """A sentence and the transfer that it reports."""
    weights = None if evenly else WEIGHTS
    supplier, recipient = chance.choices(STATES, weights)[0], chance.choices(STATES, weights)[0]
    while recipient == supplier:
        recipient = chance.choice(STATES)
    (goods, category), count = chance.choice(GOODS), chance.randrange(2, 900)
    quantity = Quantity(float(count), float(count), float(count))
    body = Transfer(supplier, recipient, chance.choice(list(Stage)), Materiel(goods, category, quantity=quantity))
    return f"{supplier.name} sent {count} {goods} to {recipient.name}.", body


def make_statement(chance: random.Random) -> tuple[str, Statement]:
    """A sentence and the statement in it."""
    speaker = chance.choice(SPEAKERS)
    about = f"the report of {chance.randrange(2, 900)} shipments is under study"
    return f"{speaker.name} said that {about}.", Statement(speaker, about)


def make_claims(document: Document, said: list[tuple[str, Body]], chance: random.Random) -> Iterator[Claim]:
    """The claims that the sentences of the document make, one each."""
    at = 0
    for sentence, body in said:
        span = Span(at, at + len(sentence))
        speaker = body.speaker if isinstance(body, Statement) else chance.choice(SPEAKERS)
        yield Claim(
            id=f"c{hashlib.sha256(f'{document.id} {span}'.encode()).hexdigest()[:16]}",
            document=document.id,
            body=body,
            said_by=speaker,
            chain=(Mention(ActorKind.OUTLET, document.outlet), speaker),
            evidence=(Evidence(span, Field.WHOLE, sentence),),
            polarity=chance.choice((Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.DENIED)),
            said_on=document.published,
        )
        at += len(sentence) + 1


def make_ledger(path: Path, claims: int, *, only_transfers: bool = False) -> None:
    """A ledger of that many generated claims, the same each time, grouped and weighed."""
    chance = random.Random(1)
    with Ledger.open(path, create=True) as ledger:
        with ledger.writing() as connection:
            for number in range(claims // CLAIMS_OF_A_DOCUMENT):
                document, found = make_document(number, chance, only_transfers=only_transfers)
                keep_document(connection, document, document.text.encode())
                keep_reading(connection, document, found, ReaderVersion("generated", "1"))
            mark_changed(connection)
        weigh(ledger)


def seconds(command: list[str]) -> float:
    """How long a command takes, from its start to its end."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=5000)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--only-transfers", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "headstamp.db"
        make_ledger(path, given.claims, only_transfers=given.only_transfers)
        ours = [str(Path(sys.executable).with_name("headstamp")), "ledger", "--ledger", str(path)]
        theirs = [sys.executable, "-c", "import spacy"]
        listed = subprocess.run(ours, check=True, capture_output=True, text=True).stdout.count("\n") - 1
        seconds(theirs)
        pairs = [(seconds(ours), seconds(theirs)) for _ in range(given.pairs)]
    print(f"{given.claims} claims, {listed} entries, {given.pairs} pairs of runs")
    print(f"headstamp ledger  median {statistics.median(pair[0] for pair in pairs):.3f} s")
    print(f"import spacy      median {statistics.median(pair[1] for pair in pairs):.3f} s")
    print(f"ratio             median {statistics.median(a / b for a, b in pairs):.2f} (to reach: under 0.60)")


if __name__ == "__main__":
    main()
