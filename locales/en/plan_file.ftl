# The plan as a file in the chat
plan-draft-heading =
    <b>{ $title }</b>
    School year { $year }, { $rows } rows. Is this right?
plan-draft-item =
    <b>{ $number }.</b> { $title }
    { $phrase } → { $when }
    { $who }
plan-draft-undated = you give the date later
plan-draft-doubt = ⚠️ { $doubt }
plan-draft-dropped = The plan was not loaded. You can send another file.
plan-loaded = The plan is loaded: school year { $year }, { $rows } rows. Teachers will be reminded in time.
plan-loaded-undated = These rows need dates: { $numbers }.
plan-person = { $name }
