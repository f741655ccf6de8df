# One person of the school, for its admin
staff = <b>{ $name }</b> — { $roles }
staff-fact = { $value }
staff-left = Left the school on { $day }
staff-reach =
    { $reach ->
        [reachable] Messages arrive.
        [waiting] Has not joined yet: send them a link of their own.
       *[stopped] Has stopped the bot, messages do not arrive.
    }
staff-button-link = A link for this person
staff-button-lost = Phone lost: a new link
staff-button-let-go = Has left the school
staff-button-gone = Yes, has left
staff-button-back = Take back into the school
staff-ask-let-go = Has { $name } left the school? Messages stop, consultations are called off; what was done stays. You can take them back later.
staff-link =
    { $name } — a link for this person alone. It works once, until { DAY($day) }, { $hour }.

    { $link }
staff-cut-off = { $name }: the former phone is cut off from this minute on.
staff-last-admin = A school needs an admin. First give the role to somebody else: /people
staff-last-role = This is their only role. If they have gone, press “Has left the school”.
staff-cut-off-own = You cannot cut off your own phone; another admin can.
schools-choose = In which school shall we work?
schools-chosen = From now on this chat is about <b>{ $school }</b>. Your steps: /my
settings-school = My other school
staff-button-page = Page on paper
