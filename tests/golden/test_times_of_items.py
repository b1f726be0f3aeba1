"""The times that the words of an item tell, of the document's year, of the matter above them."""

from __future__ import annotations

import pytest

from loaders.record import Task
from loaders.work.deadlines import times_in
from tests.reading import record_of

DAY, YEAR = "2027-08-10", "2027"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Đóng cửa bến từ 6 giờ ngày 12/8 cho tới khi nước rút.", ["từ 6 giờ ngày 12/8"]),
        ("Neo buộc phương tiện, hoàn thành trong ngày 10/8.", ["trong ngày 10/8"]),  # the day of the document itself is still to come
        ("Ngày 10/8/2027 đã xảy ra lốc tại 02 thôn.", []),
        ("Dựng rạp xong trong đêm 11/8; trực từ 18 giờ ngày 11/8.", ["trong đêm 11/8", "từ 18 giờ ngày 11/8"]),
        ("Phát loa 45 phút một lần.", ["45 phút một lần"]),
        ("Gửi quà trước ngày 15 tháng 12 năm 2031 âm lịch.", ["trước ngày 15 tháng 12 năm 2031 âm lịch"]),
        ("Chi trả xong trước ngày 05/02/2031 Tết Tân Hợi.", ["xong trước ngày 05/02/2031"]),
        ("Tặng quà (tức trước ngày 15/12 Âm Lịch) cho người cao tuổi.", ["trước ngày 15/12 Âm Lịch"]),
        ("Tặng quà trước ngày 02/02/2031 (tức trước ngày 15/12 Âm Lịch).", ["trước ngày 02/02/2031"]),
        ("Mở hội từ ngày 02/02/2031 đến ngày 15/02/2031 (từ ngày 15 - 28 tháng 12 Âm lịch).", ["từ ngày 02/02/2031 đến ngày 15/02/2031"]),
        ("Lập thư viện số (Sở Nội vụ chủ trì; Sở Y tế phối hợp; thực hiện 2028 - 2030).", ["thực hiện 2028 - 2030"]),
        ("Lập thư viện số (Đề án số 5; 2028 - 2030).", []),
        ("Hội giảng: tuần thứ ba của tháng 11.", ["tuần thứ ba của tháng 11"]),
        ("Dự giờ chéo 03 lần/học kỳ.", ["03 lần/học kỳ"]),
        ("Gửi lịch trực trước ngày 27 của tháng trước.", ["trước ngày 27 của tháng trước"]),
        ("Trả kết quả ngay trong ngày tiếp nhận.", ["ngay trong ngày tiếp nhận"]),
        ("Rà soát danh sách; hằng ngày cập nhật số liệu.", ["hằng ngày"]),
        ("Họp giao ban vào 14 giờ thứ Tư các tuần.", ["vào 14 giờ thứ Tư các tuần"]),
        ("Kiểm tra bến bãi, thực hiện thường xuyên.", ["thường xuyên"]),
        ("Bảo đảm bệnh viện cho người bệnh ra viện vào thứ bảy, chủ nhật, ngày nghỉ.", []),
        ("Bố trí từ nguồn chi thường xuyên.", []),
        ("Trả lời người dân trong 36 giờ.", ["trong 36 giờ"]),
        ("Từ nay đến 30/10, số hóa xong hồ sơ còn lại.", ["Từ nay đến 30/10"]),
        ("Báo cáo Hội đồng thành viên tại phiên họp quý III/2028.", ["tại phiên họp quý III/2028"]),
        ("Sau hội diễn 10 ngày, các đội gửi quyết toán.", ["Sau hội diễn 10 ngày"]),
        ("Lập biên bản 07 ngày kể từ ngày bàn giao.", ["07 ngày kể từ ngày bàn giao"]),
        ("Gửi số liệu vào ngày làm việc cuối cùng của tháng.", ["vào ngày làm việc cuối cùng của tháng"]),
        ("Ra quân vào các ngày 15/9, 16/10 và 17/11/2027.", ["vào các ngày 15/9, 16/10 và 17/11/2027"]),
        ("Miễn 100% phí thư viện đến hết năm học 2028 - 2029.", ["đến hết năm học 2028 - 2029"]),
        ("Sơ kết vào cuối học kỳ I, tổng kết trước ngày 20/5/2028.", ["vào cuối học kỳ I", "trước ngày 20/5/2028"]),
        ("Nộp quyết toán trong 15 ngày sau đợt chi trả.", ["trong 15 ngày sau đợt chi trả"]),
        ("Gửi thiệt hại trong 06 giờ đầu.", ["trong 06 giờ đầu"]),
        ("Cập nhật hồ sơ ngay khi có biến động.", ["ngay khi có biến động"]),
        ("Kiểm tra bình chữa cháy mỗi quý một lần, cột thu lôi 06 tháng/lần.", ["mỗi quý một lần", "06 tháng/lần"]),
        ("Công bố kết quả vào ngày 10 tháng kế tiếp.", ["vào ngày 10 tháng kế tiếp"]),
        ("Mở lớp trong các tháng 9, 10 và 12.", ["trong các tháng 9, 10 và 12"]),
        ("Báo cáo Giám đốc tại giao ban tháng; sơ kết tháng 9, tổng kết tháng 12 năm 2027.", ["tại giao ban tháng", "tháng 9", "tháng 12 năm 2027"]),
        ("Báo cáo Sở cuối học kỳ I.", ["cuối học kỳ I"]),
        ("Cử người trực trong suốt vụ; khử khuẩn ngay sau mỗi buổi học.", ["trong suốt vụ", "ngay sau mỗi buổi học"]),
        ("Trình chương trình tại hội nghị Ban Thường vụ tháng 12/2027.", ["tại hội nghị Ban Thường vụ tháng 12/2027"]),
        ("Trình duyệt trong năm.", ["trong năm"]),
        ("Ký kết chương trình phối hợp trong quý IV/2027.", ["trong quý IV/2027"]),
        ("Triển khai Chương trình ngày 05/11/2027.", []),  # the programme's own day
        ("Dạy học 2 buổi/ngày.", []),
        ("Vận hành hệ thống sau khi được khánh thành, kiểm tra dữ liệu trước khi gửi.", []),  # no day of the work itself
        ("Giám sát chuyên đề vào năm 2028.", ["vào năm 2028"]),
        ("Ưu tiên các dự án trong danh mục khởi công vào năm 2030.", []),
        ("Nâng tỷ lệ che phủ rừng đạt 50% vào năm 2030.", []),
        ("Kiểm tra ít nhất 05 xã trong nửa cuối năm.", ["trong nửa cuối năm"]),
        ("Mở lớp trong 20 ngày đầu tháng 9.", ["trong 20 ngày đầu tháng 9"]),
        ("Ra quân tuyên truyền: từ tháng 9 đến giữa tháng 11.", ["từ tháng 9 đến giữa tháng 11"]),
        ("Tổ chức 4 đợt vào các tháng 3, 6, 9, 12 năm 2028.", ["vào các tháng 3, 6, 9, 12 năm 2028"]),
        ("Trình Quốc hội tại Kỳ họp thứ 2, Quốc hội khóa XVI.", ["tại Kỳ họp thứ 2, Quốc hội khóa XVI"]),
        ("Trình danh mục văn bản hướng dẫn các luật được Quốc hội thông qua tại Kỳ họp thứ nhất.", []),
        ("Báo cáo Chính phủ tại Phiên họp thường kỳ tháng 9.", ["tại Phiên họp thường kỳ tháng 9"]),
        ("Kiểm tra tối thiểu 02 lần mỗi năm.", ["02 lần mỗi năm"]),
        ("Tập huấn cán bộ: mỗi năm 02 lớp.", ["mỗi năm 02 lớp"]),
        ("Xây dựng kế hoạch trước 30/9/2027, hằng quý báo cáo Sở vào tuần cuối của quý.", ["trước 30/9/2027", "hằng quý", "vào tuần cuối của quý"]),
        ("Báo cáo tỉnh trước ngày 20 tháng này.", ["trước ngày 20 tháng này"]),
        ("Bán hàng lưu động từ ngày 20 tháng Chạp đến 28 tháng Chạp.", ["từ ngày 20 tháng Chạp đến 28 tháng Chạp"]),
        ("Bố trí kinh phí ngay từ đầu năm.", ["ngay từ đầu năm"]),
        ("Ngày hội hiến máu: tổ chức vào tuần thứ 3 của tháng 9.", ["vào tuần thứ 3 của tháng 9"]),
        ("Làm việc tại các xã từ giữa tháng 9 đến hết tháng 10 năm 2027.", ["từ giữa tháng 9 đến hết tháng 10 năm 2027"]),
        ("Tổ chức hoạt động ngoại khóa từ đầu năm học 2027 - 2028.", ["từ đầu năm học 2027 - 2028"]),
        ("Phát thanh mỗi ngày 02 lần trong tháng cao điểm.", ["mỗi ngày 02 lần"]),
        ("Gửi về Sở trước ngày 25 cùng tháng.", ["trước ngày 25 cùng tháng"]),
        ("Đối chiếu số liệu với Sở từ ngày 04/01/2028 đến ngày 20/01/2028.", ["từ ngày 04/01/2028 đến ngày 20/01/2028"]),
        ("Tổng hợp số liệu từ ngày 01/9/2027 đến ngày 30/9/2027.", []),  # of what the figures are
        ("Lắp đèn: quý III lắp 60%, quý IV hoàn thành toàn bộ.", ["quý III", "quý IV"]),
        ("Thẩm định dự toán trong 07 ngày, trình Giám đốc.", ["trong 07 ngày"]),
        ("Thay nắp hố ga, tối đa 48 giờ phải xong.", ["tối đa 48 giờ"]),
        ("Giải ngân toàn bộ trước khi kết thúc niên độ ngân sách.", ["trước khi kết thúc niên độ ngân sách"]),
        ("Gửi báo cáo nhanh trước 17 giờ hôm nay (10/8).", ["trước 17 giờ hôm nay (10/8)"]),
        ("Báo cáo kết quả hội thi vào tuần đầu tháng 01 năm 2028.", ["vào tuần đầu tháng 01 năm 2028"]),
        ("Trình Ban Chấp hành tại hội nghị cuối năm.", ["tại hội nghị cuối năm"]),
        ("Xếp loại giáo viên khi kết thúc năm học.", ["khi kết thúc năm học"]),
        ("Thống kê lần 1: tháng 9/2027; lấy ý kiến trong thời gian 15 ngày.", ["tháng 9/2027", "trong thời gian 15 ngày"]),
        ("Lập đề án, trình Hội đồng nhân dân tỉnh tháng 11/2027, công bố tháng 01/2028.", ["tháng 11/2027", "tháng 01/2028"]),
        ("Sửa bến, đưa vào khai thác tháng 10 năm 2028 phục vụ người dân.", ["tháng 10 năm 2028"]),
        ("Trình cấp có thẩm quyền quý IV.", ["quý IV"]),
        ("Báo cáo Sở Tài chính số thu tháng 9/2027.", []),  # of which month the figures are
        ("Trình kế hoạch thu quý IV/2027.", []),
        ("Tổ chức Đại hội thi đua trong quý IV.", ["trong quý IV"]),
        ("Chủ trì tổ chức Lễ kỷ niệm cấp tỉnh vào ngày 19/12/2027 tại sân vận động.", ["vào ngày 19/12/2027"]),
        ("Trang trí đường phố phục vụ Lễ kỷ niệm ngày 19/12/2027.", []),  # the feast's day
        ("Giải quyết chế độ cho người nghỉ hưu trước ngày 01/12/2027.", []),
        ("Thu hồi giấy phép cấp trước ngày 01/12/2027; rà soát hồ sơ nộp sau ngày 30/9/2027.", []),
        ("Xử lý các vụ việc phát sinh trước ngày 01/12/2027.", []),
        ("Các bến nộp hồ sơ trước ngày 01/12/2027.", ["trước ngày 01/12/2027"]),
        ("Bảo đảm đến hết năm 2028 tối thiểu 60% bến có phao.", ["đến hết năm 2028"]),
        ("Mở lớp bơi trong học kỳ II năm học 2027 - 2028.", ["trong học kỳ II năm học 2027 - 2028"]),
        ("Báo cáo tỉnh định kỳ 6 tháng, hằng năm (trước 15/6 và 15/12).", ["định kỳ 6 tháng, hằng năm (trước 15/6 và 15/12)"]),
        ("Quyết toán kinh phí trước ngày 31/01 năm sau.", ["trước ngày 31/01 năm sau"]),
        ("Kiểm tra, đôn đốc các bến và định kỳ báo cáo Thủ tướng Chính phủ.", ["định kỳ"]),
        ("Cấp thẻ cho thuyền viên, dự kiến đến hết năm 2028 hoàn thành cấp thẻ.", ["đến hết năm 2028"]),
        ("Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu, chủ bến gửi báo cáo.", ["Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu"]),
        ("Chi trả tiền tàu xong trước ngày 10 tháng Chạp.", ["trước ngày 10 tháng Chạp"]),
        ("Phát gạo cho các hộ trước ngày 26 Tết.", ["trước ngày 26 Tết"]),
        ("Hằng năm, trước ngày 23 Tết, các xã kiểm kê gạo cứu đói.", ["Hằng năm", "trước ngày 23 Tết"]),
        ("Trả phụ cấp trước ngày 20/12 âm lịch.", ["trước ngày 20/12 âm lịch"]),
        ("Gửi số liệu vào ngày 05 tháng liền kề.", ["vào ngày 05 tháng liền kề"]),
        ("Họp tổ vào ngày đầu tháng.", ["vào ngày đầu tháng"]),
        ("Báo cáo sản lượng năm 2027 (kỳ báo cáo tính từ ngày 01/01 đến hết ngày 31/12/2027), gửi Sở trước ngày 15/01/2028.", ["trước ngày 15/01/2028"]),
        ("Báo cáo kết quả ngay sau khi kết thúc việc thanh tra đối với chủ bến.", ["ngay sau khi kết thúc việc thanh tra đối với chủ bến"]),
        ("Báo cáo kết quả tại Kỳ họp thứ Sáu (dự kiến ngày 10/12/2027).", ["tại Kỳ họp thứ Sáu"]),
        ("Không kéo dài việc thu phí sang sau ngày 31/01/2028.", []),
        ("Quyết toán bến xây từ năm 2024 trở về trước trong quý III/2027.", ["trong quý III/2027"]),
        ("Đề xuất lộ trình dừng bến phà từ ngày 01/7/2029, báo cáo Sở trước ngày 30/11/2027.", ["trước ngày 30/11/2027"]),
        ("Thông qua danh mục bến tại kỳ họp cuối năm 2027.", ["tại kỳ họp cuối năm 2027"]),
        ("Ký cam kết với chủ bến trước Tết Nguyên đán.", ["trước Tết Nguyên đán"]),
        ("Nạo vét luồng trước ngày tựu trường.", ["trước ngày tựu trường"]),
        ("Trực bến trong các ngày nghỉ lễ để theo dõi tàu.", ["trong các ngày nghỉ lễ"]),
        ("Đưa kết quả vào đánh giá thi đua, khen thưởng hằng năm.", []),
        ("Hoàn thiện, trình Ủy ban nhân dân tỉnh đề án bến phà tháng 11/2027.", ["tháng 11/2027"]),
        ("Trình Ủy ban nhân dân tỉnh kế hoạch tháng 11/2027.", []),
        ("Trình Chính phủ nghị quyết phiên họp tháng 11/2027.", []),
        ("Tổ chức hội thi lái đò vào các năm chẵn.", ["vào các năm chẵn"]),
        ("Mở lớp lái đò ngày 18 - 20/9/2027 tại bến.", ["ngày 18 - 20/9/2027"]),
        ("Mở lớp lái đò trong các ngày 18, 19/9/2027.", ["trong các ngày 18, 19/9/2027"]),
        ("Mở lớp lái đò trong 02 ngày 18 và 19/9.", ["trong 02 ngày 18 và 19/9"]),
        ("Mở lớp lái đò trong 02 ngày (18 và 19/9/2027).", ["18 và 19/9/2027"]),
        ("Mở lớp lái đò ngày 15 đến ngày 20 tháng 9 năm 2027.", ["ngày 15 đến ngày 20 tháng 9 năm 2027"]),
        ("Kiểm kê phao vào ngày 15/12 hằng năm.", ["vào ngày 15/12 hằng năm"]),
        ("Gửi số liệu về Sở, hạn cuối ngày 15 tháng 12 hằng năm.", ["hạn cuối ngày 15 tháng 12 hằng năm"]),
        ("Kiểm tra bến từ tháng 3 đến hết tháng 11 hằng năm.", ["từ tháng 3 đến hết tháng 11 hằng năm"]),
        ("Báo cáo Sở trước ngày 15 tháng 6 và 15 tháng 12 hằng năm.", ["trước ngày 15 tháng 6 và 15 tháng 12 hằng năm"]),
        ("Báo cáo tỉnh trước 19h00’ hằng ngày và khi có yêu cầu.", ["trước 19h00’ hằng ngày"]),
        ("Báo cáo tỉnh vào 15:00 ngày Chủ nhật hằng tuần để kịp xử lý.", ["vào 15:00 ngày Chủ nhật hằng tuần"]),
        ("Ra bản tin vào tuần cuối cùng của tháng thứ 3 trong quý.", ["vào tuần cuối cùng của tháng thứ 3 trong quý"]),
        ("Định kỳ trước ngày 01/6 và 15/11 hằng năm (hoặc khi có yêu cầu) báo cáo Sở.", ["Định kỳ trước ngày 01/6 và 15/11 hằng năm"]),
        ("Báo cáo Sở theo định kỳ hằng tháng, quý, năm.", ["theo định kỳ hằng tháng, quý, năm"]),
        ("Rà soát bến từ nay đến cuối năm.", ["từ nay đến cuối năm"]),
        ("Lập kịch bản vận tải từ nay đến hết năm 2027.", []),  # of the scenario
        ("Làm tốt việc nêu tại phương hướng, nhiệm vụ từ nay đến tháng 6/2028.", []),
        ("Hoàn thiện hồ sơ bến trước kỳ họp thứ 12 của Hội đồng nhân dân tỉnh.", ["trước kỳ họp thứ 12 của Hội đồng nhân dân tỉnh"]),
        ("Sửa 12 bến trong nhiệm kỳ 2026 - 2031.", ["trong nhiệm kỳ 2026 - 2031"]),
        ("Báo cáo kết quả trong tuần thứ hai của tháng 10/2027.", ["trong tuần thứ hai của tháng 10/2027"]),
        ("Đôn đốc các xã có lộ trình đạt mục tiêu 50% bến có phao vào năm 2030 và mục tiêu khác.", []),
        ("Rà soát tiếp các việc được giao trong năm 2028, bảo đảm đúng hạn.", []),
        ("Sửa các bến trước 01/01/2028 thuộc huyện quản lý.", []),
        ("Sắp xếp các trạm trước 01/01/2028 là tuyến huyện.", []),
        ("Chuyển giao công trình trước 01/01/2028 thuộc huyện Mai Sơn.", []),
        ("Hoàn thành lắp biển báo trước ngày 30/11/2027 là nhiệm vụ trọng tâm.", ["trước ngày 30/11/2027"]),
        ("Hoàn thành sửa bến trước ngày 30/11/2027 thuộc huyện Mai Sơn.", ["trước ngày 30/11/2027"]),
        ("Cấp sổ bến xong trước ngày 30/11/2027 thuộc thẩm quyền.", ["xong trước ngày 30/11/2027"]),
        ("Hoàn thành các chỉ tiêu được giao trước ngày 30/11/2027.", ["trước ngày 30/11/2027"]),
        ("Giải ngân kinh phí được giao năm 2028.", []),
        ("Trình đề án bến, hoàn thành trong tháng 12/2027, triển khai thực hiện trong năm 2028.", ["trong tháng 12/2027", "trong năm 2028"]),
        ("Sở Xây dựng, Ủy ban nhân dân các xã định kỳ kiểm tra bến.", ["định kỳ"]),
        ("Hướng dẫn chủ bến lắp phao; nhiệm vụ thường xuyên.", ["thường xuyên"]),
        ("Kiểm đếm từng bến từ 01/10 đến 15/10/2027.", ["từ 01/10 đến 15/10/2027"]),  # each one, no past
        ("Tổ chức hội thi lái đò (hằng năm).", ["hằng năm"]),
        ("Xây dựng kế hoạch kiểm tra (hằng năm).", []),
        ("Định kỳ 03 tháng, gửi danh sách bến về Sở.", ["Định kỳ 03 tháng"]),
        ("Báo cáo kết quả theo định kỳ hằng năm qua Sở Xây dựng.", ["theo định kỳ hằng năm"]),
        ("Kiểm tra bến và định kỳ hoặc đột xuất báo cáo Ủy ban nhân dân tỉnh.", ["định kỳ hoặc đột xuất"]),
        ("Kiểm tra bến từ tháng 10 đến tháng 4 năm sau.", ["từ tháng 10 đến tháng 4 năm sau"]),
        ("Cập nhật số liệu; hoàn thành trước 10 giờ sáng ngày làm việc tiếp theo.", ["trước 10 giờ sáng ngày làm việc tiếp theo"]),
        ("Ra quân vào ngày thứ Bảy hoặc Chủ nhật hằng tuần tại các bến.", ["vào ngày thứ Bảy hoặc Chủ nhật hằng tuần"]),
        ("Rà soát dư địa còn lại trong thời gian từ nay đến cuối năm để đề xuất.", []),
        ("Họp tổ bến 6 (sáu) tháng một lần.", ["6 (sáu) tháng một lần"]),
        ("Tập huấn thuyền viên hai năm một lần.", ["hai năm một lần"]),
        ("Gửi số liệu vào tuần thứ hai của tháng đầu quý sau.", ["vào tuần thứ hai của tháng đầu quý sau"]),
        ("Nộp phiếu từ ngày 01 đến ngày 05 của tháng kế tiếp.", ["từ ngày 01 đến ngày 05 của tháng kế tiếp"]),
        ("Công khai thu chi hằng quý, 6 tháng và hằng năm.", ["hằng quý, 6 tháng và hằng năm"]),
        ("Phát hành văn bản chậm nhất là trong ngày làm việc tiếp theo.", ["chậm nhất là trong ngày làm việc tiếp theo"]),
        ("Họp 02 tháng/lần vào ngày cuối tháng thứ 2.", ["02 tháng/lần"]),
        ("Lập danh mục bến trong T9/2027.", ["trong T9/2027"]),
        ("Hoàn thành sửa bến trong Q.IV/2027.", ["trong Q.IV/2027"]),
        ("Kiểm kê bến từ ngày ký đến ngày 31/12/2027.", ["từ ngày ký đến ngày 31/12/2027"]),
        ("Vận hành thử bến từ năm 2027 đến năm 2029.", ["từ năm 2027 đến năm 2029"]),
        ("Xây dựng kế hoạch nạo vét từ năm 2027 đến năm 2029.", []),
        ("Gửi danh sách trước 17h00, thứ Sáu (17/9/2027).", ["trước 17h00, thứ Sáu (17/9/2027)"]),
        ("Hoàn thành rà soát trước thời điểm 30/9/2027.", ["trước thời điểm 30/9/2027"]),
        ("Rà soát phao trước mỗi kỳ nghỉ.", ["trước mỗi kỳ nghỉ"]),
        ("Đôn đốc chủ bến trong những tháng cuối năm 2027.", ["trong những tháng cuối năm 2027"]),
        ("Kiểm kê tài sản có đến 0 giờ ngày 01/01/2028.", []),
        ("Nộp phí từ ngày 05 đến ngày 10 tháng đầu của mỗi quý.", ["từ ngày 05 đến ngày 10 tháng đầu của mỗi quý"]),
        ("Dọn bến vào lúc 16h00 ngày thứ Sáu 20/10/2027 tại các xã.", ["vào lúc 16h00 ngày thứ Sáu 20/10/2027"]),
        ("Tổng vệ sinh trước ngày 25/10/2027.", ["trước ngày 25/10/2027"]),
        ("Trao áo phao cho học sinh trước ngày 25/10/2027.", ["trước ngày 25/10/2027"]),
        ("Cấp thẻ cho người sinh trước ngày 25/10/2027.", []),
    ],
)
def test_a_family_of_times(sentence: str, words: list[str]) -> None:
    assert [sentence[a:b] for a, b in times_in(sentence, DAY, YEAR)] == words


