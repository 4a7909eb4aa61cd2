### Around every page

console-product = CARO desk
# Behind what a page itself puts before a list or a value.
console-colon = :
console-title = Console
console-pages = Pages
console-skip = Go to the content
console-home = Go to the first page
console-now = Now
console-save = Save
console-what-to-do = What you can do
console-wrong = That did not work
console-nothing-here = There is nothing at this address. It may have been removed, or the address may be mistyped.
console-unavailable = The desk cannot reach its records right now. Nothing was changed; try again in a moment.
console-back-office-away = The order system does not answer right now. Nothing was changed; try again in a moment.
console-unforeseen = Something went wrong that nobody foresaw. Nothing more will happen by itself; the operator's log says where it was.
console-foreign = This did not come from a page of the console that is still open, so nothing was changed. Open the page again and repeat it there.
console-no-form = What was sent cannot be read as a form, so nothing was changed.
console-signed-out = You are signed out, so nothing was changed. Sign in and repeat it.
console-moved = Somebody changed the same thing a moment ago, so your change was not made. Open the page again to see how it stands.
console-not-allowed = This needs the role { $role }. An administrator can give it to you.

## Roles

console-role = Role
console-role-viewer = viewer
console-role-agent = agent
console-role-lead = lead
console-role-admin = administrator

## Signing in

console-sign-in = Sign in
console-sign-in-how = Ask the person who runs the desk for a link. On the machine of the desk this makes one:
console-sign-in-after = The link works once and for ten minutes.
console-sign-out = Sign out
console-link-title = Sign in as { $name }
console-link-text = This link lets you in once, in this browser.
console-link-until = Works until
console-link-enter = Sign in
console-link-over = This link does not work any more
console-link-over-text = It was used, or it is more than ten minutes old. Ask for a new one.
console-too-many-tries = Too many tries
console-too-many-tries-text = Somebody tried to sign in too often. Wait ten minutes and try again.
console-told-signed-out = You are signed out.
console-told-sign-in = Sign in first.

## Where somebody is signed in

console-sessions = Where you are signed in
console-sessions-text = A session ends by itself after 30 minutes without a click, and after 10 hours at the latest.
console-browser = Browser
console-address = Address
console-since = Since
console-last-used = Last used
console-until = Until
console-this-browser = this one
console-session-end = End
console-told-session-ended = That session is ended.
console-language = Language
console-told-language = The language is kept.

## Lists

console-next-page = Next page
console-age-minutes = { $count } min
console-age-hours = { $count } h
console-age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

## What every page has

console-yes = yes
console-no = no
console-name = Name
console-member = Member id
console-member-how = In Slack: the person's profile, the three dots, “Copy member ID”. It begins with U or W.
console-change = Change
console-change-now = Change it now
console-look-first = See what this would do
console-leave-it = Leave it as it is
console-before = Before
console-after = After
console-impact = What this would do
console-impact-none = Nothing would change: it is like this already.
console-action = Action
console-state = State
console-reason = Reason
console-origin-console = changed here
console-origin-settings = the settings
console-origin-pinned = the settings, for good

## Banks

console-banks = Banks
console-banks-text = Whether a bank takes part in CARO, what it asks of the cardholder, and its known disturbances. A change is in effect everywhere within two seconds.
console-banks-pinned = The banks stand in the settings file of this installation, so they are changed there and not here.
console-bank = Bank
console-bank-code = Code
console-bank-supported = Takes part in CARO
console-bank-contact = Asks for
console-bank-contact-mobile = e-mail and mobile number
console-bank-contact-iban = e-mail and IBAN
console-bank-incident = Disturbance
console-bank-incident-now = now
console-bank-incident-later = planned
console-bank-incident-text = Times in the zone { $zone }. Without a beginning there is none; without an end it lasts until somebody ends it.
console-bank-from = From
console-bank-until = Until
console-bank-origin = Comes from
console-bank-choose = Choose one of the offered values.
console-bank-times = Give the times as date and time; the end comes after the beginning, and within a year of it.
console-bank-impact = { $count ->
    [0] No order of this bank is in Problem now.
    [one] 1 order of this bank is in Problem now and would be answered under the new rule.
   *[other] { $count } orders of this bank are in Problem now and would be answered under the new rule.
}
console-bank-impact-when = Answers that people have given already stay; the checks of a look-up or a step ask the new rule from now on.
console-bank-impact-unknown = How many orders this is about cannot be said now: the order system does not answer. The bank can be changed all the same.
console-told-bank = The bank is changed.

## People and rights

console-people = People
console-people-text = Who may use this console, and who is support in Slack. Accountants get in by their office's Teams tenant.
console-people-console = In this console
console-people-slack = In Slack
console-people-everybody = The settings say that every full member of the workspace is an agent; “none” below takes that from one of them.
console-people-nobody = Nobody is named yet. An administrator adds people below by their member id.
console-people-add = Give somebody a role in Slack
console-people-you = this is you
console-people-member = That is no member id of Slack: it begins with U or W and has capital letters and digits.
console-people-role = Choose one of the offered roles.
console-people-pinned = The settings of this installation name this person, so the role is changed there.
console-people-own = Nobody changes their own role: ask another administrator.
console-told-role = The role is changed.
console-role-none = none
console-role-accountant = accountant
console-rights = Rights
console-rights-text = What each role may do to an order in each state; each answer leads to why. The company and the bank of an order may stand in the way as well.

## Offices

console-offices = Offices
console-offices-text = A Teams tenant is an office once an administrator has linked it. Its people then see the orders of that office, and no others.
console-offices-problems = Orders in Problem
console-offices-none = No tenant is linked yet. An administrator links the first one below.
console-tenant = Tenant
console-tenant-how = As Microsoft Entra shows it, like 11111111-2222-3333-4444-555555555555; the bot names it to whoever is not linked yet.
console-office-code = Code of the office
console-offices-tenant = That is no tenant id, like 11111111-2222-3333-4444-555555555555.
console-offices-office = There is no office with this code.
console-link-tenant = Link a tenant
console-office-move = This tenant is linked to { $was }. If it is linked to { $office }, its people see no more of { $was } from the next click on.
console-unlink = Unlink
console-unlink-text = The people of this tenant see no more orders of { $office } from the next click on. What they have asked for already and has not begun is refused.
console-unlink-gone = This tenant is linked to no office.
console-told-linked = The tenant is linked.
console-told-unlinked = The tenant is unlinked.
## Cases

console-cases = Cases
console-cases-none = There are no cases yet. One begins when somebody answers the first question about an order in Slack or Teams.
console-cases-none-fit = No case answers to these filters. Change them, or show all cases.
console-case = Case
console-case-title = Case { $case }
console-case-any = any
console-case-filter = Filter
console-case-all = Show all cases
console-case-left-out = Filters that cannot be understood were left out.
console-case-days = Opened more than so many days ago
console-case-asks = Waits for the office
console-case-ended = How it ended
console-case-ended-nothing = Without an action
console-case-version = Version of the flow
console-case-person = Opened or asked by (id)
console-case-stage = Stage
console-case-status = Status
console-case-status-any = all
console-case-status-open = waits for the office
console-case-status-handed-over = waits for support
console-case-status-with-office = waits for the office
console-case-status-followed = waits for the cardholder
console-case-status-closed = closed
console-case-free = nobody of support has it
console-case-nobody = nobody yet
console-case-holder = With support
console-case-holds = Who of support had it
console-case-endings = How it ended
console-case-remark = Said with it
console-case-reopened = Opened again
console-case-talk = Talk with the office
console-case-talk-masked = What was written is shown to support alone.
console-case-talk-cut = Only the newest { $count } messages are shown; older ones are kept, but not listed here.
console-case-talk-kind = From
console-case-talk-text = Text
console-case-talk-office = the office
console-case-talk-support = support, to the office
console-case-talk-note = note, stays with support
console-case-talk-deleted = deleted
console-case-held-by = With (id)
console-case-opened = Opened
console-case-closed-at = Closed
console-case-work = Last action
console-case-stage-working = being done
console-case-stage-waiting = waiting
console-case-stage-half-done = half done
console-case-stage-ended = ended
console-case-result-done = done
console-case-result-half-done = half done
console-case-result-undone = undone
console-case-result-refused = refused
console-case-result-failed = failed
console-case-result-stopped = stopped
console-case-result-shown = shown
console-case-result-emergency = EMERGENCY, without a second person
console-case-result-void = void
console-case-result-expired = expired
console-case-result-withdrawn = taken back
console-case-result-declined = refused by the second person
console-case-result-approved = approved
console-case-result-asked = second person asked
console-case-stands = Where it stands
console-case-flow = Flow and version
console-case-order-away = The order system does not answer right now, so the order is missing here. Look again in a moment.
console-case-order-gone = The order system does not know this order any more. What the desk has kept of the case is here.
console-case-late = Somebody changed this case a moment ago, or it cannot be changed now. Nothing was changed; this is how it stands.
console-case-trail = What was answered
console-case-trail-empty = Nothing has been answered yet.
console-case-step = Question
console-case-answer = Answer
console-case-by = By
console-case-by-desk = the desk itself
console-case-when = When
console-case-work-empty = No action has been asked for yet.
console-case-action = Action
console-case-asked = Asked for by
console-case-state = How it stands
console-case-why = Why
console-case-next-try = Next try
console-case-steered = Called off by
console-case-work-order = On order
console-case-created = New order
console-case-news = Seen since
console-case-places = Where it is shown
console-case-places-empty = It is shown nowhere now.
console-case-platform = Platform
console-case-platform-slack = Slack
console-case-platform-teams = Teams
console-case-platform-terminal = Terminal
console-case-platform-console = Console
console-case-place-channel = the support channel
console-case-place-left = (the card shows something else by now)
console-case-whom = To whom
console-case-log = Its lines in the log
console-case-log-empty = The log has no line about it.
console-case-shown-at = Shown
console-case-shown-count = { $count ->
    [0] nowhere
    [one] at 1 place
   *[other] at { $count } places
}
console-case-keep = Leave it as it is
console-case-close = Close this case
console-case-close-title = Close case { $case }?
console-case-close-text = Its cards in Slack and Teams will say that support has closed it. The order stays as it is, and anybody can begin anew from it.
console-case-close-reason = Why?
console-case-close-hint = The reason goes into the administrators’ log for good: nothing personal, no card numbers.
console-case-hand-over = Hand over to support
console-case-hand-over-title = Hand case { $case } over to support?
console-case-hand-over-text = It comes to the list of cases that wait for support, with all answers given so far.
console-case-hand-over-reason = What should support know? (optional)
console-case-hand-over-hint = Support reads it with the case, and it goes into the administrators’ log for good: nothing personal, no card numbers.
console-told-case-closed = The case is closed. Its cards say so.
console-told-case-handed-over = Support has been asked to take this case over.
console-told-case-assigned = The case has gone to whom you chose. Its cards say so.
console-case-assign = Assign
console-case-assign-title = Who is to have case { $case }?
console-case-assign-to = From now on it is with
console-case-assign-me = me
console-case-assign-nobody = nobody: it waits for support again
console-case-assign-why = Why do you take it over from your colleague?
console-case-assign-hint = Both hear of it in Slack. The case’s card there and its office are told as well.
## Search

