# Writing a notice
button-meeting = Meeting
button-announcement = Announcement
button-order = Order
button-attested = Under attestation
button-commission = Commission members
button-by-roles = By role
button-by-people = Choose people
button-by-associations = By association
button-by-rows = By row of the plan
button-by-undone = Not done yet
button-read = Read
button-no-reason = No reason
button-sheet = Acquaintance sheet
button-refresh = Refresh
notice-counted = { $label } · { $count }
notice-chosen = ✓ { $name }
notice-day-button = { WEEKDAY($day) }, { DAY($day) }
notice-step =
    <b>New notice</b> · { $last ->
        [0] { $number }
       *[other] { $number }/{ $last }
    }
notice-ask-kind = What is it about?
notice-ask-day = On which day? Press a button or type it: 05.10.2026, 5.10, “tomorrow”, “Friday”.
notice-ask-time = When does it begin? Press a button or type it: 15:00.
notice-ask-place = Where? Please type the place.
notice-ask-place-again = Where? Please type the place or choose one named before.
notice-ask-agenda =
    { $kind ->
        [announcement] Please type the text. Press “Next” when it is complete.
        [order] Which order is to be read? Type its number, its date and what it says. Press “Next” when it is complete.
       *[other] What is on the agenda? Each item in a message or on a line of its own. Press “Next” when it is complete.
    }
notice-ask-audience = Who shall get it?
notice-ask-roles = People of which role shall get it?
notice-ask-associations = Which association shall get it?
notice-ask-rows = Those whom which row of the plan concerns? Please choose it.
notice-ask-undone = Those who have not done which row of the plan? The number says for how many it is open or overdue.
notice-all-names = The notice goes to: { $count }.
notice-ask-people = Who shall get it? Press a name to mark it, once more to unmark it. Chosen: { $count }. Press “Next” when it is complete.
notice-now = Now: { $what }. Press “Next” to leave it so.
notice-preview = This is what people will get:
notice-to =
    <b>To:</b> { $circle }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: { $names }
notice-unreachable = <b>Will not reach:</b> { $names }. Please tell them in another way.
notice-waits = These are quiet hours, so the notice will go out later: on { DAY($day) } at { $time }.
notice-waits-then = Those will be quiet hours, so the notice will go out later: on { DAY($day) } at { $time }.
notice-goes = Will go out on { DAY($day) } at { $time }.
notice-urgent-quiet = It goes out as urgent although these are quiet hours.
notice-files = Files: { $count }. 📎
notice-seen-by =
    { $locale ->
        [kk] In Kazakh
        [ru] In Russian
       *[en] In English
    } · { $count }
button-notice-when = When
button-notice-files = Files
button-notice-names = Recipients
button-notice-version =
    { $locale ->
        [kk] Text in Kazakh
       *[ru] Text in Russian
    }
button-at-once = At once
button-urgent = Urgent
notice-moment = { DAY($day) }, { $time }
notice-ask-when = When shall it go out? Press a button or type the day and the time: 05.10 09:00, “tomorrow 9:00”. What is urgent goes out in quiet hours too, and the history says so.
notice-ask-files = Send the photos, videos or documents that go with it, 10 files at most. Press “Next” when they are complete.
notice-ask-version =
    { $locale ->
        [kk] Type the text in Kazakh: those who read Kazakh will get it.
       *[ru] Type the text in Russian: those who read Russian will get it.
    } Lines in your own text: { $count }. Press “Next” when it is complete.
notice-circle =
    { $of ->
        [everyone] everyone
        [commission] members and secretary of the commission
        [attested] teachers under attestation
        [people] chosen people
        [association] association “{ $association }”
        [row] those whom row { $row } of the plan concerns
        [undone] those who have not done row { $row } of the plan
       *[role] role: { $role }
    }
notice-more = { $count } more
notice-cancelled = The notice was not sent. To begin a new one: /notice
notice-already = You have answered this question.
cancelled-noticedraft = the notice
cancelled-noticereason = the reason

# Changing a notice that was sent
button-change = Change
button-save = Save
button-call-off = Call off
button-call-off-now = Call off and tell at once
button-notice-ask =
    { $question ->
        [day] Day
        [time] Time
        [place] Place
        [text] Text
       *[agenda] Agenda
    }
notice-changing = <b>Changing a notice that was sent</b>
notice-nothing-new = Nothing has been changed yet, please choose what shall be.
notice-not-changed = The notice stays as it was.
notice-change-edits = People who have it: { $count }. Their message is changed where it stands and marked so; who has not got it yet gets the new one.
notice-change-tells = They are told in a message of its own too. Answers asked for anew: { $asked }.
notice-told-later = These are quiet hours, they will be told on { DAY($day) } at { $time }.
notice-off-ask = Shall the notice be called off? Told once, since they have it: { $told }. Will never get it: { $withheld }.
notice-files-fixed = The files of a notice that was sent stay as they are.
notice-was-cancelled = This notice was cancelled, there is no need to answer.
notice-has-begun = It has begun, so it can be neither changed nor called off.

