# How the next due day came about; `paragraph` is that of order No. 83
cycle-line-no-data = The category or the day of its award is not known.
cycle-line-trainee = A trainee: the category “pedagogue” after { $years ->
        [one] { $years } year
       *[other] { $years } years
    }, by { $date } (p. { $paragraph }).
cycle-line-exempt = Exempt on application: { $years } years or less to the pension (p. { $paragraph }).
cycle-line-last = Last award or confirmation: { $date }, order { $order }.
cycle-line-last-without-order = Last award or confirmation: { $date }.
cycle-line-validity = A category holds { $years } years: until { $date } (p. { $paragraph }).
cycle-line-moved = Came from another school on { $moved }: { $years } years at most, until { $date } (p. { $paragraph }).
cycle-line-away = On leave since { $start }: the term stands still, { $days } days remain.
cycle-line-returned = On leave from { $start } to { $until }: the remaining { $days } days run on, { $years } years at most, until { $date } (p. { $paragraph }; please confirm with the education office).
cycle-line-early = Early attestation is possible after { $years } years: from { $date } (p. { $paragraph }).
leave-ends-before-start = The leave would end ({ DAY($until) }) before it begins ({ DAY($start) }).
cycle-line-without-test = The test is not needed (paragraph { $paragraph }).
cycle-line-confirmed-without-test = Confirming this category needs no test, at most { $count } times running (paragraph { $paragraph }; confirm with the education office).
