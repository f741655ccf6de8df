# Short forms that prove a step: written in the chat, printed as a page
button-form = Form
button-form-write = Fill in
button-form-edit = Edit
button-form-page = Page: { $language }
button-forms = My forms
form-list =
    <b>My forms</b>
    Papers about your work. Each page comes as Word too.
form-list-none = The plan of this year has no forms about your work.
form-line =
    { $number }. { $kind ->
        [achievements] note on achievements
        [talk] talk on the requirements
        [plan] individual plan
        [low_achievers] work with low achievers
       *[reference] material for the character reference
    } — { $version ->
        [0] not written yet ▫️
       *[other] written on { DAY($day) } ✅
    }
form-title =
    <b>{ $kind ->
        [achievements] Note on achievements
        [talk] Talk on the category's requirements
        [plan] Personal work plan
        [low_achievers] Work with low achievers
       *[reference] Material for the character reference
    }</b>
form-step =
    <b>{ $kind ->
        [achievements] Note on achievements
        [talk] Talk on the category's requirements
        [plan] Personal work plan
        [low_achievers] Work with low achievers
       *[reference] Material for the character reference
    }</b> · { $number }/{ $last }
form-none = Nothing has been written yet.
form-answer = <b>{ $head }:</b> { $text }
form-before =
    Written before: { $text }
    “Next” keeps it.
form-check = All right? “Confirm” keeps the form and marks the step.
form-gathered =
    { $count ->
        [0] No visitor has written about a lesson yet.
        [one] The page will have the visitors' notes of one lesson.
       *[other] The page will have the visitors' notes of { $count } lessons.
    }
form-written = Version { $version }, { DAY($day) }, { $name }
form-empty = Nothing is written yet. Answer at least one question.
form-not-yours = Only those who answer for this step can open its form.
form-pages = Which forms? They come as one Word file, a sheet for each.
form-no-pages = No form has been written this year yet.
form-count =
    { $kind ->
        [achievements] Notes on achievements
        [talk] Talks on requirements
        [plan] Personal work plans
        [low_achievers] Work with low achievers
       *[reference] Character reference material
    }: { $count }
form-ask-achievements-pupils = What have the teacher's pupils achieved? Without names. “Next” skips.
form-ask-achievements-practice = How does the teacher share practice: lessons, seminars, publications? “Next” skips.
form-ask-achievements-growth = Which courses, competitions and awards does the teacher have? “Next” skips.
form-ask-achievements-conclusion = What does the association conclude?
form-ask-talk-requirements = Which requirements of the category were explained? “Next” skips.
form-ask-talk-ready = What is ready in the portfolio? “Next” skips.
form-ask-talk-missing = What is still missing? “Next” skips.
form-ask-talk-agreed = What was agreed, and until when?
form-ask-plan-goal = What is the goal of the year? “Next” skips.
form-ask-plan-lessons = Which open lessons, and when? “Next” skips.
form-ask-plan-events = Which events outside class, and when? “Next” skips.
form-ask-plan-reports = Where and when will there be a creative report? “Next” skips.
form-ask-plan-growth = What will be studied: courses, self-education? “Next” skips.
form-ask-low_achievers-plan = What is planned? Without pupils' names. “Next” skips.
form-ask-low_achievers-analysis = What do the results show? Without pupils' names. “Next” skips.
form-ask-low_achievers-survey = What did the questionnaire show? Without pupils' names. “Next” skips.
form-ask-low_achievers-methods = Which methods are used? Without pupils' names. “Next” skips.
form-ask-reference-strengths = What is strong in the teacher's lessons? “Next” skips.
form-ask-reference-results = What do teaching and method work come to? Without pupils' names. “Next” skips.
form-ask-reference-advice = What is advised? “Next” skips.
form-ask-reference-conclusion = What is the conclusion?
form-head-achievements-pupils = Pupils' achievements
form-head-achievements-practice = Shared practice
form-head-achievements-growth = Professional growth and awards
form-head-achievements-conclusion = Conclusion of the association
form-head-talk-requirements = Requirements explained
form-head-talk-ready = Ready in the portfolio
form-head-talk-missing = Still missing
form-head-talk-agreed = Agreed
form-head-plan-goal = Goal
form-head-plan-lessons = Open lessons
form-head-plan-events = Events outside class
form-head-plan-reports = Creative reports
form-head-plan-growth = Professional growth
form-head-low_achievers-plan = Plan of events
form-head-low_achievers-analysis = Analysis
form-head-low_achievers-survey = Questionnaire
form-head-low_achievers-methods = Methods
form-head-reference-strengths = Strengths
form-head-reference-results = Results of the work
form-head-reference-advice = Advice
form-head-reference-conclusion = Conclusion
form-page-achievements = Note of the association on a teacher's achievements
form-page-talk = Talk on the category's requirements and the portfolio
form-page-plan = Personal work plan of a teacher under attestation
form-page-low_achievers = Work with low achievers
form-page-reference = Material for the character reference
form-page-teacher = Teacher: { $name }
form-page-subject = Subject: { $subject }
form-page-category = Category now: { $now }; aimed at: { $target }
form-page-row = Row { $number } of the plan; written on { $day }, version { $version }
form-page-visits = Lesson visits: { $count }
form-page-author = Filled in by: { $line } { $name }
form-page-seen = Read by the teacher: { $line } { $name }
form-page-agreed = Agreed, deputy director: { $line }
cancelled-formwriting = the form
printout-file-forms = Teachers' forms
printout-column-asked = Question
printout-column-written = Answer
printout-column-class = Class
printout-column-visitor = Visitor
printout-column-goal = Goal reached
printout-column-strengths = Went well
printout-column-advice = Advice
