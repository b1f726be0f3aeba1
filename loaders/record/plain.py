"""Frozen dataclasses ⇄ plain JSON values, by their annotations alone."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any

from loaders.record.evidence import RecordError


def to_plain(value: Any) -> Any:
    """Plain lists, dicts, strings, numbers: what ``json.dumps`` prints."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {f.name: to_plain(v) for f, v in told if v not in (None, ()) or not f.metadata}
    if isinstance(value, (tuple, list)):
        return [to_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: to_plain(v) for k, v in value.items()}
    return value


def from_plain(hint: Any, value: Any) -> Any:
    """Make ``value`` (plain JSON) into what the annotation ``hint`` says; RecordError where a key is missing."""
    make = _maker(hint)
    return make(value) if make is not None else value


@cache
def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """What makes plain JSON into what the annotation ``hint`` says; None where it is that already. An annotation is taken apart once, not for each of its values."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        of = _maker(next(a for a in args if a is not type(None)))
        return None if of is None else lambda value: None if value is None else of(value)
    if origin is tuple:
        each = _maker(args[0])
        return tuple if each is None else lambda value: tuple([each(v) for v in value])
    if origin is dict:
        inside = _maker(args[1])
        return None if inside is None else lambda value: {k: inside(v) for k, v in value.items()}
    return _fields_maker(hint) if dataclasses.is_dataclass(hint) else None


def _fields_maker(kind: Any) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    told = [(f.name, bool(f.metadata), _maker(hints[f.name])) for f in dataclasses.fields(kind)]

    def make(value: Any) -> Any:
        try:
            return kind(**{name: value[name] if of is None else of(value[name]) for name, may_lack, of in told if not may_lack or name in value})
        except KeyError as e:
            raise RecordError(f"{kind.__name__} lacks {e}") from None

    return make
