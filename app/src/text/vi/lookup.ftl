# Tra cứu hồ sơ, xác thực giấy tờ.

lookup-title = Tra cứu hồ sơ
lookup-description = Xem hồ sơ đang ở đâu bằng mã hồ sơ và mã tra cứu.
lookup-lead = Nhập mã hồ sơ và mã tra cứu để xem hồ sơ đang ở đâu, bổ sung giấy tờ hoặc nhận kết quả.
lookup-code = Mã hồ sơ
lookup-code-hint = Ghi trên biên nhận và trong thư điện tử. Gõ cả số và dấu gạch; chữ hoa hay chữ thường đều được.
lookup-secret = Mã tra cứu
lookup-secret-hint = Gồm 8 chữ và số, ghi trên trang biên nhận.
lookup-open = Xem hồ sơ
lookup-closed = Hồ sơ đã đóng trên máy này. Muốn mở lại, Ông/Bà nhập mã hồ sơ và mã tra cứu.
lookup-problem = Chưa mở được hồ sơ
lookup-code-missing = Ông/Bà chưa nhập mã hồ sơ.
lookup-code-unreadable = Mã hồ sơ chưa đúng dạng. Ông/Bà vui lòng chép lại đầy đủ mã ghi trên biên nhận.
lookup-secret-missing = Ông/Bà chưa nhập mã tra cứu.
lookup-secret-unreadable = Mã tra cứu chưa đúng dạng: mã gồm 8 chữ và số, không có số 0, số 1, chữ O và chữ I.
lookup-no-match = Không có hồ sơ nào khớp với mã hồ sơ và mã tra cứu này. Ông/Bà vui lòng kiểm tra lại cả hai mã.
lookup-too-often = Ông/Bà đã thử nhiều lần. Để bảo vệ hồ sơ, vui lòng đợi { $minutes } phút rồi thử lại.
lookup-where = Tìm hai mã này ở đâu?
lookup-where-words = Mã hồ sơ có trên biên nhận, trên trang hiện ra ngay sau khi gửi và trong mọi thư điện tử về hồ sơ. Mã tra cứu hiện một lần trên trang biên nhận. Nếu nộp tại bộ phận một cửa, cán bộ đưa cho Ông/Bà cả hai mã.
lookup-lost = Mất mã tra cứu thì làm thế nào?
lookup-lost-words = Ông/Bà mang giấy tờ tùy thân đến bộ phận một cửa. Cán bộ sẽ cấp mã tra cứu mới; mã cũ hết hiệu lực.

verify-authentic-title = Mã trên giấy này là thật
verify-unknown-title = Không xác nhận được giấy này
verify-authentic = Mã thật
verify-authentic-words = Mã này thuộc về một giấy do cổng này lập ra.
verify-paper = Loại giấy
verify-made = Lập lúc
verify-content = Trang này chỉ xác nhận mã, không xác nhận nội dung của bản in. Muốn so nội dung, Ông/Bà mở hồ sơ bằng mã hồ sơ và mã tra cứu, hoặc hỏi bộ phận một cửa.
verify-no-personal-data = Để bảo vệ dữ liệu cá nhân, trang này không cho biết hồ sơ của ai và về việc gì.
verify-unknown = Không có giấy nào mang mã này
verify-unknown-words = Có thể mã chưa được quét hết, hoặc giấy không do cổng này lập ra. Phiếu do bộ phận một cửa lập bằng tay không có mã này.
verify-unknown-advice = Ông/Bà vui lòng quét lại mã, hoặc mang giấy đến bộ phận một cửa để được kiểm tra.
