# My category, and what is decided about it
button-year = My category
button-awards = Decisions and certificates
button-consultations = Consultations
year-category = Your category: <b>{ $category }</b>
year-target =
    { $mark ->
        [0] You aim at: <b>{ $category }</b>
       *[other] You aim at: <b>{ $category }</b>, pass mark of the test: { $mark } %
    }
year-decides = Decided by { $level }.
year-experience = Years of work asked for: at least { $years }.
year-unknown = not known yet
year-due =
    Next attestation due by <b>{ $day }</b>, that is in { $year }. { $standing ->
        [due] You are attested this school year.
        [overdue] The day has passed, please speak to the deputy director.
        [early] You are attested early this year.
        [suspended] The term stands still now.
        [trainee] Until then you are a trainee.
       *[later] Until then the category holds.
    }
year-no-due =
    { $standing ->
        [exempt] You are exempt, the category holds until the pension.
        [suspended] While you are on leave the term stands still; it runs on after your return.
       *[no_data] The next day cannot be computed: please tell the personnel office your category and the day of its award.
    }
year-line = • { $text }
year-span = { $first } – { $last }
year-opening =
    { $event ->
        [applications] Applications
        [portfolio] The commission looks at portfolios
       *[test] The test
    }: { $days }{ $stands ->
        [now] . Open now.
        [over] . Over.
       *[ahead] .
    }
year-no-openings = The days for applications have not been announced yet.
year-source = <i>Source: { $source }. Checked on { $checked }. Please confirm with the education office.</i>

# What staff write down
award-list =
    { $count ->
        [0] Nobody is under attestation this year.
       *[other] Under attestation this year: { $count }. About whom will you write?
    }
award-person =
    { $name } · { $stage ->
        [none] no decision
        [decision] order to come
        [order] certificate to come
       *[certificate] certificate issued
    }
award-heading =
    <b>{ $name }</b>
    Category: { $present }
    Aims at: { $target }
award-none = What did the commission decide?
award-choice =
    { $fits ->
        [yes] Fits: { $category }
       *[no] Does not fit: { $category }
    }
award-decision =
    { $fits ->
        [yes] The commission decided: fits the category aimed at, <b>{ $category }</b>, { $day }
       *[no] The commission decided: does not fit the category aimed at, the category is <b>{ $category }</b>, { $day }
    }
award-paper =
    { $what ->
        [order] Order
       *[certificate] Certificate
    }: No. { $number }, { $day }
award-told = <b>The outcome of your attestation</b>
award-ask-day = { $name }, { $category }: when was it decided? Press the button or type it: 20.12.2026. /cancel stops.
award-ask-paper =
    { $what ->
        [order] { $name }: type the number and the day of the order. For example: No. 45, { $day }. /cancel stops.
       *[certificate] { $name }: type the number of the certificate and the day of its issue. For example: No. 0012, { $day }. /cancel stops.
    }
button-award-order = Order
button-award-certificate = Certificate
button-award-today = Today, { DAY($day) }
cancelled-awardwords = writing down the decision

# What does not fit
award-not-a-choice = This cannot be decided about this teacher. Please choose from the list.
award-decision-first = Please write down the commission's decision first.
award-own = Nobody writes down the decision about themselves. A colleague does it.
award-number-missing = Please type the number of the paper too, like No. 45, 20.12.2026.
award-number-too-long = The number is too long: please keep to { $most } characters.
