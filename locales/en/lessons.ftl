# Open lessons, events, creative reports, visits
button-lessons = Lessons and reports
button-lesson-new = Plan one
button-lesson-guests = Invite
button-lesson-off = Call it off
button-lesson-held = It was held
button-lesson-note = Write a note
button-lesson-open = Open
lesson-kind =
    { $kind ->
        [lesson] Open lesson
        [event] Out-of-class event
        [visit] Lesson visit
       *[report] Creative report
    }
lesson-occasion =
    { $occasion ->
        [association] Association meeting
        [council] Pedagogical council
        [seminar] Seminar
       *[conference] Conference
    }
lesson-list =
    { $count ->
        [0] Nothing is planned yet.
       *[other] <b>Lessons and reports: { $count }</b>
    }
lesson-label = { DAY($day) }, { $time } · { $kind }: { $topic }
lesson-head =
    <b>{ $kind ->
        [lesson] Open lesson
        [event] Out-of-class event
        [visit] Lesson visit
       *[report] Creative report
    }</b>: { $topic }
lesson-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
lesson-where = { $group } · { $place }
lesson-teacher = Teacher: { $name }
lesson-visitors = Invited: { $names }
lesson-name = { $name }
lesson-line =
    { $kind ->
        [lesson] open lesson
        [event] out-of-class event
        [visit] lesson visit
       *[report] creative report
    }, { $time }, { $name }, { $place }
lesson-clash = At the same time: { $what }. You can confirm all the same. ⚠️
lesson-whose =
    { $count ->
        [0] No teacher is under attestation.
       *[other] For whom do you plan it?
    }
lesson-guests = Whom will you invite? Invited: { $count }. A tap invites, another takes it back.
lesson-step = <b>Planning</b> · { $number }/{ $last }
lesson-ask-kind = What will it be?
lesson-ask-day = On which day? Press a button or type it: 20.10.
lesson-ask-time = At what time? Press a button or type it: 10:00.
lesson-ask-group = Which class? For example: 7 B.
lesson-ask-occasion = Where is the report given? Choose or type it.
lesson-ask-topic = What is the topic?
lesson-ask-place = Where? For example: room 12.
lesson-note-of = <b>Note of { $name }</b>
lesson-goal =
    { $goal ->
        [yes] Yes, fully
        [partly] Partly
       *[no] No
    }
lesson-answer =
    { $asked ->
        [goal] Goal reached: { $text }
        [strengths] Went well: { $text }
       *[advice] Advice: { $text }
    }
lesson-ask-note =
    <b>{ $topic }</b> · { $number }/{ $last }
    { $asked ->
        [goal] Did it reach its goal? Press a button or type it.
        [strengths] What went well?
       *[advice] What do you advise?
    }
lesson-closed = Row { $number } of the plan is marked ✅
lesson-told =
    { $word ->
        [before] Reminder:
        [invited] You are invited:
        [planned] Planned for you:
        [noted] A visitor has written a note:
       *[off] It will not take place:
    }
lesson-gone = There is no such entry, or it was called off. The list: /my
lesson-not-yet = It has not taken place yet. Mark it afterwards.
toast-lesson-planned = Planned
toast-lesson-off = Called off
toast-lesson-no-step = Kept. No open row of the plan waits for it.
cancelled-lessonplan = planning
cancelled-lessonnote = the note
