role =
    { $role ->
        [teacher] teacher
        [association_head] head of a subject association
        [commission_member] member of the attestation commission
        [deputy_director] deputy director
        [director] director
        [hr] personnel officer
        [secretary] secretary
       *[admin] administrator
    }
people-page =
    <b>People of the school: { $total }</b>

    { $lines }
people-line =
    { $reach ->
        [reachable] <b>{ $name }</b> — { $roles }
        [waiting] <b>{ $name }</b> — { $roles } (has not joined yet)
       *[stopped] <b>{ $name }</b> — { $roles } (has stopped the bot)
    }
people-none = There is nobody in the school yet. Invite the first: /invite
invite-role = Whom do you invite? The link is for one person.
invite-teacher = Is the teacher under attestation this year?
invite-attested = Yes, under attestation
invite-colleague = No, not this year
invite-link =
    A link for one person, role: { $role }. It works once, until { DAY($day) }, { $hour }:

    { $link }

    Please send it on to that person.
invite-share = Send the link
people-unreached = Not reached: { $count }
invite-picture = QR code
invite-picture-how = It can be scanned with a phone’s camera from this screen. It is the same link: for one person, once.
