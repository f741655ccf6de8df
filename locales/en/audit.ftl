# The audit
audit =
    <b>What was done in the school, lines: { $total }</b> { $who }

    { $lines }

    The chain ends with: <code>{ $end }</code>
audit-none = There are no lines here yet.
audit-line = { $at } · <b>{ $who }</b> — { $what }
audit-operator = operator
audit-somebody = somebody unknown
audit-message = a message
audit-authors = By whom
audit-anybody = Everybody
audit-whose = Whose acts shall I show?
audit-file = Excel
audit-sent = Lines: { $count }.
audit-kind-all = All
audit-kind-refused = Refused
audit-kind-people = People
audit-kind-plan = Plan
audit-kind-steps = Steps
audit-kind-notices = Notices
audit-kind-settings = Settings
audit-about =
    { $sort ->
        [person] { $name }
        [step] row { $number } { $name }
        [row] row { $number }
        [role] { $number }
        [notice] No. { $number }
        [paper] No. { $number }
        [lesson] No. { $number }
        [consultation] No. { $number }
       *[other] {""}
    }
audit-act =
    { $act ->
        [step-confirmed] step done
        [step-submitted] step sent for review
        [set-rule] figure of the rules set
        [step-told] step reported
        [step-undo] mark of a step taken back
        [step-unproven] mark that stood on a refused file taken back
        [step-cannot] obstacle to a step named
        [step-waived] step not asked for
        [step-asked-again] step asked for again
        [review-confirmed] step approved
        [review-returned] step returned
        [set-day] day set
        [evidence] file attached
        [write-form] form written
        [paper-added] portfolio paper added
        [paper-accepted] portfolio paper accepted
        [paper-returned] portfolio paper returned
        [paper-unproven] paper that stood on a refused file taken back
        [wish] own reminders changed
        [trial-test] trial test entered
        [attempt] attempt entered
        [attempt-removed] attempt removed
        [decide-category] decision on a category
        [order-of-category] order on a category
        [certificate-of-category] certificate of a category
        [trials-shared] trial tests shared
        [trials-private] trial tests private
        [plan-lesson] lesson planned
        [call-off-lesson] lesson called off
        [lesson-noted] lesson noted
        [open-consultations] consultation times opened
        [take-consultation] consultation booked
        [leave-consultation] consultation given up
        [close-consultation] consultation time closed
        [consultation-noted] consultation noted
        [consultation-agreed] consultation note agreed
        [notice-send] notice sent
        [notice-coming] answered: coming
        [notice-not_coming] answered: not coming
        [notice-read] read
        [notice-reason] reason given
        [notice-change] notice changed
        [notice-cancel] notice called off
        [notice-print] acquaintance sheet printed
        [commission-form] commission formed
        [minutes-draft] minutes drafted
        [sitting-settle] decisions of a sitting written down
        [nudge] those behind reminded
        [load-plan] plan loaded
        [change-plan] plan changed
        [undo-plan] change of the plan taken back
        [open-year] next school year opened
        [open-year-undone] opening of the year taken back
        [tune-reminders] rules of reminders changed
        [calendar-opened] calendar address opened
        [calendar-revoked] calendar address revoked
        [invite] invitation made
        [join] joined
        [hand-over] link of handing over made
        [desk-handed-over] desk handed over
        [forget] person forgotten
        [bring-in-roster] list brought in
        [undo-roster] list taken back
        [found-school] school added
        [change-school] school's settings changed
        [undo-school] change of settings taken back
        [change-roles] roles changed
        [change-person] person's data changed
        [leave-school] left the school
        [return-school] back in the school
        [page-print] page on paper printed
        [page-revoke] codes of a page ended
        [cut-off] former phone cut off
        [merge-people] doubled person merged
        [choose-school] school chosen
        [refused] refused
       *[other] { $act }
    }
