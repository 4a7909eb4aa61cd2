### The texts of the desk in English, the leading language.
### <b>…</b> is bold; everything else is plain text.

## Dates

moment = { $day } at { $time }

## States

state-not-ordered = Not ordered
state-not-ordered-text = There is no CARO order for this company. Order CARO in MyCodaBox; the cardholder is then invited.
state-invitation-sent = Invitation sent
state-invitation-sent-text = The cardholder was invited and has not consented yet.
state-invitation-expired = Invitation expired
state-invitation-expired-text = The cardholder did not consent in time. Send the invitation again.
state-active = Active
state-active-text = Statements arrive. The first one comes in the month after the activation at the earliest; there is none for a period in which the card was not used. None at all any more? The bank may have given the card a new reference, or the statements go to MyCodaBox instead of the accounting software.
state-cancelled = Cancelled
state-cancelled-text = No statements arrive any more. The order can be placed again at any time.
state-problem = Problem
state-problem-text = The card used for the consent does not match the client reference, or that card cannot be used yet or can no longer be used.

## The order card

order-title = CARO order · { $company }
order-handed-over = Case { $case } has been with support since { $at }.
order-moved = This order changed on { $at }, after this card was shown. Here is how it stands now.
card-as-of = As of { $time }, { $day }
fact-reference = Client reference
fact-company = Company
fact-enterprise = Enterprise number
fact-office = Accounting office
fact-bank = Bank
fact-cardholder = Cardholder
fact-email = E-mail
fact-mobile = Mobile
fact-iban = IBAN
fact-since = In this state since
fact-invited = Invited on
fact-expires = Invitation valid until
fact-last-file = Last file received on
fact-order = Order
fact-replaces = Replaces
fact-replaced-by = Replaced by

## Buttons

button-help = Help
button-problems = Show problems
button-find-cause = Find the cause
button-statement = What does the statement say?
button-continue = Continue the checks
button-reveal = Show contact data
button-newer = Show the newer order
button-open = Open
button-previous = Previous
button-next = Next
button-next-problem = Next problem
button-list = Back to the list
button-filter = Filter
button-all-problems = All problems
button-back = Back
button-order = Show the order
button-findings = Details of the checks
button-close = Close
button-look-again = Look again
button-refresh = Refresh
button-now = Try now
button-finish = Finish now
button-stop = Stop it
button-undo = Undo
action-recreate = Recreate
action-order-for = Order for another company
action-cancel = Cancel the order
action-update-cardholder = Update the cardholder
action-resend-invitation = Resend the invitation
action-contact-support = Contact support
confirm-cancel-title = Cancel this order?
confirm-cancel-text = The order for reference { $reference } is cancelled and no statements will come for it. The cardholder’s invitation stops working. You can order again later.
confirm-cancel-yes = Yes, cancel it
confirm-cancel-no = Keep the order
confirm-stop-title = Stop this action?
confirm-stop-text = It has not been done yet and is not tried any more. Whoever asked for it is told that you stopped it.
confirm-stop-yes = Yes, stop it
confirm-stop-no = Let it wait
confirm-undo-title = Place the old order again?
confirm-undo-text = The old order cannot be opened again. Instead, an order with the same data is placed, and the cardholder is invited again.
confirm-undo-yes = Yes, undo it
confirm-undo-no = Leave it as it is

## Forms

form-kept = What you typed is still below. Check that it still fits, then send it once more.
form-recreate-title = Recreate the order
form-recreate-text = A client reference cannot be changed, so a new order takes the place of this one ({ $reference }, { $company }). <b>What happens:</b> the old order is cancelled if it is still open, the new one is placed, and { $cardholder } is invited again at { $contact }. A one-time administrative fee per client reference is charged when a new reference becomes active.
form-recreate-submit = Recreate
form-order-for-title = For another company
form-order-for-text = A wrong pair ({ $reference }, { $company }) cannot be edited, so the order is placed anew for the company on the statement. <b>What happens:</b> this order is cancelled if it is still open, the new one is placed, and the cardholder given here gets the normal invitation. A one-time administrative fee per client reference is charged when it becomes active there.
form-order-for-submit = Cancel and order
form-update-cardholder-person-title = Invite somebody else
form-update-cardholder-person-text = Now invited for { $reference } ({ $company }): { $cardholder }, { $contact }. <b>What happens:</b> the person named here takes the place of { $cardholder }, and the invitation goes to the address given here.
form-update-cardholder-person-submit = Invite
form-update-cardholder-contact-title = Correct the contact data
form-update-cardholder-contact-text = { $cardholder } stays the cardholder for { $reference } ({ $company }). <b>What happens:</b> what is typed here is corrected, and the invitation goes out again at once.
form-update-cardholder-contact-submit = Correct and send
form-holder-title = Who is to be invited?
form-holder-text = Now invited for { $reference } ({ $company }): <b>{ $cardholder }</b>, { $contact }. Is that the person whose name is on the statement?
holder-same = Same person, other contact data
holder-other = Somebody else
form-resend-invitation-title = Resend the invitation
form-resend-invitation-text = The invitation for { $reference } ({ $company }) goes once more to <b>{ $cardholder }</b>, { $email }. Nothing else changes.
form-resend-invitation-submit = Resend
form-cancel-title = Deactivate the order
form-cancel-text = This order is <b>active</b>: statements arrive for { $reference } ({ $company }, { $cardholder }). <b>What happens:</b> the order is deactivated and no statements come any more. To go on, type its client reference.
form-cancel-submit = Deactivate
form-filter-title = Filter the problems
form-filter-text-office = The list then holds only what fits all of these.
form-filter-text-support = The list then holds only what fits all of these. An office that cannot be chosen here: type problems and its code.
form-filter-submit = Show
filter-bank = Bank
filter-office = Accounting office
filter-days = In Problem
filter-every-bank = All banks
filter-every-office = All offices
filter-every-days = For any time
filter-over = { $days ->
    [one] for over { $days } day
   *[other] for over { $days } days
}
form-contact-support-title = Contact support
form-contact-support-text = Support gets the order for { $reference } ({ $company }) with everything that was answered.
form-contact-support-submit = Send to support
form-statement-title = What the statement says
form-statement-text = Take the newest credit-card statement of this very card. What you fill in is compared with the order; only the answers are kept.
form-statement-submit = Compare
field-reference = Client reference on the statement
field-reference-hint = 10 digits, the first is 6 or 7. Read them digit by digit from the newest statement.
field-reference-hint-order-for = As it stands in the order. Compare it once more with the statement, digit by digit.
field-typed-reference = Client reference of this order
field-typed-reference-hint = Type it to confirm that this active order may be cancelled.
field-company = Company on the statement
field-company-hint = Type the beginning of its name or its code, and choose it from the list.
option-company-archived = { $company } – archived
option-company-no-mandate = { $company } – no active CODA mandate
option-company-account-archived = { $company } – account archived
field-bank = Bank on the statement
field-bank-hint = The bank that issued the statement.
field-optional = { $label } (optional)
field-keeps = keep { $value }
field-name = Cardholder’s name
field-name-hint = As it stands on the statement.
field-email = Cardholder’s e-mail address
field-email-hint = The invitation is sent to this address.
field-mobile = Cardholder’s mobile number
field-mobile-hint = For example 0470 or +32 470, then the rest of the number.
field-iban = IBAN linked to the card
field-iban-hint = KBC and CBC ask for the account that the card belongs to, for example BE00 0000 0000 0000.
field-note = Note for support
field-note-hint = For example what the bank’s message said, and when. Never a card number, PIN or code.

## Results of actions