PLAN = """TRƯỜNG THCS PHÚ LỘC
Số: 31/KH-THCS
Phú Lộc, ngày 08 tháng 9 năm 2027

KẾ HOẠCH
Tổ chức phong trào đọc sách năm học 2027 - 2028

I. NỘI DUNG
1. Đợt 1 (từ ngày 15/9 đến ngày 30/10/2027)
- Phát động phong trào tại lễ chào cờ.
- Trang trí tủ sách lớp.
2. Bước 2: tháng 3/2028
- Tổ chức cuộc thi kể chuyện theo sách.
- Trao giải, tuyên dương.
3. Hội thi cán bộ thư viện giỏi
- Thời gian: từ ngày 01/11 đến ngày 20/11/2027.
- Các tổ cử người dự thi; danh sách gửi văn phòng trước ngày 25/10.

II. TỔ CHỨC THỰC HIỆN
1. Tổ trưởng chuyên môn gửi kế hoạch của tổ trước ngày 20/9.
2. Văn phòng nhà trường kiểm kê sách trước 18 giờ ngày 15/5.

HIỆU TRƯỞNG
Lê Thị Sen
"""


def read(text: str) -> list[Task]:
    return list(record_of(text).tasks)


def test_the_stage_above_and_the_school_year_of_the_title() -> None:
    made = {t.title[:12]: t.timeframe for t in read(PLAN)}
    times = {k: f and (f.start, f.end) for k, f in made.items()}
    assert times["Phát động ph"] == times["Trang trí tủ"] == ("2027-09-15", "2027-10-30")
    assert times["Tổ chức cuộc"] == times["Trao giải, t"] == ("2028-03", "2028-03")
    contest = made["Các tổ cử ng"]
    assert contest is not None and contest.text == "trước ngày 25/10; từ ngày 01/11 đến ngày 20/11/2027"  # the item's day, and the matter's
    assert times["Tổ trưởng ch"] == (None, "2027-09-20")
    assert times["Văn phòng nh"] == (None, "2028-05-15")
    said = made["Văn phòng nh"]
    assert said is not None and said.inherited_from == "năm theo tiêu đề: năm học 2027 - 2028"


