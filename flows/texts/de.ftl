### The texts of the desk in German.
### <b>…</b> is bold; everything else is plain text.

## Dates

moment = { $day } um { $time } Uhr

## States

state-not-ordered = Nicht bestellt
state-not-ordered-text = Für diesen Mandanten gibt es keine CARO-Bestellung. Bestellen Sie CARO in MyCodaBox; danach wird der Karteninhaber eingeladen.
state-invitation-sent = Einladung gesendet
state-invitation-sent-text = Der Karteninhaber wurde eingeladen und hat noch nicht zugestimmt.
state-invitation-expired = Einladung abgelaufen
state-invitation-expired-text = Der Karteninhaber hat nicht rechtzeitig zugestimmt. Senden Sie die Einladung erneut.
state-active = Aktiv
state-active-text = Die Kreditkartenabrechnungen kommen an. Die erste kommt frühestens im Monat nach der Aktivierung; für einen Zeitraum, in dem die Karte nicht benutzt wurde, gibt es keine. Kommt keine mehr? Vielleicht hat die Bank der Karte eine neue Referenz gegeben, oder die Abrechnungen liegen in MyCodaBox statt in der Buchhaltungssoftware.
state-cancelled = Storniert
state-cancelled-text = Es kommen keine Kreditkartenabrechnungen mehr an. Sie können jederzeit neu bestellen.
state-problem = Problem
state-problem-text = Die Karte, mit der zugestimmt wurde, passt nicht zur Kundenreferenz, oder sie ist noch nicht oder nicht mehr verwendbar.

## The order card

order-title = CARO-Bestellung · { $company }
order-handed-over = Fall { $case } liegt seit dem { $at } beim Support.
order-moved = Diese Bestellung hat sich am { $at } geändert, nachdem sie angezeigt wurde. Hier ist ihr aktueller Stand.
card-as-of = Stand: { $day }, { $time } Uhr
fact-reference = Kundenreferenz
fact-company = Mandant
fact-enterprise = Unternehmensnummer
fact-office = Steuerkanzlei
fact-bank = Bank
fact-cardholder = Karteninhaber
fact-email = E-Mail
fact-mobile = Mobilnummer
fact-iban = IBAN
fact-since = In diesem Status seit
fact-invited = Eingeladen am
fact-expires = Einladung gültig bis
fact-last-file = Letzte Datei erhalten am
fact-order = Bestellung
fact-replaces = Ersetzt
fact-replaced-by = Ersetzt durch

## Buttons

button-help = Hilfe
button-problems = Probleme anzeigen
button-find-cause = Ursache finden
button-statement = Was sagt die Abrechnung?
button-continue = Prüfungen fortsetzen
button-reveal = Kontaktdaten anzeigen
button-newer = Neuere Bestellung anzeigen
button-open = Öffnen
button-previous = Vorherige Seite
button-next = Nächste Seite
button-next-problem = Nächstes Problem
button-list = Zurück zur Liste
button-filter = Filtern
button-all-problems = Alle Probleme
button-back = Zurück
button-order = Bestellung anzeigen
button-findings = Prüfungen im Einzelnen
button-close = Schließen
button-look-again = Aktualisieren
button-refresh = Aktualisieren
button-now = Jetzt versuchen
button-finish = Jetzt abschließen
button-stop = Vorgang stoppen
button-undo = Rückgängig machen
action-recreate = Neu anlegen
action-order-for = Für anderen Mandanten bestellen
action-cancel = Bestellung stornieren
action-update-cardholder = Karteninhaber ändern
action-resend-invitation = Einladung erneut senden
action-contact-support = Support kontaktieren
confirm-cancel-title = Diese Bestellung stornieren?
confirm-cancel-text = Die Bestellung für die Referenz { $reference } wird storniert, und es kommen keine Abrechnungen dafür. Die Einladung des Karteninhabers funktioniert dann nicht mehr. Sie können später neu bestellen.
confirm-cancel-yes = Ja, stornieren
confirm-cancel-no = Bestellung behalten
confirm-stop-title = Diesen Vorgang stoppen?
confirm-stop-text = Er wurde noch nicht ausgeführt und wird nicht mehr versucht. Wer ihn angefordert hat, erfährt, dass Sie ihn gestoppt haben.
confirm-stop-yes = Ja, stoppen
confirm-stop-no = Warten lassen
confirm-undo-title = Alte Bestellung erneut aufgeben?
confirm-undo-text = Die alte Bestellung kann nicht wieder geöffnet werden. Stattdessen wird eine Bestellung mit denselben Daten aufgegeben und der Karteninhaber erneut eingeladen.
confirm-undo-yes = Ja, rückgängig
confirm-undo-no = So lassen

## Forms

form-kept = Was Sie eingegeben haben, steht noch unten. Prüfen Sie, ob es noch passt, und senden Sie es dann erneut ab.
form-recreate-title = Bestellung neu anlegen
form-recreate-text = Eine Kundenreferenz lässt sich nicht ändern. Deshalb tritt eine neue Bestellung an die Stelle dieser Bestellung ({ $reference }, { $company }). <b>Was geschieht:</b> Die alte Bestellung wird storniert, falls sie noch offen ist, die neue wird aufgegeben, und { $cardholder } wird erneut eingeladen ({ $contact }). Wenn eine neue Referenz aktiv wird, wird pro Kundenreferenz eine einmalige Verwaltungsgebühr berechnet.
form-recreate-submit = Neu anlegen
form-order-for-title = Für anderen Mandanten
form-order-for-text = Eine falsche Kombination ({ $reference }, { $company }) lässt sich nicht ändern. Deshalb wird für den Mandanten auf der Abrechnung neu bestellt. <b>Was geschieht:</b> Diese Bestellung wird storniert, falls sie noch offen ist, die neue wird aufgegeben, und der hier angegebene Karteninhaber erhält die übliche Einladung. Wenn die Kundenreferenz dort aktiv wird, wird dafür eine einmalige Verwaltungsgebühr berechnet.
form-order-for-submit = Stornieren und bestellen
form-update-cardholder-person-title = Jemand anderen einladen
form-update-cardholder-person-text = Derzeit eingeladen für { $reference } ({ $company }): { $cardholder }, { $contact }. <b>Was geschieht:</b> Die hier genannte Person tritt an die Stelle von { $cardholder }, und die Einladung geht an die hier angegebene Adresse.
form-update-cardholder-person-submit = Einladen
form-update-cardholder-contact-title = Kontaktdaten berichtigen
form-update-cardholder-contact-text = { $cardholder } bleibt Karteninhaber für { $reference } ({ $company }). <b>Was geschieht:</b> Was Sie hier angeben, wird berichtigt, und die Einladung geht sofort erneut hinaus.
form-update-cardholder-contact-submit = Berichtigen und senden
form-holder-title = Wer soll eingeladen werden?
form-holder-text = Derzeit eingeladen für { $reference } ({ $company }): <b>{ $cardholder }</b>, { $contact }. Ist das die Person, deren Name auf der Abrechnung steht?
holder-same = Gleiche Person, andere Daten
holder-other = Jemand anders
form-resend-invitation-title = Einladung erneut senden
form-resend-invitation-text = Die Einladung für { $reference } ({ $company }) geht noch einmal an <b>{ $cardholder }</b>, { $email }. Sonst ändert sich nichts.
form-resend-invitation-submit = Erneut senden
form-cancel-title = Bestellung deaktivieren
form-cancel-text = Diese Bestellung ist <b>aktiv</b>: Für { $reference } ({ $company }, { $cardholder }) kommen Abrechnungen an. <b>Was geschieht:</b> Die Bestellung wird deaktiviert, und es kommen keine Abrechnungen mehr. Geben Sie ihre Kundenreferenz ein, um fortzufahren.
form-cancel-submit = Deaktivieren
form-filter-title = Probleme filtern
form-filter-text-office = Die Liste enthält dann nur, was alle diese Bedingungen erfüllt.
form-filter-text-support = Die Liste enthält dann nur, was alle diese Bedingungen erfüllt. Steht eine Kanzlei hier nicht zur Wahl, geben Sie Probleme und ihren Code ein.
form-filter-submit = Anzeigen
filter-bank = Bank
filter-office = Steuerkanzlei
filter-days = Im Status Problem
filter-every-bank = Alle Banken
filter-every-office = Alle Kanzleien
filter-every-days = Gleich wie lange
filter-over = { $days ->
    [one] seit über { $days } Tag
   *[other] seit über { $days } Tagen
}
form-contact-support-title = Support kontaktieren
form-contact-support-text = Der Support erhält die Bestellung für { $reference } ({ $company }) mit allen Antworten.
form-contact-support-submit = An den Support senden
form-statement-title = Auf der Abrechnung
form-statement-text = Nehmen Sie die neueste Kreditkartenabrechnung genau dieser Karte. Was Sie eingeben, wird mit der Bestellung verglichen; nur die Antworten werden aufbewahrt.
form-statement-submit = Vergleichen
field-reference = Kundenreferenz auf der Abrechnung
field-reference-hint = 10 Ziffern, die erste ist 6 oder 7. Lesen Sie sie Ziffer für Ziffer von der neuesten Kreditkartenabrechnung ab.
field-reference-hint-order-for = Wie in der Bestellung. Vergleichen Sie sie noch einmal Ziffer für Ziffer mit der Abrechnung.
field-typed-reference = Kundenreferenz dieser Bestellung
field-typed-reference-hint = Geben Sie sie ein, um zu bestätigen, dass diese aktive Bestellung storniert werden darf.
field-company = Mandant auf der Abrechnung
field-company-hint = Geben Sie den Anfang des Namens oder den Code ein, und wählen Sie den Mandanten aus der Liste.
option-company-archived = { $company } – archiviert
option-company-no-mandate = { $company } – kein aktives CODA-Mandat
option-company-account-archived = { $company } – Konto archiviert
field-bank = Bank auf der Abrechnung
field-bank-hint = Die Bank, die die Abrechnung ausgestellt hat.
field-optional = { $label } (optional)
field-keeps = { $value } behalten
field-name = Name des Karteninhabers
field-name-hint = Wie er auf der Abrechnung steht.
field-email = E-Mail-Adresse des Karteninhabers
field-email-hint = Die Einladung wird an diese Adresse gesendet.
field-mobile = Mobilnummer des Karteninhabers
field-mobile-hint = Zum Beispiel 0470 oder +32 470, dann der Rest der Nummer.
field-iban = IBAN, mit der die Karte verbunden ist
field-iban-hint = KBC und CBC verlangen das Konto, zu dem die Karte gehört, zum Beispiel BE00 0000 0000 0000.
field-note = Notiz für den Support
field-note-hint = Zum Beispiel, was die Meldung der Bank besagte und wann sie kam. Niemals eine Kartennummer, PIN oder einen anderen Code.

## Results of actions

