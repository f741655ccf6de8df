# The portfolio: papers that the rules ask for
paper-application = application
paper-diploma = diploma of education
paper-retraining = document of retraining
paper-employment = proof of employment
paper-courses = certificates of courses
paper-category = certificate and order of the present category
paper-achievements = your own achievements and shared practice
paper-pupils = achievements of pupils
paper-essay = essay (250–300 words)
portfolio-missing =
    { $more ->
        [0] Papers still missing: { $names }
       *[other] Papers still missing: { $names } and { $more } more
    }
portfolio-heading = <b>My portfolio</b> · accepted { $accepted } of { $total }, waiting { $added }
portfolio-target = Papers for the category: { $category }
portfolio-no-target = The category aimed at is not known yet: these are the papers of most applications.
portfolio-limit = A photo or a document, up to 20 MB each; several pages at once are fine.
paper-line = { $name } — { $state }
paper-reason = Why: { $reason }
paper-state-open = to be added ▫️
paper-state-optional = if you have one ▫️
paper-state-added =
    { $files ->
        [one] waiting for acceptance 🕓 ({ $files } file)
       *[other] waiting for acceptance 🕓 ({ $files } files)
    }
paper-state-accepted =
    { $files ->
        [one] accepted ✅ ({ $files } file)
       *[other] accepted ✅ ({ $files } files)
    }
paper-state-returned = returned ↩️ ({ $files })
paper-ask = { $name }: send a photo or a document (up to 20 MB). /cancel stops.
paper-not-asked = This paper is not asked of you any more. Your portfolio: /my
paper-review =
    <b>{ $person }</b> · portfolio
    { $name } · files: { $files }
    In the queue: { $left }
paper-returned =
    Returned ↩️ { $name }
    Reason: { $reason }
toast-paper-accepted = Accepted
button-portfolio = My portfolio
button-paper-add = Add: { $name }
button-portfolio-zip = Everything as a ZIP
button-papers = Papers of portfolios: { $count }
category-trainee = trainee
category-pedagogue = pedagogue
category-moderator = pedagogue-moderator
category-expert = pedagogue-expert
category-researcher = pedagogue-researcher
category-master = pedagogue-master
category-head_third = head of the third category
category-head_second = head of the second category
category-head_first = head of the first category