def test_by_when_it_is_done_not_the_period_of_its_matter() -> None:
    text = PLAN.replace("gửi kế hoạch của tổ trước ngày 20/9.", "lập tủ sách trong giai đoạn 2027 - 2030. Hoàn thành việc bàn giao trước ngày 30/6/2028.")
    said = next(t.timeframe for t in read(text) if t.title.startswith("Tổ trưởng"))
    assert said is not None and (said.text, said.start, said.end) == ("trước ngày 30/6/2028", None, "2028-06-30")


@pytest.mark.parametrize(("title", "end"), [("Kiểm tra kho vật tư", "2027-10-15"), ("Kiểm tra kho vật tư giai đoạn 2027 - 2030", None)])
def test_a_day_without_a_year_is_of_the_day_of_a_plan_made_for_no_period(title: str, end: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\n{title}\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch lập danh mục kho trước ngày 15/10.\n2. Văn phòng Sở báo cáo năm trước ngày 15/12.\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    first, yearly = (t.timeframe for t in read(text))
    assert first is not None and first.end == end
    assert yearly is not None and yearly.end is None


@pytest.mark.parametrize(("year", "start"), [("2027", "2027"), ("2028", "2028"), ("2026", None)])
def test_a_year_that_is_over_when_the_plan_is_made_is_not_the_plans(year: str, start: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nXếp hạng kho vật tư năm {year}\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch rà soát từng kho.\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    (task,) = read(text)
    assert (task.timeframe and task.timeframe.start) == start


@pytest.mark.parametrize(
    ("item", "start", "end"),
    [
        ("Văn phòng Sở báo cáo tỉnh trước ngày 28 tháng này.", None, "2027-08-28"),
        ("Văn phòng Sở kiểm tra kho trong nửa đầu năm 2028.", "2028-01", "2028-06"),
        ("Văn phòng Sở kiểm tra kho vào các tháng 9, 10 và 12 năm 2027.", "2027-09", "2027-12"),
        ("Văn phòng Sở trình Chính phủ tại Phiên họp thường kỳ tháng 9.", "2027-09", "2027-09"),
        ("Văn phòng Sở kiểm tra kho từ tháng 9 đến giữa tháng 11.", "2027-09", "2027-11"),
        ("Văn phòng Sở trực hằng ngày cho đến hết tháng 10.", None, "2027-10"),
        ("Văn phòng Sở nạo vét cống, hoàn thành trước Tết Dương lịch năm 2028.", None, "2027-12-31"),
        ("Văn phòng Sở nạo vét cống, hoàn thành trước mùa mưa năm 2028.", None, None),  # which day is not told
        ("Văn phòng Sở sơ kết trong tháng 10 và báo cáo tỉnh trước ngày 30/11 hằng năm.", "2027-10", "2027-10"),
        ("Văn phòng Sở quyết toán trước ngày 31/01 năm sau.", None, "2028-01-31"),
        ("Văn phòng Sở kiểm tra kho từ tháng 10 đến hết ngày 22/12/2027.", "2027-10", "2027-12-22"),
        ("Văn phòng Sở rà soát kho từ nay đến hết năm.", None, "2027"),
        ("Văn phòng Sở phát thẻ kho trong T9/2027.", "2027-09", "2027-09"),
        ("Văn phòng Sở trao quà vào dịp 20/11.", "2027-11-20", "2027-11-20"),
        ("Văn phòng Sở gửi danh sách kho trước 17h00, thứ Sáu (17/9/2027).", None, "2027-09-17"),
        ("Văn phòng Sở kiểm tra kho từ tháng 10 đến tháng 4 năm sau.", "2027-10", "2028-04"),
        ("Văn phòng Sở kiểm kê kho vào các ngày 18, 19 và 20 tháng 9.", "2027-09-18", "2027-09-20"),
        ("Văn phòng Sở kiểm kê kho trong các tháng 9, 10 và 12.", "2027-09", "2027-12"),
    ],
)
def test_the_days_of_such_times(item: str, start: str | None, end: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nI. TỔ CHỨC THỰC HIỆN\n1. {item}\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    (time,) = (t.timeframe for t in read(text))
    assert time is not None and (time.start, time.end) == (start, end)


def test_a_line_with_its_day_behind_its_name_is_work() -> None:
    text = "TỈNH ĐOÀN SƠN LA\nSố: 7-HD/TĐTN\nSơn La, ngày 02 tháng 3 năm 2027\n\nHƯỚNG DẪN\nTổ chức chiến dịch hè\n\nI. NỘI DUNG, TIẾN ĐỘ\n- Lễ ra quân: ngày 08/4/2027 tại xã Mường La.\n- Lễ phát động: dự kiến ngày 31/5.\n- Kỷ niệm thành lập Đoàn: ngày 26/3/1931 tại Hà Nội.\n\nPHÓ BÍ THƯ\nLò Văn Bình\n"
    assert [(t.title[:12], t.timeframe and t.timeframe.end) for t in read(text)] == [("Lễ ra quân: ", "2027-04-08"), ("Lễ phát động", "2027-05-31")]


@pytest.mark.parametrize(
    ("item", "words", "recurrence"),
    [
        ("Văn phòng Sở sửa kho; hằng năm báo cáo Giám đốc trước ngày 20/12.", "hằng năm; trước ngày 20/12", "hằng năm"),
        ("Văn phòng Sở gửi báo cáo quý trước ngày 05 của tháng sau; báo cáo năm trước ngày 10/01 năm sau.", "báo cáo quý trước ngày 05 của tháng sau; báo cáo năm trước ngày 10/01 năm sau", "hằng quý, hằng năm"),
    ],
)
def test_the_day_of_a_rhythm_has_its_rhythm(item: str, words: str, recurrence: str) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho giai đoạn 2027 - 2030\n\nI. TỔ CHỨC THỰC HIỆN\n1. {item}\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    (time,) = (t.timeframe for t in read(text))
    assert time is not None and (time.text, time.start, time.end, time.recurrence) == (words, None, None, recurrence)


def test_the_last_sentence_holds_for_the_items_above_it() -> None:
    head = "UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nI. TỔ CHỨC THỰC HIỆN\n"
    items = "1. Văn phòng Sở lập danh mục kho.\n2. Phòng Ngân sách cấp kinh phí trước ngày 15/9/2027.\n3. Thanh tra Sở kiểm kê kho số 2. {last}\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    made = [t.timeframe for t in read(head + items.format(last="Các nhiệm vụ nêu trên hoàn thành trước ngày 30/11/2027."))]
    assert [(t and t.end, t and t.inherited_from) for t in made] == [
        ("2027-11-30", "Các nhiệm vụ nêu trên hoàn thành trước ngày 30/11/2027"),
        ("2027-09-15", None),
        ("2027-11-30", "Các nhiệm vụ nêu trên hoàn thành trước ngày 30/11/2027"),
    ]
    reported = read(head + items.format(last="Báo cáo kết quả thực hiện các nhiệm vụ trên trước ngày 30/11/2027."))
    assert [t.timeframe and t.timeframe.end for t in reported] == [None, "2027-09-15", "2027-11-30"]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Từ ngày 01/10 đến ngày 30/10/2027, Văn phòng Sở thực hiện các việc sau:", ("2027-10-01", "2027-10-30")),
        ("Trước ngày 30/10/2027, các phòng phải hoàn thành:", (None, "2027-10-30")),
        ("Các phòng thực hiện các nhiệm vụ sau, hoàn thành trước ngày 30/10/2027:", (None, "2027-10-30")),
        ("Các phòng thực hiện các việc sau, báo cáo Sở trước ngày 30/10/2027:", None),  # when the report is due
        ("Để hoàn thành sửa kho trước ngày 30/10/2027, các phòng thực hiện các việc sau:", None),
    ],
)
def test_the_sentence_that_brings_in_items_tells_their_time(lead: str, told: tuple[str | None, str] | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nII. NỘI DUNG\n1. Lập danh mục kho.\n2. {lead}\n- Lập dự toán sửa kho.\n- Kiểm kê kho số 2.\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    times = {t.title: t.timeframe for t in read(text)}
    assert times["Lập danh mục kho."] is None
    for title in ("Lập dự toán sửa kho.", "Kiểm kê kho số 2."):
        time = times[title]
        assert (time and (time.start, time.end)) == told


def test_a_time_without_a_label_behind_who_does_it() -> None:
    text = "UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nII. NỘI DUNG\n1. Thay khóa kho\n- Chủ trì: Văn phòng Sở. Hoàn thành trước ngày 20/11/2027.\n2. Mua sổ kho\n- Đơn vị thực hiện: Văn phòng Sở (Hoàn thành trong tháng 12/2027).\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in read(text)] == [(None, "2027-11-20"), ("2027-12", "2027-12")]


@pytest.mark.parametrize(("title", "span"), [("Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2027", ("2027-07", "2027-12")), ("Nhiệm vụ năm 2027, kết quả 6 tháng đầu năm 2027", None)])
def test_work_planned_for_a_part_of_a_year(title: str, span: tuple[str, str] | None) -> None:
    text = f"ỦY BAN NHÂN DÂN\nXÃ MƯỜNG LA\nSố: 7/BC-UBND\nMường La, ngày 20 tháng 6 năm 2027\n\nBÁO CÁO\n{title}\n\nI. KẾT QUẢ\n1. Sửa 02 cầu.\n\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1. Nạo vét kênh.\n\nCHỦ TỊCH\nLò Văn Bình\n"
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in read(text)] == [span]


ROWS = """UBND TỈNH SƠN LA
SỞ TÀI CHÍNH
Số: 7/KH-STC
Sơn La, ngày 20 tháng 8 năm 2027

KẾ HOẠCH
Kiểm tra kho vật tư

GIÁM ĐỐC
Lò Văn Bình

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ

| TT | Nhiệm vụ | Chủ trì |
|---|---|---|
| 1 | Sửa kho số 2, hoàn thành trước ngày 30/11/2027 | Văn phòng Sở |
| 2 | Đề xuất danh mục kho cần sửa trong giai đoạn 2028 - 2030 | Phòng Ngân sách |
| 3 | Thông tư hướng dẫn kiểm kê hằng năm | Thanh tra Sở |
"""


def test_a_row_without_a_cell_of_time_tells_its_own() -> None:
    assert [t.timeframe and t.timeframe.text for t in read(ROWS)] == ["trước ngày 30/11/2027", None, None]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Mở lớp đan lưới [Thư viện tỉnh, quý III].", ["quý III"]),
        ("Mở lớp đan lưới (Hội Nông dân tỉnh - trước 15/9).", ["trước 15/9"]),
        ("Mở lớp đan lưới (theo Báo cáo số 5, tháng 9/2027).", []),
        ("Hưởng ứng Ngày Quốc tế Người cao tuổi (ngày 01/10).", []),
        ("Thi đua mừng 80 năm lập tỉnh (15/10/1947 - 15/10/2027).", []),
        ("Thi đua mừng 01 năm lập xã (15/10/2026 - 15/10/2027).", []),
        ("Tặng quà thanh niên nhập ngũ đợt hai (12/9 - 15/9).", []),
        ("Tổ chức cho học sinh thi chạy vượt rào (12/9 - 15/9).", ["12/9 - 15/9"]),
        ("Tặng quà người cao tuổi đợt hai (12/9 - 15/9).", ["12/9 - 15/9"]),  # the turn is the item's own
        ("Huấn luyện thanh niên nhập ngũ đợt hai (12/9 - 15/9).", ["12/9 - 15/9"]),
        ("Gặp mặt quân nhân xuất ngũ về bến (12/9 - 15/9).", ["12/9 - 15/9"]),
        ("Đối thoại với công dân trong đợt cao điểm (01/9 - 30/9).", ["01/9 - 30/9"]),
        ("Nâng cấp bể lắng nước thải trước khi vào sông.", []),
        ("Trình phương án phân luồng trước khi vào phiên họp cuối năm.", ["trước khi vào phiên họp cuối năm"]),
        ("Công khai hằng quý danh sách bến đạt chuẩn.", ["hằng quý"]),  # between the verb and what it works on
        ("Giao ban hằng tuần với các chủ bến.", ["hằng tuần"]),
        ("Khắc phục hạn chế nêu trong báo cáo hằng quý về bến thủy.", []),  # a paper's name
        ("Ban hành mẫu báo cáo hằng tuần về số chuyến phà.", []),
        ("Lập báo cáo hằng tuần về số chuyến phà.", ["hằng tuần"]),
        ("Gửi kết quả sửa bến thủy trong báo cáo cải cách thủ tục hằng tháng.", ["hằng tháng"]),
        ("Nhắc các xã đến ngày 15/10/2027 chưa lập bảng giá khẩn trương lập.", []),  # how things stand by then
        ("Xử lý các bến đã được bàn giao ngày 20/9/2027.", []),
        ("Sở Xây dựng trong tháng 9/2027 hoàn thành các hồ sơ bến còn thiếu.", ["trong tháng 9/2027"]),  # what is lacking, not how things stand
        ("Trong quý IV/2027 lắp đặt phao mới tại các bến.", ["Trong quý IV/2027"]),
        ("Nạo vét mương trước khi bước vào mùa mưa.", ["trước khi bước vào mùa mưa"]),
        ("Nạo vét luồng đợt 1 (15/8 - 15/9), đợt 2 (01/11 - 30/11): Đội Quản lý bến.", ["15/8 - 15/9", "01/11 - 30/11"]),
        ("Diễn tập 02 lần/năm (đợt 1: tháng 9; đợt 2: tháng 11).", ["02 lần/năm", "tháng 9", "tháng 11"]),
        ("Các xã: lập chốt gác bến trước Tết Nguyên đán Mậu Thân.", ["trước Tết Nguyên đán Mậu Thân"]),
        ("Tình hình bến bãi trước Tết Nguyên đán ổn định.", []),
        ("Ngay sau khi Kế hoạch được ban hành, các chủ bến ký cam kết.", ["Ngay sau khi Kế hoạch được ban hành"]),
        ("Để bảo đảm thu phí từ ngày 01/01/2028, các xã lập bảng giá.", []),
        ("Xây dựng kế hoạch tập huấn để triển khai thực hiện ngay trong tháng 9/2027; các xã cử người.", ["ngay trong tháng 9/2027"]),
        ("Phấn đấu 20% bến đạt chuẩn ngay trong năm 2027; đến năm 2030 đạt 100%.", []),
        ("Lập phương án cắm phao, trình duyệt trong tuần 36.", ["trong tuần 36"]),
        ("Báo cáo mực nước trước 06 giờ và 16 giờ hằng ngày.", ["trước 06 giờ và 16 giờ hằng ngày"]),
        ("Gửi danh sách chủ bến trước thứ Sáu, 17/9.", ["trước thứ Sáu, 17/9"]),
        ("Cùng Công an xã kiểm tra bến, quý IV/2027.", ["quý IV/2027"]),
        ("Tham mưu sơ kết sau 01 năm thực hiện Kế hoạch này.", ["sau 01 năm thực hiện Kế hoạch này"]),
        ("Chủ bến tự tháo dỡ trước 31/8; quá hạn, các xã cưỡng chế trong tháng 9/2027.", ["trước 31/8"]),
        ("Rà soát luồng; sơ kết vào năm 2028, tổng kết năm 2030.", ["vào năm 2028, tổng kết năm 2030"]),
        ("Mở lớp cứu nạn (02 ngày, 15-16/9/2027).", ["15-16/9/2027"]),
        ("Đo mực nước 01 tuần/lần.", ["01 tuần/lần"]),
        ("Phát động dọn bến tuần cuối mỗi tháng.", ["tuần cuối mỗi tháng"]),
        ("Sở Y tế kiểm tra các bến trước Tết Nguyên đán.", ["trước Tết Nguyên đán"]),
        ("Các xã: rà soát hộ nghèo, trao quà trước Tết.", ["trước Tết"]),
    ],
)
def test_times_in_brackets_turns_and_feasts(sentence: str, words: list[str]) -> None:
    assert [sentence[a:b] for a, b in times_in(sentence, DAY, YEAR)] == words


