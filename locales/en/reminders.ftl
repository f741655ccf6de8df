# Reminders
reminder-overdue = <b>Overdue</b>
reminder-deadline = <b>Due soon</b>
reminder-digest = <b>{ MONTH($month, case: "heading") }: what is ahead</b>
reminder-review = <b>Waiting for your review</b>
reminder-review-line = <b>{ $number }.</b> { $title } — { $count }
reminder-left =
    { $days ->
        [0] Today is the last day.
        [one] { $days } day left.
       *[other] { $days } days left.
    }
rows-vacant = Nobody in the school holds a post that answers for these rows, so they fall to you: { $numbers }
reminder-undated = No date yet: { $numbers }
reminder-more = And { $count } more.
button-all-my = All my steps
button-review = Review row { $number }
reply-which = Which step is done?
reply-which-file = The file is kept. Which step is it for?
reply-nothing-open = There is nothing to mark right now. All your steps: /my
reply-file-kept-nothing-open = The file is kept, but no open step fits it right now. All your steps: /my
reply-not-open =
    { $count ->
        [0] Row { $number } is not open for you, nor is any other. All your steps: /my
       *[other] Row { $number } is not open for you; open: { $numbers }.
    }
reply-hint = To mark it done, reply “done” or press the button.
attach-ask = <b>{ $number }.</b> { $title }: send a photo or a document (up to 20 MB).
attach-not-a-file = That is not a file. Send a photo or a document, or /cancel.
step-files =
    { $count ->
        [one] The file is kept: { $count } file 📎
       *[other] Files are kept: { $count } 📎
    }
file-kept =
    { $count ->
        [one] The file is kept: <b>{ $number }.</b> { $title } ({ $count } file)
       *[other] The file is kept: <b>{ $number }.</b> { $title } ({ $count } files)
    }
file-too-large = The file is too large. Please send one of at most { $limit } MB.
file-empty = The file is empty. Please send another one.
file-not-fetched = The file could not be fetched from Telegram. Please send it again.
unreachable-told = { $names } cannot be reached: the bot was stopped or the account is gone. Please tell them in person.
