# A step: when, how it stands, what can be tapped
when-until = by { DAY($day) }
when-on = on { DAY($day) }
when-overdue = was due { DAY($day) }
when-unknown = no date yet ({ $phrase })
task-line = <b>{ $number }.</b> { $title } — { $when }
task-line-evidence =
    <b>{ $number }.</b> { $title } — { $when }
    <i>Closed by: { $evidence }</i>
task-confirmed = Done ✅
task-submitted = Sent for review 🕓
task-returned = Returned ↩️ Reason: { $reason }
task-teachers = Teachers marked: { $done } of { $total }
state-done = done ✅
state-confirmed = done ✅
state-in_review = in review 🕓
state-submitted = in review 🕓
state-returned = returned ↩️
state-open = open ▫️
state-overdue = overdue ❗
state-needs_date = needs a date 📅
state-waived = not asked ➖
button-numbered =
    { $month ->
        [0] { $name } { $number }
       *[other] { $name } { $number } ({ MONTH($month) })
    }
button-named = { $name } · { $person }
button-teachers =
    { $month ->
        [0] { $number }: teachers { $done }/{ $total }
       *[other] { $number } ({ MONTH($month) }): teachers { $done }/{ $total }
    }
page-back = ← Previous
page-on = More { $page }/{ $pages } →
teachers-heading = <b>{ $number }.</b> { $title }
teachers-line = { $name } — { $state }
teachers-page =
    { $head } — { $when }
    {""}
    { $lines }
step-gone = This step is no longer in the plan, or it is not yours. What is yours now: /my
undo-too-late = After an hour a mark can no longer be taken back. Please tell the deputy director.
undo-not-yours = Somebody else made this mark; only they can take it back.
toast-confirmed = Marked as done
toast-submitted = Sent for review
toast-undone = The mark is taken back