result-recreate = Done: order { $order } is cancelled, and order { $new } was placed for { $reference }. { $cardholder } has been invited at { $email }.
result-order-for = Done: order { $order } is cancelled, and order { $new } was placed for { $company } with reference { $reference }. { $cardholder } has been invited at { $email }.
result-undone = Undone: order { $order } stays cancelled, and order { $new } was placed with the same data ({ $reference }). { $cardholder } has been invited at { $email }.
result-cancel = Done: order { $order } ({ $reference }) is cancelled.
result-update-cardholder = Done: the cardholder of order { $order } ({ $reference }) is updated. { $cardholder } has been invited at { $email }.
result-resend-invitation = Done: the invitation of order { $order } ({ $reference }) was sent again to { $cardholder }, { $email }.
result-contact-support = Support has your case { $case } with everything that was answered. You can also write to { $email } and name this case.
result-case-received = Support has case { $case } with everything that was answered. Show the order to see what can be done.
next-invited = Next: the cardholder consents. Up to 3 weekly reminders follow. What comes of it will appear here.
next-invited-until = Next: the cardholder consents, by { $day } at the latest. Up to 3 weekly reminders follow. What comes of it will appear here.
next-cancelled = Nothing more has to be done. The order can be placed again at any time.
next-cancelled-bank = Nothing more has to be done. CARO can be ordered again once { $bank } supports it.
next-seen = What comes of it will appear here.
action-already-done = “{ $action }” was already done by { $who } on { $at }. Here is how the order stands now.
action-under-way = “{ $action }” is being done right now, asked for by { $who } on { $at }. Look again in a moment.
who-you = you
who-support = Codabox support
who-office = the accounting office

## Actions under way

work-mine = Working on it: “{ $action }”. The result will appear here; there is no need to press again.
work-working = “{ $action }” is being done, asked for by { $who } on { $at }. The result will appear here.
work-waiting = “{ $action }”, asked for by { $who } on { $at }, has to wait. { $why } It is tried again at { $next }; there is no need to press again.
work-half-done = Half done: order { $order } is cancelled, but the new order is not placed yet. { $why } It is tried again at { $next }, and goes on by itself.
work-half-refused = Half done: order { $order } is cancelled, but the new order was not placed. { $why } Recreate it with other data to finish; support can also undo it.
work-half-refused-order-for = Half done: order { $order } is cancelled, but the order for the other company was not placed. { $why } Order for another company once more, with other data, to finish; support can also undo it.
work-refused = “{ $action }” was not done. { $why }
work-was-stopped = “{ $action }” was stopped by { $who }. { $why }
work-unavailable = The order system does not answer.
work-busy = The order system is busy.
work-moved = The order has changed in the meantime.
work-overtaken = Your “{ $action }” was not done: { $who } was first.
work-gone = The order no longer exists.
work-not-allowed-any-more = Whoever asked for it may not act on this order any more. Nothing was changed.
work-right-lost = What you asked for was not done: you may not act on this order any more.
order-right-lost = You may not see this order any more, so nothing more about it will appear here.
work-form-lost = What was typed can no longer be read. Please fill in the form once more.
work-failed = Something went wrong on our side. Look the order up before you repeat anything.
work-gave-up = The order system did not answer for too long. Look the order up before you repeat anything.
work-stopped = Nothing was changed.
work-stopped-unknown = The order system did not answer then: look the order up before you repeat anything.
work-undo-late = The new order was there already, so nothing was undone.
work-told-now = It is tried at once.
work-told-stop = It is stopped as soon as nothing is under way any more.
work-told-undo = It is undone as soon as the order system answers.

## What the follow-up sees

news-active = Good news: order { $order } ({ $reference }) is active. Statements follow from next month on.
news-problem = Order { $order } ({ $reference }) is in Problem again: the card used did not match. Find the cause before the cardholder tries once more.
news-expired = The invitation of order { $order } ({ $reference }) has expired without a consent. Ask why, then resend it.
news-sent = The cardholder of order { $order } ({ $reference }) has been invited again.
news-cancelled = Order { $order } ({ $reference }) was cancelled elsewhere.
news-reminder = Order { $order } ({ $reference }) still waits for the cardholder’s consent. Ask whether the invitation of { $at } arrived.

## Refusals

refused-state-recreate = An order in this state cannot be recreated.
refused-state-order-for = An order in this state cannot be placed for another company.
refused-state-cancel = There is nothing to cancel: the order is not open.
refused-state-update-cardholder = The cardholder cannot be updated in this state; after activation the contact data are deleted.
refused-state-resend-invitation = There is no invitation to resend in this state.
refused-state-contact-support = Support cannot be asked for this order.
refused-company = { $company } cannot have CARO now: it is archived, or has no active CODA mandate for an account that is in use. Repair CODA first.
refused-company-unknown = Choose the company from the list: the accounting office has no company with this code or name.
refused-company-same = The order is for { $company } already. Choose the company on the statement; to correct the reference alone, recreate the order.
refused-pair = This is the pair that was refused: { $reference } with { $company }. Choose the company on the statement.
refused-company-archived = { $company } is archived in MyCodaBox, so it cannot have CARO.
refused-company-no-mandate = { $company } has no active CODA mandate, so it cannot have CARO yet. Repair CODA first.
refused-company-account-archived = The account of { $company } with the CODA mandate is archived, so it cannot have CARO. Repair CODA first.
refused-bank = { $bank } does not support CARO yet, so nobody can be invited. Banks are being added.
refused-active-cancel = This order is active. Only a lead of support may cancel an active order.
refused-viewer = Your role is to read: ask an administrator for another one to change anything.
refused-reveal = Contact data are shown to support only.
refused-steer = This action is no longer waiting, or cannot be changed in that way now. Here is where it stands.
refused-steer-role = Only Codabox support can tell a waiting action what to do, and only a lead of support can stop one. Here is where it stands.
refused-reference-open = The accounting office already has an open order for this reference: { $order }. Cancel that one first, or check the digits.
refused-reference-elsewhere = { $company } has an open order for this reference already: { $order }. If that is the company on the statement, cancel only the present order; otherwise check the digits.
refused-by-back-office = The order system refused this and gave no reason that can be shown. Nothing was changed. If it happens again, ask support and name the order.
refused-secret = This looks like a card number, a PIN or a code. Never send one here: it was not kept. Delete your message and look the order up by its client reference (10 digits, first 6 or 7).
refused-secret-terminal = This looks like a card number, a PIN or a code. Never type one here: it was not kept. Look the order up by its client reference (10 digits, first 6 or 7).
denied-not-agent = You are not on the list of support agents. Ask an administrator of the desk, or write to { $email }, to be added, and send your Slack member id along: { $member }
denied-unlinked = Your Microsoft 365 organisation is not linked to an accounting office yet. Ask Codabox support ({ $email }) to link it, and send this tenant id along: { $tenant }
denied-guest = Guests cannot look up orders here, only full members of the organisation. Ask an administrator of your organisation to change that.
denied-outsider = I speak about orders with people of our own organisation only. Please ask your contact there.
denied-unknown = I cannot check right now who you are, so I show no orders. Please try again in a moment.
denied-not-set-up = This desk is not set up completely: I am not allowed to check who you are, so I show no orders. Trying again does not help. Please tell the administrator of the desk, or write to { $email }.
office-code-linked = Your organisation is now linked to the accounting office { $office }: you and your colleagues see its orders here. Type a client reference (10 digits, first 6 or 7), “problems” or “help”.
office-code-linked-already = Your organisation is linked already, to the accounting office { $office }. The code was not used and nothing has changed. Type a client reference (10 digits, first 6 or 7), “problems” or “help”.
office-code-wrong = This code does not work, or does not work any more.
office-code-too-many = Too many codes that do not work were typed in your organisation. For an hour no code is looked at.

## What was typed

