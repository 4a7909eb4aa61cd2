### Around every page

console-product = CARO desk
# Behind what a page itself puts before a list or a value.
console-colon = :
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
console-back-office-away = Das Bestellsystem antwortet im Moment nicht. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.
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

## What every page has

console-yes = ja
console-no = nein
console-name = Name
console-member = Mitglieds-ID
console-member-how = In Slack: das Profil der Person, die drei Punkte, „Mitglieds-ID kopieren“. Sie beginnt mit U oder W.
console-change = Ändern
console-change-now = Jetzt ändern
console-look-first = Ansehen, was das bewirken würde
console-leave-it = Lassen, wie es ist
console-before = Vorher
console-after = Nachher
console-impact = Was das bewirken würde
console-impact-none = Es würde sich nichts ändern: Es ist schon so.
console-action = Aktion
console-state = Status
console-reason = Grund
console-origin-console = hier geändert
console-origin-settings = die Einstellungen
console-origin-pinned = die Einstellungen, fest

## Banks

console-banks = Banken
console-banks-text = Ob eine Bank an CARO teilnimmt, was sie vom Karteninhaber verlangt, und ihre bekannten Störungen. Eine Änderung gilt innerhalb von zwei Sekunden überall.
console-banks-pinned = Die Banken stehen in der Einstellungsdatei dieser Installation: Sie werden dort geändert und nicht hier.
console-bank = Bank
console-bank-code = Code
console-bank-supported = Nimmt an CARO teil
console-bank-contact = Verlangt
console-bank-contact-mobile = E-Mail und Handynummer
console-bank-contact-iban = E-Mail und IBAN
console-bank-incident = Störung
console-bank-incident-now = jetzt
console-bank-incident-later = geplant
console-bank-incident-text = Zeiten in der Zone { $zone }. Ohne Beginn gibt es keine; ohne Ende dauert sie, bis jemand sie beendet.
console-bank-from = Von
console-bank-until = Bis
console-bank-origin = Kommt von
console-bank-choose = Wählen Sie einen der angebotenen Werte.
console-bank-times = Geben Sie die Zeitpunkte mit Datum und Uhrzeit an; das Ende kommt nach dem Beginn und binnen eines Jahres.
console-bank-impact = { $count ->
    [0] Keine Bestellung dieser Bank steht gerade auf Problem.
    [one] 1 Bestellung dieser Bank steht gerade auf Problem und würde nach der neuen Regel beantwortet.
   *[other] { $count } Bestellungen dieser Bank stehen gerade auf Problem und würden nach der neuen Regel beantwortet.
}
console-bank-impact-when = Bereits gegebene Antworten bleiben; die Prüfungen folgen ab jetzt der neuen Regel.
console-bank-impact-unknown = Um wie viele Bestellungen es geht, lässt sich gerade nicht sagen: Das Bestellsystem antwortet nicht. Die Bank kann trotzdem geändert werden.
console-told-bank = Die Bank ist geändert.

## People and rights

console-people = Personen
console-people-text = Wer diese Konsole benutzen darf und wer in Slack zum Support gehört. Buchhalter kommen über den Teams-Tenant ihrer Kanzlei herein.
console-people-console = In dieser Konsole
console-people-slack = In Slack
console-people-everybody = Laut den Einstellungen ist jedes vollwertige Mitglied des Workspace Mitarbeiter; „keine“ unten nimmt das einem von ihnen.
console-people-nobody = Noch ist niemand benannt. Ein Administrator fügt unten Personen mit ihrer Mitglieds-ID hinzu.
console-people-add = Jemandem in Slack eine Rolle geben
console-people-you = das sind Sie
console-people-member = Das ist keine Mitglieds-ID von Slack: Sie beginnt mit U oder W und besteht aus Großbuchstaben und Ziffern.
console-people-role = Wählen Sie eine der angebotenen Rollen.
console-people-pinned = Die Einstellungen dieser Installation nennen diese Person: Die Rolle wird dort geändert.
console-people-own = Niemand ändert die eigene Rolle: Bitten Sie einen anderen Administrator.
console-told-role = Die Rolle ist geändert.
console-role-none = keine
console-role-accountant = Buchhalter
console-rights = Rechte
console-rights-text = Was jede Rolle mit einer Bestellung in jedem Status tun darf; jede Antwort führt zu ihrem Grund. Auch der Mandant und die Bank einer Bestellung können im Weg stehen.

## Offices

console-offices = Kanzleien
console-offices-text = Ein Teams-Tenant gehört zu einer Kanzlei, sobald ein Administrator ihn verknüpft hat. Dessen Leute sehen dann die Bestellungen dieser Kanzlei und keine anderen.
console-offices-problems = Bestellungen mit Problem
console-offices-none = Noch ist kein Tenant verknüpft. Ein Administrator verknüpft unten den ersten.
console-tenant = Tenant
console-tenant-how = Wie Microsoft Entra ihn zeigt, etwa 11111111-2222-3333-4444-555555555555; der Bot nennt ihn allen, die noch nicht verknüpft sind.
console-office-code = Code der Kanzlei
console-offices-tenant = Das ist keine Tenant-ID, etwa 11111111-2222-3333-4444-555555555555.
console-offices-office = Es gibt keine Kanzlei mit diesem Code.
console-link-tenant = Einen Tenant verknüpfen
console-office-move = Dieser Tenant ist mit { $was } verknüpft. Wird er mit { $office } verknüpft, sehen dessen Leute ab dem nächsten Klick nichts mehr von { $was }.
console-unlink = Trennen
console-unlink-text = Die Leute dieses Tenants sehen ab dem nächsten Klick keine Bestellungen von { $office } mehr. Was sie schon angefordert haben und noch nicht begonnen wurde, wird abgelehnt.
console-unlink-gone = Dieser Tenant ist mit keiner Kanzlei verknüpft.
console-told-linked = Der Tenant ist verknüpft.
console-told-unlinked = Der Tenant ist getrennt.
## Fälle

console-cases = Fälle
console-cases-none = Es gibt noch keine Fälle. Einer beginnt, sobald jemand in Slack oder Teams die erste Frage zu einer Bestellung beantwortet.
console-cases-none-fit = Kein Fall entspricht diesen Filtern. Ändern Sie sie oder zeigen Sie alle Fälle an.
console-case = Fall
console-case-title = Fall { $case }
console-case-any = beliebig
console-case-filter = Filtern
console-case-all = Alle Fälle anzeigen
console-case-left-out = Unverständliche Filter wurden weggelassen.
console-case-days = Vor mehr als … Tagen eröffnet
console-case-asks = Wartet auf die Kanzlei
console-case-ended = Wie er endete
console-case-ended-nothing = Ohne Aktion
console-case-version = Version des Ablaufs
console-case-person = Eröffnet oder angefragt von (ID)
console-case-stage = Abschnitt
console-case-status = Status
console-case-status-any = alle
console-case-status-open = wartet auf die Kanzlei
console-case-status-handed-over = wartet auf den Support
console-case-status-with-office = wartet auf die Kanzlei
console-case-status-followed = wartet auf den Karteninhaber
console-case-status-closed = geschlossen
console-case-free = niemand vom Support hat ihn
console-case-nobody = noch niemand
console-case-holder = Beim Support bei
console-case-holds = Wer vom Support ihn hatte
console-case-endings = Wie er endete
console-case-remark = Dazu gesagt
console-case-reopened = Wieder geöffnet
console-case-talk = Gespräch mit der Kanzlei
console-case-talk-masked = Was geschrieben wurde, sieht nur der Support.
console-case-talk-cut = Nur die neuesten { $count } Nachrichten stehen hier; ältere sind aufbewahrt, aber nicht aufgeführt.
console-case-talk-kind = Von
console-case-talk-text = Text
console-case-talk-office = die Kanzlei
console-case-talk-support = Support, an die Kanzlei
console-case-talk-note = Notiz, bleibt beim Support
console-case-talk-deleted = gelöscht
console-case-held-by = Bei (ID)
console-case-opened = Eröffnet
console-case-closed-at = Geschlossen
console-case-work = Letzte Aktion
console-case-stage-working = läuft
console-case-stage-waiting = wartet
console-case-stage-half-done = halb erledigt
console-case-stage-ended = beendet
console-case-result-done = erledigt
console-case-result-half-done = halb erledigt
console-case-result-undone = rückgängig gemacht
console-case-result-refused = abgelehnt
console-case-result-failed = fehlgeschlagen
console-case-result-stopped = abgebrochen
console-case-result-shown = angezeigt
console-case-result-emergency = NOTFALL, ohne zweite Person
console-case-result-void = hinfällig
console-case-result-expired = abgelaufen
console-case-result-withdrawn = zurückgezogen
console-case-result-declined = durch die zweite Person abgelehnt
console-case-result-approved = genehmigt
console-case-result-asked = zweite Person beigezogen
console-case-stands = Wo er steht
console-case-flow = Ablauf und Version
console-case-order-away = Das Bestellsystem antwortet gerade nicht, daher fehlt hier die Bestellung. Sehen Sie gleich noch einmal nach.
console-case-order-gone = Das Bestellsystem kennt diese Bestellung nicht mehr. Hier steht, was von dem Fall aufbewahrt wurde.
console-case-late = Jemand hat diesen Fall gerade geändert, oder er kann jetzt nicht geändert werden. Es wurde nichts geändert; so steht er jetzt.
console-case-trail = Was geantwortet wurde
console-case-trail-empty = Es wurde noch nichts beantwortet.
console-case-step = Frage
console-case-answer = Antwort
console-case-by = Von
console-case-by-desk = automatische Prüfung
console-case-when = Wann
console-case-work-empty = Es wurde noch keine Aktion verlangt.
console-case-action = Aktion
console-case-asked = Verlangt von
console-case-state = Stand
console-case-why = Warum
console-case-next-try = Nächster Versuch
console-case-steered = Abgebrochen von
console-case-work-order = Zur Bestellung
console-case-created = Neue Bestellung
console-case-news = Seitdem gesehen
console-case-places = Wo er angezeigt wird
console-case-places-empty = Er wird zurzeit nirgends angezeigt.
console-case-platform = Plattform
console-case-platform-slack = Slack
console-case-platform-teams = Teams
console-case-platform-terminal = Terminal
console-case-platform-console = Konsole
console-case-place-channel = der Kanal des Supports
console-case-place-left = (die Karte zeigt inzwischen etwas anderes)
console-case-whom = Wem
console-case-log = Seine Zeilen im Protokoll
console-case-log-empty = Das Protokoll enthält keine Zeile dazu.
console-case-shown-at = Angezeigt
console-case-shown-count = { $count ->
    [0] nirgends
    [one] an 1 Stelle
   *[other] an { $count } Stellen
}
console-case-keep = Alles so lassen
console-case-close = Diesen Fall schließen
console-case-close-title = Fall { $case } schließen?
console-case-close-text = Seine Karten in Slack und Teams werden sagen, dass der Support ihn geschlossen hat. Die Bestellung bleibt, wie sie ist, und jeder kann von dort aus neu beginnen.
console-case-close-reason = Warum?
console-case-close-hint = Der Grund bleibt auf Dauer im Protokoll der Administratoren: nichts Persönliches, keine Kartennummern.
console-case-hand-over = An den Support übergeben
console-case-hand-over-title = Fall { $case } an den Support übergeben?
console-case-hand-over-text = Er kommt auf die Liste der Fälle, die auf den Support warten, mit allen bisherigen Antworten.
console-case-hand-over-reason = Was sollte der Support wissen? (freiwillig)
console-case-hand-over-hint = Der Support liest es beim Fall, und es bleibt auf Dauer im Protokoll der Administratoren: nichts Persönliches, keine Kartennummern.
console-told-case-closed = Der Fall ist geschlossen. Seine Karten sagen es.
console-told-case-handed-over = Der Support wurde gebeten, diesen Fall zu übernehmen.
console-told-case-assigned = Der Fall ist bei der gewählten Person. Seine Karten sagen es.
console-case-assign = Zuweisen
console-case-assign-title = Wer soll Fall { $case } haben?
console-case-assign-to = Ab jetzt ist er bei
console-case-assign-me = mir
console-case-assign-nobody = niemandem: er wartet wieder auf den Support
console-case-assign-why = Warum nehmen Sie ihn ab?
console-case-assign-hint = Beide erfahren es in Slack. Auch die Karte des Falls dort und die Kanzlei werden benachrichtigt.
## Search

console-search = Suchen
console-search-label = Referenz, Bestellung, Mandant, Kanzlei oder Fall
console-search-many = Mehr als 1.000 Ergebnisse
console-search-more = Nur die ersten { $count } Bestellungen sind aufgeführt. Geben Sie mehr von dem ein, was Sie suchen.
console-search-without-order = Mandanten ohne Bestellung
console-search-no-case = Es gibt keinen Fall { $case }.
console-search-hints = Das können Sie oben auf jeder Seite eingeben:
console-search-by-reference = eine Kundenreferenz: 10 Ziffern, die erste 6 oder 7; auch mehrere auf einmal
console-search-by-order = eine Bestellnummer, zum Beispiel CARO-12
console-search-by-company = den Code eines Mandanten oder den Anfang eines Wortes seines Namens
console-search-by-enterprise = eine Unternehmensnummer
console-search-by-office = den Code einer Steuerkanzlei
console-search-by-case = die Nummer eines Falls, die mit CASE- beginnt

## Orders in Problem

console-orders = Bestellungen
console-orders-title = Bestellungen im Status Problem
console-orders-many = Mehr als 1.000 Bestellungen sind im Status Problem
console-orders-none = Keine Bestellung ist im Status Problem. Eine Bestellung, um die sich jemand kümmern muss, erscheint hier von selbst; jede andere finden Sie über die Suche oben auf der Seite.
console-orders-none-filtered = Keine Bestellung im Status Problem entspricht diesen Filtern. Wählen Sie andere, oder zeigen Sie alle Probleme.
console-orders-ignored = Dieser Filter wurde weggelassen, weil die Eingabe nicht bekannt ist: { $name }.
console-orders-first-page = Erste Seite

## One order

