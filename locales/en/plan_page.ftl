# The plan on paper; its words stand in the plan's own language
plan-page-stamp-approve = “Approved”
plan-page-stamp-post = Director of the school
plan-page-stamp-name = ____________________
plan-page-stamp-date = “___” ____________ 20___
plan-page-title = Plan of the attestation of teachers
plan-page-years = School year { $years }
plan-page-goal = Goal: { $goal }
plan-page-objectives = Objectives:
plan-page-column-number = No.
plan-page-column-title = Activity
plan-page-column-schedule = Time
plan-page-column-responsible = Responsible
plan-page-column-evidence = Evidence
plan-page-signature = Deputy director: ____________________