input-query-empty = Type what to look for: a client reference, an order id, an enterprise number, or the code or name of a company.
input-query-phone = This looks like a phone number. What I can look up: a client reference (10 digits, first 6 or 7), an order id, an enterprise number, or the code or name of a company.
input-query-long = That is too long for a search. Use { $limit } characters at most.
input-query-many = That is more than I look up at once. Send { $limit } references or order numbers at most.
input-filter-unknown = I know neither a bank “{ $said }” nor an accounting office of that code with orders in Problem. Banks: { $banks }. Offices with the most problems: { $offices }.
input-filter-unknown-office = I know no bank “{ $said }”, and list the orders of your own office only. Banks: { $banks }.
input-too-long = This is too long.
input-not-sent = This field did not arrive. Check what is in it, and send the form once more.
input-reference-empty = Type the client reference: 10 digits, the first is 6 or 7.
input-reference-letters = A client reference has digits only: 10 of them, the first is 6 or 7. Look whether a letter stands in the place of a digit.
input-reference-length = A client reference has 10 digits; this has { $count }. Compare it with the statement.
input-reference-start = A client reference starts with 6 or 7; this starts with { $digit }. Look whether another number of the statement was copied.
input-reference-same = This is the reference that the order already has. Correct it from the statement, or choose the bank that stands there.
input-reference-not-this = This is not the reference of this order. Nothing was cancelled.
input-bank-unknown = Choose a bank from the list.
input-bank-unsupported = { $bank } does not support CARO yet. Choose another bank only if the statement is of another bank.
input-company-empty = Choose the company that stands on the statement.
input-name-empty = Type the cardholder’s name as it stands on the statement.
input-name-same = This is the person who is invited now. Type the name on the statement; if it is the same person, go back and correct the contact data.
input-choice-empty = Choose what stands on the statement.
input-name-digits = A name has no digits. Type the name that stands on the statement.
input-email-empty = Type the cardholder’s e-mail address.
input-email-at = An e-mail address needs an @, like anna@example.be.
input-email-invalid = This is not a complete e-mail address. It looks like anna@example.be.
input-email-accents = The invitation cannot be sent to an address with letters like é or ö before the @. Check it with the cardholder.
input-mobile-empty = Type the cardholder’s mobile number.
input-mobile-invalid = This is not a mobile number. Write it like 0470 … or +32 470 …, or leave it empty.
input-contact-same = This is what the order already has. Correct it, or close this and resend the invitation.
input-iban-empty = Type the IBAN of the account that the card is linked to. It stands in the bank’s app and on the account statement.
input-iban-invalid = This IBAN is not right. Compare it with the bank’s app or the account statement; a Belgian IBAN is BE followed by 14 digits.
input-secret = This looks like a card number, a PIN or a code. Never type one here; it was not kept.

## Lists and searches

hits-title = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
problems-title = { $count ->
    [0] No orders in Problem
    [one] { $count } order in Problem
   *[other] { $count } orders in Problem
}
problems-handed-over = Waiting for support
problems-others = In Problem, oldest first
problems-none = Nothing to repair here.
problems-unread = Cannot be read right now, or no longer exists: { $orders }
order-line = { $state } since { $since } · { $bank } · { $order }
item-age = { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
}
item-under-way = “{ $action }” is being done, asked for by { $who }
item-with-support = with support since { $since }
item-begun = checks begun by { $who }, { $at }
problems-range = { $first }–{ $last } of { $total }
next-place = Number { $position } of { $total } in Problem
next-none = { $count ->
    [0] That was the last one: no problem is left.
    [one] That was the last one of the list. { $count } order before it is still in Problem.
   *[other] That was the last one of the list. { $count } orders before it are still in Problem.
}
next-only = No other order is in Problem; this one still is.
pager = Page { $page } of { $pages }
not-found-reference = No CARO order with the client reference { $text } was found.
not-found-order-id = The order { $text } was not found.
not-found-enterprise-number = No CARO order or company with the enterprise number { $text } was found.
not-found-company = No company with the code or name “{ $text }” was found.
not-found-several = No CARO order was found for: { $texts }
not-found-hints-office = Compare the digits with the statement, or look for the company’s name or code. Only orders of your own office can be found here; an archived company or one that moved to another office is not shown.
not-found-hints-support = Compare the digits with the statement, or look for the company’s name, code or enterprise number. An archived company or a reseller’s client may have no order.
not-found-hints-name-office = Try the company’s code or the beginning of its name, or the client reference on the statement. Only orders of your own office can be found here; an archived company or one that moved to another office is not shown.
not-found-hints-name-support = Try the company’s code, the beginning of its name or its enterprise number, or the client reference on the statement. An archived company or a reseller’s client may have no order.
not-found-person = Not found? A person helps you: { $email }.

## Cases

case-progress = { $position } of { $total }: { $stage }
case-checked = Checked by the desk
case-right = ✓ Checked by the desk: { $what }
right-company = company and CODA mandate
right-bank = bank
right-no-incident = no incident
right-reference-format = form of the reference
case-overrule = Not right? Answer it yourself:
case-moved = This has moved on since it was shown. Here is where it stands now.
case-handed-over = Support has this case ({ $case }).
case-closed = Support closed case { $case } on { $at }. No more news come here. To go on, begin anew from the order.
case-settled-elsewhere = The client reference <b>{ $reference }</b> does not belong to <b>{ $company }</b> and is active at the right company already, so nothing has to be ordered anew. Cancel only the order for <b>{ $company }</b>.
case-title = Case { $case }

## Help and language

help-title = CARO support desk
help-support = Look up a CARO order of any office, walk through the checks when it is in <b>Problem</b>, and repair it: recreate, update the cardholder, resend the invitation or cancel.
help-only-you = Only you see the answers.
help-office = Look up a CARO order of your office, walk through the checks when it is in <b>Problem</b>, and repair it: recreate, update the cardholder, resend the invitation or cancel. When nothing helps, hand the case to support.
help-words-slack =
    <b>/caro 6012345678</b> – by client reference; an order id (CARO-12), a company’s code or name, or an enterprise number works too
    <b>/caro cases</b> – what waits for support; <b>cases mine</b>, <b>office</b>, <b>cardholder</b>, <b>all</b>; with a bank, an office or a language
    <b>/caro problems</b> – the orders that need somebody; <b>problems kbc > 30</b>: of one bank, for over 30 days
    <b>/caro language fr</b> – change the language: en, fr, nl or de
    <b>/caro help</b> – this text
help-words-teams =
    <b>6012345678</b> or <b>order 6012345678</b> – by client reference; an order id (CARO-12), a company’s code or name, or an enterprise number works too
    <b>problems</b> – the orders that need somebody; <b>problems kbc > 30</b>: of one bank, for over 30 days
    <b>people</b> – who of your office may act here
    <b>language fr</b> – change the language: en, fr, nl or de
    <b>help</b> – this text
help-words-terminal =
    <b>caro walk 6012345678</b> – by client reference; an order id, a company’s code or name, or an enterprise number works too
terminal-choose = Type a number beside a button, or q to leave.
terminal-nothing-found = Nothing fits. Type another beginning, or q to leave.
help-thanks = You’re welcome! Whenever you need me, type a client reference, or help.
help-person-office = A person helps you: write to Codabox support at { $email }. If it is about an order, look it up and press “Contact support”; support then sees what was checked and answered.
help-person-support = You are support yourself: accounting offices reach you with “Contact support” on their order, or at { $email }. What they handed over stands first in the list of problems.
language-set = From now on I speak English with you.
language-unknown = I speak these languages: { $known }. Write, for example: language fr

## When something fails

failed-unavailable = The order system does not answer right now. Nothing was changed; please try again in a moment.
failed-records = This cannot be finished right now: our own records cannot be reached. Please look the order up again in a moment, before you repeat anything.
failed-unexpected = Something went wrong on our side. Please look the order up again before you repeat anything.
platform-expired = This took too long and the form could not be opened. Please press the button once more.
platform-form-refused = Slack did not let the form open. Pressing the button again does not help; please tell an administrator of the desk.
platform-form-done = This form has been dealt with. The answer is with the order; you may close this window.
platform-late = This takes a moment. The answer comes by itself; there is no need to press again.
platform-personal-chat-only = I speak about orders in a personal chat only. Open a chat with me and ask there.
platform-stale = This button is too old to work. Please look the order up again.
platform-unsure = It is not certain that the answer has reached you. If you do not see it here, please ask again.
platform-files-unseen = I do not look at pictures and files. Type what is in them, but never a card number or a code.
place-moved = Order { $order }: this message cannot be changed any more. It goes on in your own messages with me.
place-elsewhere = Order { $order }: this message cannot be changed any more. It goes on in your other message about it.
place-fades = This message is not updated any more. If this goes on, you hear of it in your own messages with me.

# Texts of the checks and flows. Keep every key and every { $placeholder } in all languages.

## What the bot found