result-recreate = Erledigt: Bestellung { $order } ist storniert, und Bestellung { $new } wurde für { $reference } aufgegeben. { $cardholder } wurde unter { $email } eingeladen.
result-order-for = Erledigt: Bestellung { $order } ist storniert, und Bestellung { $new } wurde für { $company } mit der Referenz { $reference } aufgegeben. { $cardholder } wurde unter { $email } eingeladen.
result-undone = Rückgängig gemacht: Bestellung { $order } bleibt storniert, und Bestellung { $new } wurde mit denselben Daten aufgegeben ({ $reference }). { $cardholder } wurde unter { $email } eingeladen.
result-cancel = Erledigt: Bestellung { $order } ({ $reference }) ist storniert.
result-update-cardholder = Erledigt: Der Karteninhaber der Bestellung { $order } ({ $reference }) wurde geändert. { $cardholder } wurde unter { $email } eingeladen.
result-resend-invitation = Erledigt: Die Einladung der Bestellung { $order } ({ $reference }) wurde erneut an { $cardholder }, { $email }, gesendet.
result-contact-support = Der Support hat Ihren Fall { $case } mit allen gegebenen Antworten erhalten. Sie können auch an { $email } schreiben und diesen Fall nennen.
result-case-received = Der Support hat den Fall { $case } mit allen gegebenen Antworten erhalten. Zeigen Sie die Bestellung an, um zu sehen, was möglich ist.
next-invited = Als Nächstes: die Zustimmung des Karteninhabers. Es folgen bis zu 3 wöchentliche Erinnerungen. Wie es weitergeht, erscheint hier.
next-invited-until = Als Nächstes: die Zustimmung des Karteninhabers, spätestens am { $day }. Es folgen bis zu 3 wöchentliche Erinnerungen. Wie es weitergeht, erscheint hier.
next-cancelled = Es ist nichts mehr zu tun. Die Bestellung kann jederzeit neu aufgegeben werden.
next-cancelled-bank = Es ist nichts mehr zu tun. CARO kann neu bestellt werden, sobald { $bank } es unterstützt.
next-seen = Wie es weitergeht, erscheint hier.
action-already-done = „{ $action }“ wurde am { $at } bereits durch { $who } ausgeführt. Hier ist der aktuelle Stand der Bestellung.
action-under-way = „{ $action }“ wird gerade ausgeführt, angefordert durch { $who } am { $at }. Aktualisieren Sie in einem Moment.
who-you = Sie
who-support = den Codabox-Support
who-office = die Steuerkanzlei

## Actions under way

work-mine = In Arbeit: „{ $action }“. Das Ergebnis erscheint hier; Sie müssen nicht noch einmal klicken.
work-working = „{ $action }“ wird ausgeführt, angefordert durch { $who } am { $at }. Das Ergebnis erscheint hier.
work-waiting = „{ $action }“, angefordert durch { $who } am { $at }, muss warten. { $why } Nächster Versuch um { $next } Uhr; Sie müssen nicht noch einmal klicken.
work-half-done = Halb erledigt: Bestellung { $order } ist storniert, aber die neue Bestellung ist noch nicht aufgegeben. { $why } Nächster Versuch um { $next } Uhr; das geht von selbst weiter.
work-half-refused = Halb erledigt: Bestellung { $order } ist storniert, aber die neue Bestellung wurde nicht aufgegeben. { $why } Legen Sie sie mit anderen Daten neu an, um den Vorgang abzuschließen; der Support kann ihn auch rückgängig machen.
work-half-refused-order-for = Halb erledigt: Bestellung { $order } ist storniert, aber die Bestellung für den anderen Mandanten wurde nicht aufgegeben. { $why } Bestellen Sie noch einmal für einen anderen Mandanten, mit anderen Daten, um den Vorgang abzuschließen; der Support kann ihn auch rückgängig machen.
work-refused = „{ $action }“ wurde nicht ausgeführt. { $why }
work-was-stopped = „{ $action }“ wurde durch { $who } gestoppt. { $why }
work-unavailable = Das Bestellsystem antwortet nicht.
work-busy = Das Bestellsystem ist überlastet.
work-moved = Die Bestellung hat sich inzwischen geändert.
work-overtaken = Ihr Vorgang „{ $action }“ wurde nicht ausgeführt: Ein Vorgang durch { $who } kam ihm zuvor.
work-gone = Die Bestellung gibt es nicht mehr.
work-not-allowed-any-more = Wer dies angefordert hat, darf mit dieser Bestellung nichts mehr tun. Es wurde nichts geändert.
work-right-lost = Was Sie angefordert haben, wurde nicht ausgeführt: Sie dürfen mit dieser Bestellung nichts mehr tun.
order-right-lost = Sie dürfen diese Bestellung nicht mehr sehen; hier erscheint daher nichts mehr dazu.
work-form-lost = Was eingegeben wurde, ist nicht mehr lesbar. Bitte füllen Sie das Formular noch einmal aus.
work-failed = Bei uns ist etwas schiefgegangen. Rufen Sie die Bestellung erneut auf, bevor Sie etwas wiederholen.
work-gave-up = Das Bestellsystem hat zu lange nicht geantwortet. Rufen Sie die Bestellung erneut auf, bevor Sie etwas wiederholen.
work-stopped = Es wurde nichts geändert.
work-stopped-unknown = Das Bestellsystem antwortete in dem Moment nicht: Rufen Sie die Bestellung erneut auf, bevor Sie etwas wiederholen.
work-undo-late = Die neue Bestellung war schon da, es gab also nichts rückgängig zu machen.
work-told-now = Es wird sofort versucht.
work-told-stop = Der Vorgang stoppt, sobald nichts mehr unterwegs ist.
work-told-undo = Es wird rückgängig gemacht, sobald das Bestellsystem antwortet.

## What the follow-up sees

news-active = Gute Nachricht: Bestellung { $order } ({ $reference }) ist aktiv. Die Abrechnungen folgen ab dem nächsten Monat.
news-problem = Bestellung { $order } ({ $reference }) hat wieder ein Problem: Die verwendete Karte passte nicht. Finden Sie die Ursache, bevor der Karteninhaber es noch einmal versucht.
news-expired = Die Einladung der Bestellung { $order } ({ $reference }) ist ohne Zustimmung abgelaufen. Fragen Sie nach dem Grund, und senden Sie sie dann erneut.
news-sent = Der Karteninhaber der Bestellung { $order } ({ $reference }) wurde erneut eingeladen.
news-cancelled = Bestellung { $order } ({ $reference }) wurde an anderer Stelle storniert.
news-reminder = Bestellung { $order } ({ $reference }) wartet noch auf die Zustimmung des Karteninhabers. Fragen Sie, ob die Einladung vom { $at } angekommen ist.

## Refusals

refused-state-recreate = Eine Bestellung in diesem Status kann nicht neu angelegt werden.
refused-state-order-for = Eine Bestellung in diesem Status kann nicht für einen anderen Mandanten aufgegeben werden.
refused-state-cancel = Es gibt nichts zu stornieren: Die Bestellung ist nicht offen.
refused-state-update-cardholder = Der Karteninhaber kann in diesem Status nicht geändert werden; nach der Aktivierung werden die Kontaktdaten gelöscht.
refused-state-resend-invitation = In diesem Status gibt es keine Einladung, die erneut gesendet werden kann.
refused-state-contact-support = Für diese Bestellung kann der Support nicht kontaktiert werden.
refused-company = { $company } kann derzeit kein CARO erhalten: Der Mandant ist archiviert oder hat kein aktives CODA-Mandat für ein genutztes Konto. Bringen Sie zuerst CODA in Ordnung.
refused-company-unknown = Wählen Sie den Mandanten aus der Liste: Die Steuerkanzlei hat keinen Mandanten mit diesem Code oder Namen.
refused-company-same = Die Bestellung ist schon für { $company }. Wählen Sie den Mandanten auf der Abrechnung; um nur die Referenz zu berichtigen, legen Sie die Bestellung neu an.
refused-pair = Das ist die Kombination, die abgelehnt wurde: { $reference } mit { $company }. Wählen Sie den Mandanten auf der Abrechnung.
refused-company-archived = { $company } ist in MyCodaBox archiviert und kann deshalb kein CARO erhalten.
refused-company-no-mandate = { $company } hat kein aktives CODA-Mandat und kann deshalb noch kein CARO erhalten. Bringen Sie zuerst CODA in Ordnung.
refused-company-account-archived = Das Konto von { $company } mit dem CODA-Mandat ist archiviert; deshalb ist CARO für diesen Mandanten nicht möglich. Bringen Sie zuerst CODA in Ordnung.
refused-bank = { $bank } unterstützt CARO noch nicht, deshalb kann niemand eingeladen werden. Weitere Banken kommen hinzu.
refused-active-cancel = Diese Bestellung ist aktiv. Nur die Supportleitung darf eine aktive Bestellung stornieren.
refused-viewer = Ihre Rolle ist das Lesen: Bitten Sie einen Administrator um eine andere, um etwas zu ändern.
refused-reveal = Nur der Support kann die Kontaktdaten sehen.
refused-steer = Dieser Vorgang wartet nicht mehr oder lässt sich jetzt nicht so steuern. Hier ist der aktuelle Stand.
refused-steer-role = Nur der Codabox-Support kann in einen wartenden Vorgang eingreifen, und nur die Supportleitung darf ihn stoppen. Hier ist der aktuelle Stand.
refused-reference-open = Die Steuerkanzlei hat für diese Referenz bereits eine offene Bestellung: { $order }. Stornieren Sie zuerst diese, oder prüfen Sie die Ziffern.
refused-reference-elsewhere = { $company } hat für diese Referenz bereits eine offene Bestellung: { $order }. Ist das der Mandant auf der Abrechnung, stornieren Sie nur die vorliegende Bestellung; sonst prüfen Sie die Ziffern.
refused-by-back-office = Das Bestellsystem hat dies abgelehnt, ohne einen Grund zu nennen, der hier gezeigt werden kann. Es wurde nichts geändert. Wenn es noch einmal geschieht, wenden Sie sich bitte an den Support und nennen Sie die Bestellung.
refused-secret = Das sieht nach einer Kartennummer, einer PIN oder einem Code aus. Senden Sie so etwas niemals hierher; es wurde nicht gespeichert. Löschen Sie Ihre Nachricht und suchen Sie die Bestellung über ihre Kundenreferenz (10 Ziffern, die erste ist 6 oder 7).
refused-secret-terminal = Das sieht nach einer Kartennummer, einer PIN oder einem Code aus. Geben Sie so etwas niemals hier ein; es wurde nicht gespeichert. Suchen Sie die Bestellung über ihre Kundenreferenz (10 Ziffern, die erste ist 6 oder 7).
denied-not-agent = Sie stehen nicht auf der Liste der Support-Mitarbeitenden. Bitten Sie einen Administrator des CARO-Supportdesks, Sie hinzuzufügen, oder schreiben Sie an { $email }, und geben Sie dabei Ihre Slack-Mitglieds-ID an: { $member }
denied-unlinked = Ihre Microsoft-365-Organisation ist noch nicht mit einer Steuerkanzlei verknüpft. Bitten Sie den Codabox-Support ({ $email }), sie zu verknüpfen, und geben Sie diese Tenant-ID an: { $tenant }
denied-guest = Gäste können hier keine Bestellungen einsehen, nur volle Mitglieder der Organisation. Bitten Sie einen Administrator Ihrer Organisation, das zu ändern.
denied-outsider = Über Bestellungen spreche ich nur mit Personen unserer eigenen Organisation. Bitte wenden Sie sich an Ihre Kontaktperson bei uns.
denied-unknown = Ich kann gerade nicht feststellen, wer Sie sind, und zeige deshalb keine Bestellungen. Bitte versuchen Sie es gleich noch einmal.
denied-not-set-up = Der CARO-Supportdesk ist noch nicht vollständig eingerichtet: Ich darf nicht feststellen, wer Sie sind, und zeige deshalb keine Bestellungen. Ein neuer Versuch hilft nicht. Bitte informieren Sie die Administration des Supportdesks oder schreiben Sie an { $email }.
office-code-linked = Ihre Organisation ist jetzt mit der Steuerkanzlei { $office } verknüpft: Sie und Ihre Kolleginnen und Kollegen sehen hier deren Bestellungen. Tippen Sie eine Kundenreferenz (10 Ziffern, die erste ist 6 oder 7), „Probleme“ oder „Hilfe“.
office-code-linked-already = Ihre Organisation ist bereits verknüpft, mit der Steuerkanzlei { $office }. Der Code wurde nicht verwendet, und nichts hat sich geändert. Tippen Sie eine Kundenreferenz (10 Ziffern, die erste ist 6 oder 7), „Probleme“ oder „Hilfe“.
office-code-wrong = Dieser Code gilt nicht oder nicht mehr.
office-code-too-many = In Ihrer Organisation wurden zu viele Codes getippt, die nicht gelten. Eine Stunde lang wird kein Code angesehen.

