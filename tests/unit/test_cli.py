"""The command line: exit codes, streams, formats, Vietnamese, and no traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import console
from viz.answers import cells, choices, screen
from viz.arguments import named_values
from viz.cli import main
from viz.commands.table import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "81-kl-tw"
QUESTION = "nhiem-vu-tu-van-ban"

Out = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "kho"
    assert main(["build", str(EXAMPLES), "--store", str(folder), "--workers", "1"]) == 0
    return folder


def ask(store: Path, *words: str) -> int:
    return main(["ask", *words, "--store", str(store)])


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "viz.cli", *words], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False
    )


# ---- usage


def test_help_is_vietnamese_and_complete(capsys: Out) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    assert "Cách dùng" in text
    assert "usage" not in text
    for name in COMMANDS:
        assert f"    {name}" in text


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str, capsys: Out) -> None:
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    assert text.count("Cách dùng") == 1
    assert "--store" in text


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["khong-co-lenh"],
        ["ask"],
        ["view"],
        ["build"],
        ["ask", "khong-co-cau-hoi"],
        ["ask", QUESTION],
        ["ask", QUESTION, "81-KL/TW", "Lạng Sơn", "x", "annex", "thừa"],
        ["ask", QUESTION, "81-KL/TW", "--mau", "đỏ"],
        ["ask", QUESTION, "81-KL/TW", "--van-ban", "122/NQ-CP"],
        ["ask", QUESTION, "81-KL/TW", "--loai"],
        ["ask", QUESTION, "81-KL/TW", "--loai", "hoa"],
        ["ask", QUESTION, "81-KL/TW", "--format", "pdf"],
        ["build", "x", "--workers", "0"],
        ["view", "-o", "/khong/co/thu/muc/a.html"],
        ["query", "DELETE WHERE { ?s ?p ?o }"],
        ["query", "/khong/co/tep.rq"],
    ],
)
def test_usage_errors(words: list[str], store: Path, capsys: Out) -> None:
    status = main([*words, "--store", str(store)] if words else [])
    out = capsys.readouterr()
    assert status == 2, out.err
    assert out.out == ""
    assert "Cách dùng" in out.err or ("Lỗi VM-" in out.err and "Cách xử lý" in out.err)
    assert "Traceback" not in out.err


def test_help_needs_no_heavy_library() -> None:
    code = (
        "import sys\nfrom viz.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pyoxigraph', 'rdflib', 'networkx', 'pyvis', 'jinja2', 'pyshacl'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_values_named_by_the_catalogue() -> None:
    assert named_values(["ask", "q", "--tu-nam=2025", "v"]) == (["ask", "q", "v"], {"tu-nam": "2025"})
    assert named_values(["ask", "q", "--", "--x", "y"]) == (["ask", "q", "--", "--x", "y"], {})
    assert named_values(["view", "--o", "y"]) == (["view", "--o", "y"], {})


# ---- reading files


def test_text_prints_the_very_characters(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(("\ufeffSố: 5/KH-UBND\r\n" + "Kế hoạch này triển khai thực hiện Nghị quyết.\r\n" * 5 + "đến hết").encode())
    done = run("text", str(file), LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert done.stdout == file.read_bytes()


def test_extract_reports_what_it_cannot_read_and_does_the_rest(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    good = EXAMPLES / "03-nghi-quyet-122-nq-cp.txt"
    status = main(["extract", str(tmp_path / "rong.txt"), str(good), str(tmp_path / "khong-co.txt"), "--json"])
    out = capsys.readouterr()
    assert status == 3
    records = [json.loads(line) for line in out.out.splitlines()]
    assert [r["identity"]["number"] for r in records] == ["122/NQ-CP"]
    assert "Nghị quyết" in out.out or "NGHỊ QUYẾT" in out.out, "UTF-8 unescaped"
    assert out.err.count("Lỗi VM-") == 2
    assert "rong.txt" in out.err
    assert "khong-co.txt" in out.err


def test_extract_resolve_prints_each_file_once(capsys: Out) -> None:
    assert main(["extract", str(EXAMPLES), "--resolve", "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(records) == len(list(EXAMPLES.glob("*.txt")))


def test_build_reports_unreadable_files(tmp_path: Path, capsys: Out) -> None:
    bad = tmp_path / "in"
    bad.mkdir()
    (bad / "hong.txt").write_bytes(b"\x00\x01\x02" * 100)
    (bad / "tot.txt").write_bytes((EXAMPLES / "03-nghi-quyet-122-nq-cp.txt").read_bytes())
    assert main(["build", str(bad), "--store", str(tmp_path / "kho"), "--workers", "1"]) == 3
    out = capsys.readouterr()
    assert "hong.txt" in out.err
    assert "1 tệp không đọc được" in out.out
    assert "Kho có 1 văn bản" in out.out
    assert re.search(r"Xong sau \d+,\d giây", out.out), "a decimal comma"


# ---- asking


def test_json_holds_rows_and_understanding(store: Path, capsys: Out) -> None:
    assert ask(store, QUESTION, "kết luận 81-kl/tw", "--format", "json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["question"] == QUESTION
    assert "81-KL/TW" in answer["understood"]["van-ban"]["label"]
    assert {r["kind"] for r in answer["rows"]} == {"annex", "body", "duty"}


def test_piped_output_is_tsv(store: Path, capsys: Out) -> None:
    assert ask(store, QUESTION, "KL 81", "--loai", "annex") == 0
    out = capsys.readouterr()
    lines = out.out.splitlines()
    assert len({line.count("\t") for line in lines}) == 1
    assert "Nhiệm vụ" in lines[0].split("\t")
    assert all("Nhiệm vụ tại phụ lục" in line for line in lines[1:])
    assert "https://w3id.org" not in out.out
    assert "không thay thế tư vấn pháp lý" in out.err


def test_table_for_people(store: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert ask(store, QUESTION, "KL 81", "--format", "table") == 0
    text = capsys.readouterr().out
    lines = text.splitlines()
    assert max(console.display_width(line) for line in lines if "vanmach ask" not in line) <= 90
    assert "5 nhiệm vụ tại phụ lục: Lạng Sơn 3 (1 đã được phê duyệt, 2 mở mới), Lai Châu 2" in text
    assert "Chuỗi chỉ đạo" in text
    assert "Trích nguyên văn: “" in text
    hint = next(line for line in lines if "--loai 'nội dung'" in line)  # in the words of the screen, and works as it stands
    assert main(shlex.split(hint.partition("   (")[0])[1:]) == 0
    assert "Nội dung nhiệm vụ, giải pháp" in capsys.readouterr().out
    assert lines[-1].startswith("tính đến ngày ")
    assert lines[-1].endswith("trên 6 văn bản trong kho; không thay thế tư vấn pháp lý")
    for forbidden in ("https://", "SPARQL", "vm:", "annex", "body", "duty", "approved_before", "None", "đường tắt"):
        assert forbidden not in text, forbidden


def test_the_first_line_of_an_answer_is_its_sum(store: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert ask(store, "co-quan-chu-tri", "so nong nghiep va moi truong lang son", "--format", "table") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].startswith("Chủ trì: 2 nhiệm vụ tại phụ lục, 1 trách nhiệm"), "kinds are never added up"
    assert "CHỦ TRÌ" in lines, "and no number stands beside the heading"
    assert ask(store, "chuoi-chi-dao", "KL 81", "--format", "table") == 0
    assert "kết quả: cấp trên 1, " in capsys.readouterr().out.splitlines()[2]


def test_what_the_print_leaves_out_is_told_apart_from_doubts() -> None:
    rows = [{"message": "a", "code": "undecided-mention"}, {"message": "chỉ biết 2025-05.", "code": "blank-date"}]
    columns = [{"name": "message", "label": "Điều cần xác minh"}]
    answer = {
        "question": "can-xac-minh",
        "understood": {},
        "columns": columns,
        "rows": rows,
        "as_of": "2025-07-02",
        "documents": 1,
    }
    lines = screen.render({**answer, "truncated": False}, 80).splitlines()
    assert lines[2] == "1 điều cần xác minh. Ngoài ra 1 chỗ bản in ghi thiếu."
    assert any("chỉ biết 5/2025." in line for line in lines), "dates as people write them"


def test_a_doubt_among_facts_is_marked() -> None:
    rows = [{"document_label": "Quyết định " + 99 * "x", "confidence": c} for c in ("printed", "candidate")]
    columns = [{"name": "document_label", "label": "Văn bản"}]
    answer = {
        "question": "van-ban-vien-dan",
        "understood": {},
        "columns": columns,
        "rows": rows,
        "as_of": "2025-07-02",
        "documents": 1,
    }
    lines = screen.render({**answer, "truncated": False}, 60).splitlines()
    assert lines[2] == "2 kết quả, trong đó 1 cần xác minh."
    assert [line[:20] for line in lines if line.startswith(("  1.", "  2."))] == [
        "  1.  Quyết định", "  2.  ⚠ Cần xác minh",
    ]


def test_one_place_is_quoted_once() -> None:
    words = {"quote": "Số: 5/KH-UBND", "file": "a.txt", "line": 5}
    row = {"subject_label": "Kế hoạch", "evidence": [words], "premises": [dict(words)]}
    columns = [
        {"name": "subject_label", "label": "Chủ thể"},
        {"name": "evidence", "label": ""},
        {"name": "premises", "label": ""},
    ]
    answer = {
        "question": "trich-nguyen-van",
        "understood": {},
        "columns": columns,
        "rows": [row],
        "as_of": "2025-07-02",
        "documents": 1,
    }
    assert screen.render({**answer, "truncated": False}, 80).count("Trích nguyên văn: “Số: 5/KH-UBND”") == 1


def test_the_choice_repeats_nothing_and_has_no_iso_date() -> None:
    class One:
        label, why, typed = "Kế hoạch 5/KH-UBND (02/7/2025)", "02/7/2025; từ 2025-07-01; có trong kho", ""

    class Error:
        class parameter:  # noqa: N801
            label = "Văn bản"

        value, candidates = "KH 5", (One,)

    assert list(choices.candidates_text(Error))[1] == "  – Kế hoạch 5/KH-UBND (02/7/2025) – từ 01/7/2025; có trong kho"


def test_csv_is_for_excel(store: Path) -> None:
    done = run("ask", QUESTION, "KL 81", "--format", "csv", "--store", str(store), LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))
    assert len({len(r) for r in rows}) == 1
    assert len(rows) > 10


def test_ambiguous_gives_the_choice(tmp_path: Path, capsys: Out) -> None:
    plan = (EXAMPLES / "04-ke-hoach-177-kh-ubnd-lang-son.txt").read_text(encoding="utf-8")
    files = tmp_path / "in"
    files.mkdir()
    (files / "a.txt").write_text(plan, encoding="utf-8")
    other = plan.replace("LẠNG SƠN", "CAO BẰNG").replace("Lạng Sơn", "Cao Bằng")
    (files / "b.txt").write_text(other, encoding="utf-8")
    folder = tmp_path / "kho"
    assert main(["build", str(files), "--store", str(folder), "--workers", "1"]) == 0
    capsys.readouterr()
    assert ask(folder, QUESTION, "177/KH-UBND", "--format", "json") == 5
    out = capsys.readouterr()
    choice = json.loads(out.out)["ambiguous"]["van-ban"]
    assert len(choice) == 2
    assert all({"iri", "label", "why"} <= set(c) for c in choice)
    assert "Cao Bằng" in out.err
    assert "Lạng Sơn" in out.err
    assert "https://" not in out.err, "no IRI on people's screens"
    assert main(["view", "177/KH-UBND", "-o", str(tmp_path / "x.html"), "--store", str(folder)]) == 5
    assert not (tmp_path / "x.html").exists()


def test_nothing_of_that_name(store: Path, capsys: Out) -> None:
    assert ask(store, QUESTION, "999/NQ-CP") == 6
    out = capsys.readouterr()
    assert out.out == ""
    assert "VM-" in out.err


def test_a_store_that_is_a_file(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "kho").write_text("x", "utf-8")
    for words in (["stats"], ["build", str(EXAMPLES)], ["ask", QUESTION, "KL 81"]):
        assert main([*words, "--store", str(tmp_path / "kho")]) == 2
        assert "không phải thư mục kho" in capsys.readouterr().err


def test_a_folder_without_files(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "rong").mkdir()
    for command in ("build", "extract"):
        assert main([command, str(tmp_path / "rong"), "--store", str(tmp_path / "kho")]) == 2
        assert "không có tệp nào trong" in capsys.readouterr().err
    assert not (tmp_path / "kho").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this machine")
@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["fails at the end", "fails at once"])
def test_a_full_disk_is_no_fault_of_the_program(store: Path, unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-m", "viz.cli", "stats", "--store", str(store)]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, env=environment, check=False)
    assert done.returncode == 2
    assert "đĩa đã đầy" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_no_store_yet(tmp_path: Path, capsys: Out) -> None:
    assert ask(tmp_path / "chua-co", QUESTION, "KL 81") in (2, 6)
    assert "vanmach build" in capsys.readouterr().err


def test_as_many_values_as_are_required_go_to_these(store: Path, capsys: Out) -> None:
    """The body is required and comes second; with the document before it both bind in order."""
    body, plan = "Sở Xây dựng tỉnh Lạng Sơn", "177/KH-UBND"
    told = []
    for values in ((body,), (plan, body), (body, "--van-ban", plan)):
        assert ask(store, "van-ban-giao-viec", *values, "--format", "json") == 0
        told.append(json.loads(capsys.readouterr().out)["understood"])
    assert [set(t) for t in told] == [{"co-quan"}, {"van-ban", "co-quan"}, {"van-ban", "co-quan"}]
    assert told[1] == told[2]


def test_every_question_of_the_catalogue_prints_a_table(store: Path, capsys: Out) -> None:
    from queries.questions.catalog import load_catalog

    draft = str(max(EXAMPLES.glob("*.txt")))
    values = {"document": "177/KH-UBND", "body": "Sở Xây dựng tỉnh Lạng Sơn", "task": "177/KH-UBND II.1", "file": draft}
    others = {"van-ban-b": "122/NQ-CP năm 2025"}
    for entry in load_catalog().values():
        # a comparison is of two documents
        given = [others.get(p.name, values[p.types[0]]) for p in entry.parameters if p.required]
        for form in ("table", "tsv", "csv", "json"):
            assert ask(store, entry.id, *given, "--format", form) == 0, capsys.readouterr().err
            text = capsys.readouterr().out
            assert text.strip(), (entry.id, form)
            if form != "json":
                assert "https://w3id.org" not in text, (entry.id, form)


def test_questions_lists_all(capsys: Out) -> None:
    from queries.questions.catalog import load_catalog

    assert main(["questions"]) == 0
    text = capsys.readouterr().out
    assert all(i in text for i in load_catalog())


# ---- the rest


def test_query_prints_rows(store: Path, capsys: Out, tmp_path: Path) -> None:
    asked = "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT DISTINCT ?n { ?d vm:held true ; vm:number ?n } ORDER BY ?n"
    file = tmp_path / "cau-hoi.rq"
    file.write_text(asked, encoding="utf-8")
    seen = []
    for given_ in (asked, str(file)):
        assert main(["query", given_, "--store", str(store)]) == 0
        seen.append(capsys.readouterr().out)
    assert seen[0] == seen[1]
    assert "81-KL/TW" in seen[0].splitlines()


def test_view_writes_one_file(store: Path, capsys: Out, tmp_path: Path) -> None:
    page = tmp_path / "so-do.html"
    assert main(["view", "KL 81", "-o", str(page), "--store", str(store)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "<title>Kết luận 81-KL/TW" in text
    assert capsys.readouterr().out == ""


def test_view_of_one_task(store: Path, capsys: Out, tmp_path: Path) -> None:
    page = tmp_path / "nhiem-vu.html"
    assert main(["view", "177/KH-UBND II.1", "-o", str(page), "--store", str(store)]) == 0
    assert "<title>II.1. Xây dựng các khu liên hợp tái chế" in page.read_text(encoding="utf-8")
    assert "1 nhiệm vụ" in capsys.readouterr().err
    page.unlink()
    assert main(["view", "177/KH-UBND II.99", "-o", str(page), "--store", str(store)]) == 6
    assert main(["view", "Ban hành và tổ chức thực hiện kế hoạch", "-o", str(page), "--store", str(store)]) == 5
    said = capsys.readouterr().err
    assert "cần chọn một" in said or "khả năng" in said
    assert "https://" not in said, "no IRI on people's screens"
    assert not page.exists()


def test_check_of_a_sound_store(store: Path, capsys: Out) -> None:
    assert main(["check", "--store", str(store)]) == 0
    assert "0 lỗi" in capsys.readouterr().out


def test_stats_count_kinds_apart(store: Path, capsys: Out) -> None:
    assert main(["stats", "--store", str(store)]) == 0
    rows = dict(line.split("\t") for line in capsys.readouterr().out.splitlines())
    assert rows["Văn bản trong kho"] == "6"
    assert rows["Nhiệm vụ tại phụ lục"] == "5"


def test_forget(tmp_path: Path, capsys: Out) -> None:
    folder, file = tmp_path / "kho", EXAMPLES / "03-nghi-quyet-122-nq-cp.txt"
    assert main(["build", str(EXAMPLES), "--store", str(folder), "--workers", "1"]) == 0
    assert main(["forget", str(file), "--store", str(folder)]) == 0
    capsys.readouterr()
    assert main(["stats", "--store", str(folder)]) == 0
    assert "Tệp nguồn\t5" in capsys.readouterr().out
    assert main(["forget", str(file), "--store", str(folder)]) == 6


def test_our_bug_is_told_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    def broken(_: object) -> int:
        raise RuntimeError("hỏng")

    monkeypatch.setitem(COMMANDS, "questions", broken)
    assert main(["questions"]) == 70
    told = capsys.readouterr().err
    assert "VM-070" in told
    assert "Traceback" not in told
    assert main(["questions", "--debug"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_a_file_that_the_rules_stumble_over_shows_where_with_debug_alone(monkeypatch: pytest.MonkeyPatch, capsys: Out, tmp_path: Path) -> None:
    def broken(_: Path) -> None:
        raise ValueError("hỏng")

    monkeypatch.setattr("loaders.pipeline.extract_documents", broken)
    (tmp_path / "a.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    for debug, shown in (([], False), (["--debug"], True)):
        assert main(["build", str(tmp_path / "a.txt"), "--store", str(tmp_path / "kho"), *debug]) == 3
        told = capsys.readouterr().err
        assert "VM-024" in told
        assert ("in broken" in told) is shown


def test_a_closed_pipe_is_no_failure(store: Path) -> None:
    command = f"set -o pipefail; '{sys.executable}' -m viz.cli questions | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_the_store_is_found_by_environment(store: Path) -> None:
    done = run("stats", VANMACH_STORE=str(store))
    assert done.returncode == 0
    assert "Văn bản trong kho\t6" in done.stdout.decode()


# ---- text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(4, 60))
def test_wrapping_keeps_all_words_and_the_width(text: str, width: int) -> None:
    lines = console.wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(console.plain(text).split())
    assert all(console.display_width(line) <= width for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), min_size=2, max_size=2), max_size=5))
def test_csv_reads_back_and_holds_no_formula(rows: list[list[str]]) -> None:
    back = list(csv.reader(io.StringIO(cells.csv_text(["a", "b"], rows).removeprefix("\ufeff"), newline="")))
    assert len(back) == len(rows) + 1
    for row, read in zip(rows, back[1:], strict=True):
        for value, shown in zip(row, read, strict=True):
            assert shown in (value, "'" + value)
            assert shown[:1] not in "=@\t" or not shown


def test_escape_sequences_do_not_reach_the_terminal() -> None:
    answer = {
        "question": "can-xac-minh", "understood": {}, "columns": [{"name": "message", "label": "Điều cần xác minh"}],
        "rows": [{"message": "a\x1b[2Jb"}], "as_of": "2025-07-02", "documents": 1,
    }
    assert "\x1b" not in screen.render(answer, 80)
