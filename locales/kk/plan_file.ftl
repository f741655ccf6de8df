# The plan as a file in the chat
plan-draft-heading =
    <b>{ $title }</b>
    { $year } оқу жылы, { $rows } жол. Дұрыс түсіндім бе?
plan-draft-item =
    <b>{ $number }.</b> { $title }
    { $phrase } → { $when }
    { $who }
plan-draft-undated = күнін кейін белгілейсіз
plan-draft-doubt = ⚠️ { $doubt }
plan-draft-dropped = Жоспар енгізілмеді. Басқа файл жібере аласыз.
plan-loaded = Жоспар енгізілді: { $year } оқу жылы, { $rows } жол. Мұғалімдерге еске салулар өз уақытында барады.
plan-loaded-undated = Мына жолдардың күнін белгілеу керек: { $numbers }.
plan-person = { $name }