# What does not fit
notice-press-button = Please press one of the buttons here.
notice-only-text = Here only words can be an answer.
notice-day-past = { DAY($day) } has passed, please name a day ahead.
notice-day-missing = Please name the day first.
notice-time-past = { $time } has passed today, please name a later time.
notice-time-missing = Please name the time first.
notice-place-missing = Please type the place first.
notice-place-too-long = That is too long: { $length } characters, and { $most } is the most. Please make it shorter.
notice-agenda-missing = Please type the text first.
notice-agenda-too-long = That is too long: it would make { $length } characters, and { $most } is the most. The last part was not added, please make it shorter.
notice-audience-missing = Please choose who shall get it first.
notice-to-nobody = There is nobody in it, please choose others.
notice-too-late = Nothing is sent in quiet hours, and by the next working hours ({ DAY($day) }, { $time }) it will have begun. Please name a later time.
notice-change-late = The notice itself goes out on { DAY($day) } at { $time }: by then it will have begun. Please name a later time.
notice-posting-past = { DAY($day) } at { $time } has passed, please name a later time.
notice-posting-late = By { DAY($day) } at { $time } it will have begun, please name an earlier time.
notice-files-too-many = No more than { $most } files go with a notice, the last one was not added.
notice-draft-gone = This notice is no longer being written. To begin a new one: /notice
notice-gone = There is no such notice, or it is not for you.
notice-reason-too-long = That is too long: { $length } characters, and { $most } is the most. Please make it shorter.
notice-reason-not-needed = You have said that you will come: no reason is needed.

# The notice itself
notice-kind =
    { $kind ->
        [sitting] Sitting of the attestation commission
        [meeting] Meeting
        [order] Order to read
       *[announcement] Announcement
    }
notice-urgent = Urgent ❗
notice-when = { WEEKDAY($day) }, { DAY($day) } { $year }, { $time }
notice-place = Place: { $place }
notice-agenda = Agenda:
notice-item = { $number }. { $item }
notice-paragraph = { $text }
notice-answer =
    { $answer ->
        [coming] <b>Your answer: I’ll come.</b>
        [not_coming] <b>Your answer: I can’t come.</b>
       *[read] <b>You have read it.</b>
    }
notice-answer-reason = <b>Your answer: I can’t come.</b> Reason: { $reason }
notice-standing =
    { $standing ->
        [cancelled] <b>Cancelled</b> ❌
       *[changed] <b>Changed</b> ✏️
    }
notice-changed = <b>Another time or place.</b> ✏️ From now on:
notice-answer-anew = Please answer once more.
notice-cancelled-word = <b>Cancelled.</b> ❌ This will not be, there is no need to answer:
notice-ask-reason = Your answer counts. If you like, type the reason in one message, or press “{ $button }”.
notice-reason-kept = Thank you, I pass the reason on.

# What became of it
notice-report = <b>{ $kind }</b>
notice-report-when = <b>{ $kind }</b>, { DAY($day) }, { $time }
notice-report-standing =
    { $standing ->
        [cancelled] Called off
       *[changed] Changed
    }: { DAY($day) }, { $time }
notice-count =
    { $what ->
        [all] Recipients
        [sent] Sent
        [waiting] Waiting to be sent
        [unreachable] Not reachable
        [coming] Coming
        [not_coming] Not coming
        [read] Read
       *[silent] No answer
    }: <b>{ $count }</b>
notice-count-names = { $counted } — { $names }
notice-name = { $name }
notice-name-why = { $name } ({ $why })
notice-why =
    { $why ->
        [no_account] has not joined the bot
        [blocked] has stopped the bot
        [not_found] not found in Telegram
        [deactivated] the account is deleted
        [not_started] has not opened the bot yet
        [left] has left the school
        [cancelled] called off before it went out
        [late] not sent in time
       *[failed] refused by Telegram
    }
notice-due = Will go out: { DAY($day) }, { $time }.
notice-list = <b>Notices</b>
notice-list-empty = No notices yet. To begin one: /notice
notice-list-line = { $title } · { $sent }/{ $all }
notice-list-title = { $kind }, { DAY($day) }

# Typed days and times
typed-date-unreadable = I do not understand the day, please type it like 05.10.2026.
typed-date-no-such-day = There is no such day, please check it and type it again.
typed-date-weekday = { DAY($day) } is a { WEEKDAY($day) }. Please check it and type it again.
typed-time-unreadable = I do not understand the time, please type it like 15:00.
typed-time-no-such = There is no such time, please type it like 15:00.
typed-moment-unreadable = Please type the day and the time together: 05.10 09:00.
