# Mails to citizens. Every kind has a subject, a title and three parts: what happened, what it
# means, what to do now.

mail-greeting-person = Kính gửi Ông/Bà { $name },
mail-greeting-organization = Kính gửi { $name },
mail-greeting-nobody = Kính gửi Ông/Bà,

mail-heading-reason = Lý do
mail-heading-fee = Nội dung thông báo
mail-heading-result = Nội dung kết quả
mail-heading-papers = Giấy tờ đã nhận
mail-heading-items = Những việc Ông/Bà cần làm
mail-heading-means = Điều này có nghĩa là gì
mail-heading-now = Ông/Bà cần làm gì bây giờ
mail-heading-lookup = Cách tra cứu hồ sơ

mail-fact-code = Mã hồ sơ
mail-fact-procedure = Thủ tục
mail-fact-officer = Người giải quyết
mail-fact-handover = Cách trả kết quả
mail-fact-handed-to = Người nhận
mail-fact-request-date = Ngày yêu cầu
mail-fact-due-before = Ngày hẹn trước đây
mail-fact-answer-by = Bộ phận một cửa trả lời chậm nhất
mail-fact-due = Ngày hẹn trả kết quả
mail-fact-next = Người xử lý tiếp theo
mail-fact-draft-ends = Ngày cuối cùng được lưu

mail-provisional = { $date } (tạm tính, vì lịch nghỉ lễ của năm đó chưa được xác nhận)

mail-next-citizen = Ông/Bà
mail-next-clerk = Bộ phận một cửa
mail-next-officer = Người được phân công giải quyết
mail-next-head = Thủ trưởng cơ quan

mail-handover-online = Tải về trên cổng
mail-handover-counter = Nhận trực tiếp tại bộ phận một cửa
mail-handover-post = Gửi qua bưu chính

mail-fault-missing = Còn thiếu
mail-fault-wrong = Chưa đúng
mail-fault-outdated = Đã hết giá trị hoặc đã cũ

mail-paper = { $label }: { $files } tệp
mail-paper-pages = { $label }: { $files } tệp, { $pages } trang

mail-lookup = Xin mở trang tra cứu dưới đây, nhập mã hồ sơ { $code } và mã tra cứu đã được cấp khi gửi hồ sơ.
mail-lookup-lost = Nếu mất mã tra cứu, xin đến bộ phận một cửa để được cấp lại. Xin đừng cho người khác biết mã này.

mail-no-service = Thư này chỉ để thông báo. Thư này không phải là việc tống đạt văn bản và không thay cho văn bản của cơ quan.
mail-automatic = Thư được gửi tự động. Xin không trả lời thư này. Cách liên hệ và hướng dẫn có tại trang:

# --- sent in --------------------------------------------------------------------
mail-submitted-subject = Đã nhận được hồ sơ { $code }
mail-submitted-title = Hồ sơ đã được gửi thành công
mail-submitted-happened = { $behalf ->
    [yes] Bộ phận một cửa đã lập và gửi hồ sơ “{ $procedure }” thay Ông/Bà lúc { $at }.
   *[no] Hồ sơ “{ $procedure }” của Ông/Bà đã được gửi thành công lúc { $at }.
}
mail-submitted-means = Bộ phận một cửa sẽ kiểm tra hồ sơ, sau đó tiếp nhận, đề nghị bổ sung hoặc không tiếp nhận và nêu rõ lý do. Ngày hẹn trả kết quả áp dụng khi hồ sơ đầy đủ và hợp lệ. Đó là ngày có văn bản giải quyết của cơ quan, không phải ngày thi hành án xong.
mail-submitted-now = { $prefiling ->
    [yes] Hồ sơ này chưa có chữ ký điện tử. Xin in đơn đã điền, ký tên và nộp đơn giấy tại bộ phận một cửa hoặc gửi qua bưu chính. Xin giữ mã hồ sơ và mã tra cứu.
   *[no] Ông/Bà chưa phải làm gì thêm. Xin giữ mã hồ sơ và mã tra cứu.
}

