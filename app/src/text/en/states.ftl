# Where a dossier stands: short label, full sentence for citizens, who acts next.

state-draft = Draft
state-submitted = Sent
state-accepted = Accepted
state-in_progress = Being handled
state-supplement_requested = Waiting for your papers
state-fee_due = Waiting for payment
state-suspended = On hold
state-awaiting_approval = Awaiting approval
state-result_ready = Result ready
state-delivered = Result delivered
state-not_accepted = Not accepted
state-withdrawn = Withdrawn
state-stopped = Stopped
state-transferred = Passed to another body

state-sentence-draft = You have not sent this dossier yet.
state-sentence-submitted = The enforcement agency has received your dossier and is checking it.
state-sentence-accepted = Your dossier has been accepted and is waiting to be assigned.
state-sentence-in_progress = Your dossier is being handled.
state-sentence-supplement_requested = Something is missing. Please add what is listed below.
state-sentence-fee_due = Please pay the fee so that your dossier can go on.
state-sentence-suspended = Your dossier is on hold.
state-sentence-awaiting_approval = The result has been put before the head of the agency for approval.
state-sentence-result_ready = The result is ready. You may collect it now.
state-sentence-delivered = The result has been delivered to you.
state-sentence-not_accepted = The enforcement agency did not accept this dossier. The reason is given below.
state-sentence-withdrawn = You have withdrawn this dossier.
state-sentence-stopped = The handling of this dossier has been stopped. The reason is given below.
state-sentence-transferred = The dossier has been passed to the body that is competent for it.

next-label = Who acts next
next-citizen = It is your turn.
next-clerk = The one-stop desk.
next-officer = The enforcement officer in charge.
next-head = The head of the agency.
next-none = Nothing is left to do.

channel-online = Online
channel-counter = At the counter
channel-post = By post
channel-oral = Spoken, written down at the desk

outcome-granted = Request granted
outcome-refused = Request refused
outcome-transferred = Passed to another body
