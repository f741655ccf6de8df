# Under a reminder
reminder-snoozed = <b>You put this off until today</b>
reminder-escalation = <b>Overdue with others</b>
reminder-whose =
    { $more ->
        [0] Not marked by: { $names }
       *[other] Not marked by: { $names } and { $more } more
    }
reminder-grace =
    { $days ->
        [one] In { $days } working day ({ DAY($day) })
       *[other] In { $days } working days ({ DAY($day) })
    } { $first ->
        [head] the association head, then the deputy director, will see it as overdue.
        [responsible] those who answer for the row, then the deputy director, will see it as overdue.
       *[deputy] the deputy director will see it as overdue.
    }
reminder-again = ⏰ I will come back to it on { DAY($day) }. The word of the last day comes all the same.
reminder-gone = This reminder is no longer there. All your steps: /my
button-why = Why?
pause-choice =
    { $pause ->
        [tomorrow] { $away ->
            [1] Tomorrow, { DAY($day) }
           *[other] Next working day, { DAY($day) }
        }
        [week] Next week, { DAY($day) }
       *[before] Before the deadline, { DAY($day) }
    }
snooze-ask = Until when shall I put it off?
snooze-nothing = This can be put off no longer. All your steps: /my
toast-snoozed = I will come back to it on { DAY($day) }

# Why it came
why-heading = <b>Why this came on { DAY($day) }</b>
why-plan = <b>{ $number }.</b> In the plan: “{ $phrase }”.
why-own = It is your own step.
why-roles = You answer for it or see it as: { $roles }.
why-named = The plan names you as the one who answers for it.
why-rule =
    { $rule ->
        [digest] On the first working day of a month I name all that the month asks for.
        [dates] On the first working day of a month I ask for the dates that are missing.
        [deadline] { $ahead ->
            [0] I write on the last day.
            [one] I write { $ahead } day before the last day.
           *[other] I write { $ahead } days before the last day.
        }
        [overdue] When the last day has passed, I say so once.
        [snoozed] You asked me to come back to it today.
        [escalation] The people concerned were told, and the time given to them is over.
       *[review] Teachers have sent it, and it waits for your approval.
    }
why-moved = { DAY($day) } is a day off, so the word came on the working day before.
why-left =
    { $left ->
        [0] The last day is { DAY($day) }, the same day.
        [one] The last day is { DAY($day) }: { $left } day ahead, working days among them: { $working }.
       *[other] The last day is { DAY($day) }: { $left } days ahead, working days among them: { $working }.
    }
why-passed = The last day was { DAY($day) }.
why-decides = Decided by: { $responsible }.
why-budget = All that is due goes into one message a day.

# When I write
settings-hour = Reminders come at { $hour }
settings-muted = No reminders before { DAY($day) }. The word of a last day comes all the same.
button-hour = Hour of reminders
button-hour-usual = As the school does: { $hour }
button-mute = Mute reminders
button-unmute = Remind me again
button-mute-until = Until { DAY($day) }
hour-ask = At what hour shall I remind you?
hour-closed = I write from { $opens } to { $closes }. Please choose an hour in between.
mute-ask = Until which day shall I be silent? Press a button or type the day. On the last day of a step I write all the same.
mute-day-wrong = Please name a day from { DAY($first) } to { DAY($last) }.
cancelled-muting = the silence
why-report =
    { $span ->
        [week] On Mondays, or the next open day, I write to the deputy director what has changed in the week. Switch it off: /settings
       *[month] On the first open day of a month I write to the director what has changed in the month. Switch it off: /settings
    }
settings-report =
    { $span ->
        [week] { $wanted ->
            [True] The week's report: on Mondays at 8:30
           *[False] The week's report: not sent
        }
       *[month] { $wanted ->
            [True] The month's report: on the first open day of a month at 8:30
           *[False] The month's report: not sent
        }
    }
button-report-week-off = No weekly report
button-report-week-on = Send the weekly report
button-report-month-off = No monthly report
button-report-month-on = Send the monthly report

# Before a sitting
appointment-heading =
    { $away ->
        [0] ⏰ <b>Today at { $time }</b>
        [1] ⏰ <b>Tomorrow at { $time }</b>
       *[other] ⏰ <b>On { DAY($day) } at { $time }</b>
    }
appointment-ask = You have not answered yet: will you come?

# The rehearsal
rehearsal-heading = <b>Reminders from { DAY($first) } to { DAY($last) }</b>, if nothing more were done
rehearsal-load = Messages: { $messages }, to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }. The fullest week: { $week }, { $count }. The most to one person in a week: { $fullest }.
rehearsal-nothing = Nothing more will be sent this school year.
rehearsal-busiest = Most go to: { $people }
rehearsal-weeks = By weeks: { $weeks }
rehearsal-booked =
    Besides, before booked consultations, lessons, sittings and meetings: { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }.
rehearsal-clashes =
    { $more ->
        [0] Last days on days off:
            { $lines }
       *[other] Last days on days off ({ $more } more):
            { $lines }
    }
rehearsal-clash = { $number }. { DAY($due) }: I say so on { DAY($said) }
rehearsal-undated = Rows without a date: { $rows }. Enter them in /status.
rehearsal-nobody = Rows for which nobody here answers: { $rows }.
rehearsal-rules = <b>Now:</b> { $rules }
rehearsal-tried = <b>Tried:</b> { $rules }
rehearsal-rule = at { $hour }; { $ladder } days before the last day; at most { $week } a week
rehearsal-difference =
    { $more ->
        [0] As many messages as now.
       *[other] Difference: { $more } messages.
    }
button-try-hour = Try another hour
button-try-ladder = Try other days
button-try-week = Try another limit
try-hour = At what hour shall the school be reminded?
try-ladder = How many days before a last day shall I write?
try-week = How many messages a week may one person get? Last days and sittings come all the same.
rules-changed = This holds from now on: { $rules }
