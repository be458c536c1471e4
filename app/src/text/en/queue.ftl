# The queue of the one-stop desk.
queue-title = Requests
queue-tabs-label = Groups of requests
queue-tab-incoming = To be accepted
queue-tab-mine = Mine
queue-tab-processing = In progress
queue-tab-supplement = Waiting for papers
queue-tab-approval = Waiting for approval
queue-tab-result = Result ready
queue-tab-overdue = Overdue
queue-tab-all = All
queue-search-label = Name, dossier code or judgment number
queue-search-clear = Clear search
queue-searching = Searching for “{ $words }”.
queue-caption = { $tab }: overdue first, then due soonest
queue-caption-all = { $tab }: newest first
queue-head-dossier = Request
queue-head-state = State
queue-head-due = Due
queue-head-assignee = In charge
queue-nobody = Nobody yet
queue-empty = There is nothing in this group.
queue-empty-search = Nothing found. Try the group “All”, or fewer words.

pager-label = Pages of the list
pager-previous = Previous page
pager-next = Next page

due-none = no time limit yet
due-left-working = { $days ->
    [one] 1 working day left
   *[other] { $days } working days left
}
due-left-calendar = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
due-today = due today
due-over-working = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
due-over-calendar = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
due-paused = paused since { $date }
due-done-early = early
due-done-on_time = on time
due-done-overdue = late
due-ended = closed
due-provisional = provisional
due-provisional-why = The public holidays of that year are not yet confirmed
due-answer = answer by { $by }
due-answer-late = answer late since { $by }

dossier-mark-pre_filing = pre-filing
dossier-mark-on_behalf = on behalf
dossier-mark-confidential = confidential
dossier-mark-warning = look closely
