# Trang chủ, danh mục thủ tục, biểu mẫu, liên hệ.

home-title = Nộp và theo dõi hồ{"\u00A0"}sơ thi hành án dân sự
home-description = Xem cần giấy tờ gì, tải mẫu đơn, gửi hồ sơ và theo dõi hồ sơ thi hành án dân sự.
home-lead = Xem cần giấy tờ gì, điền đơn, gửi ảnh giấy tờ và theo dõi kết quả ngay trên điện thoại. Không cần tài khoản.
home-search = Ông/Bà cần việc gì?
home-search-hint = Gõ tên thủ tục, tên mẫu đơn hoặc mã hồ sơ.
home-track = Tra cứu hồ sơ đã gửi
home-track-about = Cần mã hồ sơ và mã tra cứu.
home-common = Việc thường gặp
home-all = Xem tất cả thủ tục
home-news = Cần biết
home-signing-title = Đơn gửi trên mạng cần được ký
home-signing = Khi chưa có chữ ký điện tử, hồ sơ gửi trên mạng là hồ sơ nộp trước. Sau khi gửi, Ông/Bà ký đơn tại bộ phận một cửa hoặc gửi bản đã ký qua bưu chính.
home-contact = Cần hỏi ai?

contact-name = Cơ quan
contact-address = Địa chỉ
contact-phone = Điện thoại
contact-email = Thư điện tử
contact-hours = Giờ tiếp nhận
contact-hours-value = { $hours }, từ thứ Hai đến thứ Sáu

catalogue-title = Thủ tục
catalogue-description = Tất cả thủ tục về thi hành án dân sự: cần giấy tờ gì, bao lâu, nộp ở đâu.
catalogue-found-title = Kết quả tìm “{ $query }”
catalogue-online = Gửi được trên mạng
catalogue-others = Xem hướng dẫn và tải mẫu đơn
catalogue-others-about = Các hồ sơ này nộp trực tiếp tại bộ phận một cửa hoặc gửi qua bưu chính.
catalogue-count = Tìm thấy { $count } thủ tục.
catalogue-nothing = Không tìm thấy thủ tục nào.
catalogue-nothing-advice = Ông/Bà thử dùng từ ngắn hơn, ví dụ “khiếu nại” hoặc “giảm phí”. Không cần gõ dấu.

forms-title = Biểu mẫu
forms-description = Tải mẫu đơn về thi hành án dân sự dạng Word và PDF.
forms-lead = Tải mẫu đơn về máy, điền trên máy hoặc in ra rồi viết tay.
forms-docx = Mẫu Word
forms-pdf = Mẫu PDF
forms-how = Đơn đã điền và ký có thể nộp trực tiếp tại bộ phận một cửa hoặc gửi qua bưu chính.

gallery-title = Thư viện giao diện
gallery-lead = Mọi thành phần của giao diện, với dữ liệu mẫu.
unconfirmed = (chưa được cơ quan xác nhận)