OWN = """ỦY BAN NHÂN DÂN
XÃ MƯỜNG LA
Số: 8/{sign}
Mường La, ngày 20 tháng 01 năm 2027

{kind}
{title}

II. NHIỆM VỤ
1. {item}

CHỦ TỊCH
Lò Văn Bình
"""
PLAN_OF_YEAR, REPORT = {"kind": "KẾ HOẠCH", "sign": "KH-UBND", "title": "Sửa chữa bến đò năm 2027"}, {"kind": "BÁO CÁO", "sign": "BC-UBND", "title": "Kết quả quý IV năm 2026, nhiệm vụ quý I năm 2027"}


@pytest.mark.parametrize(
    ("document", "item", "span"),
    [
        (PLAN_OF_YEAR, "Trong 02 năm (2027 và 2028) lập bản đồ bến bãi.", None),  # a time of its own that is not read: never the title's
        (PLAN_OF_YEAR, "Phục vụ người dân đi lễ hội vào dịp Tết cổ truyền của bản.", (None, None)),
        (PLAN_OF_YEAR, "Từ nay đến 30/6/2027 kiểm kê phao; sau 30/6/2027 thay phao cũ.", (None, None)),
        (PLAN_OF_YEAR, "Thực hiện Nghị quyết số 5- NQ/TU ngày 20/12/2026 của Tỉnh ủy.", ("2027", "2027")),
        (PLAN_OF_YEAR, "Sửa nhà chờ sau Tết.", None),
        (PLAN_OF_YEAR, "Diễn tập cứu đuối (15/8 tại bến).", None),
        (PLAN_OF_YEAR, "Tuyên truyền 01 năm lập xã (01/7/2026 - 01/7/2027).", ("2027", "2027")),
        (PLAN_OF_YEAR, "Sửa bến hỏng do bão số 3 (tháng 9/2026)\n- Đóng lại cọc.", ("2027", "2027")),
        (PLAN_OF_YEAR, "Sửa bến trước mùa mưa (tháng 4/2027)\n- Đóng lại cọc.", ("2027-04", "2027-04")),
        (REPORT, "Sửa 03 cầu tạm trước 28/02.", (None, "2027-02-28")),  # in the year of the part that the title plans
        (REPORT, "Nạo vét kênh.", ("2027-01", "2027-03")),
    ],
)
def test_an_item_with_a_time_of_its_own_has_not_the_titles(document: dict[str, str], item: str, span: tuple[str | None, str | None] | None) -> None:
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in read(OWN.format(item=item, **document))] == [span]


