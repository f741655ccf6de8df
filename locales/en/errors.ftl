refused = This is not open to your role. What I can do for you: /help
button-old = This button has done its part. What I can do: /help
school-not-found = There is no school { $id }.
school-name-missing = A school needs a name.
timezone-unknown = There is no time zone “{ $timezone }”; a time zone is written like Asia/Almaty.
person-not-found = There is no person { $id } in this school.
colleague-not-teacher = Only a teacher can be invited as a colleague.
calendar-never-open = A school has to be open on some day and some hour of the week.
