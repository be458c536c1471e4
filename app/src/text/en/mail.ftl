# Mails to citizens. Every kind has a subject, a title and three parts: what happened, what it
# means, what to do now.

mail-greeting-person = Dear { $name },
mail-greeting-organization = Dear { $name },
mail-greeting-nobody = Dear Sir or Madam,

mail-heading-reason = Reason
mail-heading-fee = What the officer wrote
mail-heading-result = About the result
mail-heading-papers = Papers received
mail-heading-items = What we need from you
mail-heading-means = What this means
mail-heading-now = What to do now
mail-heading-lookup = How to follow your request

mail-fact-code = Dossier code
mail-fact-procedure = Procedure
mail-fact-officer = Officer in charge
mail-fact-handover = How the result was handed over
mail-fact-handed-to = Received by
mail-fact-request-date = Date of the request
mail-fact-due-before = Date promised before
mail-fact-answer-by = The desk answers by
mail-fact-due = Result promised for
mail-fact-next = Who acts next
mail-fact-draft-ends = Kept until

mail-provisional = { $date } (provisional: the public holidays of that year are not yet confirmed)

mail-next-citizen = You
mail-next-clerk = The one-stop desk
mail-next-officer = The officer in charge
mail-next-head = The head of the agency

mail-handover-online = Downloaded from the portal
mail-handover-counter = Collected at the one-stop desk
mail-handover-post = Sent by post

mail-fault-missing = Missing
mail-fault-wrong = Not correct
mail-fault-outdated = Expired or out of date

mail-paper = { $label }: { $files ->
    [one] 1 file
   *[other] { $files } files
}
mail-paper-pages = { $label }: { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}

mail-lookup = Open the page below and enter the dossier code { $code } and the lookup secret that you were given when the request was sent.
mail-lookup-lost = If you have lost the secret, the one-stop desk can give you a new one. Please do not share it with anybody.

mail-no-service = This message is for information only. It is not formal service of a document and does not replace any document issued by the agency.
mail-automatic = This message was sent automatically. Please do not reply to it. You will find help and ways to reach us here:

# --- sent in --------------------------------------------------------------------
mail-submitted-subject = We have received your request { $code }
mail-submitted-title = Your request has been sent
mail-submitted-happened = { $behalf ->
    [yes] The one-stop desk filled in and sent the request “{ $procedure }” for you at { $at }.
   *[no] Your request “{ $procedure }” was sent successfully at { $at }.
}
mail-submitted-means = The one-stop desk will check your request. It will then accept it, ask you for something more, or decline it and say why. The promised date holds if the request is complete and valid. It is the day of the agency’s decision, not the day on which the judgment is fully enforced.
mail-submitted-now = { $prefiling ->
    [yes] This request carries no electronic signature. Please print the completed form, sign it, and hand it in at the one-stop desk or send it by post. Keep the dossier code and the lookup secret.
   *[no] There is nothing more to do for now. Keep the dossier code and the lookup secret.
}

# Every mail says so as long as the signed paper has not come.
mail-sign-first = If you have not yet done so, please hand in the signed paper: nothing can be decided before the agency has it.

# --- accepted ----------------------------------------------------------------------
mail-accepted-subject = Your request { $code } has been accepted
mail-accepted-title = Your request has been accepted
mail-accepted-happened = The one-stop desk checked the request “{ $procedure }” and accepted it at { $at }.
mail-accepted-means = The request will now be given to an officer. The promised date is the day of the agency’s decision, not the day on which the judgment is fully enforced.
mail-accepted-now = { $prefiling ->
    [yes] The signed form has not reached us yet. Please print the completed form, sign it, and hand it in at the one-stop desk or send it by post. Without it we cannot decide on the request.
   *[no] There is nothing more to do. We will write to you when there is a result.
}

# --- signed paper came in --------------------------------------------------------------
mail-paper_recorded-subject = We have received the signed form of { $code }
mail-paper_recorded-title = We have received the signed form
mail-paper_recorded-happened = The one-stop desk recorded the signed form of the request “{ $procedure }” at { $at }.
mail-paper_recorded-means = The date of the request is the day on which the agency received the signed form. The time limit counts from that day.
mail-paper_recorded-now = There is nothing more to sign. We will write to you when something changes.

