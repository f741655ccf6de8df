# The year's rules as a school has them
button-rules = This year's rules
rules-heading =
    { $part ->
        [experience] <b>Years of work asked for, { $years }</b>
        [level] <b>Who decides on a category, { $years }</b>
        [paper] <b>Papers of the portfolio, { $years }</b>
            A school may leave a paper out, but ask for none beside the approved list.
       *[figures] <b>Rules of the school year { $years }</b>
            When a newer edition or the education office says otherwise, change it here.
    }
rule-line =
    { $name } — { $unit ->
        [mark] pass mark { $value } %
        [rounds] in a school year: { $value }
        [experience] years of work: { $value }
        [level] { $value }
        [paper] { $value }
       *[years] years: { $value }
    }
rule-line-own = { $line } (the rules say { $state })
rule-validity = Validity of a category
rule-head_validity = Validity for a first head
rule-kept_after_return = Kept after a leave
rule-near_pension = Exempt before the pension
rule-before_early = Until an early attestation
rule-rounds = Rounds of attestation
button-rules-experience = Years of work
button-rules-level = Who decides
button-rules-paper = Papers of the portfolio
level-is-school = the school's commission
level-is-district = the district's (city's) commission
level-is-region = the region's commission
level-is-ministry = the ministry's commission
paper-is-asked = asked for
paper-is-optional = if there is one
paper-is-not-asked = not asked for
rule-ask =
    { $name }: { $unit ->
        [mark] which pass mark in per cent? The rules say { $state }.
        [rounds] how many in a school year? The rules say { $state }.
        [experience] how many years of work? The rules say { $state }.
        [level] who decides? The rules say: { $state }.
        [paper] is it asked for? The rules say: { $state }.
       *[years] how many years? The rules say { $state }.
    }
rule-no-number = Please write the number alone, for example: 5.
rule-out-of-range = Please write a number from 1 to { $most }.
cancelled-rulenumber = changing a rule
