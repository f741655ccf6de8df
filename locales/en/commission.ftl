# The commission
commission-heading = <b>Attestation commission</b>
commission-none = No commission has been formed yet. It needs { $least } members at least, an odd number; the secretary is not one of them.
commission-chair = Chair: { $name }
commission-members = Members ({ $count }): { $names }
commission-secretary = Secretary: { $name }
commission-quorum = Quorum: { $needed } of { $count }
commission-term = Term: until { DAY($day) } { $year }.
commission-wrong = { $why } ⚠️
commission-formed = The commission is formed.
button-commission-form =
    { $standing ->
        [anew] Change who sits
       *[first] Form the commission
    }
commission-step = <b>Forming the commission</b> · { $number }/{ $last }
commission-ask-members = Mark the members, the chair too. Chosen: { $count }; { $least } at least, and an odd number.
commission-ask-chair = Who is the chair? Members chosen: { $count }.
commission-ask-secretary = Who is the secretary? Not a member, and keeps the minutes.
commission-ask-preview = The commission will be:
commission-barred = May not be members, being attested in this school this year ({ $count }): { $names }.
commission-too-few = Too few members: { $count }, and { $least } is the least. Please add some.
commission-even = The number of members is even: { $count }. Please add one or take one out.
commission-attested = { $name } is attested in this school this year and cannot be a member. Please choose somebody else.
commission-left = One of the members is not in the school. Please choose somebody else.
commission-no-chair = The chair must be one of the members. Please choose again.
commission-no-secretary = No secretary is chosen. Please choose somebody who is not a member.
commission-secretary-sits = { $name } is a member and cannot be the secretary. Please choose somebody else.
notice-quorum =
    { $reached ->
        [yes] Quorum
       *[no] No quorum yet
    }: { $coming } of { $members } are coming, needed { $needed }.
notice-quorum-danger =
    { $lost ->
        [yes] <b>There will be no quorum.</b> ⚠️ Too many cannot come: move the sitting, or talk to them.
       *[no] <b>The quorum is in danger.</b> ⚠️ Few have said that they come: talk to those who are silent.
    }
button-minutes = Minutes
button-draft-agenda = Draft of the agenda
agenda-ready = Papers of the teachers whose portfolio is complete: { $names }
agenda-not-ready = Teachers whose portfolio is not complete: { $names }
agenda-decide = Decisions and votes
minutes-file = Minutes
minutes-title = Minutes of a sitting of the attestation commission
minutes-when = Date: { $day }, { $time }. Place: { $place }
minutes-chair = Chair: { $name }
minutes-secretary = Secretary: { $name }
minutes-present = Present (by their answers): { $names }
minutes-absent = Absent: { $names }
minutes-quorum = Quorum: { $coming } of { $members } present, needed { $needed } — { $reached ->
        [yes] reached.
       *[no] not reached.
    }
minutes-heard = Heard: ______________________________
minutes-decided = Decided: ______________________________
minutes-votes = Votes: for ____, against ____, abstained ____
minutes-sent-on =
    { $level ->
        [district] sent on to the district
        [region] sent on to the region
       *[ministry] sent on to the ministry
    }
minutes-sign-chair = Chair: ____________________
minutes-sign-secretary = Secretary: ____________________
minutes-too-early = The sitting has not begun yet: the draft of its minutes will be ready when it has.
minutes-no-commission = There was no commission on that day. Please form it first: /commission

# What a sitting came to
button-sitting-outcome = Decisions of the sitting of { DAY($day) }
button-sitting-nothing = No decision
sitting-step = <b>Decisions of the sitting of { DAY($day) }</b> · { $number }/{ $last }
sitting-present = Present: { $count } of { $members }, needed for a quorum { $needed }.
sitting-ask-present = Who was there? Those who had said so are marked; please correct it where it was otherwise.
sitting-ask-rows = Which rows of the plan has the sitting done? Those you mark are closed. Open: { $count }.
sitting-ask-decisions = About whom was something decided? Press the name. Decisions: { $count }.
sitting-ask-verdict = <b>{ $name }</b>, category now: { $category }. What did the commission decide? Then choose how it voted.
sitting-votes = for { $pro }, against { $against }
sitting-closes = <b>Rows that will be closed: { $count }</b>
sitting-decides = <b>Decisions: { $count }</b>
sitting-line = • { $what }
sitting-settled = <b>The decisions of the sitting of { DAY($day) } are written down.</b> The teachers concerned will be told.
sitting-was-settled = The decisions of this sitting have been written down already.
sitting-no-quorum = There was no quorum: { $count } were present, and { $needed } are needed. Such a sitting cannot decide.
sitting-nothing = Nothing has been chosen yet: please mark a row or a decision.
minutes-were-present = Present: { $names }
cancelled-writingdown = writing down the decisions
