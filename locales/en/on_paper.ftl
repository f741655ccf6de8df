# Those whom the bot does not reach, and what is printed for them
unreached =
    <b>Whom the bot does not reach: { $count }</b>

    { $lines }
unreached-line =
    { $reach ->
        [waiting] { $name } — has not joined yet
       *[stopped] { $name } — has stopped the bot
    }
unreached-nobody = The bot reaches everybody in the school.
button-link-sheet = Sheet of links: { $language }
link-sheet-made = Sheet of links: { $count }. Good until { DAY($day) }, { $hour }. Cut it up and hand each strip over in person: whoever opens another’s comes in as that person.
link-sheet-nobody = Nobody needs a link: all have joined.
link-sheet-file = sheet-of-links
link-sheet-title = Sheet of links
link-sheet-how = Point your phone’s camera at the QR code and press Start in Telegram. The code is for this person alone and works once.
link-sheet-until = Good until { DAY($day) }, { $hour }
