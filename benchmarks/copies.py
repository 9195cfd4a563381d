"""What one added document costs: `python benchmarks/copies.py [DOCUMENTS]`, 10,000 where no number is given.

Fills a ledger with generated reports of one sort of matter, of which one in ten copies or rewrites an earlier one,
signs them all, then adds one at a time and prints how long the new one takes to be signed and compared (of the
processor, so that what else runs does not count), with how many it is compared, and whether each planted copy was found. Nothing is read for claims: the claims are generated too.
"""

import hashlib
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from headstamp.copies import lay_out, sign
from headstamp.model.actor import ARTICLE, ActorKind, Mention
from headstamp.model.claim import Claim, Evidence, Field, ReaderVersion, Stage, Transfer
from headstamp.model.document import Document
from headstamp.model.materiel import Materiel
from headstamp.model.text import Span
from headstamp.store import claims as readings
from headstamp.store import documents as stored
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import find_alike, load_likenesses
from headstamp.tasks.copying import sign_documents

STATES = ("Serbia RS", "Ukraine UA", "Turkey TR", "Libya LY", "Iran IR", "Sudan SD", "Poland PL", "Bulgaria BG")
GOODS = ("shells", "rifles", "drones", "howitzers", "armoured vehicles", "rockets", "radar parts", "mines")
PEOPLE = ("Ana Kosmer", "Milo Radanov", "Jan Orsag", "Ilka Tomsen", "Piotr Walas", "Zoran Belic", "Vesna Pavlin")
PLACES = ("Lesnica", "Orlovac", "Subotica", "Varna", "Benghazi", "Misrata", "Zagan", "Kosice", "Valletta", "Tartus")
ENDS = (
    "The ministry of defence did not reply to a request for comment on the matter.",
    "Nobody at the firm answered the telephone when a reporter called on the day.",
    "A panel of experts is to report on the matter before the end of the year.",
)
ENDINGS = [f"{one}{two}{three}" for one in "bdklmnrst" for two in "aeiou" for three in ("n", "ring", "st", "")]
READER = ReaderVersion("generated", "1")
ADDED = 20


def report(chance: random.Random) -> tuple[str, tuple[str, str], str]:
    """Text, parties by "name code", and date of a generated report."""
    supplier, recipient = chance.sample(STATES, 2)
    goods, person, place, other = (chance.choice(each) for each in (GOODS, PEOPLE, PLACES, PLACES))
    said = chance.choice(("said on Tuesday", "told reporters", "wrote in a letter", "confirmed"))
    lines = [
        f"{supplier.split()[0]} sent {chance.randrange(4, 5000):,} {goods} to {recipient.split()[0]}, {person} {said}.",
        f"They left {place} aboard {chance.randrange(4, 60)} lorries and {babble(9, chance)} near {other}.",
        f"The papers {babble(12, chance)} name a buyer in {chance.choice(PLACES)} who {babble(4, chance)}.",
        f"The price was {chance.randrange(4, 900)} million euros, though the firm {babble(8, chance)}.",
        *(f"The matter {babble(14, chance)}." for _ in range(5)),
        chance.choice(ENDS),
    ]
    chance.shuffle(lines)
    published = date(2024, 1, 1) + timedelta(days=chance.randrange(365))
    return " ".join(lines), (supplier, recipient), published.isoformat()


def babble(words: int, chance: random.Random) -> str:
    """Words of a made-up language of some thousand words, so that texts differ as texts do."""
    return " ".join(
        f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{chance.choice(ENDINGS)}" for _ in range(words)
    )


def copied(text: str, chance: random.Random) -> str:
    """The text with a word or two changed, or in other words."""
    if chance.random() < 0.5:
        return text.replace("They left", "They had left").replace("The ministry", "A ministry")
    changes = {"sent": "delivered", "They left": "The goods departed from", "aboard": "on", "lorries": "trucks",
               "papers": "documents", "name a buyer": "mention a purchaser", "price": "cost", "says": "states",
               "reporters": "the press", "matter": "affair", "firm": "company"}  # fmt: skip
    for one, other in changes.items():
        text = text.replace(one, other)
    return text


def generate(count: int) -> list[tuple[Document, list[Claim], str | None]]:
    """Documents with one claim each, and the id of the one that a planted copy follows."""
    chance = random.Random(20)
    made: list[tuple[Document, list[Claim], str | None]] = []
    sources = []
    for number in range(count):
        of = None
        text, parties, published = report(chance)
        if sources and chance.random() < 0.1:
            text, parties, published, of = chance.choice(sources[-200:])
            text = copied(text, chance)
            published = (date.fromisoformat(published) + timedelta(days=1)).isoformat()
        digest = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
        document = Document(f"d{digest[:16]}", digest, f"{number}.txt", "text/plain", text, published=published)
        if of is None:
            sources.append((text, parties, published, document.id))
        made.append((document, [claim(document, parties)], of))
    return made


def claim(document: Document, parties: tuple[str, str]) -> Claim:
    supplier, recipient = (Mention(ActorKind.STATE, *each.split()[:1], country=each.split()[1]) for each in parties)
    body = Transfer(supplier, recipient, Stage.DELIVERED, Materiel("arms"))
    evidence = (Evidence(Span(0, 9), Field.WHOLE, document.text[:9]),)
    return Claim(f"c{document.hash[16:32]}", document.id, body, ARTICLE, (ARTICLE,), evidence)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    made = generate(count + ADDED)
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "ledger.db", create=True) as ledger:
        with ledger.writing() as connection:
            for document, own, _ in made[:count]:
                keep(connection, document, own)
            started = time.process_time()
            sign_documents(connection)
            first = time.process_time() - started
        times, compared = [], []
        for document, own, _ in made[count:]:
            with ledger.writing() as connection:
                keep(connection, document, own)
                started = time.process_time()
                sign_documents(connection)
                times.append(time.process_time() - started)
                compared.append(len(find_alike(connection, sign(lay_out(document, own)))))
        with ledger.reading() as connection:
            found = {(each.document, each.copy.of) for each in load_likenesses(connection)}
        size = (Path(folder) / "ledger.db").stat().st_size
    planted = {(document.id, of) for document, _, of in made if of}
    family = {document.id: of or document.id for document, _, of in made}
    wrong = [pair for pair in found if family[pair[0]] != family[pair[1]]]
    print(f"{count:,} documents signed and compared in {first:.1f} s, {first / count * 1000:.1f} ms each")
    print(f"one more: {sorted(times)[ADDED // 2] * 1000:.0f} ms in the middle, {max(times) * 1000:.0f} ms at most, "
          f"compared with {max(compared)} at most")  # fmt: skip
    print(f"planted {len(planted)}, found {len(planted & found)}, wrongly taken for copies {len(wrong)}")
    print(f"the file has {size / count:,.0f} bytes a document")
    return 0


def keep(connection, document: Document, own: list[Claim]) -> None:
    stored.keep_document(connection, document, document.text.encode())
    readings.keep_reading(connection, document, own, READER)


if __name__ == "__main__":
    sys.exit(main())
