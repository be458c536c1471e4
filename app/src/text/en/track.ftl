# Following a dossier: its state, to-do, timeline, supplement, withdrawal.
track-title = Dossier { $code }
track-next = Who acts next
track-due = Result promised for
track-due-none = no date yet
track-due-paused = paused since { $date }
track-due-provisional = (provisional)
track-due-ended = ended
track-todo = What you need to do
track-todo-words = { $count ->
    [one] The agency needs one more thing from you.
   *[other] The agency needs { $count } more things. Please answer all of them at once.
}
track-todo-go = Complete the dossier
track-sign-title = Hand in the signed form
track-sign-words = This dossier was pre-filed online. Please print the filled form, sign it or give your fingerprint, and bring it to the one-stop desk or post it.
track-result = Result
track-result-ready = The result is there. Downloading it here counts as having received it.
track-result-get = Download the result
track-timeline = What has happened
track-you = You
track-agency = The agency
track-files = Files of the dossier
track-files-new = Added later
track-form = The form as sent (PDF)
track-receipt = Receipt
track-actions = Something else
close-here = Close this dossier on this device
close-here-words = If other people use this device too, close the dossier when you have finished. To open it again you need the dossier code and the lookup secret.
track-withdraw = Withdraw the dossier

supplement-title = Complete dossier { $code }
supplement-lead = Answer each item in words or with files. When all is there, press the button at the end.
supplement-item = Item { $number }: { $fault }
supplement-fault-missing = missing
supplement-fault-wrong = not right
supplement-fault-outdated = no longer valid
supplement-answer = Your answer
supplement-answer-hint = If you have sent the files, this may stay empty.
supplement-send = Send what was asked for
supplement-missing = There is neither an answer nor a file for this item.
supplement-changed = The list of what is missing has changed. Please read the list below and answer again.
supplement-nothing = This dossier needs nothing from you at the moment.

withdraw-title = Withdraw dossier { $code }
withdraw-means = Withdrawing means that you no longer ask for this to be decided. The agency stops at once. The files you sent are kept as the rules demand.
withdraw-again = You may file again as long as the limitation period runs.
withdraw-words = Your reason
withdraw-confirm = I want to withdraw dossier { $code }
withdraw-confirm-missing = Please tick the confirmation first.
withdraw-send = Withdraw this dossier
withdraw-back = Do not withdraw, back to the dossier
withdraw-not-now = This dossier cannot be withdrawn at this stage.

repeat-title = This was sent already with other content
repeat-words = This page was used once before to send something else. Nothing was changed. Please open the page again and go on from there.
repeat-again = Open the page again

track-happened-submit = Request sent
track-happened-accept = Request taken in
track-happened-record_paper = Signed form received
track-happened-decline = Request not taken in
track-happened-request_supplement = More was asked for
track-happened-supplement = What was asked for was sent
track-happened-assign = Given to an officer
track-happened-reassign = Given to another officer
track-happened-request_fee = Fee asked for
track-happened-confirm_fee = Fee received
track-happened-suspend = Work suspended
track-happened-resume = Work goes on
track-happened-propose = Result handed to the head
track-happened-approve = Result there
track-happened-send_back = Result to be looked at again
track-happened-deliver = Result handed over
track-happened-extend = Apology and new date for the result
track-happened-transfer = Passed on to the competent body
track-happened-stop = Work stopped
track-happened-withdraw = Dossier withdrawn
track-happened-reopen = Dossier opened again
track-happened-new_secret = New lookup secret issued

track-ask = This dossier has not been opened on this device, or so long ago that the session has ended. Please enter the lookup secret to go on.
track-ask-kept = What you have just written is kept and will be there again. Files need to be chosen again.