## What was typed

input-query-empty = Geben Sie ein, was Sie suchen: eine Kundenreferenz, eine Bestellnummer, eine Unternehmensnummer oder den Code oder Namen eines Mandanten.
input-query-phone = Das sieht nach einer Telefonnummer aus. Suchen kann ich nach einer Kundenreferenz (10 Ziffern, die erste ist 6 oder 7), einer Bestellnummer, einer Unternehmensnummer oder dem Code oder Namen eines Mandanten.
input-query-long = Das ist zu lang für eine Suche. Verwenden Sie höchstens { $limit } Zeichen.
input-query-many = Das ist mehr, als ich auf einmal suche. Senden Sie höchstens { $limit } Referenzen oder Bestellnummern.
input-filter-unknown = Ich kenne weder eine Bank „{ $said }“ noch eine Steuerkanzlei mit diesem Code, die Bestellungen im Status Problem hat. Banken: { $banks }. Kanzleien mit den meisten Problemen: { $offices }.
input-filter-unknown-office = Ich kenne keine Bank „{ $said }“ und zeige nur die Bestellungen Ihrer eigenen Kanzlei. Banken: { $banks }.
input-too-long = Das ist zu lang.
input-not-sent = Dieses Feld ist nicht angekommen. Prüfen Sie, was hier steht, und senden Sie das Formular noch einmal.
input-reference-empty = Geben Sie die Kundenreferenz ein: 10 Ziffern, die erste ist 6 oder 7.
input-reference-letters = Eine Kundenreferenz besteht nur aus Ziffern: 10 Ziffern, die erste ist 6 oder 7. Sehen Sie nach, ob ein Buchstabe an der Stelle einer Ziffer steht.
input-reference-length = Eine Kundenreferenz hat 10 Ziffern; diese Nummer hat { $count }. Vergleichen Sie sie mit der Abrechnung.
input-reference-start = Eine Kundenreferenz beginnt mit 6 oder 7; diese Nummer beginnt mit { $digit }. Sehen Sie nach, ob eine andere Nummer von der Abrechnung übernommen wurde.
input-reference-same = Das ist die Referenz, die die Bestellung schon hat. Berichtigen Sie sie anhand der Abrechnung, oder wählen Sie die Bank, die dort steht.
input-reference-not-this = Das ist nicht die Referenz dieser Bestellung. Es wurde nichts storniert.
input-bank-unknown = Wählen Sie eine Bank aus der Liste.
input-bank-unsupported = { $bank } unterstützt CARO noch nicht. Wählen Sie nur dann eine andere Bank, wenn die Abrechnung von einer anderen Bank stammt.
input-company-empty = Wählen Sie den Mandanten, der auf der Abrechnung steht.
input-name-empty = Geben Sie den Namen des Karteninhabers ein, wie er auf der Abrechnung steht.
input-name-same = Diese Person ist bereits eingeladen. Geben Sie den Namen ein, der auf der Abrechnung steht; ist es dieselbe Person, gehen Sie zurück und berichtigen Sie die Kontaktdaten.
input-choice-empty = Wählen Sie, was auf der Abrechnung steht.
input-name-digits = Ein Name enthält keine Ziffern. Geben Sie den Namen ein, der auf der Abrechnung steht.
input-email-empty = Geben Sie die E-Mail-Adresse des Karteninhabers ein.
input-email-at = Eine E-Mail-Adresse braucht ein @, wie in anna@example.be.
input-email-invalid = Das ist keine vollständige E-Mail-Adresse. Sie sieht aus wie anna@example.be.
input-email-accents = An eine Adresse mit Buchstaben wie é oder ö vor dem @ kann die Einladung nicht gesendet werden. Prüfen Sie sie mit dem Karteninhaber.
input-mobile-empty = Geben Sie die Mobilnummer des Karteninhabers ein.
input-mobile-invalid = Das ist keine Mobilnummer. Schreiben Sie sie wie 0470 … oder +32 470 …, oder lassen Sie das Feld leer.
input-contact-same = Das steht bereits in der Bestellung. Berichtigen Sie es, oder schließen Sie das Formular und senden Sie die Einladung erneut.
input-iban-empty = Geben Sie die IBAN des Kontos ein, mit dem die Karte verbunden ist. Sie steht in der App der Bank und auf dem Kontoauszug.
input-iban-invalid = Diese IBAN stimmt nicht. Vergleichen Sie sie mit der App der Bank oder dem Kontoauszug; eine belgische IBAN besteht aus BE und 14 Ziffern.
input-secret = Das sieht nach einer Kartennummer, einer PIN oder einem Code aus. Geben Sie so etwas niemals hier ein; es wurde nicht gespeichert.

## Lists and searches

hits-title = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
problems-title = { $count ->
    [0] Keine Bestellungen im Status Problem
    [one] { $count } Bestellung im Status Problem
   *[other] { $count } Bestellungen im Status Problem
}
problems-handed-over = Warten auf den Support
problems-others = Im Status Problem, die ältesten zuerst
problems-none = Hier gibt es nichts zu beheben.
problems-unread = Zurzeit nicht lesbar oder nicht mehr vorhanden: { $orders }
order-line = { $state } seit { $since } · { $bank } · { $order }
item-age = { $days ->
    [0] heute
    [one] { $days } Tag
   *[other] { $days } Tage
}
item-under-way = „{ $action }“ läuft, angefordert durch { $who }
item-with-support = beim Support seit { $since }
item-begun = Prüfungen begonnen durch { $who }, { $at }
problems-range = { $first }–{ $last } von { $total }
next-place = Nummer { $position } von { $total } im Status Problem
next-none = { $count ->
    [0] Das war die letzte: Es ist kein Problem mehr offen.
    [one] Das war das Ende der Liste. { $count } Bestellung davor ist noch im Status Problem.
   *[other] Das war das Ende der Liste. { $count } Bestellungen davor sind noch im Status Problem.
}
next-only = Keine andere Bestellung ist im Status Problem; diese ist es noch.
pager = Seite { $page } von { $pages }
not-found-reference = Es wurde keine CARO-Bestellung mit der Kundenreferenz { $text } gefunden.
not-found-order-id = Die Bestellung { $text } wurde nicht gefunden.
not-found-enterprise-number = Es wurde weder eine CARO-Bestellung noch ein Mandant mit der Unternehmensnummer { $text } gefunden.
not-found-company = Es wurde kein Mandant mit dem Code oder Namen „{ $text }“ gefunden.
not-found-several = Für diese Angaben wurde keine CARO-Bestellung gefunden: { $texts }
not-found-hints-office = Vergleichen Sie die Ziffern mit der Abrechnung, oder suchen Sie nach Name oder Code des Mandanten. Hier finden Sie nur Bestellungen Ihrer eigenen Kanzlei; ein Mandant, der archiviert ist oder zu einer anderen Kanzlei gewechselt hat, wird nicht angezeigt.
not-found-hints-support = Vergleichen Sie die Ziffern mit der Abrechnung, oder suchen Sie nach Name, Code oder Unternehmensnummer des Mandanten. Bei einem archivierten Mandanten oder dem Kunden eines Wiederverkäufers gibt es möglicherweise keine Bestellung.
not-found-hints-name-office = Versuchen Sie es mit dem Code des Mandanten, dem Anfang seines Namens oder der Kundenreferenz auf der Abrechnung. Hier finden Sie nur Bestellungen Ihrer eigenen Kanzlei; ein Mandant, der archiviert ist oder zu einer anderen Kanzlei gewechselt hat, wird nicht angezeigt.
not-found-hints-name-support = Versuchen Sie es mit dem Code des Mandanten, dem Anfang seines Namens, seiner Unternehmensnummer oder der Kundenreferenz auf der Abrechnung. Bei einem archivierten Mandanten oder dem Kunden eines Wiederverkäufers gibt es möglicherweise keine Bestellung.
not-found-person = Nichts gefunden? Ein Mensch hilft Ihnen weiter: { $email }.

## Cases

case-progress = { $position } von { $total }: { $stage }
case-checked = Automatisch geprüft
case-right = ✓ Automatisch geprüft: { $what }
right-company = Mandant und CODA-Mandat
right-bank = Bank
right-no-incident = keine Störung
right-reference-format = Form der Referenz
case-overrule = Stimmt das nicht? Antworten Sie selbst:
case-moved = Seit dieser Anzeige hat sich etwas geändert. Hier ist der aktuelle Stand.
case-handed-over = Dieser Fall liegt beim Support ({ $case }).
case-closed = Der Support hat den Fall { $case } am { $at } geschlossen. Hier kommen keine Neuigkeiten mehr. Wenn Sie weitermachen möchten, beginnen Sie von der Bestellung aus neu.
case-settled-elsewhere = Die Kundenreferenz <b>{ $reference }</b> gehört nicht zu <b>{ $company }</b> und ist beim richtigen Mandanten bereits aktiv: Es muss nichts neu bestellt werden. Stornieren Sie nur die Bestellung von <b>{ $company }</b>.
case-title = Fall { $case }

## Help and language

help-title = CARO-Supportdesk
help-support = Suchen Sie eine CARO-Bestellung einer beliebigen Kanzlei, gehen Sie die Prüfungen durch, wenn sie im Status <b>Problem</b> ist, und beheben Sie es: neu anlegen, den Karteninhaber ändern, die Einladung erneut senden oder stornieren.
help-only-you = Nur Sie sehen die Antworten.
help-office = Suchen Sie eine CARO-Bestellung Ihrer Kanzlei, gehen Sie die Prüfungen durch, wenn sie im Status <b>Problem</b> ist, und beheben Sie es: neu anlegen, den Karteninhaber ändern, die Einladung erneut senden oder stornieren. Wenn nichts hilft, übergeben Sie den Fall dem Support.
help-words-slack =
    <b>/caro 6012345678</b> – über die Kundenreferenz; eine Bestellnummer (CARO-12), Code oder Name eines Mandanten oder eine Unternehmensnummer geht auch
    <b>/caro fälle</b> – was auf den Support wartet; <b>fälle meine</b>, <b>kanzlei</b>, <b>karteninhaber</b>, <b>alle</b>; mit einer Bank, einer Kanzlei oder einer Sprache
    <b>/caro probleme</b> – die Bestellungen, um die sich jemand kümmern muss; <b>probleme kbc > 30</b>: einer Bank, seit über 30 Tagen
    <b>/caro sprache de</b> – die Sprache wechseln: en, fr, nl oder de
    <b>/caro hilfe</b> – dieser Text
help-words-teams =
    <b>6012345678</b> oder <b>bestellung 6012345678</b> – über die Kundenreferenz; eine Bestellnummer (CARO-12), Code oder Name eines Mandanten oder eine Unternehmensnummer geht auch
    <b>probleme</b> – die Bestellungen, um die sich jemand kümmern muss; <b>probleme kbc > 30</b>: einer Bank, seit über 30 Tagen
    <b>Kollegen</b> – wer in Ihrer Kanzlei hier handeln darf
    <b>sprache de</b> – die Sprache wechseln: en, fr, nl oder de
    <b>hilfe</b> – dieser Text
help-words-terminal =
    <b>caro walk 6012345678</b> – über die Kundenreferenz; eine Bestellnummer, Code oder Name eines Mandanten oder eine Unternehmensnummer geht auch
terminal-choose = Geben Sie die Nummer einer Schaltfläche ein, oder q zum Beenden.
terminal-nothing-found = Nichts gefunden. Geben Sie einen anderen Anfang ein, oder q zum Beenden.
help-thanks = Gern geschehen! Wenn Sie mich brauchen, geben Sie eine Kundenreferenz oder „Hilfe“ ein.
help-person-office = Ein Mensch hilft Ihnen gern weiter: Schreiben Sie dem Codabox-Support an { $email }. Geht es um eine Bestellung, rufen Sie sie auf und wählen Sie „Support kontaktieren“; der Support sieht dann, was geprüft und geantwortet wurde.
help-person-support = Der Support sind Sie selbst: Kanzleien erreichen Sie mit „Support kontaktieren“ bei ihrer Bestellung oder über { $email }. Was sie Ihnen übergeben haben, steht oben in der Liste der Probleme.
language-set = Ab jetzt spreche ich Deutsch mit Ihnen.
language-unknown = Ich spreche diese Sprachen: { $known }. Schreiben Sie zum Beispiel: sprache de

