"""Documents that their label does not tell from others: neither number nor title, or several held under one label. An answer calls them by their file, too.

In: a store, an answer's rows. Out: the rows, such labels with the names of the files behind them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ontology.language import tr
from queries.store.known import Selects, value
from queries.store.rows import grouped

_UNNUMBERED: Final = """PREFIX vm: <https://w3id.org/vanmach/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?document ?label ?file WHERE {
  ?document vm:held true ; rdfs:label ?label . FILTER NOT EXISTS { ?document vm:number ?number }
  ?source vm:witnesses ?document ; vm:fileName ?file
}"""


def untold(store: Selects) -> dict[str, tuple[str, str]]:
    """Document → its label, and the label with its files; those documents only that the label alone does not tell."""
    rows = grouped(store.select(_UNNUMBERED, {}), "document", "label")
    labels = [label for _, label in rows]
    found: dict[str, tuple[str, str]] = {}
    for (document, label), mine in rows.items():
        if document and label and ("“" not in label or labels.count(label) > 1):
            files = ", ".join(sorted({name for r in mine if (name := value(r, "file"))}))
            found[document] = (label, tr("{document}, tệp {names}", document=label, names=files))
    return found


def with_files(item: Any, named: Mapping[str, tuple[str, str]]) -> Any:
    """A row, list or value with the labels of ``named`` documents replaced, wherever the document stands beside its label.

    >>> with_files({"document": "urn:a", "document_label": "Giấy phép"}, {"urn:a": ("Giấy phép", "Giấy phép, tệp gp.docx")})["document_label"]
    'Giấy phép, tệp gp.docx'
    """
    if not named:
        return item
    if isinstance(item, list | tuple):
        return type(item)(with_files(x, named) for x in item)
    if not isinstance(item, dict):
        return item
    beside = dict(named[v] for v in item.values() if isinstance(v, str) and v in named)
    return {k: beside.get(v, v) if isinstance(v, str) else with_files(v, named) for k, v in item.items()}
