# The calendar of somebody's dates
calendar-name = Attestation · { $school }
calendar-step = { $number }. { $title }
calendar-done = ✓ { $number }. { $title }
calendar-sitting = Sitting of the attestation commission
calendar-meeting = Meeting
calendar-consultation = Consultation
calendar-lesson = Open lesson
calendar-event = Out-of-class event
calendar-visit = Visit of a lesson
calendar-report = Creative report
calendar-applications = Applications for attestation
calendar-result = The test result runs out
calendar-window = From { DAY($first) } to { DAY($last) }
calendar-evidence = Closed by: { $evidence }
calendar-file =
    { $count ->
        [0] There are no dates for you yet; the file is empty.
        [one] { $count } date of yours. Open the file to put it into your calendar.
       *[other] { $count } dates of yours. Open the file to put them into your calendar.
    }
calendar-address =
    Your private address. A phone that follows it shows every change by itself:
    <code>{ $webcal }</code>
    or
    <code>{ $url }</code>
    Whoever has it sees your dates, so keep it to yourself. It is shown only once.
calendar-revoked = No private address of your calendar works any more.
calendar-too-many = You have { $most } addresses already. Close them first: /calendar
button-calendar-address = Private address for a phone
button-calendar-revoke = Close my addresses
