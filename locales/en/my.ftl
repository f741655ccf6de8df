# /my: a person's month
my-heading = <b>{ MONTH($month, case: "heading") }</b> · { $done } of { $total } done{ $review ->
        [0] {""}
       *[other] , { $review } in review
    }
my-no-plan = The school's attestation plan has not been loaded yet. Once it has, your steps will be here: /my
my-empty = Nothing is asked of you this month.
my-by-others = Those responsible will mark these rows about you: { $numbers }.
my-upcoming = Next: { $title } — from { DAY($starts) }, { $when }.
my-not-attested = You are not under attestation this year, so the plan asks nothing of you.
my-not-attested-next = You are not under attestation this year. Your next attestation is due in { $year }.
my-next =
    { $days ->
        [0] Next: { $title } — today is the last day
        [one] Next: { $title } — { $days } day left
       *[other] Next: { $title } — { $days } days left
    }
my-overdue = First: { $title } — overdue
my-returned = Returned to you: { $numbers }
my-waiting = Waiting for approval: { $numbers }
my-old-card = Your card is further down. Here it is: /my