console-order-state = Status
console-order-who = Wer sich darum kümmert
console-order-case = Fall
console-order-no-case = keiner ist offen
console-order-others = Andere Bestellungen dieser Referenz
console-order-log = Was getan wurde
console-order-log-none = Vom Desk aus wurde an dieser Bestellung noch nichts getan.
console-order-when = Wann
console-order-did-what = Aktion
console-order-result = Ergebnis
console-order-by = Von
console-order-follows = Diese Seite aktualisiert sich alle paar Sekunden von selbst, bis die Aktion zu Ende ist.
console-order-reveal-logged = Wer nachsieht, wird unten vermerkt.
console-order-revealed = Die Kontaktdaten stehen nur in dieser Antwort vollständig. Dass Sie nachgesehen haben, ist unten vermerkt.
action-case-asked = Kanzlei gefragt
action-case-ask-ended = Frage an Kanzlei beendet
action-case-ended = Fall beendet
action-case-taken = Fall übernommen
action-case-taken-over = Fall abgenommen
action-case-assigned = Fall zugewiesen
action-case-given-back = Fall zurückgegeben
action-case-lost = Fall frei: nicht mehr beim Support
console-order-did-reveal = Kontaktdaten gezeigt
console-order-result-done = erledigt
console-order-result-half-done = halb erledigt
console-order-result-undone = rückgängig gemacht
console-order-result-refused = abgelehnt
console-order-result-failed = fehlgeschlagen
console-order-result-stopped = gestoppt
console-order-result-shown = gezeigt
console-order-result-emergency = NOTFALL, ohne zweite Person
console-order-result-void = hinfällig
console-order-result-expired = abgelaufen
console-order-result-withdrawn = zurückgezogen
console-order-result-declined = durch die zweite Person abgelehnt
console-order-result-approved = genehmigt
console-order-result-asked = zweite Person beigezogen
console-order-platform-slack = in Slack
console-order-platform-teams = in Teams
console-order-platform-terminal = im Terminal
console-order-platform-console = in der Konsole
console-order-unread = Das Bestellsystem antwortet gerade nicht, deshalb kann die Bestellung selbst nicht gezeigt werden. So steht es um ihre Aktion.
console-order-mend = Es wurde noch nichts getan: Eine Eingabe ist nicht verwendbar. Was daran falsch ist, steht beim Feld.
console-order-find = Sein Code oder der Anfang seines Namens
console-order-no-options = Dazu passt nichts. Versuchen Sie es mit dem Code des Mandanten oder dem Anfang eines Wortes seines Namens.
console-told-order-asked = Ihre Aktion ist angenommen. Wie es um sie steht, lesen Sie unten.
## Jobs

console-jobs = Aufträge
console-jobs-states = Aufträge nach Zustand
console-jobs-waiting = Wartend
console-jobs-working = In Arbeit
console-jobs-failed = Halb erledigt oder fehlgeschlagen
console-jobs-ended = Beendet
console-jobs-waiting-text = Diese werden von selbst erneut versucht. Für sie wurde noch nichts geändert.
console-jobs-working-text = Diese werden in diesem Augenblick ausgeführt.
console-jobs-failed-text = Diese brauchen Aufmerksamkeit: Eine Bestellung ist storniert, ohne dass es die neue gibt, oder es ist nicht bekannt, was geschehen ist.
console-jobs-ended-text = Diese wurden ausgeführt, abgelehnt oder gestoppt.
console-jobs-waiting-none = Nichts wartet. Wenn das Bestellsystem nicht antwortet, erscheinen die Anfragen hier.
console-jobs-working-none = In diesem Augenblick wird nichts ausgeführt.
console-jobs-failed-none = Nichts ist halb erledigt, und nichts ist fehlgeschlagen.
console-jobs-ended-none = Noch ist nichts beendet. Was in Slack, in Teams oder hier geschieht, erscheint danach.
console-jobs-filter = Filtern
console-jobs-filter-all = alle
console-jobs-filter-clear = Alles anzeigen
console-jobs-none-fits = Nichts passt dazu. Wählen Sie weniger, oder zeigen Sie alles an.
console-jobs-none-here = Unter den neuesten passt nichts; auf der nächsten Seite kann mehr stehen.
console-jobs-at-once-now = Die gewählten jetzt versuchen…
console-jobs-at-once-stop = Die gewählten stoppen…
console-jobs-result-done = Erledigt
console-jobs-result-half-done = Halb erledigt
console-jobs-result-undone = Rückgängig gemacht
console-jobs-result-refused = Abgelehnt
console-jobs-result-failed = Fehlgeschlagen
console-jobs-result-stopped = Gestoppt
console-jobs-result-shown = Angezeigt
console-jobs-result-emergency = NOTFALL, ohne zweite Person
console-jobs-result-void = Hinfällig
console-jobs-result-expired = Abgelaufen
console-jobs-result-withdrawn = Zurückgezogen
console-jobs-result-declined = Durch die zweite Person abgelehnt
console-jobs-result-approved = Genehmigt
console-jobs-result-asked = Zweite Person beigezogen
console-jobs-before-now = Diese jetzt versuchen?
console-jobs-before-now-text = Jeder davon wird sofort statt zum nächsten Zeitpunkt versucht. Sonst ändert sich nichts.
console-jobs-before-now-yes = Ja, jetzt versuchen
console-jobs-before-stop = Diese stoppen?
console-jobs-before-stop-text = Sie werden nicht mehr versucht, und ihre Bestellungen bleiben, wie sie sind. Wer darum gebeten hat, erfährt, dass Sie es gestoppt haben.
console-jobs-before-stop-yes = Ja, stoppen
console-jobs-before-undo = Die alte Bestellung erneut aufgeben?
console-jobs-before-undo-text = Die alte Bestellung kann nicht wieder geöffnet werden. Stattdessen wird eine Bestellung mit denselben Angaben aufgegeben, und der Karteninhaber wird erneut eingeladen.
console-jobs-before-undo-yes = Ja, rückgängig machen
console-jobs-before-no = So lassen, wie es ist
console-jobs-before-none = Bei keinem der gewählten ist das in seinem jetzigen Zustand möglich.
console-jobs-left = Bleiben, wie sie sind
console-jobs-told = Was daraus geworden ist
console-jobs-not-done = Nicht getan.
console-jobs-not-taken = Der Auftrag wartet nicht mehr.
console-told-jobs-none = Wählen Sie mindestens einen aus.
console-told-job-now = Es wird sofort versucht.
console-told-job-stop = Es wird gestoppt, sobald nichts mehr läuft.
console-told-job-undo = Es wird rückgängig gemacht, sobald das Bestellsystem antwortet.

## One job

console-job = Auftrag
console-job-choose = Wählen
console-job-choose-one = { $job } wählen
console-job-state = Zustand
console-job-action = Aktion
console-job-order = Bestellung
console-job-created = Neue Bestellung
console-job-case = Fall
console-job-office = Steuerkanzlei
console-job-asker = Angefragt von
console-job-asker-support = Support
console-job-asker-office = Steuerkanzlei
console-job-asked-at = Angefragt am
console-job-next-try = Nächster Versuch
console-job-result = Ergebnis
console-job-reason = Grund
console-job-steered-by = Gesteuert von
console-job-news = Letzte Nachricht
console-job-news-active = Die Bestellung ist aktiv.
console-job-news-problem = Die Bestellung ist wieder im Zustand Problem.
console-job-news-expired = Die Einladung ist ohne Zustimmung abgelaufen.
console-job-news-sent = Der Karteninhaber wurde erneut eingeladen.
console-job-news-cancelled = Die Bestellung wurde anderswo storniert.
console-job-news-reminder = Die Bestellung wartet noch auf die Zustimmung des Karteninhabers.
console-job-unreadable = Der Eintrag ist nicht lesbar.
console-job-unreadable-text = Der Eintrag dieses Auftrags ist nicht lesbar, daher lässt er sich nicht steuern. Sehen Sie die Bestellung nach, bevor Sie etwas wiederholen.
console-job-steps = Was getan wurde
console-job-steps-none = Noch wurde nichts getan.
console-job-step = Schritt
console-job-begun = Begonnen
console-job-took = Dauer
console-job-went = Verlauf
console-job-seconds = { $count } s
console-job-told = „{ $what }“, von { $who }
console-job-step-check = Erneut geprüft
console-job-step-change = Bestellung geändert
console-job-step-cancel = Alte Bestellung storniert
console-job-step-create = Neue Bestellung aufgegeben
console-job-step-undo = Alte Bestellung erneut aufgegeben
console-job-step-look = Nachgesehen, ob etwas geändert wurde
console-job-step-say = Mitgeteilt, dass es wartet
console-job-step-end = Zeile im Protokoll geschrieben
console-job-step-tell = Mitgeteilt, wie es ausging
console-job-step-pause = Gewartet
console-job-went-done = Erledigt
console-job-went-wait = Muss warten
console-job-went-refused = Abgelehnt
console-job-went-gave-up = Aufgegeben
console-job-went-stopped = Gestoppt
console-job-went-undo = Abgebrochen, um rückgängig gemacht zu werden

## The action log

console-log = Aktionsprotokoll
console-log-text = Was mit Bestellungen getan wurde, von wem, und was zuvor festgestellt wurde. Niemand kann eine Zeile ändern oder entfernen.
console-log-person = Person
console-log-from = Von
console-log-until = Bis
console-log-wrong-from = „{ $typed }“ ist kein Datum: Es wurde kein Anfang gesetzt. Wählen Sie einen Tag.
console-log-wrong-until = „{ $typed }“ ist kein Datum: Es wurde kein Ende gesetzt. Wählen Sie einen Tag.
console-log-at = Wann
console-log-evidence = Feststellungen
console-log-evidence-count = { $count ->
    [one] 1 Feststellung
   *[other] { $count } Feststellungen
}
console-log-revision = Revision { $revision }
console-log-reveal = Kontaktdaten anzeigen
console-log-role-accountant = Buchhalter
console-log-none = Noch keine Zeile. Die erste Aktion an einer Bestellung schreibt eine.
console-log-export = Exportieren
console-log-export-text = Die Datei enthält jede Zeile, die der Filter durchlässt, die älteste zuerst. Ihr Export wird im Protokoll der Administratoren vermerkt.
console-log-export-csv = CSV, für Tabellen
console-log-export-jsonl = JSON Lines, für Programme

## The administrators' log

console-admin-log = Administratorenprotokoll
console-admin-log-text = Was am Desk selbst geändert wurde, wer sich angemeldet hat und was exportiert wurde. Jede Zeile versiegelt die vorherigen.
console-admin-log-head = Nummer und Prüfsumme der neuesten Zeile
console-admin-log-verify = Jede Zeile prüfen
console-admin-log-whole = Vollständig: Alle { $lines } Zeilen sind so, wie sie geschrieben wurden. Bewahren Sie Nummer und Prüfsumme anderswo auf: Ein abgeschnittenes Ende zeigt sich nur im Vergleich damit.
console-admin-log-broken = Gebrochen: Zeile { $number } ist nicht das, was dort geschrieben wurde, oder davor fehlt eine Zeile. Die { $lines } Zeilen davor stimmen.
console-admin-log-number = Nummer
console-admin-log-what = Was
console-admin-log-change = Vorher → nachher
console-admin-log-reason = Warum
console-admin-log-none = Noch keine Zeile.
console-admin-log-did-link-made = Hat einen Anmeldelink erstellt für
console-admin-log-did-signed-in = Hat sich angemeldet
console-admin-log-did-signed-out = Hat sich abgemeldet
console-admin-log-did-session-ended = Hat eine Sitzung beendet von
console-admin-log-did-log-exported = Hat das Aktionsprotokoll exportiert
console-admin-log-did-admin-log-exported = Hat das Administratorenprotokoll exportiert
console-admin-log-did-bank-changed = Hat die Bank geändert
console-admin-log-did-role-changed = Hat die Rolle geändert von
console-admin-log-did-office-linked = Hat den Tenant verknüpft
console-admin-log-did-office-unlinked = Hat den Tenant getrennt
console-admin-log-did-case-closed = Hat den Fall geschlossen
console-admin-log-did-case-handed-over = Hat den Support gebeten zu übernehmen: den Fall

## Now

console-now-quiet = Niemand wartet auf den Support, und keine Aktion hängt fest.
console-now-waiting = Fälle, die auf den Support warten
console-now-waits = Wartet
console-now-stuck = Aktionen, die halb erledigt oder gescheitert sind
console-now-delayed = Aktionen, die warten
console-now-all = Alle zeigen
console-now-problems = Bestellungen mit Problem
console-now-problems-count = { $count ->
    [0] Es gibt keine.
    [one] Es gibt 1.
   *[other] Es gibt { $count }.
}
console-now-back-office = Das Bestellsystem antwortet gerade nicht. Aktionen warten und laufen von selbst weiter.

## Health

