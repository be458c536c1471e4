# Tình trạng hồ sơ: nhãn ngắn, câu đầy đủ cho người dân, ai làm tiếp.

state-draft = Bản nháp
state-submitted = Đã gửi
state-accepted = Đã tiếp nhận
state-in_progress = Đang giải quyết
state-supplement_requested = Chờ bổ sung
state-fee_due = Chờ nộp phí
state-suspended = Tạm dừng
state-awaiting_approval = Chờ phê duyệt
state-result_ready = Đã có kết quả
state-delivered = Đã trả kết quả
state-not_accepted = Không tiếp nhận
state-withdrawn = Đã rút
state-stopped = Đã dừng giải quyết
state-transferred = Đã chuyển cơ quan khác

state-sentence-draft = Ông/Bà chưa gửi hồ sơ này.
state-sentence-submitted = Cơ quan thi hành án dân sự đã nhận được hồ sơ và đang kiểm tra.
state-sentence-accepted = Hồ sơ đã được tiếp nhận và đang chờ phân công người giải quyết.
state-sentence-in_progress = Hồ sơ đang được giải quyết.
state-sentence-supplement_requested = Hồ sơ còn thiếu. Ông/Bà vui lòng bổ sung theo danh sách dưới đây.
state-sentence-fee_due = Ông/Bà cần nộp phí để hồ sơ được giải quyết tiếp.
state-sentence-suspended = Việc giải quyết hồ sơ đang tạm dừng.
state-sentence-awaiting_approval = Kết quả đã được trình lên thủ trưởng và đang chờ phê duyệt.
state-sentence-result_ready = Hồ sơ đã có kết quả. Ông/Bà có thể nhận ngay.
state-sentence-delivered = Kết quả đã được trả cho Ông/Bà.
state-sentence-not_accepted = Cơ quan thi hành án dân sự không tiếp nhận hồ sơ này. Lý do được ghi dưới đây.
state-sentence-withdrawn = Ông/Bà đã rút hồ sơ này.
state-sentence-stopped = Việc giải quyết hồ sơ đã dừng. Lý do được ghi dưới đây.
state-sentence-transferred = Hồ sơ đã được chuyển đến cơ quan có thẩm quyền.

next-label = Ai làm tiếp
next-citizen = Đến lượt Ông/Bà.
next-clerk = Bộ phận một cửa.
next-officer = Chấp hành viên được phân công.
next-head = Thủ trưởng cơ quan.
next-none = Không còn việc gì phải làm.

channel-online = Qua mạng
channel-counter = Nộp trực tiếp
channel-post = Qua bưu chính
channel-oral = Trình bày bằng lời nói

outcome-granted = Chấp nhận yêu cầu
outcome-refused = Từ chối yêu cầu
outcome-transferred = Chuyển cơ quan khác