check-company-eligible-yes = { $company } is active and has an active CODA mandate for an account that is not archived.
check-company-eligible-archived = { $company } is archived in MyCodaBox, so all its services have stopped.
check-company-eligible-no-mandate = { $company } has no active CODA mandate.
check-company-eligible-account-archived = The account of { $company } with the CODA mandate is archived.
check-bank-supported-yes = { $bank } supports CARO.
check-bank-supported-no = { $bank } does not support CARO today.
check-bank-incident-yes = There is a known incident at { $bank }.
check-bank-incident-no = No incident is known at { $bank }.
check-reference-format-yes = { $reference } has the right form: 10 digits, beginning with 6 or 7.
check-reference-format-no = { $reference } cannot be a client reference: that has 10 digits and begins with 6 or 7.
check-reference-company-no = The reference of { $company } also stands in order { $order } of { $other }, another company of the same office.
check-reference-company-open = The same reference also stands in order { $order } of { $other }, which is open but not active. Only the statement shows whether it belongs to { $company } or to { $other }: cancel only the order of the company that does not stand there.
check-reference-company-left = Order { $order } of { $other } for the same reference is cancelled: this order of { $company } is the only one left.
check-reference-company-unknown = No other company of the office has an open order for this reference. Only the statement shows whether it belongs to { $company }.
check-activates-in-app-yes = Cards of { $bank } are activated in the bank’s own app.
check-activates-in-app-no = Cards of { $bank } are activated by a link in the invitation.
check-iban-known-yes = The order holds an account that can be compared with the one linked to the card at { $bank }.
check-iban-known-no = The order holds no account that could be compared at { $bank }.

## Order in state Problem

caro_problem-stage-requirements = Requirements
caro_problem-stage-bank = Bank
caro_problem-stage-reference = Client reference
caro_problem-stage-company = Company
caro_problem-stage-cardholder = Cardholder
caro_problem-stage-card = Card

caro_problem-requirements-title = Can this company have CARO?
caro_problem-requirements-text =
    Look up <b>{ $company }</b> in MyCodaBox. The company must not be archived, and it needs an active CODA mandate for an account that is not archived.
    Is all of that in order?
caro_problem-requirements-choice-yes = Yes, all in order
caro_problem-requirements-choice-no = No, something is missing

caro_problem-bank-title = Does the bank support CARO?
caro_problem-bank-text = The order names <b>{ $bank }</b>. CARO works only with the banks on the list on the CARO page of codabox.com. Is this bank on it?
caro_problem-bank-choice-yes = Yes, it is on the list
caro_problem-bank-choice-no = No, it is not

caro_problem-incident-title = Is there an incident at the bank?
caro_problem-incident-text = An incident can make the consent fail although everything in the order is right. Does the status page show an incident for <b>{ $bank }</b>?
caro_problem-incident-choice-yes = Yes, there is an incident
caro_problem-incident-choice-no = No, none

caro_problem-during_incident-title = Wait, or check the order now?
caro_problem-during_incident-text = There is an incident at <b>{ $bank }</b>. It can be the only reason why the consent failed, but the order may hold a mistake as well. You can check the order now, or wait until the incident is over.
caro_problem-during_incident-choice-check_now = Check the order now
caro_problem-during_incident-choice-wait = Wait until it is over

caro_problem-reference_format-title = Does the reference have the right form?
caro_problem-reference_format-text = A client reference has 10 digits and begins with 6 or 7. The order holds <b>{ $reference }</b>. Does it have that form?
caro_problem-reference_format-choice-yes = Yes, the form is right
caro_problem-reference_format-choice-no = No, the form is wrong

caro_problem-digits-title = Is it the reference on the statement?
caro_problem-digits-text =
    Take the newest credit-card statement of this very card. Compare its client reference digit by digit with the one in the order: <b>{ $reference }</b>.
    Keep the statement at hand; the next questions need it too.
caro_problem-digits-choice-same = It is the same
caro_problem-digits-choice-typo = It differs: a typing error
caro_problem-digits-choice-newer = A newer statement shows another one
caro_problem-digits-choice-other_bank = The statement is from another bank
caro_problem-digits-choice-no_statement = I have no statement at hand

caro_problem-company-title = Whose name is on the statement?
caro_problem-company-text =
    The order is for <b>{ $company }</b>. Read on the statement which company the card belongs to.
    If the company carries its owner’s name and the card serves the business, that is this company.
caro_problem-company-choice-yes = This company
caro_problem-company-choice-no = Another company
caro_problem-company-choice-private = A private person only
caro_problem-company-field = Company on the statement (ordered for { $company })

caro_problem-cardholder-title = Was the right person invited?
caro_problem-cardholder-text = The invitation went to <b>{ $cardholder }</b>. Is that the cardholder whose name is on the statement?
caro_problem-cardholder-choice-yes = Yes, the same person
caro_problem-cardholder-choice-no = No, somebody else
caro_problem-cardholder-field = Cardholder on the statement (invited: { $cardholder })

caro_problem-iban_known-title = Is there an account to compare?
caro_problem-iban_known-text = KBC and CBC activate a card by the account that it is linked to. Does the order hold the IBAN of such an account?
caro_problem-iban_known-choice-yes = Yes, it holds one
caro_problem-iban_known-choice-no = No, there is none

caro_problem-in_app-title = How is the card activated?
caro_problem-in_app-text = Most banks work with an activation link in the invitation. For KBC and CBC the e-mail holds no link, but instructions for the bank’s own app. How is a card of <b>{ $bank }</b> activated?
caro_problem-in_app-choice-yes = In the bank’s app
caro_problem-in_app-choice-no = By the activation link

caro_problem-invitation-title = What did not arrive?
caro_problem-invitation-text = Ask <b>{ $cardholder }</b> how far the activation got: the e-mail comes from services@codabox.com, and some banks send a code by SMS.
caro_problem-invitation-choice-used = Yes, up to the bank’s page
caro_problem-invitation-choice-wrong_contact = The address or number is wrong
caro_problem-invitation-choice-not_found = The e-mail is not to be found
caro_problem-invitation-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_problem-invitation-choice-no_sms = The SMS code does not arrive

caro_problem-app-title = How far did it get in the bank’s app?
caro_problem-app-text = Ask <b>{ $cardholder }</b>: did the e-mail with the instructions from services@codabox.com arrive, and was the card activated in the app of { $bank }?
caro_problem-app-choice-used = The activation was done in the app
caro_problem-app-choice-wrong_contact = The e-mail address is wrong
caro_problem-app-choice-no_instructions = Looking for a link or instructions

caro_problem-iban-title = Is it the account linked to the card?
caro_problem-iban-text = { $bank } needs the account that the card is linked to. Ask <b>{ $cardholder }</b> to look it up in the bank’s app. The order holds <b>{ $iban }</b>. Is it the same account?
caro_problem-iban-choice-yes = Yes, the same account
caro_problem-iban-choice-no = No, another account
caro_problem-iban-field = Account linked to the card, in the app of { $bank } (in the order: { $iban })

caro_problem-card-title = Which card was used for the consent?
caro_problem-card-text =
    Ask <b>{ $cardholder }</b> to compare the last four digits of the card used with those on the statement, by eye. A debit card has “Debit” printed on it.
    Never type a card number, PIN or code here.
caro_problem-card-choice-matching = The right card, and nothing helps
caro_problem-card-choice-other = Another business card, or not sure
caro_problem-card-choice-not_ready = New, blocked or not allowed online
caro_problem-card-choice-not_business = A debit card or a private card
caro_problem-card-choice-replaced = It was replaced or has expired
caro_problem-card-choice-not_arrived = None: e-mail or SMS did not arrive
caro_problem-card-choice-debit = A debit card
caro_problem-card-choice-private = A private card
caro_problem-card-choice-unsure = I am not sure

caro_problem-card_state-title = Is the card ready to be used?
caro_problem-card_state-text = The right card was used, and still the bank did not accept it. Ask <b>{ $cardholder }</b> whether one of these applies to the card.
caro_problem-card_state-choice-new = New and never used
caro_problem-card_state-choice-replaced = Replaced or expired
caro_problem-card_state-choice-online_off = Online payments are off
caro_problem-card_state-choice-blocked = Blocked in the bank’s app
caro_problem-card_state-choice-mistyped = Details mistyped or no card reader
caro_problem-card_state-choice-none = None of these

caro_problem-replaced-title = Did the reference change with the card?
caro_problem-replaced-text = After a loss or at expiry the client reference stays the same. When a bank moves all its cards to another kind, it can change. Does the newest statement still show <b>{ $reference }</b>?
caro_problem-replaced-choice-same = Yes, the same reference
caro_problem-replaced-choice-changed = No, another reference

