### Die Texte der Konsole auf Deutsch.

## Around every page

console-product = CARO desk
console-title = Konsole
console-pages = Seiten
console-skip = Zum Inhalt
console-home = Zur ersten Seite
console-now = Jetzt
console-save = Speichern
console-what-to-do = Was Sie tun können
console-wrong = Das hat nicht geklappt
console-nothing-here = Unter dieser Adresse gibt es nichts. Vielleicht wurde es entfernt, oder die Adresse ist falsch getippt.
console-unavailable = Der Desk erreicht seine Daten im Moment nicht. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.
console-unforeseen = Etwas Unvorhergesehenes ging schief. Von selbst geschieht nichts mehr; im Protokoll des Betreibers steht, wo es war.
console-foreign = Das kam von keiner Seite der Konsole, die noch offen ist: Es wurde nichts geändert. Öffnen Sie die Seite neu und wiederholen Sie es dort.
console-no-form = Was gesendet wurde, ist kein lesbares Formular: Es wurde nichts geändert.
console-signed-out = Sie sind abgemeldet: Es wurde nichts geändert. Melden Sie sich an und wiederholen Sie es.
console-moved = Jemand hat gerade dasselbe geändert: Ihre Änderung wurde nicht ausgeführt. Öffnen Sie die Seite neu, um zu sehen, wie es steht.
console-not-allowed = Dafür ist die Rolle { $role } nötig. Ein Administrator kann sie Ihnen geben.

## Roles

console-role = Rolle
console-role-viewer = Leser
console-role-agent = Mitarbeiter
console-role-lead = Leitung
console-role-admin = Administrator

## Signing in

console-sign-in = Anmelden
console-sign-in-how = Bitten Sie die Person, die den Desk betreibt, um einen Link. Auf deren Rechner macht dieser Befehl einen:
console-sign-in-after = Der Link gilt einmal und zehn Minuten lang.
console-sign-out = Abmelden
console-link-title = Als { $name } anmelden
console-link-text = Dieser Link lässt Sie einmal hinein, in diesem Browser.
console-link-until = Gilt bis
console-link-enter = Anmelden
console-link-over = Dieser Link gilt nicht mehr
console-link-over-text = Er wurde benutzt oder ist über zehn Minuten alt. Bitten Sie um einen neuen.
console-too-many-tries = Zu viele Versuche
console-too-many-tries-text = Es wurde zu oft versucht, sich anzumelden. Warten Sie zehn Minuten und versuchen Sie es dann erneut.
console-told-signed-out = Sie sind abgemeldet.
console-told-sign-in = Melden Sie sich zuerst an.

## Where somebody is signed in

console-sessions = Wo Sie angemeldet sind
console-sessions-text = Eine Sitzung endet von selbst nach 30 Minuten ohne Klick, spätestens nach 10 Stunden.
console-browser = Browser
console-address = Adresse
console-since = Seit
console-last-used = Zuletzt benutzt
console-until = Bis
console-this-browser = dieser
console-session-end = Beenden
console-told-session-ended = Diese Sitzung ist beendet.
console-language = Sprache
console-told-language = Die Sprache ist gespeichert.

## Lists

console-next-page = Nächste Seite
console-age-minutes = { $count } Min.
console-age-hours = { $count } Std.
console-age-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