# Chừng nào đơn giấy đã ký chưa đến, mọi thư đều nhắc.
mail-sign-first = Xin nộp đơn giấy đã ký, nếu chưa nộp: kết quả chỉ được trình khi cơ quan đã nhận đơn đó.

# --- accepted ----------------------------------------------------------------------
mail-accepted-subject = Hồ sơ { $code } đã được tiếp nhận
mail-accepted-title = Hồ sơ đã được tiếp nhận
mail-accepted-happened = Bộ phận một cửa đã kiểm tra và tiếp nhận hồ sơ “{ $procedure }” lúc { $at }.
mail-accepted-means = Hồ sơ sẽ được giao cho người giải quyết. Ngày hẹn trả kết quả là ngày có văn bản giải quyết của cơ quan, không phải ngày thi hành án xong.
mail-accepted-now = { $prefiling ->
    [yes] Chúng tôi chưa nhận được đơn giấy đã ký. Xin in đơn đã điền, ký tên và nộp đơn giấy tại bộ phận một cửa hoặc gửi qua bưu chính. Khi chưa có đơn đã ký, hồ sơ chưa thể có kết quả.
   *[no] Ông/Bà không phải làm gì thêm. Khi có kết quả, chúng tôi sẽ gửi thư báo.
}

# --- signed paper came in --------------------------------------------------------------
mail-paper_recorded-subject = Đã nhận đơn giấy đã ký của hồ sơ { $code }
mail-paper_recorded-title = Đã nhận đơn giấy đã ký
mail-paper_recorded-happened = Bộ phận một cửa đã ghi nhận đơn giấy đã ký của hồ sơ “{ $procedure }” lúc { $at }.
mail-paper_recorded-means = Ngày yêu cầu là ngày cơ quan nhận được đơn đã ký. Thời hạn giải quyết tính từ ngày đó.
mail-paper_recorded-now = Ông/Bà không phải ký thêm gì nữa. Khi có thay đổi, chúng tôi sẽ gửi thư báo.

# --- not accepted --------------------------------------------------------------------
mail-declined-subject = Hồ sơ { $code } không được tiếp nhận
mail-declined-title = Hồ sơ không được tiếp nhận
mail-declined-happened = Bộ phận một cửa đã kiểm tra hồ sơ “{ $procedure }” và không tiếp nhận hồ sơ này lúc { $at }. Lý do được nêu dưới đây.
mail-declined-means = Hồ sơ này đã kết thúc. Việc không tiếp nhận không ngăn Ông/Bà gửi một hồ sơ khác khi lý do nêu trên không còn.
mail-declined-now = Xin đọc kỹ lý do. Nếu có điều chưa rõ hoặc không đồng ý, xin hỏi bộ phận một cửa.

# --- supplement asked for ----------------------------------------------------------------
mail-supplement_requested-subject = Hồ sơ { $code } cần bổ sung
mail-supplement_requested-title = Hồ sơ cần Ông/Bà bổ sung
mail-supplement_requested-happened = Chúng tôi đã kiểm tra hồ sơ “{ $procedure }” và đề nghị Ông/Bà bổ sung, hoàn thiện hồ sơ. Dưới đây là toàn bộ những việc cần làm.
mail-supplement_requested-means = Trong lúc chờ bổ sung, thời hạn giải quyết tạm dừng. Thời hạn tính tiếp khi chúng tôi nhận được phần bổ sung.
mail-supplement_requested-now = Xin tra cứu hồ sơ theo hướng dẫn dưới đây và chọn “Bổ sung hồ sơ”. Ông/Bà có thể gửi ảnh chụp rõ nét bằng điện thoại, hoặc mang giấy tờ đến bộ phận một cửa.

