# Khung trang và những từ dùng chung.

site-name = Một Cửa
home-name = Trang chủ
skip-to-content = Đến nội dung chính
language-other = English
navigation-label = Các mục chính
breadcrumb-label = Đường dẫn đến trang này
footer-label = Về cổng thông tin này
demo-label = Bản chạy thử
demo-banner = Đây là bản chạy thử. Mọi hồ sơ, tên người và mã số ở đây đều là dữ liệu minh họa.

nav-procedures = Thủ tục
nav-forms = Biểu mẫu
nav-lookup = Tra cứu
nav-help = Trợ giúp
nav-queue = Hồ sơ
nav-approvals = Chờ phê duyệt
nav-mail-log = Thư đã gửi

footer-help = Trợ giúp
footer-privacy = Bảo vệ dữ liệu cá nhân
footer-accessibility = Khả năng tiếp cận
footer-staff = Dành cho cán bộ
footer-owner = Cổng tiếp nhận hồ sơ của { $office }.

signed-in-as = { $name }, { $role }
sign-out = Đăng xuất

role-citizen = người dân
role-clerk = cán bộ một cửa
role-officer = chấp hành viên
role-head = thủ trưởng
role-admin = quản trị viên
role-auditor = thanh tra

notice-info = Thông tin:
notice-success = Đã xong:
notice-warning = Lưu ý:
notice-error = Lỗi:
title-error = Lỗi: { $title }

search-button = Tìm
todo-open = chưa làm
todo-done = đã làm
unknown = Chưa có thông tin. Cơ quan đang cập nhật.