console-health = Zustand
console-health-text = Wie es jedem Teil des Desks geht, geprüft beim Öffnen dieser Seite.
console-health-as-of = Stand:
console-health-again = Erneut prüfen
console-health-well = Alles ist in Ordnung.
console-health-unwell = { $count ->
    [one] Um 1 Teil sollte sich jemand kümmern. In seiner Zeile steht, was zu tun ist.
   *[other] Um { $count } Teile sollte sich jemand kümmern. In ihren Zeilen steht, was zu tun ist.
}
console-health-state-good = gut
console-health-state-look = ansehen
console-health-state-bad = schlecht
console-health-oldest = Die älteste der gelesenen wurde vor so langer Zeit verlangt:
console-health-process = Dieser Prozess
console-health-since = Läuft seit
console-health-on = an
console-health-off = aus
console-health-database = Datenbank
console-health-database-answers = Antwortet in { $ms } ms.
console-health-database-slow = Antwortet, aber erst nach { $ms } ms.
console-health-database-slow-do = Sehen Sie nach, wie ausgelastet die Datenbank und ihre Festplatte sind.
console-health-database-away = Antwortet nicht.
console-health-database-away-do = Sorgen Sie dafür, dass die Datenbank läuft und von hier erreichbar ist; bis dahin geschieht nichts.
console-health-clock = Uhren
console-health-clock-right = Die dieses Rechners und die der Datenbank weichen weniger als 2 Sekunden voneinander ab.
console-health-clock-apart = Die dieses Rechners und die der Datenbank weichen { $seconds } Sekunden voneinander ab.
console-health-clock-apart-do = Stellen Sie beide nach demselben Zeitserver; sonst stimmen die Zeiten in Fällen und Protokollen nicht.
console-health-clock-unknown = Die Datenbank hat ihre Zeit nicht genannt.
console-health-clock-unknown-do = Kümmern Sie sich zuerst um die Datenbank, und prüfen Sie dann erneut.
console-health-migrations = Migrationen
console-health-migrations-whole = Ausgeführt: { $applied } von { $known }.
console-health-migrations-newer = Ausgeführt: { $applied } von { $known }, und andere, die dieses Programm nicht kennt: { $names }.
console-health-migrations-newer-do = Ein neueres Programm hat mit dieser Datenbank gearbeitet: Aktualisieren Sie auch dieses.
console-health-migrations-missing = Ausgeführt: { $applied } von { $known }. Es fehlen: { $names }.
console-health-migrations-missing-do = Führen Sie „caro migrate“ mit den Einstellungen des Desks aus, und starten Sie den Desk neu.
console-health-migrations-unknown = Die Datenbank hat nicht gesagt, welche ausgeführt sind.
console-health-migrations-unknown-do = Kümmern Sie sich zuerst um die Datenbank, und prüfen Sie dann erneut.
console-health-office = System mit den Bestellungen
console-health-office-answers = Antwortet in { $ms } ms.
console-health-office-slow = Antwortet, aber erst nach { $ms } ms.
console-health-office-slow-do = Verständigen Sie, wer es betreibt; so lange wartet man auf jede Bestellung.
console-health-office-busy = Sagt, dass es überlastet ist.
console-health-office-busy-do = Warten Sie einen Augenblick, und prüfen Sie erneut; bleibt es so, verständigen Sie, wer es betreibt.
console-health-office-away = Antwortet nicht innerhalb von { $seconds } Sekunden.
console-health-office-away-do = Verständigen Sie, wer es betreibt. Aktionen warten und laufen von selbst weiter.
console-health-jobs = Aufträge
console-health-jobs-running = Dieser Prozess erledigt sie.
console-health-jobs-starting = Sie werden gerade gestartet.
console-health-jobs-starting-do = Prüfen Sie in einigen Sekunden erneut; bleibt es so, lesen Sie das Protokoll des Programms.
console-health-jobs-resting = Dieser Prozess erledigt keine.
console-health-jobs-resting-do = Er hält gerade an oder wurde ohne sie gestartet: Starten Sie den Desk neu.
console-health-jobs-broken = Sie konnten nicht gestartet werden oder haben aufgehört.
console-health-jobs-broken-do = Lesen Sie das Protokoll des Programms, und starten Sie den Desk neu.
console-health-waiting = Aktionen, die warten
console-health-waiting-none = Es wartet keine.
console-health-waiting-some = Wartend: { $count }. Sie laufen von selbst weiter.
console-health-waiting-long = Wartend: { $count }, davon mindestens eine seit über einer Stunde.
console-health-waiting-long-do = Sehen Sie in ihrer Liste nach, worauf sie warten.
console-health-waiting-unknown = Die Liste der Aufträge konnte nicht rechtzeitig gelesen werden.
console-health-waiting-unknown-do = Kümmern Sie sich zuerst um die Datenbank und die Aufträge, und prüfen Sie dann erneut.
console-health-halves = Aktionen, die halb erledigt sind
console-health-halves-none = Keine ist halb erledigt.
console-health-halves-some = Halb erledigt: { $count }.
console-health-halves-some-do = Sehen Sie in ihrer Liste nach, was fehlt, und ob es weitergehen oder rückgängig gemacht werden soll.
console-health-halves-unknown = Die Liste der Aufträge konnte nicht rechtzeitig gelesen werden.
console-health-halves-unknown-do = Kümmern Sie sich zuerst um die Datenbank und die Aufträge, und prüfen Sie dann erneut.
console-health-flows = Abläufe für neue Fälle
console-health-flows-kept = Veröffentlicht: { $count }.
console-health-flows-none = Es gibt keinen.
console-health-flows-none-do = Führen Sie „caro flows check“ aus, und starten Sie den Desk neu.
console-health-flows-lost = Die Datenbank enthält nicht, was in Gebrauch ist: { $names }.
console-health-flows-lost-do = Starten Sie den Desk neu: Er veröffentlicht seine Abläufe beim Start.
console-health-flows-unknown = Die Datenbank hat nicht gesagt, welche veröffentlicht sind.
console-health-flows-unknown-do = Kümmern Sie sich zuerst um die Datenbank, und prüfen Sie dann erneut.
console-health-platforms = Slack und Teams
console-health-platforms-on = { $count ->
    [1] Eines von beiden ist an.
   *[other] Beide sind an.
}
console-health-platforms-off = Keines von beiden ist an: Im Chat erreicht niemand den Desk.
console-health-platforms-off-do = Tragen Sie die Zugangsdaten von Slack oder Teams ein, es sei denn, der Desk wird nur ausprobiert.
console-health-channel = Support-Kanal
console-health-channel-none = Keiner ist festgelegt: Was übergeben wird, erscheint nur in der Liste der Fälle.
console-health-channel-open = Was übergeben wird, erscheint dort.
console-health-channel-refuses = Slack nimmt dort nichts an: { $why }.
console-health-channel-refuses-do = Laden Sie die App in den Kanal ein, oder legen Sie einen anderen fest und starten Sie neu. Die Supportleitung weiß von den Fällen.
console-health-channel-unknown = Das ließ sich nicht rechtzeitig lesen.
console-health-channel-unknown-do = Kümmern Sie sich zuerst um die Datenbank, dann fragen Sie erneut.
console-health-seal = Administratorenprotokoll
console-health-seal-empty = Es hat noch keine Zeile.
console-health-seal-holds = Zeile { $number }, die neueste, versiegelt die vorige.
console-health-seal-broken = Zeile { $number }, die neueste, versiegelt die vorige nicht.
console-health-seal-broken-do = Führen Sie „caro log verify“ aus, und vergleichen Sie mit der Prüfsumme, die Sie anderswo aufbewahren.
console-health-seal-unknown = Es konnte nicht rechtzeitig gelesen werden.
console-health-seal-unknown-do = Kümmern Sie sich zuerst um die Datenbank, und prüfen Sie dann erneut.

## Settings

console-settings = Einstellungen
console-settings-text = Womit dieser Prozess gestartet wurde. Einstellungen werden in der Umgebung oder in der Datei geändert, die CARO_CONFIG nennt, und gelten ab dem nächsten Start. Von einem Geheimnis ist nur zu sehen, ob es gesetzt ist. Banken und Personen haben eigene Seiten:
console-settings-whole = Die ganze Installation
console-settings-set = gesetzt
console-settings-not-set = nicht gesetzt
console-settings-empty = leer
console-settings-from-default = Standard
console-settings-from-file = eigene Datei
console-settings-from-environment = Umgebung
console-settings-from-playground = Playground

## Offices: tenants that knocked

console-knocks = Tenants ohne Kanzlei
console-knocks-text = Personen dieser Tenants wurden abgewiesen, weil keine Kanzlei verknüpft ist. Wer es war und was geschrieben wurde, wird nicht aufbewahrt.
console-knocks-first = Zuerst abgewiesen
console-knocks-last = Zuletzt abgewiesen
console-knocks-times = Anzahl
console-knocks-link = Verknüpfen

## Offices: one-time codes

console-codes = Einmalcodes
console-codes-text = Geben Sie der Kanzlei einen Code, statt nach der Tenant-ID zu fragen. Jemand aus der Kanzlei tippt ihn dem Bot in Teams, und ihr Tenant ist verknüpft. Ein Code gilt einmal, innerhalb von 24 Stunden.
console-codes-make = Einen Code erstellen
console-codes-made = Code für { $office }
console-codes-once = Notieren Sie ihn jetzt: Er wird nicht noch einmal gezeigt. Wer ihn dem Bot in Teams tippt, verknüpft seine Organisation mit dieser Kanzlei; geben Sie ihn also niemand anderem.
console-codes-by = Erstellt von
console-codes-until = Gültig bis
console-codes-revoke = Widerrufen
console-codes-none = Kein Code wartet auf Verwendung.
console-codes-gone = Dieser Code gilt nicht mehr: Er wurde verwendet oder widerrufen oder ist abgelaufen.
console-told-code-revoked = Der Code ist widerrufen.
console-admin-log-did-office-code-made = Hat einen Einmalcode erstellt für
console-admin-log-did-office-code-revoked = Hat einen Einmalcode widerrufen für

## Looks: cards as others see them

console-look-case = Die Karten jetzt
console-look-case-text = Dieselbe Karte in Slack und in Teams, so gezeichnet wie dort und so, wie sie in diesem Augenblick lautet. Es sind Bilder: Darauf lässt sich nichts anklicken, und niemand erfährt, dass Sie nachgesehen haben.
console-look-for = Gesehen von
console-look-audience-support = Support
console-look-audience-office = ihrer Kanzlei
console-look-show = Anzeigen
console-look-picture = Bild; nichts lässt sich anklicken
console-look-losses = Zu groß für diese Plattform und dort deshalb weggelassen:
console-look-no-losses = Es wurde nichts weggelassen.
console-look-payload = Was die Plattform erhält
console-look-order = Was andere sehen würden
console-look-order-text = Wählen Sie eine Person oder jemanden mit einer Rolle: Die Seite zeigt die Karte, die diese Person zu dieser Bestellung bekäme, und was sie tun darf. Sie handeln nicht an ihrer Stelle: In ihrem Namen wird nichts gespeichert, geändert oder protokolliert. Ob Slack oder Teams sie als Gast führt, wird hier nicht abgefragt.
console-look-person = Person
console-look-known = Hatten mit dieser Bestellung zu tun
console-look-id = Oder eine Kennung wie im Protokoll
console-look-id-hint = Zum Beispiel slack:T0123:U0123456, oder teams: mit dem Tenant und der Person.
console-look-role = Oder jemand mit der Rolle
console-look-office = der Kanzlei (Buchhalter)
console-look-who = Gesehen von
console-look-anybody = jemandem, keiner bestimmten Person
console-look-buttons = Schaltflächen
console-look-none = keine
console-look-refused = Diese Person sieht die Bestellung nicht. Sie liest:
console-look-of-console = In der Konsole sieht diese Person die Seite der Bestellung; dies würde der Bot ihr antworten.
console-look-rights = Was diese Person mit dieser Bestellung tun darf
console-look-may = Jetzt erlaubt
console-look-person-unknown = Diese Kennung gibt es nicht. Schreiben Sie sie wie im Aktionsprotokoll: die Plattform, den Workspace oder Tenant und die Person, mit Doppelpunkten dazwischen.
console-look-role-unknown = Diese Rolle gibt es hier nicht.

## Rights: one cell

console-right-of = { $action }, { $state }, { $role }
console-right-why = Regel
console-right-rule-allowed = Die Rolle „{ $role }“ darf dies, solange eine Bestellung den Status „{ $state }“ hat.
console-right-rule-state = Im Status „{ $state }“ darf dies niemand, welche Rolle auch immer.
console-right-rule-viewer = Die Rolle „{ $role }“ liest und ändert nichts.
console-right-rule-role = Im Status „{ $state }“ braucht es dafür die Leitung oder einen Administrator.
console-right-decided = Entschieden durch
console-right-program = Die Regeln des Programms selbst, Version { $version }: Keine Einstellung und keine Änderung in dieser Konsole entscheidet darüber.
console-right-also = Was einer Bestellung trotzdem im Weg stehen kann
console-right-company = Der Mandant kann CARO nicht haben: Die Bestellung sagt, warum.
console-right-bank = Die Bank nimmt nicht an CARO teil.
console-right-no-bank = Zurzeit nehmen alle Banken teil.
console-right-holders = Wer diese Rolle hat
console-right-accountants = Alle Personen eines Teams-Tenants, der mit einer Kanzlei verknüpft ist.
console-right-not-shown = Leitung und Administratoren sehen, wer welche Rolle hat.
console-right-everybody = Laut den Einstellungen ist jedes vollwertige Mitglied des Slack-Workspace Mitarbeiter, sofern es ihm nicht genommen wurde.
console-right-nobody = Für diese Rolle ist zurzeit niemand benannt.
console-right-by = Von

## Read only

console-read-only = Diese Konsole ist zurzeit schreibgeschützt; es wurde nichts geändert. Wer den Desk betreibt, kann Änderungen wieder zulassen.
console-read-only-head = Schreibgeschützt: Hier kann zurzeit nichts geändert werden.

## Your page

console-you = Ihre Seite
console-you-reading = Ihre Anzeige
console-zone = Zeitzone
console-zone-now = Die Zeiten in dieser Konsole sind die dieser Zone. Dort ist es jetzt:
console-told-zone = Die Zeitzone ist gespeichert.

## When somebody was first

console-back = Zurück zu dieser Seite
console-typed-reason = Sie haben diesen Grund angegeben:
console-typed-texts = Das haben Sie eingegeben. Es wird nirgends aufbewahrt: Kopieren Sie es, bevor Sie weitergehen.

## Search, as short as its field

console-search-short = Referenz, Bestellung, Mandant…

## Lines before what they tell of

console-admin-log-did-case-not-handed-over = Hat vergeblich um Übergabe gebeten: den Fall
console-admin-log-did-case-assigned = Hat jemandem vom Support zugewiesen: den Fall
console-admin-log-did-case-not-assigned = Hat vergeblich zuzuweisen versucht: den Fall
console-admin-log-did-log-export-begun = Hat begonnen, das Aktionsprotokoll zu exportieren
console-admin-log-did-admin-log-export-begun = Hat begonnen, das Administratorenprotokoll zu exportieren

## Looks: who only reads

console-look-only-reads = Diese Person liest die Seite der Bestellung in der Konsole, ohne jede Schaltfläche. Wollte sie mehr, läse sie:

