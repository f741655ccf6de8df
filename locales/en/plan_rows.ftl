# The rows of the plan, for those who may change them
button-edit-rows = Edit rows
button-plan-file = File
button-plan-row = Row { $number }
button-row-removed = Row { $number } (removed)
button-add-row = Add a row
button-remove-row = Remove from the plan
button-restore-row = Put back into the plan
button-plan-rows = All rows
plan-rows-heading = <b>Rows of the plan</b>
plan-rows-none = The plan has no rows yet.
plan-rows-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
plan-rows-line-removed =
    <s>{ $number }. { $title }</s>
    <i>removed from the plan</i>
plan-row-heading = <b>{ $number }.</b> { $title }
plan-row-new = <b>A new row</b>
plan-row-removed = This row has been removed from the plan.
plan-row-cell = <b>{ $name }:</b> { $value }
plan-row-field =
    { $field ->
        [title] Title
        [schedule] Time
        [responsible] Responsible
        [evidence] Evidence
        [closing] Who marks it
       *[number] Number
    }
plan-row-responsible = { $phrase } ({ $roles })
plan-row-when = { $words } ({ $days })
row-closing =
    { $closing ->
        [school] Once for the school
        [teacher] Each teacher
        [reviewed] Each teacher, then reviewed
       *[responsible] Those responsible, for each teacher
    }
plan-row-ask =
    { $field ->
        [title] Type what is to be done.
        [schedule] Choose the time or type it, for example: 5 October; October – November; by 25 May.
        [responsible] Who answers for it? Choose, or type a post or a name; part several with commas.
        [evidence] What closes it? Type it, for example: minutes, a note.
        [closing] Who marks it as done?
       *[number] Which place shall this row have? Type its number; the others make room.
    }
plan-row-unclear = That can be understood in several ways. Which one is right?
plan-row-which-person = Who of the school is “{ $name }”?
plan-row-unchosen = ⚠️ “{ $name }”: the school has somebody of that name, { $people }. If it is them, press the name.
plan-row-extra = Also
plan-row-same = Nothing would change.
plan-row-changed = The plan is changed.
plan-row-number-wrong = Type a number between 1 and { $last }.
row-schedule-unknown = I see no time in this. Type it like this: 5 October; October – November; by 25 May; all year.
row-roles-unknown = I know neither such a post nor such a name. Type it like this: deputy director, association head.
row-cell-empty = There is nothing in it. Type it once more.
row-cell-too-long = Too long: at most { $most } characters. Type it shorter.
row-gone = The plan has no such row any more.
row-changed-meanwhile = Somebody else has changed this row meanwhile, so your change was not made. This is how the row is now:
cancelled-planrowedit = changing a row of the plan

# The plan as files
plan-files-making = Making the files…
plan-file-name = plan
plan-file-docx = The plan in Word, ready to be printed and signed.
plan-file-xlsx = The same plan as an Excel table.
