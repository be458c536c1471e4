# The frame of the pages and words used everywhere.

site-name = Một Cửa
home-name = Home
skip-to-content = Skip to main content
language-other = Tiếng Việt
navigation-label = Main sections
breadcrumb-label = Path to this page
footer-label = About this portal
demo-label = Demonstration
demo-banner = This is a trial version. Every dossier, name and number here is made up.

nav-procedures = Procedures
nav-forms = Forms
nav-lookup = Track
nav-help = Help
nav-queue = Dossiers
nav-approvals = For approval
nav-mail-log = Sent mail

footer-help = Help
footer-privacy = Privacy
footer-accessibility = Accessibility
footer-staff = For staff
footer-owner = The filing portal of { $office }.

signed-in-as = { $name }, { $role }
sign-out = Sign out

role-citizen = citizen
role-clerk = one-stop officer
role-officer = enforcement officer
role-head = head of the agency
role-admin = administrator
role-auditor = inspector

notice-info = Information:
notice-success = Done:
notice-warning = Please note:
notice-error = Error:
title-error = Error: { $title }

search-button = Search
todo-open = to do
todo-done = done
unknown = Not known yet. The agency is updating this.