## Seiten, die sich aktualisieren

console-live-new = Neu: { $count }.
console-live-changed = Diese Seite hat sich geändert.
console-live-updated = Die Seite ist aktuell.
console-live-lost = Die Verbindung ist unterbrochen. Die Seite versucht, sie wiederherzustellen.
console-live-over = Diese Seite aktualisiert sich nicht mehr: Sie sind abgemeldet oder haben eine andere Rolle.
console-live-alone = Diese Seite aktualisiert sich zurzeit nicht von selbst.
console-live-full = Zu viele Seiten sind geöffnet: Diese aktualisiert sich nicht von selbst.
console-live-show = Anzeigen

## Jetzt: wie lange Antworten brauchten

console-now-times = Zeit bis zur ersten Antwort
console-now-times-since = Seit
console-now-times-text = Antworten aller Prozesse, je nachdem, was jemand getan hat; die der anderen Prozesse erscheinen innerhalb einer Minute.
console-now-times-none = Seitdem hat niemand in Slack oder Teams etwas gefragt.
console-now-times-entry = Was jemand getan hat
console-now-times-count = Antworten
console-now-times-p50 = Die Hälfte binnen
console-now-times-p99 = 99 von 100 binnen
console-now-times-most = Langsamste
console-now-times-deadline = Die Plattform wartet
console-now-times-ms = { $count } ms
console-now-times-command = Befehl
console-now-times-press = Schaltfläche
console-now-times-form = Formular
console-now-times-search = Suche in einem Feld
console-now-times-message = Nachricht

## Sign-in with Microsoft and Slack

console-provider-entra = Microsoft
console-provider-slack = Slack
console-provider-link = Einmal-Link
console-provider-enter-entra = Mit Microsoft anmelden
console-provider-enter-slack = Mit Slack anmelden
console-sign-in-by-link = Mit einem Einmal-Link
console-provider-on-entra = Weiter zu Microsoft
console-provider-on-slack = Weiter zu Slack
console-provider-on-text = Sie werden weitergeleitet. Geschieht nichts, folgen Sie dem Link.
console-provider-on-link-entra = Bei Microsoft anmelden
console-provider-on-link-slack = Bei Slack anmelden
console-provider-wrong = Die Anmeldung hat nicht geklappt
console-provider-lost = Diese Anmeldung kann nicht abgeschlossen werden: Sie wurde schon benutzt, ist älter als zehn Minuten oder wurde in einem anderen Browser begonnen. Beginnen Sie von vorn.
console-provider-declined = Die Anmeldung wurde abgebrochen, oder Ihre Organisation erlaubt sie nicht. Beginnen Sie von vorn oder wenden Sie sich an Ihren Administrator.
console-provider-refused = Was zurückkam, beweist nicht, wer Sie sind; es wurde also niemand angemeldet. Beginnen Sie von vorn. Geschieht es noch einmal, sagen Sie es der Person, die den Desk betreibt: Warum, steht in dessen Protokoll.
console-provider-elsewhere = Sie haben sich mit einem Konto einer anderen Organisation angemeldet. Beginnen Sie von vorn und wählen Sie das Konto dieser Organisation.
console-provider-stranger = Wir wissen, wer Sie sind, aber niemand hat Ihnen hier eine Rolle gegeben. Bitten Sie einen Administrator des Desks, Sie unter Personen hinzuzufügen, und geben Sie die ID an, die unten steht.
console-provider-taken = Diese Anmeldung gehört zu einem anderen Konto der Konsole. Wenden Sie sich an einen Administrator des Desks, oder melden Sie sich damit an.
console-provider-id-entra = Ihre Objekt-ID
console-provider-id-slack = Ihre Mitglieds-ID
console-provider-away-entra = Microsoft antwortet nicht
console-provider-away-slack = Slack antwortet nicht
console-provider-away-text = Versuchen Sie es in einer Minute wieder. Eilt es, bitten Sie die Person, die den Desk betreibt, um einen Einmal-Link.
console-provider-refuses-desk = { $provider } nimmt diesen Desk selbst nicht an: Vielleicht ist dessen Geheimnis dort abgelaufen. Ein neuer Versuch hilft nicht. Sagen Sie es der Person, die den Desk betreibt; sie kann Ihnen inzwischen einen Einmal-Link geben.
console-identities = Anmeldungen
console-identities-text = Mit jeder davon kommen Sie in dieses Konto. Wird eine entfernt, endet jede Sitzung, die mit ihr begann.
console-identity-provider = Mit
console-identity-link-entra = Anmeldung mit Microsoft hinzufügen
console-identity-link-slack = Anmeldung mit Slack hinzufügen
console-identity-unlink = Entfernen
console-identity-of-account = Gehört zum Konto
console-identity-own = Dieses Konto wurde für diese Anmeldung angelegt; beide gehören zusammen. Soll niemand mehr damit hineinkommen, bitten Sie einen Administrator, das Konto zu beenden.
console-identity-never = noch nicht benutzt
console-told-identity-linked = Die Anmeldung ist hinzugefügt.
console-told-identity-unlinked = Die Anmeldung ist entfernt.
console-told-identity-unlinked-here = Die Anmeldung ist entfernt und mit ihr diese Sitzung, die mit ihr begann. Melden Sie sich auf anderem Weg an.
console-told-account-made = Das Konto ist angelegt. Die Person meldet sich mit der Schaltfläche auf der Anmeldeseite an.
console-role-of-slack = wie in Slack
console-people-provider-add = Jemanden hinzufügen, der sich selbst anmeldet
console-people-person-id = ID der Person
console-people-person-how = Bei Microsoft die Objekt-ID, bei Slack die Mitglieds-ID. Die Seite, die jemanden abweist, zeigt sie ihm.
console-people-provider = Wählen Sie eine der angebotenen Anmeldungen.
console-people-person = Das ist keine solche ID: Bei Microsoft sieht sie aus wie 11111111-2222-3333-4444-555555555555, bei Slack beginnt sie mit U oder W.
console-people-name = Geben Sie einen Namen mit 1 bis { $most } Zeichen an, in den Buchstaben eines einzigen Alphabets, mit Ziffern und üblichen Zeichen wie - oder ’.
console-people-name-how = Buchstaben eines einzigen Alphabets, Ziffern und übliche Zeichen wie - oder ’.
console-people-has-account = Diese Person hat schon ein Konto.
console-admin-log-did-identity-linked = Hat eine Anmeldung hinzugefügt zu
console-admin-log-did-identity-unlinked = Hat eine Anmeldung entfernt von
console-admin-log-did-account-made = Hat das Konto angelegt

## Diagramme

console-charts = Diagramme
console-charts-text = Was aus Fällen geworden ist, nach der Woche, in der sie geschlossen wurden. Wochen beginnen am Montag, nach der Zeit in Brüssel. Noch offene Fälle zählen nicht mit.
console-charts-since = Von Woche
console-charts-until = Bis Woche
console-charts-flow = Ablauf
console-charts-language = Sprache
console-charts-show = Anzeigen
console-charts-usual = Die letzten 12 Wochen, ohne Filter
console-charts-left-out = Nicht verständliche Filter wurden weggelassen. Es werden höchstens { $most } Wochen auf einmal gezeigt.
console-charts-none = In den letzten 12 Wochen wurde kein Fall geschlossen. Diese Diagramme füllen sich von selbst, sobald Fälle in Slack und Teams enden; wählen Sie frühere Wochen, um ältere zu sehen.
console-charts-none-fit = In diesen Wochen wurde kein Fall geschlossen, der diesen Filtern entspricht. Wählen Sie andere Wochen oder weniger Filter.
console-charts-numbers = Die Zahlen, und die Fälle dahinter
console-charts-week = Woche
console-charts-cases = Fälle
console-charts-total = Gesamt
console-charts-share = Anteil
console-charts-few = n = { $count }
console-charts-kind-done = Aktion ausgeführt
console-charts-kind-support = An den Support gegeben
console-charts-kind-not-done = Aktion nicht ausgeführt
console-charts-kind-left = Ohne Aktion verlassen
console-charts-ends = Wie Fälle enden, nach Woche
console-charts-ends-label = Säulen für die Wochen { $since } bis { $until }: { $count ->
    [one] ein geschlossener Fall
   *[other] { $count } geschlossene Fälle
} nach ihrem Ende. Die Tabelle darunter enthält die Zahlen.
console-charts-ends-text = Jeder geschlossene Fall zählt einmal, in der Woche, in der er geschlossen wurde, nach seiner letzten Aktion: ausgeführt; an den Support gegeben; nicht ausgeführt (abgelehnt, fehlgeschlagen, gestoppt, rückgängig gemacht oder halb ausgeführt); oder gar keiner.
console-charts-times = Zeit, bis ein Fall geschlossen ist
console-charts-times-label = Die Zeit, bis Fälle geschlossen wurden, für die Wochen { $since } bis { $until }: der mittlere Wert, und was neun von zehn nicht überschreiten. Die Tabelle darunter enthält die Zahlen.
console-charts-times-text = Vom Öffnen eines Falls bis zum Schließen, Wochenenden und das Warten auf den Karteninhaber eingeschlossen; die Skala ist logarithmisch.
console-charts-questions = Beantwortete Fragen je Fall
console-charts-questions-label = Wie viele Fragen Menschen je Fall beantworteten, für die Wochen { $since } bis { $until }: der mittlere Wert, und was neun von zehn nicht überschreiten. Die Tabelle darunter enthält die Zahlen.
console-charts-questions-text = Die Antworten, die Menschen auf dem Weg gaben, den ein Fall am Ende nahm; automatische Prüfungen und zurückgenommene Antworten zählen nicht.
console-charts-p50 = Die Hälfte der Fälle: höchstens
console-charts-p90 = Neun von zehn: höchstens
console-charts-hollow = Hohl: weniger als { $count } Fälle, sagt also wenig
console-charts-drops = Wo Menschen aufgeben
console-charts-drops-text = Ein Fall ist verlassen, wenn er ohne jede Aktion geschlossen wird: Niemand machte mit ihm weiter, und er wurde von jemandem geschlossen, oder automatisch, als sich seine Bestellung geändert hatte und jemand sie erneut suchte. Anteil: von den Fällen, die zu dieser Frage oder diesem Ergebnis kamen, die dort verlassenen.
console-charts-drops-none = In diesen Wochen wurde kein Fall ohne Aktion verlassen.
console-charts-left = Hier verlassen
console-charts-came = Hierher gekommen
console-charts-more = { $count ->
    [one] Noch einer
   *[other] Noch { $count }
}
console-charts-endings = Wie Fälle enden, nach Aktion
console-charts-endings-text = Die letzte Aktion jedes geschlossenen Falls mit ihrem Ergebnis, als Anteil an allen geschlossenen Fällen dieser Wochen.
console-charts-support = Der Support
console-charts-support-text = Fälle, die an den Support übergeben wurden und in diesen Wochen geendet haben. Eine Zahl von Fällen führt hier zu keiner Liste.
console-charts-answered = Zeit, bis jemand vom Support einen Fall hatte
console-charts-answered-label = Die Zeit, bis jemand vom Support einen Fall hatte, für die Wochen { $since } bis { $until }: die Mitte und was neun von zehn nicht überschreiten. Die Tabelle darunter enthält die Zahlen.
console-charts-answered-text = Von der Übergabe, bis jemand vom Support den Fall zum ersten Mal übernahm oder bekam, Nächte und Wochenenden eingerechnet. Ein Fall, den bei der Übergabe schon jemand hatte, zählt als keine Zeit.
console-charts-supported = Zeit beim Support bis zum Ende
console-charts-supported-label = Die Zeit, die Fälle beim Support lagen, für die Wochen { $since } bis { $until }: die Mitte und was neun von zehn nicht überschreiten. Die Tabelle darunter enthält die Zahlen.
console-charts-supported-text = Von der Übergabe bis zum Ende; bei einem wieder geöffneten Fall alle seine Zeiten beim Support zusammen.
console-charts-support-ends = Wie Fälle des Supports enden
console-charts-support-ends-text = Wie jeder dieser Fälle zuletzt endete, nach Angabe dessen, der ihn beendet hat, als Anteil an allen.
console-charts-went = Wie es lief
console-charts-went-none = Noch keine Kanzlei hat gesagt, wie es lief.
console-charts-went-text = Was Kanzleien nach dem ersten Ende eines Falls auf ihrer Karte geantwortet haben; wer geantwortet hat, wird nicht aufbewahrt. Die meisten sagen nichts.
console-charts-by-flow = Nach Ablauf
console-charts-by-flow-text = Wie geschlossene Fälle jedes Ablaufs endeten; Bestellungen, deren Status keine Fragen braucht, haben keinen.
console-charts-by-bank = Nach Bank
console-charts-by-bank-text = Wie geschlossene Fälle nach der Bank ihrer Bestellung endeten; sie ist unbekannt bei Fällen aus der Zeit, bevor sie aufbewahrt wurde.
console-charts-by-language = Nach Sprache
console-charts-by-language-text = Wie geschlossene Fälle nach der Sprache dessen endeten, der sie öffnete; sie ist unbekannt bei Fällen aus der Zeit, bevor sie aufbewahrt wurde.
console-charts-shared-label = Aktion ausgeführt in { $done } von { $all }
console-charts-flow-caro-problem = Bestellung mit Problem
console-charts-flow-caro-invitation = Einladung nicht genutzt
console-charts-flow-none = Ohne Fragen
console-charts-unknown = unbekannt
console-charts-seconds = { $count } s
console-charts-minutes = { $count } Min.
console-charts-hours = { $count } Std.
console-charts-days = { $count } T.
console-charts-answers = Wie lange Antworten dauern, nach Woche
console-charts-answers-text = Antworten aller Prozesse auf das, was in Slack und Teams getan wird, nach der Woche, in der sie gesendet wurden. Nur die Filter nach Wochen und Plattform gelten: Eine Antwort gehört zu keinem Ablauf, keiner Bank und keinem Büro.
console-charts-answers-of = Antworten in { $platform }
console-charts-answers-label = Wie lange Antworten in { $platform } dauerten, für die Wochen { $since } bis { $until }: der mittlere Wert, und was 99 von 100 nicht überschreiten. Die Tabelle darunter enthält die Zahlen.
console-charts-answers-hollow = Hohl: weniger als { $count } Antworten, sagt also wenig
console-charts-answers-limit = Die Plattform wartet { $count } s
console-charts-answers-meant = Vom Eintreffen der Anfrage bis zum Senden der ersten Antwort; nach { $count } s meldet die Plattform, dass es keine gibt. Die Skala ist logarithmisch.
console-charts-answers-numbers = Die Zahlen
console-charts-export-text = Die Datei enthält jede Zahl dieser Wochen und Filter, Woche für Woche. Dass Sie sie mitgenommen haben, steht im Protokoll der Administratoren.
console-admin-log-did-figures-exported = Exportierte die Zahlen der Diagramme
console-case-more = Filter für geschlossene Fälle
console-charts-step = Frage oder Ergebnis
console-case-since = Geschlossen ab Woche
console-case-until = Geschlossen bis Woche

