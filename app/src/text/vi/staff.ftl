# The staff's pages: sign-in, dossier, checklist, approvals, mail log.
sign-in-title = Đăng nhập dành cho cán bộ
sign-in-login = Tên đăng nhập
sign-in-password = Mật khẩu
sign-in-button = Đăng nhập
sign-in-wrong = Tên đăng nhập hoặc mật khẩu không đúng. Xin kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.
sign-in-session-ended = Phiên làm việc đã hết. Nội dung vừa soạn vẫn được giữ. Xin đăng nhập để gửi lại.
sign-in-help = Tài khoản do quản trị viên cấp. Nếu quên mật khẩu, xin liên hệ quản trị viên.

password-title = Đổi mật khẩu
password-forced = Mật khẩu đang dùng do quản trị viên cấp và chỉ dùng được một lần. Xin đặt mật khẩu của riêng mình để tiếp tục làm việc.
password-current = Mật khẩu hiện tại
password-new = Mật khẩu mới
password-new-hint = Ít nhất { $least } ký tự. Nên ghép vài từ dễ nhớ; không bắt buộc có chữ số hay ký hiệu.
password-repeat = Nhập lại mật khẩu mới
password-others = Những nơi khác đang đăng nhập bằng tài khoản này sẽ bị đăng xuất.
password-button = Đổi mật khẩu
password-changed = Mật khẩu đã được đổi.
password-go-on = Tiếp tục làm việc
password-wrong = Mật khẩu hiện tại không đúng.
password-too-short = Mật khẩu mới quá ngắn. Xin dùng ít nhất { $least } ký tự.
password-too-long = Mật khẩu mới quá dài. Xin dùng nhiều nhất 200 ký tự.
password-the-same = Mật khẩu mới phải khác mật khẩu hiện tại và không được chứa tên đăng nhập.
password-not-repeated = Hai lần nhập mật khẩu mới không giống nhau.

send-again-title = Gửi lại nội dung vừa soạn
send-again-words = Khi phiên làm việc hết, nội dung sau đây chưa được gửi. Xin xem lại rồi gửi.
send-again-button = Gửi lại
send-again-back = Không gửi, mở lại hồ sơ

dossier-to-queue = Về danh sách hồ sơ
dossier-acts = Việc có thể làm
dossier-no-acts = Ở bước này không có việc nào dành cho vai trò của Ông/Bà.
dossier-results = Kết quả
dossier-clock = Thời hạn và người giải quyết
dossier-request-date = Ngày yêu cầu
dossier-submitted = Gửi lúc
dossier-accepted = Tiếp nhận lúc
dossier-due = Hẹn trả kết quả
dossier-national = Mã trạng thái liên thông quốc gia
dossier-officer = Người giải quyết
dossier-contact = Liên hệ
dossier-no-contact = Không có số điện thoại và thư điện tử
dossier-reminders = Lưu ý của thủ tục
dossier-timeline = Quá trình giải quyết
dossier-checklist = Danh mục cần có
dossier-items = Nội dung đã yêu cầu bổ sung
dossier-papers = Giấy tờ
dossier-no-papers = Không có tệp nào.
dossier-form = Đơn đã điền
dossier-answers = Nội dung đơn
dossier-warnings = Cần xem kỹ
answer-none = không ghi

desk-warning-id_birth_mismatch = Số định danh không khớp với năm sinh
desk-warning-id_sex_mismatch = Số định danh không khớp với giới tính theo tên hoặc cách xưng hô
desk-warning-past_limitation = Yêu cầu gửi sau khi hết thời hiệu
desk-warning-possible_duplicate = Có thể trùng với hồ sơ khác

file-unscanned = chưa quét vi-rút
file-added = mới bổ sung

item-open = Chưa có trả lời.
item-answered = Đã trả lời lúc { $at }.

result-proposed = trình lúc { $at }
result-approved = phê duyệt lúc { $at }
result-sent-back = trả lại lúc { $at }
result-lapsed = không còn giá trị từ { $at }

checklist-save = Lưu danh mục
checklist-required = Bắt buộc
checklist-optional = Nếu có
checklist-files = { $files } tệp
checklist-words = Ghi chú cho: { $item }
mark-unchecked = Chưa kiểm tra
mark-present = Có và đúng
mark-missing = Còn thiếu
mark-wrong = Chưa đúng
mark-outdated = Hết giá trị
mark-not_needed = Không cần

unsigned-title = Chưa nhận đơn giấy đã ký
unsigned-words = Hồ sơ này nộp trước trên mạng và chưa được ký nên chưa trình, chưa phê duyệt được kết quả. Khi nhận đơn đã in có chữ ký hoặc điểm chỉ, bộ phận một cửa chọn “Ghi ngày nhận đơn giấy” và ghi ngày nhận.

conflict-staff-title = Hồ sơ đã thay đổi
conflict-staff-words = Người khác đã xử lý hồ sơ này trong lúc Ông/Bà soạn. Chưa có việc nào của Ông/Bà được ghi nhận, và nội dung đã soạn vẫn còn nguyên. Xin xem lại rồi quyết định:
conflict-orphan = Việc Ông/Bà định làm không còn làm được ở tình trạng hiện nay. Nội dung đã soạn:

approvals-title = Chờ phê duyệt
approvals-count = { $count } kết quả đang chờ quyết định.
approvals-none = Không có kết quả nào đang chờ.
approvals-file = Mở văn bản kết quả
approvals-stalled = Chờ bổ sung quá lâu
approvals-stalled-words = Các hồ sơ này đã được nhắc nhiều lần mà chưa được bổ sung. Hồ sơ không tự kết thúc; xin quyết định chờ tiếp hay dừng giải quyết.

mail-log-title = Thư đã gửi
mail-log-words = Thư được xếp hàng khi có việc, sau đó được gửi. Máy chủ thư hỏng chỉ làm thư đến chậm.
mail-log-caption = Thư, mới nhất trước
mail-log-filter = Lọc theo tình trạng
mail-log-all = Tất cả
mail-log-created = Tạo lúc
mail-log-kind = Loại thư
mail-log-recipient = Người nhận
mail-log-state = Tình trạng
mail-log-attempts = Số lần gửi
mail-log-id = Mã thư
mail-log-next = thử lại lúc { $at }
mail-log-at = lúc { $at }
mail-log-empty = Chưa có thư nào.
mail-state-queued = Chờ gửi
mail-state-sent = Đã gửi
mail-state-failed = Không gửi được
