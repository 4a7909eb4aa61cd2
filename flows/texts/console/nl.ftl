### De teksten van de console in het Nederlands.

## Around every page

console-product = CARO desk
console-title = Console
console-pages = Pagina's
console-skip = Naar de inhoud
console-home = Naar de eerste pagina
console-now = Nu
console-save = Bewaren
console-what-to-do = Wat u kunt doen
console-wrong = Dat is niet gelukt
console-nothing-here = Op dit adres staat niets. Misschien is het verwijderd of verkeerd ingetypt.
console-unavailable = De desk kan momenteel niet aan zijn gegevens. Er is niets gewijzigd; probeer het zo meteen opnieuw.
console-unforeseen = Er ging iets onverwachts mis. Vanzelf gebeurt er niets meer; in het logboek van de beheerder staat waar het was.
console-foreign = Dit kwam niet van een pagina van de console die nog openstaat: er is niets gewijzigd. Open de pagina opnieuw en probeer het daar.
console-no-form = Wat werd verzonden, is geen leesbaar formulier: er is niets gewijzigd.
console-signed-out = U bent afgemeld: er is niets gewijzigd. Meld u aan en probeer het opnieuw.
console-moved = Iemand heeft net hetzelfde gewijzigd: uw wijziging is niet uitgevoerd. Open de pagina opnieuw om te zien hoe het ervoor staat.
console-not-allowed = Hiervoor is de rol { $role } nodig. Een beheerder kan u die geven.

## Roles

console-role = Rol
console-role-viewer = lezer
console-role-agent = medewerker
console-role-lead = verantwoordelijke
console-role-admin = beheerder

## Signing in

console-sign-in = Aanmelden
console-sign-in-how = Vraag een link aan wie de desk beheert. Op de machine van de desk maakt deze opdracht er een:
console-sign-in-after = De link werkt één keer, gedurende tien minuten.
console-sign-out = Afmelden
console-link-title = Aanmelden als { $name }
console-link-text = Deze link geeft u één keer toegang, in deze browser.
console-link-until = Werkt tot
console-link-enter = Aanmelden
console-link-over = Deze link werkt niet meer
console-link-over-text = Hij is gebruikt of meer dan tien minuten oud. Vraag een nieuwe.
console-too-many-tries = Te veel pogingen
console-too-many-tries-text = Er is te vaak geprobeerd aan te melden. Wacht tien minuten en probeer het opnieuw.
console-told-signed-out = U bent afgemeld.
console-told-sign-in = Meld u eerst aan.

## Where somebody is signed in

console-sessions = Waar u aangemeld bent
console-sessions-text = Een sessie eindigt vanzelf na 30 minuten zonder klik, en ten laatste na 10 uur.
console-browser = Browser
console-address = Adres
console-since = Sinds
console-last-used = Laatst gebruikt
console-until = Tot
console-this-browser = deze
console-session-end = Beëindigen
console-told-session-ended = Die sessie is beëindigd.
console-language = Taal
console-told-language = De taal is bewaard.

## Lists

console-next-page = Volgende pagina
console-age-minutes = { $count } min
console-age-hours = { $count } u
console-age-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