## When something fails

failed-unavailable = Das Bestellsystem antwortet gerade nicht. Es wurde nichts geändert; bitte versuchen Sie es gleich noch einmal.
failed-records = Das lässt sich gerade nicht abschließen: Unsere eigenen Daten sind nicht erreichbar. Bitte rufen Sie die Bestellung gleich erneut auf, bevor Sie etwas wiederholen.
failed-unexpected = Bei uns ist etwas schiefgegangen. Bitte rufen Sie die Bestellung erneut auf, bevor Sie etwas wiederholen.
platform-expired = Das hat zu lange gedauert, und das Formular konnte nicht geöffnet werden. Bitte klicken Sie noch einmal auf die Schaltfläche.
platform-form-refused = Slack hat das Öffnen des Formulars nicht zugelassen. Noch einmal klicken hilft nicht; bitte informieren Sie die Administration des CARO-Supportdesks.
platform-form-done = Dieses Formular ist bearbeitet. Die Antwort steht bei der Bestellung; Sie können dieses Fenster schließen.
platform-late = Das dauert einen Moment. Die Antwort kommt von selbst; Sie müssen nicht noch einmal klicken.
platform-personal-chat-only = Über Bestellungen spreche ich nur in einem persönlichen Chat. Öffnen Sie einen Chat mit mir und fragen Sie dort.
platform-stale = Diese Schaltfläche ist zu alt und funktioniert nicht mehr. Bitte rufen Sie die Bestellung erneut auf.
platform-unsure = Es ist nicht sicher, dass die Antwort bei Ihnen angekommen ist. Wenn Sie sie hier nicht sehen, fragen Sie bitte noch einmal.
platform-files-unseen = Bilder und Dateien sehe ich mir nicht an. Schreiben Sie, was darin steht, aber niemals eine Kartennummer oder einen Code.
place-moved = Bestellung { $order }: Diese Nachricht kann nicht mehr geändert werden. Es geht weiter in Ihren eigenen Nachrichten mit mir.
place-elsewhere = Bestellung { $order }: Diese Nachricht kann nicht mehr geändert werden. Es geht weiter in Ihrer anderen Nachricht dazu.
place-fades = Diese Nachricht wird nicht mehr aktualisiert. Geht es weiter, erfahren Sie es in Ihren eigenen Nachrichten mit mir.

# Texte der Prüfungen und Abläufe. Behalten Sie jeden Schlüssel und jede { $Variable } in allen Sprachen.

## Was der Bot festgestellt hat

check-company-eligible-yes = { $company } ist aktiv und hat ein aktives CODA-Mandat für ein Konto, das nicht archiviert ist.
check-company-eligible-archived = { $company } ist in MyCodaBox archiviert; damit sind alle Dienste beendet.
check-company-eligible-no-mandate = { $company } hat kein aktives CODA-Mandat.
check-company-eligible-account-archived = Das Konto von { $company } mit dem CODA-Mandat ist archiviert.
check-bank-supported-yes = { $bank } unterstützt CARO.
check-bank-supported-no = { $bank } unterstützt CARO heute nicht.
check-bank-incident-yes = Bei { $bank } ist eine Störung bekannt.
check-bank-incident-no = Bei { $bank } ist keine Störung bekannt.
check-reference-format-yes = { $reference } hat die richtige Form: 10 Ziffern, beginnend mit 6 oder 7.
check-reference-format-no = { $reference } kann keine Kundenreferenz sein: Diese hat 10 Ziffern und beginnt mit 6 oder 7.
check-reference-company-no = Die Referenz von { $company } steht auch in der Bestellung { $order } von { $other }, einem anderen Mandanten derselben Kanzlei.
check-reference-company-open = Dieselbe Referenz steht auch in der Bestellung { $order } von { $other }, die offen, aber nicht aktiv ist. Nur die Abrechnung zeigt, ob sie zu { $company } oder zu { $other } gehört: Stornieren Sie nur die Bestellung des Mandanten, der dort nicht steht.
check-reference-company-left = Die Bestellung { $order } von { $other } für dieselbe Referenz ist storniert: Diese Bestellung von { $company } ist die einzige, die bleibt.
check-reference-company-unknown = Kein anderer Mandant der Kanzlei hat eine offene Bestellung für diese Referenz. Nur die Abrechnung zeigt, ob sie zu { $company } gehört.
check-activates-in-app-yes = Karten von { $bank } werden in der App der Bank aktiviert.
check-activates-in-app-no = Karten von { $bank } werden über einen Link in der Einladung aktiviert.
check-iban-known-yes = Die Bestellung enthält ein Konto, das mit dem der Karte bei { $bank } verglichen werden kann.
check-iban-known-no = Die Bestellung enthält kein Konto, das bei { $bank } zu vergleichen wäre.

## Bestellung im Status Problem

caro_problem-stage-requirements = Voraussetzungen
caro_problem-stage-bank = Bank
caro_problem-stage-reference = Kundenreferenz
caro_problem-stage-company = Mandant
caro_problem-stage-cardholder = Karteninhaber
caro_problem-stage-card = Karte

caro_problem-requirements-title = Kann dieser Mandant CARO erhalten?
caro_problem-requirements-text =
    Öffnen Sie <b>{ $company }</b> in MyCodaBox. Der Mandant darf nicht archiviert sein und braucht ein aktives CODA-Mandat für ein Konto, das nicht archiviert ist.
    Ist das alles in Ordnung?
caro_problem-requirements-choice-yes = Ja, alles in Ordnung
caro_problem-requirements-choice-no = Nein, etwas fehlt

caro_problem-bank-title = Unterstützt die Bank CARO?
caro_problem-bank-text = Die Bestellung nennt <b>{ $bank }</b>. CARO funktioniert nur mit den Banken auf der Liste der CARO-Seite von codabox.com. Steht diese Bank darauf?
caro_problem-bank-choice-yes = Ja, sie steht darauf
caro_problem-bank-choice-no = Nein, sie steht nicht darauf

caro_problem-incident-title = Gibt es eine Störung bei der Bank?
caro_problem-incident-text = Eine Störung kann die Zustimmung scheitern lassen, obwohl in der Bestellung alles stimmt. Meldet die Statusseite eine Störung bei <b>{ $bank }</b>?
caro_problem-incident-choice-yes = Ja, es gibt eine Störung
caro_problem-incident-choice-no = Nein, keine

caro_problem-during_incident-title = Warten oder die Bestellung jetzt prüfen?
caro_problem-during_incident-text = Bei <b>{ $bank }</b> gibt es eine Störung. Vielleicht ist die Zustimmung nur daran gescheitert; die Bestellung kann aber auch einen Fehler enthalten. Sie können die Bestellung jetzt prüfen oder warten, bis die Störung vorbei ist.
caro_problem-during_incident-choice-check_now = Die Bestellung jetzt prüfen
caro_problem-during_incident-choice-wait = Warten, bis sie vorbei ist

caro_problem-reference_format-title = Hat die Referenz die richtige Form?
caro_problem-reference_format-text = Eine Kundenreferenz hat 10 Ziffern und beginnt mit 6 oder 7. In der Bestellung steht <b>{ $reference }</b>. Hat sie diese Form?
caro_problem-reference_format-choice-yes = Ja, die Form stimmt
caro_problem-reference_format-choice-no = Nein, die Form stimmt nicht

caro_problem-digits-title = Ist es die Referenz auf der Abrechnung?
caro_problem-digits-text =
    Nehmen Sie die neueste Kreditkartenabrechnung genau dieser Karte. Vergleichen Sie die Kundenreferenz Ziffer für Ziffer mit der in der Bestellung: <b>{ $reference }</b>.
    Halten Sie die Abrechnung bereit; Sie brauchen sie auch für die nächsten Fragen.
caro_problem-digits-choice-same = Es ist dieselbe
caro_problem-digits-choice-typo = Sie weicht ab: ein Tippfehler
caro_problem-digits-choice-newer = Eine neuere Abrechnung zeigt eine andere
caro_problem-digits-choice-other_bank = Abrechnung einer anderen Bank
caro_problem-digits-choice-no_statement = Ich habe keine Abrechnung zur Hand

caro_problem-company-title = Welcher Name steht auf der Abrechnung?
caro_problem-company-text =
    Die Bestellung ist für <b>{ $company }</b>. Lesen Sie auf der Abrechnung, zu welchem Unternehmen die Karte gehört.
    Trägt das Unternehmen den Namen seines Inhabers und dient die Karte dem Geschäft, dann ist es dieser Mandant.
caro_problem-company-choice-yes = Dieser Mandant
caro_problem-company-choice-no = Ein anderer Mandant
caro_problem-company-choice-private = Nur eine Privatperson
caro_problem-company-field = Unternehmen auf der Abrechnung (bestellt für { $company })

caro_problem-cardholder-title = Wurde die richtige Person eingeladen?
caro_problem-cardholder-text = Die Einladung ging an <b>{ $cardholder }</b>. Ist das der Karteninhaber, dessen Name auf der Abrechnung steht?
caro_problem-cardholder-choice-yes = Ja, dieselbe Person
caro_problem-cardholder-choice-no = Nein, jemand anders
caro_problem-cardholder-field = Karteninhaber auf der Abrechnung (eingeladen: { $cardholder })

caro_problem-iban_known-title = Gibt es ein Konto zum Vergleichen?
caro_problem-iban_known-text = KBC und CBC aktivieren eine Karte über das Konto, mit dem sie verbunden ist. Enthält die Bestellung die IBAN eines solchen Kontos?
caro_problem-iban_known-choice-yes = Ja, sie enthält eine
caro_problem-iban_known-choice-no = Nein, es gibt keine

caro_problem-in_app-title = Wie wird die Karte aktiviert?
caro_problem-in_app-text = Die meisten Banken arbeiten mit einem Aktivierungslink in der Einladung. Bei KBC und CBC enthält die E-Mail keinen Link, sondern eine Anleitung für die App der Bank. Wie wird eine Karte von <b>{ $bank }</b> aktiviert?
caro_problem-in_app-choice-yes = In der App der Bank
caro_problem-in_app-choice-no = Über den Aktivierungslink

caro_problem-invitation-title = Was ist nicht angekommen?
caro_problem-invitation-text = Fragen Sie <b>{ $cardholder }</b>, wie weit die Aktivierung kam: Die E-Mail kommt von services@codabox.com, und manche Banken senden einen Code per SMS.
caro_problem-invitation-choice-used = Ja, bis zur Seite der Bank
caro_problem-invitation-choice-wrong_contact = Adresse oder Nummer ist falsch
caro_problem-invitation-choice-not_found = Die E-Mail ist nicht zu finden
caro_problem-invitation-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_problem-invitation-choice-no_sms = Der SMS-Code kommt nicht an

caro_problem-app-title = Wie weit kam es in der App der Bank?
caro_problem-app-text = Fragen Sie <b>{ $cardholder }</b>: Ist die E-Mail mit der Anleitung von services@codabox.com angekommen, und wurde die Karte in der App von { $bank } aktiviert?
caro_problem-app-choice-used = Die Aktivierung ist in der App erfolgt
caro_problem-app-choice-wrong_contact = Die E-Mail-Adresse ist falsch
caro_problem-app-choice-no_instructions = Sucht einen Link oder die Anleitung

