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

## What every page has

console-yes = ja
console-no = nee
console-name = Naam
console-member = Lid-id
console-member-how = In Slack: het profiel van de persoon, de drie puntjes, ‘Lid-ID kopiëren’. Ze begint met U of W.
console-change = Wijzigen
console-change-now = Nu wijzigen
console-look-first = Bekijken wat dit zou doen
console-leave-it = Laten zoals het is
console-before = Voor
console-after = Na
console-impact = Wat dit zou doen
console-impact-none = Er zou niets veranderen: het is al zo.
console-action = Actie
console-state = Status
console-reason = Reden
console-reason-needed = Geef de reden op, in 1 tot { $most } tekens: ze staat in het logboek naast uw naam.
console-reason-secret = De reden lijkt een kaartnummer of een code te bevatten. Laat die weg: de reden blijft in het logboek.
console-origin-console = hier gewijzigd
console-origin-settings = de instellingen
console-origin-pinned = de instellingen, vast

## Banks

console-banks = Banken
console-banks-text = Of een bank aan CARO meedoet, wat ze aan de kaarthouder vraagt, en haar gekende storingen. Een wijziging geldt binnen twee seconden overal.
console-banks-pinned = De banken staan in het instellingenbestand van deze installatie: ze worden daar gewijzigd en niet hier.
console-bank = Bank
console-bank-code = Code
console-bank-supported = Doet mee aan CARO
console-bank-contact = Vraagt
console-bank-contact-mobile = e-mail en gsm-nummer
console-bank-contact-iban = e-mail en IBAN
console-bank-incident = Storing
console-bank-incident-now = nu
console-bank-incident-later = gepland
console-bank-incident-text = Brusselse tijd. Zonder begin is er geen; zonder einde duurt ze tot iemand ze beëindigt.
console-bank-from = Van
console-bank-until = Tot
console-bank-origin = Komt van
console-bank-choose = Kies een van de aangeboden waarden.
console-bank-times = Geef de tijdstippen met datum en uur; het einde komt na het begin, en binnen een jaar erna.
console-bank-impact = { $count ->
    [0] Er is nu geen aanvraag van deze bank in Probleem.
    [one] Er is nu 1 aanvraag van deze bank in Probleem; ze zou volgens de nieuwe regel beantwoord worden.
   *[other] Er zijn nu { $count } aanvragen van deze bank in Probleem; ze zouden volgens de nieuwe regel beantwoord worden.
}
console-bank-impact-when = Antwoorden die al gegeven zijn, blijven; de controles volgen vanaf nu de nieuwe regel.
console-told-bank = De bank is gewijzigd.

## People and rights

console-people = Personen
console-people-text = Wie deze console mag gebruiken, en wie in Slack support is. Accountants komen binnen via de Teams-tenant van hun kantoor.
console-people-console = In deze console
console-people-slack = In Slack
console-people-everybody = Volgens de instellingen is elk volwaardig lid van de workspace medewerker; ‘geen’ hieronder neemt dat van een van hen weg.
console-people-nobody = Er is nog niemand aangeduid. Een beheerder voegt hieronder personen toe met hun lid-id.
console-people-add = Iemand een rol in Slack geven
console-people-you = dat bent u
console-people-member = Dat is geen lid-id van Slack: ze begint met U of W en bestaat uit hoofdletters en cijfers.
console-people-role = Kies een van de aangeboden rollen.
console-people-pinned = De instellingen van deze installatie noemen deze persoon: de rol wordt daar gewijzigd.
console-people-own = Niemand wijzigt de eigen rol: vraag het aan een andere beheerder.
console-told-role = De rol is gewijzigd.
console-role-none = geen
console-role-accountant = accountant
console-rights = Rechten
console-rights-text = Wat elke rol met een aanvraag in elke status mag doen; ‘nee’ zegt waarom. Ook de vennootschap en de bank van een aanvraag kunnen in de weg staan.

## Offices

