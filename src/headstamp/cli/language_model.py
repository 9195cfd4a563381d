"""`headstamp read --reader llm`: its options, and the question that is asked before anything is sent."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from headstamp.cli.terminal import printable
from headstamp.config import LANGUAGE_MODEL_KEY_VARIABLE, READERS, Limits
from headstamp.errors import UsageError
from headstamp.export.wording import plural

if TYPE_CHECKING:
    from headstamp.extract.reader import Reader
    from headstamp.store.ledger import Ledger
    from headstamp.tasks.estimates import Estimate
    from headstamp.tasks.readers import LanguageModel

Command = TypeVar("Command", bound=Callable[..., Any])

NAME = "llm"
_OPTIONS = (
    click.option("--reader", type=click.Choice(READERS), help=f"What finds the claims. Default: {READERS[0]}. With "
                 "llm the texts are sent to the language model that you name; nothing is ever sent without it."),
    click.option("--llm-url", metavar="URL", help="Address of an OpenAI-compatible server, as "
                 "http://localhost:8080/v1. A key, where it wants one, is read from the environment: "
                 f"{LANGUAGE_MODEL_KEY_VARIABLE}."),
    click.option("--llm-model", metavar="NAME", help="Name of the model, as that server knows it."),
    click.option("--llm-price-in", type=click.FloatRange(min=0), metavar="AMOUNT",
                 help="Price of a million tokens sent, for the estimate."),
    click.option("--llm-price-out", type=click.FloatRange(min=0), metavar="AMOUNT",
                 help="Price of a million tokens answered, for the estimate."),
    click.option("--llm-seconds", type=click.FloatRange(min=0, min_open=True), metavar="S",
                 help="Give up on one call after S seconds, and try again. Default: 300."),
    click.option("--yes", is_flag=True, help="Send the texts to the language model without asking first."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be read, and whether anything is shown meanwhile."""

    paths: Sequence[str]
    limits: Limits
    again: bool
    stdin: bytes | None
    quiet: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The reader that a person chose, with options that go together."""

    name: str
    language_model: "LanguageModel | None" = None
    price_in: float | None = None
    price_out: float | None = None
    agreed: bool = False
    """Whether `--yes` was said."""

    def open(self, ledger: "Ledger", wanted: Wanted) -> "Reader | None":
        """The reader; None for the default, which is loaded where there is something to read.

        Of a language model's reading the cost is told on standard error, and nothing is sent before a person or
        `--yes` has agreed: raises click.Abort where the person says no.
        """
        if self.name == READERS[0]:
            return None
        from headstamp.tasks.readers import open_reader

        reader = open_reader(self.name, self.language_model)
        if self.language_model is not None:
            self._agree(ledger, wanted)
        return reader

    def _agree(self, ledger: "Ledger", wanted: Wanted) -> None:
        from headstamp.tasks.estimates import documents_to_read, estimate

        documents = documents_to_read(
            ledger, wanted.paths, limits=wanted.limits, again=wanted.again, stdin=wanted.stdin
        )
        found = estimate(documents)
        if not found.calls:
            return
        if not wanted.quiet:
            for line in self.told(found):
                click.echo(printable(line), err=True)
        if not self.agreed:
            click.confirm("Send it?", abort=True, err=True)

    def told(self, found: "Estimate") -> list[str]:
        """What a person must know before agreeing: what goes where, how much of it, and for how much money."""
        from headstamp.tasks.addresses import read_address
        from headstamp.tasks.estimates import Prices

        assert self.language_model is not None
        address = read_address(self.language_model.url)
        where = "this machine" if address.is_local else "encrypted" if address.is_encrypted else "NOT encrypted"
        texts = f"the text of {plural(found.documents, 'document')}, in {plural(found.calls, 'call')}"
        tokens = f"{found.tokens_in:,} tokens in and {found.tokens_out:,} out, {found.most_out:,} at most"
        lines = [
            f"To be sent to {address} ({where}), model {self.language_model.model}: {texts}.",
            f"About {tokens}; estimated from the number of characters.",
        ]
        if self.price_in is not None or self.price_out is not None:
            expected, most = found.costs(Prices(self.price_in or 0.0, self.price_out or 0.0))
            lines.append(f"At the prices given: about {expected:,.4f}, at most {most:,.4f}; retries come on top.")
        return lines


def reader_options(command: Command) -> Command:
    """`--reader` and all that `--reader llm` needs."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def can_ask(paths: Sequence[str], *, quiet: bool, as_json: bool) -> bool:
    """Whether a person can be asked: both ends are a terminal, and neither JSON nor silence is wanted."""
    shown = not quiet and not as_json and "-" not in paths
    return shown and sys.stdin.isatty() and sys.stderr.isatty()


def chosen_reader(options: Mapping[str, Any], *, can_ask: bool) -> Choice:
    """The reader that the options name; raises UsageError for options that do not go together."""
    name = options["reader"] or READERS[0]
    if name != NAME:
        given = [option for option in options if _belongs(option) and not _is_open(options[option])]
        if given:
            raise UsageError(f"{_flag(given[0])} goes with --reader {NAME} only")
        return Choice(name)
    missing = [_flag(option) for option in ("llm_url", "llm_model") if not (options[option] or "").strip()]
    if missing:
        raise UsageError(f"--reader {NAME} needs {' and '.join(missing)}")
    if not options["yes"] and not can_ask:
        raise UsageError(
            "nothing is sent to a language model unasked: without a terminal, with - as the input, and with --json "
            "or --quiet, say --yes"
        )
    from headstamp.tasks.addresses import read_address
    from headstamp.tasks.readers import SECONDS, LanguageModel

    read_address(options["llm_url"])
    language_model = LanguageModel(options["llm_url"], options["llm_model"], options["llm_seconds"] or SECONDS)
    return Choice(name, language_model, options["llm_price_in"], options["llm_price_out"], agreed=options["yes"])


def _is_open(value: object) -> bool:
    """Whether an option was not given; a price of nothing was."""
    return value is None or value is False


def _belongs(option: str) -> bool:
    return option == "yes" or option.startswith("llm_")


def _flag(option: str) -> str:
    return "--" + option.replace("_", "-")