caro_problem-iban-title = Ist es das Konto der Karte?
caro_problem-iban-text = { $bank } braucht das Konto, mit dem die Karte verbunden ist. Bitten Sie <b>{ $cardholder }</b>, es in der App der Bank nachzusehen. In der Bestellung steht <b>{ $iban }</b>. Ist es dasselbe Konto?
caro_problem-iban-choice-yes = Ja, dasselbe Konto
caro_problem-iban-choice-no = Nein, ein anderes Konto
caro_problem-iban-field = Konto der Karte, in der App von { $bank } (in der Bestellung: { $iban })

caro_problem-card-title = Mit welcher Karte wurde zugestimmt?
caro_problem-card-text =
    Bitten Sie <b>{ $cardholder }</b>, die letzten vier Ziffern der benutzten Karte selbst mit denen auf der Abrechnung zu vergleichen. Auf einer Debitkarte steht „Debit“.
    Geben Sie hier nie eine Kartennummer, eine PIN oder einen Code ein.
caro_problem-card-choice-matching = Die richtige Karte, und nichts hilft
caro_problem-card-choice-other = Eine andere Karte, oder nicht sicher
caro_problem-card-choice-not_ready = Neu, gesperrt oder nicht online nutzbar
caro_problem-card-choice-not_business = Eine Debitkarte oder private Karte
caro_problem-card-choice-replaced = Sie wurde ersetzt oder ist abgelaufen
caro_problem-card-choice-not_arrived = Keine: E-Mail oder SMS kam nicht an
caro_problem-card-choice-debit = Eine Debitkarte
caro_problem-card-choice-private = Eine private Karte
caro_problem-card-choice-unsure = Ich bin nicht sicher

caro_problem-card_state-title = Ist die Karte einsatzbereit?
caro_problem-card_state-text = Die richtige Karte wurde benutzt, und doch hat die Bank sie nicht angenommen. Fragen Sie <b>{ $cardholder }</b>, ob einer dieser Punkte auf die Karte zutrifft.
caro_problem-card_state-choice-new = Neu und noch nie benutzt
caro_problem-card_state-choice-replaced = Ersetzt oder abgelaufen
caro_problem-card_state-choice-online_off = Online-Zahlungen sind ausgeschaltet
caro_problem-card_state-choice-blocked = In der App der Bank gesperrt
caro_problem-card_state-choice-mistyped = Tippfehler oder kein Kartenleser
caro_problem-card_state-choice-none = Keiner dieser Punkte

caro_problem-replaced-title = Hat sich mit der Karte die Referenz geändert?
caro_problem-replaced-text = Nach Verlust oder Ablauf bleibt die Kundenreferenz dieselbe. Stellt eine Bank alle ihre Karten auf eine andere Art um, kann sie sich ändern. Zeigt die neueste Abrechnung noch immer <b>{ $reference }</b>?
caro_problem-replaced-choice-same = Ja, dieselbe Referenz
caro_problem-replaced-choice-changed = Nein, eine andere Referenz

caro_problem-not_eligible-title = Noch nicht möglich: zuerst CODA
caro_problem-not_eligible-text =
    CARO braucht einen aktiven Mandanten mit einem aktiven CODA-Mandat für ein Konto, das nicht archiviert ist. Bringen Sie dies für <b>{ $company }</b> zuerst in Ordnung; an dieser Bestellung muss sich nichts ändern. Beginnen Sie danach die Prüfungen von vorn.
    Ist der Mandant zu einer anderen Steuerkanzlei gewechselt, wird CARO dort neu bestellt.
    Kommen Sie nicht weiter, kontaktieren Sie den Support: Ihre Antworten werden mitgeschickt.

caro_problem-bank_unsupported-title = Heute nicht möglich: Bank nicht unterstützt
caro_problem-bank_unsupported-text =
    <b>{ $bank }</b> unterstützt CARO heute nicht. Es kommen Banken hinzu, aber wir können kein Datum versprechen.
    Sie können die Bestellung jetzt stornieren und neu bestellen, sobald die Bank teilnimmt. Bei Fragen kontaktieren Sie den Support.

caro_problem-incident_known-title = Bitte warten: Störung bei der Bank
caro_problem-incident_known-text = Solange die Störung bei <b>{ $bank }</b> andauert, kann eine Zustimmung scheitern. An der Bestellung muss sich nichts ändern. Beginnen Sie die Prüfungen von vorn, wenn die Störung vorbei ist. Ist es dringend, kontaktieren Sie den Support: Ihre Antworten werden mitgeschickt.

caro_problem-wrong_reference-title = Die Referenz muss berichtigt werden
caro_problem-wrong_reference-text =
    Die Kundenreferenz <b>{ $reference }</b> lässt sich in einer Bestellung nicht ändern. Legen Sie die Bestellung mit der Referenz der Abrechnung neu an: Die alte Bestellung wird storniert, eine neue tritt an ihre Stelle, und { $cardholder } erhält eine neue Einladung.
    Sobald die neue Referenz aktiv ist, wird dafür eine einmalige Verwaltungsgebühr berechnet.

caro_problem-new_reference-title = Die Karte hat eine neue Referenz
caro_problem-new_reference-text =
    Die Bank hat der Karte eine andere Kundenreferenz als <b>{ $reference }</b> gegeben, und eine Bestellung lässt sich nicht ändern. Legen Sie sie mit der neuen Referenz neu an: Die alte Bestellung wird storniert, eine neue tritt an ihre Stelle, und { $cardholder } erhält eine neue Einladung.
    Sobald die neue Referenz aktiv ist, wird dafür eine einmalige Verwaltungsgebühr berechnet; einige Umstellungen von Banken sind davon befreit.

caro_problem-wrong_bank-title = Die Bestellung nennt die falsche Bank
caro_problem-wrong_bank-text =
    Die Abrechnung ist nicht von <b>{ $bank }</b>. Legen Sie die Bestellung mit der Bank und der Kundenreferenz der Abrechnung neu an: Die alte Bestellung wird storniert, eine neue tritt an ihre Stelle, und { $cardholder } erhält eine neue Einladung.
    Sobald eine neue Referenz aktiv ist, wird dafür eine einmalige Verwaltungsgebühr berechnet.
    Lässt sich diese Bank nicht auswählen, ist CARO mit ihr heute nicht möglich; stornieren Sie dann die Bestellung.

caro_problem-statement_missing-title = Zuerst wird die Abrechnung gebraucht
caro_problem-statement_missing-text =
    Referenz, Mandant, Karteninhaber und die letzten Ziffern der Karte stehen alle auf der Kreditkartenabrechnung. Bitten Sie <b>{ $cardholder }</b> um die neueste, gehen Sie dann zurück und machen Sie hier weiter. Sie brauchen sie uns nicht zu schicken.
    Erstellt die Bank für diese Karte keine Abrechnung, ist es vielleicht eine Debitkarte; CARO funktioniert nur mit Kreditkarten.

caro_problem-wrong_company-title = Die Referenz gehört einem anderen Mandanten
caro_problem-wrong_company-text =
    Die Kundenreferenz <b>{ $reference }</b> gehört nicht zu <b>{ $company }</b>. Bestellen Sie für den Mandanten auf der Abrechnung: Diese Bestellung wird storniert, die neue tritt an ihre Stelle, und der Karteninhaber dort erhält die übliche Einladung. Hat dieser Mandant schon eine offene Bestellung für diese Referenz, stornieren Sie nur die von <b>{ $company }</b>.
    Sobald die Referenz dort aktiv ist, wird dafür eine einmalige Verwaltungsgebühr berechnet.

caro_problem-private_statement-title = Nicht möglich: eine private Karte
caro_problem-private_statement-text =
    Die Abrechnung lautet auf eine Privatperson, und CARO ist für geschäftliche Kreditkarten bestimmt. Stornieren Sie diese Bestellung.
    Hat <b>{ $company }</b> eine Firmenkarte, bestellen Sie CARO mit der Referenz auf der Abrechnung dieser Karte.

caro_problem-other_cardholder-title = Die Karte gehört jemand anderem
caro_problem-other_cardholder-text =
    Ändern Sie den Karteninhaber: Tragen Sie den Namen und die Kontaktdaten der Person ein, die auf der Abrechnung steht. Referenz und Bestellung bleiben dieselben.
    Kündigen Sie der Person an, dass eine E-Mail von services@codabox.com kommt.

caro_problem-wrong_contact-title = Die Kontaktdaten müssen berichtigt werden
caro_problem-wrong_contact-text = Fragen Sie <b>{ $cardholder }</b> nach den richtigen Kontaktdaten und ändern Sie dann den Karteninhaber. Referenz und Bestellung bleiben dieselben.

caro_problem-invitation_not_found-title = Die E-Mail suchen oder erneut senden
caro_problem-invitation_not_found-text =
    Bitten Sie <b>{ $cardholder }</b>, im Spam-Ordner und unter den blockierten Absendern nach services@codabox.com zu suchen. Senden Sie dann die Einladung erneut: dieselben Daten, eine neue E-Mail. Auf eine Einladung folgen bis zu 3 wöchentliche Erinnerungen.
    Solange der Status „Einladung gesendet“ ist, können Sie auch den Aktivierungslink in MyCodaBox kopieren und selbst weitergeben.

caro_problem-sms_missing-title = Der SMS-Code kommt nicht an
caro_problem-sms_missing-text =
    Prüfen Sie die Mobilnummer mit <b>{ $cardholder }</b>. Ist sie falsch, ändern Sie den Karteninhaber: Die Einladung wird dann noch einmal gesendet. Ist sie richtig, sehen Sie nach, ob das Telefon den Absender blockiert, und senden Sie die Einladung erneut.
    Geben Sie den Code selbst nie weiter und geben Sie ihn nicht hier ein.

caro_problem-activate_in_app-title = Die Karte wird in der App aktiviert
caro_problem-activate_in_app-text =
    Für KBC und CBC gibt es keinen Link. <b>{ $cardholder }</b> aktiviert die Karte in der App der Bank, wie es die Anleitung in der E-Mail beschreibt. „How to activate“ in MyCodaBox zeigt dieselbe Anleitung, und Sie können sie per E-Mail weitergeben.
    Senden Sie die Einladung erneut, dann wird die E-Mail mit der Anleitung noch einmal gesendet.

caro_problem-wrong_iban-title = Das Konto muss berichtigt werden
caro_problem-wrong_iban-text = In der Bestellung muss die IBAN stehen, mit der die Karte verbunden ist. Fragen Sie <b>{ $cardholder }</b> danach und ändern Sie dann den Karteninhaber. Bleibt das Problem, kontaktieren Sie den Support.

caro_problem-other_card-title = Die Karte der Abrechnung benutzen
caro_problem-other_card-text =
    Referenz und Karteninhaber stimmen, also liegt es an der Karte. Bitten Sie <b>{ $cardholder }</b>, alle Firmenkarten zur Hand zu nehmen und ihre letzten vier Ziffern selbst mit der Abrechnung zu vergleichen. Nur die passende Karte gehört zu { $reference }.
    Senden Sie die Einladung erneut und lassen Sie die Zustimmung mit dieser Karte geben.

caro_problem-debit_card-title = Mit einer Debitkarte nicht möglich
caro_problem-debit_card-text =
    CARO funktioniert nur mit geschäftlichen Kreditkarten. Hat <b>{ $cardholder }</b> keine solche, stornieren Sie die Bestellung.
    Gibt es eine Kreditkarte, die zur Abrechnung passt, senden Sie die Einladung erneut und lassen Sie die Zustimmung mit dieser Karte geben.

caro_problem-private_card-title = Mit einer privaten Karte nicht möglich
caro_problem-private_card-text = { caro_problem-debit_card-text }

caro_problem-wrong_card-title = Mit dieser Karte nicht möglich
caro_problem-wrong_card-text = { caro_problem-debit_card-text }

