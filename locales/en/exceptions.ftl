# What only the leaders do about one step: it is not asked for, or it has another day
button-step =
    { $month ->
        [0] Row { $number }
       *[other] Row { $number } ({ MONTH($month) })
    }
button-waive = Not asked
button-ask-again = Ask again
button-move = Another day
button-plan-day = As in the plan
waive-ask =
    <b>{ $number }.</b> { $title } — { $whose }
    This will no longer be asked for: no more reminders, and it counts as “not asked”. Why? Choose, or write in one message. Only the school's leaders see the reason. /cancel stops.
waive-leave = On leave
waive-no-need = Not needed this year
waive-needs-reason = Please write the reason in words.
waive-done-already = This step is marked as done, so there is nothing to leave out.
step-waived = Not asked: { $reason }
move-ask =
    <b>{ $number }.</b> { $title } — { $whose }
    Which day should it be? For example { $example }. Reminders will count from it. /cancel stops.
button-for = Do it for a colleague
for-ask = <b>{ $number }.</b> { $title } ({ $whose }): I will mark it done for a colleague who is away. The step and the history show that it was you and for whom; it can be undone for an hour. For whom?
step-for =
    { $mark ->
        [returned] <i>Returned in place of: { $name }</i>
       *[other] <i>Done in place of: { $name }</i>
    }
state-for = { $state }, in place of { $name }
done-for-you =
    In your place { $by } has { $mark ->
        [returned] returned
        [submitted] sent for review
       *[confirmed] marked as done
    }: <b>{ $number }.</b> { $title } ({ $whose }). Nothing is asked of you.
button-review-for = In place of a colleague
review-for-ask = <b>{ $number }.</b> { $title } ({ $whose }): in whose place do you decide? The step and the history show it, and the colleague is told an hour later.
review-for = <i>You decide in place of: { $name }</i>
review-for-step = <b>{ $number }.</b> { $title } ({ $whose })
