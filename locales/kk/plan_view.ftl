# /plan: the year, month by month
plan-month = <b>Жоспар · { MONTH($month, case: "heading") } { $year }</b>
plan-undated = <b>Жоспар · күні белгіленбеген істер</b>
plan-undated-short = Күні жоқ
plan-behind = Өткен айлар: { $total } қадамнан орындалғаны – { $done }.
plan-empty = Бұл айға ештеңе жоспарланбаған.
plan-line =
    <b>{ $number }.</b> { $title }
    { $when } · { $standing }
plan-done = орындалғаны: { $done } / { $total }
