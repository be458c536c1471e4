# The queue of the one-stop desk.
queue-title = Hồ sơ
queue-tabs-label = Các nhóm hồ sơ
queue-tab-incoming = Chờ tiếp nhận
queue-tab-mine = Của tôi
queue-tab-processing = Đang xử lý
queue-tab-supplement = Chờ bổ sung
queue-tab-approval = Chờ phê duyệt
queue-tab-result = Có kết quả
queue-tab-overdue = Quá hạn
queue-tab-all = Tất cả
queue-search-label = Tìm họ tên, mã hồ sơ, số bản án
queue-search-clear = Bỏ tìm
queue-searching = Đang tìm “{ $words }”.
queue-caption = { $tab }: quá hạn trước, sau đó đến hạn sớm nhất
queue-caption-all = { $tab }: mới nhất trước
queue-head-dossier = Hồ sơ
queue-head-state = Tình trạng
queue-head-due = Hạn
queue-head-assignee = Người giải quyết
queue-nobody = Chưa phân công
queue-empty = Không có hồ sơ nào trong nhóm này.
queue-empty-search = Không tìm thấy hồ sơ nào. Thử chọn nhóm “Tất cả” hoặc dùng ít từ hơn.

pager-label = Các trang của danh sách
pager-previous = Trang trước
pager-next = Trang sau

due-none = chưa có thời hạn
due-left-working = còn { $days } ngày làm việc
due-left-calendar = còn { $days } ngày
due-today = hạn hôm nay
due-over-working = quá { $days } ngày làm việc
due-over-calendar = quá { $days } ngày
due-paused = tạm dừng từ { $date }
due-done-early = trước hạn
due-done-on_time = đúng hạn
due-done-overdue = quá hạn
due-ended = đã kết thúc
due-provisional = tạm tính
due-provisional-why = Lịch nghỉ lễ của năm đó chưa được xác nhận
due-answer = trả lời trước { $by }
due-answer-late = trễ trả lời từ { $by }

dossier-mark-pre_filing = nộp trước
dossier-mark-on_behalf = nộp thay
dossier-mark-confidential = bảo mật
dossier-mark-warning = cần xem kỹ
