"""The names of the State's laws, codes and ordinances: where a name ends that nothing in the sentence closes.

In: the words behind "Luật", "Bộ luật", "Pháp lệnh". Out: the length of the longest known name. Names as passed by the National Assembly and its Standing
Committee since 1946 (also of statutes no longer in force, which older documents cite), without type, year and number. The list says only how
a name is written; it resolves nothing, and a name that it lacks is read by its closing words (``loaders.references.laws``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from loaders.writing.vietnamese import same_spelling

_NAMES: Final = """
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động
Ban hành quyết định hành chính; Ban hành văn bản quy phạm pháp luật; Ban hành các văn bản quy phạm pháp luật
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân; Báo chí; Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế
Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân; Bảo vệ và kiểm dịch thực vật
Bảo vệ và phát triển rừng; Bảo vệ, chăm sóc và giáo dục trẻ em; Bầu cử đại biểu Hội đồng nhân dân; Bầu cử đại biểu Quốc hội
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Biên giới quốc gia; Biên phòng Việt Nam; Biển Việt Nam; Bình đẳng giới; Bưu chính
Cán bộ, công chức; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Căn cước; Căn cước công dân; Các công cụ chuyển nhượng; Các tổ chức tín dụng
Cạnh tranh; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chính quyền địa phương; Chuyển đổi số; Chuyển giao công nghệ; Chuyển giao người đang chấp hành án phạt tù
Chứng khoán; Công an nhân dân; Công chứng; Công đoàn; Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp
Công ty; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Cơ yếu; Cư trú; Cư trú của người nước ngoài tại Việt Nam
Dân quân tự vệ; Dân số; Dân sự; Dạy nghề; Dẫn độ; Dầu khí; Di sản văn hóa; Di sản văn hoá; Doanh nghiệp; Doanh nghiệp nhà nước; Doanh nghiệp tư nhân; Dự trữ quốc gia
Dữ liệu; Du lịch; Dược; Đa dạng sinh học; Đất đai; Đầu tư; Đầu tư công; Đầu tư kinh doanh vốn nhà nước tại doanh nghiệp; Đầu tư nước ngoài; Đầu tư nước ngoài tại Việt Nam
Đầu tư theo phương thức đối tác công tư; Đấu giá tài sản; Đấu thầu; Đặc xá; Đê điều; Điện ảnh; Điện lực; Điều ước quốc tế; Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt
Giá; Giám định tư pháp; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Giao dịch điện tử; Giao thông đường bộ
Giao thông đường thủy nội địa; Giao thông đường thuỷ nội địa; Hàng hải Việt Nam; Hàng không dân dụng Việt Nam; Hải quan; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hình sự; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hóa chất; Hoạt động chữ thập đỏ; Hoạt động giám sát của Quốc hội
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Hỗ trợ doanh nghiệp nhỏ và vừa; Kế toán; Khám bệnh, chữa bệnh
Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Khuyến khích đầu tư trong nước; Kiểm toán độc lập; Kiểm toán nhà nước
Kiến trúc; Khí tượng thủy văn; Địa chất và khoáng sản; Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Ký kết, gia nhập và thực hiện điều ước quốc tế; Lao động; Lâm nghiệp; Lưu trữ; Luật sư; Lực lượng dự bị động viên
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự
Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phá sản doanh nghiệp; Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy
Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phòng thủ dân sự; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống ma túy
Phòng, chống mua bán người; Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; Phổ biến, giáo dục pháp luật; Phục hồi, phá sản; Quảng cáo; Quản lý ngoại thương; Quản lý nợ công
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý thuế; Quản lý, bảo vệ công trình quan trọng liên quan đến an ninh quốc gia; Quản lý, sử dụng tài sản công
Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Quốc phòng; Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam
Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tạm giữ, tạm giam; Tần số vô tuyến điện; Thanh niên; Thanh tra
Thể dục, thể thao; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú; Thỏa thuận quốc tế; Thống kê; Thủ đô; Thú y
Thủy lợi; Thủy sản; Thuế bảo vệ môi trường; Thuế chuyển quyền sử dụng đất; Thuế doanh thu; Thuế giá trị gia tăng; Thuế lợi tức; Thuế nông nghiệp; Thuế nhà, đất; Thuế sử dụng đất nông nghiệp
Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thư viện; Thực hiện dân chủ ở cơ sở
Thương mại; Tiếp cận thông tin; Tiếp công dân; Tiết kiệm năng lượng; Tiêu chuẩn và quy chuẩn kỹ thuật; Tình trạng khẩn cấp; Tín ngưỡng, tôn giáo; Tố cáo; Tố tụng dân sự; Tố tụng hành chính
Tố tụng hình sự; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức cơ quan điều tra hình sự; Tổ chức Hội đồng Bộ trưởng; Tổ chức Hội đồng Chính phủ; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân
Tổ chức Quốc hội; Tổ chức Quốc hội và Hội đồng Nhà nước; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân; Trách nhiệm bồi thường của Nhà nước; Tư pháp người chưa thành niên
Tương trợ tư pháp; Tương trợ tư pháp về dân sự; Tương trợ tư pháp về hình sự; Trật tự, an toàn giao thông đường bộ; Trẻ em; Trí tuệ nhân tạo; Trọng tài thương mại; Trồng trọt
Trợ giúp pháp lý; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Việc làm; Viên chức; Viễn thông; Xây dựng; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; Xử lý vi phạm hành chính
Thực hành tiết kiệm, chống lãng phí; Bảo hộ quyền sở hữu công nghiệp; Bảo hộ quyền tác giả; Bảo vệ công trình giao thông; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Bảo vệ tài nguyên và môi trường biển; Án phí, lệ phí Tòa án; Chất lượng hàng hóa; Chống bán phá giá hàng hóa nhập khẩu vào Việt Nam; Chống trợ cấp hàng hóa nhập khẩu vào Việt Nam
Công an xã; Chi phí giám định, định giá; Công nghiệp quốc phòng; Động viên công nghiệp; Giống cây trồng; Giống vật nuôi; Hành nghề y, dược tư nhân; Hải quan; Hợp đồng kinh tế; Hợp đồng dân sự
Khai thác và bảo vệ công trình khí tượng thủy văn; Khai thác và bảo vệ công trình thủy lợi; Kế toán và thống kê; Lãnh sự; Ngoại hối; Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam
Ngân hàng, hợp tác xã tín dụng và công ty tài chính; Ngân hàng Nhà nước; Phí và lệ phí; Phòng, chống lụt, bão; Phòng, chống mại dâm; Quản lý thị trường; Quảng cáo; Tổ chức luật sư
Thủ tục giải quyết các vụ án hành chính; Thủ tục giải quyết các vụ án kinh tế; Thủ tục giải quyết các vụ án dân sự; Thủ tục giải quyết các tranh chấp lao động; Thẩm phán và Hội thẩm Tòa án nhân dân
Tình trạng khẩn cấp; Tổ chức điều tra hình sự; Tuyển chọn và nghĩa vụ quân sự; Thừa kế; Trọng tài thương mại; Ưu đãi người có công với cách mạng; Vệ sinh an toàn thực phẩm; Xử phạt vi phạm hành chính
Xử phạt vi phạm hành chính trong hoạt động tố tụng; Cảnh sát môi trường; Cảnh sát cơ động; Bộ đội Biên phòng; Hợp nhất văn bản quy phạm pháp luật; Pháp điển hệ thống quy phạm pháp luật
NSNN; BHXH; BHYT; BVMT; XLVPHC; TTHC; THADS; PCTN; Thuế TTĐB; Thuế GTGT; Thuế TNDN; Thuế TNCN; Kế toán - thống kê; Hôn nhân và gia đình giữa công dân Việt Nam và người nước ngoài
Quản lý và sử dụng pháo; Thực hiện dân chủ ở xã, phường, thị trấn; Cựu chiến binh; Dân số; Bưu chính, Viễn thông; Đo lường; Giá; Bảo vệ và kiểm dịch thủy sản; Bảo vệ và phát triển nguồn lợi thủy sản
Đối xử tối huệ quốc và đối xử quốc gia trong thương mại quốc tế; Tự vệ trong nhập khẩu hàng hóa nước ngoài vào Việt Nam; Công nhận và thi hành tại Việt Nam bản án, quyết định dân sự của Tòa án nước ngoài
Hôn nhân và gia đình giữa công dân Việt Nam với người nước ngoài; Tổ chức HĐND và UBND; Ban hành văn bản quy phạm pháp luật của HĐND, UBND
"""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_TYPES: Final = re.compile(r"(\b(?:BỘ LUẬT|LUẬT|PHÁP LỆNH) )")
_WORD: Final = re.compile(r"\s?,?\s?([^\W\d_]+(?:-[^\W\d_]+)*)")


@cache
def _known() -> tuple[dict[tuple[str, ...], str], frozenset[tuple[str, ...]]]:
    """The names with their spelling, and all that a name may begin with."""
    names = {_words(n): n.strip() for line in _NAMES.strip().splitlines() for n in line.split(";") if n.strip()}
    return names, frozenset(n[:k] for n in names for k in range(1, len(n) + 1))


def in_usual_case(name: str) -> str:
    """A law's name in capitals, type and all, as the list writes it.

    >>> in_usual_case("LUẬT LƯU TRỮ"), in_usual_case("LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA BỘ LUẬT HÀNG HẢI VIỆT NAM")
    ('Luật Lưu trữ', 'Luật sửa đổi, bổ sung một số điều của Bộ luật Hàng hải Việt Nam')
    """
    parts = _TYPES.split(name)
    said = [parts[0].lower()]
    for kind, rest in zip(parts[1::2], parts[2::2], strict=True):
        end = known_end(rest, 0) or 0
        said += [kind.capitalize(), _known()[0].get(_words(rest[:end]), ""), rest[end:].lower().replace("việt nam", "Việt Nam")]
    return "".join(said)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_LETTERS.findall(same_spelling(text)))


def known_end(text: str, at: int) -> int | None:
    """Where the longest known name that begins at ``at`` ends; commas and capitals do not matter.

    >>> known_end("Giáo dục nghề nghiệp có hiệu lực", 0), known_end("Thuế xuất khẩu, thuế nhập khẩu và", 0), known_end("này", 0)
    (20, 30, None)
    """
    names, beginnings = _known()
    said: tuple[str, ...] = ()
    end = None
    while (m := _WORD.match(text, at)) is not None:
        said += _words(m.group(1))
        if said not in beginnings:
            break
        at = m.end()
        if said in names:
            end = at
    return end