caro_problem-not_eligible-title = Not possible yet: CODA comes first
caro_problem-not_eligible-text =
    CARO needs an active company with an active CODA mandate for an account that is not archived. Put that right for <b>{ $company }</b> first; nothing has to change in this order. Then start the checks again.
    If the company moved to another accounting office, CARO is ordered anew there.
    If you do not get on, contact support: your answers go along.

caro_problem-bank_unsupported-title = Not possible today: bank not supported
caro_problem-bank_unsupported-text =
    <b>{ $bank }</b> does not support CARO today. Banks are being added, but we cannot promise a date.
    You can cancel the order now and order again when the bank takes part. If you have a question, contact support.

caro_problem-incident_known-title = Please wait: incident at the bank
caro_problem-incident_known-text = As long as the incident at <b>{ $bank }</b> lasts, a consent can fail. Nothing has to change in the order. Start the checks again when the incident is over. If it is urgent, contact support: your answers go along.

caro_problem-wrong_reference-title = The reference has to be corrected
caro_problem-wrong_reference-text =
    The client reference <b>{ $reference }</b> cannot be edited in an order. Recreate the order with the reference from the statement: the old order is cancelled, a new one takes its place, and { $cardholder } gets a new invitation.
    Once the new reference is active, a one-time administrative fee is charged for it.

caro_problem-new_reference-title = The card has a new reference
caro_problem-new_reference-text =
    The bank gave the card another client reference than <b>{ $reference }</b>, and an order cannot be edited. Recreate it with the new reference: the old order is cancelled, a new one takes its place, and { $cardholder } gets a new invitation.
    Once the new reference is active, a one-time administrative fee is charged for it; some bank migrations are exempt.

caro_problem-wrong_bank-title = The order names the wrong bank
caro_problem-wrong_bank-text =
    The statement is not from <b>{ $bank }</b>. Recreate the order with the bank and the client reference of the statement: the old order is cancelled, a new one takes its place, and { $cardholder } gets a new invitation.
    Once a new reference is active, a one-time administrative fee is charged for it.
    If that bank cannot be chosen, CARO is not possible with it today; cancel the order then.

caro_problem-statement_missing-title = The statement is needed first
caro_problem-statement_missing-text =
    Reference, company, cardholder and the last digits of the card all stand on the credit-card statement. Ask <b>{ $cardholder }</b> for the newest one, then go back and carry on here. There is no need to send it to us.
    If the bank makes no statement for this card, it may be a debit card; CARO works only with credit cards.

caro_problem-wrong_company-title = The reference is another company’s
caro_problem-wrong_company-text =
    The client reference <b>{ $reference }</b> does not belong to <b>{ $company }</b>. Order for the company on the statement: this order is cancelled, the new one takes its place, and the cardholder there gets the normal invitation. If that company already has an open order for this reference, cancel only the order for <b>{ $company }</b>.
    Once the reference is active there, a one-time administrative fee is charged for it.

caro_problem-private_statement-title = Not possible: a private card
caro_problem-private_statement-text =
    The statement is in the name of a private person, and CARO is for business credit cards. Cancel this order.
    If <b>{ $company }</b> has a business card, order CARO with the reference on the statement of that card.

caro_problem-other_cardholder-title = Somebody else holds the card
caro_problem-other_cardholder-text =
    Update the cardholder with the name and contact details of the person on the statement. Reference and order stay the same.
    Tell that person beforehand that an e-mail from services@codabox.com will come.

caro_problem-wrong_contact-title = The contact details have to be corrected
caro_problem-wrong_contact-text = Ask <b>{ $cardholder }</b> for the right contact details, then update the cardholder. Reference and order stay the same.

caro_problem-invitation_not_found-title = Find the e-mail, or send it again
caro_problem-invitation_not_found-text =
    Ask <b>{ $cardholder }</b> to look in the spam folder and among the blocked senders for services@codabox.com. Then resend the invitation: the same data, a new e-mail. Up to 3 weekly reminders follow an invitation.
    While the state is Invitation sent, you can also copy the activation link in MyCodaBox and hand it over yourself.

caro_problem-sms_missing-title = The SMS code does not arrive
caro_problem-sms_missing-text =
    Check the mobile number with <b>{ $cardholder }</b>. If it is wrong, update the cardholder: the invitation then goes out again. If it is right, see whether the phone blocks the sender, and resend the invitation.
    Never pass on the code itself, and do not type it here.

caro_problem-activate_in_app-title = The card is activated in the bank’s app
caro_problem-activate_in_app-text =
    There is no link for KBC and CBC. <b>{ $cardholder }</b> activates the card in the app of the bank, as the instructions in the e-mail say. “How to activate” in MyCodaBox shows the same instructions, and you can mail them.
    Resend the invitation, and the e-mail with the instructions goes out once more.

caro_problem-wrong_iban-title = The account has to be corrected
caro_problem-wrong_iban-text = The order must hold the IBAN that the card is linked to. Ask <b>{ $cardholder }</b> for it, then update the cardholder. If the problem stays, contact support.

caro_problem-other_card-title = Use the card on the statement
caro_problem-other_card-text =
    Reference and cardholder are right, so it is about the card. Ask <b>{ $cardholder }</b> for all business cards and compare their last four digits with the statement, by eye. Only the matching card belongs to { $reference }.
    Resend the invitation, and have the consent given with that card.

caro_problem-debit_card-title = Not possible with a debit card
caro_problem-debit_card-text =
    CARO works only with business credit cards. If <b>{ $cardholder }</b> has no such card, cancel the order.
    If there is a credit card that matches the statement, resend the invitation and have the consent given with that card.

caro_problem-private_card-title = Not possible with a private card
caro_problem-private_card-text = { caro_problem-debit_card-text }

caro_problem-wrong_card-title = Not possible with this card
caro_problem-wrong_card-text = { caro_problem-debit_card-text }

caro_problem-new_card-title = Use the new card once first
caro_problem-new_card-text =
    Ask <b>{ $cardholder }</b> to pay once with the new card in a shop or at a Bancontact terminal, with the PIN and not contactless. After that, resend the invitation and have the consent repeated.
    The PIN is for the terminal only, never for this chat.

caro_problem-replaced_card-title = Give the consent with the new card
caro_problem-replaced_card-text = The reference <b>{ $reference }</b> stays valid, so no new order is needed. Resend the invitation, and { $cardholder } gives the consent with the new card. If that card was never used, pay with it once before, with the PIN and not contactless.

caro_problem-online_payments-title = Online payments have to be switched on
caro_problem-online_payments-text = The bank refuses the consent while the card cannot pay online. Ask <b>{ $cardholder }</b> to have online payments switched on by the bank; that can take some minutes. Then resend the invitation and have the consent repeated.

caro_problem-card_blocked-title = The card has to be unblocked
caro_problem-card_blocked-text = The card is blocked for the time being. Ask <b>{ $cardholder }</b> to unblock it in the bank’s app or at the bank; that can take some minutes. Then resend the invitation and have the consent repeated.

caro_problem-details_mistyped-title = Try once more
caro_problem-details_mistyped-text =
    Have <b>{ $cardholder }</b> try again, with the card, its statement and the bank’s card reader at hand. The card details must be exactly those on the card; they are entered on the activation pages only, never here. The consent is a transaction of 0 euro, nothing is charged.
    If the invitation cannot be used any more, send it again.

caro_problem-all_right-title = Everything is right: support takes over
caro_problem-all_right-text =
    Every check is right and the order still has a problem; the bank does not always say why. Contact support: the order and all your answers go along, so nobody asks again.
    Have ready what the bank’s message to <b>{ $cardholder }</b> said, and when. Leave out card numbers, PINs and codes.

## Invitation sent or expired

caro_invitation-stage-invitation = Invitation
caro_invitation-stage-consent = Consent
caro_invitation-stage-bank = Bank

caro_invitation-in_app-title = { caro_problem-in_app-title }
caro_invitation-in_app-text = { caro_problem-in_app-text }
caro_invitation-in_app-choice-yes = { caro_problem-in_app-choice-yes }
caro_invitation-in_app-choice-no = { caro_problem-in_app-choice-no }

