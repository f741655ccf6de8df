# The leaders' reports
report-week = <b>Аттестация: итоги недели</b>
report-month = <b>Аттестация: итоги месяца</b>
report-still = С { DAY($day, case: "genitive") } ничего не изменилось.
report-done = <b>Выполнено:</b> { $rows }
report-done-row = строка { $number } — { $count }
report-waits = <b>На проверке:</b> { $count }
report-risk = <b>Под угрозой</b>
button-report-status = Состояние школы