@pytest.mark.parametrize(("group", "start"), [("Thực hiện đợt một (tháng 02/2027)", "2027-02"), ("Sửa bến hỏng do lũ (tháng 02/2027)", "2027"), ("Đóng lại bến hỏng sau lũ đợt 2 (tháng 9/2026)", "2027")])
def test_a_stage_of_the_plans_own_year_began_before_its_day(group: str, start: str) -> None:
    text = OWN.format(item=f"{group}\n- Đóng lại cọc.", **PLAN_OF_YEAR).replace("ngày 20 tháng 01", "ngày 12 tháng 3")
    assert [t.timeframe and t.timeframe.start for t in read(text)] == [start]


def test_the_time_of_a_thing_of_its_own_is_not_that_of_the_items_beside_it() -> None:
    text = PLAN.replace("- Thời gian: từ ngày 01/11 đến ngày 20/11/2027.", "- Chấm thi theo cụm.\n- Thời gian tổ chức lễ trao giải: tháng 12/2027.")
    assert {t.title[:9]: t.timeframe and t.timeframe.end for t in read(text)}["Chấm thi "] is None


@pytest.mark.parametrize(("cell", "span"), [("T3 - T8", ("2027-03", "2027-08")), ("Xong trước lễ 30/4", (None, "2027-04-30")), ("Không ghi thời hạn", None),
    ("Tháng 6 + tháng 9", ("2027-06", "2027-09")), ("HT trước 30/6", (None, "2027-06-30")), ("Hoàn thành trong quý III", ("2027-07", "2027-09")), ("31/05/27", ("2027-05-31", "2027-05-31")),
    ("Quý II (tháng 5)", ("2027-05", "2027-05")), ("22-23/3, nhà văn hóa huyện", ("2027-03-22", "2027-03-23")), ("Giai đoạn 1: 2027; giai đoạn 2: 2028-2029", ("2027", "2029")),
    ("Từ 01/4 đến khi hết mùa mưa", ("2027-04-01", None)), ("Từ 05/4 trở đi", ("2027-04-05", None)), ("Kỳ họp tháng 7", ("2027-07", "2027-07")), ("Quý I: rà soát; Quý III: xong", ("2027-01", "2027-09")),
    ("Trước ngày 20/4 (trước lễ 30/4)", (None, "2027-04-20")), ("Tháng 3 (và tháng 9)", ("2027-03", "2027-09")), ("Tháng 3 (đến tháng 5)", ("2027-03", "2027-05")),
    ("15/3, lùi sang tháng sau", (None, None)), ("Từ 15/12, đến Tết Nguyên đán", ("2027-12-15", None)), ("Tháng 4, hoãn vô thời hạn", (None, None)), ("Lớp 10/11/12", (None, None)), ("T2 - T6", (None, None)), ("T2 - T6/2027", ("2027-02", "2027-06")),
    ("T4 - T6", ("2027-04", "2027-06")), ("T3-T5", ("2027-03", "2027-05")), ("T2 - T7", (None, None)), ("T2 - T4", ("2027-02", "2027-04")), ("31/12/30", ("2030-12-31", "2030-12-31")), ("Trước 30/06/35", (None, "2035-06-30")),
    ("Theo Quyết định năm 2021; giai đoạn 2027-2030", ("2027", "2030"))])