console-search = Search
console-search-label = Reference, order, company, office or case
console-search-many = More than 1,000 results
console-search-more = Only the first { $count } orders are listed. Type more of what you look for.
console-search-without-order = Companies without an order
console-search-no-case = There is no case { $case }.
console-search-hints = What you can type in the head of every page:
console-search-by-reference = a client reference: 10 digits, the first 6 or 7; several at once are found as well
console-search-by-order = an order id, like CARO-12
console-search-by-company = a company’s code, or the beginning of any word of its name
console-search-by-enterprise = an enterprise number
console-search-by-office = the code of an accounting office
console-search-by-case = the id of a case, which begins with CASE-

## Orders in Problem

console-orders = Orders
console-orders-title = Orders in Problem
console-orders-many = More than 1,000 orders are in Problem
console-orders-none = No order is in Problem. An order that needs somebody appears here by itself; any other is found by the search in the head of the page.
console-orders-none-filtered = No order in Problem answers to these filters. Choose others, or list all problems.
console-orders-ignored = This filter was left out, because what was typed is not known: { $name }.
console-orders-first-page = First page

## One order

console-order-state = State
console-order-who = Who has it
console-order-case = Case
console-order-no-case = none is open
console-order-others = Other orders of this reference
console-order-log = What was done
console-order-log-none = Nothing has been done to this order from the desk yet.
console-order-when = When
console-order-did-what = Action
console-order-result = Result
console-order-by = By
console-order-follows = This page looks again by itself every few seconds until the action ends.
console-order-reveal-logged = Whoever looks is written down below.
console-order-revealed = The contact data are shown in full in this answer alone. That you looked is written down below.
action-case-asked = Office asked
action-case-ask-ended = Office asked no longer
action-case-ended = Case ended
action-case-taken = Case taken
action-case-taken-over = Case taken over
action-case-assigned = Case assigned
action-case-given-back = Case given back
action-case-lost = Case freed: no longer with support
console-order-did-reveal = Contact data shown
console-order-result-done = done
console-order-result-half-done = half done
console-order-result-undone = undone
console-order-result-refused = refused
console-order-result-failed = failed
console-order-result-stopped = stopped
console-order-result-shown = shown
console-order-result-emergency = EMERGENCY, without a second person
console-order-result-void = void
console-order-result-expired = expired
console-order-result-withdrawn = taken back
console-order-result-declined = refused by the second person
console-order-result-approved = approved
console-order-result-asked = second person asked
console-order-platform-slack = in Slack
console-order-platform-teams = in Teams
console-order-platform-terminal = in the terminal
console-order-platform-console = in the console
console-order-unread = The order system does not answer right now, so the order itself cannot be shown. This is how its action stands.
console-order-mend = Nothing was done yet: something that was typed cannot be used. What is wrong stands at its field.
console-order-find = Its code, or the beginning of its name
console-order-no-options = Nothing fits that. Try the company’s code, or the beginning of any word of its name.
console-told-order-asked = Your action is accepted. How it stands is said below.
## Jobs

console-jobs = Jobs
console-jobs-states = Jobs by state
console-jobs-waiting = Waiting
console-jobs-working = Being done
console-jobs-failed = Half done or failed
console-jobs-ended = Ended
console-jobs-waiting-text = These are tried again by themselves. Nothing has been changed for them yet.
console-jobs-working-text = These are being done at this moment.
console-jobs-failed-text = Somebody should look at these: an order stands cancelled without its new one, or nobody knows what was done.
console-jobs-ended-text = These were done, refused or stopped.
console-jobs-waiting-none = Nothing waits. If the order system does not answer, what people ask for appears here.
console-jobs-working-none = Nothing is being done at this moment.
console-jobs-failed-none = Nothing is half done, and nothing failed.
console-jobs-ended-none = Nothing has ended yet. What people do in Slack, in Teams or here appears afterwards.
console-jobs-filter = Filter
console-jobs-filter-all = all
console-jobs-filter-clear = Show all
console-jobs-none-fits = Nothing fits. Choose less, or show all.
console-jobs-none-here = Nothing among the newest fits; there may be more on the next page.
console-jobs-at-once-now = Try the chosen ones now…
console-jobs-at-once-stop = Stop the chosen ones…
console-jobs-result-done = Done
console-jobs-result-half-done = Half done
console-jobs-result-undone = Undone
console-jobs-result-refused = Refused
console-jobs-result-failed = Failed
console-jobs-result-stopped = Stopped
console-jobs-result-shown = Shown
console-jobs-result-emergency = EMERGENCY, without a second person
console-jobs-result-void = Void
console-jobs-result-expired = Expired
console-jobs-result-withdrawn = Taken back
console-jobs-result-declined = Refused by the second person
console-jobs-result-approved = Approved
console-jobs-result-asked = Second person asked
console-jobs-before-now = Try these now?
console-jobs-before-now-text = Each of these is tried at once instead of at its next time. Nothing else changes.
console-jobs-before-now-yes = Yes, try them now
console-jobs-before-stop = Stop these?
console-jobs-before-stop-text = Each of these is not tried any more, and its order stays as it is. Whoever asked for it is told that you stopped it.
console-jobs-before-stop-yes = Yes, stop them
console-jobs-before-undo = Place the old order again?
console-jobs-before-undo-text = The old order cannot be opened again. Instead, an order with the same data is placed, and the cardholder is invited again.
console-jobs-before-undo-yes = Yes, undo it
console-jobs-before-no = Leave it as it is
console-jobs-before-none = None of the chosen ones can be told this as they stand now.
console-jobs-left = Left as they are
console-jobs-told = What came of it
console-jobs-not-done = Not done.
console-jobs-not-taken = It is not waiting any more.
console-told-jobs-none = Choose at least one.
console-told-job-now = It is tried at once.
console-told-job-stop = It is stopped as soon as nothing is under way any more.
console-told-job-undo = It is undone as soon as the order system answers.

## One job

console-job = Job
console-job-choose = Choose
console-job-choose-one = Choose { $job }
console-job-state = State
console-job-action = Action
console-job-order = Order
console-job-created = New order
console-job-case = Case
console-job-office = Office
console-job-asker = Asked for by
console-job-asker-support = support
console-job-asker-office = office
console-job-asked-at = Asked for at
console-job-next-try = Next try
console-job-result = Result
console-job-reason = Reason
console-job-steered-by = Told by
console-job-news = Last news
console-job-news-active = The order is active.
console-job-news-problem = The order is in Problem again.
console-job-news-expired = The invitation has expired without a consent.
console-job-news-sent = The cardholder has been invited again.
console-job-news-cancelled = The order was cancelled elsewhere.
console-job-news-reminder = The order still waits for the cardholder’s consent.
console-job-unreadable = Its record cannot be read.
console-job-unreadable-text = The record of this job cannot be read, so nothing can be told to it. Look its order up before anything is repeated.
console-job-steps = What was done
console-job-steps-none = Nothing has been done yet.
console-job-step = Step
console-job-begun = Begun
console-job-took = Took
console-job-went = How it went
console-job-seconds = { $count } s
console-job-told = “{ $what }”, by { $who }
console-job-step-check = Checked once more
console-job-step-change = Changed the order
console-job-step-cancel = Cancelled the old order
console-job-step-create = Placed the new order
console-job-step-undo = Placed the old order again
console-job-step-look = Looked whether anything was changed
console-job-step-say = Told people that it waits
console-job-step-end = Wrote the line of the log
console-job-step-tell = Told people how it ended
console-job-step-pause = Waited
console-job-went-done = Done
console-job-went-wait = Has to wait
console-job-went-refused = Refused
console-job-went-gave-up = Given up
console-job-went-stopped = Stopped
console-job-went-undo = Called off, to be undone

## The action log

console-log = Action log
console-log-text = What was done to orders, by whom, and what had been found out before. Nobody can change or remove a line.
console-log-person = Person
console-log-from = From
console-log-until = Until
console-log-wrong-from = “{ $typed }” is no date, so no beginning was set. Choose a day.
console-log-wrong-until = “{ $typed }” is no date, so no end was set. Choose a day.
console-log-at = When
console-log-evidence = Findings
console-log-evidence-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
console-log-revision = revision { $revision }
console-log-reveal = Show contact data
console-log-role-accountant = accountant
console-log-none = No line yet. The first action on an order writes one.
console-log-export = Take it elsewhere
console-log-export-text = The file holds every line that the filter lets through, oldest first. That you took it is written to the administrators’ log.
console-log-export-csv = CSV, for spreadsheets
console-log-export-jsonl = JSON Lines, for programs

## The administrators' log

console-admin-log = Administrators’ log
console-admin-log-text = What was changed about the desk itself, who signed in, and what was exported. Each line seals those before it.
console-admin-log-head = Number and digest of the newest line
console-admin-log-verify = Check every line
console-admin-log-whole = Whole: all { $lines } lines are as they were written. Keep the number and digest elsewhere: a cut-off end shows only beside them.
console-admin-log-broken = Broken: line { $number } is not what was written there, or a line before it is gone. The { $lines } lines before it hold.
console-admin-log-number = Number
console-admin-log-what = What
console-admin-log-change = Before → after
console-admin-log-reason = Why
console-admin-log-none = No line yet.
console-admin-log-did-link-made = Made a sign-in link for
console-admin-log-did-signed-in = Signed in
console-admin-log-did-signed-out = Signed out
console-admin-log-did-session-ended = Ended a session of
console-admin-log-did-log-exported = Exported the action log
console-admin-log-did-admin-log-exported = Exported the administrators’ log
console-admin-log-did-bank-changed = Changed the bank
console-admin-log-did-role-changed = Changed the role of
console-admin-log-did-office-linked = Linked the tenant
console-admin-log-did-office-unlinked = Unlinked the tenant
console-admin-log-did-case-closed = Closed the case
console-admin-log-did-case-handed-over = Asked support to take over the case