# --- not accepted --------------------------------------------------------------------
mail-declined-subject = Your request { $code } was not accepted
mail-declined-title = Your request was not accepted
mail-declined-happened = The one-stop desk checked the request “{ $procedure }” and did not accept it, at { $at }. The reason is given below.
mail-declined-means = This request is closed. You may send another one once the reason given no longer applies.
mail-declined-now = Please read the reason carefully. If anything is unclear, or if you disagree, ask the one-stop desk.

# --- supplement asked for ----------------------------------------------------------------
mail-supplement_requested-subject = Your request { $code } needs something more
mail-supplement_requested-title = We need something more from you
mail-supplement_requested-happened = We have checked the request “{ $procedure }” and ask you to complete it. This is the whole list of what is needed.
mail-supplement_requested-means = The time limit stands still while we wait. It runs on when your answer arrives.
mail-supplement_requested-now = Open your request as described below and choose “Answer this request”. Clear photos taken with a phone are fine. You may also bring the papers to the one-stop desk.

# --- supplement came in --------------------------------------------------------------------
mail-supplement_received-subject = We have received what was missing from { $code }
mail-supplement_received-title = We have received what was missing
mail-supplement_received-happened = The additions to the request “{ $procedure }” arrived at { $at }.
mail-supplement_received-means = Work on the request goes on. The time limit no longer stands still.
mail-supplement_received-now = { $prefiling ->
    [yes] We will write to you when something changes.
   *[no] There is nothing more to do. We will write to you when something changes.
}

# --- assigned ----------------------------------------------------------------------------------
mail-assigned-subject = Your request { $code } is being dealt with
mail-assigned-title = Your request is being dealt with
mail-assigned-happened = The request “{ $procedure }” was given to an officer at { $at }.
mail-assigned-means = The officer will examine the request and put a result before the head of the agency, who decides.
mail-assigned-now = { $prefiling ->
    [yes] If other papers are needed, we will write to you.
   *[no] There is nothing more to do. If other papers are needed, we will write to you.
}

# --- fee -------------------------------------------------------------------------------------------
mail-fee_due-subject = There is an amount to pay for { $code }
mail-fee_due-title = There is an amount to pay
mail-fee_due-happened = The officer in charge of the request “{ $procedure }” announced an amount to pay at { $at }.
mail-fee_due-means = The time limit stands still until the agency confirms that the amount has arrived.
mail-fee_due-now = Please pay as described above. Our messages never contain a link for payment. If in doubt, look up your request or ask the one-stop desk before you pay.

mail-fee_confirmed-subject = The payment for { $code } has arrived
mail-fee_confirmed-title = The payment has arrived
mail-fee_confirmed-happened = The agency confirmed the payment for the request “{ $procedure }” at { $at }.
mail-fee_confirmed-means = Work on the request goes on. The time limit no longer stands still.
mail-fee_confirmed-now = { $prefiling ->
    [yes] Keep the receipt if you were given one.
   *[no] There is nothing more to do. Keep the receipt if you were given one.
}

# --- suspended, resumed --------------------------------------------------------------------------------
mail-suspended-subject = Work on your request { $code } is suspended
mail-suspended-title = Work on your request is suspended
mail-suspended-happened = Work on the request “{ $procedure }” has been suspended since { $at }. The reason is given below.
mail-suspended-means = The time limit stands still. When the reason no longer applies, work goes on and we will write to you.
mail-suspended-now = { $prefiling ->
    [yes] If anything else is needed, the reason above says so.
   *[no] There is nothing more to do, unless the reason above says otherwise.
}

mail-resumed-subject = Work on your request { $code } goes on
mail-resumed-title = Work on your request goes on
mail-resumed-happened = Work on the request “{ $procedure }” was taken up again at { $at }.
mail-resumed-means = The time limit runs on. The promised date has been moved by the time during which work stood still.
mail-resumed-now = { $prefiling ->
    [yes] We will write to you when there is a result.
   *[no] There is nothing more to do. We will write to you when there is a result.
}

# --- result ------------------------------------------------------------------------------------------------
mail-result_ready-subject = There is a result for your request { $code }
mail-result_ready-title = There is a result for your request
mail-result_ready-happened = The result of the request “{ $procedure }” was approved at { $at }.
mail-result_ready-means = { $outcome ->
    [granted] Your request was granted. The details are in the result document.
    [refused] Your request was refused. The reason is given above and in the result document.
   *[none] The details are in the result document.
}
mail-result_ready-now = Look up your request to read and download the result document, or collect it at the one-stop desk.

