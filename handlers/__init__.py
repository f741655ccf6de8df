"""What comes in from Telegram: one file per subject, each with `router()`."""

from collections.abc import Callable

from aiogram import Router

from handlers import (
    common,
    dates,
    errors,
    groups,
    help_and_cancel,
    my,
    notice_answers,
    notice_reports,
    notices,
    paper_review,
    people,
    pictures,
    plan,
    plan_file,
    plan_review,
    plan_row_edit,
    plan_rows,
    portfolio,
    rehearsal,
    replies,
    review,
    settings,
    start,
    status,
    strangers,
    telling,
    wishes,
)

ROUTERS: tuple[Callable[[], Router], ...] = (
    errors.router,
    groups.router,
    start.router,
    settings.router,
    help_and_cancel.router,
    strangers.router,
    # below this line everybody is known: `actor` is never None
    telling.router,
    my.router,
    wishes.router,
    plan.router,
    plan_rows.router,
    plan_row_edit.router,
    status.router,
    dates.router,
    review.router,
    paper_review.router,
    portfolio.router,
    pictures.router,
    rehearsal.router,
    people.router,
    notices.router,
    notice_answers.router,
    notice_reports.router,
    plan_file.router,
    plan_review.router,
    replies.router,
    common.router,
)
"""In the order in which they are asked: commands that work in every state come first, `common` takes what is left."""
