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