## Now

console-now-quiet = Nobody waits for support, and no action is stuck.
console-now-waiting = Cases that wait for support
console-now-waits = Waits
console-now-stuck = Actions that are half done or have failed
console-now-delayed = Actions that wait
console-now-all = Show all of them
console-now-problems = Orders in Problem
console-now-problems-count = { $count ->
    [0] There is none.
    [one] There is 1.
   *[other] There are { $count }.
}
console-now-back-office = The order system does not answer now. Actions wait and go on by themselves.

## Health

console-health = Health
console-health-text = How each part of the desk is, asked when this page was opened.
console-health-as-of = As of
console-health-again = Ask again
console-health-well = Every part is well.
console-health-unwell = { $count ->
    [one] 1 part needs somebody. Its line says what to do.
   *[other] { $count } parts need somebody. Their lines say what to do.
}
console-health-state-good = good
console-health-state-look = look at it
console-health-state-bad = bad
console-health-oldest = The oldest of those read was asked for this long ago:
console-health-process = This process
console-health-since = Runs since
console-health-on = on
console-health-off = off
console-health-database = Database
console-health-database-answers = Answers in { $ms } ms.
console-health-database-slow = Answers, but only after { $ms } ms.
console-health-database-slow-do = Look at the load of the database and of its disk.
console-health-database-away = Does not answer.
console-health-database-away-do = See to it that the database runs and is reached from here; until then nothing is done.
console-health-clock = Clocks
console-health-clock-right = Those of this machine and of the database agree to within 2 seconds.
console-health-clock-apart = That of this machine and that of the database are { $seconds } seconds apart.
console-health-clock-apart-do = Set both by the same time server; times in cases and logs would be wrong.
console-health-clock-unknown = The database did not say what time it is.
console-health-clock-unknown-do = See to the database first, then ask again.
console-health-migrations = Migrations
console-health-migrations-whole = Applied: { $applied } of { $known }.
console-health-migrations-newer = Applied: { $applied } of { $known }, and others that this program does not know: { $names }.
console-health-migrations-newer-do = A newer program has been at this database: bring this one up to date as well.
console-health-migrations-missing = Applied: { $applied } of { $known }. Missing: { $names }.
console-health-migrations-missing-do = Run “caro migrate” with the settings of the desk, then start the desk anew.
console-health-migrations-unknown = The database did not say which are applied.
console-health-migrations-unknown-do = See to the database first, then ask again.
console-health-office = System that owns the orders
console-health-office-answers = Answers in { $ms } ms.
console-health-office-slow = Answers, but only after { $ms } ms.
console-health-office-slow-do = Tell whoever runs it; people wait that long for every order.
console-health-office-busy = Says that it is too busy.
console-health-office-busy-do = Wait a moment and ask again; if it stays so, tell whoever runs it.
console-health-office-away = Does not answer within { $seconds } seconds.
console-health-office-away-do = Tell whoever runs it. Actions wait and go on by themselves.
console-health-jobs = Jobs
console-health-jobs-running = This process does them.
console-health-jobs-starting = They are being started.
console-health-jobs-starting-do = Ask again in a few seconds; if it stays so, read what the program logs.
console-health-jobs-resting = This process does none.
console-health-jobs-resting-do = It is stopping, or was started without them: start the desk anew.
console-health-jobs-broken = They could not be started, or have stopped.
console-health-jobs-broken-do = Read what the program logs, then start the desk anew.
console-health-waiting = Actions that wait
console-health-waiting-none = None waits.
console-health-waiting-some = Waiting: { $count }. They go on by themselves.
console-health-waiting-long = Waiting: { $count }, at least one of them for over an hour.
console-health-waiting-long-do = See in their list what they wait for.
console-health-waiting-unknown = The list of the jobs could not be read in time.
console-health-waiting-unknown-do = See to the database and the jobs first, then ask again.
console-health-halves = Actions that are half done
console-health-halves-none = None is half done.
console-health-halves-some = Half done: { $count }.
console-health-halves-some-do = See in their list what is missing, and whether to go on or to undo it.
console-health-halves-unknown = The list of the jobs could not be read in time.
console-health-halves-unknown-do = See to the database and the jobs first, then ask again.
console-health-flows = Flows for new cases
console-health-flows-kept = Published: { $count }.
console-health-flows-none = There is none.
console-health-flows-none-do = Run “caro flows check”, then start the desk anew.
console-health-flows-lost = The database does not hold what is in use: { $names }.
console-health-flows-lost-do = Start the desk anew: it publishes its flows at the start.
console-health-flows-unknown = The database did not say which are published.
console-health-flows-unknown-do = See to the database first, then ask again.
console-health-platforms = Slack and Teams
console-health-platforms-on = { $count ->
    [1] One of the two is on.
   *[other] Both are on.
}
console-health-platforms-off = Neither is on, so nobody reaches the desk in chat.
console-health-platforms-off-do = Set the credentials of Slack or Teams, unless the desk is only being tried out.
console-health-channel = Support channel
console-health-channel-none = None is set: what is handed over appears in the list of cases alone.
console-health-channel-open = What is handed over is posted there.
console-health-channel-refuses = Slack takes nothing for it: { $why }.
console-health-channel-refuses-do = Invite the app to the channel, or set another one and start anew. The leads have been told of the cases.
console-health-channel-unknown = It could not be read in time.
console-health-channel-unknown-do = See to the database first, then ask again.
console-health-seal = Administrators’ log
console-health-seal-empty = It has no line yet.
console-health-seal-holds = Line { $number }, the newest, seals the one before it.
console-health-seal-broken = Line { $number }, the newest, does not seal the one before it.
console-health-seal-broken-do = Run “caro log verify”, and compare with the digest that you keep elsewhere.
console-health-seal-unknown = It could not be read in time.
console-health-seal-unknown-do = See to the database first, then ask again.

## Settings

console-settings = Settings
console-settings-text = What this process was started with. Settings are changed in the environment or in the file that CARO_CONFIG names, and hold after the next start. Of a secret only whether it is set is shown. Banks and people have pages of their own:
console-settings-whole = The whole installation
console-settings-set = set
console-settings-not-set = not set
console-settings-empty = empty
console-settings-from-default = default
console-settings-from-file = own file
console-settings-from-environment = environment
console-settings-from-playground = playground

## Offices: tenants that knocked

console-knocks = Tenants that knocked
console-knocks-text = People of these tenants were refused, because no office is linked. Who it was and what they wrote is not kept.
console-knocks-first = First refused
console-knocks-last = Last refused
console-knocks-times = Times
console-knocks-link = Link

## Offices: one-time codes

console-codes = One-time codes
console-codes-text = Instead of asking for the tenant id, give the office a code. Somebody of the office types it to the bot in Teams, and their tenant is linked. A code works once, within 24 hours.
console-codes-make = Make a code
console-codes-made = Code for { $office }
console-codes-once = Write it down now: it is not shown again. Whoever types it to the bot in Teams links their organisation to this office, so give it to nobody else.
console-codes-by = Made by
console-codes-until = Works until
console-codes-revoke = Revoke
console-codes-none = No code is waiting to be used.
console-codes-gone = This code does not work any more: it was used or revoked, or its time is over.
console-told-code-revoked = The code is revoked.
console-admin-log-did-office-code-made = Made a one-time code for
console-admin-log-did-office-code-revoked = Revoked a one-time code for

## Looks: cards as others see them

console-look-case = Its cards now
console-look-case-text = The same card in Slack and in Teams, drawn by what draws it there, as it reads at this moment. These are pictures: nothing on them can be pressed, and nobody is told that you looked.
console-look-for = As seen by
console-look-audience-support = support
console-look-audience-office = its office
console-look-show = Show
console-look-picture = picture; nothing can be pressed
console-look-losses = Too large for this platform, and so left out there:
console-look-no-losses = Nothing was left out.
console-look-payload = What the platform is sent
console-look-order = What others would see
console-look-order-text = Choose a person, or somebody of a role: the page shows the card they would get for this order, and what they may do. You do not act as them: nothing is kept, changed or logged in their name. Whether Slack or Teams counts them as a guest is not asked here.
console-look-person = Person
console-look-known = Had to do with this order
console-look-id = Or an id as in the log
console-look-id-hint = For example slack:T0123:U0123456, or teams: with the tenant and the person.
console-look-role = Or somebody of the role
console-look-office = of office (accountants)
console-look-who = Seen by
console-look-anybody = somebody, no particular person
console-look-buttons = Buttons
console-look-none = none
console-look-refused = This person does not see the order. They are told:
console-look-of-console = In the console they see the page of the order; this is what the desk would answer them.
console-look-rights = What they may do with this order
console-look-may = Allowed now
console-look-person-unknown = There is no such id. Write it as the action log does: the platform, the workspace or tenant, and the person, with colons between.
console-look-role-unknown = There is no such role here.

## Rights: one cell

console-right-of = { $action }, { $state }, { $role }
console-right-why = Rule
console-right-rule-allowed = The role “{ $role }” may do this while an order is in the state “{ $state }”.
console-right-rule-state = In the state “{ $state }” nobody may do this, whatever their role.
console-right-rule-viewer = The role “{ $role }” reads, and changes nothing.
console-right-rule-role = In the state “{ $state }” this takes a lead or an administrator.
console-right-decided = Decided by
console-right-program = The program’s own rules, as of version { $version }: no setting and no change in this console decides it.
console-right-also = What may stand in the way of an order all the same
console-right-company = The company cannot have CARO: the order says why.
console-right-bank = The bank takes no part in CARO.
console-right-no-bank = Every bank takes part now.
console-right-holders = Who has this role
console-right-accountants = Everybody of a Teams tenant that is linked to an office.
console-right-not-shown = Leads and administrators see who has which role.
console-right-everybody = By the settings, every full member of the workspace in Slack is an agent, unless somebody took that from them.
console-right-nobody = Nobody is named for this role now.
console-right-by = By

