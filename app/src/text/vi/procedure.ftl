# Trang của một thủ tục.

procedure-who = Ai được nộp
procedure-how-long = Thời hạn giải quyết
procedure-fee = Chi phí
procedure-result = Kết quả nhận được
procedure-start = Bắt đầu trên mạng
procedure-start-about = Mất khoảng 20 phút. Ông/Bà có thể dừng và làm tiếp sau; nội dung đã điền được lưu lại.
procedure-paper-about = Thủ tục này chưa gửi được trên mạng. Ông/Bà điền mẫu đơn rồi nộp trực tiếp hoặc gửi qua bưu chính.
procedure-contents = Trên trang này

procedure-papers = Giấy tờ cần có
procedure-papers-always = Luôn cần
procedure-papers-when = Cần trong một số trường hợp
procedure-papers-optional = Nếu có
procedure-case = Nếu:
procedure-sets = Số lượng: { $sets } bộ hồ sơ.
procedure-sets-unknown = Số bộ hồ sơ: chưa có thông tin, cơ quan đang cập nhật.
copy-original = bản chính
copy-certified_copy = bản sao có chứng thực
copy-plain_copy = bản chụp
copy-data = dữ liệu điện tử

procedure-steps = Các bước thực hiện
procedure-terms = Thời hạn theo luật
procedure-term-from = Tính từ:
procedure-delivery = Nộp ở đâu, nhận kết quả thế nào
procedure-channels = Cách nộp
procedure-channel-online = Qua mạng, trên cổng này
procedure-channel-counter = Trực tiếp tại bộ phận một cửa
procedure-channel-post = Qua dịch vụ bưu chính
procedure-channel-oral = Trình bày bằng lời nói, cán bộ ghi biên bản
procedure-authority = Cơ quan giải quyết
procedure-signer = Người ký kết quả
procedure-return = Nhận kết quả
procedure-return-ways = Ông/Bà được báo khi có kết quả. Kết quả nhận tại bộ phận một cửa; nếu hồ sơ gửi trên mạng, có thể tải về ở trang tra cứu.

procedure-refusals = Khi nào không được chấp nhận
procedure-refusals-lead = Cơ quan chỉ được từ chối, có nêu rõ lý do, khi:
procedure-not-refusable = Không được từ chối vì các lý do sau
procedure-notices = Ông/Bà cần biết

procedure-basis = Căn cứ pháp lý
procedure-basis-acts = Văn bản quy định
procedure-basis-past = Trước đây áp dụng
procedure-since = từ ngày { $date }
procedure-until = đến hết ngày { $date }
procedure-publication = Mã thủ tục, mẫu đơn, mức độ dịch vụ
procedure-code = Mã thủ tục
procedure-published-by = Quyết định công bố
procedure-status = Loại thủ tục
procedure-status-published = Thủ tục hành chính đã công bố trên Cổng Dịch vụ công quốc gia
procedure-status-statutory_request = Yêu cầu theo luật, không nằm trong danh mục quốc gia
procedure-status-historic = Thủ tục hành chính theo luật trước ngày 01/07/2026
procedure-status-service = Dịch vụ của bộ phận một cửa
procedure-form = Mẫu đơn
procedure-form-prescribed = Dùng mẫu do pháp luật quy định.
procedure-form-free = Pháp luật không quy định mẫu.
procedure-form-suggested = Mẫu gợi ý của cơ quan; chưa có thông tin về mẫu bắt buộc.
procedure-level = Mức độ dịch vụ
procedure-level-value = Mức độ { $level }.
procedure-online-partial = Dịch vụ công trực tuyến một phần.
procedure-online-full = Dịch vụ công trực tuyến toàn trình.

term-hour = { $n } giờ làm việc
term-working_day = { $n } ngày làm việc
term-day = { $n } ngày
term-month = { $n } tháng
term-year = { $n } năm
