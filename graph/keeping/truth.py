"""The kept ground truth of a store: extraction records, the texts that offsets refer to, people's decisions.

In: a store's folder. Out: what stands there, verified. Layout::

    VERSION                          the layout's version
    CURRENT                          the generation that counts, e.g. "generations/000003": swapping it is the commit
    records/<key>.<hash>.json        one record a document of a file, named after the file (its sha256), the document behind the first ("-2") and its own content
    texts/<sha256 of the text>.txt   the text that offsets refer to
    review.jsonl                     people's decisions, one a line
    generations/000003/files.json    which files, under which names, with which record: the manifest
    generations/000003/oxigraph/     the graphs made from exactly these files

Records and texts are never changed in place, so an interrupted build leaves nothing but files that nobody refers to.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import orjson

from graph.decisions.review import FILE as REVIEW
from graph.decisions.review import Decision, decision_lines, in_force, read_decisions
from graph.keeping.atomic import write_atomically, write_once
from loaders.errors import VanmachError
from loaders.record import Record
from ontology.language import tr, tr_later

LAYOUT_VERSION: Final = "1"
_KEPT_IN_MEMORY: Final = 2000  # records; a record of a long plan takes about a megabyte


# People's decisions come from no file: they must survive a rebuilding.
REBUILD: Final = tr_later("Giữ lại tệp review.jsonl (nếu có), xóa phần còn lại của thư mục kho rồi chạy lại vanmach build với các tệp gốc")


class StoreMissing(VanmachError):
    """There is no store in the folder."""

    code, exit_status = "VM-020", 2

    def __init__(self, root: Path) -> None:
        super().__init__("Chưa có kho dữ liệu tại {root}", "Tạo kho bằng lệnh: vanmach build THƯ_MỤC_VĂN_BẢN", root=root)


class StoreDamaged(VanmachError):
    """The store holds something else than this program wrote."""

    code, exit_status = "VM-022", 70

    def __init__(self, root: Path, what: str, /, **blanks: object) -> None:
        super().__init__(what, REBUILD, **blanks)
        self.root = root

    @property
    def message(self) -> str:
        return tr("Kho dữ liệu {root} bị hỏng: {what}", root=self.root, what=super().message)


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a file of the store: the file of its record, its text's hash, the rules that read it, the paths it was given under."""

    record: str
    text_sha256: str
    rules: str
    paths: tuple[str, ...]

    @property
    def kept(self) -> tuple[str, str]:
        """The record and the text, in the store's folder."""
        return f"records/{self.record}", f"texts/{self.text_sha256}.txt"

    @property
    def names(self) -> tuple[str, ...]:
        """The files' names without their folders: what people see, and all that the graphs hold of a path.

        Bytes of a name that are no UTF-8 become "�": no graph and no screen could hold them.
        """
        return tuple(sorted({Path(p).name.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for p in self.paths}))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one generation of the store is made of. ``files``: the documents of its files by the keys of their records (``Source.key``). ``graphs``: named graph → hash of everything that it is a function of."""

    files: Mapping[str, Entry] = field(default_factory=dict)
    graphs: Mapping[str, str] = field(default_factory=dict)
    program: str = ""
    review: str = ""
    built: str = ""
    quads: int = 0
    documents: int = 0
    tasks: int = 0

    def to_json(self) -> str:
        plain = asdict(self) | {"files": {sha: asdict(e) for sha, e in sorted(self.files.items())}}
        return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        value = json.loads(text)
        files = {sha: Entry(**(e | {"paths": tuple(e["paths"])})) for sha, e in value.pop("files").items()}
        return cls(files=files, **value)


class Truth:
    """The kept truth of one store folder, as of the generation that counts when it was opened."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root)
        known_layout(self.root)
        self.generation = current_generation(self.root)
        self.manifest = self._manifest()
        self._cached_record = lru_cache(maxsize=_KEPT_IN_MEMORY)(self._read_record)
        self._cached_text = lru_cache(maxsize=256)(self._read_text)

    def _manifest(self) -> Manifest:
        if self.generation is None:
            return Manifest()
        try:
            return Manifest.from_json((self.generation / "files.json").read_bytes().decode("utf-8", "surrogatepass"))
        except (OSError, ValueError, TypeError, KeyError) as e:
            raise StoreDamaged(self.root, "không đọc được {name}/files.json ({e})", name=self.generation.name, e=e) from None

    def with_files(self, files: Mapping[str, Entry]) -> Truth:
        """A copy of this folder's truth that holds these files: for building the next generation."""
        made = copy(self)
        made.manifest = replace(self.manifest, files=dict(files))
        return made

    def _entry(self, sha256: str) -> Entry:
        try:
            return self.manifest.files[sha256]
        except KeyError:
            raise StoreDamaged(self.root, "không có tệp {name}", name=sha256[:12]) from None

    def record(self, sha256: str) -> Record:
        """The record of a file."""
        return self._cached_record(self._entry(sha256).record)

    def text(self, sha256: str) -> str:
        """The text that the offsets of a file's record refer to."""
        return self._cached_text(self._entry(sha256).text_sha256)

    def _read_record(self, name: str) -> Record:
        path = self.root / "records" / name
        try:
            return Record.from_json(orjson.loads(path.read_bytes()))
        except (OSError, ValueError) as e:
            raise StoreDamaged(self.root, "không đọc được {name} ({e})", name=path.name, e=e) from None

    def _read_text(self, text_sha256: str) -> str:
        path = self.root / "texts" / f"{text_sha256}.txt"
        try:
            return path.read_bytes().decode("utf-8", "surrogatepass")
        except (OSError, UnicodeDecodeError) as e:
            raise StoreDamaged(self.root, "không đọc được {name} ({e})", name=path.name, e=e) from None

    def records(self) -> Mapping[str, Record]:
        """All records by the hash of their file, read when asked for."""
        return _Records(self)

    def decisions(self) -> tuple[Decision, ...]:
        """People's decisions that count, in the order in which they were made."""
        return in_force(read_decisions(self.root / REVIEW))

    def review_hash(self) -> str:
        path = self.root / REVIEW
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