caro_invitation-mail-title = What became of the invitation?
caro_invitation-mail-text = The invitation for reference { $reference } comes by e-mail from services@codabox.com. Ask <b>{ $cardholder }</b> whether it arrived, and how far it got.
caro_invitation-mail-choice-arrived = Yes, it arrived
caro_invitation-mail-choice-wrong_contact = { caro_problem-invitation-choice-wrong_contact }
caro_invitation-mail-choice-not_found = { caro_problem-invitation-choice-not_found }
caro_invitation-mail-choice-not_started = { caro_invitation-why-choice-not_started }
caro_invitation-mail-choice-expired = { caro_invitation-why-choice-expired }
caro_invitation-mail-choice-not_cardholder = { caro_invitation-why-choice-not_cardholder }
caro_invitation-mail-choice-stuck = Stopped at the SMS code or the bank

caro_invitation-app-title = How far did it get in the bank’s app?
caro_invitation-app-text = Ask <b>{ $cardholder }</b>: did the e-mail with the instructions from services@codabox.com arrive, and what happened in the app of { $bank }?
caro_invitation-app-choice-refused = The app did not accept the card
caro_invitation-app-choice-not_started = Not started yet
caro_invitation-app-choice-wrong_contact = { caro_problem-app-choice-wrong_contact }
caro_invitation-app-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_invitation-app-choice-not_cardholder = Somebody else holds the card

caro_invitation-why-title = Where did it stop?
caro_invitation-why-text = Ask <b>{ $cardholder }</b> how far the activation got.
caro_invitation-why-choice-not_started = Not started yet, or mistrusted
caro_invitation-why-choice-expired = The link does not work any more
caro_invitation-why-choice-not_cardholder = Somebody else holds the card
caro_invitation-why-choice-no_sms = { caro_problem-invitation-choice-no_sms }
caro_invitation-why-choice-refused = The bank did not accept the card

caro_invitation-iban-title = { caro_problem-iban-title }
caro_invitation-iban-text = { caro_problem-iban-text }
caro_invitation-iban-choice-yes = { caro_problem-iban-choice-yes }
caro_invitation-iban-choice-no = { caro_problem-iban-choice-no }

caro_invitation-iban_known-title = { caro_problem-iban_known-title }
caro_invitation-iban_known-text = { caro_problem-iban_known-text }
caro_invitation-iban_known-choice-yes = { caro_problem-iban_known-choice-yes }
caro_invitation-iban_known-choice-no = { caro_problem-iban_known-choice-no }

caro_invitation-incident-title = { caro_problem-incident-title }
caro_invitation-incident-text = { caro_problem-incident-text }
caro_invitation-incident-choice-yes = { caro_problem-incident-choice-yes }
caro_invitation-incident-choice-no = { caro_problem-incident-choice-no }

caro_invitation-refusal-title = Why did the bank not accept the card?
caro_invitation-refusal-text =
    Ask <b>{ $cardholder }</b> what the message of { $bank } said, and whether one of these applies to the card. The consent needs the business credit card whose last four digits are on the statement.
    Never type a card number, PIN or code here.
caro_invitation-refusal-choice-new = New or replaced, not used yet
caro_invitation-refusal-choice-online_off = { caro_problem-card_state-choice-online_off }
caro_invitation-refusal-choice-blocked = { caro_problem-card_state-choice-blocked }
caro_invitation-refusal-choice-mistyped = { caro_problem-card_state-choice-mistyped }
caro_invitation-refusal-choice-not_business = A debit card or a private card
caro_invitation-refusal-choice-none = { caro_problem-card_state-choice-none }

caro_invitation-wrong_contact-title = { caro_problem-wrong_contact-title }
caro_invitation-wrong_contact-text = { caro_problem-wrong_contact-text }

caro_invitation-invitation_not_found-title = { caro_problem-invitation_not_found-title }
caro_invitation-invitation_not_found-text = { caro_problem-invitation_not_found-text }

caro_invitation-activate_in_app-title = { caro_problem-activate_in_app-title }
caro_invitation-activate_in_app-text = { caro_problem-activate_in_app-text }

caro_invitation-not_started-title = Reassure the cardholder
caro_invitation-not_started-text =
    Tell <b>{ $cardholder }</b> that the e-mail from services@codabox.com is genuine and comes on your behalf. The consent is a transaction of 0 euro: nothing is charged, and CARO costs the cardholder nothing. Card, statement and the bank’s card reader should be at hand; for KBC and CBC it is the bank’s app.
    Resend the invitation so that it is on top of the inbox. Up to 3 weekly reminders follow an invitation.

caro_invitation-expired-title = Send a new invitation
caro_invitation-expired-text = An activation link works only for a limited time. Agree with <b>{ $cardholder }</b> when it suits, then resend the invitation: the same data, a new e-mail. Card, statement and the bank’s card reader should be at hand.

caro_invitation-other_cardholder-title = { caro_problem-other_cardholder-title }
caro_invitation-other_cardholder-text = { caro_problem-other_cardholder-text }

caro_invitation-sms_missing-title = { caro_problem-sms_missing-title }
caro_invitation-sms_missing-text = { caro_problem-sms_missing-text }

caro_invitation-wrong_iban-title = { caro_problem-wrong_iban-title }
caro_invitation-wrong_iban-text = { caro_problem-wrong_iban-text }

caro_invitation-incident_known-title = { caro_problem-incident_known-title }
caro_invitation-incident_known-text = { caro_problem-incident_known-text }

caro_invitation-new_card-title = { caro_problem-new_card-title }
caro_invitation-new_card-text = { caro_problem-new_card-text }

caro_invitation-online_payments-title = { caro_problem-online_payments-title }
caro_invitation-online_payments-text = { caro_problem-online_payments-text }

caro_invitation-card_blocked-title = { caro_problem-card_blocked-title }
caro_invitation-card_blocked-text = { caro_problem-card_blocked-text }

caro_invitation-details_mistyped-title = { caro_problem-details_mistyped-title }
caro_invitation-details_mistyped-text = { caro_problem-details_mistyped-text }

caro_invitation-wrong_card-title = Not possible with this card
caro_invitation-wrong_card-text = { caro_problem-debit_card-text }

caro_invitation-unexplained-title = Support takes over
caro_invitation-unexplained-text =
    The bank does not always say why it does not accept a card. Contact support: the order and all your answers go along, so nobody asks again.
    Have ready what the bank’s message to <b>{ $cardholder }</b> said, and when. Leave out card numbers, PINs and codes.

## The support desk

case-taken = Codabox support has been working on your case ({ $case }) since { $at }.
case-taken-by = { $who } of Codabox support has been working on your case ({ $case }) since { $at }.
hold-nobody = Support has this case ({ $case }) since { $at }. Nobody has taken it yet.
hold-lost = { $who } had this case ({ $case }) and is no longer with support. It can be taken.
hold-back = { $who } gave this case ({ $case }) back on { $at }. It can be taken.
hold-mine = You have this case ({ $case }) since { $at }.
hold-other = { $who } has this case ({ $case }) since { $at }.
hold-from-you = { $who } took this case ({ $case }) over from you on { $at }: { $why }.
hold-to-you = { $who } assigned this case ({ $case }) to you on { $at }.
hold-first = { $who } has this case already, since { $at }.
hold-not-yours = You do not have this case, so you cannot give it back.
hold-not-there = This case is not with support any more. Here is where it stands.
hold-reason-agreed = agreed with the colleague
hold-reason-away = the colleague is away
hold-reason-urgent = it cannot wait
hold-reason-expert = it needs somebody else’s knowledge
button-take = Take
button-look = Look
button-give-back = Give back
button-take-over = Take over
button-assign = Assign
form-take-over-title = Take over
form-take-over-text = { $who } has case { $case } since { $at }, and will be told that you take it over.
form-take-over-submit = Take over
field-hold-reason = Why
form-assign-title = Assign
form-assign-text = Who is to have case { $case }? They will be told.
form-assign-submit = Assign
field-assignee = Colleague
refused-take-role = Only support takes cases.
refused-assign-role = Only a lead of support assigns cases.
refused-assignee = This person is not with support: choose somebody from the list.
refused-hold-reason = Choose a reason from the list.
channel-since = <b>Waits for support</b> since { $at }.
channel-urgent = <b>Urgent.</b> In Problem for { $days } days; waits for support since { $at }.
channel-held = { $who } has this case since { $at }.
channel-stage = Stands at: { $stage }
channel-followed = Done. The order is being followed until the cardholder has consented.
channel-resumed = The checks go on without support.
channel-closed = ✓ Case { $case } is closed · { $company }
channel-office = { $office } ({ $code })
channel-language-en = The office writes English
channel-language-fr = The office writes French
channel-language-nl = The office writes Dutch
channel-language-de = The office writes German
channel-note = The office left a note. Press Look to read it.
channel-again = Case { $case } was handed over again, on { $at }. Its card stands above.
channel-reminder = Case { $case } has waited since { $at }, and nobody has taken it.
leads-waiting = { $count ->
    [one] A case waits for support, and nobody has taken it.
   *[other] { $count } cases wait for support, and nobody has taken them.
}
leads-channel = The support channel takes no messages ({ $why }). Invite the app to it, or set another channel.
leads-case = { $office }, since { $at }
queue-waiting = Cases waiting for support
queue-mine = My cases
queue-office = Cases waiting for the office
queue-cardholder = Cases waiting for the cardholder
queue-all = All cases with support
queue-none = No case is waiting here.
queue-unread = Order { $order } of { $office } cannot be read right now
queue-held = { $who } has it
queue-held-mine = you have it
queue-held-lost = { $who } had it and is no longer with support
filter-queue = Which cases
filter-language = Language
filter-every-language = All languages
form-cases-title = Filter the cases
button-first-page = First page
button-cases = Cases
input-cases-unknown = “{ $said }” is not known here. Behind <b>cases</b> may stand: mine, waiting, office, cardholder or all; a bank ({ $banks }); the code of an office; a language (en, fr, nl, de).