## Read only

console-read-only = This console only reads now, so nothing was changed. Whoever runs the desk can let it change things again.
console-read-only-head = Read only: nothing can be changed here now.

## Your page

console-you = Your page
console-you-reading = How you read
console-zone = Time zone
console-zone-now = Times in this console are those of this zone. There it is now:
console-told-zone = The time zone is kept.

## When somebody was first

console-back = Back to that page
console-typed-reason = You gave this reason:
console-typed-texts = This is what you typed. It is kept nowhere: copy it before you go on.

## Search, as short as its field

console-search-short = Reference, order, company…

## Lines before what they tell of

console-admin-log-did-case-not-handed-over = Asked in vain to hand over the case
console-admin-log-did-case-assigned = Gave the case to somebody of support
console-admin-log-did-case-not-assigned = Tried in vain to give to somebody the case
console-admin-log-did-log-export-begun = Began to export the action log
console-admin-log-did-admin-log-export-begun = Began to export the administrators’ log

## Looks: who only reads

console-look-only-reads = This person reads the page of the order in the console, without any button. Whatever they asked for beyond that, they would be told:

## Live pages

console-live-new = New: { $count }.
console-live-changed = This page has changed.
console-live-updated = The page is up to date.
console-live-lost = The connection is lost. The page tries to reach the desk again.
console-live-over = This page no longer updates itself: you are signed out, or have another role.
console-live-alone = This page does not keep up by itself right now.
console-live-full = Too many pages are open: this one does not keep up by itself.
console-live-show = Show

## Now: how long answers took

console-now-times = Time to the first answer
console-now-times-since = Since
console-now-times-text = Answers of all processes, by what people did; those of other processes come within a minute.
console-now-times-none = Nobody has asked anything in Slack or Teams since then.
console-now-times-entry = What people did
console-now-times-count = Answers
console-now-times-p50 = Half within
console-now-times-p99 = 99 of 100 within
console-now-times-most = Slowest
console-now-times-deadline = The platform waits
console-now-times-ms = { $count } ms
console-now-times-command = command
console-now-times-press = button
console-now-times-form = form
console-now-times-search = search in a field
console-now-times-message = message

## Sign-in with Microsoft and Slack

console-provider-entra = Microsoft
console-provider-slack = Slack
console-provider-link = One-time link
console-provider-enter-entra = Sign in with Microsoft
console-provider-enter-slack = Sign in with Slack
console-sign-in-by-link = By a one-time link
console-provider-on-entra = On to Microsoft
console-provider-on-slack = On to Slack
console-provider-on-text = You are being taken there. If nothing happens, follow the link.
console-provider-on-link-entra = Sign in at Microsoft
console-provider-on-link-slack = Sign in at Slack
console-provider-wrong = The sign-in did not work
console-provider-lost = This sign-in cannot be finished: it was used already, is more than ten minutes old, or was begun in another browser. Begin it again.
console-provider-declined = The sign-in was cancelled, or your organisation does not allow it. Begin it again, or ask your administrator.
console-provider-refused = What came back does not prove who you are, so nobody was let in. Begin again. If it happens once more, tell the person who runs the desk: its log says why.
console-provider-elsewhere = You signed in with an account of another organisation. Begin again, and choose the account of this one.
console-provider-stranger = We know who you are, but nobody has given you a role here. Ask an administrator of the desk to add you under People, and send the id below along.
console-provider-taken = This sign-in belongs to another account of the console. Ask an administrator of the desk, or sign in with it.
console-provider-id-entra = Your object id
console-provider-id-slack = Your member id
console-provider-away-entra = Microsoft does not answer
console-provider-away-slack = Slack does not answer
console-provider-away-text = Try again in a minute. If it cannot wait, ask the person who runs the desk for a one-time link.
console-provider-refuses-desk = { $provider } does not accept this desk itself: its secret there may have expired. Trying again does not help. Tell the person who runs the desk; they can give you a one-time link meanwhile.
console-identities = Sign-ins
console-identities-text = By each of these you get in to this account. Removing one ends every session that began with it.
console-identity-provider = With
console-identity-link-entra = Add a sign-in with Microsoft
console-identity-link-slack = Add a sign-in with Slack
console-identity-unlink = Remove
console-identity-of-account = Belongs to the account
console-identity-own = This account was made for this sign-in, so the two stay together. If nobody is to get in by it any more, ask an administrator to end the account.
console-identity-never = not used yet
console-told-identity-linked = The sign-in is added.
console-told-identity-unlinked = The sign-in is removed.
console-told-identity-unlinked-here = The sign-in is removed, and this session with it, since it began with that one. Sign in another way.
console-told-account-made = The account is made. The person signs in with the button on the sign-in page.
console-role-of-slack = as in Slack
console-people-provider-add = Add somebody who signs in by themselves
console-people-person-id = Their id
console-people-person-how = With Microsoft the object id, with Slack the member id. The page that refuses people shows it to them.
console-people-provider = Choose one of the offered sign-ins.
console-people-person = That is no such id: of Microsoft it looks like 11111111-2222-3333-4444-555555555555, of Slack it begins with U or W.
console-people-name = Give a name of 1 to { $most } characters, in the letters of one alphabet, with digits and usual marks such as - or ’.
console-people-name-how = Letters of one alphabet, digits, and usual marks such as - or ’.
console-people-has-account = This person has an account already.
console-admin-log-did-identity-linked = Added a sign-in to
console-admin-log-did-identity-unlinked = Removed a sign-in from
console-admin-log-did-account-made = Made the account

## Charts

console-charts = Charts
console-charts-text = What became of cases, by the week in which they were closed. Weeks begin on Monday, by the time in Brussels. Cases that are still open are not counted.
console-charts-since = From week
console-charts-until = Until week
console-charts-flow = Flow
console-charts-language = Language
console-charts-show = Show
console-charts-usual = The last 12 weeks, everything
console-charts-left-out = Filters that cannot be understood were left out. At most { $most } weeks are shown at once.
console-charts-none = No case was closed in the last 12 weeks. These charts fill by themselves once cases in Slack and Teams come to their end; choose earlier weeks to see older ones.
console-charts-none-fit = No case was closed in these weeks that answers to these filters. Choose other weeks, or take filters out.
console-charts-numbers = The numbers, and the cases behind them
console-charts-week = Week
console-charts-cases = Cases
console-charts-total = Total
console-charts-share = Share
console-charts-few = n = { $count }
console-charts-kind-done = Action done
console-charts-kind-support = Handed to support
console-charts-kind-not-done = Action not done
console-charts-kind-left = Left without an action
console-charts-ends = How cases end, by week
console-charts-ends-label = Columns for the weeks { $since } to { $until }: { $count ->
    [one] one closed case
   *[other] { $count } closed cases
} by how they ended. The table below holds the numbers.
console-charts-ends-text = Each closed case counts once, in the week in which it was closed, by its last action: done; handed to support; not done (refused, failed, stopped, undone or half done); or none at all.
console-charts-times = Time until a case is closed
console-charts-times-label = The time until cases were closed, for the weeks { $since } to { $until }: the middle, and what nine in ten stay below. The table below holds the numbers.
console-charts-times-text = From the moment when a case was opened until it was closed, weekends and waiting for the cardholder included; the scale grows tenfold rather than evenly.
console-charts-questions = Questions answered per case
console-charts-questions-label = How many questions people answered per case, for the weeks { $since } to { $until }: the middle, and what nine in ten stay below. The table below holds the numbers.
console-charts-questions-text = The answers that people gave on the way a case took in the end; what the desk found out by itself, and answers that were taken back, do not count.
console-charts-p50 = Half of the cases: at most
console-charts-p90 = Nine in ten: at most
console-charts-hollow = Hollow: fewer than { $count } cases, so it tells little
console-charts-drops = Where people leave
console-charts-drops-text = A case is left when it is closed without any action: nobody went on with it, and it was closed by a person, or by the desk when its order had changed and somebody looked it up again. Share: of the cases that came to this question or result, those that were left there.
console-charts-drops-none = No case was left without an action in these weeks.
console-charts-left = Left here
console-charts-came = Came here
console-charts-more = { $count ->
    [one] One more
   *[other] { $count } more
}
console-charts-endings = How cases end, by action
console-charts-endings-text = The last action of each closed case and its result, as a share of all closed cases of these weeks.
console-charts-support = Support
console-charts-support-text = Cases that were handed over to support and have ended in these weeks. A number of cases here leads to no list.
console-charts-answered = Time until somebody of support had a case
console-charts-answered-label = The time until somebody of support had a case, for the weeks { $since } to { $until }: the middle, and what nine in ten stay below. The table below holds the numbers.
console-charts-answered-text = From the hand-over until somebody of support took the case first or got it, nights and weekends included. A case that somebody had already when it was handed over counts as no time.
console-charts-supported = Time with support until the end
console-charts-supported-label = The time that cases were with support, for the weeks { $since } to { $until }: the middle, and what nine in ten stay below. The table below holds the numbers.
console-charts-supported-text = From the hand-over until the end; of a case that was opened again, all its times with support together.
console-charts-support-ends = How cases of support end
console-charts-support-ends-text = As what each of these cases ended last, by whoever ended it, as a share of all of them.
console-charts-went = How it went
console-charts-went-none = No office has said yet how it went.
console-charts-went-text = What offices answered on their card after the first end of a case; who answered is not kept. Most say nothing.
console-charts-by-flow = By flow
console-charts-by-flow-text = How closed cases of each flow ended; cases of orders whose state needs no questions have none.
console-charts-by-bank = By bank
console-charts-by-bank-text = How closed cases ended by the bank of their order; it is unknown of cases from before banks were kept.
console-charts-by-language = By language
console-charts-by-language-text = How closed cases ended by the language of whoever opened them; it is unknown of cases from before it was kept.
console-charts-shared-label = Action done in { $done } of { $all }
console-charts-flow-caro-problem = Order in Problem
console-charts-flow-caro-invitation = Invitation not used
console-charts-flow-none = Without questions
console-charts-unknown = unknown
console-charts-seconds = { $count } s
console-charts-minutes = { $count } min
console-charts-hours = { $count } h
console-charts-days = { $count } d
console-charts-answers = How long answers take, by week
console-charts-answers-text = Answers of all processes to what people do in Slack and Teams, by the week in which they were sent. Only the filters of weeks and of the platform apply: an answer belongs to no flow, bank or office.
console-charts-answers-of = Answers in { $platform }
console-charts-answers-label = How long answers in { $platform } took, for the weeks { $since } to { $until }: the middle, and what 99 of 100 stayed below. The table below holds the numbers.
console-charts-answers-hollow = Hollow: fewer than { $count } answers, so it tells little
console-charts-answers-limit = The platform waits { $count } s
console-charts-answers-meant = From the moment when the desk had the request until its first answer was sent; after { $count } s the platform tells the person that there is none. Steps of the scale grow threefold.
console-charts-answers-numbers = The numbers
console-charts-export-text = The file holds every count of these weeks and filters, week by week. That you took it is written to the administrators’ log.
console-admin-log-did-figures-exported = Exported the figures of the charts
console-case-more = Filters for closed cases
console-charts-step = Question or result
console-case-since = Closed from week
console-case-until = Closed until week