# Genehmigungen
console-approvals = Genehmigungen
console-approvals-text = Manche Vorgänge brauchen eine zweite Person. Wer sie anfordert, entscheidet nie selbst, gleich in welcher Rolle; eine Ablehnung genügt.
console-approvals-open = Wartend
console-approvals-ended = Entschieden
console-approvals-none-open = Nichts wartet auf eine zweite Person.
console-approvals-none-ended = Es wurde noch nichts entschieden.
console-approval = Zweite Person
console-approval-until = Bis
console-approval-changes = Was sich ändert
console-approval-who = Wer jetzt entscheiden kann
console-approval-nobody = Niemand
console-approval-stands-open = wartet auf eine zweite Person
console-now-approvals = Wartet auf eine zweite Person
console-told-approval = Es ist entschieden, wie diese Seite zeigt.
console-told-gate = Die Regel ist geändert.
console-right-two = zwei Personen
console-right-second = Braucht eine zweite Person
console-right-second-text = Eine Person der Supportleitung oder der Administration, die den Vorgang nicht selbst angefordert hat, muss dann genehmigen. Was schon wartet, geht weiter wie angefordert.
console-right-second-choose = Wählen Sie Ja oder Nein.
console-admin-log-did-gate-changed = Hat geändert, was eine zweite Person braucht
console-admin-log-did-flow-published = Hat den Ablauf veröffentlicht
console-job-step-approval = Auf die zweite Person gewartet
console-job-went-gated = Braucht eine zweite Person
console-approval-stands-approved = genehmigt
console-approval-stands-declined = durch die zweite Person abgelehnt
console-approval-stands-withdrawn = zurückgezogen
console-approval-stands-expired = abgelaufen
console-approval-stands-void = hinfällig
console-approval-stands-emergency = NOTFALL, ohne zweite Person

## The people of an office

console-role-onlooker = Zuschauer
console-office-people-right = Darf
console-office-people-nobody = Aus dieser Kanzlei hat noch niemand dem Bot geschrieben: Es gibt niemanden zu benennen.
console-office-people-others = Wer nicht benannt ist
console-office-people-no-administrator = In dieser Kanzlei entscheidet niemand, wer dort handeln darf: Benennen Sie dort einen Administrator.
console-told-office-people = Die Personen der Kanzlei wurden geändert.
console-office-people-right-unknown = Wählen Sie, was diese Person darf.
console-admin-log-did-office-person-changed = Änderte in der Kanzlei:
console-admin-log-did-office-others-changed = Änderte nicht Benannte in

## Back-tests of flows

console-flow-tab-back-tests = Rücktests
console-flow-back-tests-text = Ein Rücktest geht Ihren Entwurf mit früheren Fällen durch, mit dem, was damals geantwortet und festgestellt wurde, und sagt, was anders geendet hätte. Kein Fall wird geändert. Ein Entwurf kann erst veröffentlicht werden, nachdem genau dieser Entwurf im Vergleich mit der aktiven Version getestet wurde.
console-flow-back-tests-none = Von diesem Ablauf wurde noch kein Entwurf getestet.
console-flow-back-test = Rücktest
console-flow-back-test-draft = Entwurf
console-flow-back-test-baseline = Verglichen mit Version
console-flow-back-test-set = Menge der Fälle
console-flow-back-test-by = Gestartet von
console-flow-back-test-state = Zustand
console-flow-back-test-past = Frühere Fälle
console-flow-back-test-most = Die neuesten früheren Fälle, höchstens
console-flow-back-test-start = Meinen Entwurf testen
console-flow-back-test-stop = Anhalten
console-flow-back-test-stops = Er hält gleich an.
console-flow-back-test-waiting = wartet
console-flow-back-test-running = läuft
console-flow-back-test-stopped = angehalten
console-flow-back-test-done = fertig
console-flow-back-test-failed = fehlgeschlagen
console-flow-back-test-failed-text = Der Rücktest brach vor seinem Ende ab. Starten Sie ihn neu; gelingt auch das nicht, steht im Protokoll des Desks, warum.
console-flow-back-test-begins = Er beginnt: Die früheren Fälle werden gezählt.
console-flow-back-test-progress = { $looked_at } von { $wanted } Fällen angesehen, die neuesten zuerst
console-flow-back-test-looked-at = { $looked_at } von { $past }
console-flow-back-test-no-past = Von diesem Ablauf gibt es keine früheren Fälle.
console-flow-back-test-nothing = Ihr Entwurf sagt dasselbe wie die aktive Version: Es gibt nichts zu testen.
console-flow-back-test-wrong = Der Entwurf kann noch nicht durchlaufen werden:
console-flow-back-test-choose = Wählen Sie, wie viele Fälle angesehen werden.
console-flow-back-test-busy = Es laufen schon zwei Rücktests. Warten Sie, bis einer fertig ist, oder halten Sie einen an.
console-flow-back-test-no-program = Der Desk konnte den Rücktest nicht starten. Versuchen Sie es später noch einmal; gelingt auch das nicht, wenden Sie sich an Ihren Administrator.
console-flow-back-test-behind = Inzwischen ist eine andere Version aktiv als die, auf der Ihr Entwurf beruht. Bringen Sie ihn zuerst auf den neuesten Stand: Erst dann zählt ein Rücktest für die Veröffentlichung.
console-flow-back-test-ticket = Genau dieser Entwurf wurde getestet und kann daher veröffentlicht werden. Rücktest:
console-flow-back-test-stopped-early = Er wurde vorzeitig angehalten: { $looked_at } von { $past } früheren Fällen wurden angesehen.
console-flow-back-test-newest = Er hat die neuesten { $looked_at } von { $past } früheren Fällen angesehen.
console-flow-obstacle-not-back-tested = Genau dieser Entwurf wurde noch nicht im Vergleich mit der Version getestet, auf der er beruht: Er braucht einen Rücktest, bevor er veröffentlicht werden kann.
console-flow-back-test-is-ticket = Genau dieser Entwurf kann anstelle dieser Version veröffentlicht werden.
console-flow-back-test-not-all = Nicht alle früheren Fälle wurden angesehen; das Administratorenprotokoll wird das vermerken.
console-flow-back-test-versions = Durchlaufen mit Version
console-flow-back-test-unread = Nicht lesbar: Ihre Version ist verloren
console-flow-back-test-questions = Fragen an Menschen
console-flow-back-test-questions-text = { $before } je Fall bisher, { $after } mit dem Entwurf, in den { $cases } Fällen, in denen es sich sagen lässt
console-flow-back-test-found = Ergebnis
console-flow-back-test-cases = Fälle
console-flow-back-test-became = Was aus der Bestellung wurde
console-flow-back-test-became-active = Aktiv innerhalb von 90 Tagen
console-flow-back-test-became-problem = wieder Problem
console-flow-back-test-became-no-news = nichts bekannt
console-flow-finding-same-end = gleiches Ende
console-flow-finding-other-end = anderes Ende
console-flow-finding-asked-anew = es würde gefragt, was nie gefragt wurde
console-flow-finding-not-offered = eine Antwort wird nicht mehr angeboten
console-flow-finding-no-verdict = von einer Prüfung ist kein Ergebnis erhalten
console-flow-back-test-untold-short = (lässt sich nicht sagen)
console-flow-back-test-matrix = Vom alten zum neuen Ende
console-flow-back-test-otherwise = Würden anders enden
console-flow-back-test-untold = Lässt sich nicht sagen
console-flow-back-test-same = Gleiches Ende: { $count ->
    [one] 1 Fall
   *[other] { $count } Fälle
}
console-flow-back-test-ended = Endete mit
console-flow-back-test-would-end = Würde enden mit
console-flow-back-test-stops-at = Lässt sich nicht sagen ab
console-flow-back-test-why = Grund
console-flow-back-test-forks = Die Wege trennen sich bei
console-flow-back-test-left = bei dieser Frage verlassen
console-flow-back-test-altered = { $count ->
    [one] 1 Fall
   *[other] { $count } Fälle
} mit gleichem Ende: Dort würden andere Aktionen angeboten. Der Entwurf ändert: { $names }
console-flow-back-test-meant = Was sich nicht sagen lässt, zählt nie als gleich. Nur Bestellungen, für die etwas getan wurde, werden beobachtet; von den anderen ist nichts bekannt.
console-flow-back-test-no-cases = Hier gibt es keinen Fall.
console-flow-back-test-trails = Beide Wege
console-flow-back-test-before = Bisher
console-flow-back-test-after = Mit dem Entwurf
console-flow-back-test-fork = hier trennen sie sich
console-flow-back-test-by-desk = (vom Desk geprüft)
console-flow-back-test-to-case = Den Fall öffnen
console-told-back-test = Der Rücktest hat begonnen. Sie können diese Seite verlassen und wiederkommen.
console-told-back-test-stop = Der Rücktest hält an und behält, was er bisher gefunden hat.
console-admin-log-did-flow-back-tested = Hat einen Entwurf des Ablaufs getestet
console-admin-log-did-flow-back-test-stopped = Hat einen Rücktest des Ablaufs angehalten

## Versions of a flow

console-flow-tabs = Seiten dieses Ablaufs
console-flow-versions = Versionen
console-flow-versions-text = Ein Fall geht mit der Version weiter, mit der er eröffnet wurde. Neue Fälle werden mit der aktiven eröffnet.
console-flow-version = Version
console-flow-version-title = Version { $number }
console-flow-version-number = Nr.
console-flow-version-stands = Stand
console-flow-version-when = Veröffentlicht
console-flow-version-by = Von
console-flow-version-from = Aus
console-flow-version-why = Warum
console-flow-version-base = Auf Grundlage von
console-flow-version-open = Offene Fälle
console-flow-version-stands-live = aktiv
console-flow-version-stands-beside = neben der aktiven aufbewahrt
console-flow-version-stands-was-live = war aktiv
console-flow-version-stands-retired = außer Gebrauch: Mit diesem Ablauf wird kein neuer Fall mehr eröffnet
console-flow-version-origin-shell = einem Terminal
console-flow-version-origin-console = der Konsole
console-flow-version-draining =
    { $count ->
        [one] ein offener Fall
       *[other] { $count } offene Fälle
    }
console-flow-version-oldest = der älteste:
console-flow-version-drained = ausgelaufen: kein offener Fall braucht sie mehr
console-flow-version-again = erneut veröffentlicht als Nr. { $number }
console-flow-version-numbers = Veröffentlicht als Nr. { $numbers }
console-flow-version-not-whole = Es gibt sehr viele offene Fälle: Von jedem Stand wurden die { $most } ältesten gezählt.
console-flow-version-lost = Diese Version kann nicht gelesen werden: Sie wurde zurückgezogen, oder ein neueres Programm hat sie veröffentlicht. Wer einen ihrer Fälle öffnet, beginnt ihn neu mit der aktiven Version.
console-flow-version-base-lost = Die Version, auf der sie beruht, kann nicht gelesen werden: Was sie geändert hat, lässt sich nicht sagen.
console-flow-version-first = Sie beruht auf keiner anderen Version.
console-flow-version-changes = Was sie geändert hat
console-flow-version-changes-text = Verglichen mit Version { $base }, auf der sie beruht.
console-flow-version-cases = Alle Fälle dieser Version
console-flow-drift = Wo Fälle endeten
console-flow-drift-text = Fälle, in denen nichts mehr beantwortet wird: { $old } von Version { $base }, { $new } von dieser. Von jeder Version wurden die neuesten { $most } Fälle angesehen.
console-flow-drift-end = Ende
console-flow-drift-old = Version { $base }
console-flow-drift-new = Diese Version
console-flow-drift-difference = Unterschied
console-flow-drift-points = { $points } Punkte
console-flow-drift-none = Noch kein Fall dieser Version ist an seinem Ende.
console-flow-left-at = verlassen bei: { $title }
console-flow-drop = Wohin Fälle gingen, und wo sie endeten
console-flow-drop-text = { $count ->
        [one] Ein Fall dieser Version, die neuesten zuerst.
       *[other] { $count } Fälle dieser Version, die neuesten zuerst.
    } Mehr als { $most } werden nicht angesehen. Wer zu einer Frage kam, ging von dort weiter oder blieb dort stehen.
console-flow-drop-drawn = Dasselbe, gezeichnet
console-flow-drop-label = Von jeder Frage führen die Antworten nach rechts; je breiter eine Linie, desto mehr Fälle gingen dorthin. Die Tabelle darunter enthält die Zahlen.
console-flow-drop-none = Mit dieser Version wurde noch kein Fall eröffnet.
console-flow-drop-came = Hierher gekommen
console-flow-drop-onwards = Weiter mit
console-flow-drop-by-desk = { $count } automatisch
console-flow-stop-open = Wartet
console-flow-stop-handed-over = Beim Support
console-flow-stop-acted = Mit einer Aktion beendet
console-flow-stop-left = Ohne Aktion verlassen
console-flow-move = Offene Fälle in die aktive Version bringen
console-flow-move-can =
    { $count ->
        [one] Ein offener Fall dieser Version steht an einer Stelle, die in der aktiven Version dieselbe ist.
       *[other] { $count } offene Fälle dieser Version stehen an einer Stelle, die in der aktiven Version dieselbe ist.
    }
