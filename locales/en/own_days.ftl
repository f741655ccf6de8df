# The teacher's own clock: days of the rules, attempts at the test
reminder-own = <b>Your own dates</b>
own-day-applications = Applications are taken { $first } – { $last }
own-day-result = Your test result holds until { $last }
button-attempts = Test attempts
button-attempt-enter = Enter an attempt
button-attempt-remove = Remove { $day }
button-window = Days of applications
attempt-heading = <b>Attempts at the test</b>
attempt-left = Left this school year: free { $free }, paid { $paid }.
attempt-none = No attempt has been entered yet.
attempt-line =
    { $day } — <b>{ $percent } %</b>, { $sort ->
        [paid] paid
       *[free] free
    }. { $stands ->
        [passed] Reaches the mark ✅, holds until { $until }
        [below] Below the mark
        [over] Held until { $until }, no longer
       *[unknown] Holds until { $until }
    }
attempt-ask = When was the test, and what did you reach? For example: <code>{ $example } 72 %</code> or <code>{ $example } 40/50 paid</code>
attempt-too-many =
    { $sort ->
        [paid] Paid attempts a year: { $most }, entered already. Remove it first if it was a mistake.
       *[free] Free attempts a year: { $most }, entered already. Was this one paid? Add the word “paid”.
    }
window-ask = On which days are applications taken? For example: <code>10.02-15.02.2027</code>. Teachers under attestation will be reminded.
window-set = Applications are taken { $days }. Teachers under attestation will be reminded, and the days stand in their calendars.
window-other-year = Please give days of this school year or the next.
typed-days-backwards = The last day lies before the first. Please write the days in order.