caro_problem-new_card-title = Die neue Karte zuerst einmal benutzen
caro_problem-new_card-text =
    Bitten Sie <b>{ $cardholder }</b>, mit der neuen Karte einmal in einem Geschäft oder an einem Bancontact-Terminal zu zahlen, mit der PIN und nicht kontaktlos. Senden Sie danach die Einladung erneut und lassen Sie die Zustimmung wiederholen.
    Die PIN ist nur für das Terminal, nie für diesen Chat.

caro_problem-replaced_card-title = Die Zustimmung mit der neuen Karte geben
caro_problem-replaced_card-text = Die Referenz <b>{ $reference }</b> bleibt gültig, eine neue Bestellung ist also nicht nötig. Senden Sie die Einladung erneut, und { $cardholder } gibt die Zustimmung mit der neuen Karte. Wurde diese noch nie benutzt, muss vorher einmal damit bezahlt werden, mit der PIN und nicht kontaktlos.

caro_problem-online_payments-title = Online-Zahlungen einschalten lassen
caro_problem-online_payments-text = Die Bank lehnt die Zustimmung ab, solange die Karte nicht online zahlen kann. Bitten Sie <b>{ $cardholder }</b>, Online-Zahlungen von der Bank einschalten zu lassen; das kann einige Minuten dauern. Senden Sie dann die Einladung erneut und lassen Sie die Zustimmung wiederholen.

caro_problem-card_blocked-title = Die Karte muss entsperrt werden
caro_problem-card_blocked-text = Die Karte ist vorübergehend gesperrt. Bitten Sie <b>{ $cardholder }</b>, sie in der App der Bank oder bei der Bank zu entsperren; das kann einige Minuten dauern. Senden Sie dann die Einladung erneut und lassen Sie die Zustimmung wiederholen.

caro_problem-details_mistyped-title = Noch einmal versuchen
caro_problem-details_mistyped-text =
    Lassen Sie es <b>{ $cardholder }</b> noch einmal versuchen, mit der Karte, ihrer Abrechnung und dem Kartenleser der Bank zur Hand. Die Angaben müssen genau die der Karte sein; sie werden nur auf den Aktivierungsseiten eingegeben, nie hier. Die Zustimmung ist eine Transaktion über 0 Euro, nichts wird abgebucht.
    Ist die Einladung nicht mehr benutzbar, senden Sie sie erneut.

caro_problem-all_right-title = Alles stimmt: Der Support übernimmt
caro_problem-all_right-text =
    Alle Prüfungen sind in Ordnung, und das Problem bleibt; die Bank nennt nicht immer den Grund. Kontaktieren Sie den Support: Die Bestellung und alle Ihre Antworten werden mitgeschickt; niemand fragt Sie noch einmal danach.
    Halten Sie bereit, was die Bank <b>{ $cardholder }</b> gemeldet hat und wann. Nennen Sie keine Kartennummern, PINs oder Codes.

## Einladung gesendet oder abgelaufen

caro_invitation-stage-invitation = Einladung
caro_invitation-stage-consent = Zustimmung
caro_invitation-stage-bank = Bank

caro_invitation-in_app-title = { caro_problem-in_app-title }
caro_invitation-in_app-text = { caro_problem-in_app-text }
caro_invitation-in_app-choice-yes = { caro_problem-in_app-choice-yes }
caro_invitation-in_app-choice-no = { caro_problem-in_app-choice-no }

caro_invitation-mail-title = Was wurde aus der Einladung?
caro_invitation-mail-text = Die Einladung für die Referenz { $reference } kommt per E-Mail von services@codabox.com. Fragen Sie <b>{ $cardholder }</b>, ob sie angekommen ist und wie weit die Aktivierung kam.
caro_invitation-mail-choice-arrived = Ja, sie ist angekommen
caro_invitation-mail-choice-wrong_contact = { caro_problem-invitation-choice-wrong_contact }
caro_invitation-mail-choice-not_found = { caro_problem-invitation-choice-not_found }
caro_invitation-mail-choice-not_started = { caro_invitation-why-choice-not_started }
caro_invitation-mail-choice-expired = { caro_invitation-why-choice-expired }
caro_invitation-mail-choice-not_cardholder = { caro_invitation-why-choice-not_cardholder }
caro_invitation-mail-choice-stuck = Beim SMS-Code oder bei der Bank gestoppt

caro_invitation-app-title = Wie weit kam es in der App der Bank?
caro_invitation-app-text = Fragen Sie <b>{ $cardholder }</b>: Ist die E-Mail mit der Anleitung von services@codabox.com angekommen, und was geschah in der App von { $bank }?
caro_invitation-app-choice-refused = Die App hat die Karte nicht angenommen
caro_invitation-app-choice-not_started = Noch nicht begonnen
caro_invitation-app-choice-wrong_contact = { caro_problem-app-choice-wrong_contact }
caro_invitation-app-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_invitation-app-choice-not_cardholder = Jemand anders hat die Karte

caro_invitation-why-title = Woran ist es gescheitert?
caro_invitation-why-text = Fragen Sie <b>{ $cardholder }</b>, wie weit die Aktivierung kam.
caro_invitation-why-choice-not_started = Noch nicht begonnen, oder Misstrauen
caro_invitation-why-choice-expired = Der Link funktioniert nicht mehr
caro_invitation-why-choice-not_cardholder = Jemand anders hat die Karte
caro_invitation-why-choice-no_sms = { caro_problem-invitation-choice-no_sms }
caro_invitation-why-choice-refused = Die Bank hat die Karte abgelehnt

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

caro_invitation-refusal-title = Warum hat die Bank die Karte abgelehnt?
caro_invitation-refusal-text =
    Fragen Sie <b>{ $cardholder }</b>, was { $bank } gemeldet hat und ob einer dieser Punkte auf die Karte zutrifft. Für die Zustimmung ist die geschäftliche Kreditkarte nötig, deren letzte vier Ziffern auf der Abrechnung stehen.
    Geben Sie hier nie eine Kartennummer, eine PIN oder einen Code ein.
caro_invitation-refusal-choice-new = Neu oder ersetzt, noch nicht benutzt
caro_invitation-refusal-choice-online_off = { caro_problem-card_state-choice-online_off }
caro_invitation-refusal-choice-blocked = { caro_problem-card_state-choice-blocked }
caro_invitation-refusal-choice-mistyped = { caro_problem-card_state-choice-mistyped }
caro_invitation-refusal-choice-not_business = Eine Debitkarte oder private Karte
caro_invitation-refusal-choice-none = { caro_problem-card_state-choice-none }

caro_invitation-wrong_contact-title = { caro_problem-wrong_contact-title }
caro_invitation-wrong_contact-text = { caro_problem-wrong_contact-text }

caro_invitation-invitation_not_found-title = { caro_problem-invitation_not_found-title }
caro_invitation-invitation_not_found-text = { caro_problem-invitation_not_found-text }

caro_invitation-activate_in_app-title = { caro_problem-activate_in_app-title }
caro_invitation-activate_in_app-text = { caro_problem-activate_in_app-text }

caro_invitation-not_started-title = Den Karteninhaber beruhigen
caro_invitation-not_started-text =
    Sagen Sie <b>{ $cardholder }</b>, dass die E-Mail von services@codabox.com echt ist und auf Ihre Bitte gesendet wurde. Die Zustimmung ist eine Transaktion über 0 Euro: Nichts wird abgebucht, und CARO kostet den Karteninhaber nichts. Karte, Abrechnung und Kartenleser der Bank sollten zur Hand sein; bei KBC und CBC ist es die App der Bank.
    Senden Sie die Einladung erneut, damit sie oben im Posteingang steht. Auf eine Einladung folgen bis zu 3 wöchentliche Erinnerungen.

caro_invitation-expired-title = Eine neue Einladung senden
caro_invitation-expired-text = Ein Aktivierungslink funktioniert nur eine begrenzte Zeit. Vereinbaren Sie mit <b>{ $cardholder }</b>, wann es passt, und senden Sie dann die Einladung erneut: dieselben Daten, eine neue E-Mail. Karte, Abrechnung und Kartenleser der Bank sollten zur Hand sein.

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

caro_invitation-wrong_card-title = Mit dieser Karte nicht möglich
caro_invitation-wrong_card-text = { caro_problem-debit_card-text }

caro_invitation-unexplained-title = Der Support übernimmt
caro_invitation-unexplained-text =
    Die Bank nennt nicht immer den Grund, warum sie eine Karte ablehnt. Kontaktieren Sie den Support: Die Bestellung und alle Ihre Antworten werden mitgeschickt; niemand fragt Sie noch einmal danach.
    Halten Sie bereit, was die Bank <b>{ $cardholder }</b> gemeldet hat und wann. Nennen Sie keine Kartennummern, PINs oder Codes.

## Der Support

case-taken = Der Codabox-Support bearbeitet Ihren Fall ({ $case }) seit dem { $at }.
case-taken-by = { $who } vom Codabox-Support bearbeitet Ihren Fall ({ $case }) seit dem { $at }.
hold-nobody = Dieser Fall ({ $case }) liegt seit dem { $at } beim Support. Noch hat ihn niemand übernommen.
hold-lost = { $who } hatte diesen Fall ({ $case }) und gehört nicht mehr zum Support. Er kann übernommen werden.
hold-back = { $who } hat diesen Fall ({ $case }) am { $at } zurückgegeben. Er kann übernommen werden.
hold-mine = Sie haben diesen Fall ({ $case }) seit dem { $at }.
hold-other = { $who } hat diesen Fall ({ $case }) seit dem { $at }.
hold-from-you = { $who } hat Ihnen diesen Fall ({ $case }) am { $at } abgenommen: { $why }.
hold-to-you = { $who } hat Ihnen diesen Fall ({ $case }) am { $at } zugewiesen.
hold-first = { $who } hat diesen Fall bereits, seit dem { $at }.
hold-not-yours = Sie haben diesen Fall nicht und können ihn daher nicht zurückgeben.
hold-not-there = Dieser Fall liegt nicht mehr beim Support. Hier ist der aktuelle Stand.
hold-reason-agreed = in Absprache
hold-reason-away = Abwesenheit
hold-reason-urgent = es kann nicht warten
hold-reason-expert = es braucht anderes Fachwissen
button-take = Übernehmen
button-look = Ansehen
button-give-back = Zurückgeben
button-take-over = Abnehmen
button-assign = Zuweisen
form-take-over-title = Fall abnehmen
form-take-over-text = { $who } hat den Fall { $case } seit dem { $at } und erfährt, dass Sie ihn abnehmen.
form-take-over-submit = Abnehmen
field-hold-reason = Warum
form-assign-title = Fall zuweisen
form-assign-text = Wer soll den Fall { $case } bekommen? Die Person erfährt es.
form-assign-submit = Zuweisen
field-assignee = Kollegin oder Kollege
refused-take-role = Nur der Support übernimmt Fälle.
refused-assign-role = Nur die Supportleitung weist Fälle zu.
refused-assignee = Diese Person gehört nicht zum Support: Wählen Sie jemanden aus der Liste.
refused-hold-reason = Wählen Sie einen Grund aus der Liste.
channel-since = <b>Wartet auf den Support</b> seit dem { $at }.
channel-urgent = <b>Dringend.</b> Seit { $days } Tagen im Status Problem; wartet auf den Support seit dem { $at }.
channel-held = { $who } hat diesen Fall seit dem { $at }.
channel-stage = Steht bei: { $stage }
channel-followed = Erledigt. Die Bestellung wird verfolgt, bis der Karteninhaber zugestimmt hat.
channel-resumed = Die Prüfungen gehen ohne den Support weiter.
channel-closed = ✓ Der Fall { $case } ist geschlossen · { $company }
channel-office = { $office } ({ $code })
channel-language-en = Die Kanzlei schreibt Englisch
channel-language-fr = Die Kanzlei schreibt Französisch
channel-language-nl = Die Kanzlei schreibt Niederländisch
channel-language-de = Die Kanzlei schreibt Deutsch
channel-note = Die Kanzlei hat eine Notiz hinterlassen. Drücken Sie auf Ansehen, um sie zu lesen.
channel-again = Der Fall { $case } wurde am { $at } erneut übergeben. Seine Karte steht weiter oben.
channel-reminder = Der Fall { $case } wartet seit dem { $at }, und niemand hat ihn übernommen.
leads-waiting = { $count ->
    [one] Ein Fall wartet auf den Support, und niemand hat ihn übernommen.
   *[other] { $count } Fälle warten auf den Support, und niemand hat sie übernommen.
}
leads-channel = Der Support-Kanal nimmt keine Nachrichten an ({ $why }). Laden Sie die App dorthin ein oder legen Sie einen anderen Kanal fest.
leads-case = { $office }, seit dem { $at }
queue-waiting = Fälle, die auf den Support warten
queue-mine = Meine Fälle
queue-office = Fälle, die auf die Kanzlei warten
queue-cardholder = Fälle, die auf den Karteninhaber warten
queue-all = Alle Fälle beim Support
queue-none = Hier wartet kein Fall.
queue-unread = Bestellung { $order } von { $office } lässt sich gerade nicht lesen
queue-held = { $who } hat ihn
queue-held-mine = Sie haben ihn
queue-held-lost = { $who } hatte ihn und gehört nicht mehr zum Support
filter-queue = Welche Fälle
filter-language = Sprache
filter-every-language = Alle Sprachen
form-cases-title = Fälle filtern
button-first-page = Erste Seite
button-cases = Fälle
input-cases-unknown = „{ $said }“ ist hier nicht bekannt. Nach <b>fälle</b> kann folgen: meine, wartend, kanzlei, karteninhaber oder alle; eine Bank ({ $banks }); der Code einer Kanzlei; eine Sprache (en, fr, nl, de).

