# Tệp gửi kèm: quy định, và vì sao một tệp không được nhận.
files-rules = Nhận tệp { $types }. Mỗi tệp tối đa { $file }; một hồ sơ tối đa { $files } tệp và { $dossier }.
files-types-last = { $first } hoặc { $last }
file-pages = { $pages } trang
file-size-bytes = { $n } byte
file-size-kilobytes = { $n } KB
file-size-megabytes = { $n } MB

file-empty = Tệp này trống, không có nội dung. Ông/Bà vui lòng mở tệp trên máy để kiểm tra rồi chọn lại.
file-name-missing = Tệp này không có tên. Ông/Bà vui lòng đặt tên cho tệp rồi gửi lại.
file-type-not-taken = Loại tệp này không được nhận ở đây. Ông/Bà vui lòng gửi tệp { $types }; giấy tờ trên giấy có thể chụp ảnh bằng điện thoại.
file-wrong-content = Tên tệp cho biết đây là { $expected } nhưng nội dung không phải { $expected }. Ông/Bà vui lòng lưu lại đúng loại tệp rồi gửi lại.
file-too-large = Tệp này lớn hơn { $limit }. Ông/Bà vui lòng chụp hoặc quét lại với chất lượng vừa phải, hoặc chia thành nhiều tệp.
file-dossier-full = Nếu thêm tệp này, hồ sơ sẽ lớn hơn { $limit }. Ông/Bà vui lòng giảm dung lượng, hoặc xóa bớt tệp không cần thiết.
file-too-many-files = Hồ sơ đã có đủ { $limit } tệp. Ông/Bà vui lòng xóa bớt một tệp, hoặc gộp nhiều trang vào một tệp PDF.
file-damaged = Tệp này bị hỏng hoặc bị cắt mất một phần nên không đọc được. Ông/Bà vui lòng lưu hoặc chụp lại rồi gửi lại.
file-locked = Tệp này có mật khẩu nên cán bộ không mở được. Ông/Bà vui lòng gửi bản không đặt mật khẩu.
file-active-content = Tệp PDF này chứa đoạn mã tự chạy nên không được nhận vì lý do an toàn. Ông/Bà vui lòng in tệp ra dạng PDF mới, hoặc in ra giấy rồi chụp ảnh.
file-attachments = Tệp PDF này chứa tệp khác bên trong. Ông/Bà vui lòng tách các tệp đó ra và gửi riêng từng tệp.
file-macros = Tệp này chứa macro (đoạn mã tự chạy) nên không được nhận. Ông/Bà vui lòng lưu lại ở dạng không có macro, hoặc lưu thành PDF.
file-outside-content = Tệp này lấy thêm nội dung từ nơi khác khi mở ra nên không được nhận. Ông/Bà vui lòng lưu thành PDF rồi gửi lại.
file-embedded-object = Tệp này chứa tệp hoặc chương trình khác bên trong nên không được nhận. Ông/Bà vui lòng bỏ phần đó ra, hoặc lưu thành PDF rồi gửi lại.
file-too-many-pixels = Ảnh này quá lớn: nhiều hơn { $megapixels } triệu điểm ảnh. Ông/Bà vui lòng giảm độ phân giải rồi gửi lại.
file-unpacks-too-large = Nội dung bên trong tệp này lớn bất thường nên không được nhận. Ông/Bà vui lòng lưu lại thành một tệp PDF mới rồi gửi lại.
file-too-complex = Tệp này quá phức tạp, hệ thống không đọc hết được. Ông/Bà vui lòng lưu lại thành một tệp PDF đơn giản hơn, hoặc chụp ảnh từng trang.