console-flow-move-some = Es gibt vielleicht mehr offene Fälle als gezählt: Mehr als { $most } werden nicht angesehen.
console-flow-move-look = Ansehen
console-flow-move-title = In die aktive Version { $live } bringen
console-flow-move-text = Diese Fälle kamen auf denselben Fragen, Prüfungen und Antworten dorthin, wo sie stehen, wie in der aktiven Version, und alles, was dort angeboten wird, bietet auch diese an. Worte können abweichen. Genau die angekreuzten Fälle werden verschoben, wie sie hier stehen; ihre Karten folgen.
console-flow-move-none = Kein offener Fall dieser Version kann in die aktive.
console-flow-move-now = Angekreuzte Fälle verschieben
console-flow-move-choose = { $case } verschieben
console-flow-move-case = Fall
console-flow-move-ahead = Von dort an
console-flow-move-differs = Was abweicht
console-flow-move-ahead-none = nichts weicht ab
console-flow-move-words = andere Worte
console-flow-move-barred = Diese bleiben, wo sie sind
console-flow-move-why = Warum
console-flow-move-more = Es gibt mehr davon: Das sind die ersten { $count }. Verschieben Sie sie und kommen Sie dann zurück.
console-flow-move-ended = Was daraus geworden ist
console-flow-move-done = Er geht jetzt mit der aktiven Version weiter.
console-flow-bar-over = Er ist nicht mehr offen oder geht mit einer anderen Version weiter.
console-flow-bar-under-way = Eine Aktion für ihn läuft gerade.
console-flow-bar-states = Die aktive Version ist nicht für jeden Status, für den seine eigene ist.
console-flow-bar-trail = Die aktive Version führt einen anderen Weg bei: { $title }
console-flow-bar-station = Die aktive Version bietet weniger oder anderes an bei: { $title }
console-flow-bar-lost = Eine der beiden Versionen kann nicht gelesen werden.
console-flow-bar-late = Er ist weitergegangen, seit er aufgeführt war: Er wurde gelassen, wie er ist.
console-flow-bar-away = Der Desk erreichte seine Daten gerade nicht: Auf der Seite des Falls steht, ob er verschoben wurde. Öffnen Sie die Liste und senden Sie sie noch einmal.
console-flow-bar-trail-somewhere = Die aktive Version führt einen anderen Weg.
console-flow-bar-station-somewhere = Die aktive Version bietet weniger oder anderes an, wo er steht.
console-told-flow-moved = Der Fall geht mit der aktiven Version weiter. Seine Karten folgen.
console-admin-log-did-case-moved = Hat in die aktive Version seines Ablaufs gebracht: den Fall
console-admin-log-did-flow-retired = Hat außer Gebrauch genommen: den Ablauf

## What a change would make of open cases

console-impact-open = Offene Fälle
console-impact-cases = { $count ->
    [0] Kein offener Fall würde anders beantwortet.
    [one] 1 offener Fall würde anders beantwortet.
   *[other] { $count } offene Fälle würden anders beantwortet.
}
console-impact-seen = { $count ->
    [0] Kein offener Fall würde von anderen Leuten gesehen.
    [one] 1 offener Fall würde von mehr oder weniger Leuten gesehen.
   *[other] { $count } offene Fälle würden von mehr oder weniger Leuten gesehen.
}
console-impact-cut = Nur die { $count } neuesten offenen Fälle wurden betrachtet.
console-impact-unsure = { $count ->
    [one] Bei 1 davon ist es nicht sicher: Die Bestellung wurde nicht gelesen.
   *[other] Bei { $count } davon ist es nicht sicher: Die Bestellungen wurden nicht gelesen.
}
console-impact-shown = Die { $count } neuesten davon stehen hier.
console-impact-now = Steht jetzt bei
console-impact-then = Stünde bei
console-impact-stays = gleich
console-impact-maybe = oder weiter: Die Bestellung wurde nicht gelesen
console-impact-who = Wer was darf
console-impact-tenants = Tenants, die ihn sehen
console-impact-held = Das sind Fälle, die diese Person bearbeitet.
console-leave-alone = sofort
console-leave-second = mit einer zweiten Person
console-leave-refused = abgelehnt

## Publishing a flow with a second person

console-publishing = Einen Ablauf veröffentlichen
console-publishing-text = Ein Ablauf, den jemand hier oder von einem Terminal aus veröffentlicht, wartet dann, bis eine andere Person der Supportleitung oder Administration ihn genehmigt. Eine neue Version des Programms veröffentlicht ihre Abläufe von selbst: Darüber entscheidet, wer sie installiert.
console-publishing-nobody = Niemand außer Ihnen könnte genehmigen: Benennen Sie zuerst eine weitere Person der Supportleitung oder Administration.
console-flow-requests = Zu veröffentlichende Abläufe
console-flow-requests-text = Was jemand veröffentlichen will und worüber eine zweite Person entscheidet. Genau das Angeforderte wird veröffentlicht.
console-flow-request = Einen Ablauf veröffentlichen
console-flow-request-version = Version
console-flow-request-note = Warum
console-flow-request-report = Rücktest
console-flow-request-void = inzwischen wurde eine andere Version veröffentlicht
console-flow-request-wrong = So kann er nicht mehr veröffentlicht werden:
console-flow-request-no-words = Was sich ändert, lässt sich nicht in Worten sagen: Die Version davor ist nicht lesbar.
console-flow-request-source = Die ganze Datei
console-flow-request-approve = Genehmigen und veröffentlichen
console-flow-request-withdraw = Antrag zurückziehen
console-flow-request-emergency = Im Notfall: ohne zweite Person veröffentlichen
console-flow-request-emergency-text = Der Ablauf ist sofort aktiv. Die gesamte Supportleitung wird benachrichtigt, und Ihr Grund steht im Protokoll.
console-flow-request-emergency-now = Jetzt veröffentlichen
console-admin-log-did-flow-publishing-asked = Hat beantragt, den Ablauf zu veröffentlichen
console-admin-log-did-flow-publishing-approved = Hat den Ablauf genehmigt und veröffentlicht
console-admin-log-did-flow-published-emergency = NOTFALL: hat den Ablauf ohne zweite Person veröffentlicht
console-admin-log-did-flow-publishing-declined = Hat abgelehnt, den Ablauf zu veröffentlichen
console-admin-log-did-flow-publishing-withdrawn = Hat die Veröffentlichung des Ablaufs zurückgezogen
console-admin-log-did-flow-publishing-expired = Niemand hat über die Veröffentlichung des Ablaufs entschieden
console-admin-log-did-flow-publishing-void = Die Veröffentlichung des Ablaufs ist hinfällig: Eine andere Version wurde veröffentlicht

## Flows and their drafts