# A second person
button-approve = Approve
button-refuse = Refuse
button-decided = Decided
button-withdraw = Take it back
button-emergency = In an emergency: { $action }
confirm-approve-title = Approve this?
confirm-approve-text = The action is done as soon as you approve it. Your name stands in the log beside that of whoever asked.
confirm-approve-yes = Yes, approve
confirm-approve-no = Not yet
confirm-withdraw-title = Take this back?
confirm-withdraw-text = Nothing is changed then. You can ask again later.
confirm-withdraw-yes = Yes, take it back
confirm-withdraw-no = Let it wait
form-refusal-title = Refuse this action
form-emergency-title = Without a second person
form-emergency-text = “{ $action }” for { $reference } ({ $company }) is done <b>at once, without a second person</b>. All leads are told, and your reason stands in the log.
form-emergency-submit = Do it now
field-reason = Reason
field-reason-hint = Others read it, and it stays in the log. Never a card number, PIN or code.
work-awaiting = “{ $action }”, asked for by { $who } on { $at }, waits for a second person: somebody of support can approve it until { $until }. The result will appear here.
approval-open = “{ $action }” <b>needs a second person</b>. Asked for by { $asker } on { $asked }; it can be decided until { $until }.
approval-approved = “{ $action }”, asked for by { $asker } on { $asked }, was <b>approved</b> by { $who } on { $at }.
approval-declined = “{ $action }”, asked for by { $asker } on { $asked }, was <b>refused</b> by { $who } on { $at }. Reason: { $reason }
approval-withdrawn = “{ $action }”, asked for by { $asker } on { $asked }, was <b>taken back</b> by { $who } on { $at }.
approval-expired = “{ $action }”, asked for by { $asker } on { $asked }, <b>expired</b> on { $at }: nobody had decided.
approval-void = “{ $action }”, asked for by { $asker } on { $asked }, is <b>void</b> since { $at }: the order has changed.
approval-emergency = <b>Emergency:</b> “{ $action }” was done without a second person by { $who } on { $at }. Reason: { $reason }
approval-state = State
approval-change = { $before } → { $after }
approval-order-revision = { $order }, revision { $revision }
approval-evidence = Evidence: { $found }
approval-waits = A second person has to approve it.
approval-was-declined = It was refused by { $who }. Reason: { $why }
approval-was-withdrawn = Whoever asked for it has taken it back.
approval-has-expired = No second person decided in time. You can ask again.
approval-was-void = The order has changed before a second person could approve it, so nothing was done.
approval-nobody = A second person of support has to approve it, and there is nobody else who may.
approval-lost = Whoever approved it may no longer do so. Nothing was changed.
approval-needed-now = Since it was asked for, this takes a second person. Nothing was changed. Ask for it again.
refused-approval-own = You asked for this yourself, so somebody else has to decide.
refused-approval-role = Only a lead of support can decide on this.
refused-withdraw = Only whoever asked can take this back.
refused-emergency = Only a lead of support may do without a second person, and only where one is needed.
reason-needed = Say why, in one to { $most } characters: it stands in the log beside your name.
reason-secret = The reason looks as if it held a card number or a code. Leave that out: the reason stays in the log.
reason-email = The reason holds an e-mail address. Leave that out: the reason stays in the log.
reason-iban = The reason holds an IBAN. Leave that out: the reason stays in the log.
reason-phone = The reason holds a phone number. Leave that out: the reason stays in the log.
reason-reference = The reason holds a client reference. Leave that out: the reason stays in the log.

## Edits of a flow

