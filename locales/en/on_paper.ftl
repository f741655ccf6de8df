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
button-unreached = Whom the bot does not reach
button-page = Page on paper: { $language }
button-page-revoke = End the codes
page-offer = { $name } — a page with this person’s steps of the plan. Each step has a QR code: the person signs, and the secretary scans the code and marks it for them. A new page ends the codes of the one before.
page-made = { $name }: the page is ready, codes: { $codes }. Only the secretary and the school’s leaders can take a code in.
page-revoked =
    { $count ->
        [0] There are no codes to end.
       *[other] Codes ended: { $count }.
    }
page-empty = { $name }: the plan asks nothing of this person, so the page would be empty.
page-file = steps
page-title = Page of steps
page-heading = Your steps of the attestation plan: { $years }
page-how = When a step is done, sign in its line and take the page to the secretary, who scans the code and marks it for you.
page-column-number = No.
page-column-step = Step
page-column-when = Until
page-column-sign = Date, signature
page-done = done
page-others = marked by whoever answers for it
page-code-unknown = There is no such code, or it is not of your school.
page-code-revoked = This code has ended: a new page was printed, or the codes were ended. Print the page anew.
page-code-used = This code was taken in already.
code-step =
    <b>{ $name }</b>, on paper
    { $number }. { $title }
code-ask = Has { $name } signed for this step? Once confirmed it is marked as done, on paper.
code-taken = You have marked it on paper for { $name }. It can be taken back within an hour.
code-settled = This step is marked already.
step-on-paper = <i>Marked on paper for: { $name }</i>
state-on-paper = { $state }, on paper: { $name }
