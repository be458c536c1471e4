# The page of one procedure.

procedure-who = Who may file
procedure-how-long = Time limit
procedure-fee = Cost
procedure-result = What you get
procedure-start = Start online
procedure-start-about = Takes about 20 minutes. You may stop and go on later; what you have filled in is kept.
procedure-paper-about = This cannot be sent online yet. Fill in the form and hand it in, or send it by post.
procedure-contents = On this page

procedure-papers = Papers you need
procedure-papers-always = Always
procedure-papers-when = In some cases
procedure-papers-optional = If you have them
procedure-case = If:
procedure-sets = { $sets ->
    [one] { $sets } set of papers.
   *[other] { $sets } sets of papers.
}
procedure-sets-unknown = Number of sets: not known yet, the agency is updating this.
copy-original = original
copy-certified_copy = certified copy
copy-plain_copy = plain copy
copy-data = electronic data

procedure-steps = What happens
procedure-terms = Time limits in law
procedure-term-from = Counted from:
procedure-delivery = Where to file and how to get the result
procedure-channels = Ways to file
procedure-channel-online = Online, on this portal
procedure-channel-counter = In person at the one-stop desk
procedure-channel-post = By post
procedure-channel-oral = In spoken words, written down by an officer
procedure-authority = Body in charge
procedure-signer = Who signs the result
procedure-return = Getting the result
procedure-return-ways = You are told when the result is there. Collect it at the one-stop desk; if you filed online, you may also download it from the tracking page.

procedure-refusals = When it is refused
procedure-refusals-lead = The agency may refuse, giving its reason, only when:
procedure-not-refusable = It must not be refused for these reasons
procedure-notices = What you should know

procedure-basis = Legal basis
procedure-basis-acts = Acts
procedure-basis-past = Applied before
procedure-since = since { $date }
procedure-until = until { $date }
procedure-publication = Code, form, level of service
procedure-code = Procedure code
procedure-published-by = Published by decision
procedure-status = Kind of procedure
procedure-status-published = Administrative procedure published on the National Public Service Portal
procedure-status-statutory_request = Request given by law, not in the national list
procedure-status-historic = Administrative procedure under the law before 1 July 2026
procedure-status-service = Service of the one-stop desk
procedure-form = Form
procedure-form-prescribed = The law prescribes a form.
procedure-form-free = The law prescribes no form.
procedure-form-suggested = A form suggested by the agency; whether one is prescribed is not known yet.
procedure-level = Level of service
procedure-level-value = Level { $level }.
procedure-online-partial = Partly online.
procedure-online-full = Fully online.

term-hour = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
}
term-working_day = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
term-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
term-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
term-year = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