# Eine zweite Person
button-approve = Genehmigen
button-refuse = Ablehnen
button-decided = Entschieden
button-withdraw = Vorgang zurückziehen
button-emergency = Im Notfall: { $action }
confirm-approve-title = Dies genehmigen?
confirm-approve-text = Der Vorgang wird ausgeführt, sobald Sie ihn genehmigen. Ihr Name steht im Protokoll neben dem der Person, die ihn angefordert hat.
confirm-approve-yes = Ja, genehmigen
confirm-approve-no = Noch nicht
confirm-withdraw-title = Diesen Vorgang zurückziehen?
confirm-withdraw-text = Dann wird nichts geändert. Sie können ihn später noch einmal anfordern.
confirm-withdraw-yes = Ja, zurückziehen
confirm-withdraw-no = Warten lassen
form-refusal-title = Vorgang ablehnen
form-emergency-title = Ohne zweite Person
form-emergency-text = „{ $action }“ für { $reference } ({ $company }) wird <b>sofort und ohne zweite Person</b> ausgeführt. Die gesamte Supportleitung wird benachrichtigt, und Ihr Grund steht im Protokoll.
form-emergency-submit = Jetzt ausführen
field-reason = Grund
field-reason-hint = Andere lesen ihn, und er bleibt im Protokoll. Nie eine Kartennummer, eine PIN oder einen Code.
work-awaiting = „{ $action }“, angefordert durch { $who } am { $at }, wartet auf eine zweite Person: Jemand vom Support kann dies bis { $until } genehmigen. Das Ergebnis erscheint hier.
approval-open = „{ $action }“ <b>braucht eine zweite Person</b>. Angefordert durch { $asker } am { $asked }; entschieden werden kann bis { $until }.
approval-approved = „{ $action }“, angefordert durch { $asker } am { $asked }, wurde durch { $who } am { $at } <b>genehmigt</b>.
approval-declined = „{ $action }“, angefordert durch { $asker } am { $asked }, wurde durch { $who } am { $at } <b>abgelehnt</b>. Grund: { $reason }
approval-withdrawn = „{ $action }“, angefordert durch { $asker } am { $asked }, wurde durch { $who } am { $at } <b>zurückgezogen</b>.
approval-expired = „{ $action }“, angefordert durch { $asker } am { $asked }, ist am { $at } <b>abgelaufen</b>: Niemand hatte entschieden.
approval-void = „{ $action }“, angefordert durch { $asker } am { $asked }, ist seit { $at } <b>hinfällig</b>: Die Bestellung hat sich geändert.
approval-emergency = <b>Notfall:</b> „{ $action }“ wurde ohne zweite Person durch { $who } am { $at } ausgeführt. Grund: { $reason }
approval-state = Status
approval-change = { $before } → { $after }
approval-order-revision = { $order }, Revision { $revision }
approval-evidence = Festgestellt: { $found }
approval-waits = Eine zweite Person muss dies genehmigen.
approval-was-declined = Es wurde durch { $who } abgelehnt. Grund: { $why }
approval-was-withdrawn = Wer ihn angefordert hatte, hat ihn zurückgezogen.
approval-has-expired = Keine zweite Person hat rechtzeitig entschieden. Sie können den Vorgang noch einmal anfordern.
approval-was-void = Die Bestellung hat sich geändert, bevor eine zweite Person genehmigen konnte; es wurde nichts geändert.
approval-nobody = Eine zweite Person vom Support muss dies genehmigen, und niemand sonst darf das.
approval-lost = Wer es genehmigt hat, darf das nicht mehr. Es wurde nichts geändert.
approval-needed-now = Seit Sie dies angefordert haben, braucht es dafür eine zweite Person. Es wurde nichts geändert. Fordern Sie es noch einmal an.
refused-approval-own = Sie haben dies selbst angefordert; daher muss jemand anders entscheiden.
refused-approval-role = Nur die Supportleitung kann darüber entscheiden.
refused-withdraw = Nur wer ihn angefordert hat, kann den Vorgang zurückziehen.
refused-emergency = Nur die Supportleitung darf auf eine zweite Person verzichten, und nur dort, wo eine nötig ist.
reason-needed = Geben Sie den Grund an, in 1 bis { $most } Zeichen: Er steht im Protokoll neben Ihrem Namen.
reason-secret = Der Grund scheint eine Kartennummer oder einen Code zu enthalten. Lassen Sie das weg: Der Grund bleibt im Protokoll.
reason-email = Der Grund enthält eine E-Mail-Adresse. Lassen Sie das weg: Der Grund bleibt im Protokoll.
reason-iban = Der Grund enthält eine IBAN. Lassen Sie das weg: Der Grund bleibt im Protokoll.
reason-phone = Der Grund enthält eine Telefonnummer. Lassen Sie das weg: Der Grund bleibt im Protokoll.
reason-reference = Der Grund enthält eine Kundenreferenz. Lassen Sie das weg: Der Grund bleibt im Protokoll.

## Änderungen an einem Ablauf

