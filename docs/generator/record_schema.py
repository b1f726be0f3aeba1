"""The JSON Schema of the extraction record, made from the dataclasses; ``loaders/record/record.schema.json`` is its printed form.

In: nothing. Out: ``record_schema()``. A test holds that the file that ships with the package is what the dataclasses say.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, Final

from loaders.record.evidence import Span
from loaders.record.whole import SCHEMA_VERSION, Record

FILE: Final = "record.schema.json"


def record_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of ``vanmach extract --json``.

    >>> record_schema()["properties"]["schema_version"]
    {'const': '1'}
    """
    definitions: dict[str, Any] = {}
    top = _of(Record, definitions)
    made = dict(definitions.pop(top["$ref"].rsplit("/", 1)[1]))
    made["properties"] = {**made["properties"], "schema_version": {"const": SCHEMA_VERSION}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "vanmach extraction record", **made, "$defs": definitions}


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        inner = _of(next(a for a in args if a is not type(None)), definitions)
        return {"anyOf": [inner, {"type": "null"}]}
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _of(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(args[1], definitions)}
    if dataclasses.is_dataclass(hint):
        name = hint.__name__  # type: ignore[union-attr]
        if name not in definitions:
            definitions[name] = {}
            hints = typing.get_type_hints(hint)
            properties = {f.name: _of(hints[f.name], definitions) for f in dataclasses.fields(hint)}
            definitions[name] = {
                "type": "object", "description": " ".join((hint.__doc__ or "").split()), "properties": properties,
                "required": [f.name for f in dataclasses.fields(hint) if not f.metadata], "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}
    if hint is int:
        return {"type": "integer", "minimum": 1 if hint is Span else 0}
    return {"type": "boolean"} if hint is bool else {"type": "string"}
