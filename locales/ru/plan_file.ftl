# The plan as a file in the chat
plan-draft-heading =
    <b>{ $title }</b>
    { $year } учебный год, строк: { $rows }. Всё понято верно?
plan-draft-item =
    <b>{ $number }.</b> { $title }
    { $phrase } → { $when }
    { $who }
plan-draft-undated = дату назначите позже
plan-draft-doubt = ⚠️ { $doubt }
plan-draft-dropped = План не загружен. Можно прислать другой файл.
plan-loaded = План загружен: { $year } учебный год, строк: { $rows }. Учителя получат напоминания в срок.
plan-loaded-undated = Этим строкам нужны даты: { $numbers }.
plan-person = { $name }