flow-edit-mend-first = Das YAML lässt sich nicht als Ablauf lesen. Beheben Sie das zuerst auf der Werkbank.
flow-edit-remarks-within = Innerhalb von { $name } stehen Bemerkungen, die verloren gingen. Ändern Sie das im YAML.
flow-edit-last-one = Das ist das letzte, und ein Ablauf braucht mindestens eines.
flow-edit-text-unreadable = Das lässt sich nicht als Text lesen. Eine Zeile darf nicht mit „.“, „*“, „[“ oder einer einzelnen geschweiften Klammer beginnen, und jede Klammer muss geschlossen werden.

## Das Ende eines Falls

button-end = Fall beenden
button-reopen = Wieder öffnen
ending-solved = gelöst
ending-not-possible = nicht möglich
ending-no-answer = keine Antwort erhalten
ending-duplicate = derselbe wie Fall { $of }
ending-not-needed = nicht mehr nötig
ending-by-itself = von selbst
ending-closed = von der Supportleitung geschlossen
ended = Der Fall { $case } wurde am { $at } durch { $who } beendet: <b>{ $how }</b>.
ended-by-itself = Der Fall { $case } hat sich am { $at } von selbst erledigt.
ended-remark = „{ $text }“
reopened = Am { $at } durch { $who } wieder geöffnet: „{ $why }“
end-as-solved = Gelöst
end-as-not-possible = Nicht möglich
end-as-no-answer = Keine Antwort erhalten
end-as-duplicate = Derselbe wie ein anderer Fall
end-as-not-needed = Nicht mehr nötig
end-as-by-itself = Von selbst
end-as-closed = Von der Supportleitung geschlossen
field-end-kind = Wie endet der Fall?
field-end-of = Welcher andere Fall
field-end-of-hint = Nur wenn dieser Fall derselbe wie ein anderer ist: dessen Nummer, etwa CASE-7KQ2M4XB.
field-end-remark = Ein Satz
field-end-remark-hint-support = Die Kanzlei liest ihn. Nie eine Kartennummer, eine PIN oder einen Code.
field-end-remark-hint-office = Der Support liest ihn. Nie eine Kartennummer, eine PIN oder einen Code.
form-end-title = Fall beenden
form-end-text = Die andere Seite liest, wie der Fall { $case } endet. Er kann später wieder geöffnet werden.
form-end-submit = Fall beenden
form-reopen-title = Fall wieder öffnen
form-reopen-text = Der Fall { $case } geht zurück an den Support, mit allen gegebenen Antworten.
form-reopen-submit = Wieder öffnen
refused-end-kind = Wählen Sie aus der Liste, wie der Fall endet.
refused-end-not-yours = Nur wer diesen Fall hat, oder die Supportleitung, beendet ihn. Übernehmen Sie ihn zuerst.
refused-end-under-way = Für diesen Fall läuft noch etwas. Danach kann er beendet werden.
refused-end-of-needed = Nennen Sie den anderen Fall, etwa CASE-7KQ2M4XB.
refused-end-of = Einen solchen Fall dieser Kanzlei gibt es nicht.
refused-end-of-goes-on = Nennen Sie einen Fall, der weitergeht: weder diesen noch einen, der beendet ist.
reopen-other = Für diese Bestellung wurde inzwischen ein anderer Fall begonnen. Hier ist er.
reopen-cancelled = Die Bestellung wurde inzwischen storniert; dieser Fall kann daher nicht wieder geöffnet werden.
reopen-too-late = { $days ->
    [0] Ein beendeter Fall wird hier nicht wieder geöffnet. Kontaktieren Sie stattdessen den Support erneut.
    [one] Ein Fall kann einen Tag lang wieder geöffnet werden, und der ist vorbei. Kontaktieren Sie stattdessen den Support erneut.
   *[other] Ein Fall kann { $days } Tage lang wieder geöffnet werden, und die sind vorbei. Kontaktieren Sie stattdessen den Support erneut.
}
went-question = Wie lief es mit dem Support? Ihre Antwort wird ohne Ihren Namen aufbewahrt.
went-well = Gut
went-so-so = Einigermaßen
went-badly = Schlecht
went-thanks = Vielen Dank für Ihre Antwort.

## The people of an office

onlooker = Sie sehen hier nur zu; handeln dürfen in Ihrer Kanzlei: { $who }.
onlooker-nobody = Sie sehen hier nur zu. In Ihrer Kanzlei darf zurzeit niemand handeln: Schreiben Sie an den Codabox-Support ({ $email }).
refused-onlooker = Nur wer von der Kanzlei benannt wurde, darf handeln.
button-see-checks = Prüfungen ansehen
people-title = Personen von { $office }
people-others-act = Wer hier nicht anders genannt ist, darf handeln.
people-others-look = Nur wer hier benannt ist, darf handeln. Alle anderen sehen die Bestellungen und Fälle und ändern nichts.
people-known = Aufgeführt ist, wer diesem Bot kürzlich geschrieben hat oder benannt wurde.
people-decided-by = Darüber entscheidet: { $who }.
people-no-administrator = In Ihrer Kanzlei entscheidet noch niemand darüber: Schreiben Sie an den Codabox-Support ({ $email }).
people-not-yours = Nur ein Administrator Ihrer Kanzlei entscheidet, wer handeln darf.
people-not-here = Die Personen einer Kanzlei stehen in Teams, für die Kanzlei selbst, und in der Konsole.
people-gone = Diese Person steht nicht mehr auf der Liste.
people-left = Diese Person ist kein Mitglied Ihrer Organisation mehr.
people-last = Eine Kanzlei behält immer einen Administrator: Benennen Sie zuerst einen anderen.
people-moved = Jemand hat die Liste gleichzeitig geändert, oder Ihre Organisation wurde getrennt. Sie haben nichts geändert; so sieht die Liste jetzt aus.
people-changed = Erledigt: So sieht die Liste jetzt aus.
people-now-looks = { $who } sieht jetzt nur zu.
people-now-acts = { $who } darf jetzt handeln.
people-now-administers = { $who } ist jetzt Administrator Ihrer Kanzlei.
right-looks = sieht nur zu
right-acts = darf handeln
right-administers = Administrator
right-left = kein Mitglied mehr
button-right-looks = Nur zusehen
button-right-acts = Darf handeln
button-right-administers = Zum Administrator machen
button-others-looks = Nur Benannte handeln
button-others-acts = Alle dürfen handeln
button-change = Ändern…
button-people = Alle Personen

## The talk of a case

talk-opening = Was in diesem Thread steht, geht an die Kanzlei { $office }, solange jemand vom Support den Fall hat. Eine Zeile, die mit { $first } oder { $second } beginnt, bleibt beim Support.
talk-hint = Niemals eine Kartennummer, PIN oder einen Code. Dateien werden nicht weitergegeben.
talk-writing = Was Sie jetzt schreiben, geht an den Support, zum Fall { $case }. Eine Kundenreferenz allein wird weiterhin nachgeschlagen.
talk-looked-up = Was Sie jetzt schreiben, wird nachgeschlagen.
talk-support = Codabox-Support
talk-support-name = { $who } vom Codabox-Support
talk-note-of = Notiz von { $who }
talk-edited = (bearbeitet)
talk-deleted = { $who } hat eine Nachricht gelöscht.
talk-gone = Diese Nachricht wurde gelöscht.
talk-perhaps-again = Vielleicht haben Sie das schon gelesen: Die Verbindung brach beim Senden ab.
talk-undelivered = Ihre Nachricht vom { $at } zum Fall { $case } ist nicht angekommen.
talk-unchanged = Was Sie in Ihrer Nachricht vom { $at } zum Fall { $case } geändert oder gelöscht haben, ist nicht angekommen: Dort steht noch, was vorher dort stand.
talk-lapse-gone-office = { $who } ist in Teams nicht mehr erreichbar: Wahrscheinlich wurde die App entfernt. Nehmen Sie auf anderem Weg Kontakt auf.
talk-lapse-gone-support = Der Kanal des Supports nimmt zurzeit keine Nachrichten an. Schreiben Sie an { $email }.
talk-lapse-no-access-office = { $who } darf diesen Fall nicht mehr sehen.
talk-lapse-no-access-support = { $who } darf diesen Fall nicht mehr sehen.
talk-lapse-no-answer-office = Teams antwortet für { $who } seit einer Stunde nicht. Schreiben Sie noch einmal.
talk-lapse-no-answer-support = Slack antwortet seit einer Stunde nicht. Schreiben Sie noch einmal, oder an { $email }.
talk-secret = Nicht weitergegeben: Das sieht nach einer Kartennummer, einer PIN oder einem Code aus. Löschen Sie Ihre Nachricht und schreiben Sie sie ohne das.
talk-long = Nicht weitergegeben: Ihre Nachricht hat { $chars } Zeichen, höchstens { $most } sind möglich. Senden Sie sie in Teilen.
talk-unclear = Nicht weitergegeben: Das oder eine Zeile davon beginnt fast wie eine Notiz. Beginnen Sie eine Notiz mit { $mark } oder drücken Sie auf Notiz; beginnen Sie eine Nachricht an die Kanzlei mit einem anderen Wort.
talk-files = Nicht weitergegeben: Dateien kommen auf der anderen Seite nicht an. Schreiben Sie, was sie zeigen, ohne Kartennummern oder Codes.
talk-without-files = Ihr Text wurde weitergegeben, Ihre Datei nicht. Schreiben Sie, was sie zeigt, ohne Kartennummern oder Codes.
talk-noted = Als Notiz aufbewahrt. Die Kanzlei sieht sie nicht.
talk-noted-without-files = Der Text ist als Notiz aufbewahrt, die Datei nicht. Die Kanzlei sieht beides nicht.
talk-untaken = Nicht weitergegeben: Niemand hat diesen Fall. Übernehmen Sie ihn zuerst, und schreiben Sie dann noch einmal.
talk-over = Nicht weitergegeben: Niemand vom Support hat den Fall { $case } im Moment. Was Sie jetzt schreiben, wird nachgeschlagen.
talk-closed = Nicht weitergegeben: Der Fall { $case } ist beendet.
talk-no-office = Nicht weitergegeben: Zu diesem Fall ist in Teams niemand aus der Kanzlei erreichbar. Nehmen Sie auf anderem Weg Kontakt auf.
talk-no-support = Nicht weitergegeben: Dieser Fall hat beim Support noch keinen Platz. Versuchen Sie es in einer Minute erneut, oder schreiben Sie an { $email }.
talk-edit-refused = Ihre Änderung wurde nicht weitergegeben; die andere Seite liest weiterhin, was Sie vorher geschrieben hatten. { $why }
talk-edit-deleted = Ihre Nachricht bleibt für die andere Seite gelöscht. Schreiben Sie sie neu.
talk-edit-over = Ihre Änderung wurde nicht weitergegeben: Niemand vom Support hat den Fall jetzt.
talk-edit-stopped = Ihre Änderung wurde nicht weitergegeben: Sie schreiben gerade nicht an den Support.
talk-edit-note = Ihre Änderung wurde nicht weitergegeben: Was gesendet ist, kann keine Notiz werden, und eine Notiz keine Nachricht. Schreiben Sie es neu.
talk-office-only = Nur die Kanzlei schreibt dem Support auf diesem Weg.
talk-support-only = Nur der Support schreibt Notizen.
button-begin-writing = An den Support schreiben
button-stop-writing = Nicht mehr schreiben
button-note = Notiz
form-talk-note-title = Notiz
form-talk-note-text = Nur der Support liest die Notiz zum Fall { $case }.
form-talk-note-submit = Aufbewahren
field-talk-note = Notiz

## Was der Support eine Kanzlei in einem Fall fragt
button-ask-office = Kanzlei fragen
button-propose = Vorgang vorschlagen
button-withdraw-errand = Zurückziehen
button-confirm = Bestätigen
button-decline = Ablehnen
errand-question-office = Eine Frage an Sie, gestellt durch { $who } am { $at }. Ihre Antwort geht sofort an den Support.
errand-question-support = Der Kanzlei wurde durch { $who } am { $at } eine Frage gestellt. Der Fall wartet auf die Kanzlei.
errand-proposal-office = „{ $action }“ wurde durch { $who } am { $at } vorgeschlagen. Es ändert sich nichts, bevor Sie bestätigen; das geht bis { $until }.
errand-proposal-support = „{ $action }“ wurde der Kanzlei durch { $who } am { $at } vorgeschlagen. Der Fall wartet auf die Kanzlei, bis { $until }.
errand-what-question = Die Frage an die Kanzlei
errand-what = Der Vorschlag „{ $action }“
errand-nobody-reads = Niemand aus der Kanzlei hat zurzeit eine Karte dieses Falls in Teams. Wer die Bestellung dort nachschlägt, liest es; nehmen Sie zur Sicherheit auf anderem Weg Kontakt auf.
errand-answered = { $what } wurde durch { $who } am { $at } beantwortet: <b>{ $answer }</b>.
errand-confirmed = { $what } wurde durch { $who } am { $at } bestätigt.
errand-declined = { $what } wurde durch { $who } am { $at } abgelehnt.
errand-withdrawn = { $what } wurde durch { $who } am { $at } zurückgezogen.
errand-expired = { $what } wurde nicht rechtzeitig bestätigt und kann nicht mehr bestätigt werden.
errand-void = { $what } gilt nicht mehr: Der Fall oder seine Bestellung hat sich inzwischen geändert.
thread-errand-answered = { $who } hat die Frage von Fall { $case } beantwortet: { $answer }
thread-errand-confirmed = { $who } hat bestätigt, was in Fall { $case } vorgeschlagen war.
thread-errand-declined = { $who } hat abgelehnt, was in Fall { $case } vorgeschlagen war.
step-by = Letzte Antwort: <b>{ $answer }</b>, gegeben durch { $who } am { $at }.
item-asks-office = wartet auf die Kanzlei
channel-asks-office = Er wartet auf die Kanzlei.
confirm-proposal-title = Diesen Vorgang bestätigen?
confirm-proposal-text = Er wird sofort in Ihrem Namen ausgeführt. Wer ihn vorgeschlagen hat, erfährt es.
confirm-proposal-yes = Ja, bestätigen
confirm-proposal-no = Noch nicht
field-errand-step = Welche Frage?
field-errand-sentence = Ein Satz
field-errand-sentence-hint = Die Kanzlei liest ihn über der Frage, etwa: Bitte sehen Sie auf der Abrechnung nach. Nie eine Kartennummer, PIN oder einen Code.
field-errand-reason = Warum nicht?
field-errand-reason-hint = Der Support liest es. Nie eine Kartennummer, PIN oder einen Code.
form-question-title = Kanzlei fragen
form-question-text = Alle in der Kanzlei, die Fall { $case } vor sich haben, werden dies zuerst gefragt. Sie können es zurückziehen.
form-question-submit = Fragen
form-decline-title = Vorschlag ablehnen
form-decline-text = Es ändert sich dann nichts. Der Support erfährt es sofort (Fall { $case }).
form-decline-submit = Ablehnen
form-proposal-submit = Vorschlagen
form-proposal-text = Dies wird nur vorgeschlagen. Es geschieht, sobald die Kanzlei bestätigt.
proposal-choice = Was schlagen Sie der Kanzlei vor?
refused-errand-role = Hier fragt nur der Support die Kanzlei etwas.
refused-errand-untaken = Übernehmen Sie zuerst den Fall: Erst dann kann die Kanzlei etwas gefragt werden.
refused-errand-not-yours = Nur wer diesen Fall hat, oder die Supportleitung, fragt die Kanzlei etwas oder zieht es zurück.
refused-errand-under-way = Für diesen Fall wird gerade etwas ausgeführt. Danach kann die Kanzlei gefragt werden.
refused-errand-open = Die Kanzlei wird schon etwas gefragt. Ziehen Sie das zuerst zurück.
refused-question-none = Hier gibt es keine Frage, die die Kanzlei beantworten könnte. Schreiben Sie ihr stattdessen.
refused-question-step = Wählen Sie eine der Fragen.
refused-proposal-none = Die Kanzlei kann mit dieser Bestellung jetzt nichts tun.
refused-confirm-role = Nur die Kanzlei, die gefragt wurde, bestätigt dies oder lehnt es ab.
proposal-over = Was bestätigt wurde, war im selben Moment schon anders beendet. Es wurde nichts geändert.

# A flow request, and when it was an emergency
flow-request-asked = <b>{ $asker }</b> möchte { $flows } veröffentlichen: { $note }. Eine andere Person der Supportleitung oder Administration entscheidet in der Konsole, unter Genehmigungen, bis { $until }.
flow-request-emergency = <b>Notfall:</b> { $flows } wurde ohne zweite Person durch { $who } veröffentlicht. Grund: { $reason }
refused-flow-emergency = Nur die Administration darf ohne zweite Person veröffentlichen.
refused-flow-asker = Wer dies angefordert hat, darf nicht mehr veröffentlichen; daher kann es nicht genehmigt werden. Lehnen Sie es ab; ist es richtig, fordert es jemand an, der veröffentlichen darf.
