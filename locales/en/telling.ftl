# What is said about a step beside "done"
button-files = See the files
button-more = More
button-day = On another day
button-cannot = Can't do it
day-ask = <b>{ $number }.</b> { $title }: on which day was it done? For example { $example } or “yesterday”. /cancel stops.
cannot-ask = <b>{ $number }.</b> { $title }: why can it not be done? Write the reason in one message; those responsible will see it. /cancel stops.
cannot-told =
    { $name } cannot do this: <b>{ $number }.</b> { $title }
    Reason: { $reason }
cannot-needs-reason = Please write the reason in words.
cannot-done-already = This step is marked as done. Take the mark back first, or tell the deputy director.
task-cannot = Can't be done: { $reason }
state-cannot = cannot ✋
state-cannot-why = { $state }; cannot: { $reason }
step-done-on = Done on { DAY($day) }
step-note = Note: { $note }
done-on-ahead = { DAY($day) } has not come yet. Please name a day that has passed, or today.
done-on-too-old = { DAY($day) } is more than a year ago. Please name a later day.
