"""Reads the data classes of :mod:`standoff.views` from JSON, by their types."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import date as Day
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def read_view(kind: type[T], data: Any) -> T:
    """The value of this type that JSON data stand for."""
    read: T = _value(kind, data)
    return read


def _value(kind: Any, data: Any) -> Any:
    if data is None:
        return None
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]
        # `from` is a keyword: the field of that name has an underscore.
        return kind(**{f.name: _value(hints[f.name], data[f.name.rstrip("_")]) for f in fields(kind)})  # type: ignore[operator]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _value(next(a for a in arguments if a is not type(None)), data)
    if origin is tuple:
        kinds = [arguments[0]] * len(data) if arguments[-1] is Ellipsis else arguments
        return tuple(_value(kind, item) for kind, item in zip(kinds, data, strict=True))
    return Day.fromisoformat(data) if kind is Day else data
