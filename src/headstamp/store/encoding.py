"""Model values to JSON and back, led by the types of their fields: a field added to the model needs no code here."""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Known = Mapping[str, Any]
"""Values that encoded ones refer to by id."""
Decode = Callable[[Any, Known], Any]

_NOTHING: Known = {}


def encode(value: object, by_id: type | None = None) -> Any:
    """`value` as JSON knows it: dataclasses as objects, tuples (spans too) as lists, enumerations as their value.

    Of a dataclass `by_id` only the id is written, for values that are stored apart and met in many others.
    """
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple):
        return [encode(item, by_id) for item in value]
    if by_id is not None and isinstance(value, by_id):
        return value.id  # type: ignore[attr-defined]  # whoever names the type knows that it has one
    if is_dataclass(value):
        return {field.name: encode(getattr(value, field.name), by_id) for field in fields(value)}
    raise TypeError(f"a {type(value).__name__} cannot be stored")


def decode(kind: type[T], data: Any, known: Known = _NOTHING) -> T:
    """The value of type `kind` that `encode` made `data` from; fields that `data` lacks take their default.

    Where only the id of a value was written, the value is the one of that id in `known`.
    """
    value: T = _decoder(kind)(data, known)
    return value


def _make_decoder(kind: Any) -> Decode:
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if origin in {Union, types.UnionType}:
        return _optional_decoder(arguments)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return lambda data, _: kind(data)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return lambda data, _: kind(*data)
    return lambda data, _: data


_decoder: Callable[[Any], Decode] = cache(_make_decoder)


def _dataclass_decoder(kind: Any) -> Decode:
    hints = get_type_hints(kind)
    steps = tuple((field.name, _decoder(hints[field.name]), _default(field)) for field in fields(kind))

    def build(data: Any, known: Known) -> Any:
        if isinstance(data, str):
            return known[data]
        return kind(**{name: step(data[name], known) if name in data else default() for name, step, default in steps})

    return build


def _default(field: Field[Any]) -> Callable[[], Any]:
    if field.default_factory is not MISSING:
        return field.default_factory

    def value() -> Any:
        if field.default is MISSING:
            raise KeyError(field.name)
        return field.default

    return value


def _tuple_decoder(arguments: tuple[Any, ...]) -> Decode:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        if arguments[0] is str:
            return lambda data, _: tuple(data)
        item = _decoder(arguments[0])
        return lambda data, known: tuple([item(one, known) for one in data])
    steps = tuple(_decoder(argument) for argument in arguments)
    return lambda data, known: tuple([step(one, known) for step, one in zip(steps, data, strict=True)])


def _optional_decoder(arguments: tuple[Any, ...]) -> Decode:
    inner = [argument for argument in arguments if argument is not type(None)]
    if len(inner) != 1:
        raise TypeError(f"a field may be of one type or None, not {arguments}")
    step = _decoder(inner[0])
    return lambda data, known: None if data is None else step(data, known)
