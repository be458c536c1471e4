site-name = Một Cửa
site-owner = Thi hành án dân sự tỉnh Vĩnh Long
skip-to-content = Đến nội dung chính
language-other = English
