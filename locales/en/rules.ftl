# The year's rules as a school has them
button-rules = This year's rules
rules-heading =
    <b>Rules of the school year { $years }</b>
    When a newer edition or the education office says otherwise, change the number here.
rule-line =
    { $name } — { $unit ->
        [mark] pass mark { $count } %
       *[years] years: { $count }
    }
rule-line-own = { $line } (the rules say { $state })
rule-validity = Validity of a category
rule-head_validity = Validity for a first head
rule-kept_after_return = Kept after a leave
rule-near_pension = Exempt before the pension
rule-before_early = Until an early attestation
rule-ask =
    { $name }: { $unit ->
        [mark] which pass mark in per cent? The rules say { $state }.
       *[years] how many years? The rules say { $state }.
    }
rule-no-number = Please write the number alone, for example: 5.
rule-out-of-range = Please write a number from 1 to { $most }.
cancelled-rulenumber = changing a rule
