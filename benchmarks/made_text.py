"""Official documents of any length, made by rule: what speed is measured on besides real ones.

In: a size in bytes and a seed. Out: a plan as text: head, bases, goals, tasks, duties, money, footnotes, and an annex with task tables in
three layouts (pipes, tabs, cells broken over lines) and an indicator table. The same size and seed give the same text. Sentences are put
together from parts, so that few lines repeat; nothing is copied from a real document.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Final

VERBS: Final = ("Rà soát", "Xây dựng", "Hoàn thiện", "Triển khai", "Tăng cường", "Nâng cao", "Đẩy mạnh", "Tổ chức", "Kiểm tra", "Cập nhật")
THINGS: Final = (
    "hệ thống quan trắc môi trường", "cơ sở dữ liệu đất đai", "mạng lưới trạm y tế", "quy hoạch thoát nước", "tuyến đường liên xã",
    "chương trình đào tạo nghề", "mô hình chuyển đổi số", "dịch vụ công trực tuyến", "vùng trồng cây dược liệu", "công trình cấp nước",
    "đội ngũ cán bộ cơ sở", "danh mục dự án kêu gọi đầu tư", "hồ chứa xung yếu", "khu xử lý chất thải", "thiết chế văn hóa",
)
AIMS: Final = (
    "bảo đảm an toàn cho người dân", "phù hợp với điều kiện của từng địa bàn", "gắn với cải cách hành chính", "đáp ứng yêu cầu phát triển",
    "thích ứng với biến đổi khí hậu", "nâng cao đời sống nhân dân", "theo lộ trình đã được phê duyệt", "trên cơ sở nguồn lực hiện có",
)
BODIES: Final = (
    "Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Sở Nội vụ", "Sở Khoa học và Công nghệ", "Công an tỉnh",
    "Ban Quản lý Khu kinh tế", "Văn phòng UBND tỉnh", "Sở Văn hóa, Thể thao và Du lịch", "Thanh tra tỉnh", "UBND các xã, phường",
)
KINDS: Final = (("Nghị quyết", "NQ-CP", "Chính phủ"), ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ"), ("Nghị định", "NĐ-CP", "Chính phủ"))
UNITS: Final = ("ha", "hộ", "km", "MW", "tấn", "cơ sở")


class Maker:
    """Writes parts of a document; ``r`` decides all that varies."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        self.note = 0

    def cited(self) -> str:
        kind, symbol, issuer = self.r.choice(KINDS)
        day, month, year = self.r.randint(1, 28), self.r.randint(1, 12), self.r.randint(2005, 2025)
        middle = f"/{year}" if symbol.startswith("NĐ") else ""
        date = f"ngày {day:02d} tháng {month} năm {year}" if self.r.random() < 0.5 else f"ngày {day:02d}/{month}/{year}"
        return f"{kind} số {self.r.randint(1, 1999)}{middle}/{symbol} {date} của {issuer}"

    def work(self) -> str:
        aim = f", {self.r.choice(AIMS)}" if self.r.random() < 0.7 else ""
        return f"{self.r.choice(VERBS)} {self.r.choice(THINGS)} cụm {self.r.randint(1, 99)} tại {self.r.choice(('khu vực', 'địa bàn'))} {self.r.randint(1, 400)}{aim}"

    def body(self) -> str:
        return self.r.choice(BODIES)

    def years(self) -> str:
        return self.r.choice(("2026 - 2030", "2027", "Quý II/2026", "Hằng năm", "Tháng 12/2028", "Trước ngày 15/3/2027"))

    def basis(self) -> str:
        return f"Căn cứ {self.cited()} về {self.r.choice(THINGS)};"

    def goal(self) -> str:
        return f"- Đến năm {self.r.randint(2026, 2035)}, tỷ lệ {self.r.choice(THINGS)} đạt trên {self.r.randint(20, 99)},{self.r.randint(1, 9)}%; phấn đấu {self.r.randint(2, 90)}.{self.r.randint(100, 999)} {self.r.choice(UNITS)}."

    def task(self) -> str:
        end = f" theo {self.cited()}" if self.r.random() < 0.3 else ""
        end += f"; ({self.body()} chủ trì, phối hợp với {self.body()} thực hiện)" if self.r.random() < 0.3 else ""
        if self.r.random() < 0.03:
            self.note += 1
            end += f"[{self.note}]"
        return f"- {self.work()}{end}."

    def duty(self) -> str:
        return f"- Chủ trì, phối hợp với {self.body()}, {self.body()} {self.work().lower()}; định kỳ 6 tháng, hằng năm báo cáo UBND tỉnh."

    def money(self) -> str:
        return f"- Kinh phí {self.work().lower()}: {self.r.randint(1, 900)},{self.r.randint(1, 9)} tỷ đồng từ nguồn ngân sách tỉnh."

    def prose(self) -> str:
        return f"{self.work()}. Việc này {self.r.choice(AIMS)}, do {self.body()} theo dõi; {self.work().lower()}."

    def section(self, n: int) -> Iterator[str]:
        """A chapter with its parts, then the next: goals, tasks, duties, money."""
        parts: tuple[tuple[str, Callable[[], str]], ...] = (
            ("MỤC TIÊU", self.goal), ("NHIỆM VỤ VÀ GIẢI PHÁP", self.task), ("TỔ CHỨC THỰC HIỆN", self.duty), ("KINH PHÍ THỰC HIỆN", self.money),
        )
        title, line = parts[n % 4]
        yield f"{_roman(n + 1)}. {title}"
        for k in range(1, 6):
            yield f"{k}. {self.body() if line == self.duty else self.r.choice(THINGS).capitalize()}"
            yield self.prose()
            yield from (line() for _ in range(6))

    def pipes(self, rows: int) -> Iterator[str]:
        yield "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |"
        yield "|---|---|---|---|---|"
        yield from (f"| {n} | {self.work()} | {self.body()} | {self.body()}, {self.body()} | {self.years()} |" for n in range(1, rows))

    def tabs(self, rows: int) -> Iterator[str]:
        yield "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian hoàn thành"
        yield from (f"{n}\t{self.work()}\tKế hoạch\t{self.body()}\t{self.years()}" for n in range(1, rows))

    def broken(self, rows: int) -> Iterator[str]:
        yield from ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian")
        for n in range(1, rows):
            words = self.work().split()
            yield f"{n}"
            yield " ".join(words[:6])
            yield " ".join(words[6:])
            yield self.body()
            yield self.years()

    def indicators(self, rows: int) -> Iterator[str]:
        yield "STT\tChỉ tiêu\tĐơn vị tính\tHiện trạng 2024\tMục tiêu 2030"
        yield from (f"{n}\tTỷ lệ {self.r.choice(THINGS)} {n}\t%\t{self.r.randint(1, 60)}\t{self.r.randint(61, 99)}" for n in range(1, rows))


