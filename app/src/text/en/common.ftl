site-name = Một Cửa
site-owner = Civil Judgment Enforcement Agency of Vĩnh Long Province
skip-to-content = Skip to main content
language-other = Tiếng Việt
