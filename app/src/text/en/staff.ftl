# The staff's pages: sign-in, dossier, checklist, approvals, mail log.
sign-in-title = Staff sign-in
sign-in-login = Login
sign-in-password = Password
sign-in-button = Sign in
sign-in-wrong = Login or password is not right. Check Caps Lock and the Vietnamese keyboard, then try again.
sign-in-session-ended = Your session has ended. What you wrote is kept. Sign in to send it again.
sign-in-help = Accounts are given by the administrator. If you have forgotten your password, ask the administrator.

password-title = Change password
password-forced = Your password was given by the administrator and is good once. Please choose your own to go on working.
password-current = Current password
password-new = New password
password-new-hint = At least { $least } characters. A few words that you remember well will do; digits and signs are not required.
password-repeat = New password again
password-others = Wherever else this account is signed in, it will be signed out.
password-button = Change password
password-changed = Your password has been changed.
password-go-on = Go on working
password-wrong = The current password is not right.
password-too-short = The new password is too short. Please use at least { $least } characters.
password-too-long = The new password is too long. Please use 200 characters at most.
password-the-same = The new password must differ from the current one and must not contain the login.
password-not-repeated = The new password was not typed the same twice.

send-again-title = Send again what you wrote
send-again-words = When your session ended, this had not been sent. Look at it again, then send it.
send-again-button = Send again
send-again-back = Do not send, open the request

dossier-to-queue = Back to the list
dossier-acts = What can be done
dossier-no-acts = At this step there is nothing for your role to do.
dossier-results = Result
dossier-clock = Time limit and people
dossier-request-date = Date of the request
dossier-submitted = Sent
dossier-accepted = Accepted
dossier-due = Result promised for
dossier-national = Status code of the national exchange
dossier-officer = In charge
dossier-contact = Contact
dossier-no-contact = Neither phone nor e-mail
dossier-reminders = About this procedure
dossier-timeline = What has happened
dossier-checklist = What the law demands
dossier-items = What was asked for
dossier-papers = Papers
dossier-no-papers = There are no files.
dossier-form = Completed form
dossier-answers = Answers
dossier-warnings = Look closely
answer-none = not given

desk-warning-id_birth_mismatch = The identity number does not fit the year of birth
desk-warning-id_sex_mismatch = The identity number does not fit the sex told by name or title
desk-warning-past_limitation = Sent after the limitation period
desk-warning-possible_duplicate = May be the same as another request

file-unscanned = not scanned for viruses
file-added = added later

item-open = No answer yet.
item-answered = Answered at { $at }.

result-proposed = proposed at { $at }
result-approved = approved at { $at }
result-sent-back = sent back at { $at }
result-lapsed = void since { $at }

checklist-save = Save checklist
checklist-required = Required
checklist-optional = If there is one
checklist-files = { $files ->
    [one] 1 file
   *[other] { $files } files
}
checklist-words = Note on: { $item }
mark-unchecked = Not checked
mark-present = There and right
mark-missing = Missing
mark-wrong = Not correct
mark-outdated = Out of date
mark-not_needed = Not needed

unsigned-title = The signed form has not come
unsigned-words = This request was pre-filed online and is not signed yet, so no result can be proposed or approved. When the printed form comes with a signature or fingerprint, the one-stop desk chooses “Record the signed paper” and gives the day.

conflict-staff-title = The request has changed
conflict-staff-words = Somebody else worked on this request while you were writing. Nothing of yours was recorded, and what you wrote is still here. Look again, then decide:
conflict-orphan = What you were about to do is no longer possible in the present state. This is what you wrote:

approvals-title = Waiting for approval
approvals-count = { $count ->
    [one] 1 result waits for a decision.
   *[other] { $count } results wait for a decision.
}
approvals-none = No result is waiting.
approvals-file = Open the result document
approvals-stalled = Waiting too long for papers
approvals-stalled-words = Several reminders went out for these requests and nothing came. They do not close by themselves; please decide whether to wait or to stop.

mail-log-title = Mail log
mail-log-words = A mail is queued by the act that causes it and sent afterwards. A broken mail server only makes mail late.
mail-log-caption = Mails, newest first
mail-log-filter = Filter by state
mail-log-all = All
mail-log-created = Created
mail-log-kind = Kind
mail-log-recipient = Recipient
mail-log-state = State
mail-log-attempts = Attempts
mail-log-id = Message ID
mail-log-next = next attempt { $at }
mail-log-at = at { $at }
mail-log-empty = There are no mails yet.
mail-state-queued = Queued
mail-state-sent = Sent
mail-state-failed = Failed