def _roman(n: int) -> str:
    made = ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        made, n = made + sign * (n // value), n % value
    return made


def document(size: int, seed: int = 1) -> str:
    """A document of about ``size`` bytes as UTF-8, never more: two thirds text, one third annexes."""
    make = Maker(seed)
    lines = ["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", f"Số: {seed}/KH-UBND", "", "Lạng Sơn, ngày 02 tháng 7 năm 2025", "", "KẾ HOẠCH",
             "Phát triển bền vững trên địa bàn tỉnh giai đoạn 2026 - 2030", ""]
    took = sum(len(x.encode()) + 1 for x in lines)

    def fill(parts: Iterator[str], upto: int) -> None:
        nonlocal took
        for line in parts:
            took += len(line.encode()) + 1
            if took > upto:
                return
            lines.append(line)

    fill((make.basis() for _ in range(max(3, size // 50_000))), size)
    fill((line for n in range(size) for line in make.section(n % 80)), size * 2 // 3)
    end = ["", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An", ""]
    lines += end
    took = sum(len(x.encode()) + 1 for x in lines)
    tables = (make.pipes, make.tabs, make.broken, make.indicators)

    def annexes() -> Iterator[str]:
        for n in range(size):
            yield f"PHỤ LỤC {_roman(n % 80 + 1)}"
            yield "(Kèm theo Kế hoạch của Ủy ban nhân dân tỉnh)"
            yield from tables[n % 4](40)

    fill(annexes(), size - 200 * make.note)
    lines += [f"[{n}] {make.cited()} về {make.r.choice(THINGS)}." for n in range(1, make.note + 1)]
    return "\n".join(lines) + "\n"
