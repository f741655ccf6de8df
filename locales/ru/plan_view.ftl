# /plan: the year, month by month
plan-month = <b>План · { MONTH($month, case: "heading") } { $year }</b>
plan-undated = <b>План · дела без даты</b>
plan-undated-short = Без даты
plan-behind = Прошлые месяцы: готово { $done } из { $total }.
plan-empty = На этот месяц ничего не запланировано.
plan-line =
    <b>{ $number }.</b> { $title }
    { $when } · { $standing }
plan-done = готово: { $done } из { $total }
