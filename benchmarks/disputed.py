"""Annotation that the page itself contradicts, set right in a copy: how a set would score if it said what its text says.

In: ``disputed.json``, a document and a row's ordinal to the fields as the text has them, with its lines and the reason. Out: a
folder of annotation. The figures of the annotation as it stands are printed beside these and are the ones that were asked for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

DISPUTED: Final = Path(__file__).with_name("disputed.json")
_FIELDS: Final = ("lead", "coordinate")
_JOINED: Final = "continuation_rows"
"""The annotation's own key for the rows that a page cut off: said as a title's correction, they are joined to it."""


def corrected(gold: Path, into: Path) -> bool:
    """The annotation of ``gold`` copied ``into`` a folder, disputed fields set right; false where none is disputed.

    ``KeyError`` where a disputed row is no longer annotated: the list is then out of date.
    """
    disputed: dict[str, dict[str, dict[str, Any]]] = json.loads(DISPUTED.read_text("utf-8"))
    files = sorted(gold.glob("*.json"))
    if not disputed.keys() & {f.stem for f in files}:
        return False
    for file in files:
        annotation = json.loads(file.read_text("utf-8"))
        tasks = {str(t.get("ordinal")): t for t in annotation.get("tasks") or []}
        for ordinal, right in disputed.get(file.stem, {}).items():
            task = tasks[ordinal]
            task.update((field, right[field]) for field in _FIELDS if field in right)
            if right.get("title") == _JOINED:
                task["title"] = " ".join([task["title"], *task[_JOINED]])
        (into / file.name).write_text(json.dumps(annotation, ensure_ascii=False), "utf-8")
    return True
