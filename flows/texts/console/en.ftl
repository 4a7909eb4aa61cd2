### The texts of the console in English, the leading language.

## Around every page

console-product = CARO desk
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