class _Records(Mapping[str, Record]):
    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self._keys = tuple(sorted(truth.manifest.files))

    def __getitem__(self, sha256: str) -> Record:
        if sha256 not in self._truth.manifest.files:
            raise KeyError(sha256)
        return self._truth.record(sha256)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def known_layout(root: Path) -> None:
    """StoreDamaged where the folder was written by a program of another layout; nothing is read from it then."""
    try:
        version = (root / "VERSION").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return
    if version != LAYOUT_VERSION:
        raise StoreDamaged(root, "bố cục phiên bản {version!r}, chương trình này đọc {known!r}", version=version, known=LAYOUT_VERSION)


def current_generation(root: Path) -> Path | None:
    """The generation that counts; None where nothing was built yet."""
    try:
        name = (root / "CURRENT").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    path = root / name
    if not name.startswith("generations/") or not path.is_dir():
        raise StoreDamaged(root, "CURRENT trỏ tới {name!r}", name=name)
    return path


def keep_record(root: Path, record: Record) -> str:
    """Write a record; gives its file name. The path under which the file was read is left out: it is no part of what it says."""
    line = replace(record, source=replace(record.source, path="")).to_line()
    data = orjson.dumps(orjson.loads(line), option=orjson.OPT_SORT_KEYS)
    name = f"{record.source.key}.{hashlib.sha256(data).hexdigest()[:16]}.json"
    write_once(root / "records" / name, data)
    return name


def keep_text(root: Path, record: Record, text: str) -> None:
    """Write the text of a record under its hash; ValueError when it is not that text."""
    data = text.encode("utf-8", "surrogatepass")
    if hashlib.sha256(data).hexdigest() != record.source.text_sha256:
        raise ValueError(f"the text of {record.source.path} is not the one its record was made from")
    write_once(root / "texts" / f"{record.source.text_sha256}.txt", data)


def add_decision(path: Path, *decisions: Decision) -> None:
    """Adds decisions at the end of a review file: a later decision about the same words overrules an earlier one."""
    write_atomically(path, decision_lines([*read_decisions(path), *decisions]))
