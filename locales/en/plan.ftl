# A plan's file that could not be read
plan-empty-file = The file is empty. Please check that it is the right one and send it again.
plan-too-large-file = The file is too large: a plan may have up to { $megabytes } MB. Please send the plan alone, as DOCX if you can.
plan-unreadable = I cannot read this file. Please send the plan as Word (DOCX), Excel, PDF or text.
plan-damaged = The file is damaged and cannot be opened. Please save it once more and send it again.
plan-protected = The file is locked with a password. Please take the password off and send it again.
plan-macro = The file has macros in it. Please save it without macros (DOCX or XLSX) and send it again.
plan-bomb = The file unpacks to far more than a plan can be, so I did not open it. Please save the plan as a new DOCX and send it again.
plan-picture = This is a picture, and I read only text. Please send the plan as a Word, Excel or PDF file.
plan-scan = This PDF is a scan: there is no text in it. Please send the file it was printed from (Word or Excel).
plan-old-doc = This is an old Word format. Please save the plan as DOCX and send it again.
plan-too-many-pages = The PDF has { $pages } pages, and I read up to { $most }. Please send the plan alone.
plan-too-slow = Reading the file took longer than { $seconds } s, so I stopped. Please send the plan alone, as DOCX if you can.
plan-too-heavy = The file takes more memory than a plan may. Please send the plan alone, as DOCX if you can.

# A file without a plan in it
plan-no-table = I found no plan in this file. Please send the one in which it stands as a table or a numbered list: what, when, who, what comes of it.
plan-not-a-plan = The table in this file is not a plan of attestation: I find neither times nor those who answer. Please send the file with the plan.
plan-pasted-unread = No attestation plan can be seen in this text. Please send the plan as a file: Word, Excel or PDF.
plan-empty-table = The table of the plan has no rows. Please fill it in and send it again.
plan-too-large = The table has { $rows } rows, and I take up to { $most }. Please send the plan of attestation alone.
plan-two-tables = There are { $count } plans in the file. Which one? { $plans }
plan-no-such-plan = The file holds { $count } plans; choose a number from 1.
plan-year-unknown = The plan does not say which school year it is for. Please name the year.

# What is not sure about a plan that was read
doubt-not-attestation = The plan does not mention attestation. Is it the right file?
doubt-school-year-missing = The plan names no school year; I took { $taken }.
doubt-school-year-other = The plan says { $said }; { $taken } is taken.
doubt-numbers = Some rows have no number or the same one, so I counted the { $rows } rows anew.
doubt-other-times = The column “{ $column }” holds times too; those of the rows were taken from another column.
doubt-schedule-typed = Excel keeps the date { $phrase } here. Is it that day, or the whole month?
doubt-schedule-above = No time stands in this row; I took the one above: { $phrase }.
doubt-cells-moved = The cells of this row did not fit the columns; I put them where they seem to belong.
doubt-responsible-missing = Nobody is named who answers for this row.
doubt-responsible-person = Only a name stands here, and nobody of the school has it. Which post answers for this row?
doubt-responsible-which-person = Who of the school is “{ $name }”?
doubt-responsible-unknown = I do not know this post: { $words }.
doubt-scope = I am not sure whether this is done once for the school or by each teacher; I took the school.