flow-edit-mend-first = The YAML cannot be read as a flow. Mend it on the workbench first.
flow-edit-remarks-within = Remarks stand within { $name }, and would be lost. Change this in the YAML.
flow-edit-last-one = This is the last one, and a flow needs at least one.
flow-edit-text-unreadable = This cannot be read as a text. A line must not begin with “.”, “*”, “[” or a brace of its own, and every brace needs its counterpart.

## The end of a case

button-end = End the case
button-reopen = Open again
ending-solved = solved
ending-not-possible = not possible
ending-no-answer = no answer came
ending-duplicate = the same as case { $of }
ending-not-needed = no longer needed
ending-by-itself = by itself
ending-closed = closed by a lead
ended = Case { $case } was ended on { $at } by { $who }: <b>{ $how }</b>.
ended-by-itself = Case { $case } ended by itself on { $at }.
ended-remark = “{ $text }”
reopened = Opened again on { $at } by { $who }: “{ $why }”
end-as-solved = Solved
end-as-not-possible = Not possible
end-as-no-answer = No answer came
end-as-duplicate = The same as another case
end-as-not-needed = No longer needed
end-as-by-itself = By itself
end-as-closed = Closed by a lead
field-end-kind = How does it end?
field-end-of = Which other case
field-end-of-hint = Only for a case that is the same as another one: its number, like CASE-7KQ2M4XB.
field-end-remark = A sentence
field-end-remark-hint-support = The office reads it. Never a card number, PIN or code.
field-end-remark-hint-office = Support reads it. Never a card number, PIN or code.
form-end-title = End the case
form-end-text = The other side reads how case { $case } ends. It can be opened again later.
form-end-submit = End the case
form-reopen-title = Open again
form-reopen-text = Case { $case } goes back to support, with everything that was answered.
form-reopen-submit = Open again
refused-end-kind = Choose from the list how the case ends.
refused-end-not-yours = Only whoever has this case ends it, or a lead. Take it first.
refused-end-under-way = Something is still being done for this case. It can be ended once that is over.
refused-end-of-needed = Name the other case, like CASE-7KQ2M4XB.
refused-end-of = There is no such case of this office.
refused-end-of-goes-on = Name a case that goes on: neither this one, nor one that has ended.
reopen-other = Another case has been begun for this order since. Here it is.
reopen-cancelled = The order has been cancelled meanwhile, so this case cannot be opened again.
reopen-too-late = { $days ->
    [0] A case that has ended is not opened again here. Contact support anew instead.
    [one] A case can be opened again for one day, and that is over. Contact support anew instead.
   *[other] A case can be opened again for { $days } days, and they are over. Contact support anew instead.
}
went-question = How did it go with support? Your answer is kept without your name.
went-well = Well
went-so-so = Fairly well
went-badly = Badly
went-thanks = Thank you for your answer.

## The people of an office

onlooker = You look here; who may act in your office: { $who }.
onlooker-nobody = You look here. Nobody of your office may act at the moment: write to Codabox support ({ $email }).
refused-onlooker = Only those whom the office has named may act.
button-see-checks = See the checks
people-title = People of { $office }
people-others-act = Whoever is not named otherwise here may act.
people-others-look = Only those named here may act. Everybody else sees the orders and cases, and changes nothing.
people-known = Listed is whoever has written to this bot lately, or was named.
people-decided-by = Decided by: { $who }.
people-no-administrator = Nobody of your office decides this yet: write to Codabox support ({ $email }).
people-not-yours = Only an administrator of your office decides who may act.
people-not-here = The people of an office are listed in Teams, for the office itself, and in the console.
people-gone = This person is not on the list any more.
people-left = This person is not a member of your organisation any more.
people-last = An office keeps an administrator: name another one first.
people-moved = Somebody has changed the list at the same time, or your organisation was unlinked. Nothing was changed by you; here is the list as it stands.
people-changed = Done: here is the list as it stands now.
people-now-looks = { $who } only looks now.
people-now-acts = { $who } may act now.
people-now-administers = { $who } is an administrator of your office now.
right-looks = only looks
right-acts = may act
right-administers = administrator
right-left = not a member any more
button-right-looks = Only look
button-right-acts = May act
button-right-administers = Make administrator
button-others-looks = Only those named may act
button-others-acts = Everybody may act
button-change = Change…
button-people = All people

## The talk of a case

talk-opening = What is written in this thread goes to the office { $office }, as long as somebody of support has the case. A line that begins with { $first } or { $second } stays with support.
talk-hint = Never a card number, PIN or code. Files are not passed on.
talk-writing = What you write now goes to support, about case { $case }. A client reference alone is still looked up.
talk-looked-up = What you write now is looked up.
talk-support = Codabox support
talk-support-name = { $who } of Codabox support
talk-note-of = Note by { $who }
talk-edited = (edited)
talk-deleted = { $who } has deleted a message.
talk-gone = This message was deleted.
talk-perhaps-again = Perhaps you have read this already: the connection broke off while it was sent.
talk-undelivered = Your message of { $at } about case { $case } did not arrive.
talk-unchanged = What you changed or deleted in your message of { $at } about case { $case } did not arrive: there it still reads as before.
talk-lapse-gone-office = { $who } cannot be written to in Teams any more: most likely the app was removed. Reach them in another way.
talk-lapse-gone-support = Support’s channel takes no messages now. Write to { $email }.
talk-lapse-no-access-office = { $who } may not see this case any more.
talk-lapse-no-access-support = { $who } may not see this case any more.
talk-lapse-no-answer-office = Teams has not answered for { $who } for an hour. Write once more.
talk-lapse-no-answer-support = Slack has not answered for an hour. Write once more, or to { $email }.
talk-secret = Not passed on: this looks like a card number, a PIN or a code. Delete your message, and write it without that.
talk-long = Not passed on: your message has { $chars } characters, and at most { $most } fit. Send it in parts.
talk-unclear = Not passed on: this, or a line of it, begins almost like a note. For a note, begin with { $mark } or press Note; for a message to the office, begin with another word.
talk-files = Not passed on: files do not reach the other side. Write what they show, without card numbers or codes.
talk-without-files = Your text was passed on, your file was not. Write what it shows, without card numbers or codes.
talk-noted = Kept as a note. The office does not see it.
talk-noted-without-files = The text is kept as a note, the file is not. The office sees neither.
talk-untaken = Not passed on: nobody has this case. Take it first, then write once more.
talk-over = Not passed on: nobody of support has case { $case } at the moment. What you write now is looked up.
talk-closed = Not passed on: case { $case } is over.
talk-no-office = Not passed on: nobody of the office can be reached about this case in Teams. Reach them in another way.
talk-no-support = Not passed on: this case has no place at support yet. Try again in a minute, or write to { $email }.
talk-edit-refused = Your edit was not passed on; the other side still reads what you wrote before. { $why }
talk-edit-deleted = Your message stays deleted for the other side. Write it anew.
talk-edit-over = Your edit was not passed on: nobody of support has the case now.
talk-edit-stopped = Your edit was not passed on: you are not writing to support now.
talk-edit-note = Your edit was not passed on: what was sent cannot become a note, nor a note a message. Write it anew.
talk-office-only = Only the office writes to support this way.
talk-support-only = Only support writes notes.
button-begin-writing = Write to support
button-stop-writing = Stop writing
button-note = Note
form-talk-note-title = Note
form-talk-note-text = Support alone reads the note about case { $case }.
form-talk-note-submit = Keep
field-talk-note = Note

## What support asks of an office in a case
button-ask-office = Ask the office
button-propose = Propose an action
button-withdraw-errand = Withdraw
button-confirm = Confirm
button-decline = Decline
errand-question-office = A question for you, asked by { $who } on { $at }. Your answer goes to support at once.
errand-question-support = The office was asked a question by { $who } on { $at }. The case waits for the office.
errand-proposal-office = “{ $action }” is proposed by { $who } on { $at }. Nothing is changed until you confirm it; you can until { $until }.
errand-proposal-support = “{ $action }” was proposed to the office by { $who } on { $at }. The case waits for the office, until { $until }.
errand-what-question = The question to the office
errand-what = The proposal “{ $action }”
errand-nobody-reads = Nobody of the office has a card of this case in Teams now. Whoever looks the order up there reads it; to be sure, reach them in another way.
errand-answered = { $what } was answered by { $who } on { $at }: <b>{ $answer }</b>.
errand-confirmed = { $what } was confirmed by { $who } on { $at }.
errand-declined = { $what } was declined by { $who } on { $at }.
errand-withdrawn = { $what } was withdrawn by { $who } on { $at }.
errand-expired = { $what } was not confirmed in time and can be confirmed no longer.
errand-void = { $what } does not hold any more: the case or its order has changed since.
thread-errand-answered = { $who } has answered the question of case { $case }: { $answer }
thread-errand-confirmed = { $who } has confirmed what was proposed in case { $case }.
thread-errand-declined = { $who } has declined what was proposed in case { $case }.
step-by = Last answer: <b>{ $answer }</b>, given by { $who } on { $at }.
item-asks-office = waiting for the office
channel-asks-office = It waits for the office.
confirm-proposal-title = Confirm this action?
confirm-proposal-text = It is done at once, in your name. Whoever proposed it is told.
confirm-proposal-yes = Yes, confirm
confirm-proposal-no = Not yet
field-errand-step = Which question?
field-errand-sentence = A sentence
field-errand-sentence-hint = The office reads it above the question, like: please look at the statement. Never a card number, PIN or code.
field-errand-reason = Why not?
field-errand-reason-hint = Support reads it. Never a card number, PIN or code.
form-question-title = Ask the office
form-question-text = Everyone of the office who has case { $case } on their screen is asked this first. You can withdraw it.
form-question-submit = Ask
form-decline-title = Decline the proposal
form-decline-text = Nothing is changed then. Support is told at once (case { $case }).
form-decline-submit = Decline
form-proposal-submit = Propose
form-proposal-text = This is only proposed. It is done once the office confirms it.
proposal-choice = What do you propose to the office?
refused-errand-role = Only support asks the office something here.
refused-errand-untaken = Take the case first: only then can its office be asked something.
refused-errand-not-yours = Only whoever has this case, or a lead, asks its office something or withdraws it.
refused-errand-under-way = Something is being done for this case. The office can be asked once that is over.
refused-errand-open = The office is asked something already. Withdraw that first.
refused-question-none = There is no question here that the office could answer. Write to the office instead.
refused-question-step = Choose one of the questions.
refused-proposal-none = There is nothing that the office could do with this order now.
refused-confirm-role = Only the office that was asked confirms or declines this.
proposal-over = What was confirmed had come to another end at the same moment. Nothing was changed.

# A flow request, and when it was an emergency
flow-request-asked = <b>{ $asker }</b> asks to publish { $flows }: { $note }. A lead or administrator who is somebody else decides in the console, under Approvals, until { $until }.
flow-request-emergency = <b>Emergency:</b> { $flows } was published without a second person by { $who }. Reason: { $reason }
refused-flow-emergency = Only an administrator may publish without a second person.
refused-flow-asker = Whoever asked for this may not publish any more, so it cannot be approved. Refuse it; if it is right, somebody who may publish asks for it.
