# The plan that was read, under review
plan-reading = I am reading the file, one moment…
plan-review-changes =
    { $count ->
        [0] It does not differ from the plan in force.
        [one] One row differs from the plan in force.
       *[other] { $count } rows differ from the plan in force.
    }
plan-review-doubt = <b>To be settled: { $number } of { $count }</b>
plan-review-doubt-row =
    <b>To be settled: { $number } of { $count }</b>
    <b>{ $row }.</b> { $title }
plan-review-said = The plan says: “{ $words }”
plan-review-ask =
    { $field ->
        [schedule] When is it? Choose or type, for example: 5 October; October – November; by 25 May.
        [responsible] Who answers for it? Choose, or type a post or a name; part several with commas.
        [scope] Is this done once for the school, or does it concern each teacher?
       *[school_year] Which school year is the plan for?
    }
plan-review-confirm = { $word } · doubts left: { $count }
plan-review-nothing-to-type = Nothing is left to settle. Press “{ $button }”.
plan-review-year-unknown = Type the school year like this: 2026–2027.
plan-review-press = Press one of the buttons here.
plan-changed-meanwhile = Somebody else has changed the plan meanwhile, so the file is not loaded yet. Please look at the difference again.
button-other-doubt = Another question
button-as-read = Right: { $what }
button-as-it-is = Leave it so
row-scope =
    { $scope ->
        [school] Once for the school
       *[teacher] Each teacher
    }
cancelled-plandraft = loading a plan

# What differs from the plan in force
button-plan-changes = Changes: { $count }
plan-changes-heading = <b>Rows that differ from the plan in force: { $count }</b>
plan-change-line =
    <b>{ $number }.</b> { $title }
    { $kinds }
plan-change =
    { $kind ->
        [new] new row
        [back] comes back into the plan
        [gone] goes out of the plan
        [moved] time: { $was } → { $now }
        [reworded] other words
        [renumbered] number: { $was } → { $now }
        [entrusted] who answers: { $was } → { $now }
       *[closed] who marks it as done, and how
    }
effect-moved =
    { $count ->
        [one] One open step will move to { $to }.
       *[other] { $count } open steps will move to { $to }.
    }
effect-added =
    { $count ->
        [one] One step will be added.
       *[other] { $count } steps will be added.
    }
effect-withdrawn =
    { $count ->
        [one] One open step will go.
       *[other] { $count } open steps will go.
    }
effect-put-aside =
    { $count ->
        [one] One done step will leave the plan; its proof is kept.
       *[other] { $count } done steps will leave the plan; their proof is kept.
    }
effect-stay =
    { $count ->
        [one] One done step stays.
       *[other] { $count } done steps stay.
    }
effect-none = No step changes by it.
plan-undo-hint = For an hour the button “{ $button }” brings the former plan back.
plan-undone = The plan is as it was before.
plan-undo-late = More than an hour has passed, so this change can no longer be undone.
plan-undo-other = The plan has been changed again since, so this change can no longer be undone.