def test_cells_of_months_in_short_and_of_feasts(cell: str, span: tuple[str | None, str | None] | None) -> None:
    text = ROWS.replace(", hoàn thành trước ngày 30/11/2027", "").replace("Kiểm tra kho vật tư", "Kiểm tra kho vật tư năm 2027").replace("| Chủ trì |\n|---|---|---|", "| Chủ trì | Thời gian |\n|---|---|---|---|").replace("| Văn phòng Sở |", f"| Văn phòng Sở | {cell} |")
    first = read(text)[0].timeframe
    assert (first and (first.start, first.end)) == span


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("Hằng năm, từ tháng 8 đến tháng 10, Phòng Y tế phun hóa chất.", ("Hằng năm, từ tháng 8 đến tháng 10", None, "hằng năm")),  # of every year, not of the plan's
        ("Phòng Y tế phun hóa chất hằng năm từ tháng 8 đến tháng 10.", ("hằng năm từ tháng 8 đến tháng 10", None, "hằng năm")),
        ("Phòng Kinh tế kiểm tra các bến từ 01/4 đến khi kết thúc mùa lũ.", ("từ 01/4 đến khi kết thúc mùa lũ", "2027-04-01", None)),
        ("Phòng Kinh tế trực tại các bến từ nay đến khi có thông báo mới.", None),
        ("Phòng Kinh tế trực tại các bến từ nay đến hết mùa lũ.", None),
        ("Phòng Kinh tế kiểm tra các bến (tháng 6 đến tháng 10).", ("tháng 6 đến tháng 10", "2027-06", None)),
        ("Mỗi năm hai đợt, vào tháng 4 và tháng 9, Phòng Kinh tế kiểm tra các bến.", ("Mỗi năm hai đợt, vào tháng 4 và tháng 9", None, "2 lần/năm")),
    ],
)
def test_times_of_every_year_and_without_an_end(item: str, told: tuple[str, str | None, str | None] | None) -> None:
    assert [t.timeframe and (t.timeframe.text, t.timeframe.start, t.timeframe.recurrence) for t in read(OWN.format(item=item, **PLAN_OF_YEAR))] == [told]