# Approvals
console-approvals = Approvals
console-approvals-text = Some actions take a second person. Whoever asked never decides, whatever their role, and one refusal ends it.
console-approvals-open = Waiting
console-approvals-ended = Decided
console-approvals-none-open = Nothing waits for a second person.
console-approvals-none-ended = Nothing has been decided yet.
console-approval = Second person
console-approval-until = Until
console-approval-changes = What changes
console-approval-who = Who may decide now
console-approval-nobody = Nobody
console-approval-stands-open = waiting for a second person
console-now-approvals = Waits for a second person
console-told-approval = That is decided, as this page says.
console-told-gate = The rule is changed.
console-right-two = two people
console-right-second = Takes a second person
console-right-second-text = A lead or an administrator who is not whoever asked then has to approve it. What waits already goes on as it was asked.
console-right-second-choose = Choose yes or no.
console-admin-log-did-gate-changed = Changed what takes a second person
console-admin-log-did-flow-published = Published the flow
console-job-step-approval = Waited for the second person
console-job-went-gated = Takes a second person
console-approval-stands-approved = approved
console-approval-stands-declined = refused by the second person
console-approval-stands-withdrawn = taken back
console-approval-stands-expired = expired
console-approval-stands-void = void
console-approval-stands-emergency = EMERGENCY, without a second person

## The people of an office

console-role-onlooker = onlooker
console-office-people-right = May
console-office-people-nobody = Nobody of this office has written to the bot yet: there is nobody to be named.
console-office-people-others = Whoever is not named
console-office-people-no-administrator = Nobody of this office decides who may act there: name an administrator of it.
console-told-office-people = The people of the office were changed.
console-office-people-right-unknown = Choose what this person may do.
console-admin-log-did-office-person-changed = Changed in the office:
console-admin-log-did-office-others-changed = Changed whoever is not named in

## Back-tests of flows

console-flow-tab-back-tests = Back-tests
console-flow-back-tests-text = A back-test walks your draft over past cases with what was answered and found then, and says what would have ended otherwise. No case is changed. A draft can be published only after a back-test of exactly this draft beside the live version.
console-flow-back-tests-none = No draft of this flow was tried yet.
console-flow-back-test = Back-test
console-flow-back-test-draft = Draft
console-flow-back-test-baseline = Compared with version
console-flow-back-test-set = Set of cases
console-flow-back-test-by = Asked for by
console-flow-back-test-state = State
console-flow-back-test-past = Past cases
console-flow-back-test-most = The newest past cases, at most
console-flow-back-test-start = Back-test my draft
console-flow-back-test-stop = Stop
console-flow-back-test-stops = It stops in a moment.
console-flow-back-test-waiting = waiting
console-flow-back-test-running = running
console-flow-back-test-stopped = stopped
console-flow-back-test-done = done
console-flow-back-test-failed = failed
console-flow-back-test-failed-text = The back-test broke off before its end. Begin it again; if that fails too, the log of the desk says why.
console-flow-back-test-begins = It begins: the past cases are counted.
console-flow-back-test-progress = { $looked_at } of { $wanted } cases looked at, the newest first
console-flow-back-test-looked-at = { $looked_at } of { $past }
console-flow-back-test-no-past = There are no past cases of this flow.
console-flow-back-test-nothing = Your draft says the same as the live version: there is nothing to try.
console-flow-back-test-wrong = The draft cannot be walked as yet:
console-flow-back-test-choose = Choose how many cases to look at.
console-flow-back-test-busy = Two back-tests are running already. Wait until one is done, or stop it.
console-flow-back-test-no-program = The desk could not start the back-test. Try again later; if that fails too, ask your administrator.
console-flow-back-test-behind = Another version is live by now than the one your draft is based on. Bring your draft up to date first: only then does a back-test count for publishing.
console-flow-back-test-ticket = Exactly this draft was tried, so it can be published. Back-test:
console-flow-back-test-stopped-early = It was stopped early: { $looked_at } of { $past } past cases were looked at.
console-flow-back-test-newest = It looked at the newest { $looked_at } of { $past } past cases.
console-flow-obstacle-not-back-tested = Exactly this draft was not tried yet beside the version it is based on: it needs a back-test before it can be published.
console-flow-back-test-is-ticket = Exactly this draft can be published in the place of this version.
console-flow-back-test-not-all = Not all past cases were looked at; the administrators’ log will say so.
console-flow-back-test-versions = Walked with version
console-flow-back-test-unread = Not readable: their version is lost
console-flow-back-test-questions = Questions to people
console-flow-back-test-questions-text = { $before } a case before, { $after } with the draft, in the { $cases } cases that can be told
console-flow-back-test-found = Result
console-flow-back-test-cases = Cases
console-flow-back-test-became = What became of the order
console-flow-back-test-became-active = Active within 90 days
console-flow-back-test-became-problem = Problem again
console-flow-back-test-became-no-news = no news
console-flow-finding-same-end = same end
console-flow-finding-other-end = other end
console-flow-finding-asked-anew = would be asked what never was asked
console-flow-finding-not-offered = an answer is no longer offered
console-flow-finding-no-verdict = a check has no recorded result
console-flow-back-test-untold-short = (cannot be told)
console-flow-back-test-matrix = From old end to new end
console-flow-back-test-otherwise = Would end otherwise
console-flow-back-test-untold = Cannot be told
console-flow-back-test-same = Same end: { $count ->
    [one] 1 case
   *[other] { $count } cases
}
console-flow-back-test-ended = Ended
console-flow-back-test-would-end = Would end
console-flow-back-test-stops-at = Cannot be told from
console-flow-back-test-why = Because
console-flow-back-test-forks = Trails part at
console-flow-back-test-left = left at this question
console-flow-back-test-altered = { $count ->
    [one] 1 case
   *[other] { $count } cases
} with the same end would be offered other actions there. The draft changes: { $names }
console-flow-back-test-meant = What cannot be told never counts as the same. Only orders that were acted on are watched; of the others there is no news.
console-flow-back-test-no-cases = No case here.
console-flow-back-test-trails = Both trails
console-flow-back-test-before = Until now
console-flow-back-test-after = With the draft
console-flow-back-test-fork = here they part
console-flow-back-test-by-desk = (checked by the desk)
console-flow-back-test-to-case = Open the case
console-told-back-test = The back-test has begun. You may leave this page and come back.
console-told-back-test-stop = The back-test stops, and keeps what it has found so far.
console-admin-log-did-flow-back-tested = Back-tested a draft of the flow
console-admin-log-did-flow-back-test-stopped = Stopped a back-test of the flow

## Versions of a flow

console-flow-tabs = Pages of this flow
console-flow-versions = Versions
console-flow-versions-text = A case goes on with the version that it was opened with. New cases are opened with the live one.
console-flow-version = Version
console-flow-version-title = Version { $number }
console-flow-version-number = No.
console-flow-version-stands = Stands
console-flow-version-when = Published
console-flow-version-by = By
console-flow-version-from = From
console-flow-version-why = Why
console-flow-version-base = Based on
console-flow-version-open = Open cases
console-flow-version-stands-live = live
console-flow-version-stands-beside = kept beside the live one
console-flow-version-stands-was-live = was live
console-flow-version-stands-retired = retired: no new case is opened with this flow
console-flow-version-origin-shell = a shell
console-flow-version-origin-console = the console
console-flow-version-draining =
    { $count ->
        [one] one open case
       *[other] { $count } open cases
    }
console-flow-version-oldest = the oldest:
console-flow-version-drained = drained: no open case needs it
console-flow-version-again = published again as no. { $number }
console-flow-version-numbers = Published as no. { $numbers }
console-flow-version-not-whole = There are very many open cases: of each status the { $most } oldest were counted.
console-flow-version-lost = This version cannot be read: it was withdrawn, or a newer program has published it. Whoever opens one of its cases begins it anew with the live version.
console-flow-version-base-lost = The version that it is based on cannot be read: what it changed cannot be told.
console-flow-version-first = It is based on no other version.
console-flow-version-changes = What it changed
console-flow-version-changes-text = Compared with version { $base }, on which it is based.
console-flow-version-cases = All cases of this version
console-flow-drift = Where cases ended
console-flow-drift-text = Cases in which nothing is answered any more: { $old } of version { $base }, { $new } of this one. Of each version the newest { $most } cases were looked at.
console-flow-drift-end = End
console-flow-drift-old = Version { $base }
console-flow-drift-new = This version
console-flow-drift-difference = Difference
console-flow-drift-points = { $points } points
console-flow-drift-none = No case of this version has come to its end yet.
console-flow-left-at = left at: { $title }
console-flow-drop = Where cases went, and where they stopped
console-flow-drop-text = { $count ->
        [one] One case of this version, the newest ones first.
       *[other] { $count } cases of this version, the newest ones first.
    } No more than { $most } are looked at. Whoever came to a question either went on from it or stopped there.