# --- supplement came in --------------------------------------------------------------------
mail-supplement_received-subject = Đã nhận phần bổ sung của hồ sơ { $code }
mail-supplement_received-title = Đã nhận phần bổ sung
mail-supplement_received-happened = Phần bổ sung của hồ sơ “{ $procedure }” đã được nhận lúc { $at }.
mail-supplement_received-means = Hồ sơ được xem xét tiếp. Thời hạn giải quyết không còn tạm dừng.
mail-supplement_received-now = { $prefiling ->
    [yes] Khi có thay đổi, chúng tôi sẽ gửi thư báo.
   *[no] Ông/Bà không phải làm gì thêm. Khi có thay đổi, chúng tôi sẽ gửi thư báo.
}

# --- assigned ----------------------------------------------------------------------------------
mail-assigned-subject = Hồ sơ { $code } đang được giải quyết
mail-assigned-title = Hồ sơ đang được giải quyết
mail-assigned-happened = Hồ sơ “{ $procedure }” đã được phân công giải quyết lúc { $at }.
mail-assigned-means = Người được phân công sẽ xem xét nội dung hồ sơ và trình kết quả để thủ trưởng cơ quan quyết định.
mail-assigned-now = { $prefiling ->
    [yes] Nếu cần giấy tờ khác, chúng tôi sẽ gửi thư đề nghị.
   *[no] Ông/Bà không phải làm gì thêm. Nếu cần giấy tờ khác, chúng tôi sẽ gửi thư đề nghị.
}

# --- fee -------------------------------------------------------------------------------------------
mail-fee_due-subject = Hồ sơ { $code } có khoản tiền cần nộp
mail-fee_due-title = Hồ sơ có khoản tiền cần nộp
mail-fee_due-happened = Người giải quyết hồ sơ “{ $procedure }” đã thông báo khoản tiền cần nộp lúc { $at }.
mail-fee_due-means = Thời hạn giải quyết tạm dừng cho đến khi cơ quan xác nhận đã nhận được khoản tiền này.
mail-fee_due-now = Xin nộp theo nội dung thông báo nêu trên. Thư của chúng tôi không bao giờ có liên kết để chuyển tiền. Nếu nghi ngờ, xin tra cứu hồ sơ hoặc hỏi bộ phận một cửa trước khi nộp.

mail-fee_confirmed-subject = Đã nhận khoản tiền của hồ sơ { $code }
mail-fee_confirmed-title = Đã nhận khoản tiền cần nộp
mail-fee_confirmed-happened = Cơ quan đã xác nhận khoản tiền của hồ sơ “{ $procedure }” lúc { $at }.
mail-fee_confirmed-means = Hồ sơ được giải quyết tiếp. Thời hạn giải quyết không còn tạm dừng.
mail-fee_confirmed-now = { $prefiling ->
    [yes] Xin giữ biên lai nếu đã được cấp.
   *[no] Ông/Bà không phải làm gì thêm. Xin giữ biên lai nếu đã được cấp.
}

# --- suspended, resumed --------------------------------------------------------------------------------
mail-suspended-subject = Hồ sơ { $code } tạm dừng giải quyết
mail-suspended-title = Hồ sơ tạm dừng giải quyết
mail-suspended-happened = Việc giải quyết hồ sơ “{ $procedure }” tạm dừng từ { $at }. Lý do được nêu dưới đây.
mail-suspended-means = Thời hạn giải quyết tạm dừng. Khi lý do không còn, cơ quan giải quyết tiếp và gửi thư báo cho Ông/Bà.
mail-suspended-now = { $prefiling ->
    [yes] Nếu cần làm gì khác, lý do nêu trên nói rõ.
   *[no] Ông/Bà không phải làm gì thêm, trừ khi lý do nêu trên đề nghị khác.
}

mail-resumed-subject = Hồ sơ { $code } được giải quyết tiếp
mail-resumed-title = Hồ sơ được giải quyết tiếp
mail-resumed-happened = Việc giải quyết hồ sơ “{ $procedure }” được tiếp tục từ { $at }.
mail-resumed-means = Thời hạn giải quyết tính tiếp. Ngày hẹn trả kết quả đã được tính lại theo thời gian tạm dừng.
mail-resumed-now = { $prefiling ->
    [yes] Khi có kết quả, chúng tôi sẽ gửi thư báo.
   *[no] Ông/Bà không phải làm gì thêm. Khi có kết quả, chúng tôi sẽ gửi thư báo.
}

