# The year's end, and the desk that is handed over
button-year-end = Year's end
button-hand-over = Hand over the desk
button-year-archive = Archive of the year
button-hand-over-link = Make the link
year-end-heading = <b>From { $first }/{ $middle } to { $middle }/{ $last }</b>. Nothing has been changed yet. This is what will be:
year-end-opened = <b>The year { $middle }/{ $last } is open.</b> This is what has changed since { $first }/{ $middle }:
year-end-kept = The year { $first }/{ $middle } is kept as it is: { $done } of { $total } steps done, with all their evidence.
year-end-rows =
    { $moved ->
        [0] Rows: { $count }, each on the same days a year later.
       *[other] Rows: { $count }. Not on the same days as before: { $moved }.
    }
year-end-row = { $number }. { $before } → { $after }
year-end-undated = Rows that wait for a date: { $rows }
year-end-people =
    { $which ->
        [coming] <b>Come under attestation: { $count }</b>
        [staying] <b>Stay under attestation: { $count }</b>
       *[leaving] <b>Under attestation no longer: { $count }</b>
    }
year-end-awarded =
    { $known ->
        [no] { $name }: { $category }
       *[other] { $name }: { $category }, next due by { $due }
    }
year-end-due = { $name }: due by { $due }
year-end-unknown = { $name }: the due date is not known
year-end-newcomers = Newcomers no longer (row 8 will not ask for them): { $names }
year-end-more = … and { $count } more
year-end-archive = The year { $first }/{ $last }, every row, teacher and step, to be kept.
year-end-file-name = year
year-end-early = The next school year can be opened from { DAY($day) } on.
year-end-loaded = The plan of { $first }/{ $last } is there already. Change its rows with /plan.
year-end-in-use = This cannot be undone any more: something has been recorded in the new year.
hand-over-ask =
    <b>Hand over the desk</b>

    I make a link that works once, for 72 hours. Whoever opens it and confirms is deputy director from then on, and answers for the rows that name you. You are deputy director no longer. If you have no other role, you leave the school here; everything you did is kept.
hand-over-link =
    A link for the new deputy director. It works once, until { DAY($day) }, { $hour }; a link made before works no more:

    { $link }

    Send it only to the person who takes over.
hand-over-own = This link is for the one who takes over from you.
handed-over =
    { $name } is deputy director now. { $stays ->
        [yes] Your other roles stay as they are.
       *[no] You have no other role here, so you have left the school. Thank you for your work!
    }
