# Trial tests: seen by the teacher, and by the deputy director where the teacher agrees
button-trials = Trial tests
button-trials-school = Teachers' trial tests
button-trial-enter = Enter a result
button-trial-picture = As a picture
button-trial-share = Show to the deputy director
button-trial-hide = Show no longer
trial-heading = <b>Trial tests</b>
trial-done = The result is kept, row { $number } of the plan is marked. You can attach the protocol in /my.
trial-mark = Pass mark of the category you aim at: { $mark } %
trial-no-mark = The pass mark is not known: the category you aim at has not been entered.
trial-none = There is no result yet.
trial-line =
    { $stands ->
        [passed] { $day } — <b>{ $percent } %</b>, passed ✅
        [below] { $day } — <b>{ $percent } %</b>, below the mark
       *[unknown] { $day } — <b>{ $percent } %</b>
    }
trial-part = { $name } { $points }/{ $most }
trial-rise =
    { $way ->
        [up] { $by } points above the last time.
        [down] { $by } points below the last time.
       *[same] The same as the last time.
    }
trial-who-sees =
    { $shared ->
        [yes] You and the deputy director see your results.
       *[no] Only you see your results.
    }
trial-ask = Type the result: 35/50 or 70 %. By part works too: content 25/30, pedagogy 12/20. For another day begin with it: { $example } 35/50. /cancel stops.
trial-school =
    { $count ->
        [0] Nobody has agreed to show results yet.
       *[other] <b>Agreed to show their results: { $count }</b>
    }
trial-person = { $name }
trial-picture = Trial tests, %
trial-picture-mark = Pass mark: { $mark } %
trial-unreadable = I did not understand the result, please type it like 35/50 or 70 %.
trial-over = There is no such result: { $most } at most. Please check it and type it again.
trial-ahead = { DAY($day) } has not come yet. Please give the day on which you took the test.
cancelled-trialwords = entering a result
