"""Answers to presses of inline buttons."""

from datetime import timedelta

from sandbox.methods.call import Call
from sandbox.refusals import bad_request, query_too_old

QUERY_LIFE = timedelta(minutes=1)
_MAX_TOAST = 200


def answer_callback_query(call: Call) -> bool:
    """End the waiting of a button, with a toast, an alert, or nothing; once, and within a minute."""
    query = call.bot.queries.get(call["callback_query_id"])
    if query is None or query.answer is not None or call.world.clock.now() - query.at > QUERY_LIFE:
        raise query_too_old()
    text = call.get("text", "")
    if len(text) > _MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = call.params
    if text:
        call.world.people[query.user.id].toasts.append(text)
    call.world.news.tell("toast", query)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