# --- result ------------------------------------------------------------------------------------------------
mail-result_ready-subject = Hồ sơ { $code } đã có kết quả
mail-result_ready-title = Hồ sơ đã có kết quả
mail-result_ready-happened = Kết quả giải quyết hồ sơ “{ $procedure }” đã được phê duyệt lúc { $at }.
mail-result_ready-means = { $outcome ->
    [granted] Yêu cầu của Ông/Bà được chấp nhận. Nội dung cụ thể có trong văn bản kết quả.
    [refused] Yêu cầu của Ông/Bà không được chấp nhận. Lý do được nêu trên đây và trong văn bản kết quả.
   *[none] Nội dung cụ thể có trong văn bản kết quả.
}
mail-result_ready-now = Xin tra cứu hồ sơ để xem và tải văn bản kết quả, hoặc đến bộ phận một cửa để nhận.

mail-delivered-subject = Đã trả kết quả hồ sơ { $code }
mail-delivered-title = Kết quả đã được trả
mail-delivered-happened = Kết quả của hồ sơ “{ $procedure }” đã được trả lúc { $at }.
mail-delivered-means = Việc giải quyết hồ sơ này đã hoàn thành. Thời hạn theo quyết định, nếu có, được nêu trong văn bản kết quả.
mail-delivered-now = Xin kiểm tra văn bản kết quả. Nếu Ông/Bà chưa nhận được hoặc người nhận không đúng, xin báo ngay cho bộ phận một cửa.

# --- extended ------------------------------------------------------------------------------------------------
mail-extended-subject = Xin lỗi và hẹn lại ngày trả kết quả hồ sơ { $code }
mail-extended-title = Xin lỗi và hẹn lại ngày trả kết quả
mail-extended-happened = Chúng tôi chưa thể trả kết quả hồ sơ “{ $procedure }” đúng ngày đã hẹn. Chúng tôi thành thật xin lỗi Ông/Bà.
mail-extended-means = Kết quả sẽ được trả vào ngày hẹn mới nêu trên.
mail-extended-now = { $prefiling ->
    [yes] Khi có kết quả, chúng tôi sẽ gửi thư báo.
   *[no] Ông/Bà không phải làm gì thêm. Khi có kết quả, chúng tôi sẽ gửi thư báo.
}

# --- ended without a result --------------------------------------------------------------------------------------
mail-transferred-subject = Hồ sơ { $code } đã được chuyển đến cơ quan khác
mail-transferred-title = Hồ sơ đã được chuyển đến cơ quan khác
mail-transferred-happened = Hồ sơ “{ $procedure }” đã được chuyển đến cơ quan có thẩm quyền lúc { $at }. Nơi nhận và lý do được nêu dưới đây.
mail-transferred-means = Cơ quan nhận hồ sơ sẽ xem xét và trả lời Ông/Bà. Hồ sơ này không còn được giải quyết tại đây.
mail-transferred-now = Xin hỏi cơ quan nhận hồ sơ về những bước tiếp theo.

mail-stopped-subject = Hồ sơ { $code } dừng giải quyết
mail-stopped-title = Hồ sơ dừng giải quyết
mail-stopped-happened = Cơ quan đã dừng giải quyết hồ sơ “{ $procedure }” lúc { $at }. Lý do được nêu dưới đây.
mail-stopped-means = Hồ sơ này đã kết thúc và sẽ không có kết quả.
mail-stopped-now = Xin đọc kỹ lý do. Nếu có điều chưa rõ hoặc không đồng ý, xin hỏi bộ phận một cửa.

mail-withdrawn-subject = Đã rút hồ sơ { $code }
mail-withdrawn-title = Hồ sơ đã được rút
mail-withdrawn-happened = Hồ sơ “{ $procedure }” đã được rút lúc { $at } theo yêu cầu của Ông/Bà.
mail-withdrawn-means = Hồ sơ này đã kết thúc và sẽ không được giải quyết.
mail-withdrawn-now = Nếu Ông/Bà không yêu cầu rút hồ sơ, xin báo ngay cho bộ phận một cửa.

