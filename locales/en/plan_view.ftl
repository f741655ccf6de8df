# /plan: the year, month by month
plan-month = <b>Plan · { MONTH($month, case: "heading") } { $year }</b>
plan-undated = <b>Plan · rows without a date</b>
plan-undated-short = No date
plan-behind = Months before: { $done } of { $total } done.
plan-empty = Nothing is planned for this month.
plan-line =
    <b>{ $number }.</b> { $title }
    { $when } · { $standing }
plan-done = { $done } of { $total } done
