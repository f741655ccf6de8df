# /school
school =
    <b>The school</b>

    { $lines }

    What shall change? Rules of reminders: /rehearse (director and deputy), who answers for a row: /plan.
school-line = { $fact }: <b>{ $value }</b>
school-fact-name = Name
school-fact-timezone = Time zone
school-fact-locale = Main language
school-fact-days_off = Working week
school-fact-hours = Hours for writing
school-fact-closed = Own days off
school-fact-open = Holidays that are worked
school-fact-breaks = School holidays
school-fact-ladder = Days ahead of a deadline
school-fact-digest = Monthly digest
school-week-six = 6 days: Sunday off
school-week-five = 5 days: Saturday and Sunday off
school-weekday = { WEEKDAY($day) }
school-days-off = off: { $days }
school-ask = { $fact }: <b>{ $value }</b>
school-how-name = Type the school's new name.
school-how-timezone = Type the zone, such as Asia/Almaty.
school-how-locale = In which language shall new people be written to?
school-how-days_off = Choose the week.
school-how-hours = Type when it opens and closes, such as 08:00-20:00. At other times nothing is sent unasked.
school-how-closed = Type the day, such as 26.10.2026. A day that is in the list already leaves it.
school-how-open = Type the holiday on which the school works. A day that is in the list already leaves it.
school-how-breaks = Type the first and the last day, such as 28.10.2026-05.11.2026. What is in the list already leaves it.
school-how-ladder = How many days before a last day shall people be reminded? Write the numbers, such as 14, 7, 3, 1, 0; 0 is the last day itself.
school-how-digest = On the first working day of a month everybody is sent the list of that month. Shall it go out?
school-digest-on = goes out
school-digest-off = does not go out
school-ladder-wrong = Write one to { $most } numbers, each from 0 to { $widest }, such as 14, 7, 3, 1, 0.
school-preview =
    <b>{ $fact }</b>
    Now: { $was }
    Then: <b>{ $becomes }</b>

    Shall I change it?
school-changed = Changed: { $fact }. For an hour it can be taken back.
school-undone = Taken back: { $fact }.
school-undo-late = More than an hour has passed. To change it anew: /school
school-undo-other = Meanwhile it was changed once more. As it is now: /school
school-press = Please press one of the buttons. To stop: /cancel
school-name-long = The name is too long: { $longest } characters at most.
school-hours-wrong = Type two times, such as 08:00-20:00.
school-hours-reminders = Reminders go out at { $hour }, which must lie within the school's hours. /rehearse changes it.
