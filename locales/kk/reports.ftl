# The leaders' reports
report-week = <b>Аттестаттау: апта қорытындысы</b>
report-month = <b>Аттестаттау: ай қорытындысы</b>
report-still = { DAY($day, case: "ablative") } бері ештеңе өзгерген жоқ.
report-done = <b>Орындалғаны:</b> { $rows }
report-done-row = { $number }-жол — { $count }
report-waits = <b>Тексеруде:</b> { $count }
report-risk = <b>Қауіп төнген істер</b>
button-report-status = Мектептің жағдайы
