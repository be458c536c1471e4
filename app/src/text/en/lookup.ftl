# Tracking a dossier, verifying a paper.

lookup-title = Track a dossier
lookup-description = See where your dossier stands, with its code and lookup secret.
lookup-lead = Enter the dossier code and the lookup secret to see where your dossier stands, to add papers or to get the result.
lookup-code = Dossier code
lookup-code-hint = On the receipt and in every e-mail. Type digits and hyphens; capitals do not matter.
lookup-secret = Lookup secret
lookup-secret-hint = 8 letters and digits, shown on the receipt page.
lookup-open = See the dossier
lookup-closed = The dossier is closed on this device. To open it again, enter the dossier code and the lookup secret.
lookup-problem = The dossier could not be opened
lookup-code-missing = Enter the dossier code.
lookup-code-unreadable = This does not look like a dossier code. Copy the whole code from your receipt.
lookup-secret-missing = Enter the lookup secret.
lookup-secret-unreadable = This does not look like a lookup secret: it has 8 letters and digits, without 0, 1, O and I.
lookup-no-match = No dossier has this dossier code and this lookup secret. Please check both.
lookup-too-often = You have tried many times. To protect the dossier, please wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and try again.
lookup-where = Where do I find the two codes?
lookup-where-words = The dossier code is on the receipt, on the page you saw right after sending, and in every e-mail about the dossier. The lookup secret is shown once, on the receipt page. If you filed at the one-stop desk, the officer gave you both.
lookup-lost = What if I have lost the lookup secret?
lookup-lost-words = Bring an identity paper to the one-stop desk. The officer will give you a new lookup secret; the old one stops working.

verify-authentic-title = The code on this paper is genuine
verify-unknown-title = This paper could not be confirmed
verify-authentic = Genuine code
verify-authentic-words = This code belongs to a paper made by this portal.
verify-paper = Kind of paper
verify-made = Made at
verify-content = This page confirms the code only, not what the printed copy says. To compare its content, open the dossier with its code and lookup secret, or ask at the one-stop desk.
verify-no-personal-data = To protect personal data this page does not say whose dossier it is or what it is about.
verify-unknown = No paper has this code
verify-unknown-words = The code may not have been read completely, or this portal did not make the paper. Slips that the one-stop desk issues by hand have no such code.
verify-unknown-advice = Please scan the code again, or bring the paper to the one-stop desk to have it checked.
