# /remind: a word to those who are behind
command-remind = Remind those who are behind
nudge-nobody = Nobody is behind, there is nothing to remind of.
nudge-heading =
    <b>Whom shall I remind?</b>
    Choose a row: I first show what goes to whom.
nudge-row = <b>{ $number }.</b> { $title } — people: { $people }
nudge-preview =
    <b>{ $number }.</b> { $title }
    A reminder of what is overdue, with the buttons to mark it done at once.
nudge-to = <b>Will get it ({ $count }):</b> { $names }
nudge-to-nobody = There is nobody to write to right now.
nudge-now = It goes out at once.
nudge-later = The school is closed now, so it goes out on { DAY($day) } at { $time }.
nudge-left-out = <b>Will not get it:</b>
nudge-omitted = { $name } — { $why }
nudge-why-unreachable = not connected, please tell them in person
nudge-why-paused = on leave, or has asked for a pause
nudge-why-today = reminded of this row today already
nudge-why-enough = has had enough messages
nudge-report = <b>Row { $number } · reminder of { DAY($day) }</b>
nudge-sent = Reached ({ $count }): { $names }
nudge-waiting = Waiting ({ $count }): { $names }
nudge-failed = Not reached ({ $count }): { $names }
