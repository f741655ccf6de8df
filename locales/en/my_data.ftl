mydata = Everything that is held about you: the rows of the database that name you, and your files.
forget-ask =
    <b>Shall I forget you?</b>
    • Erased at once: your name, your Telegram account, your files, results of trial tests, notes, and all that you wrote here.
    • Kept without your name, because the law asks it of the school: the commission's decision, and that steps of the plan were done.
    • Backups are thrown away by their age, { $days ->
        [one] after { $days } day
       *[other] after { $days } days
    }.
    You leave the school in Sanat and get no more reminders. This cannot be undone.
forget-not = All stays as it is.
forget-done = You are forgotten. To come back, ask the school for a new link.
button-forget = Forget me
command-mydata = What is held about me
command-forget = Forget me