console-flow-drop-drawn = The same, drawn
console-flow-drop-label = From each question the answers lead to the right; the broader a line, the more cases went there. The table below holds the numbers.
console-flow-drop-none = No case was opened with this version yet.
console-flow-drop-came = Came here
console-flow-drop-onwards = Went on with
console-flow-drop-by-desk = { $count } by the desk
console-flow-stop-open = Waiting
console-flow-stop-handed-over = With support
console-flow-stop-acted = Ended with an action
console-flow-stop-left = Left without an action
console-flow-move = Move open cases to the live version
console-flow-move-can =
    { $count ->
        [one] One open case of this version stands at a place that is the same in the live version.
       *[other] { $count } open cases of this version stand at a place that is the same in the live version.
    }
console-flow-move-some = There may be more open cases than are counted: no more than { $most } are looked at.
console-flow-move-look = Look at them
console-flow-move-title = Move to the live version { $live }
console-flow-move-text = These cases came to where they stand by the same questions, checks and answers as they would have in the live version, and all that is offered there is offered in that one. Words may differ. Exactly the cases that are ticked are moved, as they are listed; their cards follow.
console-flow-move-none = No open case of this version can be moved to the live one.
console-flow-move-now = Move the ticked cases
console-flow-move-choose = Move { $case }
console-flow-move-case = Case
console-flow-move-ahead = From there on
console-flow-move-differs = What differs
console-flow-move-ahead-none = nothing differs
console-flow-move-words = other words
console-flow-move-barred = These stay where they are
console-flow-move-why = Why
console-flow-move-more = There are more of them: these are the first { $count }. Move them, then come back.
console-flow-move-ended = What came of it
console-flow-move-done = It goes on with the live version now.
console-flow-bar-over = It is not open any more, or goes on with another version.
console-flow-bar-under-way = An action for it is under way.
console-flow-bar-states = The live version is not for all states that its own version is for.
console-flow-bar-trail = The live version leads another way at: { $title }
console-flow-bar-station = The live version offers less, or something else, at: { $title }
console-flow-bar-lost = One of the two versions cannot be read.
console-flow-bar-late = It has moved on since it was listed: it was left as it is.
console-flow-bar-away = The desk could not reach its records just then: the page of the case says whether it was moved. Open the list and send it once more.
console-flow-bar-trail-somewhere = The live version leads another way.
console-flow-bar-station-somewhere = The live version offers less, or something else, where it stands.
console-told-flow-moved = The case goes on with the live version. Its cards follow.
console-admin-log-did-case-moved = Moved to the live version of its flow the case
console-admin-log-did-flow-retired = Retired the flow

## What a change would make of open cases

console-impact-open = Open cases
console-impact-cases = { $count ->
    [0] No open case would be answered differently.
    [one] 1 open case would be answered differently.
   *[other] { $count } open cases would be answered differently.
}
console-impact-seen = { $count ->
    [0] No open case would be seen by other people.
    [one] 1 open case would be seen by more or fewer people.
   *[other] { $count } open cases would be seen by more or fewer people.
}
console-impact-cut = Only the newest { $count } open cases were looked at.
console-impact-unsure = { $count ->
    [one] For 1 of them it cannot be told for sure: its order was not read.
   *[other] For { $count } of them it cannot be told for sure: their orders were not read.
}
console-impact-shown = The newest { $count } of them are shown.
console-impact-now = Stands now at
console-impact-then = Would stand at
console-impact-stays = the same
console-impact-maybe = or further on: the order was not read
console-impact-who = Who may do what
console-impact-tenants = Tenants that see it
console-impact-held = These are cases that this person has.
console-leave-alone = at once
console-leave-second = with a second person
console-leave-refused = refused

## Publishing a flow with a second person

console-publishing = Publishing a flow
console-publishing-text = A flow that somebody publishes, from here or from a shell, then waits until a lead or an administrator who is somebody else approves it. A new release of the program publishes its flows by itself: whoever installs it decides on that.
console-publishing-nobody = Nobody but you could approve it: name another lead or administrator first.
console-flow-requests = Flows to publish
console-flow-requests-text = What somebody wants to publish and a second person decides on. Exactly what was asked for goes live.
console-flow-request = Publish a flow
console-flow-request-version = Version
console-flow-request-note = Why
console-flow-request-report = Back-test
console-flow-request-void = another version was published meanwhile
console-flow-request-wrong = It cannot be published any more as it is:
console-flow-request-no-words = What changes cannot be said in words: the version before cannot be read.
console-flow-request-source = The whole file
console-flow-request-approve = Approve and publish
console-flow-request-withdraw = Take the request back
console-flow-request-emergency = In an emergency: publish without a second person
console-flow-request-emergency-text = The flow is live at once. All leads are told, and your reason stands in the log.
console-flow-request-emergency-now = Publish now
console-admin-log-did-flow-publishing-asked = Asked to publish the flow
console-admin-log-did-flow-publishing-approved = Approved and published the flow
console-admin-log-did-flow-published-emergency = EMERGENCY: published the flow without a second person
console-admin-log-did-flow-publishing-declined = Refused to publish the flow
console-admin-log-did-flow-publishing-withdrawn = Took back publishing the flow
console-admin-log-did-flow-publishing-expired = Nobody decided on publishing the flow
console-admin-log-did-flow-publishing-void = Publishing the flow became void: another version went live

## Flows and their drafts

