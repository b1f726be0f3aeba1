"""``vanmach build``: files → records → resolution table → graphs → the generation of the store that counts.

In: a store's folder, paths. Out: a ``BuildReport``. Only new and changed files are read; only graphs whose sources changed are
made again; when nothing changed nothing is written.

Atomic: records and texts come first, under names that tell their content. The next generation is then made beside the one
that counts (its engine files are hard links, so this is cheap) and comes into force by one rename of ``CURRENT``. A build
that is killed leaves the former state and some files that nobody refers to; the next build clears them away.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, Final

from graph.decisions.review import FILE as REVIEW
from graph.decisions.review import Decision
from graph.keeping.atomic import write_atomically
from graph.keeping.extracting import Extract, Records, extract_all
from graph.keeping.generation import Resolve, commit, sweep
from graph.keeping.locking import writer_lock
from graph.keeping.partly import read_in_part
from graph.keeping.truth import Entry, Manifest, StoreMissing, Truth, add_decision, keep_record, keep_text
from loaders.collector import at_rest
from loaders.errors import UnreadableFile, VanmachError
from loaders.formats.folders import SUFFIXES, files_inside, not_opened
from loaders.record import RULES_VERSION, Record, file_of

_OF_THE_SYSTEM: Final = ("thumbs.db", "desktop.ini")

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. ``read``: files read now; ``copies``: further files given that hold the same as one of these; ``removed``: former versions and forgotten files that left the store;
    ``unreadable``: (path, error) of files that gave nothing; ``partly``: (path, record) of files read now that gave less than they hold;
    ``others``: files in the folders of kinds that are not read; ``gone``: paths of files that the store holds and that stand nowhere any more;
    ``also``: other paths of a forgotten file, under which the store still has it; the rest describes the store afterwards."""

    documents: int
    tasks: int
    quads: int
    rewritten: int
    seconds: float
    read: int = 0
    unchanged: int = 0
    unreadable: tuple[tuple[str, VanmachError], ...] = ()
    removed: int = 0
    partly: tuple[tuple[str, Record], ...] = ()
    others: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    copies: int = 0

    @property
    def changed(self) -> bool:
        """Was anything written?"""
        return self.rewritten > 0


def build(
    store_dir: Path | str, paths: Iterable[Path | str], workers: int | None = None, progress: Progress | None = None, *,
    extract: Extract | None = None, resolve: Resolve | None = None,
) -> BuildReport:
    """Bring files and folders into the store. ``extract`` and ``resolve`` are the loaders' and the graph's own by default."""
    started = time.monotonic()
    with _writing(store_dir) as truth:
        wanted, others, unreadable = _walk(paths)
        plan, more = _hashes(wanted)
        unreadable += more
        files = dict(truth.manifest.files)
        rules = rules_version()
        stale = {sha: path for path, sha in reversed(plan.items()) if sha not in files or files[sha].rules != rules}
        outdated = {sha: path for sha, path in _outdated(files, rules, plan).items() if sha not in stale}
        to_read = sorted({*stale.values(), *outdated.values()})
        intake = _Intake(truth.root, files, plan, unreadable)
        for path, got in extract_all(to_read, workers, extract):
            if progress:
                progress(intake.read + 1, len(to_read), path)
            intake.take(path, got, rules)
        step("kept")
        files, removed = _named(intake.files, intake.plan)
        manifest, rewritten = _commit(truth, files, resolve, keep_former=True)
    # files that newer rules read again without being given count as read, never as given
    read_now = {intake.plan.get(path) for path in to_read}
    rest = [sha in read_now for path, sha in intake.plan.items() if path not in to_read]
    gone = tuple(sorted(e.paths[0] for key, e in manifest.files.items() if file_of(key) == key and not any(Path(p).exists() for p in e.paths)))
    return _report(
        manifest, started, rewritten, read=intake.read, unchanged=rest.count(False), copies=rest.count(True), unreadable=tuple(intake.unreadable),
        removed=removed, partly=tuple(intake.partly), others=tuple(others), gone=gone,
    )


