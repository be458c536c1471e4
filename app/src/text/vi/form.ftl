# Filling in: fields, sections, task list, check page.
field-optional = (nếu có)
field-choose = Chọn…
field-day = Ngày
field-month = Tháng
field-year = Năm
field-year-alone = Nếu chỉ biết năm, Ông/Bà chỉ cần ghi năm.
list-add = Thêm { $item }
list-item = { $item } { $number }
list-remove = Bỏ { $item }

task-todo = Chưa làm
task-begun = Còn { $count } chỗ cần điền
task-done = Đã xong
task-optional = Không bắt buộc

step-of = Bước { $step } trong { $of }
section-continue = Lưu và tiếp tục
section-return = Lưu và về trang kiểm tra
section-saved = Đã lưu lúc { $time }
section-to-list = Về danh sách các bước

autosave-saving = Đang lưu…
autosave-failed = Chưa lưu được: đường truyền hoặc máy chủ không trả lời. Những gì Ông/Bà điền đang được giữ trên máy này, cổng sẽ tự lưu lại khi có mạng.
autosave-retry = Lưu lại ngay
autosave-gone = Bản nháp này không còn trên máy chủ. Những gì Ông/Bà điền đang được giữ trên máy này. Ông/Bà vui lòng chép lại phần cần thiết trước khi rời trang.
autosave-restored = Đã lấy lại những gì chưa kịp lưu lần trước.

draft-lead = Ông/Bà làm lần lượt từng bước, nghỉ lúc nào cũng được. Mỗi bước được lưu lại khi Ông/Bà bấm “Lưu và tiếp tục”.
draft-progress = Đã xong { $done } trong { $of } bước.
draft-continue = Tiếp tục: { $task }
draft-papers = Giấy tờ kèm theo
draft-check = Kiểm tra và gửi
draft-agency = Nơi nhận: { $agency }
draft-gone-title = Bản nháp này không còn
draft-gone-why = Bản nháp được giữ { $days } ngày kể từ lần sửa cuối, sau đó được xóa cùng mọi tệp để bảo vệ thông tin của Ông/Bà. Cũng có thể đường dẫn chưa được chép đủ.
draft-gone-sent = Nếu Ông/Bà đã gửi hồ sơ, hãy dùng mã hồ sơ và mã tra cứu để xem hồ sơ đó.
draft-gone-again = Ông/Bà có thể bắt đầu lại từ trang thủ tục.
draft-sent-title = Hồ sơ này đã được gửi
draft-sent-words = Ông/Bà đã gửi hồ sơ này nên không thể sửa bản nháp nữa. Mã hồ sơ là { $code }.

way-back-title = Quay lại sau
way-back-words = Giữ đường dẫn này để điền tiếp trên bất kỳ máy nào, đến hết ngày { $until }. Ai có đường dẫn đều xem được nội dung đã điền, nên Ông/Bà chỉ gửi cho người mình tin.
way-back-link = Đường dẫn của Ông/Bà
way-back-copy = Chép đường dẫn
way-back-copied = Đã chép.
way-back-email = Gửi đường dẫn đến thư điện tử
way-back-send = Gửi đường dẫn cho tôi
way-back-sent = Đã gửi đường dẫn đến { $email }.

check-title = Kiểm tra rồi gửi
check-lead = Ông/Bà đọc lại lần cuối. Chọn “Sửa” để thay đổi, sau đó sẽ về lại trang này.
check-change = Sửa
check-change-section = Sửa phần { $section }
check-change-answer = Sửa: { $label }
check-none = Không ghi
check-papers = Giấy tờ kèm theo
check-no-papers = Chưa có tệp nào.
check-warnings = Ông/Bà xem lại giúp
check-warnings-words = Những điểm này không cản việc gửi. Nếu đúng như vậy, Ông/Bà cứ gửi.
check-missing = Chưa thể gửi vì còn { $count } chỗ cần sửa
check-next = Sau khi gửi
check-prefiling = Gửi trên mạng mà chưa ký số là nộp trước. Sau khi gửi, Ông/Bà in đơn (tệp PDF đã điền sẵn), ký tên hoặc điểm chỉ rồi nộp tại bộ phận một cửa hoặc gửi qua bưu điện. Ngày yêu cầu được tính từ ngày cơ quan nhận đơn đã ký.
check-next-answer = Bộ phận một cửa xem hồ sơ và trả lời Ông/Bà. Biên nhận sẽ ghi rõ ngày, giờ.
check-changed = Hồ sơ vừa được sửa ở nơi khác. Ông/Bà xem lại nội dung mới nhất dưới đây rồi gửi.
check-next-mail = Mỗi lần hồ sơ thay đổi, Ông/Bà nhận được thư tại { $email }.
check-next-no-mail = Ông/Bà chưa ghi thư điện tử, nên hãy giữ mã hồ sơ và mã tra cứu để tự xem kết quả.
check-truth = Tôi cam đoan những gì khai trong đơn là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung này.
check-truth-missing = Ông/Bà vui lòng đánh dấu vào lời cam đoan trước khi gửi.
check-send = Gửi { $act }
check-form = Xem đơn đã điền (PDF)

warning-id_birth_mismatch = { $name }: năm sinh trong số định danh khác với năm sinh đã ghi.
warning-id_sex_mismatch = { $name }: giới tính trong số định danh khác với cách ghi tên hoặc cách xưng hô trong đơn.
warning-past_limitation = Yêu cầu này có thể đã quá thời hiệu yêu cầu thi hành án (năm năm kể từ ngày bản án, quyết định có hiệu lực). Nếu có trở ngại khách quan hoặc sự kiện bất khả kháng, Ông/Bà nêu lý do và gửi kèm giấy tờ chứng minh.
draft-gone-catalogue = Đến danh mục thủ tục
draft-gone-lookup = Tra cứu hồ sơ

reading-money = Được hiểu là { $amount } đồng ({ $words }).
reading-identity = Theo số này: { $sex }, sinh năm { $year }.
reading-male = nam
reading-female = nữ
reading-phone = Được hiểu là { $number }.