console-flows = Flows
console-flow = Flow
console-flows-text = What the desk asks of people, step by step, and where each answer leads. New cases are opened with the live version; cases under way keep the version they were opened with.
console-flows-none = No flow is published yet: the first start of the desk publishes those of the program.
console-flow-live = Live version
console-flow-by = By
console-flow-note = Why
console-flow-drafts = Drafts
console-flow-shipped = came with the program
console-flow-tab-bench = Workbench
console-flow-tab-texts = Texts
console-flow-none-kept = You keep no draft of this flow. What you change below becomes your draft once you keep it.
console-flow-kept-at = Your draft, kept
console-flow-base = based on
console-flow-behind = Version { $live } is live by now, and your draft is based on { $base }: it cannot be published before both are brought together.
console-flow-merge = Bring both together
console-flow-overtaken = Your draft was changed elsewhere since this page was opened, for example in another tab. Nothing was kept now, and what you typed is still below. This is how it differs from what is kept; “Keep draft” puts it in its place.
console-flow-overtaken-dropped = Your draft was published or dropped elsewhere since this page was opened. Nothing was kept now, and what you typed is still below. This is how it differs from the live version; “Keep draft” begins a draft with it.
console-flow-not-kept = This is what you typed. It is not kept yet.
console-flow-nothing-wrong = Nothing is wrong with it.
console-flow-yaml = The flow, as YAML
console-flow-texts-as-files = Its texts, as files
console-flow-keep = Keep draft
console-flow-check = Check
console-flow-publish = Publish
console-flow-draft-drop = Drop this draft
console-flow-changed = What your draft changes
console-flow-base-lost = Version { $base }, on which your draft is based, is not kept any more: what it changes cannot be told.
console-flow-stations = Steps and outcomes
console-flow-station = Name
console-flow-stage = Stage
console-flow-station-check = What the desk checks
console-flow-station-leads = Answers, or actions
console-flow-add-step = Add a step
console-flow-add-outcome = Add an outcome
console-flow-step = Step
console-flow-outcome = Outcome
console-flow-numbered = The file with the numbers of its lines
console-flow-others = Drafts of others
console-flow-earlier = Earlier versions
console-flow-copy = Copy into my draft
console-flow-copy-text = It becomes a draft of yours. Only you can publish your draft, and nobody publishes anybody else’s.
console-flow-copy-replaces = You keep a draft already: the copy takes its place. Below is what differs between the two.
console-flow-draft-of = Draft of { $name }
console-flow-beside-mine = What differs from your draft
console-flow-beside-live = What differs from the live version
console-flow-back = Go back to it
console-flow-back-to = Go back to version
console-flow-back-now = Publish it once more
console-flow-lines = Lines that differ
console-flow-same = Both say the same.
console-flow-same-tree = The steps and outcomes are the same; only how the file is written differs.
console-flow-remarks = The steps, outcomes and texts are the same; only how the files are written differs, as a remark in them. It is a version of its own all the same.
console-flow-no-words = One of both cannot be read as a flow yet, so what differs is told by its lines alone.
console-flow-texts-changed = { $count ->
    [one] 1 text differs
   *[other] { $count } texts differ
}
console-flow-wrong = { $count ->
    [one] 1 thing is to be mended
   *[other] { $count } things are to be mended
}
console-flow-wrong-more = And { $count } more.
console-flow-change-nothing = nothing
console-flow-change-name = The flow is called { $new }; before: { $old }.
console-flow-change-states = It is for orders in the states { $new }; before: { $old }.
console-flow-change-stages = Its stages are { $new }; before: { $old }.
console-flow-change-start = It starts at { $new }; before: { $old }.
console-flow-change-statement = The form of the statement asks { $new }; before: { $old }.
console-flow-change-step-added = Step { $at } is new; what the desk checks there: { $new }.
console-flow-change-step-removed = Step { $at } is gone.
console-flow-change-step-check = Step { $at }: the desk checks { $new }; before: { $old }.
console-flow-change-step-stage = Step { $at } belongs to the stage { $new }; before: { $old }.
console-flow-change-answer-added = Step { $at }: answer { $answer } is new and leads to { $new }.
console-flow-change-answer-removed = Step { $at }: answer { $answer } is gone; it led to { $old }.
console-flow-change-answer-leads = Step { $at }: answer { $answer } leads to { $new }; before: { $old }.
console-flow-change-answers-order = Step { $at }: the answers stand in the order { $new }; before: { $old }.
console-flow-change-outcome-added = Outcome { $at } is new and offers { $new }.
console-flow-change-outcome-removed = Outcome { $at } is gone.
console-flow-change-outcome-ending = Outcome { $at } is of the kind { $new }; before: { $old }.
console-flow-change-outcome-stage = Outcome { $at } belongs to the stage { $new }; before: { $old }.
console-flow-change-outcome-actions = Outcome { $at } offers { $new }; before: { $old }.
console-flow-change-outcome-change = Outcome { $at }: its form asks to change { $new }; before: { $old }.
console-flow-too-long = The flow has { $chars } characters; the most is { $most }. Nothing was kept: make two flows of it, or leave some out.
console-flow-texts-too-long = The texts in the language { $language } have { $chars } characters; the most is { $most }. Nothing was kept: say it shorter.
console-flow-text-missing = Missing: write it in this language.
console-flow-text-not-needed = The flow does not use it: empty it here, or lead the flow to it.
console-flow-text-other-placeholders = It has { $has }, English has { $wants }: use the same placeholders.
console-flow-text-unknown-placeholder = Nothing fills { $name }: use one of { $known }.
console-flow-text-unknown-text = It uses { $name }, which is no text of this flow: correct the spelling or write it out.
console-flow-text-endless = It uses itself, or texts within texts within texts: write it out.
console-flow-text-blank = It says nothing: write what people read.
console-flow-text-foreign = { $name } is nothing that a text of a flow is made of: write out what it says.
console-flow-text-too-long = { $chars } characters, the most is { $most }: say it shorter.
console-flow-text = Text
console-flow-text-most = At most { $most } characters.
console-flow-text-chars = { $count ->
    [one] 1 character
   *[other] { $count } characters
}
console-flow-text-how = Bold is written as { $bold }; what stands between braces is filled in by the desk. An empty field takes the text out.
console-flow-text-part-stage = Name of a stage.
console-flow-text-part-title = The question or the outcome in short.
console-flow-text-part-text = What is asked, or what the outcome means.
console-flow-text-part-choice = A button.
console-flow-text-part-field = What the form of the statement asks.
console-flow-texts-wrong = { $count ->
    [0] No text is to be mended.
    [one] 1 text is to be mended.
   *[other] { $count } texts are to be mended.
}
console-flow-texts-all = All texts
console-flow-texts-only-wrong = Only what is to be mended
console-flow-texts-none = There is nothing here.
console-flow-name = Name
console-flow-name-text = Lower-case letters, digits and _, beginning with a letter; at most 40. A name cannot be changed later: another name is another step.
console-flow-name-wrong = “{ $name }” cannot be used as a name: take lower-case letters, digits and _, beginning with a letter, at most 40.
console-flow-name-taken = There is a step or an outcome called { $name } already: take another name.
console-flow-answer-twice = The same answer stands twice: leave one out.
console-flow-no-answers = A step needs at least one answer.
console-flow-no-actions = An outcome needs at least one action; the last one is usually to contact support.
console-flow-choose = Choose one of the offered values.
console-flow-ending = Kind of end
console-flow-ending-action = something here repairs it
console-flow-ending-wait = nothing is to be done yet
console-flow-ending-impossible = it cannot work as it is
console-flow-ending-hand-over = support has to look at it
console-flow-check-text = The desk answers by itself where it can; it then needs the answers yes and no.
console-flow-no-check = nothing: a person is asked
console-flow-answers = Answers
console-flow-answers-text = They are shown in the order of their places. An emptied name takes the answer out, and its texts with it.
console-flow-place = Place
console-flow-answer = Answer
console-flow-leads-to = Leads to
console-flow-actions = Actions
console-flow-actions-text = The recommended one first. One that the order’s state does not allow is left out by itself.
console-flow-form-asks = What its form asks for
console-flow-form-asks-first = asks first what is to change
console-flow-remove = Remove it
console-flow-remove-text = It goes from your draft, with its texts. What leads to it is then to be mended.
console-flow-nothing-to-publish = You keep no draft of this flow, so there is nothing to publish. If you have just published it, it is live.
console-flow-publish-changes = What changes
console-flow-publish-reaches = Whom it reaches
console-flow-publish-new = New cases are opened with it within two seconds, for orders in:
console-flow-publish-open = { $count ->
    [0] No open case is on version { $version }.
    [one] 1 open case stays on version { $version }, with its steps and words.
   *[other] { $count } open cases stay on version { $version }, with its steps and words.
}
console-flow-note-text = The history keeps why, for everybody to read.
console-flow-publish-now = Publish now
console-flow-publish-moved = Your draft was changed or published since this page was opened, so nothing was published now. Look at what would go out as it stands.
console-flow-publish-late = Somebody else published this flow in the meantime, so nothing was published now.
console-flow-merge-none = Your draft is based on what is live: there is nothing to bring together.
console-flow-theirs = live by now
console-flow-mine = your draft
console-flow-part = Part
console-flow-merge-takes = Take
console-flow-merge-text = Each part that either of you changed. What only one of you changed is taken from them, unless you choose otherwise; what both changed stays as you have it.
console-flow-merge-both = changed by both
console-flow-merge-undo = as it was before
console-flow-merge-same = Both have changed the same in the same way.
console-flow-merge-now = Make this my draft
console-flow-merge-all-mine = Keep all as in my draft
console-flow-merge-unreadable = One of the three cannot be read as a flow, so they can only be compared by their lines. Mend your draft on the workbench, or keep all as in your draft: what is live then only becomes its base.
console-flow-merge-late = Yet another version has gone live since this page was opened. Look once more.
console-flow-theirs-beside-mine = From what is live to your draft
console-told-flow-kept = Your draft is kept.
console-told-flow-dropped = Your draft is dropped.
console-told-flow-published = It is published: new cases are opened with it within two seconds.
console-admin-log-did-flow-draft-begun = Began a draft of the flow
console-admin-log-did-flow-draft-dropped = Dropped a draft of the flow
console-admin-log-did-flow-draft-imported = Brought in a draft of the flow
console-flow-takes-two = A second person has to allow it: it waits until a lead or an administrator who is somebody else approves it.
console-flow-ask-now = Ask for it
console-told-flow-asked = It waits for a second person, who is told of it.

## What stands beside the form of a flow

console-flow-look-errors = { $count ->
    [0] Nothing is wrong
    [one] 1 thing is wrong
   *[other] { $count } things are wrong
}
console-flow-look-line = { $file }, line { $line }:
console-flow-look-graph = The tree
console-flow-look-graph-how = The tree of the flow. The arrow keys lead along its answers; Enter shows a step or outcome.
console-flow-look-list = As a list
console-flow-look-unread = The file cannot be read as it is; the tree is drawn again once it can.
console-flow-look-preview = As people see it
console-flow-look-sample = Sample order
console-flow-look-undrawn = Nothing can be drawn of this as yet: see what is wrong above.
console-flow-look-lost = What is typed cannot be looked at right now. Nothing of it is lost; type on, or press “Show”.
console-flow-kind-step = step
console-flow-kind-outcome = outcome
console-flow-kind-broken = wrong, or not there
console-flow-look-check = check { $check }
console-flow-at-line = line { $line }
console-flow-standing-added = added
console-flow-standing-changed = changed
console-flow-standing-removed = removed

## What the pages of flows share

console-flow-sample-plain = nothing special
console-flow-sample-in-app = activated in the bank’s own application
console-flow-sample-unsupported = bank not supported
console-flow-sample-disturbed = incident at the bank
console-flow-sample-malformed = client reference too short
console-flow-sample-archived = company archived
console-flow-sample-in-app-without-iban = activated in the bank’s own application, no account known
console-flow-sample-active-elsewhere = reference active at another company
console-flow-sample-open-elsewhere = reference ordered for another company
console-flow-sample-cancelled-elsewhere = reference cancelled at another company
console-flow-sample-no-mandate = no active CODA mandate
console-flow-sample-account-archived = account archived

## Walks of flows

console-flow-tab-walks = Walks
console-flow-walks-text = A starred walk is a way through the flow with its right end. Every later draft walks it again; a draft that does not come to the right end cannot be published before that is mended.
console-flow-walks-none = There is no starred walk of this flow yet. Walk it by hand, and star what has to stay so.
console-flow-walks-failing = { $count ->
    [0] Every starred walk passes.
    [one] 1 starred walk does not pass: it stands in the way of publishing.
   *[other] { $count } starred walks do not pass: they stand in the way of publishing.
}
console-flow-walk = Walk
console-flow-walk-found = Result
console-flow-walk-ends = Right end
console-flow-walk-now = End now
console-flow-walk-fork = Parts at
console-flow-walk-ground = Walked on
console-flow-walk-same-end = passes
console-flow-walk-other-end = other end
console-flow-walk-asked-anew = a new question
console-flow-walk-not-offered = an answer is no longer offered
console-flow-walk-no-verdict = a check that was not run
console-flow-walk-on-draft = On your draft, version
console-flow-walk-on-live = On what is live, version
console-flow-walk-unread = Your draft cannot be walked as it is:
console-flow-walk-try = Walk it by hand
console-flow-walk-try-text = You see what people would see of your draft, and answer in their place. Nothing is kept, sent or done; this page’s address holds the whole walk.
console-flow-walk-sample = Invented order
console-flow-walk-case = or the order of case
console-flow-walk-as = As
console-flow-walk-no-case = There is no such case of this flow. Copy the number from the page of a case.
console-flow-walk-unreadable = This address holds no walk. Begin again here.
console-flow-walk-stands-in = An invented order stands in its place.
console-flow-walk-cut-short = The way of this address goes no further: your draft does not offer the next answer here.
console-flow-walk-so-far = The way so far
console-flow-walk-instead = answer in its place
console-flow-walk-asks = Is asked
console-flow-walk-reached = Ends at
console-flow-walk-not-checked = The desk would check this ({ $check }), but did not in this case then: answer it yourself.
console-flow-walk-given = answered then
console-flow-walk-back = Back
console-flow-walk-name = Name of the walk
console-flow-walk-star = Star this walk
console-flow-walk-star-text = Every later draft has to come to this end with the same answers and findings. Say what it is about, without personal data.
console-flow-walk-name-needed = Give the walk a name of one to { $most } characters.
console-flow-walk-name-private = The name looks as if it held a card number, a code, contact data or a client reference. Leave that out: the name stays, and others read it.
console-flow-walk-many = This flow has { $most } starred walks already. Take one away first.
console-flow-walk-open = This walk has no end yet. Walk it to its end first.
console-flow-walk-mend-text = “{ $name }” is walked like this from now on. Its end { $end } is right too then; the right ends so far stay right.
console-flow-walk-mend = Keep it like this
console-flow-walk-starred = Starred
console-flow-walk-again = Walk it again
console-flow-walk-again-text = If the new end is right, or a question came in between: walk it again to its end, and keep it like that with the reason.
console-flow-walk-way = Its way
console-flow-walk-way-now = Its way now
console-flow-walk-unstar = Take it away
console-flow-walk-unstar-text = No draft has to pass it any more. Everybody’s drafts are meant, not yours alone.
console-flow-walk-undrawn = The cards cannot be drawn: the text { $key } is missing.
console-flow-walk-coverage = What is covered
console-flow-walk-coverage-text = How many starred walks, and how many of the newest { $most } cases, took each answer. What no starred walk took can change without anybody noticing.
console-flow-walk-station = Step or outcome
console-flow-walk-by-walks = Starred walks ({ $count })
console-flow-walk-by-cases = Past cases ({ $count })
console-flow-walk-uncovered = not covered
console-case-walk-on-draft = Walk it on the draft
console-told-flow-walk-starred = The walk is starred: every later draft has to pass it.
console-told-flow-walk-mended = The walk is kept as you went it.
console-told-flow-walk-unstarred = The walk is taken away.
console-admin-log-did-flow-walk-starred = Starred a walk of the flow
console-admin-log-did-flow-walk-mended = Changed a starred walk of the flow
console-admin-log-did-flow-walk-unstarred = Took a starred walk away from the flow
console-flow-obstacle-walks-fail = Starred walks do not come to their right end on this draft: { $walks }

