"""Frozen dataclasses ⇄ plain JSON values, by their annotations alone."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from loaders.record.evidence import RecordError


def to_plain(value: Any) -> Any:
    """Plain lists, dicts, strings, numbers: what ``json.dumps`` prints."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {f.name: to_plain(v) for f, v in told if v is not None or not f.metadata}
    if isinstance(value, (tuple, list)):
        return [to_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: to_plain(v) for k, v in value.items()}
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def from_plain(hint: Any, value: Any) -> Any:
    """Make ``value`` (plain JSON) into what the annotation ``hint`` says; RecordError where a key is missing."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return None if value is None else from_plain(next(a for a in args if a is not type(None)), value)
    if origin is tuple:
        return tuple(from_plain(args[0], v) for v in value)
    if origin is dict:
        return {k: from_plain(args[1], v) for k, v in value.items()}
    if dataclasses.is_dataclass(hint):
        hints = _hints(hint)  # type: ignore[arg-type]
        try:
            told = (f for f in dataclasses.fields(hint) if f.name in value or not f.metadata)
            return hint(**{f.name: from_plain(hints[f.name], value[f.name]) for f in told})  # type: ignore[operator]
        except KeyError as e:
            raise RecordError(f"{getattr(hint, '__name__', hint)} lacks {e}") from None
    return value