def test_the_day_that_a_session_sets_is_of_its_year() -> None:
    text = OWN.format(kind="NGHỊ QUYẾT", sign="NQ-UBND", title="Phiên họp thường kỳ tháng 01 năm 2027", item="Phòng Kinh tế trình phương án sửa bến trước ngày 20 tháng 8.")
    assert [t.timeframe and t.timeframe.end for t in read(text)] == ["2027-08-20"]


def test_the_words_of_an_amendment_are_no_work() -> None:
    text = OWN.format(kind="QUYẾT ĐỊNH", sign="QĐ-UBND", title="Điều chỉnh Đề án sửa chữa bến đò", item="").replace("II. NHIỆM VỤ\n1. \n", 'Điều 1. Điều chỉnh mốc thời gian tại Đề án:\n- Từ "hoàn thành trong quý I/2027" thành "hoàn thành trong quý III/2027";\n')
    assert read(text) == []


@pytest.mark.parametrize(
    ("heads", "cells", "told"),
    [
        ("| Tháng | Nhiệm vụ | Chủ trì |\n|---|---|---|", "| 5 - 6 | Sửa kho số 2 | Văn phòng Sở |", ("Tháng 5 - 6", "2027-05", "2027-06")),
        ("| TT | Nhiệm vụ | Trách nhiệm thực hiện | | Thời gian | | |\n|---|---|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | QI | QII | QIII |", "| 1 | Sửa kho số 2 | Văn phòng Sở | Thanh tra Sở | | x | x |", ("quý II quý III", "2027-04", "2027-09")),
    ],
)
def test_what_a_head_counts(heads: str, cells: str, told: tuple[str, str, str]) -> None:
    text = ROWS.replace("Kiểm tra kho vật tư", "Kiểm tra kho vật tư năm 2027").split("| TT |")[0] + f"{heads}\n{cells}\n{cells.replace('Sửa kho số 2', 'Lập danh mục vật tư')}\n"
    first = read(text)[0].timeframe
    assert first is not None and (first.text, first.start, first.end) == told


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("| Tháng | Nhiệm vụ | Chủ trì |\n|---|---|---|", "| 18 | Sửa kho số 2 | Văn phòng Sở |"),
        ("| TT | Nhiệm vụ | Chủ trì | Q.1 | Q.3 | Q.5 |\n|---|---|---|---|---|---|", "| 1 | Sửa kho số 2 | Văn phòng Sở | x | | x |"),
    ],
)
def test_what_no_year_has_is_no_time_of_a_head(heads: str, cells: str) -> None:
    text = ROWS.replace("Kiểm tra kho vật tư", "Kiểm tra kho vật tư năm 2027").split("| TT |")[0] + f"{heads}\n{cells}\n{cells.replace('Sửa kho số 2', 'Lập danh mục vật tư')}\n"
    first = read(text)[0].timeframe
    assert (first and (first.text, first.start)) in (None, ("18", None))