## What is wrong with a flow or its texts, and how to mend it: told in a shell too

flow-problem = { $said }; { $remedy }
flow-problem-yaml = { $words }
flow-problem-yaml-remedy = mend the YAML at this place
flow-problem-yaml-alias = what is named by & or * is not taken
flow-problem-yaml-alias-remedy = write it out at each place
flow-problem-yaml-bracket = expected ',' or '{ $sign }': a bracket is not closed
flow-problem-yaml-bracket-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-colon = mapping values are not allowed here: a colon too many, one missing on the line above, or a wrong indent
flow-problem-yaml-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-indent = this does not fit the lines above: it is indented otherwise, or does not belong here
flow-problem-yaml-indent-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-key-twice = duplicate key "{ $name }": it stands here for the second time
flow-problem-yaml-key-twice-remedy = { flow-problem-yaml-remedy }: remove or rename one of them
flow-problem-yaml-merged = << is not taken
flow-problem-yaml-merged-remedy = { flow-problem-yaml-alias-remedy }
flow-problem-yaml-no-character = \U names no character
flow-problem-yaml-no-character-remedy = write the character itself
flow-problem-yaml-no-colon = a colon is missing, here or on the line above
flow-problem-yaml-no-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-quote = a quotation mark is not closed before the end of the file
flow-problem-yaml-quote-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-sign = nothing can begin with “{ $sign }”
flow-problem-yaml-sign-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-tab = a tab cannot start any token
flow-problem-yaml-tab-remedy = { flow-problem-yaml-remedy }: indent with spaces
flow-problem-yaml-tag = { $tag } is not taken
flow-problem-yaml-tag-remedy = leave it out
flow-problem-yaml-unfinished = something begins here and is not finished
flow-problem-yaml-unfinished-remedy = { flow-problem-yaml-remedy }
flow-problem-field = { $path }: { $words }
flow-problem-field-remedy = see flows/README.md for what may stand here
flow-problem-field-empty = { $path }: at least one that is right has to stand here
flow-problem-field-empty-remedy = { flow-problem-field-remedy }
flow-problem-field-missing = { $path } is missing
flow-problem-field-missing-remedy = add `{ $name }:` here
flow-problem-field-no-entries = { $path }: entries with a name have to stand here
flow-problem-field-no-entries-remedy = write them beneath it, one a line, as `name: …`
flow-problem-field-no-list = { $path }: a list has to stand here
flow-problem-field-no-list-remedy = write it as `[one, two]`
flow-problem-field-no-name = { $path }: a name has to stand here
flow-problem-field-no-name-remedy = { flow-problem-field-wrong-name-remedy }
flow-problem-field-too-long = { $path }: a name has at most { $most } characters
flow-problem-field-too-long-remedy = find a shorter one
flow-problem-field-too-many = { $path }: at most { $most } items may stand here, not { $count }
flow-problem-field-too-many-remedy = leave some out
flow-problem-field-unknown = { $path } is nothing that is known here
flow-problem-field-unknown-remedy = remove it or correct its spelling
flow-problem-field-value = { $path }: “{ $value }” is not known here
flow-problem-field-value-remedy = write one of: { $known }; { flow-problem-field-remedy }
flow-problem-field-wrong-name = { $path }: “{ $value }” is no name
flow-problem-field-wrong-name-remedy = use lower-case letters, digits and _, and begin with a letter
flow-problem-flow-none = not a flow
flow-problem-flow-none-remedy = begin with `flow: <name>`
flow-problem-flow-other-name = flow: it is called { $name }
flow-problem-flow-other-name-remedy = say { $right }
flow-problem-flow-own = { $name }: this is no part of the file
flow-problem-flow-own-remedy = remove it
flow-problem-flow-state-twice = { $others } and { $name } are both for the state { $state }
flow-problem-flow-state-twice-remedy = leave each state to one flow
flow-problem-flow-too-deep = too deep
flow-problem-flow-too-deep-remedy = see docs/flows.md for what may stand here
flow-problem-flow-too-long = { $chars } characters, the most is { $most }
flow-problem-flow-too-long-remedy = make two flows of it, for different states
flow-problem-flow-twice = { $name } stands twice
flow-problem-flow-twice-remedy = remove one of them
flow-problem-both-kinds = { $name } is a step and an outcome
flow-problem-both-kinds-remedy = rename one of them
flow-problem-compared-no-choice = { $name } is compared with the reference but has no choice { $choice }
flow-problem-compared-no-choice-remedy = { flow-problem-check-no-choice-remedy }
flow-problem-compared-twice = { $name } is the second to be compared with the reference
flow-problem-compared-twice-remedy = use choices
flow-problem-check-no-choice = { $name } has a check but no choice { $choice }
flow-problem-check-no-choice-remedy = add `{ $choice }: <step or outcome>`
flow-problem-check-unknown = no check { $name }
flow-problem-check-unknown-remedy = name one of: { $known }
flow-problem-endless = { $name } never ends
flow-problem-endless-remedy = lead one of its ways to an outcome
flow-problem-leads-nowhere = { $at } leads to { $to }, which does not exist
flow-problem-leads-nowhere-remedy = name a step or an outcome
flow-problem-stage-unknown = no stage { $name }
flow-problem-stage-unknown-remedy = { flow-problem-check-unknown-remedy }
flow-problem-start-unknown = start: no step { $name }
flow-problem-start-unknown-remedy = name one of the steps
flow-problem-statement-unknown = statement: no step { $name }
flow-problem-statement-unknown-remedy = { flow-problem-start-unknown-remedy }
flow-problem-unreached = { $name } cannot be reached
flow-problem-unreached-remedy = lead a choice to it or remove it
flow-problem-fluent = { $words }
flow-problem-fluent-remedy = write `key = text`
flow-problem-fluent-brace = a closing brace stands alone
flow-problem-fluent-brace-remedy = remove it, or write `{"{"} $name {"}"}`
flow-problem-fluent-default = no case of the choice is marked as the default
flow-problem-fluent-default-remedy = write one of them as `*[other]`
flow-problem-fluent-empty = nothing stands behind the key
flow-problem-fluent-empty-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-entry = no key of a text stands at the beginning
flow-problem-fluent-entry-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-name = between braces a name is missing or cannot be read
flow-problem-fluent-name-remedy = write `{"{"} $name {"}"}`
flow-problem-fluent-quote = a quotation mark is not closed on its line
flow-problem-fluent-quote-remedy = close it
flow-problem-fluent-sign = “{ $sign }” is missing
flow-problem-fluent-sign-remedy = { flow-problem-fluent-remedy }
flow-problem-text-blank = { $text } says nothing
flow-problem-text-blank-remedy = write what people read
flow-problem-text-endless = { $text } uses itself, or texts within texts within texts
flow-problem-text-endless-remedy = write it out
flow-problem-text-foreign = { $text }: { $name } is nothing that a text of a flow is made of
flow-problem-text-foreign-remedy = write out what it says
flow-problem-text-missing = no text { $text }
flow-problem-text-missing-remedy = add `{ $text } = …` to it
flow-problem-text-not-leading = { $text } does not stand in { $leading }
flow-problem-text-not-leading-remedy = add it there or remove it here
flow-problem-text-not-needed = { $text } is no text of the flow { $flow }
flow-problem-text-not-needed-remedy = remove it
flow-problem-text-placeholders = { $text } has the placeholders { $has }, { $place } has { $wants }
flow-problem-text-placeholders-remedy = use the same in both
flow-problem-text-too-deep = too deep
flow-problem-text-too-deep-remedy = write it out in plain words
flow-problem-text-too-long = { $text } has { $chars } characters, the most is { $most }
flow-problem-text-too-long-remedy = say it shorter
flow-problem-text-twice = { $text } stands twice
flow-problem-text-twice-remedy = remove one of them
flow-problem-text-unfilled = { $text }: nothing fills { $name }
flow-problem-text-unfilled-remedy = use one of: { $known }
flow-problem-text-untranslated = no text { $text }
flow-problem-text-untranslated-remedy = translate it from { $place }
flow-problem-text-uses-nothing = { $text } uses { $name }, which does not stand in this file
flow-problem-text-uses-nothing-remedy = correct its spelling or add it
flow-problem-texts-missing = no such file
flow-problem-texts-missing-remedy = bring its texts in every language
flow-problem-texts-missing-first = { flow-problem-texts-missing }
flow-problem-texts-missing-first-remedy = write it first: { $leading } leads, all other languages follow it
flow-problem-texts-missing-language = { flow-problem-texts-missing }
flow-problem-texts-missing-language-remedy = translate { $leading } into it
flow-problem-texts-too-long = { flow-problem-flow-too-long }
flow-problem-texts-too-long-remedy = { flow-problem-text-too-long-remedy }
flow-problem-file-none = not a file
flow-problem-file-none-remedy = remove it
flow-problem-file-not-utf8 = not UTF-8
flow-problem-file-not-utf8-remedy = save it as UTF-8
flow-problem-file-too-large = { $size } bytes, the most is { $most }
flow-problem-file-too-large-remedy = { flow-problem-field-too-many-remedy }
flow-problem-folder-none = there is no folder { $folder }
flow-problem-folder-none-remedy = name one with flows
