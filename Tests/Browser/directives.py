"""Directives that the tests make up, as texts of Vietnamese authorities, with days around today."""
from datetime import date, timedelta

HEAD = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAM SƠN\tĐộc lập - Tự do - Hạnh phúc

Số: {number}\tLam Sơn, ngày {day} tháng {month} năm {year}
"""

PLAN = HEAD + """
KẾ HOẠCH
Chuyển đổi số trong cơ quan nhà nước của tỉnh

Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Tỷ lệ hồ sơ thủ tục hành chính được xử lý trực tuyến đạt tối thiểu 80%.
2. Tỷ lệ cán bộ, công chức có chữ ký số cá nhân đạt 95%.

II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí kinh phí thực hiện Kế hoạch, hoàn thành trước ngày {past1}.
2. Giao Sở Tài chính tổng hợp dự toán của các đơn vị, trình Ủy ban nhân dân tỉnh trước ngày {past2}.
3. Sở Khoa học và Công nghệ chủ trì xây dựng nền tảng dùng chung của tỉnh, hoàn thành trước ngày {soon1}.
4. Sở Nội vụ tổ chức bồi dưỡng kỹ năng số cho công chức, hoàn thành trước ngày {soon2}.
5. Các sở, ban, ngành báo cáo kết quả thực hiện hàng quý (trước ngày 10 của tháng cuối quý) gửi Sở Khoa học và Công nghệ tổng hợp.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tKT. CHỦ TỊCH
- Lưu: VT.\tPHÓ CHỦ TỊCH

\tLê Minh Thảo
"""

DISPATCH = HEAD + """V/v đôn đốc thực hiện Kế hoạch số 31/KH-UBND

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện Kế hoạch số 31/KH-UBND ngày {plan} của Ủy ban nhân dân tỉnh về chuyển đổi số, Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Tài chính rà soát các nguồn vốn chưa giải ngân, báo cáo Ủy ban nhân dân tỉnh trước ngày {past2}.
2. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính cập nhật cơ sở dữ liệu quy hoạch, hoàn thành trước ngày {soon1}.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tKT. CHỦ TỊCH
- Lưu: VT.\tPHÓ CHỦ TỊCH

\tLê Minh Thảo
"""

DECISION = HEAD + """
QUYẾT ĐỊNH
Về việc thành lập Tổ công tác chuyển đổi số của tỉnh

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Căn cứ Kế hoạch số 31/KH-UBND ngày {plan} của Ủy ban nhân dân tỉnh;
Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác chuyển đổi số của tỉnh.
Điều 2. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ trình quy chế làm việc của Tổ công tác trước ngày {past1}.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này.

Nơi nhận:\tCHỦ TỊCH
- Như Điều 3;
- Lưu: VT.

\tTrần Quốc Khánh
"""

FILES = {
    "ke-hoach-31.txt": (PLAN, "31/KH-UBND", -150),
    "cong-van-402.txt": (DISPATCH, "402/UBND-KT", -90),
    "quyet-dinh-77.txt": (DECISION, "77/QĐ-UBND", -120),
}


def written(day):
    """A day as directives write it: 5/3/2026."""
    return f"{day.day:02}/{day.month}/{day.year}" if day.month > 2 else f"{day.day:02}/{day.month:02}/{day.year}"


def write(folder):
    """Writes them below a folder; the paths, the cited one first."""
    today = date.today()
    days = {name: written(today + timedelta(count)) for name, count in {
        "past1": -60, "past2": -30, "soon1": 5, "soon2": 20, "plan": -150}.items()}
    paths = []
    for name, (text, number, age) in FILES.items():
        signed = today + timedelta(age)
        path = folder / name
        path.write_text(text.format(
            number=number, day=f"{signed.day:02}", month=f"{signed.month:02}" if signed.month < 3 else signed.month,
            year=signed.year, **days), encoding="utf-8")
        paths.append(path)
    return paths