console-offices = Kantoren
console-offices-text = Een Teams-tenant is een kantoor zodra een beheerder hem gekoppeld heeft. De mensen ervan zien dan de aanvragen van dat kantoor, en geen andere.
console-offices-problems = Aanvragen in Probleem
console-offices-none = Er is nog geen tenant gekoppeld. Een beheerder koppelt de eerste hieronder.
console-tenant = Tenant
console-tenant-how = Zoals Microsoft Entra hem toont, zoals 11111111-2222-3333-4444-555555555555; de bot noemt hem aan wie nog niet gekoppeld is.
console-office-code = Code van het kantoor
console-offices-tenant = Dat is geen tenant-id, zoals 11111111-2222-3333-4444-555555555555.
console-offices-office = Er is geen kantoor met deze code.
console-link-tenant = Een tenant koppelen
console-office-move = Deze tenant is gekoppeld aan { $was }. Als hij aan { $office } gekoppeld wordt, zien de mensen ervan vanaf de volgende klik niets meer van { $was }.
console-unlink = Ontkoppelen
console-unlink-text = De mensen van deze tenant zien vanaf de volgende klik geen aanvragen van { $office } meer. Wat ze al gevraagd hebben en nog niet begonnen is, wordt geweigerd.
console-unlink-gone = Deze tenant is aan geen kantoor gekoppeld.
console-told-linked = De tenant is gekoppeld.
console-told-unlinked = De tenant is ontkoppeld.
## Cases

console-cases = Cases
console-cases-none = Er zijn nog geen cases. Een case begint zodra iemand in Slack of Teams de eerste vraag over een aanvraag beantwoordt.
console-cases-none-fit = Geen enkele case voldoet aan deze filters. Pas ze aan of toon alle cases.
console-case = Case
console-case-title = Case { $case }
console-case-any = alle
console-case-filter = Filteren
console-case-all = Alle cases tonen
console-case-left-out = Onbegrijpelijke filters zijn weggelaten.
console-case-days = Meer dan … dagen geleden geopend
console-case-ended = Hoe ze afliep
console-case-ended-nothing = Zonder actie
console-case-version = Versie van de flow
console-case-person = Geopend of gevraagd door (id)
console-case-stage = Fase
console-case-status = Status
console-case-status-any = alle
console-case-status-open = open
console-case-status-handed-over = wacht op support
console-case-status-followed = opgevolgd
console-case-status-closed = afgesloten
console-case-opened = Geopend
console-case-closed-at = Afgesloten
console-case-work = Laatste actie
console-case-stage-working = bezig
console-case-stage-waiting = wacht
console-case-stage-half-done = half klaar
console-case-stage-ended = beëindigd
console-case-result-done = gedaan
console-case-result-half-done = half klaar
console-case-result-undone = ongedaan gemaakt
console-case-result-refused = geweigerd
console-case-result-failed = mislukt
console-case-result-stopped = gestopt
console-case-result-shown = getoond
console-case-stands = Stand
console-case-flow = Flow en versie
console-case-order-away = De backoffice antwoordt nu niet, dus de aanvraag ontbreekt hier. Kijk zo meteen nog eens.
console-case-order-gone = De backoffice kent deze aanvraag niet meer. Hier staat wat van de case bewaard is.
console-case-late = Iemand heeft deze case net gewijzigd, of ze kan nu niet gewijzigd worden. Er is niets veranderd; dit is de huidige stand.
console-case-trail = Wat er geantwoord is
console-case-trail-empty = Er is nog niets geantwoord.
console-case-step = Vraag
console-case-answer = Antwoord
console-case-by = Door
console-case-by-desk = automatische controle
console-case-when = Wanneer
console-case-work-empty = Er is nog geen actie gevraagd.
console-case-action = Actie
console-case-asked = Gevraagd door
console-case-state = Stand
console-case-why = Waarom
console-case-next-try = Volgende poging
console-case-steered = Stopgezet door
console-case-work-order = Op aanvraag
console-case-created = Nieuwe aanvraag
console-case-news = Sindsdien gezien
console-case-places = Waar ze getoond wordt
console-case-places-empty = Ze wordt nu nergens getoond.
console-case-platform = Platform
console-case-platform-slack = Slack
console-case-platform-teams = Teams
console-case-platform-terminal = Terminal
console-case-platform-console = Console
console-case-place-left = (de kaart toont intussen iets anders)
console-case-whom = Aan wie
console-case-log = Regels in het logboek
console-case-log-empty = Het logboek bevat geen regel over deze case.
console-case-shown-at = Getoond
console-case-shown-count = { $count ->
    [0] nergens
    [one] op 1 plaats
   *[other] op { $count } plaatsen
}
console-case-keep = Laten zoals het is
console-case-close = Deze case afsluiten
console-case-close-title = Case { $case } afsluiten?
console-case-close-text = De kaarten in Slack en Teams zullen zeggen dat support de case afgesloten heeft. De aanvraag blijft zoals ze is, en iedereen kan van daaruit opnieuw beginnen.
console-case-close-reason = Waarom?
console-case-close-hint = De reden blijft voorgoed in het logboek van de beheerders: niets persoonlijks, geen kaartnummers.
console-case-hand-over = Aan support overdragen
console-case-hand-over-title = Case { $case } aan support overdragen?
console-case-hand-over-text = Ze komt in de lijst van cases die op support wachten, met alle antwoorden tot nu toe.
console-case-hand-over-reason = Wat moet support weten? (optioneel)
console-case-hand-over-hint = Support leest dit bij de case, en het blijft voorgoed in het logboek van de beheerders: niets persoonlijks, geen kaartnummers.
console-case-reason-missing = Zeg in enkele woorden waarom.
console-case-reason-long = Dat is te lang: hoogstens { $most } tekens.
console-case-reason-secret = Dat lijkt op een kaartnummer of een code. Die mogen niet bewaard worden; laat ze weg.
console-told-case-closed = De case is afgesloten. De kaarten zeggen dat nu.
console-told-case-handed-over = Support is gevraagd om deze case over te nemen.
## Search

