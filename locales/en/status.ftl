# /status and below
status-no-plan = There is no attestation plan yet. Send your plan's file here (Word, Excel, PDF, text), or take the ready-made one.
button-built-in = Take the ready-made plan of 19 rows
status-heading = <b>Status · { DAY($day) }</b>
status-month = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
status-year = <b>School year:</b> { $counts }
counts =
    { $total } in all{ $total ->
        [0] {""}
       *[other] {" "}— { $parts }
    }
count-done = done { $count }
count-in_review = in review { $count }
count-open = open { $count }
count-overdue = overdue { $count }
count-needs_date = needs a date { $count }
count-waived = not asked { $count }
status-worst-rows = <b>Rows at risk</b>
status-worst-people = <b>Who needs a hand</b>
status-row =
    { $number }. { $title } — { $what } ({ $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    })
status-row-school = { $number }. { $title } — { $what }
status-person = { $name } — { $what }
status-no-overdue = Nothing is overdue.
status-soon = Ending within 7 days: { $count }
status-trend = <b>Since { DAY($day) }:</b> done { $done } · in review { $review } · overdue { $overdue }
status-open = open { $count } (working days left: { $days })
status-risk-how = <i>Order: the more is unfinished and the nearer its last day, the higher. An overdue step counts as one whole, one whose last day is today as a half, with 4 working days left as a fifth, with 9 as a tenth.</i>
button-row-at-risk = Row { $number }
button-row = Row { $number }: { $count }
button-by-row = By row
button-by-teacher = By teacher
button-by-association = By association
button-by-month = By month
button-picks = Filter
status-picks = <b>What to show</b>
button-pick-overdue = Overdue: { $count }
button-pick-in_review = In review: { $count }
button-pick-soon = Due within 7 days: { $count }
button-pick-needs_date = Needs a date: { $count }
button-pick-mine = Mine to review: { $count }
pick-line = <b>{ $number }.</b> { $title } — { $name }, { $when }
pick-none = There are none.
pick-overdue = <b>Overdue: { $count }</b>
pick-in_review = <b>In review: { $count }</b>
pick-soon = <b>Due within 7 days: { $count }</b>
pick-needs_date = <b>Needs a date: { $count }</b>
pick-mine = <b>Waiting for your review: { $count }</b>
button-go-review = Go to the review
button-month = { MONTH($month, case: "heading") }
status-teams = <b>Methodical associations</b>
status-team-none = Without an association
status-team =
    <b>{ $name }</b>
    { $counts }
status-months = <b>Months of the plan</b>
status-month-line = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
button-dates = Needs a date: { $count }
button-status-home = Summary
status-rows = <b>Rows of the plan</b>
status-rows-line =
    <b>{ $number }.</b> { $title }
    { $counts }
status-people = <b>Teachers</b>
status-people-line =
    <b>{ $name }</b>
    { $counts }
status-nobody = There are no teachers under attestation yet.
status-person-gone = This person is not among the teachers under attestation.
row-not-found = The plan has no row { $number }.
row-line = { $name } — { $when }, { $state }
row-line-school = For the school — { $when }, { $state }
person-heading =
    <b>{ $name }</b>
    { $counts }
person-line = <b>{ $number }.</b> { $title } — { $when }, { $state }
overdue-none = Nothing is overdue.
overdue-heading = <b>Overdue: { $count }</b>
overdue-line = <b>{ $number }.</b> { $title }: { $names }
overdue-school = for the school
dates-heading = <b>Rows that need a date</b>
dates-none = Every row has its date.
dates-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
dates-line-half =
    <b>{ $number }.</b> { $title }
    <i>{ $stretch }, choose a day</i>
button-set-date = Set the date of row { $number }
date-for-whom =
    <b>{ $number }.</b> { $title }
    Whose date is it?
button-date-all = Everyone
date-ask =
    <b>{ $number }.</b> { $title } ({ $whose })
    Type the date, for example: { $example }
date-whose-all = for everyone
date-set = <b>{ $number }.</b> { $title } — { DAY($day) } ({ $whose }). Reminders will count from it.
day-outside-year = That day is outside the school year. Give one between August { $first } and August { $last }.
day-outside-window = The plan gives row { $number } another time. Choose a day within it.
row-not-for-teacher = Row { $number } does not concern { $name }, so it takes no date of their own.
no-plan = The school has no plan yet. Load it first: /status
row-vacant = ⚠️ Nobody in the school holds the post that answers for this row; the deputy director can mark it.
