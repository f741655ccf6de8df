# What the deputy director prints: papers and their columns; then what is tapped about them
printout-status = The attestation plan as it stands, { $day }
printout-attested = Teachers under attestation in the school year { $years }
printout-several = Plan and schedule of teachers' attestation for { $years }
printout-applications = Register of applications for attestation, school year { $years }
printout-lessons = Schedule of consultations and open lessons, school year { $years }
printout-half_year =
    Report on the attestation of teachers in the { $half ->
        [1] first
       *[2] second
    } half of the school year { $years }
printout-acquaintance = Acquaintance sheet
printout-certificates = Register of certificates of the qualification category, school year { $years }
printout-platform = For the state platform, { $years }
printout-plan = The year's plan of attestation
printout-file-status = Plan as it stands
printout-file-attested = List of teachers
printout-file-several = Several-year plan
printout-file-applications = Register of applications
printout-file-lessons = Consultations and lessons
printout-file-half_year = Half-year report
printout-file-acquaintance = Acquaintance sheet
printout-file-certificates = Register of certificates
printout-file-platform = For the platform
printout-file-plan = Plan of the year
printout-sheet-summary = Summary
printout-sheet-rows = Rows of the plan
printout-sheet-people = Teachers
printout-sheet-steps = All steps
printout-sheet-everybody = All teachers
printout-sheet-attested = Under attestation
printout-sheet-expiring = Running out
printout-sheet-unapplied = No application
printout-part-everybody = Categories of the teachers
printout-part-attested = Categories of those under attestation this year
printout-part-expiring = Teachers whose category runs out within 12 months: { $count }
printout-part-unapplied = Teachers who have not applied yet: { $count }
printout-as-of = As of { $day }
printout-director = Director: ____________________
printout-total = Total
printout-this-month = This month
printout-this-year = School year
printout-round =
    { $early ->
        [true] early
       *[false] regular
    }
printout-exempt = exempt by application
printout-suspended = on leave, suspended
printout-no_data = category not known
printout-what =
    { $kind ->
        [consultation] consultation
        [event] event outside class
        [report] creative report
        [visit] lesson visit
       *[lesson] open lesson
    }
printout-state =
    { $state ->
        [done] done
        [in_review] in review
        [open] open
        [overdue] overdue
        [needs_date] needs a date
       *[waived] not asked
    }
printout-notice =
    { $kind ->
        [sitting] Sitting of the attestation commission
        [meeting] Meeting
        [order] Order
       *[announcement] Announcement
    }, { $day }
printout-notice-when = When: { $day }, { $time }. Where: { $place }
printout-reached = All: { $all }. Reached: { $sent }. No answer: { $silent }.
printout-notice-cancelled = Called off: { $at }
printout-notice-changed = Changed: { $at }
printout-answer =
    { $answer ->
        [coming] is coming
        [not_coming] cannot come
        [read] has read it
        [waiting] on its way
        [unreachable] not reached
       *[silent] no answer
    }
printout-column-number = No.
printout-column-period = Period
printout-column-step = Step
printout-column-name = Name
printout-column-subject = Subject
printout-column-association = Association
printout-column-category = Category now
printout-column-awarded = Awarded (confirmed) on
printout-column-order = Order
printout-column-target = Category aimed at
printout-column-round = Kind of attestation
printout-column-valid = Valid until
printout-column-note = Note
printout-column-applied = Applied on
printout-column-received = Received by
printout-column-sign = Signature
printout-column-certificate = Number of the certificate
printout-column-given = Category awarded (confirmed)
printout-column-decree = Number and day of the order
printout-column-issued = Issued on
printout-column-received-by = Signature of receipt
printout-column-day = Day
printout-column-time = Time
printout-column-what = Kind
printout-column-topic = Topic
printout-column-with = Expert / class
printout-column-place = Place
printout-column-count = Number
printout-column-share = Share, %
printout-column-decision = Decision of the commission
printout-column-votes = Votes (for / against)
printout-column-queued = Queued
printout-column-message = Message no.
printout-column-sent = Sent
printout-column-answered = Answered
printout-column-answer = Answer
printout-column-total = Total
printout-column-done = Done
printout-column-in_review = In review
printout-column-open = Open
printout-column-overdue = Overdue
printout-column-needs_date = Needs a date
printout-column-waived = Not asked
printout-column-from = From
printout-column-until = Last day
printout-column-state = State
printout-column-marked = Marked on
printouts-heading =
    <b>Papers to print</b>
    Which one? It comes as Word and as Excel.
printouts-language = Language of the paper: { $language }
printouts-notices = The acquaintance sheet of which notice?
printouts-no-notices = No notice has been sent yet, so there is no acquaintance sheet.
printouts-made = { $title }
command-report = Papers to print
printout-audit = What was done in the school, { $day }
printout-file-audit = Audit
printout-column-when = When
printout-column-deed = What was done
printout-column-hash = Hash
platform-heading =
    <b>For the state platform</b>
    Tap to copy.
platform-line = { $what }: <b>{ $value }</b>
button-platform = For the platform 📋
