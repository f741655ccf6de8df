# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Closed by: { $evidence } · files: { $files }
    In the queue: { $left }
review-empty = Nothing waits for review.
review-ask-reason = Why does it go back? Choose, or write in one message; the teacher will see it.
review-returned = Returned; the teacher is told why.
review-already-decided = This one has been decided already. The next one: /review
return-needs-reason = Please write the reason: the teacher needs to know what to mend.
reviewed-confirmed = Approved ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Returned ↩️ <b>{ $number }.</b> { $title }
    Reason: { $reason }
return-unreadable = Cannot be read
return-incomplete = Not complete
return-other-paper = Another paper is needed
button-approve-alike = Approve all of row { $number } without a file: { $count }
review-alike =
    <b>{ $number }.</b> { $title }
    Approve at once, no file attached: { $count }
    { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
review-approved = Approved: { $count } ✅ The teachers are told.