console-flows = Abläufe
console-flow = Ablauf
console-flows-text = Was der Desk Schritt für Schritt fragt und wohin jede Antwort führt. Neue Fälle werden mit der aktiven Version eröffnet; laufende Fälle behalten die Version, mit der sie eröffnet wurden.
console-flows-none = Es ist noch kein Ablauf veröffentlicht: Der erste Start des Desks veröffentlicht die des Programms.
console-flow-live = Aktive Version
console-flow-by = Von
console-flow-note = Warum
console-flow-drafts = Entwürfe
console-flow-shipped = mit dem Programm geliefert
console-flow-tab-bench = Werkbank
console-flow-tab-texts = Texte
console-flow-none-kept = Sie haben keinen Entwurf dieses Ablaufs. Was Sie unten ändern, wird Ihr Entwurf, sobald Sie es speichern.
console-flow-kept-at = Ihr Entwurf, gespeichert
console-flow-base = beruht auf
console-flow-behind = Inzwischen ist Version { $live } aktiv, Ihr Entwurf beruht aber auf { $base }: Er kann erst veröffentlicht werden, wenn beide zusammengeführt sind.
console-flow-merge = Beide zusammenführen
console-flow-overtaken = Ihr Entwurf wurde anderswo geändert, seit diese Seite geöffnet wurde, zum Beispiel in einem anderen Tab. Jetzt wurde nichts gespeichert, und was Sie eingegeben haben, steht noch unten. So unterscheidet es sich vom Gespeicherten; „Entwurf speichern“ setzt es an dessen Stelle.
console-flow-overtaken-dropped = Ihr Entwurf wurde anderswo veröffentlicht oder verworfen, seit diese Seite geöffnet wurde. Jetzt wurde nichts gespeichert, und was Sie eingegeben haben, steht noch unten. So unterscheidet es sich von der aktiven Version; „Entwurf speichern“ beginnt damit einen Entwurf.
console-flow-not-kept = Das haben Sie eingegeben. Es ist noch nicht gespeichert.
console-flow-nothing-wrong = Daran ist nichts falsch.
console-flow-yaml = Der Ablauf als YAML
console-flow-texts-as-files = Seine Texte als Dateien
console-flow-keep = Entwurf speichern
console-flow-check = Prüfen
console-flow-publish = Veröffentlichen
console-flow-draft-drop = Diesen Entwurf verwerfen
console-flow-changed = Was Ihr Entwurf ändert
console-flow-base-lost = Version { $base }, auf der Ihr Entwurf beruht, ist nicht mehr gespeichert: Was er ändert, lässt sich nicht sagen.
console-flow-stations = Schritte und Ergebnisse
console-flow-station = Name
console-flow-stage = Phase
console-flow-station-check = Was der Desk prüft
console-flow-station-leads = Antworten oder Aktionen
console-flow-add-step = Schritt hinzufügen
console-flow-add-outcome = Ergebnis hinzufügen
console-flow-step = Schritt
console-flow-outcome = Ergebnis
console-flow-numbered = Die Datei mit Zeilennummern
console-flow-others = Entwürfe von anderen
console-flow-earlier = Frühere Versionen
console-flow-copy = In meinen Entwurf kopieren
console-flow-copy-text = Es wird Ihr Entwurf. Nur Sie können Ihren Entwurf veröffentlichen, und niemand veröffentlicht den eines anderen.
console-flow-copy-replaces = Sie haben schon einen Entwurf: Die Kopie tritt an seine Stelle. Unten steht, worin sich beide unterscheiden.
console-flow-draft-of = Entwurf von { $name }
console-flow-beside-mine = Was sich von Ihrem Entwurf unterscheidet
console-flow-beside-live = Was sich von der aktiven Version unterscheidet
console-flow-back = Dahin zurückgehen
console-flow-back-to = Zurück zur Version
console-flow-back-now = Erneut veröffentlichen
console-flow-lines = Zeilen, die sich unterscheiden
console-flow-same = Beide sagen dasselbe.
console-flow-same-tree = Schritte und Ergebnisse sind dieselben; nur die Schreibweise der Datei unterscheidet sich.
console-flow-remarks = Schritte, Ergebnisse und Texte sind dieselben; nur die Schreibweise der Dateien unterscheidet sich, etwa ein Kommentar. Auch das ist eine eigene Version.
console-flow-no-words = Eines von beiden lässt sich noch nicht als Ablauf lesen: Was sich unterscheidet, zeigen nur die Zeilen.
console-flow-texts-changed = { $count ->
    [one] 1 Text unterscheidet sich
   *[other] { $count } Texte unterscheiden sich
}
console-flow-wrong = { $count ->
    [one] 1 Fehler ist zu beheben
   *[other] { $count } Fehler sind zu beheben
}
console-flow-wrong-more = Und noch { $count }.
console-flow-change-nothing = nichts
console-flow-change-name = Der Ablauf heißt { $new }; vorher: { $old }.
console-flow-change-states = Er ist für Bestellungen mit dem Status { $new }; vorher: { $old }.
console-flow-change-stages = Seine Phasen sind { $new }; vorher: { $old }.
console-flow-change-start = Er beginnt bei { $new }; vorher: { $old }.
console-flow-change-statement = Das Formular der Abrechnung fragt { $new }; vorher: { $old }.
console-flow-change-step-added = Schritt { $at } ist neu; was der Desk dort prüft: { $new }.
console-flow-change-step-removed = Schritt { $at } entfällt.
console-flow-change-step-check = Schritt { $at }: Der Desk prüft { $new }; vorher: { $old }.
console-flow-change-step-stage = Schritt { $at } gehört zur Phase { $new }; vorher: { $old }.
console-flow-change-answer-added = Schritt { $at }: Antwort { $answer } ist neu und führt zu { $new }.
console-flow-change-answer-removed = Schritt { $at }: Antwort { $answer } entfällt; sie führte zu { $old }.
console-flow-change-answer-leads = Schritt { $at }: Antwort { $answer } führt zu { $new }; vorher: { $old }.
console-flow-change-answers-order = Schritt { $at }: Die Antworten stehen in der Reihenfolge { $new }; vorher: { $old }.
console-flow-change-outcome-added = Ergebnis { $at } ist neu und bietet { $new } an.
console-flow-change-outcome-removed = Ergebnis { $at } entfällt.
console-flow-change-outcome-ending = Ergebnis { $at } ist von der Art { $new }; vorher: { $old }.
console-flow-change-outcome-stage = Ergebnis { $at } gehört zur Phase { $new }; vorher: { $old }.
console-flow-change-outcome-actions = Ergebnis { $at } bietet { $new } an; vorher: { $old }.
console-flow-change-outcome-change = Ergebnis { $at }: Sein Formular verlangt, { $new } zu ändern; vorher: { $old }.
console-flow-too-long = Der Ablauf hat { $chars } Zeichen; höchstens { $most } sind möglich. Nichts wurde gespeichert: Machen Sie zwei Abläufe daraus, oder lassen Sie etwas weg.
console-flow-texts-too-long = Die Texte in der Sprache { $language } haben { $chars } Zeichen; höchstens { $most } sind möglich. Nichts wurde gespeichert: Fassen Sie sie kürzer.
console-flow-text-missing = Fehlt: Schreiben Sie ihn in dieser Sprache.
console-flow-text-not-needed = Der Ablauf benutzt ihn nicht: Leeren Sie ihn hier, oder benutzen Sie ihn im Ablauf.
console-flow-text-other-placeholders = Er hat { $has }, das Englische { $wants }: Benutzen Sie dieselben Platzhalter.
console-flow-text-unknown-placeholder = Nichts füllt { $name }: Benutzen Sie einen von { $known }.
console-flow-text-unknown-text = Er benutzt { $name }, das kein Text dieses Ablaufs ist: Berichtigen Sie die Schreibweise, oder schreiben Sie ihn aus.
console-flow-text-endless = Er benutzt sich selbst oder Texte in Texten in Texten: Schreiben Sie ihn aus.
console-flow-text-blank = Er sagt nichts: Schreiben Sie, was man lesen soll.
console-flow-text-foreign = { $name } gehört nicht in einen Text eines Ablaufs: Schreiben Sie aus, was da stehen soll.
console-flow-text-too-long = { $chars } Zeichen, höchstens { $most }: Fassen Sie ihn kürzer.
console-flow-text = Text
console-flow-text-most = Höchstens { $most } Zeichen.
console-flow-text-chars = { $count ->
    [one] 1 Zeichen
   *[other] { $count } Zeichen
}
console-flow-text-how = Fett schreiben Sie als { $bold }; was in geschweiften Klammern steht, füllt der Desk aus. Ein leeres Feld entfernt den Text.
console-flow-text-part-stage = Name einer Phase.
console-flow-text-part-title = Die Frage oder das Ergebnis in Kürze.
console-flow-text-part-text = Was gefragt wird oder was das Ergebnis bedeutet.
console-flow-text-part-choice = Eine Schaltfläche.
console-flow-text-part-field = Was das Formular der Abrechnung fragt.
console-flow-texts-wrong = { $count ->
    [0] Kein Text ist zu berichtigen.
    [one] 1 Text ist zu berichtigen.
   *[other] { $count } Texte sind zu berichtigen.
}
console-flow-texts-all = Alle Texte
console-flow-texts-only-wrong = Nur was zu berichtigen ist
console-flow-texts-none = Hier ist nichts.
console-flow-name = Name
console-flow-name-text = Kleinbuchstaben, Ziffern und _, mit einem Buchstaben am Anfang; höchstens 40. Ein Name lässt sich später nicht ändern: Ein anderer Name ist ein anderer Schritt.
console-flow-name-wrong = „{ $name }“ taugt nicht als Name: Nehmen Sie Kleinbuchstaben, Ziffern und _, mit einem Buchstaben am Anfang, höchstens 40.
console-flow-name-taken = Es gibt schon einen Schritt oder ein Ergebnis namens { $name }: Nehmen Sie einen anderen Namen.
console-flow-answer-twice = Dieselbe Antwort steht zweimal da: Lassen Sie eine weg.
console-flow-no-answers = Ein Schritt braucht mindestens eine Antwort.
console-flow-no-actions = Ein Ergebnis braucht mindestens eine Aktion; die letzte ist meist, den Support zu kontaktieren.
console-flow-choose = Wählen Sie einen der angebotenen Werte.
console-flow-ending = Art des Endes
console-flow-ending-action = etwas hier behebt es
console-flow-ending-wait = es ist noch nichts zu tun
console-flow-ending-impossible = so kann es nicht gehen
console-flow-ending-hand-over = der Support muss es ansehen
console-flow-check-text = Der Desk antwortet selbst, wo er kann; dann braucht es die Antworten yes und no.
console-flow-no-check = nichts: Eine Person wird gefragt
console-flow-answers = Antworten
console-flow-answers-text = Sie werden in der Reihenfolge ihrer Plätze gezeigt. Ein geleerter Name entfernt die Antwort samt ihren Texten.
console-flow-place = Platz
console-flow-answer = Antwort
console-flow-leads-to = Führt zu
console-flow-actions = Aktionen
console-flow-actions-text = Die empfohlene zuerst. Was der Status der Bestellung nicht erlaubt, fällt von selbst weg.
console-flow-form-asks = Was sein Formular verlangt
console-flow-form-asks-first = fragt zuerst, was sich ändert
console-flow-remove = Entfernen
console-flow-remove-text = Das verschwindet mit seinen Texten aus Ihrem Entwurf. Was dahin führt, ist dann zu berichtigen.
console-flow-nothing-to-publish = Sie haben keinen Entwurf dieses Ablaufs, also gibt es nichts zu veröffentlichen. Haben Sie ihn eben veröffentlicht, ist er aktiv.
console-flow-publish-changes = Was sich ändert
console-flow-publish-reaches = Wen es erreicht
console-flow-publish-new = Neue Fälle werden binnen zwei Sekunden damit eröffnet, für Bestellungen mit dem Status:
console-flow-publish-open = { $count ->
    [0] Kein offener Fall ist auf Version { $version }.
    [one] 1 offener Fall bleibt auf Version { $version }, mit deren Schritten und Worten.
   *[other] { $count } offene Fälle bleiben auf Version { $version }, mit deren Schritten und Worten.
}
console-flow-note-text = Der Verlauf bewahrt den Grund, für alle lesbar.
console-flow-publish-now = Jetzt veröffentlichen
console-flow-publish-moved = Ihr Entwurf wurde geändert oder veröffentlicht, seit diese Seite geöffnet wurde, daher wurde jetzt nichts veröffentlicht. Sehen Sie sich an, was nun hinausginge.
console-flow-publish-late = Jemand anders hat diesen Ablauf inzwischen veröffentlicht, daher wurde jetzt nichts veröffentlicht.
console-flow-merge-none = Ihr Entwurf beruht auf dem, was aktiv ist: Es gibt nichts zusammenzuführen.
console-flow-theirs = inzwischen aktiv
console-flow-mine = Ihr Entwurf
console-flow-part = Teil
console-flow-merge-takes = Nehmen
console-flow-merge-text = Jeder Teil, den einer von Ihnen geändert hat. Was nur einer geändert hat, wird von ihm genommen, wenn Sie nicht anders wählen; was beide geändert haben, bleibt wie bei Ihnen.
console-flow-merge-both = von beiden geändert
console-flow-merge-undo = wie vorher
console-flow-merge-same = Beide haben dasselbe auf dieselbe Weise geändert.
console-flow-merge-now = Das zu meinem Entwurf machen
console-flow-merge-all-mine = Alles wie in meinem Entwurf lassen
console-flow-merge-unreadable = Eines der drei lässt sich nicht als Ablauf lesen, daher lassen sie sich nur Zeile für Zeile vergleichen. Beheben Sie Ihren Entwurf auf der Werkbank, oder lassen Sie alles wie in Ihrem Entwurf: Was aktiv ist, wird dann nur seine Grundlage.
console-flow-merge-late = Seit diese Seite geöffnet wurde, ist noch eine andere Version aktiv geworden. Sehen Sie noch einmal hin.
console-flow-theirs-beside-mine = Vom Aktiven zu Ihrem Entwurf
console-told-flow-kept = Ihr Entwurf ist gespeichert.
console-told-flow-dropped = Ihr Entwurf ist verworfen.
console-told-flow-published = Es ist veröffentlicht: Neue Fälle werden binnen zwei Sekunden damit eröffnet.
console-admin-log-did-flow-draft-begun = Hat einen Entwurf des Ablaufs begonnen
console-admin-log-did-flow-draft-dropped = Hat einen Entwurf des Ablaufs verworfen
console-admin-log-did-flow-draft-imported = Hat einen Entwurf des Ablaufs importiert
console-flow-takes-two = Eine zweite Person muss es erlauben: Es wartet, bis eine andere Person der Supportleitung oder Administration es genehmigt.
console-flow-ask-now = Darum bitten
console-told-flow-asked = Es wartet auf eine zweite Person, die davon erfährt.

## Was neben dem Formular eines Ablaufs steht

console-flow-look-errors = { $count ->
    [0] Es ist nichts falsch
    [one] Es gibt 1 Fehler
   *[other] Es gibt { $count } Fehler
}
console-flow-look-line = { $file }, Zeile { $line }:
console-flow-look-graph = Der Baum
console-flow-look-graph-how = Der Baum des Ablaufs. Die Pfeiltasten folgen den Antworten; die Eingabetaste zeigt einen Schritt oder ein Ergebnis.
console-flow-look-list = Als Liste
console-flow-look-unread = Die Datei ist so nicht lesbar; der Baum wird neu gezeichnet, sobald sie es ist.
console-flow-look-preview = Wie man es sieht
console-flow-look-sample = Beispielbestellung
console-flow-look-undrawn = Davon lässt sich noch nichts zeichnen: Oben steht, was falsch ist.
console-flow-look-lost = Was Sie eingeben, kann gerade nicht angesehen werden. Nichts davon geht verloren; tippen Sie weiter oder drücken Sie auf „Anzeigen“.
console-flow-kind-step = Schritt
console-flow-kind-outcome = Ergebnis
console-flow-kind-broken = fehlerhaft oder nicht vorhanden
console-flow-look-check = Prüfung { $check }
console-flow-at-line = Zeile { $line }
console-flow-standing-added = hinzugefügt
console-flow-standing-changed = geändert
console-flow-standing-removed = entfernt

## Was die Seiten der Abläufe gemeinsam haben

console-flow-sample-plain = nichts Besonderes
console-flow-sample-in-app = Aktivierung in der App der Bank
console-flow-sample-unsupported = Bank nicht unterstützt
console-flow-sample-disturbed = Störung bei der Bank
console-flow-sample-malformed = Kundenreferenz zu kurz
console-flow-sample-archived = Mandant archiviert
console-flow-sample-in-app-without-iban = Aktivierung in der App der Bank, kein Konto bekannt
console-flow-sample-active-elsewhere = Kundenreferenz bei einem anderen Mandanten aktiv
console-flow-sample-open-elsewhere = Kundenreferenz für einen anderen Mandanten bestellt
console-flow-sample-cancelled-elsewhere = Kundenreferenz bei einem anderen Mandanten storniert
console-flow-sample-no-mandate = kein aktives CODA-Mandat
console-flow-sample-account-archived = Konto archiviert

## Durchläufe von Abläufen

console-flow-tab-walks = Durchläufe
console-flow-walks-text = Ein Referenzdurchlauf ist ein Weg durch den Ablauf mit seinem richtigen Ende. Jeder spätere Entwurf geht ihn noch einmal; ein Entwurf, der nicht zum richtigen Ende kommt, kann erst veröffentlicht werden, wenn das behoben ist.
console-flow-walks-none = Von diesem Ablauf gibt es noch keinen Referenzdurchlauf. Gehen Sie ihn Schritt für Schritt und halten Sie als Referenz fest, was so bleiben muss.
console-flow-walks-failing = { $count ->
    [0] Jeder Referenzdurchlauf stimmt.
    [one] 1 Referenzdurchlauf stimmt nicht: So kann nicht veröffentlicht werden.
   *[other] { $count } Referenzdurchläufe stimmen nicht: So kann nicht veröffentlicht werden.
}
console-flow-walk = Durchlauf
console-flow-walk-found = Ergebnis
console-flow-walk-ends = Richtiges Ende
console-flow-walk-now = Ende jetzt
console-flow-walk-fork = Trennt sich bei
console-flow-walk-ground = Durchlaufen mit
console-flow-walk-same-end = stimmt
console-flow-walk-other-end = anderes Ende
console-flow-walk-asked-anew = eine neue Frage
console-flow-walk-not-offered = eine Antwort wird nicht mehr angeboten
console-flow-walk-no-verdict = eine Prüfung, die nicht gelaufen ist
console-flow-walk-on-draft = Mit Ihrem Entwurf, Version
console-flow-walk-on-live = Mit dem, was veröffentlicht ist, Version
console-flow-walk-unread = Ihr Entwurf kann so nicht durchlaufen werden:
console-flow-walk-try = Schritt für Schritt durchlaufen
console-flow-walk-try-text = Sie sehen, was man von Ihrem Entwurf sähe, und antworten an Stelle der Leute. Nichts wird aufbewahrt, gesendet oder ausgeführt; die Adresse dieser Seite enthält den ganzen Durchlauf.
console-flow-walk-sample = Erfundene Bestellung
console-flow-walk-case = oder die Bestellung von Fall
console-flow-walk-as = Als
console-flow-walk-no-case = Einen solchen Fall gibt es von diesem Ablauf nicht. Übernehmen Sie die Nummer von der Seite eines Falls.
console-flow-walk-unreadable = Diese Adresse enthält keinen Durchlauf. Beginnen Sie hier von vorn.
console-flow-walk-stands-in = Eine erfundene Bestellung steht an ihrer Stelle.
console-flow-walk-cut-short = Der Weg dieser Adresse geht nicht weiter: Ihr Entwurf bietet die nächste Antwort hier nicht an.
console-flow-walk-so-far = Der Weg bis hier
console-flow-walk-instead = selbst antworten
console-flow-walk-asks = Gefragt wird
console-flow-walk-reached = Endet bei
console-flow-walk-not-checked = Das würde automatisch geprüft ({ $check }), wurde es in diesem Fall damals aber nicht: Antworten Sie selbst.
console-flow-walk-given = damals geantwortet
console-flow-walk-back = Zurück
console-flow-walk-name = Name des Durchlaufs
console-flow-walk-star = Als Referenz festhalten
console-flow-walk-star-text = Jeder spätere Entwurf muss mit denselben Antworten und Befunden zu diesem Ende kommen. Sagen Sie, worum es geht, ohne persönliche Daten.
console-flow-walk-name-needed = Geben Sie dem Durchlauf einen Namen von einem bis { $most } Zeichen.
console-flow-walk-name-private = Der Name scheint eine Kartennummer, einen Code, Kontaktdaten oder eine Kundenreferenz zu enthalten. Lassen Sie das weg: Der Name bleibt, und andere lesen ihn.
console-flow-walk-many = Dieser Ablauf hat schon { $most } Referenzdurchläufe. Entfernen Sie zuerst einen.
console-flow-walk-open = Dieser Durchlauf hat noch kein Ende. Gehen Sie ihn zuerst zu Ende.
console-flow-walk-mend-text = „{ $name }“ wird künftig so durchlaufen. Das Ende { $end } ist dann auch richtig; die bisher richtigen Enden bleiben es.
console-flow-walk-mend = So festhalten
console-flow-walk-starred = Festgehalten
console-flow-walk-again = Noch einmal durchlaufen
console-flow-walk-again-text = Ist das neue Ende richtig, oder kam eine Frage dazu? Gehen Sie ihn noch einmal zu Ende und halten Sie ihn so fest, mit dem Grund.
console-flow-walk-way = Sein Weg
console-flow-walk-way-now = Sein Weg jetzt
console-flow-walk-unstar = Entfernen
console-flow-walk-unstar-text = Kein Entwurf muss ihm mehr genügen. Das gilt für die Entwürfe aller, nicht nur für Ihren.
console-flow-walk-undrawn = Die Karten können nicht gezeichnet werden: Der Text { $key } fehlt.
console-flow-walk-coverage = Was abgedeckt ist
console-flow-walk-coverage-text = Wie viele Referenzdurchläufe, und wie viele der neuesten { $most } Fälle, jede Antwort nahmen. Was kein Referenzdurchlauf nahm, kann sich unbemerkt ändern.
console-flow-walk-station = Schritt oder Ergebnis
console-flow-walk-by-walks = Referenzdurchläufe ({ $count })
console-flow-walk-by-cases = Frühere Fälle ({ $count })
console-flow-walk-uncovered = nicht abgedeckt
console-case-walk-on-draft = Mit dem Entwurf durchlaufen
console-told-flow-walk-starred = Der Durchlauf ist als Referenz festgehalten: Jeder spätere Entwurf muss ihm genügen.
console-told-flow-walk-mended = Der Durchlauf ist so festgehalten, wie Sie ihn gegangen sind.
console-told-flow-walk-unstarred = Der Durchlauf ist entfernt.
console-admin-log-did-flow-walk-starred = Hat einen Referenzdurchlauf des Ablaufs festgehalten
console-admin-log-did-flow-walk-mended = Hat einen Referenzdurchlauf des Ablaufs geändert
console-admin-log-did-flow-walk-unstarred = Hat einen Referenzdurchlauf des Ablaufs entfernt
console-flow-obstacle-walks-fail = Referenzdurchläufe kommen mit diesem Entwurf nicht zu ihrem richtigen Ende: { $walks }

