# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Closed by: { $evidence } · files: { $files }
    In the queue: { $left }
review-empty = Nothing waits for review.
review-ask-reason = Why does it go back? Write the reason in one message; the teacher will see it.
review-returned = Returned; the teacher is told why.
review-already-decided = This one has been decided already. The next one: /review
return-needs-reason = Please write the reason: the teacher needs to know what to mend.
reviewed-confirmed = Approved ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Returned ↩️ <b>{ $number }.</b> { $title }
    Reason: { $reason }
