# /consult: individual consultations
consult-heading = <b>Consultations</b>
consult-yours =
    You have this time:
    { $what }
consult-free = Free times are below. One tap, and it is yours.
consult-move = To move, tap another time.
consult-none-free = There is no free time yet. Please look again later, or ask the deputy director.
consult-held = <b>You have opened: { $count }</b>, taken: { $taken }
consult-is-free = free
consult-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
consult-what = <b>{ $when }</b> · { $minutes } min · { $who }
consult-place = Place: { $place }
consult-online = Online
consult-topic = Topic: { $topic }
consult-label = { $when } · { $who }
consult-outcome =
    { $outcome ->
        [came] The teacher came
       *[no_show] The teacher did not come
    }
consult-difficulties = Difficulties found: { $text }
consult-ask-note = { DAY($day) }, { $name }: which difficulties were found? Write them in one message. Only the teacher, you and the deputy director will see them. /cancel stops.
consult-past = <b>Past consultations</b>
consult-past-none = There has been no consultation yet.
consult-past-line = <b>{ DAY($day) }</b> · { $teacher } · held by { $host }
consult-noted = Consultation of { DAY($day) }, held by { $host }. If this is right, please confirm. Beside you only the host and the deputy director see it.
consult-agreed-done =
    { $number ->
        [0] The consultation of { DAY($day) } is confirmed ✅
       *[other] The consultation of { DAY($day) } is confirmed, row { $number } of the plan is done ✅
    }
consult-reminder =
    { $count ->
        [1] Reminder: a consultation on { DAY($day) }
       *[other] Reminder: { $count } consultations on { DAY($day) }
    }
consult-news =
    { $news ->
        [taken] Somebody has taken a consultation:
        [left] A consultation was given back, the time is free:
       *[closed] This consultation will not take place, please choose another time:
    }
button-consult-leave = Give it back
button-consult-past = Past consultations
button-consult-held = My open times
button-consult-free = Free times
button-consult-open = Open times
button-consult-close = Close this time
button-consult-came = Came
button-consult-missed = No-show
button-consult-note = Note difficulties
button-consult-agree = { DAY($day) }: confirm
button-consult-online = Online
button-consult-any = Any
toast-consult-taken = It is yours
toast-consult-left = The time is free again
toast-consult-closed = The time is closed

# Opening times
consult-step = <b>Opening times</b> · { $number }/{ $last }
consult-ask-days = On which day? Press a button or type several days with commas: 5.10, 7.10.
consult-ask-hours = From when until when? Press a button or type: 14:00–16:00.
consult-ask-minutes = How many minutes for one person?
consult-ask-place = Where? Type the room or press “Online”.
consult-ask-topic = What about? Choose or type it.
consult-topic-name =
    { $topic ->
        [test] Getting ready for the qualification test
        [portfolio] Portfolio
        [category] The category's requirements
       *[lesson] Open lesson
    }
consult-day = { DAY($day) }, { WEEKDAY($day) }
consult-preview =
    To be opened: <b>{ $count }</b>
    Days: { $days }
    The first at { $start }, the last at { $end }, { $minutes } minutes each
consult-opened =
    { $left ->
        [0] Open now: { $count }. Teachers take them with /consult.
       *[other] Open now: { $count }. Left out, because they have passed or meet another time of yours: { $left }.
    }
cancelled-consulttimes = opening times
cancelled-consultnote = noting difficulties

# What does not fit
consult-taken = A colleague has just taken this time. Please choose another one.
consult-past-time = This time has passed. Please choose another one.
consult-own = You opened this time yourself, so there is no need to take it.
consult-gone = This time is no longer there. Free times: /consult
consult-agreed = The teacher has confirmed it, so it can no longer be changed.
consult-not-yet = The consultation has not begun yet.
consult-note-empty = Please write the difficulties in words.
consult-note-too-long = Too long: please keep to { $most } characters.
consult-day-past = { DAY($day) } has passed, please name a day ahead.
consult-time-past = That hour has passed, please name a later one.
consult-hours-unreadable = I did not understand the hours, please write them like 14:00–16:00.
consult-hours-backwards = The end must come after the beginning, like 14:00–16:00.
consult-hours-too-short = A consultation of { $minutes } minutes does not fit in. Please choose fewer minutes.
consult-minutes-wrong = Please give { $least } to { $most } minutes.
consult-too-many = No more than { $most } times can be opened at once. Please take fewer days or hours.
consult-text-too-long = Too long: please keep to { $most } characters.