## Was an einem Ablauf oder seinen Texten falsch ist, und wie man es behebt: auch in einer Shell gesagt

flow-problem = { $said }; { $remedy }
flow-problem-yaml = der YAML-Leser sagt „{ $words }“
flow-problem-yaml-remedy = berichtigen Sie das YAML an dieser Stelle
flow-problem-yaml-alias = was mit & oder * benannt ist, wird nicht angenommen
flow-problem-yaml-alias-remedy = schreiben Sie es an jeder Stelle aus
flow-problem-yaml-bracket = es fehlt ein Komma oder „{ $sign }“: eine Klammer ist nicht geschlossen
flow-problem-yaml-bracket-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-colon = hier steht ein Doppelpunkt zu viel, in der Zeile darüber fehlt einer, oder die Einrückung ist falsch
flow-problem-yaml-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-indent = das passt nicht zu den Zeilen darüber: es ist anders eingerückt oder gehört nicht hierher
flow-problem-yaml-indent-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-key-twice = „{ $name }“ steht hier zum zweiten Mal
flow-problem-yaml-key-twice-remedy = { flow-problem-yaml-remedy }: entfernen Sie eines von beiden, oder benennen Sie es um
flow-problem-yaml-merged = << wird nicht angenommen
flow-problem-yaml-merged-remedy = { flow-problem-yaml-alias-remedy }
flow-problem-yaml-no-character = \U nennt kein Zeichen
flow-problem-yaml-no-character-remedy = schreiben Sie das Zeichen selbst
flow-problem-yaml-no-colon = es fehlt ein Doppelpunkt, hier oder in der Zeile darüber
flow-problem-yaml-no-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-quote = ein Anführungszeichen ist bis zum Ende der Datei nicht geschlossen
flow-problem-yaml-quote-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-sign = nichts kann mit „{ $sign }“ beginnen
flow-problem-yaml-sign-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-tab = mit einem Tabulator kann nichts beginnen
flow-problem-yaml-tab-remedy = { flow-problem-yaml-remedy }: rücken Sie mit Leerzeichen ein
flow-problem-yaml-tag = { $tag } wird nicht angenommen
flow-problem-yaml-tag-remedy = lassen Sie es weg
flow-problem-yaml-unfinished = hier beginnt etwas, das nicht zu Ende geschrieben ist
flow-problem-yaml-unfinished-remedy = { flow-problem-yaml-remedy }
flow-problem-field = { $path }: der Leser der Datei sagt „{ $words }“
flow-problem-field-remedy = in flows/README.md steht, was hier stehen darf
flow-problem-field-empty = { $path }: hier muss mindestens ein richtiger Eintrag stehen
flow-problem-field-empty-remedy = { flow-problem-field-remedy }
flow-problem-field-missing = { $path } fehlt
flow-problem-field-missing-remedy = fügen Sie hier `{ $name }:` hinzu
flow-problem-field-no-entries = { $path }: hier müssen Einträge mit einem Namen stehen
flow-problem-field-no-entries-remedy = schreiben Sie sie darunter, je Zeile einen, als `name: …`
flow-problem-field-no-list = { $path }: hier muss eine Liste stehen
flow-problem-field-no-list-remedy = schreiben Sie sie als `[eins, zwei]`
flow-problem-field-no-name = { $path }: hier muss ein Name stehen
flow-problem-field-no-name-remedy = { flow-problem-field-wrong-name-remedy }
flow-problem-field-too-long = { $path }: ein Name hat höchstens { $most } Zeichen
flow-problem-field-too-long-remedy = nehmen Sie einen kürzeren
flow-problem-field-too-many = { $path }: hier dürfen höchstens { $most } Einträge stehen, nicht { $count }
flow-problem-field-too-many-remedy = lassen Sie einige weg
flow-problem-field-unknown = { $path } ist hier nicht bekannt
flow-problem-field-unknown-remedy = entfernen Sie es, oder berichtigen Sie die Schreibweise
flow-problem-field-value = { $path }: „{ $value }“ ist hier nicht bekannt
flow-problem-field-value-remedy = schreiben Sie eines von diesen: { $known }; { flow-problem-field-remedy }
flow-problem-field-wrong-name = { $path }: „{ $value }“ ist kein Name
flow-problem-field-wrong-name-remedy = benutzen Sie Kleinbuchstaben, Ziffern und _, und beginnen Sie mit einem Buchstaben
flow-problem-flow-none = das ist kein Ablauf
flow-problem-flow-none-remedy = beginnen Sie mit `flow: <Name>`
flow-problem-flow-other-name = flow: er heißt { $name }
flow-problem-flow-other-name-remedy = schreiben Sie { $right }
flow-problem-flow-own = { $name }: das ist kein Teil der Datei
flow-problem-flow-own-remedy = entfernen Sie es
flow-problem-flow-state-twice = { $others } und { $name } sind beide für den Status { $state }
flow-problem-flow-state-twice-remedy = überlassen Sie jeden Status nur einem Ablauf
flow-problem-flow-too-deep = zu tief verschachtelt
flow-problem-flow-too-deep-remedy = in docs/flows.md steht, was hier stehen darf
flow-problem-flow-too-long = { $chars } Zeichen, höchstens { $most }
flow-problem-flow-too-long-remedy = machen Sie zwei Abläufe daraus, für verschiedene Status
flow-problem-flow-twice = { $name } steht zweimal da
flow-problem-flow-twice-remedy = entfernen Sie einen von beiden
flow-problem-both-kinds = { $name } ist ein Schritt und ein Ergebnis
flow-problem-both-kinds-remedy = benennen Sie eines von beiden um
flow-problem-compared-no-choice = { $name } wird mit der Referenz verglichen, hat aber keine Auswahl { $choice }
flow-problem-compared-no-choice-remedy = { flow-problem-check-no-choice-remedy }
flow-problem-compared-twice = { $name } ist der zweite Schritt, der mit der Referenz verglichen wird
flow-problem-compared-twice-remedy = benutzen Sie choices
flow-problem-check-no-choice = { $name } hat eine Prüfung, aber keine Auswahl { $choice }
flow-problem-check-no-choice-remedy = fügen Sie `{ $choice }: <Schritt oder Ergebnis>` hinzu
flow-problem-check-unknown = es gibt keine Prüfung { $name }
flow-problem-check-unknown-remedy = nennen Sie eine von diesen: { $known }
flow-problem-endless = { $name } endet nie
flow-problem-endless-remedy = führen Sie einen seiner Wege zu einem Ergebnis
flow-problem-leads-nowhere = { $at } führt zu { $to }, das es nicht gibt
flow-problem-leads-nowhere-remedy = nennen Sie einen Schritt oder ein Ergebnis
flow-problem-stage-unknown = es gibt keine Phase { $name }
flow-problem-stage-unknown-remedy = { flow-problem-check-unknown-remedy }
flow-problem-start-unknown = start: es gibt keinen Schritt { $name }
flow-problem-start-unknown-remedy = nennen Sie einen der Schritte
flow-problem-statement-unknown = statement: es gibt keinen Schritt { $name }
flow-problem-statement-unknown-remedy = { flow-problem-start-unknown-remedy }
flow-problem-unreached = { $name } ist nicht erreichbar
flow-problem-unreached-remedy = führen Sie eine Auswahl dorthin, oder entfernen Sie es
flow-problem-fluent = der Fluent-Leser sagt „{ $words }“
flow-problem-fluent-remedy = schreiben Sie `Schlüssel = Text`
flow-problem-fluent-brace = eine schließende geschweifte Klammer steht allein
flow-problem-fluent-brace-remedy = entfernen Sie sie, oder schreiben Sie `{"{"} $name {"}"}`
flow-problem-fluent-default = kein Fall der Auswahl ist als Vorgabe markiert
flow-problem-fluent-default-remedy = schreiben Sie einen davon als `*[other]`
flow-problem-fluent-empty = hinter dem Schlüssel steht nichts
flow-problem-fluent-empty-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-entry = am Anfang steht kein Schlüssel eines Textes
flow-problem-fluent-entry-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-name = zwischen geschweiften Klammern fehlt ein Name oder ist unlesbar
flow-problem-fluent-name-remedy = schreiben Sie `{"{"} $name {"}"}`
flow-problem-fluent-quote = ein Anführungszeichen ist in seiner Zeile nicht geschlossen
flow-problem-fluent-quote-remedy = schließen Sie es
flow-problem-fluent-sign = „{ $sign }“ fehlt
flow-problem-fluent-sign-remedy = { flow-problem-fluent-remedy }
flow-problem-text-blank = { $text } sagt nichts
flow-problem-text-blank-remedy = schreiben Sie, was man lesen soll
flow-problem-text-endless = { $text } benutzt sich selbst oder Texte in Texten in Texten
flow-problem-text-endless-remedy = schreiben Sie ihn aus
flow-problem-text-foreign = { $text }: { $name } gehört nicht in einen Text eines Ablaufs
flow-problem-text-foreign-remedy = schreiben Sie aus, was da stehen soll
flow-problem-text-missing = der Text { $text } fehlt
flow-problem-text-missing-remedy = fügen Sie `{ $text } = …` hinzu
flow-problem-text-not-leading = { $text } steht nicht in { $leading }
flow-problem-text-not-leading-remedy = fügen Sie ihn dort hinzu, oder entfernen Sie ihn hier
flow-problem-text-not-needed = { $text } ist kein Text des Ablaufs { $flow }
flow-problem-text-not-needed-remedy = entfernen Sie ihn
flow-problem-text-placeholders = { $text } hat die Platzhalter { $has }, { $place } hat { $wants }
flow-problem-text-placeholders-remedy = benutzen Sie in beiden dieselben
flow-problem-text-too-deep = zu tief verschachtelt
flow-problem-text-too-deep-remedy = schreiben Sie es in einfachen Worten aus
flow-problem-text-too-long = { $text } hat { $chars } Zeichen, höchstens { $most }
flow-problem-text-too-long-remedy = fassen Sie ihn kürzer
flow-problem-text-twice = { $text } steht zweimal da
flow-problem-text-twice-remedy = entfernen Sie einen von beiden
flow-problem-text-unfilled = { $text }: nichts füllt { $name }
flow-problem-text-unfilled-remedy = benutzen Sie einen von diesen: { $known }
flow-problem-text-untranslated = der Text { $text } fehlt
flow-problem-text-untranslated-remedy = übersetzen Sie ihn aus { $place }
flow-problem-text-uses-nothing = { $text } benutzt { $name }, das nicht in dieser Datei steht
flow-problem-text-uses-nothing-remedy = berichtigen Sie die Schreibweise, oder fügen Sie es hinzu
flow-problem-texts-missing = diese Datei gibt es nicht
flow-problem-texts-missing-remedy = bringen Sie seine Texte in jeder Sprache
flow-problem-texts-missing-first = { flow-problem-texts-missing }
flow-problem-texts-missing-first-remedy = schreiben Sie sie zuerst: { $leading } führt, alle anderen Sprachen folgen ihr
flow-problem-texts-missing-language = { flow-problem-texts-missing }
flow-problem-texts-missing-language-remedy = übersetzen Sie { $leading } hinein
flow-problem-texts-too-long = { flow-problem-flow-too-long }
flow-problem-texts-too-long-remedy = { flow-problem-text-too-long-remedy }
flow-problem-file-none = das ist keine Datei
flow-problem-file-none-remedy = entfernen Sie es
flow-problem-file-not-utf8 = das ist kein UTF-8
flow-problem-file-not-utf8-remedy = speichern Sie sie als UTF-8
flow-problem-file-too-large = { $size } Bytes, höchstens { $most }
flow-problem-file-too-large-remedy = { flow-problem-field-too-many-remedy }
flow-problem-folder-none = es gibt keinen Ordner { $folder }
flow-problem-folder-none-remedy = nennen Sie einen mit Abläufen
