joining-offer =
    <b>{ $school }</b> invites you to Sanat, which keeps track of teacher attestation and reminds of each step in time.

    Your role: { $role }.
joining-inviter = Invited by: { $name }.
joining-inviter-operator = The invitation was made by the school.
joining-consent =
    <b>What is kept about you, and why</b> (text { $version })
    • your name, role, subject, category, language and Telegram number: to tell you of the steps that concern you;
    • which steps are done, with the files you send as evidence, and your answers to invitations: so that the school sees what is ready.
    Only the school's leadership and its attestation commission see this. National identity numbers and health details are not kept. You may withdraw your consent at any time: tell the school's administrator.
joining-agree = If you agree, press “{ $button }”.
joining-name = How should the school know you? Please type your full name.
joining-name-offered = How should the school know you? Please type your full name, or press the button.
name-wrong = A name has { $shortest } to { $longest } characters, with letters among them. Please type it again.
joining-welcome =
    Welcome, { $name }!
    <b>{ $school }</b>, role: { $role }.
joining-next =
    { $part ->
        [teacher] I will write when a step of the plan is near. Your steps of this month: /my, the whole year: /plan.
        [colleague] You are not under attestation this year, so there is nothing to do now. The school's plan: /plan.
        [deputy_director] How the school stands: /status. Your own steps: /my, the plan: /plan.
        [director] How the school stands: /status. Your own steps: /my, the plan: /plan.
        [association_head] How your teachers stand: /status. Your own steps: /my, the plan: /plan.
        [commission_member] How the attestation stands: /status. Invitations to sittings will come here.
        [admin] To invite colleagues: /invite, to announce a sitting: /notice, who is here: /people.
       *[other] I will write when something concerns you. Your steps: /my, the plan: /plan.
    }
invitation-unknown = This link does not fit any invitation. Please ask your school for a new one.
invitation-used = This invitation has been used already. Please ask your school for a new one.
invitation-yours = You have joined by this link already. What I can do: /help
invitation-expired = This invitation has expired: a link is good for 72 hours. Please ask your school for a new one.
invitation-for-another = This invitation is for somebody else. Please ask your school for your own.
invitation-two-schools = You are in another school here as well, so only whoever runs the bot can make you a new link. Please ask for it through your school.