@dataclass
class _Intake:
    """What a build has taken in so far: ``files`` of the store by key, ``plan`` which file (its hash) each path given holds."""

    root: Path
    files: dict[str, Entry]
    plan: dict[str, str]
    unreadable: list[tuple[str, VanmachError]]
    partly: list[tuple[str, Record]] = field(default_factory=list)
    read: int = 0

    def take(self, path: str, got: tuple[Records, str] | VanmachError, rules: str) -> None:
        """Keeps what was read of the file at ``path``, under all paths that hold the same; or why it could not be read."""
        alike = [p for p, sha in self.plan.items() if sha == self.plan.get(path)]
        if isinstance(got, VanmachError):
            # What the store knew under this path stays: a file that cannot be read now has not changed its mind.
            self.unreadable += [(p, got) for p in alike]
            self.plan = {p: sha for p, sha in self.plan.items() if p not in alike}
            return
        records, text = got
        sha = records[0].source.sha256
        self.partly += [(path, record) for record in records if read_in_part(record)]
        # The file may have changed between our look and the reading: what was read counts.
        self.plan |= dict.fromkeys(alike, sha)
        keep_text(self.root, records[0], text)
        known = self.files[sha].paths if sha in self.files else ()
        self.files = {key: entry for key, entry in self.files.items() if file_of(key) != sha}  # other rules may tell other documents in it
        self.files |= {r.source.key: Entry(keep_record(self.root, r), r.source.text_sha256, rules, known) for r in records}
        self.read += 1


def forget(store_dir: Path | str, path_or_hash: str, *, resolve: Resolve | None = None) -> BuildReport:
    """Take a file out: by a path under which it was given, or by its hash (its first 8 digits or more).

    The store is then the same as if it had never had the file. VM-023 when it has no such file.
    """
    started = time.monotonic()
    with _writing(store_dir) as truth:
        files = dict(truth.manifest.files)
        path = str(Path(path_or_hash).resolve())
        gone = {file_of(key) for key, entry in files.items() if path in entry.paths}
        if not gone and len(path_or_hash) >= 8:
            gone = {file_of(key) for key in files if key.startswith(path_or_hash.lower())}
        if len(gone) != 1:
            raise NotInStore(path_or_hash)
        (sha,) = gone
        held = files[sha].paths
        others = tuple(p for p in held if p != path) if path in held else ()
        files = {key: replace(e, paths=others) if file_of(key) == sha else e for key, e in files.items() if others or file_of(key) != sha}
        # The former generation holds what is to be forgotten: it goes at once, whoever has it open.
        manifest, rewritten = _commit(truth, files, resolve, keep_former=False)
    return _report(manifest, started, rewritten, removed=_count(truth.manifest.files) - _count(files), also=others)


def decide(store_dir: Path | str, decisions: Sequence[Decision]) -> BuildReport:
    """Keep people's decisions and let the graphs follow, in one transaction: where the graphs cannot be made the decisions are not kept either.

    No file is read again: only the meaning of what was read changes.
    """
    started = time.monotonic()
    with _writing(store_dir) as truth:
        if truth.generation is None:
            raise StoreMissing(truth.root)
        path = truth.root / REVIEW
        former = path.read_bytes() if path.exists() else None
        add_decision(path, *decisions)
        try:
            manifest, rewritten = _commit(truth, dict(truth.manifest.files), None, keep_former=True)
        except BaseException:
            # a process that is killed here leaves the decisions: the next build obeys them
            path.unlink() if former is None else write_atomically(path, former)
            raise
    return _report(manifest, started, rewritten, unchanged=_count(truth.manifest.files))


@contextmanager
def _writing(store_dir: Path | str) -> Iterator[Truth]:
    """The store while nobody else writes to it, without what a build that was killed has left."""
    root = Path(store_dir)
    with writer_lock(root):
        truth = Truth(root)
        sweep(root, truth.generation)
        yield truth


class NotInStore(VanmachError):
    """The store holds no such file."""

    code, exit_status = "VM-023", 6

    def __init__(self, what: str) -> None:
        super().__init__("Kho không có tệp {what}", "Nêu đúng đường dẫn hoặc mã băm của tệp như khi nạp (vanmach build).", what=what)


def rules_version() -> str:
    """The rules that make a record: their version, and a hash of the modules that hold them and the words they read with."""
    return f"{RULES_VERSION}-{_sources_hash('loaders', 'ontology')[:16]}"


