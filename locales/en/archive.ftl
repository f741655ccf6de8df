# The portfolio as a file
archive-heading = Portfolio: { $person }
archive-school = School: { $school }
archive-year = School year: { $year }
archive-target = Category aimed at: { $category }
archive-made = Made: { $at }
archive-part = Part { $number } of { $of }
archive-empty = Nothing has been given yet.
archive-no-files = No files.
archive-done = Done { $day }
archive-in_review = Sent for review { $day }
archive-paper-open = Not added
archive-paper-added = Waiting for acceptance
archive-paper-accepted = Accepted
archive-paper-returned = Returned
archive-file = { $at } · { $size } · version { $version } · { $by }
archive-lost = This file is not on the school's disk now; please take the portfolio again later.
archive-foot = Every file's SHA-256 stands in manifest.json. Whether anything was changed: sanat verify FILE.zip
archive-caption =
    { $of ->
        [1] Your portfolio. Unpack it and open index.html. These are personal papers: please keep them to yourself.
       *[other] Your portfolio, part { $number } of { $of }. Unpack it and open index.html.
    }
archive-caption-missing = Not on the school's disk now: { $missing }. They are being fetched again; please take the portfolio once more later.
archive-nothing = There is nothing in your portfolio yet: attach files to your steps or add papers.
archive-being-made = Your portfolio is being put together
