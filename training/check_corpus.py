"""`python -m training.check_corpus`: check the corpus and say what it holds; exit status 1 if anything is wrong."""

import re
import sys
from collections import Counter
from pathlib import Path

from training.passages import FOLDER, Corpus, read_corpus

_SENTENCE = re.compile(r"[.!?][\"”'’)]*(?:\s|$)")


def main(arguments: list[str]) -> int:
    """Print counts and faults of the folder given, or of the corpus."""
    corpus = read_corpus(Path(arguments[0]) if arguments else FOLDER)
    for line in describe(corpus):
        print(line)
    for fault in corpus.faults:
        print("FAULT", fault)
    return 1 if corpus.faults else 0


def describe(corpus: Corpus) -> list[str]:
    """Counts of passages, sentences, registers, claims and their features, one line each."""
    passages = corpus.passages
    sentences = sum(len(_SENTENCE.findall(p.text)) for p in passages)
    bare = sum(1 for p in passages if not any(m.key[0] == "t" for m in p.marked))
    lines = [
        (
            f"{len(passages)} passages of {len({p.scenario for p in passages})} scenarios, {sentences} sentences, "
            f"{bare} passages without a transfer"
        )
    ]
    for title, counts in (
        ("registers", Counter(p.register for p in passages)),
        ("claims", Counter(m.key[0] for p in passages for m in p.marked)),
        *(
            (name, Counter(m.fields[name] for p in passages for m in p.marked if name in m.fields))
            for name in ("polarity", "certainty", "stage", "category", "act", "status")
        ),
    ):
        lines.append(f"{title}: " + ", ".join(f"{word} {n}" for word, n in counts.most_common()))
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
