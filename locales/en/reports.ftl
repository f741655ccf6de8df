# The leaders' reports
report-week = <b>Attestation: the week</b>
report-month = <b>Attestation: the month</b>
report-still = Nothing has changed since { DAY($day) }.
report-done = <b>Done:</b> { $rows }
report-done-row = row { $number } — { $count }
report-waits = <b>Waiting for review:</b> { $count }
report-risk = <b>At risk</b>
button-report-status = How the school stands