console-search = Zoeken
console-search-label = Referentie, aanvraag, dossier, kantoor of case
console-search-many = Meer dan 1.000 resultaten
console-search-more = Alleen de eerste { $count } aanvragen staan in de lijst. Typ meer van wat u zoekt.
console-search-without-order = Dossiers zonder aanvraag
console-search-no-case = Er is geen case { $case }.
console-search-hints = Dit kunt u bovenaan elke pagina typen:
console-search-by-reference = een klantreferentie: 10 cijfers, het eerste 6 of 7; ook meerdere tegelijk
console-search-by-order = een aanvraagnummer, zoals CARO-12
console-search-by-company = de code van een dossier, of het begin van een woord van de naam
console-search-by-enterprise = een ondernemingsnummer
console-search-by-office = de code van een accountantskantoor
console-search-by-case = het nummer van een case, dat met CASE- begint

## Orders in Problem

console-orders = Aanvragen
console-orders-title = Aanvragen in status Probleem
console-orders-many = Meer dan 1.000 aanvragen staan in status Probleem
console-orders-none = Geen enkele aanvraag staat in status Probleem. Een aanvraag waar iemand naar moet kijken, verschijnt hier vanzelf; elke andere vindt u met de zoekbalk bovenaan de pagina.
console-orders-none-filtered = Geen enkele aanvraag in status Probleem voldoet aan deze filters. Kies andere, of toon alle problemen.
console-orders-ignored = Deze filter is weggelaten, omdat niet bekend is wat getypt werd: { $name }.
console-orders-first-page = Eerste pagina

## One order

console-order-state = Status
console-order-who = Wie ermee bezig is
console-order-case = Case
console-order-no-case = er is er geen open
console-order-others = Andere aanvragen van deze referentie
console-order-log = Wat er gedaan is
console-order-log-none = Vanuit de desk is nog niets met deze aanvraag gedaan.
console-order-when = Wanneer
console-order-did-what = Actie
console-order-result = Resultaat
console-order-by = Door
console-order-follows = Deze pagina ververst zichzelf om de paar seconden tot de actie afgelopen is.
console-order-reveal-logged = Wie kijkt, wordt hieronder genoteerd.
console-order-revealed = De contactgegevens staan alleen in dit antwoord voluit. Dat u gekeken hebt, is hieronder genoteerd.
console-order-did-reveal = Contactgegevens getoond
console-order-result-done = gedaan
console-order-result-half-done = half gedaan
console-order-result-undone = ongedaan gemaakt
console-order-result-refused = geweigerd
console-order-result-failed = mislukt
console-order-result-stopped = gestopt
console-order-result-shown = getoond
console-order-platform-slack = in Slack
console-order-platform-teams = in Teams
console-order-platform-terminal = in de terminal
console-order-platform-console = in de console
console-order-unread = Het aanvraagsysteem antwoordt nu niet, dus kan de aanvraag zelf niet getoond worden. Zo staat het met de actie.
console-order-mend = Er is nog niets gedaan: iets wat getypt werd, is niet bruikbaar. Wat er mis is, staat bij het veld.
console-order-find = De code, of het begin van de naam
console-order-no-options = Niets past daarbij. Probeer de code van het dossier, of het begin van een woord van de naam.
console-told-order-asked = Uw actie is aanvaard. Hieronder leest u hoe het ermee staat.
