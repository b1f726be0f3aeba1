"""Which questions are put to the second engine on which documents: each of the catalogue in one place at least."""

PLANNING = ("so-sanh-ke-hoach", "nhiem-vu-trung", "nhiem-vu-den-han", "che-do-bao-cao", "chi-tieu")
FIGURES = ("kinh-phi", "ket-qua-so-voi-muc-tieu")
RECEIVING = ("co-quan-tiep-nhan",)
OVERVIEW = (
    "nguon-goc-nhiem-vu", "luoc-do-van-ban", "van-ban-trien-khai", "co-quan-phoi-hop", "van-ban-giao-viec", "thong-ke-nhiem-vu",
    "bang-phan-cong", "duoc-vien-dan-tai",
)
# put to both engines on the documents of `watch/`
WATCH = ("can-cu-het-hieu-luc", "chua-thay-trien-khai", "nhiem-vu-chua-ro-chi-dao", "kiem-tra-vien-dan")
# put to both engines on the documents of `named/`
NAMED = ("van-ban-trong-kho", "van-ban-chua-co", "vien-dan-chung")
# put to both engines on the documents of `charged/`
CHARGED = ("nhiem-vu-khong-ro-dau-moi",)
# put to both engines on the documents written in `test_register_questions.py`
REGISTER = ("van-ban-bi-thay-doi",)
