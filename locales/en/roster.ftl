roster-column-name = Name
roster-column-subject = Subject
roster-column-association = Subject association
roster-column-category = Category now
roster-column-last = Date of award
roster-column-target = Category aimed at
roster-column-round = Round (regular, early)
roster-column-leave = On leave until
roster-column-roles = Roles
roster-column-order = Order number
roster-column-moved_on = Moved here from another school on
roster-column-near_pension = Keeps the category until the pension (yes)
roster-column-without_test = Test (needed, not needed)
roster-yes = yes
roster-no = no
roster-yes-or-no = I do not understand “{ $text }”: please write “yes” or “no”.
roster-no-heading = { $name }: there is no heading row with a column for the names.
roster-unreadable = { $name } cannot be read as a spreadsheet.
roster-date-ahead = The category cannot have been awarded in the future ({ $day }).
roster-date-wrong = “{ $text }” is no date; a date has its day, month and year, such as 20.12.2021.
roster-category-unknown = There is no category “{ $text }”.
roster-role-unknown = There is no role “{ $text }”.
roster-name-twice = { $name } stands in the list already.
roster-namesakes = Several people of the school are called { $name }.
roster-cell-elsewhere = “{ $text }” seems to belong to another column: this one holds { $column ->
        [name] a person's name
        [subject] a subject
       *[association] an association
    }.
roster-formula = “{ $text }” is a formula or an error; write the value itself into the cell.
# /import
roster-ask =
    Fill in the table and send it here (XLSX or CSV). Your own list will do too: columns in Kazakh or Russian, in any order.

    First I show what would change; nothing is written until you confirm it.
roster-file-name = teachers.xlsx
roster-not-a-file = Please send the list as a file (XLSX or CSV). To stop: /cancel
roster-preview =
    <b>What I have read in the list</b>
    Doubtful rows: { $bad } · people who change: { $changed } · new: { $added } · unchanged: { $same }
roster-strange = Columns that I do not understand (not taken): { $headings }.
roster-absent = In the school but not in the list: { $count }, they stay as they are ({ $names }{ $more ->
        [0] {""}
       *[other] …
    }).
roster-mend = Doubtful rows are not taken. You can correct the file and send it again.
roster-line-bad = ⚠️ Row { $row }: { $message }
roster-line = { $state ->
        [added] ➕ <b>{ $name }</b>: { $what }
       *[changed] ✏️ <b>{ $name }</b>: { $what }
    }
roster-difference = { $was } → { $becomes }
roster-take = { $button }: { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
roster-changed = Meanwhile the school's data have changed. Now it would be so:
roster-brought = The list is in: { $added } new, { $changed } changed. Links for them: /invite
roster-undo-hint = For an hour it can be taken back: “{ $button }”.
roster-undo-late = More than an hour has passed, the list can no longer be taken back. Send a corrected one: /import
roster-undone = Taken back: { $count ->
        [one] { $count } person is as before.
       *[other] { $count } people are as before.
    }
roster-dropped = The list was not brought in, nothing has changed.