mail-delivered-subject = The result of { $code } has been handed over
mail-delivered-title = The result has been handed over
mail-delivered-happened = The result of the request “{ $procedure }” was handed over at { $at }.
mail-delivered-means = Work on this request is complete. Time limits that follow from the decision, if any, are stated in the result document.
mail-delivered-now = Please check the result document. If you have not received it, or if the wrong person did, tell the one-stop desk at once.

# --- extended ------------------------------------------------------------------------------------------------
mail-extended-subject = Our apologies: a new date for your request { $code }
mail-extended-title = Our apologies: a new date for your result
mail-extended-happened = We cannot give you the result of the request “{ $procedure }” on the promised day. We sincerely apologise.
mail-extended-means = The result will be ready on the new date given above.
mail-extended-now = { $prefiling ->
    [yes] We will write to you when there is a result.
   *[no] There is nothing more to do. We will write to you when there is a result.
}

# --- ended without a result --------------------------------------------------------------------------------------
mail-transferred-subject = Your request { $code } was passed to another body
mail-transferred-title = Your request was passed to another body
mail-transferred-happened = The request “{ $procedure }” was passed to the competent body at { $at }. The receiving body and the reason are given below.
mail-transferred-means = The receiving body will examine the request and answer you. We no longer deal with it here.
mail-transferred-now = Please ask the receiving body about the next steps.

mail-stopped-subject = Work on your request { $code } has ended
mail-stopped-title = Work on your request has ended
mail-stopped-happened = The agency stopped work on the request “{ $procedure }” at { $at }. The reason is given below.
mail-stopped-means = This request is closed and there will be no result.
mail-stopped-now = Please read the reason carefully. If anything is unclear, or if you disagree, ask the one-stop desk.

mail-withdrawn-subject = Your request { $code } was withdrawn
mail-withdrawn-title = Your request was withdrawn
mail-withdrawn-happened = The request “{ $procedure }” was withdrawn at { $at }, as you asked.
mail-withdrawn-means = This request is closed and will not be dealt with.
mail-withdrawn-now = If you did not ask for this, tell the one-stop desk at once.

mail-reopened-subject = Your request { $code } was reopened
mail-reopened-title = Your request was reopened
mail-reopened-happened = The head of the agency reopened the request “{ $procedure }” at { $at }. The reason is given below.
mail-reopened-means = Work on the request goes on, with a new promised date.
mail-reopened-now = { $prefiling ->
    [yes] We will write to you when something changes.
   *[no] There is nothing more to do. We will write to you when something changes.
}

# --- new lookup secret -----------------------------------------------------------------------------------
mail-new_secret-subject = New lookup secret for { $code }
mail-new_secret-title = A new lookup secret was issued
mail-new_secret-happened = The one-stop desk issued a new lookup secret for the request “{ $procedure }” at { $at }. It was handed over at the desk and is never sent by e-mail.
mail-new_secret-means = The old secret no longer opens the dossier, and the dossier was closed on every device on which it was open. Nothing else about the request has changed.
mail-new_secret-now = If you, or somebody whom you sent, asked for it, use the new secret from now on. If nobody asked for it on your behalf, please tell the one-stop desk at once.

# --- drafts and reminders --------------------------------------------------------------------------------------------
mail-draft_link-subject = The way back to your unfinished request
mail-draft_link-title = The way back to your unfinished request
mail-draft_link-happened = Somebody, probably you, asked us to send to this address the way back to the unfinished request “{ $procedure }”.
mail-draft_link-means = This request has not been sent yet. Whoever holds the link can read and change it, so please do not forward this message.
mail-draft_link-now = Open the link below to go on. If you did not ask for it, ignore this message.

mail-draft_expires-subject = Your unfinished request will soon be deleted
mail-draft_expires-title = Your unfinished request will soon be deleted
mail-draft_expires-happened = You began the request “{ $procedure }” but have not sent it.
mail-draft_expires-means = After the last day given above, what you filled in and the files you added will be deleted.
mail-draft_expires-now = Open the link below and finish the request by that day. Each time you save, the time starts again. If you no longer need it, there is nothing to do.

mail-supplement_reminder-subject = Reminder: your request { $code } still waits for you
mail-supplement_reminder-title = Your request still waits for you
mail-supplement_reminder-happened = On { $asked } we asked you to complete the request “{ $procedure }”, and we have not heard from you. This is what is left to do.
mail-supplement_reminder-means = The time limit still stands still. The request does not close by itself, but work cannot go on.
mail-supplement_reminder-now = Open your request as described below and choose “Answer this request”. If you have difficulties, ask the one-stop desk.
