"""What the columns of a table hold, told by their headers."""

from dataclasses import dataclass

from headstamp.lexicon.amounts import AmountWords, load_amount_words
from headstamp.lexicon.materiel import MaterielWords, load_materiel
from headstamp.lexicon.tables import TableWords, load_table_words, longest_phrase, plain_words
from headstamp.model.claim import Stage
from headstamp.model.document import Table
from headstamp.model.materiel import Category


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds."""

    header: str
    role: str | None
    """A role of `tables.yaml`; `kind` in a chart ("Tanks", "Lethal aid"); `training`; None for the rest."""
    stage: Stage | None = None
    """Stage that the header names: "Numbers delivered", "Order date"."""
    category: Category | None = None
    """Of a `kind`."""
    unit: str | None = None
    currency: str | None = None
    are_states: bool = False
    """Whether the header says that its parties are states ("Country", "State of origin")."""
    factor: float = 1
    """1,000,000 for "Value (EUR million)"."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table that is about transfers."""

    columns: dict[str, Column]
    """By header, as written."""
    is_military: bool
    """Whether headers or title speak of arms; where they do not, each row must."""
    stage: Stage
    """Of a row that says nothing else."""

    def has(self, *roles: str) -> bool:
        """Whether there is a column of one of the roles."""
        return any(column.role in roles for column in self.columns.values())


_PARTIES = ("supplier", "recipient")


def read_layout(table: Table, about: str) -> Layout | None:
    """The columns of a table that can be read as transfers; None where it names no party or nothing that moves.

    `about` is what stands over the table: its title and the line before. One column of countries beside a party is
    the other party; alone it is the supplier.
    """
    headers = dict.fromkeys(cell.header for row in table.rows for cell in row.cells if cell.header)
    columns = {header: _column(header) for header in headers}
    columns = _with_country(columns)
    roles = {column.role for column in columns.values()}
    moves = roles & {"materiel", "category", "kind", "training"}
    if not roles & set(_PARTIES) or not (moves or set(_PARTIES) <= roles):
        return None
    words = load_materiel()
    speaks = plain_words(" ".join([about, *headers])).split()
    is_military = bool(words.military & set(speaks)) or longest_phrase(words.phrases, " ".join(speaks)) is not None
    is_military = is_military or bool(roles & {"kind", "training"})
    return Layout(columns, is_military, _default_stage(columns, about))


def _with_country(columns: dict[str, Column]) -> dict[str, Column]:
    roles = {column.role for column in columns.values()}
    party = "recipient" if "supplier" in roles else "supplier"
    if set(_PARTIES) <= roles:
        return columns
    return {
        header: Column(header, party, are_states=True) if column.role == "country" else column
        for header, column in columns.items()
    }


def _default_stage(columns: dict[str, Column], about: str) -> Stage:
    words = load_table_words()
    if phrase := longest_phrase(words.stages, plain_words(about)):
        return words.stages[phrase]
    named = {column.stage for column in columns.values() if column.stage}
    return next(iter(named)) if len(named) == 1 else Stage.DELIVERED


def _column(header: str) -> Column:
    words, amounts = load_table_words(), load_amount_words()
    plain = plain_words(header)
    if longest_phrase(dict.fromkeys(words.ignored), plain):
        return Column(header, None)
    stage = _stage_of(words, plain)
    role = longest_phrase(words.roles, plain)
    kind = _kind_of(words, load_materiel(), plain)
    if kind and (role is None or plain not in words.roles):
        if plain in words.training or longest_phrase(dict.fromkeys(words.training), plain):
            return Column(header, "training")
        if role is None or words.roles[role] in {"materiel", "category"}:
            return Column(header, "kind", stage, kind)
    if role is None:
        return Column(header, "stage" if stage else None, stage)
    return _measured(header, words.roles[role], stage, plain, amounts)


def _measured(header: str, role: str, stage: Stage | None, plain: str, amounts: AmountWords) -> Column:
    words = set(plain.split())
    sign = next((sign for sign in amounts.signs if sign in header and not sign.isalpha()), None)
    sign = sign or next((word.upper() for word in plain.split() if word.upper() in amounts.signs), None)
    if role == "value" or (role == "quantity" and sign):
        name = longest_phrase(amounts.currencies, plain)
        currency = amounts.currencies[name] if name else amounts.signs[sign] if sign else None
        factors = {**amounts.scales, **amounts.short_scales, "millions": 1_000_000, "thousands": 1000}
        scale = longest_phrase(factors, plain)
        return Column(header, "value", stage, currency=currency, factor=factors[scale] if scale else 1)
    unit = longest_phrase(amounts.units, plain) if role == "quantity" else None
    are_states = bool(words & {"country", "state", "nation", "government"})
    return Column(header, role, stage, unit=amounts.units[unit] if unit else None, are_states=are_states)


def _stage_of(words: TableWords, plain: str) -> Stage | None:
    phrase = longest_phrase(words.stages, plain)
    if phrase is None and {"delivery", "deliveries", "shipment"} & set(plain.split()):
        return Stage.DELIVERED
    return words.stages[phrase] if phrase else None


def _kind_of(words: TableWords, materiel: MaterielWords, plain: str) -> Category | None:
    if longest_phrase(dict.fromkeys(words.training), plain):
        return Category.OTHER
    phrase = longest_phrase(words.kinds, plain)
    if phrase:
        return words.kinds[phrase]
    phrase = longest_phrase(materiel.phrases, plain)
    return materiel.phrases[phrase] if phrase else None
