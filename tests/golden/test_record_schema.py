"""The record's contract: the shipped JSON Schema is what the dataclasses say, records obey it and come back from it unchanged."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from docs.generator.record_schema import FILE, record_schema
from loaders.pipeline import extract_file
from loaders.record import Record, RecordError

PLAN = """ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n\nSố: 12/KH-UBND\n\nHà Nam, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n
Triển khai Nghị quyết số 31/NQ-CP ngày 02/02/2024 của Chính phủ\n
Thực hiện Nghị quyết số 31/NQ-CP ngày 02/02/2024 của Chính phủ; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n
I. MỤC TIÊU\n\n- Tỷ lệ hồ sơ trực tuyến đạt 85%.\n
II. NHIỆM VỤ\n\n- Rà soát hồ sơ.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Chủ trì, báo cáo hằng năm.\n
TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n"""


@pytest.fixture
def record(tmp_path: Path) -> Record:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    return extract_file(path)[0]


def test_the_shipped_schema_is_what_the_dataclasses_say() -> None:
    assert json.loads(files("loaders.record").joinpath(FILE).read_text("utf-8")) == record_schema()


def test_a_record_obeys_the_schema_and_survives_json(record: Record) -> None:
    plain = json.loads(json.dumps(record.to_json(), ensure_ascii=False))
    jsonschema.validate(plain, record_schema())
    assert Record.from_json(plain) == record


def test_a_record_with_a_missing_key_is_refused(record: Record) -> None:
    plain = record.to_json()
    del plain["identity"]["issuer"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(json.dumps(plain)), record_schema())
    with pytest.raises(RecordError, match="issuer"):
        Record.from_json(plain)