def program_version() -> str:
    """A hash of all modules, and lists beside them, that make graphs out of records."""
    return _sources_hash("loaders", "ontology", "graph")


def step(name: str) -> None:
    """A point at which a build may be interrupted; tests put something else here."""


@cache
def _sources_hash(*packages: str) -> str:
    made = hashlib.sha256()
    for package in packages:
        base = Path(str(package_files(package)))
        for path in sorted(p for p in base.rglob("*") if p.suffix in (".py", ".ttl", ".txt")):
            made.update(f"{path.relative_to(base)}\x00".encode())
            made.update(path.read_bytes())
    return made.hexdigest()


def _walk(paths: Iterable[Path | str]) -> tuple[list[str], list[str], list[tuple[str, VanmachError]]]:
    """All files, absolute, sorted; of folders those of a kind that can be read, no hidden ones; the others that stand there; what is not
    there or, in a folder, cannot be entered."""
    found: set[str] = set()
    others: list[str] = []
    missing: list[tuple[str, VanmachError]] = []
    for given in paths:
        path = Path(given).resolve()
        if path.is_dir():
            inside, closed = files_inside(path)
            found |= {str(p) for p in inside if p.suffix.lower() in SUFFIXES}
            others += [str(p) for p in inside if p.suffix.lower() not in SUFFIXES and p.name.lower() not in _OF_THE_SYSTEM]
            missing += [(error.path, error) for error in closed]
        elif path.exists():
            found.add(str(path))
        else:
            missing.append((str(path), UnreadableFile(str(path), "không có tệp hoặc thư mục này.", "Kiểm tra lại đường dẫn.")))
    return sorted(found), sorted(others), missing


def _hashes(paths: Sequence[str]) -> tuple[dict[str, str], list[tuple[str, VanmachError]]]:
    plan: dict[str, str] = {}
    unreadable: list[tuple[str, VanmachError]] = []
    for path in paths:
        try:
            with Path(path).open("rb") as f:
                plan[path] = hashlib.file_digest(f, "sha256").hexdigest()
        except OSError as error:
            unreadable.append((path, not_opened(path, error)))
    return plan, unreadable


def _outdated(files: Mapping[str, Entry], rules: str, plan: Mapping[str, str]) -> dict[str, str]:
    """Files of the store that older rules read and that still stand unchanged where they were: they are read again."""
    found: dict[str, str] = {}
    for sha, entry in files.items():
        if entry.rules == rules or file_of(sha) != sha:
            continue
        for path in entry.paths:
            if path not in plan and _hashes([path])[0].get(path) == sha:
                found[sha] = path
                break
    return found


def _named(files: Mapping[str, Entry], plan: Mapping[str, str]) -> tuple[dict[str, Entry], int]:
    """Each path stands for what it holds now; a version that no path stands for any more leaves. A file that was moved has left its former path."""
    out: dict[str, Entry] = {}
    given = set(plan.values())
    for key, entry in files.items():
        sha = file_of(key)
        left = {p for p in entry.paths if p not in plan and not Path(p).exists()} if sha in given else set()
        kept = {p for p in entry.paths if plan.get(p, sha) == sha and p not in left} | {p for p, s in plan.items() if s == sha}
        if kept:
            out[key] = replace(entry, paths=tuple(sorted(kept)))
    return out, _count(files) - _count(out)


def _count(files: Iterable[str]) -> int:
    """How many files these documents are of."""
    return len({file_of(key) for key in files})


def _commit(truth: Truth, files: Mapping[str, Entry], resolve: Resolve | None, *, keep_former: bool) -> tuple[Manifest, int]:
    same = (
        dict(files) == dict(truth.manifest.files)
        and truth.generation is not None
        and truth.manifest.program == program_version()
        and truth.manifest.review == truth.review_hash()
    )
    if same:
        return truth.manifest, 0
    with at_rest():  # a million triples are made, no rings
        return commit(truth, files, program_version(), step, resolve, keep_former=keep_former)


def _report(manifest: Manifest, started: float, rewritten: int, **done: Any) -> BuildReport:
    return BuildReport(manifest.documents, manifest.tasks, manifest.quads, rewritten, time.monotonic() - started, **done)
