# Filling in: fields, sections, task list, check page.
field-optional = (if any)
field-choose = Choose…
field-day = Day
field-month = Month
field-year = Year
field-year-alone = If only the year is known, the year is enough.
list-add = Add { $item }
list-item = { $item } { $number }
list-remove = Remove { $item }

task-todo = Not started
task-begun = { $count ->
    [one] One thing missing
   *[other] { $count } things missing
}
task-done = Done
task-optional = Optional

step-of = Step { $step } of { $of }
section-continue = Save and continue
section-return = Save and go back to the check
section-saved = Saved at { $time }
section-to-list = Back to the list of steps

autosave-saving = Saving…
autosave-failed = Not saved: the line or the server does not answer. What you typed is kept on this device and will be saved when the line is back.
autosave-retry = Save again now
autosave-gone = This draft is no longer on the server. What you typed is kept on this device. Please copy what you need before you leave this page.
autosave-restored = What could not be saved the last time has been put back.

draft-lead = Take one step after another, and stop whenever you like. Each step is saved when you press “Save and continue”.
draft-progress = { $done } of { $of } steps done.
draft-continue = Continue: { $task }
draft-papers = Papers to attach
draft-check = Check and send
draft-agency = Addressed to: { $agency }
draft-gone-title = This draft is no longer here
draft-gone-why = A draft is kept for { $days } days after the last change. Then it is deleted with all its files, to protect what you told us. It is also possible that the link was not copied whole.
draft-gone-sent = If you have sent your request, use the dossier code and the lookup secret to see it.
draft-gone-again = You can start again from the page of the procedure.
draft-sent-title = This request has been sent
draft-sent-words = You have sent this request, so the draft cannot be changed any more. The dossier code is { $code }.

way-back-title = Come back later
way-back-words = Keep this link to go on from any device until { $until }. Whoever has the link can see what you filled in, so give it only to people you trust.
way-back-link = Your link
way-back-copy = Copy the link
way-back-copied = Copied.
way-back-email = Send the link by e-mail to
way-back-send = Send me the link
way-back-sent = The link was sent to { $email }.

check-title = Check and send
check-lead = Please read everything once more. “Change” takes you to the question and back to this page.
check-change = Change
check-change-section = Change the part { $section }
check-change-answer = Change: { $label }
check-none = Not given
check-papers = Papers attached
check-no-papers = No file yet.
check-warnings = Please look at this again
check-warnings-words = None of this keeps you from sending. If it is right as it stands, go on.
check-missing = { $count ->
    [one] This cannot be sent yet: one thing needs your attention
   *[other] This cannot be sent yet: { $count } things need your attention
}
check-next = After you have sent it
check-prefiling = Sending online without a digital signature is a pre-filing. Afterwards, please print the filled form (PDF), sign it or give your fingerprint, and bring it to the one-stop desk or post it. The date of your request is the day on which the agency receives the signed paper.
check-next-answer = The one-stop desk looks at your request and answers you. The receipt tells by when.
check-changed = The draft was changed somewhere else a moment ago. Please look at what stands here now, then send.
check-next-mail = With each change you get a mail at { $email }.
check-next-no-mail = You gave no e-mail address, so please keep the dossier code and the lookup secret to see the result.
check-truth = I declare that what I have stated is true, and I am responsible for it before the law.
check-truth-missing = Please tick the declaration before sending.
check-send = Send the { $act }
check-form = See the filled form (PDF)

warning-id_birth_mismatch = { $name }: the birth year in the identification number differs from the year given.
warning-id_sex_mismatch = { $name }: the sex in the identification number differs from the name or the form of address.
warning-past_limitation = This request may be past the limitation period (five years from the day on which the judgment took effect). If an objective obstacle or force majeure kept you, give the reason and attach the proof.
draft-gone-catalogue = To the list of procedures
draft-gone-lookup = Look up a dossier

reading-money = Understood as { $amount } đồng ({ $words }).
reading-identity = This number says: { $sex }, born in { $year }.
reading-male = male
reading-female = female
reading-phone = Understood as { $number }.