mail-reopened-subject = Hồ sơ { $code } được mở lại
mail-reopened-title = Hồ sơ được mở lại
mail-reopened-happened = Thủ trưởng cơ quan đã mở lại hồ sơ “{ $procedure }” lúc { $at }. Lý do được nêu dưới đây.
mail-reopened-means = Hồ sơ được giải quyết tiếp theo ngày hẹn mới.
mail-reopened-now = { $prefiling ->
    [yes] Khi có thay đổi, chúng tôi sẽ gửi thư báo.
   *[no] Ông/Bà không phải làm gì thêm. Khi có thay đổi, chúng tôi sẽ gửi thư báo.
}

# --- new lookup secret -----------------------------------------------------------------------------------
mail-new_secret-subject = Mã tra cứu mới của hồ sơ { $code }
mail-new_secret-title = Mã tra cứu đã được cấp lại
mail-new_secret-happened = Bộ phận một cửa đã cấp mã tra cứu mới cho hồ sơ “{ $procedure }” lúc { $at }. Mã mới được trao tại bộ phận một cửa và không bao giờ được gửi qua thư.
mail-new_secret-means = Mã tra cứu cũ không còn mở được hồ sơ. Hồ sơ cũng đã được đóng trên mọi máy đang mở. Ngoài ra không có gì thay đổi.
mail-new_secret-now = Nếu Ông/Bà hoặc người được Ông/Bà cử đến đã xin cấp lại, từ nay xin dùng mã mới. Nếu không ai xin thay Ông/Bà, xin báo ngay cho bộ phận một cửa.

# --- drafts and reminders --------------------------------------------------------------------------------------------
mail-draft_link-subject = Liên kết trở lại hồ sơ đang soạn
mail-draft_link-title = Liên kết trở lại hồ sơ đang soạn
mail-draft_link-happened = Có người, có lẽ là Ông/Bà, đã đề nghị gửi đến địa chỉ này liên kết trở lại hồ sơ “{ $procedure }” đang soạn.
mail-draft_link-means = Hồ sơ này chưa được gửi. Người nào có liên kết cũng đọc và sửa được hồ sơ, vì vậy xin đừng chuyển tiếp thư này.
mail-draft_link-now = Xin mở liên kết dưới đây để soạn tiếp. Nếu Ông/Bà không đề nghị, xin bỏ qua thư này.

mail-draft_expires-subject = Hồ sơ đang soạn sắp hết hạn lưu
mail-draft_expires-title = Hồ sơ đang soạn sắp hết hạn lưu
mail-draft_expires-happened = Ông/Bà đang soạn hồ sơ “{ $procedure }” nhưng chưa gửi.
mail-draft_expires-means = Sau ngày cuối cùng được lưu, nội dung đã điền và các tệp đã tải lên sẽ bị xóa.
mail-draft_expires-now = Xin mở liên kết dưới đây và hoàn thành trước ngày này. Mỗi lần lưu, thời hạn lưu được tính lại. Nếu không cần nữa, Ông/Bà không phải làm gì.

mail-supplement_reminder-subject = Nhắc việc: hồ sơ { $code } còn chờ bổ sung
mail-supplement_reminder-title = Hồ sơ còn chờ Ông/Bà bổ sung
mail-supplement_reminder-happened = Từ { $asked }, chúng tôi đã đề nghị Ông/Bà bổ sung hồ sơ “{ $procedure }” nhưng chưa nhận được. Dưới đây là những việc còn lại.
mail-supplement_reminder-means = Thời hạn giải quyết vẫn tạm dừng. Hồ sơ không tự kết thúc, nhưng chưa thể được giải quyết tiếp.
mail-supplement_reminder-now = Xin tra cứu hồ sơ theo hướng dẫn dưới đây và chọn “Bổ sung hồ sơ”. Nếu gặp khó khăn, xin hỏi bộ phận một cửa.
