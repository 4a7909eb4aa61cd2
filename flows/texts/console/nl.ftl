### Around every page

console-product = CARO desk
# Behind what a page itself puts before a list or a value.
console-colon = :
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
console-back-office-away = Het aanvraagsysteem antwoordt nu niet. Er is niets gewijzigd; probeer het zo meteen opnieuw.
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
console-bank-incident-text = Tijden in de zone { $zone }. Zonder begin is er geen; zonder einde duurt ze tot iemand ze beëindigt.
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
console-bank-impact-unknown = Om hoeveel aanvragen het gaat, is nu niet te zeggen: het aanvraagsysteem antwoordt niet. De bank kan toch gewijzigd worden.
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
console-rights-text = Wat elke rol met een aanvraag in elke status mag doen; elk antwoord leidt naar de reden. Ook het dossier en de bank van een aanvraag kunnen in de weg staan.

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
console-case-asks = Wacht op het kantoor
console-case-ended = Hoe ze afliep
console-case-ended-nothing = Zonder actie
console-case-version = Versie van de flow
console-case-person = Geopend of gevraagd door (id)
console-case-stage = Fase
console-case-status = Status
console-case-status-any = alle
console-case-status-open = wacht op het kantoor
console-case-status-handed-over = wacht op support
console-case-status-with-office = wacht op het kantoor
console-case-status-followed = wacht op de kaarthouder
console-case-status-closed = afgesloten
console-case-free = niemand van support heeft ze
console-case-nobody = nog niemand
console-case-holder = Bij support bij
console-case-holds = Wie van support ze had
console-case-endings = Hoe ze eindigde
console-case-remark = Erbij gezegd
console-case-reopened = Heropend
console-case-talk = Gesprek met het kantoor
console-case-talk-masked = Wat geschreven is, ziet enkel support.
console-case-talk-cut = Enkel de nieuwste { $count } berichten staan hier; oudere zijn bewaard, maar niet vermeld.
console-case-talk-kind = Van
console-case-talk-text = Tekst
console-case-talk-office = het kantoor
console-case-talk-support = support, aan het kantoor
console-case-talk-note = nota, blijft bij support
console-case-talk-deleted = verwijderd
console-case-held-by = Bij (id)
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
console-case-result-emergency = NOODGEVAL, zonder tweede persoon
console-case-result-void = vervallen
console-case-result-expired = verlopen
console-case-result-withdrawn = ingetrokken
console-case-result-declined = geweigerd door de tweede persoon
console-case-result-approved = goedgekeurd
console-case-result-asked = tweede persoon gevraagd
console-case-stands = Stand
console-case-flow = Flow en versie
console-case-order-away = Het aanvraagsysteem antwoordt nu niet, dus de aanvraag ontbreekt hier. Kijk zo meteen nog eens.
console-case-order-gone = Het aanvraagsysteem kent deze aanvraag niet meer. Hier staat wat van de case bewaard is.
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
console-case-place-channel = het kanaal van support
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
console-told-case-closed = De case is afgesloten. De kaarten zeggen dat nu.
console-told-case-handed-over = Support is gevraagd om deze case over te nemen.
console-told-case-assigned = De case is bij wie u gekozen hebt. De kaarten zeggen dat nu.
console-case-assign = Toewijzen
console-case-assign-title = Wie moet case { $case } hebben?
console-case-assign-to = Vanaf nu is ze bij
console-case-assign-me = mij
console-case-assign-nobody = niemand: ze wacht weer op support
console-case-assign-why = Waarom neemt u ze over van uw collega?
console-case-assign-hint = Beiden horen het in Slack. Ook de kaart van de case daar en het kantoor worden ingelicht.
## Search

console-search = Zoeken
console-search-label = Referentie, aanvraag, dossier, kantoor of case
console-search-many = Meer dan 1.000 resultaten
console-search-more = Alleen de eerste { $count } aanvragen staan in de lijst. Typ meer van wat u zoekt.
console-search-without-order = Dossiers zonder aanvraag
console-search-no-case = Er is geen case { $case }.
console-search-hints = Dit kunt u bovenaan elke pagina typen:
console-search-by-reference = een klantenreferentie: 10 cijfers, het eerste 6 of 7; ook meerdere tegelijk
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
action-case-asked = Kantoor gevraagd
action-case-ask-ended = Vraag aan kantoor afgelopen
action-case-ended = Case beëindigd
action-case-taken = Case genomen
action-case-taken-over = Case overgenomen
action-case-assigned = Case toegewezen
action-case-given-back = Case teruggegeven
action-case-lost = Case vrijgegeven: niet meer bij support
console-order-did-reveal = Contactgegevens getoond
console-order-result-done = gedaan
console-order-result-half-done = half gedaan
console-order-result-undone = ongedaan gemaakt
console-order-result-refused = geweigerd
console-order-result-failed = mislukt
console-order-result-stopped = gestopt
console-order-result-shown = getoond
console-order-result-emergency = NOODGEVAL, zonder tweede persoon
console-order-result-void = vervallen
console-order-result-expired = verlopen
console-order-result-withdrawn = ingetrokken
console-order-result-declined = geweigerd door de tweede persoon
console-order-result-approved = goedgekeurd
console-order-result-asked = tweede persoon gevraagd
console-order-platform-slack = in Slack
console-order-platform-teams = in Teams
console-order-platform-terminal = in de terminal
console-order-platform-console = in de console
console-order-unread = Het aanvraagsysteem antwoordt nu niet, dus kan de aanvraag zelf niet getoond worden. Zo staat het met de actie.
console-order-mend = Er is nog niets gedaan: iets wat getypt werd, is niet bruikbaar. Wat er mis is, staat bij het veld.
console-order-find = De code, of het begin van de naam
console-order-no-options = Niets past daarbij. Probeer de code van het dossier, of het begin van een woord van de naam.
console-told-order-asked = Uw actie is aanvaard. Hieronder leest u hoe het ermee staat.
## Jobs

console-jobs = Opdrachten
console-jobs-states = Opdrachten per toestand
console-jobs-waiting = Wachten
console-jobs-working = Bezig
console-jobs-failed = Half gedaan of mislukt
console-jobs-ended = Beëindigd
console-jobs-waiting-text = Deze worden vanzelf opnieuw geprobeerd. Er is voor deze opdrachten nog niets gewijzigd.
console-jobs-working-text = Deze worden op dit moment uitgevoerd.
console-jobs-failed-text = Deze vragen aandacht: een aanvraag is geannuleerd zonder dat de nieuwe er is, of het is niet bekend wat er gedaan is.
console-jobs-ended-text = Deze zijn uitgevoerd, geweigerd of gestopt.
console-jobs-waiting-none = Er wacht niets. Als het aanvraagsysteem niet antwoordt, verschijnt hier wat er gevraagd is.
console-jobs-working-none = Er is op dit moment niets bezig.
console-jobs-failed-none = Er is niets half gedaan en er is niets mislukt.
console-jobs-ended-none = Er is nog niets beëindigd. Wat er in Slack, in Teams of hier gebeurt, verschijnt daarna.
console-jobs-filter = Filteren
console-jobs-filter-all = alle
console-jobs-filter-clear = Alles tonen
console-jobs-none-fits = Niets komt overeen. Kies minder of toon alles.
console-jobs-none-here = Bij de nieuwste komt niets overeen; op de volgende pagina kan er meer staan.
console-jobs-at-once-now = De gekozen opdrachten nu proberen…
console-jobs-at-once-stop = De gekozen opdrachten stoppen…
console-jobs-result-done = Gedaan
console-jobs-result-half-done = Half gedaan
console-jobs-result-undone = Ongedaan gemaakt
console-jobs-result-refused = Geweigerd
console-jobs-result-failed = Mislukt
console-jobs-result-stopped = Gestopt
console-jobs-result-shown = Getoond
console-jobs-result-emergency = NOODGEVAL, zonder tweede persoon
console-jobs-result-void = Vervallen
console-jobs-result-expired = Verlopen
console-jobs-result-withdrawn = Ingetrokken
console-jobs-result-declined = Geweigerd door de tweede persoon
console-jobs-result-approved = Goedgekeurd
console-jobs-result-asked = Tweede persoon gevraagd
console-jobs-before-now = Deze nu proberen?
console-jobs-before-now-text = Elk van deze wordt meteen geprobeerd in plaats van op het volgende tijdstip. Verder verandert er niets.
console-jobs-before-now-yes = Ja, nu proberen
console-jobs-before-stop = Deze stoppen?
console-jobs-before-stop-text = Deze worden niet meer geprobeerd en hun aanvragen blijven zoals ze zijn. Wie erom vroeg, krijgt te horen dat u ze stopte.
console-jobs-before-stop-yes = Ja, stoppen
console-jobs-before-undo = De oude aanvraag opnieuw indienen?
console-jobs-before-undo-text = De oude aanvraag kan niet heropend worden. In de plaats wordt een aanvraag met dezelfde gegevens ingediend en wordt de kaarthouder opnieuw uitgenodigd.
console-jobs-before-undo-yes = Ja, ongedaan maken
console-jobs-before-no = Laten zoals het is
console-jobs-before-none = Bij geen van de gekozen opdrachten kan dit zoals ze er nu voor staan.
console-jobs-left = Blijven zoals ze zijn
console-jobs-told = Wat ervan gekomen is
console-jobs-not-done = Niet gedaan.
console-jobs-not-taken = De opdracht wacht niet meer.
console-told-jobs-none = Kies er minstens één.
console-told-job-now = Het wordt meteen geprobeerd.
console-told-job-stop = Het wordt gestopt zodra er niets meer bezig is.
console-told-job-undo = Het wordt ongedaan gemaakt zodra het aanvraagsysteem antwoordt.

## One job

console-job = Opdracht
console-job-choose = Kiezen
console-job-choose-one = { $job } kiezen
console-job-state = Toestand
console-job-action = Actie
console-job-order = Aanvraag
console-job-created = Nieuwe aanvraag
console-job-case = Case
console-job-office = Accountantskantoor
console-job-asker = Gevraagd door
console-job-asker-support = support
console-job-asker-office = accountantskantoor
console-job-asked-at = Gevraagd op
console-job-next-try = Volgende poging
console-job-result = Resultaat
console-job-reason = Reden
console-job-steered-by = Gestuurd door
console-job-news = Laatste nieuws
console-job-news-active = De aanvraag is actief.
console-job-news-problem = De aanvraag staat opnieuw op Probleem.
console-job-news-expired = De uitnodiging is vervallen zonder toestemming.
console-job-news-sent = De kaarthouder is opnieuw uitgenodigd.
console-job-news-cancelled = De aanvraag is elders geannuleerd.
console-job-news-reminder = De aanvraag wacht nog op de toestemming van de kaarthouder.
console-job-unreadable = De gegevens ervan zijn onleesbaar.
console-job-unreadable-text = De gegevens van deze opdracht zijn onleesbaar: u kunt ze niet sturen. Bekijk de aanvraag voordat u iets herhaalt.
console-job-steps = Wat er gedaan is
console-job-steps-none = Er is nog niets gedaan.
console-job-step = Stap
console-job-begun = Begonnen
console-job-took = Duur
console-job-went = Verloop
console-job-seconds = { $count } s
console-job-told = “{ $what }”, door { $who }
console-job-step-check = Opnieuw gecontroleerd
console-job-step-change = Aanvraag gewijzigd
console-job-step-cancel = Oude aanvraag geannuleerd
console-job-step-create = Nieuwe aanvraag ingediend
console-job-step-undo = Oude aanvraag opnieuw ingediend
console-job-step-look = Nagegaan of er iets gewijzigd is
console-job-step-say = Gemeld dat het wacht
console-job-step-end = Regel in het logboek geschreven
console-job-step-tell = Gemeld hoe het afliep
console-job-step-pause = Gewacht
console-job-went-done = Gedaan
console-job-went-wait = Moet wachten
console-job-went-refused = Geweigerd
console-job-went-gave-up = Opgegeven
console-job-went-stopped = Gestopt
console-job-went-undo = Afgebroken om ongedaan te maken

## The action log

console-log = Actielogboek
console-log-text = Wat er met aanvragen gedaan is, door wie, en wat er vooraf vastgesteld was. Niemand kan een regel wijzigen of verwijderen.
console-log-person = Persoon
console-log-from = Van
console-log-until = Tot en met
console-log-wrong-from = “{ $typed }” is geen datum: er is geen begin bepaald. Kies een dag.
console-log-wrong-until = “{ $typed }” is geen datum: er is geen einde bepaald. Kies een dag.
console-log-at = Wanneer
console-log-evidence = Vaststellingen
console-log-evidence-count = { $count ->
    [one] 1 vaststelling
   *[other] { $count } vaststellingen
}
console-log-revision = revisie { $revision }
console-log-reveal = Contactgegevens tonen
console-log-role-accountant = accountant
console-log-none = Nog geen regel. De eerste actie op een aanvraag schrijft er een.
console-log-export = Exporteren
console-log-export-text = Het bestand bevat elke regel die de filter doorlaat, de oudste eerst. Uw export komt in het logboek van de beheerders.
console-log-export-csv = CSV, voor rekenbladen
console-log-export-jsonl = JSON Lines, voor programma’s

## The administrators' log

console-admin-log = Beheerderslogboek
console-admin-log-text = Wat er aan de desk zelf gewijzigd is, wie zich aanmeldde en wat er geëxporteerd is. Elke regel verzegelt de vorige.
console-admin-log-head = Nummer en vingerafdruk van de nieuwste regel
console-admin-log-verify = Elke regel controleren
console-admin-log-whole = Volledig: alle { $lines } regels zijn zoals ze geschreven werden. Bewaar nummer en vingerafdruk elders: een afgeknipt einde ziet u alleen daarnaast.
console-admin-log-broken = Gebroken: regel { $number } is niet wat daar geschreven werd, of er ontbreekt een regel ervoor. De { $lines } regels ervoor kloppen.
console-admin-log-number = Nummer
console-admin-log-what = Wat
console-admin-log-change = Voor → na
console-admin-log-reason = Waarom
console-admin-log-none = Nog geen regel.
console-admin-log-did-link-made = Maakte een aanmeldlink voor
console-admin-log-did-signed-in = Meldde zich aan
console-admin-log-did-signed-out = Meldde zich af
console-admin-log-did-session-ended = Beëindigde een sessie van
console-admin-log-did-log-exported = Exporteerde het actielogboek
console-admin-log-did-admin-log-exported = Exporteerde het beheerderslogboek
console-admin-log-did-bank-changed = Wijzigde de bank
console-admin-log-did-role-changed = Wijzigde de rol van
console-admin-log-did-office-linked = Koppelde de tenant
console-admin-log-did-office-unlinked = Ontkoppelde de tenant
console-admin-log-did-case-closed = Sloot af: de case
console-admin-log-did-case-handed-over = Vroeg support om over te nemen: de case

## Now

console-now-quiet = Niemand wacht op support, en er zit geen actie vast.
console-now-waiting = Cases die op support wachten
console-now-waits = Wacht
console-now-stuck = Acties die half gedaan of mislukt zijn
console-now-delayed = Acties die wachten
console-now-all = Alle tonen
console-now-problems = Aanvragen in Probleem
console-now-problems-count = { $count ->
    [0] Er is er geen.
    [one] Er is er 1.
   *[other] Er zijn er { $count }.
}
console-now-back-office = Het aanvraagsysteem antwoordt nu niet. Acties wachten en gaan vanzelf verder.

## Health

console-health = Gezondheid
console-health-text = Hoe het met elk onderdeel van de desk gaat, nagegaan toen u deze pagina opende.
console-health-as-of = Stand van
console-health-again = Opnieuw nagaan
console-health-well = Alles is in orde.
console-health-unwell = { $count ->
    [one] 1 onderdeel vraagt aandacht. Op zijn regel staat wat u kunt doen.
   *[other] { $count } onderdelen vragen aandacht. Op hun regel staat wat u kunt doen.
}
console-health-state-good = goed
console-health-state-look = te bekijken
console-health-state-bad = slecht
console-health-oldest = De oudste van wat gelezen werd, is zo lang geleden gevraagd:
console-health-process = Dit proces
console-health-since = Draait sinds
console-health-on = aan
console-health-off = uit
console-health-database = Databank
console-health-database-answers = Antwoordt in { $ms } ms.
console-health-database-slow = Antwoordt, maar pas na { $ms } ms.
console-health-database-slow-do = Bekijk de belasting van de databank en van haar schijf.
console-health-database-away = Antwoordt niet.
console-health-database-away-do = Zorg dat de databank draait en van hieruit bereikbaar is; tot dan gebeurt er niets.
console-health-clock = Klokken
console-health-clock-right = Die van deze machine en van de databank verschillen minder dan 2 seconden.
console-health-clock-apart = Die van deze machine en die van de databank verschillen { $seconds } seconden.
console-health-clock-apart-do = Stel beide in volgens dezelfde tijdserver; anders kloppen de tijden in dossiers en logboeken niet.
console-health-clock-unknown = De databank gaf haar tijd niet op.
console-health-clock-unknown-do = Breng eerst de databank in orde en ga het dan opnieuw na.
console-health-migrations = Migraties
console-health-migrations-whole = Uitgevoerd: { $applied } van { $known }.
console-health-migrations-newer = Uitgevoerd: { $applied } van { $known }, en andere die dit programma niet kent: { $names }.
console-health-migrations-newer-do = Een nieuwer programma heeft met deze databank gewerkt: werk ook dit programma bij.
console-health-migrations-missing = Uitgevoerd: { $applied } van { $known }. Ontbreken: { $names }.
console-health-migrations-missing-do = Voer “caro migrate” uit met de instellingen van de desk en start de desk opnieuw.
console-health-migrations-unknown = De databank zei niet welke uitgevoerd zijn.
console-health-migrations-unknown-do = Breng eerst de databank in orde en ga het dan opnieuw na.
console-health-office = Systeem met de aanvragen
console-health-office-answers = Antwoordt in { $ms } ms.
console-health-office-slow = Antwoordt, maar pas na { $ms } ms.
console-health-office-slow-do = Verwittig wie het beheert; zo lang wacht iedereen op elke aanvraag.
console-health-office-busy = Zegt dat het overbelast is.
console-health-office-busy-do = Wacht even en ga het opnieuw na; blijft het zo, verwittig dan wie het beheert.
console-health-office-away = Antwoordt niet binnen { $seconds } seconden.
console-health-office-away-do = Verwittig wie het beheert. Acties wachten en gaan vanzelf verder.
console-health-jobs = Opdrachten
console-health-jobs-running = Dit proces voert ze uit.
console-health-jobs-starting = Ze worden gestart.
console-health-jobs-starting-do = Ga het over enkele seconden opnieuw na; blijft het zo, lees dan het logboek van het programma.
console-health-jobs-resting = Dit proces voert er geen uit.
console-health-jobs-resting-do = Het is aan het stoppen of werd zonder opdrachten gestart: start de desk opnieuw.
console-health-jobs-broken = Ze konden niet starten of zijn gestopt.
console-health-jobs-broken-do = Lees het logboek van het programma en start de desk opnieuw.
console-health-waiting = Acties die wachten
console-health-waiting-none = Er wacht geen enkele.
console-health-waiting-some = Wachtend: { $count }. Ze gaan vanzelf verder.
console-health-waiting-long = Wachtend: { $count }, waarvan minstens één al meer dan een uur.
console-health-waiting-long-do = Bekijk in hun lijst waarop ze wachten.
console-health-waiting-unknown = De lijst van de opdrachten kon niet op tijd gelezen worden.
console-health-waiting-unknown-do = Breng eerst de databank en de opdrachten in orde en ga het dan opnieuw na.
console-health-halves = Acties die half gedaan zijn
console-health-halves-none = Er is geen enkele half gedaan.
console-health-halves-some = Half gedaan: { $count }.
console-health-halves-some-do = Bekijk in hun lijst wat ontbreekt, en of u verdergaat of het ongedaan maakt.
console-health-halves-unknown = De lijst van de opdrachten kon niet op tijd gelezen worden.
console-health-halves-unknown-do = Breng eerst de databank en de opdrachten in orde en ga het dan opnieuw na.
console-health-flows = Flows voor nieuwe dossiers
console-health-flows-kept = Gepubliceerd: { $count }.
console-health-flows-none = Er is er geen.
console-health-flows-none-do = Voer “caro flows check” uit en start de desk opnieuw.
console-health-flows-lost = De databank bevat niet wat in gebruik is: { $names }.
console-health-flows-lost-do = Start de desk opnieuw: bij de start publiceert hij zijn flows.
console-health-flows-unknown = De databank zei niet welke gepubliceerd zijn.
console-health-flows-unknown-do = Breng eerst de databank in orde en ga het dan opnieuw na.
console-health-platforms = Slack en Teams
console-health-platforms-on = { $count ->
    [1] Een van de twee staat aan.
   *[other] Beide staan aan.
}
console-health-platforms-off = Geen van beide staat aan: niemand bereikt de desk in een chat.
console-health-platforms-off-do = Vul de aanmeldgegevens van Slack of Teams in, tenzij u de desk enkel uitprobeert.
console-health-channel = Supportkanaal
console-health-channel-none = Er is er geen ingesteld: wat doorgegeven wordt, verschijnt enkel in de lijst van cases.
console-health-channel-open = Wat doorgegeven wordt, verschijnt daar.
console-health-channel-refuses = Slack neemt er niets aan: { $why }.
console-health-channel-refuses-do = Nodig de app uit in het kanaal, of stel een ander in en start opnieuw. De verantwoordelijken zijn op de hoogte van de cases.
console-health-channel-unknown = Dit kon niet op tijd gelezen worden.
console-health-channel-unknown-do = Bekijk eerst de database en vraag het daarna opnieuw.
console-health-seal = Beheerderslogboek
console-health-seal-empty = Het heeft nog geen regel.
console-health-seal-holds = Regel { $number }, de nieuwste, verzegelt de vorige.
console-health-seal-broken = Regel { $number }, de nieuwste, verzegelt de vorige niet.
console-health-seal-broken-do = Voer “caro log verify” uit en vergelijk met de vingerafdruk die u elders bewaart.
console-health-seal-unknown = Het kon niet op tijd gelezen worden.
console-health-seal-unknown-do = Breng eerst de databank in orde en ga het dan opnieuw na.

## Settings

console-settings = Instellingen
console-settings-text = Waarmee dit proces gestart is. Instellingen wijzigt u in de omgeving of in het bestand dat CARO_CONFIG noemt; ze gelden vanaf de volgende start. Van een geheim ziet u enkel of het ingesteld is. Banken en personen hebben hun eigen pagina:
console-settings-whole = De hele installatie
console-settings-set = ingesteld
console-settings-not-set = niet ingesteld
console-settings-empty = leeg
console-settings-from-default = standaard
console-settings-from-file = eigen bestand
console-settings-from-environment = omgeving
console-settings-from-playground = playground

## Offices: tenants that knocked

console-knocks = Tenants zonder kantoor
console-knocks-text = Mensen van deze tenants werden geweigerd, omdat er geen kantoor gekoppeld is. Wie het was en wat ze schreven, wordt niet bewaard.
console-knocks-first = Eerst geweigerd
console-knocks-last = Laatst geweigerd
console-knocks-times = Aantal
console-knocks-link = Koppelen

## Offices: one-time codes

console-codes = Eenmalige codes
console-codes-text = Geef het kantoor een code in plaats van de tenant-id te vragen. Iemand van het kantoor typt die aan de bot in Teams, en de tenant is gekoppeld. Een code werkt één keer, binnen 24 uur.
console-codes-make = Een code maken
console-codes-made = Code voor { $office }
console-codes-once = Noteer ze nu: ze wordt niet meer getoond. Wie ze aan de bot in Teams typt, koppelt zijn organisatie aan dit kantoor; geef ze dus aan niemand anders.
console-codes-by = Gemaakt door
console-codes-until = Geldig tot
console-codes-revoke = Intrekken
console-codes-none = Er wacht geen code op gebruik.
console-codes-gone = Deze code werkt niet meer: ze is gebruikt, ingetrokken of verlopen.
console-told-code-revoked = De code is ingetrokken.
console-admin-log-did-office-code-made = Maakte een eenmalige code voor
console-admin-log-did-office-code-revoked = Trok een eenmalige code in voor

## Looks: cards as others see them

console-look-case = De kaarten nu
console-look-case-text = Dezelfde kaart in Slack en in Teams, getekend zoals ze daar getekend wordt en zoals ze nu luidt. Dit zijn afbeeldingen: u kunt er niets aanklikken, en niemand krijgt te horen dat u gekeken hebt.
console-look-for = Gezien door
console-look-audience-support = support
console-look-audience-office = het kantoor
console-look-show = Tonen
console-look-picture = afbeelding; niets is aanklikbaar
console-look-losses = Te groot voor dit platform, en daar dus weggelaten:
console-look-no-losses = Er is niets weggelaten.
console-look-payload = Wat het platform toegestuurd krijgt
console-look-order = Wat anderen zouden zien
console-look-order-text = Kies een persoon, of iemand met een rol: de pagina toont de kaart die deze persoon voor deze aanvraag zou krijgen, en wat hij of zij mag doen. U handelt niet in hun plaats: er wordt niets bewaard, gewijzigd of gelogd op hun naam. Of Slack of Teams hen als gast beschouwt, wordt hier niet nagevraagd.
console-look-person = Persoon
console-look-known = Hadden met deze aanvraag te maken
console-look-id = Of een id zoals in het logboek
console-look-id-hint = Bijvoorbeeld slack:T0123:U0123456, of teams: met de tenant en de persoon.
console-look-role = Of iemand met de rol
console-look-office = van kantoor (accountants)
console-look-who = Gezien door
console-look-anybody = iemand, geen bepaalde persoon
console-look-buttons = Knoppen
console-look-none = geen
console-look-refused = Deze persoon ziet de aanvraag niet. Hij of zij krijgt te lezen:
console-look-of-console = In de console ziet deze persoon de pagina van de aanvraag; dit is wat de bot zou antwoorden.
console-look-rights = Wat deze persoon met deze aanvraag mag doen
console-look-may = Nu toegestaan
console-look-person-unknown = Die id bestaat niet. Schrijf ze zoals in het actielogboek: het platform, de workspace of tenant en de persoon, met dubbelepunten ertussen.
console-look-role-unknown = Die rol bestaat hier niet.

## Rights: one cell

console-right-of = { $action }, { $state }, { $role }
console-right-why = Regel
console-right-rule-allowed = De rol “{ $role }” mag dit zolang een aanvraag de status “{ $state }” heeft.
console-right-rule-state = Bij de status “{ $state }” mag niemand dit, welke rol ook.
console-right-rule-viewer = De rol “{ $role }” leest en wijzigt niets.
console-right-rule-role = Bij de status “{ $state }” is hiervoor een verantwoordelijke of beheerder nodig.
console-right-decided = Beslist door
console-right-program = De regels van het programma zelf, versie { $version }: geen instelling en geen wijziging in deze console beslist erover.
console-right-also = Wat een aanvraag toch kan tegenhouden
console-right-company = Het dossier kan geen CARO hebben: de aanvraag zegt waarom.
console-right-bank = De bank neemt niet deel aan CARO.
console-right-no-bank = Alle banken nemen nu deel.
console-right-holders = Wie deze rol heeft
console-right-accountants = Iedereen van een Teams-tenant die aan een kantoor gekoppeld is.
console-right-not-shown = Verantwoordelijken en beheerders zien wie welke rol heeft.
console-right-everybody = Volgens de instellingen is elk volwaardig lid van de Slack-workspace medewerker, tenzij dat iemand is afgenomen.
console-right-nobody = Nu is niemand voor deze rol genoemd.
console-right-by = Door

## Read only

console-read-only = Deze console is nu alleen-lezen, dus er is niets gewijzigd. Wie de desk beheert, kan wijzigingen opnieuw toelaten.
console-read-only-head = Alleen-lezen: hier kan nu niets gewijzigd worden.

## Your page

console-you = Uw pagina
console-you-reading = Uw weergave
console-zone = Tijdzone
console-zone-now = De tijden in deze console zijn die van deze zone. Daar is het nu:
console-told-zone = De tijdzone is bewaard.

## When somebody was first

console-back = Terug naar die pagina
console-typed-reason = U gaf deze reden op:
console-typed-texts = Dit hebt u getypt. Het wordt nergens bewaard: kopieer het voordat u verdergaat.

## Search, as short as its field

console-search-short = Referentie, aanvraag, dossier…

## Lines before what they tell of

console-admin-log-did-case-not-handed-over = Vroeg tevergeefs om door te geven: de case
console-admin-log-did-case-assigned = Gaf aan iemand van support: de case
console-admin-log-did-case-not-assigned = Probeerde tevergeefs toe te wijzen: de case
console-admin-log-did-log-export-begun = Begon het actielogboek te exporteren
console-admin-log-did-admin-log-export-begun = Begon het beheerderslogboek te exporteren

## Looks: who only reads

console-look-only-reads = Deze persoon leest de pagina van de aanvraag in de console, zonder knoppen. Wie meer vraagt, krijgt te lezen:

## Pagina’s die zich bijwerken

console-live-new = Nieuw: { $count }.
console-live-changed = Deze pagina is gewijzigd.
console-live-updated = De pagina is bijgewerkt.
console-live-lost = De verbinding is verbroken. De pagina probeert opnieuw verbinding te maken.
console-live-over = Deze pagina werkt zich niet meer bij: u bent afgemeld of hebt een andere rol.
console-live-alone = Deze pagina werkt zich nu niet vanzelf bij.
console-live-full = Er zijn te veel pagina’s open: deze werkt zich niet vanzelf bij.
console-live-show = Tonen

## Nu: hoelang antwoorden duurden

console-now-times = Tijd tot het eerste antwoord
console-now-times-since = Sinds
console-now-times-text = Antwoorden van alle processen, volgens wat mensen deden; die van andere processen verschijnen binnen een minuut.
console-now-times-none = Sindsdien heeft niemand iets gevraagd in Slack of Teams.
console-now-times-entry = Wat mensen deden
console-now-times-count = Antwoorden
console-now-times-p50 = De helft binnen
console-now-times-p99 = 99 op 100 binnen
console-now-times-most = Traagste
console-now-times-deadline = Het platform wacht
console-now-times-ms = { $count } ms
console-now-times-command = opdracht
console-now-times-press = knop
console-now-times-form = formulier
console-now-times-search = zoeken in een veld
console-now-times-message = bericht

## Sign-in with Microsoft and Slack

console-provider-entra = Microsoft
console-provider-slack = Slack
console-provider-link = Eenmalige link
console-provider-enter-entra = Aanmelden met Microsoft
console-provider-enter-slack = Aanmelden met Slack
console-sign-in-by-link = Met een eenmalige link
console-provider-on-entra = Naar Microsoft
console-provider-on-slack = Naar Slack
console-provider-on-text = U wordt ernaartoe geleid. Gebeurt er niets, volg dan de link.
console-provider-on-link-entra = Aanmelden bij Microsoft
console-provider-on-link-slack = Aanmelden bij Slack
console-provider-wrong = Het aanmelden is niet gelukt
console-provider-lost = Dit aanmelden kan niet worden afgerond: het werd al gebruikt, is meer dan tien minuten oud of werd in een andere browser begonnen. Begin opnieuw.
console-provider-declined = Het aanmelden werd geannuleerd, of uw organisatie laat het niet toe. Begin opnieuw of vraag het aan uw beheerder.
console-provider-refused = Wat terugkwam, bewijst niet wie u bent; er werd dus niemand aangemeld. Begin opnieuw. Gebeurt het nog eens, zeg het dan aan wie de desk beheert: in het logboek van de desk staat waarom.
console-provider-elsewhere = U hebt zich aangemeld met een account van een andere organisatie. Begin opnieuw en kies het account van deze.
console-provider-stranger = We weten wie u bent, maar niemand heeft u hier een rol gegeven. Vraag een beheerder van de desk om u toe te voegen onder Personen, en stuur de id hieronder mee.
console-provider-taken = Deze aanmelding hoort bij een ander account van de console. Vraag het aan een beheerder van de desk, of meld u ermee aan.
console-provider-id-entra = Uw object-id
console-provider-id-slack = Uw lid-id
console-provider-away-entra = Microsoft antwoordt niet
console-provider-away-slack = Slack antwoordt niet
console-provider-away-text = Probeer het over een minuut opnieuw. Kan het niet wachten, vraag dan een eenmalige link aan wie de desk beheert.
console-provider-refuses-desk = { $provider } aanvaardt de desk zelf niet: het geheim van de desk is daar misschien verlopen. Opnieuw proberen helpt niet. Zeg het aan wie de desk beheert; die kan u intussen een eenmalige link geven.
console-identities = Aanmeldingen
console-identities-text = Met elk hiervan komt u in dit account. Wie er een verwijdert, beëindigt elke sessie die ermee begon.
console-identity-provider = Met
console-identity-link-entra = Aanmelding met Microsoft toevoegen
console-identity-link-slack = Aanmelding met Slack toevoegen
console-identity-unlink = Verwijderen
console-identity-of-account = Hoort bij het account
console-identity-own = Dit account is voor deze aanmelding gemaakt: ze horen bij elkaar. Mag niemand er nog mee binnen, vraag dan een beheerder om het account te beëindigen.
console-identity-never = nog niet gebruikt
console-told-identity-linked = De aanmelding is toegevoegd.
console-told-identity-unlinked = De aanmelding is verwijderd.
console-told-identity-unlinked-here = De aanmelding is verwijderd, en daarmee ook deze sessie, die ermee begon. Meld u op een andere manier aan.
console-told-account-made = Het account is gemaakt. De persoon meldt zich aan met de knop op de aanmeldpagina.
console-role-of-slack = zoals in Slack
console-people-provider-add = Iemand toevoegen die zich zelf aanmeldt
console-people-person-id = Id van de persoon
console-people-person-how = Bij Microsoft de object-id, bij Slack de lid-id. De pagina die iemand weigert, toont die.
console-people-provider = Kies een van de aangeboden aanmeldingen.
console-people-person = Dat is niet zo’n id: bij Microsoft lijkt die op 11111111-2222-3333-4444-555555555555, bij Slack begint die met U of W.
console-people-name = Geef een naam van 1 tot { $most } tekens, in de letters van één alfabet, met cijfers en gewone tekens zoals - of ’.
console-people-name-how = Letters van één alfabet, cijfers en gewone tekens zoals - of ’.
console-people-has-account = Deze persoon heeft al een account.
console-admin-log-did-identity-linked = Voegde een aanmelding toe aan
console-admin-log-did-identity-unlinked = Verwijderde een aanmelding van
console-admin-log-did-account-made = Maakte het account

## Grafieken

console-charts = Grafieken
console-charts-text = Wat er van cases geworden is, volgens de week waarin ze gesloten werden. Weken beginnen op maandag, volgens de tijd in Brussel. Cases die nog open zijn, tellen niet mee.
console-charts-since = Van week
console-charts-until = Tot en met week
console-charts-flow = Flow
console-charts-language = Taal
console-charts-show = Tonen
console-charts-usual = De laatste 12 weken, zonder filters
console-charts-left-out = Filters die niet te begrijpen zijn, werden weggelaten. Er worden hoogstens { $most } weken tegelijk getoond.
console-charts-none = In de laatste 12 weken werd geen enkele case gesloten. Deze grafieken vullen zich vanzelf zodra cases in Slack en Teams aflopen; kies vroegere weken om oudere te zien.
console-charts-none-fit = In deze weken werd geen case gesloten die aan deze filters voldoet. Kies andere weken of laat filters weg.
console-charts-numbers = De cijfers, en de cases erachter
console-charts-week = Week
console-charts-cases = Cases
console-charts-total = Totaal
console-charts-share = Aandeel
console-charts-few = n = { $count }
console-charts-kind-done = Actie uitgevoerd
console-charts-kind-support = Aan support gegeven
console-charts-kind-not-done = Actie niet uitgevoerd
console-charts-kind-left = Zonder actie verlaten
console-charts-ends = Hoe cases aflopen, per week
console-charts-ends-label = Kolommen voor de weken { $since } tot en met { $until }: { $count ->
    [one] één gesloten case
   *[other] { $count } gesloten cases
}, volgens hoe ze afliepen. De tabel hieronder bevat de cijfers.
console-charts-ends-text = Elke gesloten case telt één keer, in de week waarin ze gesloten werd, volgens haar laatste actie: uitgevoerd; aan support gegeven; niet uitgevoerd (geweigerd, mislukt, gestopt, ongedaan gemaakt of half uitgevoerd); of geen enkele.
console-charts-times = Tijd tot een case gesloten is
console-charts-times-label = De tijd tot cases gesloten werden, voor de weken { $since } tot en met { $until }: de middelste waarde, en wat negen op de tien niet overschrijden. De tabel hieronder bevat de cijfers.
console-charts-times-text = Van het openen van een case tot het sluiten, weekends en het wachten op de kaarthouder inbegrepen; de schaal is logaritmisch.
console-charts-questions = Beantwoorde vragen per case
console-charts-questions-label = Hoeveel vragen mensen per case beantwoordden, voor de weken { $since } tot en met { $until }: de middelste waarde, en wat negen op de tien niet overschrijden. De tabel hieronder bevat de cijfers.
console-charts-questions-text = De antwoorden die mensen gaven op de weg die een case uiteindelijk volgde; automatische controles en teruggenomen antwoorden tellen niet mee.
console-charts-p50 = De helft van de cases: hoogstens
console-charts-p90 = Negen op de tien: hoogstens
console-charts-hollow = Hol: minder dan { $count } cases, dus weinig zeggend
console-charts-drops = Waar mensen afhaken
console-charts-drops-text = Een case is verlaten wanneer ze gesloten wordt zonder enige actie: niemand ging ermee verder, en ze werd gesloten door iemand, of automatisch toen de aanvraag veranderd was en iemand ze opnieuw opzocht. Aandeel: van de cases die bij deze vraag of dit resultaat kwamen, die er verlaten werden.
console-charts-drops-none = In deze weken werd geen case zonder actie verlaten.
console-charts-left = Hier verlaten
console-charts-came = Hier gekomen
console-charts-more = { $count ->
    [one] Nog één
   *[other] Nog { $count }
}
console-charts-endings = Hoe cases aflopen, per actie
console-charts-endings-text = De laatste actie van elke gesloten case met haar resultaat, als aandeel van alle gesloten cases van deze weken.
console-charts-support = Support
console-charts-support-text = Cases die aan support zijn doorgegeven en in deze weken geëindigd zijn. Een aantal cases leidt hier naar geen lijst.
console-charts-answered = Tijd tot iemand van support een case had
console-charts-answered-label = De tijd tot iemand van support een case had, voor de weken { $since } tot { $until }: het midden, en waar negen op de tien onder blijven. De tabel hieronder bevat de cijfers.
console-charts-answered-text = Vanaf het doorgeven tot iemand van support de case voor het eerst nam of kreeg, nachten en weekends inbegrepen. Een case die iemand al had toen ze doorgegeven werd, telt als geen tijd.
console-charts-supported = Tijd bij support tot het einde
console-charts-supported-label = De tijd dat cases bij support lagen, voor de weken { $since } tot { $until }: het midden, en waar negen op de tien onder blijven. De tabel hieronder bevat de cijfers.
console-charts-supported-text = Vanaf het doorgeven tot het einde; van een case die heropend werd, alle tijden bij support samen.
console-charts-support-ends = Hoe cases van support eindigen
console-charts-support-ends-text = Hoe elk van deze cases het laatst eindigde, volgens wie ze beëindigde, als aandeel van alle.
console-charts-went = Hoe het verliep
console-charts-went-none = Nog geen kantoor heeft gezegd hoe het verliep.
console-charts-went-text = Wat kantoren op hun kaart antwoordden na het eerste einde van een case; wie antwoordde, wordt niet bewaard. De meeste zeggen niets.
console-charts-by-flow = Per flow
console-charts-by-flow-text = Hoe gesloten cases van elke flow afliepen; aanvragen waarvan de status geen vragen nodig heeft, hebben er geen.
console-charts-by-bank = Per bank
console-charts-by-bank-text = Hoe gesloten cases afliepen volgens de bank van de aanvraag; die is onbekend bij cases van voor ze bewaard werd.
console-charts-by-language = Per taal
console-charts-by-language-text = Hoe gesloten cases afliepen volgens de taal van wie ze opende; die is onbekend bij cases van voor ze bewaard werd.
console-charts-shared-label = Actie uitgevoerd in { $done } van { $all }
console-charts-flow-caro-problem = Aanvraag in Probleem
console-charts-flow-caro-invitation = Uitnodiging niet gebruikt
console-charts-flow-none = Zonder vragen
console-charts-unknown = onbekend
console-charts-seconds = { $count } s
console-charts-minutes = { $count } min
console-charts-hours = { $count } u
console-charts-days = { $count } d
console-charts-answers = Hoelang antwoorden duren, per week
console-charts-answers-text = Antwoorden van alle processen op wat mensen doen in Slack en Teams, per week waarin ze verzonden werden. Alleen de filters van weken en platform gelden: een antwoord hoort bij geen flow, bank of kantoor.
console-charts-answers-of = Antwoorden in { $platform }
console-charts-answers-label = Hoelang antwoorden in { $platform } duurden, voor de weken { $since } tot en met { $until }: de middelste waarde, en wat 99 op 100 niet overschrijden. De tabel hieronder bevat de cijfers.
console-charts-answers-hollow = Hol: minder dan { $count } antwoorden, dus weinig zeggend
console-charts-answers-limit = Het platform wacht { $count } s
console-charts-answers-meant = Van het moment waarop de vraag aankwam tot het eerste antwoord verzonden was; na { $count } s meldt het platform dat er geen antwoord is. De schaal is logaritmisch.
console-charts-answers-numbers = De cijfers
console-charts-export-text = Het bestand bevat elk aantal van deze weken en filters, week per week. Dat u het meenam, staat in het logboek van de beheerders.
console-admin-log-did-figures-exported = Exporteerde de cijfers van de grafieken
console-case-more = Filters voor gesloten cases
console-charts-step = Vraag of resultaat
console-case-since = Gesloten vanaf week
console-case-until = Gesloten tot en met week

# Goedkeuringen
console-approvals = Goedkeuringen
console-approvals-text = Sommige acties vragen een tweede persoon. Wie het vroeg, beslist nooit, ongeacht de rol; één weigering volstaat.
console-approvals-open = Wachtend
console-approvals-ended = Beslist
console-approvals-none-open = Niets wacht op een tweede persoon.
console-approvals-none-ended = Er is nog niets beslist.
console-approval = Tweede persoon
console-approval-until = Tot
console-approval-changes = Wat er wijzigt
console-approval-who = Wie nu kan beslissen
console-approval-nobody = Niemand
console-approval-stands-open = wacht op een tweede persoon
console-now-approvals = Wacht op een tweede persoon
console-told-approval = Er is beslist, zoals deze pagina zegt.
console-told-gate = De regel is gewijzigd.
console-right-two = twee personen
console-right-second = Vraagt een tweede persoon
console-right-second-text = Een verantwoordelijke of beheerder die het niet zelf vroeg, moet dan goedkeuren. Wat al wacht, gaat verder zoals het gevraagd werd.
console-right-second-choose = Kies ja of nee.
console-admin-log-did-gate-changed = Wijzigde wat een tweede persoon vraagt
console-admin-log-did-flow-published = Publiceerde de flow
console-job-step-approval = Wachtte op de tweede persoon
console-job-went-gated = Vraagt een tweede persoon
console-approval-stands-approved = goedgekeurd
console-approval-stands-declined = geweigerd door de tweede persoon
console-approval-stands-withdrawn = ingetrokken
console-approval-stands-expired = verlopen
console-approval-stands-void = vervallen
console-approval-stands-emergency = NOODGEVAL, zonder tweede persoon

## The people of an office

console-role-onlooker = meekijker
console-office-people-right = Mag
console-office-people-nobody = Nog niemand van dit kantoor schreef naar de bot: er is niemand om aan te wijzen.
console-office-people-others = Wie niet aangewezen is
console-office-people-no-administrator = Niemand van dit kantoor beslist wie er mag handelen: wijs er een beheerder aan.
console-told-office-people = De medewerkers van het kantoor zijn gewijzigd.
console-office-people-right-unknown = Kies wat deze persoon mag.
console-admin-log-did-office-person-changed = Wijzigde in het kantoor:
console-admin-log-did-office-others-changed = Wijzigde wie niet aangewezen is in

## Back-tests of flows

console-flow-tab-back-tests = Terugtests
console-flow-back-tests-text = Een terugtest doorloopt uw concept met de cases van vroeger, met wat toen geantwoord en vastgesteld werd, en zegt wat anders zou zijn afgelopen. Er verandert geen enkele case. Een concept kan pas gepubliceerd worden na een terugtest van precies dit concept naast de versie die live is.
console-flow-back-tests-none = Van deze flow is nog geen concept getest.
console-flow-back-test = Terugtest
console-flow-back-test-draft = Concept
console-flow-back-test-baseline = Vergeleken met versie
console-flow-back-test-set = Reeks cases
console-flow-back-test-by = Gevraagd door
console-flow-back-test-state = Toestand
console-flow-back-test-past = Cases van vroeger
console-flow-back-test-most = De nieuwste cases van vroeger, hoogstens
console-flow-back-test-start = Mijn concept testen
console-flow-back-test-stop = Stoppen
console-flow-back-test-stops = Hij stopt zo dadelijk.
console-flow-back-test-waiting = wacht
console-flow-back-test-running = bezig
console-flow-back-test-stopped = gestopt
console-flow-back-test-done = klaar
console-flow-back-test-failed = mislukt
console-flow-back-test-failed-text = De terugtest brak af voor hij klaar was. Start hem opnieuw; lukt dat ook niet, dan staat in het logboek van de desk waarom.
console-flow-back-test-begins = Hij begint: de cases van vroeger worden geteld.
console-flow-back-test-progress = { $looked_at } van { $wanted } cases bekeken, de nieuwste eerst
console-flow-back-test-looked-at = { $looked_at } van { $past }
console-flow-back-test-no-past = Van deze flow zijn er geen cases van vroeger.
console-flow-back-test-nothing = Uw concept zegt hetzelfde als de versie die live is: er valt niets te testen.
console-flow-back-test-wrong = Het concept kan nog niet doorlopen worden:
console-flow-back-test-choose = Kies hoeveel cases er bekeken worden.
console-flow-back-test-busy = Er lopen al twee terugtests. Wacht tot er een klaar is, of stop er een.
console-flow-back-test-no-program = De desk kon de terugtest niet starten. Probeer het later opnieuw; lukt dat ook niet, vraag het dan aan uw beheerder.
console-flow-back-test-behind = Intussen is een andere versie live dan die waarop uw concept gebaseerd is. Werk uw concept eerst bij: pas dan telt een terugtest om te publiceren.
console-flow-back-test-ticket = Precies dit concept is getest en kan dus gepubliceerd worden. Terugtest:
console-flow-back-test-stopped-early = Hij werd vroegtijdig gestopt: { $looked_at } van de { $past } cases van vroeger zijn bekeken.
console-flow-back-test-newest = Hij bekeek de nieuwste { $looked_at } van de { $past } cases van vroeger.
console-flow-obstacle-not-back-tested = Precies dit concept is nog niet getest naast de versie waarop het gebaseerd is: het heeft een terugtest nodig voor het gepubliceerd kan worden.
console-flow-back-test-is-ticket = Precies dit concept kan in de plaats van deze versie gepubliceerd worden.
console-flow-back-test-not-all = Niet alle cases van vroeger zijn bekeken; het beheerderslogboek zal dat vermelden.
console-flow-back-test-versions = Doorlopen met versie
console-flow-back-test-unread = Niet leesbaar: hun versie is verloren
console-flow-back-test-questions = Vragen aan mensen
console-flow-back-test-questions-text = { $before } per case voordien, { $after } met het concept, in de { $cases } cases waarvan het te zeggen valt
console-flow-back-test-found = Resultaat
console-flow-back-test-cases = Cases
console-flow-back-test-became = Wat er van de aanvraag werd
console-flow-back-test-became-active = Actief binnen 90 dagen
console-flow-back-test-became-problem = opnieuw Probleem
console-flow-back-test-became-no-news = geen nieuws
console-flow-finding-same-end = zelfde einde
console-flow-finding-other-end = ander einde
console-flow-finding-asked-anew = er zou iets gevraagd worden wat nooit gevraagd werd
console-flow-finding-not-offered = een antwoord wordt niet meer aangeboden
console-flow-finding-no-verdict = van een controle is geen resultaat bewaard
console-flow-back-test-untold-short = (niet te zeggen)
console-flow-back-test-matrix = Van oud naar nieuw einde
console-flow-back-test-otherwise = Zou anders aflopen
console-flow-back-test-untold = Niet te zeggen
console-flow-back-test-same = Zelfde einde: { $count ->
    [one] 1 case
   *[other] { $count } cases
}
console-flow-back-test-ended = Liep af met
console-flow-back-test-would-end = Zou aflopen met
console-flow-back-test-stops-at = Niet te zeggen vanaf
console-flow-back-test-why = Omdat
console-flow-back-test-forks = De wegen scheiden bij
console-flow-back-test-left = bij deze vraag verlaten
console-flow-back-test-altered = { $count ->
    [one] 1 case
   *[other] { $count } cases
} met hetzelfde einde zou daar andere acties aangeboden krijgen. Het concept verandert: { $names }
console-flow-back-test-meant = Wat niet te zeggen is, telt nooit als hetzelfde. Alleen aanvragen waarvoor iets gedaan werd, worden gevolgd; van de andere is er geen nieuws.
console-flow-back-test-no-cases = Hier is geen case.
console-flow-back-test-trails = Beide wegen
console-flow-back-test-before = Tot nu toe
console-flow-back-test-after = Met het concept
console-flow-back-test-fork = hier scheiden ze
console-flow-back-test-by-desk = (nagegaan door de desk)
console-flow-back-test-to-case = De case openen
console-told-back-test = De terugtest is begonnen. U kunt deze pagina verlaten en later terugkomen.
console-told-back-test-stop = De terugtest stopt en bewaart wat hij tot nu toe gevonden heeft.
console-admin-log-did-flow-back-tested = Testte een concept van de flow
console-admin-log-did-flow-back-test-stopped = Stopte een terugtest van de flow

## Versions of a flow

console-flow-tabs = Pagina’s van deze flow
console-flow-versions = Versies
console-flow-versions-text = Een case gaat verder met de versie waarmee ze geopend is. Nieuwe cases worden geopend met de versie die live is.
console-flow-version = Versie
console-flow-version-title = Versie { $number }
console-flow-version-number = Nr.
console-flow-version-stands = Stand
console-flow-version-when = Gepubliceerd
console-flow-version-by = Door
console-flow-version-from = Vanuit
console-flow-version-why = Waarom
console-flow-version-base = Op basis van
console-flow-version-open = Open cases
console-flow-version-stands-live = live
console-flow-version-stands-beside = bewaard naast de live versie
console-flow-version-stands-was-live = was live
console-flow-version-stands-retired = uit gebruik: met deze flow wordt geen nieuwe case meer geopend
console-flow-version-origin-shell = een terminal
console-flow-version-origin-console = de console
console-flow-version-draining =
    { $count ->
        [one] één open case
       *[other] { $count } open cases
    }
console-flow-version-oldest = de oudste:
console-flow-version-drained = leeggelopen: geen open case heeft ze nog nodig
console-flow-version-again = opnieuw gepubliceerd als nr. { $number }
console-flow-version-numbers = Gepubliceerd als nr. { $numbers }
console-flow-version-not-whole = Er zijn heel veel open cases: van elke status zijn de { $most } oudste geteld.
console-flow-version-lost = Deze versie kan niet gelezen worden: ze is ingetrokken, of een nieuwer programma heeft ze gepubliceerd. Wie een van haar cases opent, begint die opnieuw met de live versie.
console-flow-version-base-lost = De versie waarop ze gebaseerd is, kan niet gelezen worden: wat ze gewijzigd heeft, is niet te zeggen.
console-flow-version-first = Ze is op geen andere versie gebaseerd.
console-flow-version-changes = Wat ze gewijzigd heeft
console-flow-version-changes-text = Vergeleken met versie { $base }, waarop ze gebaseerd is.
console-flow-version-cases = Alle cases van deze versie
console-flow-drift = Waar cases eindigden
console-flow-drift-text = Cases waarin niets meer beantwoord wordt: { $old } van versie { $base }, { $new } van deze. Van elke versie zijn de nieuwste { $most } cases bekeken.
console-flow-drift-end = Einde
console-flow-drift-old = Versie { $base }
console-flow-drift-new = Deze versie
console-flow-drift-difference = Verschil
console-flow-drift-points = { $points } punten
console-flow-drift-none = Nog geen enkele case van deze versie is ten einde.
console-flow-left-at = verlaten bij: { $title }
console-flow-drop = Waar cases heen gingen, en waar ze stopten
console-flow-drop-text = { $count ->
        [one] Eén case van deze versie, de nieuwste eerst.
       *[other] { $count } cases van deze versie, de nieuwste eerst.
    } Er worden er niet meer dan { $most } bekeken. Wie bij een vraag kwam, ging er verder of stopte daar.
console-flow-drop-drawn = Hetzelfde, getekend
console-flow-drop-label = Van elke vraag leiden de antwoorden naar rechts; hoe breder een lijn, hoe meer cases daarheen gingen. De tabel hieronder bevat de cijfers.
console-flow-drop-none = Er is nog geen case met deze versie geopend.
console-flow-drop-came = Hier gekomen
console-flow-drop-onwards = Ging verder met
console-flow-drop-by-desk = { $count } automatisch
console-flow-stop-open = Wacht
console-flow-stop-handed-over = Bij support
console-flow-stop-acted = Geëindigd met een actie
console-flow-stop-left = Zonder actie verlaten
console-flow-move = Open cases naar de live versie verplaatsen
console-flow-move-can =
    { $count ->
        [one] Eén open case van deze versie staat op een plaats die in de live versie dezelfde is.
       *[other] { $count } open cases van deze versie staan op een plaats die in de live versie dezelfde is.
    }
console-flow-move-some = Er zijn misschien meer open cases dan er geteld zijn: er worden er niet meer dan { $most } bekeken.
console-flow-move-look = Bekijk ze
console-flow-move-title = Naar de live versie { $live } verplaatsen
console-flow-move-text = Deze cases kwamen waar ze staan langs dezelfde vragen, controles en antwoorden als in de live versie, en alles wat daar aangeboden wordt, biedt ook die aan. Woorden kunnen verschillen. Precies de aangevinkte cases worden verplaatst, zoals ze hier staan; hun kaarten volgen.
console-flow-move-none = Geen enkele open case van deze versie kan naar de live versie.
console-flow-move-now = De aangevinkte cases verplaatsen
console-flow-move-choose = { $case } verplaatsen
console-flow-move-case = Case
console-flow-move-ahead = Vanaf daar
console-flow-move-differs = Wat verschilt
console-flow-move-ahead-none = niets verschilt
console-flow-move-words = andere woorden
console-flow-move-barred = Deze blijven waar ze zijn
console-flow-move-why = Waarom
console-flow-move-more = Er zijn er meer: dit zijn de eerste { $count }. Verplaats ze en kom dan terug.
console-flow-move-ended = Wat ervan gekomen is
console-flow-move-done = Ze gaat nu verder met de live versie.
console-flow-bar-over = Ze is niet meer open, of gaat verder met een andere versie.
console-flow-bar-under-way = Er is een actie voor bezig.
console-flow-bar-states = De live versie is niet voor alle statussen waarvoor haar eigen versie is.
console-flow-bar-trail = De live versie gaat een andere weg bij: { $title }
console-flow-bar-station = De live versie biedt minder of iets anders aan bij: { $title }
console-flow-bar-lost = Een van beide versies kan niet gelezen worden.
console-flow-bar-late = Ze is verdergegaan sinds ze hier vermeld stond: ze is gelaten zoals ze is.
console-flow-bar-away = De desk kon toen niet aan zijn gegevens: op de pagina van de case staat of ze verplaatst is. Open de lijst en verstuur ze opnieuw.
console-flow-bar-trail-somewhere = De live versie gaat een andere weg.
console-flow-bar-station-somewhere = De live versie biedt minder of iets anders aan waar ze staat.
console-told-flow-moved = De case gaat verder met de live versie. De kaarten volgen.
console-admin-log-did-case-moved = Verplaatste naar de live versie van haar flow: de case
console-admin-log-did-flow-retired = Nam uit gebruik: de flow

## What a change would make of open cases

console-impact-open = Open cases
console-impact-cases = { $count ->
    [0] Geen enkele open case zou een ander antwoord krijgen.
    [one] 1 open case zou een ander antwoord krijgen.
   *[other] { $count } open cases zouden een ander antwoord krijgen.
}
console-impact-seen = { $count ->
    [0] Geen enkele open case zou door andere mensen gezien worden.
    [one] 1 open case zou door meer of minder mensen gezien worden.
   *[other] { $count } open cases zouden door meer of minder mensen gezien worden.
}
console-impact-cut = Enkel de { $count } nieuwste open cases zijn bekeken.
console-impact-unsure = { $count ->
    [one] Voor 1 ervan is het niet zeker: de aanvraag ervan is niet gelezen.
   *[other] Voor { $count } ervan is het niet zeker: de aanvragen ervan zijn niet gelezen.
}
console-impact-shown = De { $count } nieuwste ervan staan hier.
console-impact-now = Staat nu bij
console-impact-then = Zou staan bij
console-impact-stays = hetzelfde
console-impact-maybe = of verder: de aanvraag is niet gelezen
console-impact-who = Wie mag wat
console-impact-tenants = Tenants die ze zien
console-impact-held = Dit zijn cases die deze persoon behandelt.
console-leave-alone = meteen
console-leave-second = met een tweede persoon
console-leave-refused = geweigerd

## Publishing a flow with a second person

console-publishing = Een flow publiceren
console-publishing-text = Een flow die iemand hier of vanuit een terminal publiceert, wacht dan tot een andere verantwoordelijke of beheerder hem goedkeurt. Een nieuwe versie van het programma publiceert haar flows vanzelf: wie ze installeert, beslist daarover.
console-publishing-nobody = Niemand anders dan u zou kunnen goedkeuren: duid eerst een andere verantwoordelijke of beheerder aan.
console-flow-requests = Te publiceren flows
console-flow-requests-text = Wat iemand wil publiceren en waarover een tweede persoon beslist. Precies wat gevraagd werd, wordt gepubliceerd.
console-flow-request = Een flow publiceren
console-flow-request-version = Versie
console-flow-request-note = Waarom
console-flow-request-report = Terugtest
console-flow-request-void = intussen is een andere versie gepubliceerd
console-flow-request-wrong = Zo kan hij niet meer gepubliceerd worden:
console-flow-request-no-words = Wat er verandert, kan niet in woorden gezegd worden: de vorige versie is niet leesbaar.
console-flow-request-source = Het hele bestand
console-flow-request-approve = Goedkeuren en publiceren
console-flow-request-withdraw = Vraag intrekken
console-flow-request-emergency = In geval van nood: publiceren zonder tweede persoon
console-flow-request-emergency-text = De flow is meteen gepubliceerd. Alle verantwoordelijken worden verwittigd en uw reden staat in het logboek.
console-flow-request-emergency-now = Nu publiceren
console-admin-log-did-flow-publishing-asked = Vroeg om de flow te publiceren
console-admin-log-did-flow-publishing-approved = Keurde de flow goed en publiceerde hem
console-admin-log-did-flow-published-emergency = NOODGEVAL: publiceerde de flow zonder tweede persoon
console-admin-log-did-flow-publishing-declined = Weigerde de flow te publiceren
console-admin-log-did-flow-publishing-withdrawn = Trok het publiceren van de flow in
console-admin-log-did-flow-publishing-expired = Niemand besliste over het publiceren van de flow
console-admin-log-did-flow-publishing-void = Het publiceren van de flow is vervallen: een andere versie werd gepubliceerd

## Flows and their drafts

console-flows = Flows
console-flow = Flow
console-flows-text = Wat de desk aan mensen vraagt, stap voor stap, en waarheen elk antwoord leidt. Nieuwe cases worden geopend met de versie die live is; lopende cases houden de versie waarmee ze geopend werden.
console-flows-none = Er is nog geen flow gepubliceerd: de eerste start van de desk publiceert die van het programma.
console-flow-live = Versie die live is
console-flow-by = Door
console-flow-note = Waarom
console-flow-drafts = Concepten
console-flow-shipped = meegekomen met het programma
console-flow-tab-bench = Werkbank
console-flow-tab-texts = Teksten
console-flow-none-kept = U bewaart geen concept van deze flow. Wat u hieronder wijzigt, wordt uw concept zodra u het bewaart.
console-flow-kept-at = Uw concept, bewaard
console-flow-base = gebaseerd op
console-flow-behind = Intussen is versie { $live } live, en uw concept is gebaseerd op { $base }: het kan pas gepubliceerd worden als beide samengebracht zijn.
console-flow-merge = Beide samenbrengen
console-flow-overtaken = Uw concept werd elders gewijzigd sinds deze pagina geopend werd, bijvoorbeeld in een ander tabblad. Er werd nu niets bewaard, en wat u typte, staat nog hieronder. Zo verschilt het van wat bewaard is; “Concept bewaren” zet het in de plaats.
console-flow-overtaken-dropped = Uw concept werd elders gepubliceerd of weggegooid sinds deze pagina geopend werd. Er werd nu niets bewaard, en wat u typte, staat nog hieronder. Zo verschilt het van de versie die live is; “Concept bewaren” begint er een concept mee.
console-flow-not-kept = Dit is wat u typte. Het is nog niet bewaard.
console-flow-nothing-wrong = Er is niets mis mee.
console-flow-yaml = De flow, als YAML
console-flow-texts-as-files = De teksten, als bestanden
console-flow-keep = Concept bewaren
console-flow-check = Controleren
console-flow-publish = Publiceren
console-flow-draft-drop = Dit concept weggooien
console-flow-changed = Wat uw concept wijzigt
console-flow-base-lost = Versie { $base }, waarop uw concept gebaseerd is, is niet meer bewaard: wat het wijzigt, is niet te zeggen.
console-flow-stations = Stappen en uitkomsten
console-flow-station = Naam
console-flow-stage = Fase
console-flow-station-check = Wat de desk controleert
console-flow-station-leads = Antwoorden, of acties
console-flow-add-step = Een stap toevoegen
console-flow-add-outcome = Een uitkomst toevoegen
console-flow-step = Stap
console-flow-outcome = Uitkomst
console-flow-numbered = Het bestand met regelnummers
console-flow-others = Concepten van anderen
console-flow-earlier = Eerdere versies
console-flow-copy = Naar mijn concept kopiëren
console-flow-copy-text = Het wordt een concept van u. Alleen u kunt uw concept publiceren, en niemand publiceert dat van een ander.
console-flow-copy-replaces = U bewaart al een concept: de kopie komt in de plaats. Hieronder staat wat tussen beide verschilt.
console-flow-draft-of = Concept van { $name }
console-flow-beside-mine = Wat verschilt van uw concept
console-flow-beside-live = Wat verschilt van de versie die live is
console-flow-back = Ernaar teruggaan
console-flow-back-to = Teruggaan naar versie
console-flow-back-now = Opnieuw publiceren
console-flow-lines = Regels die verschillen
console-flow-same = Beide zeggen hetzelfde.
console-flow-same-tree = De stappen en uitkomsten zijn dezelfde; alleen de schrijfwijze van het bestand verschilt.
console-flow-remarks = De stappen, uitkomsten en teksten zijn dezelfde; alleen de schrijfwijze van de bestanden verschilt, bijvoorbeeld een opmerking. Ook dat is een eigen versie.
console-flow-no-words = Een van beide is nog niet als flow te lezen: wat verschilt, staat daarom alleen in de regels.
console-flow-texts-changed = { $count ->
    [one] 1 tekst verschilt
   *[other] { $count } teksten verschillen
}
console-flow-wrong = { $count ->
    [one] Er is 1 ding te herstellen
   *[other] Er zijn { $count } dingen te herstellen
}
console-flow-wrong-more = En nog { $count }.
console-flow-change-nothing = niets
console-flow-change-name = De flow heet { $new }; voordien: { $old }.
console-flow-change-states = Hij is voor aanvragen met de statussen { $new }; voordien: { $old }.
console-flow-change-stages = De fasen zijn { $new }; voordien: { $old }.
console-flow-change-start = Hij begint bij { $new }; voordien: { $old }.
console-flow-change-statement = Het formulier van het afschrift vraagt { $new }; voordien: { $old }.
console-flow-change-step-added = Stap { $at } is nieuw; wat de desk daar controleert: { $new }.
console-flow-change-step-removed = Stap { $at } is weg.
console-flow-change-step-check = Stap { $at }: de desk controleert { $new }; voordien: { $old }.
console-flow-change-step-stage = Stap { $at } hoort bij de fase { $new }; voordien: { $old }.
console-flow-change-answer-added = Stap { $at }: antwoord { $answer } is nieuw en leidt naar { $new }.
console-flow-change-answer-removed = Stap { $at }: antwoord { $answer } is weg; het leidde naar { $old }.
console-flow-change-answer-leads = Stap { $at }: antwoord { $answer } leidt naar { $new }; voordien: { $old }.
console-flow-change-answers-order = Stap { $at }: de antwoorden staan in de volgorde { $new }; voordien: { $old }.
console-flow-change-outcome-added = Uitkomst { $at } is nieuw en biedt { $new } aan.
console-flow-change-outcome-removed = Uitkomst { $at } is weg.
console-flow-change-outcome-ending = Uitkomst { $at } is van de soort { $new }; voordien: { $old }.
console-flow-change-outcome-stage = Uitkomst { $at } hoort bij de fase { $new }; voordien: { $old }.
console-flow-change-outcome-actions = Uitkomst { $at } biedt { $new } aan; voordien: { $old }.
console-flow-change-outcome-change = Uitkomst { $at }: het formulier vraagt { $new } te wijzigen; voordien: { $old }.
console-flow-too-long = De flow heeft { $chars } tekens; het maximum is { $most }. Er werd niets bewaard: maak er twee flows van, of laat iets weg.
console-flow-texts-too-long = De teksten in de taal { $language } hebben { $chars } tekens; het maximum is { $most }. Er werd niets bewaard: zeg het korter.
console-flow-text-missing = Ontbreekt: schrijf hem in deze taal.
console-flow-text-not-needed = De flow gebruikt hem niet: maak hem hier leeg, of gebruik hem in de flow.
console-flow-text-other-placeholders = Hij heeft { $has }, het Engels { $wants }: gebruik dezelfde invulvelden.
console-flow-text-unknown-placeholder = Niets vult { $name } in: gebruik een van { $known }.
console-flow-text-unknown-text = Hij gebruikt { $name }, wat geen tekst van deze flow is: verbeter de spelling of schrijf hem uit.
console-flow-text-endless = Hij gebruikt zichzelf, of teksten binnen teksten binnen teksten: schrijf hem uit.
console-flow-text-blank = Hij zegt niets: schrijf wat mensen lezen.
console-flow-text-foreign = { $name } hoort niet in een tekst van een flow: schrijf uit wat er staat.
console-flow-text-too-long = { $chars } tekens, het maximum is { $most }: zeg het korter.
console-flow-text = Tekst
console-flow-text-most = Hoogstens { $most } tekens.
console-flow-text-chars = { $count ->
    [one] 1 teken
   *[other] { $count } tekens
}
console-flow-text-how = Vet schrijft u als { $bold }; wat tussen accolades staat, vult de desk in. Een leeg veld haalt de tekst weg.
console-flow-text-part-stage = Naam van een fase.
console-flow-text-part-title = De vraag of de uitkomst in het kort.
console-flow-text-part-text = Wat er gevraagd wordt, of wat de uitkomst betekent.
console-flow-text-part-choice = Een knop.
console-flow-text-part-field = Wat het formulier van het afschrift vraagt.
console-flow-texts-wrong = { $count ->
    [0] Er is geen tekst te herstellen.
    [one] Er is 1 tekst te herstellen.
   *[other] Er zijn { $count } teksten te herstellen.
}
console-flow-texts-all = Alle teksten
console-flow-texts-only-wrong = Alleen wat te herstellen is
console-flow-texts-none = Hier is niets.
console-flow-name = Naam
console-flow-name-text = Kleine letters, cijfers en _, te beginnen met een letter; hoogstens 40. Een naam is later niet te wijzigen: een andere naam is een andere stap.
console-flow-name-wrong = “{ $name }” is niet als naam te gebruiken: neem kleine letters, cijfers en _, te beginnen met een letter, hoogstens 40.
console-flow-name-taken = Er is al een stap of uitkomst met de naam { $name }: neem een andere naam.
console-flow-answer-twice = Hetzelfde antwoord staat er twee keer: laat er een weg.
console-flow-no-answers = Een stap heeft minstens een antwoord nodig.
console-flow-no-actions = Een uitkomst heeft minstens een actie nodig; de laatste is meestal support contacteren.
console-flow-choose = Kies een van de aangeboden waarden.
console-flow-ending = Soort einde
console-flow-ending-action = iets hier herstelt het
console-flow-ending-wait = er is nog niets te doen
console-flow-ending-impossible = zo kan het niet werken
console-flow-ending-hand-over = support moet het bekijken
console-flow-check-text = De desk antwoordt zelf waar hij kan; dan zijn de antwoorden yes en no nodig.
console-flow-no-check = niets: er wordt iemand gevraagd
console-flow-answers = Antwoorden
console-flow-answers-text = Ze worden getoond in de volgorde van hun plaats. Een leeggemaakte naam haalt het antwoord weg, met zijn teksten.
console-flow-place = Plaats
console-flow-answer = Antwoord
console-flow-leads-to = Leidt naar
console-flow-actions = Acties
console-flow-actions-text = De aanbevolen actie eerst. Wat de status van de aanvraag niet toelaat, valt vanzelf weg.
console-flow-form-asks = Wat het formulier vraagt
console-flow-form-asks-first = vraagt eerst wat er wijzigt
console-flow-remove = Verwijderen
console-flow-remove-text = Dit gaat uit uw concept, met de teksten. Wat ernaar leidt, is dan te herstellen.
console-flow-nothing-to-publish = U bewaart geen concept van deze flow, dus er is niets te publiceren. Hebt u het net gepubliceerd, dan is het live.
console-flow-publish-changes = Wat er wijzigt
console-flow-publish-reaches = Wie het bereikt
console-flow-publish-new = Nieuwe cases worden er binnen twee seconden mee geopend, voor aanvragen met de status:
console-flow-publish-open = { $count ->
    [0] Er is geen open case op versie { $version }.
    [one] 1 open case blijft op versie { $version }, met die stappen en woorden.
   *[other] { $count } open cases blijven op versie { $version }, met die stappen en woorden.
}
console-flow-note-text = De geschiedenis bewaart waarom, voor iedereen leesbaar.
console-flow-publish-now = Nu publiceren
console-flow-publish-moved = Uw concept werd gewijzigd of gepubliceerd sinds deze pagina geopend werd, dus er werd nu niets gepubliceerd. Bekijk wat er zou uitgaan zoals het nu is.
console-flow-publish-late = Iemand anders publiceerde deze flow intussen, dus er werd nu niets gepubliceerd.
console-flow-merge-none = Uw concept is gebaseerd op wat live is: er is niets samen te brengen.
console-flow-theirs = intussen live
console-flow-mine = uw concept
console-flow-part = Deel
console-flow-merge-takes = Nemen
console-flow-merge-text = Elk deel dat een van beiden wijzigde. Wat maar een van beiden wijzigde, wordt daarvan overgenomen, tenzij u anders kiest; wat beiden wijzigden, blijft zoals u het hebt.
console-flow-merge-both = door beiden gewijzigd
console-flow-merge-undo = zoals het voordien was
console-flow-merge-same = Beide hebben hetzelfde op dezelfde manier gewijzigd.
console-flow-merge-now = Dit mijn concept maken
console-flow-merge-all-mine = Alles zoals in mijn concept houden
console-flow-merge-unreadable = Een van de drie is niet als flow te lezen, dus ze zijn alleen regel per regel te vergelijken. Herstel uw concept op de werkbank, of houd alles zoals in uw concept: wat live is, wordt dan alleen de basis ervan.
console-flow-merge-late = Sinds deze pagina geopend werd, is nog een andere versie live gegaan. Kijk opnieuw.
console-flow-theirs-beside-mine = Van wat live is naar uw concept
console-told-flow-kept = Uw concept is bewaard.
console-told-flow-dropped = Uw concept is weggegooid.
console-told-flow-published = Het is gepubliceerd: nieuwe cases worden er binnen twee seconden mee geopend.
console-admin-log-did-flow-draft-begun = Begon een concept van de flow
console-admin-log-did-flow-draft-dropped = Gooide een concept weg van de flow
console-admin-log-did-flow-draft-imported = Haalde een concept binnen van de flow
console-flow-takes-two = Een tweede persoon moet dit toelaten: het wacht tot een andere verantwoordelijke of beheerder het goedkeurt.
console-flow-ask-now = Vragen
console-told-flow-asked = Het wacht op een tweede persoon, die het te horen krijgt.

## Wat naast het formulier van een flow staat

console-flow-look-errors = { $count ->
    [0] Er is niets fout
    [one] Er is 1 fout
   *[other] Er zijn { $count } fouten
}
console-flow-look-line = { $file }, regel { $line }:
console-flow-look-graph = De boom
console-flow-look-graph-how = De boom van de flow. De pijltjestoetsen volgen de antwoorden; Enter toont een stap of uitkomst.
console-flow-look-list = Als lijst
console-flow-look-unread = Het bestand is zo niet leesbaar; de boom wordt opnieuw getekend zodra dat wel kan.
console-flow-look-preview = Zoals mensen het zien
console-flow-look-sample = Voorbeeldaanvraag
console-flow-look-undrawn = Hiervan kan nog niets getekend worden: zie hierboven wat fout is.
console-flow-look-lost = Wat u typt, kan nu niet bekeken worden. Er gaat niets van verloren; typ verder of druk op ‘Tonen’.
console-flow-kind-step = stap
console-flow-kind-outcome = uitkomst
console-flow-kind-broken = fout, of niet aanwezig
console-flow-look-check = controle { $check }
console-flow-at-line = regel { $line }
console-flow-standing-added = toegevoegd
console-flow-standing-changed = gewijzigd
console-flow-standing-removed = verwijderd

## Wat de pagina’s van flows delen

console-flow-sample-plain = niets bijzonders
console-flow-sample-in-app = geactiveerd in de eigen app van de bank
console-flow-sample-unsupported = bank niet ondersteund
console-flow-sample-disturbed = storing bij de bank
console-flow-sample-malformed = klantenreferentie te kort
console-flow-sample-archived = dossier gearchiveerd
console-flow-sample-in-app-without-iban = geactiveerd in de eigen app van de bank, geen rekening bekend
console-flow-sample-active-elsewhere = klantenreferentie actief bij een ander dossier
console-flow-sample-open-elsewhere = klantenreferentie aangevraagd voor een ander dossier
console-flow-sample-cancelled-elsewhere = klantenreferentie geannuleerd bij een ander dossier
console-flow-sample-no-mandate = geen actief CODA-mandaat
console-flow-sample-account-archived = rekening gearchiveerd

## Doorlopen van flows

console-flow-tab-walks = Doorlopen
console-flow-walks-text = Een referentiedoorloop is een weg door de flow met het juiste einde. Elk later concept doorloopt hem opnieuw; een concept dat niet bij het juiste einde uitkomt, kan pas gepubliceerd worden als dat hersteld is.
console-flow-walks-none = Er is nog geen referentiedoorloop van deze flow. Doorloop hem stap voor stap en bewaar als referentie wat zo moet blijven.
console-flow-walks-failing = { $count ->
    [0] Elke referentiedoorloop klopt.
    [one] 1 referentiedoorloop klopt niet: zo kan er niet gepubliceerd worden.
   *[other] { $count } referentiedoorlopen kloppen niet: zo kan er niet gepubliceerd worden.
}
console-flow-walk = Doorloop
console-flow-walk-found = Resultaat
console-flow-walk-ends = Juist einde
console-flow-walk-now = Einde nu
console-flow-walk-fork = Wijkt af bij
console-flow-walk-ground = Doorlopen met
console-flow-walk-same-end = klopt
console-flow-walk-other-end = ander einde
console-flow-walk-asked-anew = een nieuwe vraag
console-flow-walk-not-offered = een antwoord wordt niet meer aangeboden
console-flow-walk-no-verdict = een controle die niet gebeurd is
console-flow-walk-on-draft = Met uw concept, versie
console-flow-walk-on-live = Met wat gepubliceerd is, versie
console-flow-walk-unread = Uw concept kan zo niet doorlopen worden:
console-flow-walk-try = Stap voor stap doorlopen
console-flow-walk-try-text = U ziet wat mensen van uw concept zouden zien en antwoordt in hun plaats. Er wordt niets bewaard, verstuurd of uitgevoerd; het adres van deze pagina bevat de hele doorloop.
console-flow-walk-sample = Verzonnen aanvraag
console-flow-walk-case = of de aanvraag van case
console-flow-walk-as = Als
console-flow-walk-no-case = Er is geen zulke case van deze flow. Neem het nummer over van de pagina van een case.
console-flow-walk-unreadable = Dit adres bevat geen doorloop. Begin hier opnieuw.
console-flow-walk-stands-in = Een verzonnen aanvraag komt in de plaats.
console-flow-walk-cut-short = De weg van dit adres gaat niet verder: uw concept biedt het volgende antwoord hier niet aan.
console-flow-walk-so-far = De weg tot hier
console-flow-walk-instead = zelf antwoorden
console-flow-walk-asks = Gevraagd wordt
console-flow-walk-reached = Eindigt bij
console-flow-walk-not-checked = Dit zou automatisch gecontroleerd worden ({ $check }), maar dat is in deze case toen niet gebeurd: antwoord zelf.
console-flow-walk-given = toen geantwoord
console-flow-walk-back = Terug
console-flow-walk-name = Naam van de doorloop
console-flow-walk-star = Als referentie bewaren
console-flow-walk-star-text = Elk later concept moet met dezelfde antwoorden en vaststellingen bij dit einde uitkomen. Zeg waarover het gaat, zonder persoonsgegevens.
console-flow-walk-name-needed = Geef de doorloop een naam van één tot { $most } tekens.
console-flow-walk-name-private = De naam lijkt een kaartnummer, een code, contactgegevens of een klantenreferentie te bevatten. Laat dat weg: de naam blijft bewaard en anderen lezen hem.
console-flow-walk-many = Deze flow heeft al { $most } referentiedoorlopen. Verwijder er eerst één.
console-flow-walk-open = Deze doorloop heeft nog geen einde. Ga eerst tot het einde.
console-flow-walk-mend-text = “{ $name }” wordt voortaan zo doorlopen. Het einde { $end } is dan ook juist; de juiste einden tot nu toe blijven juist.
console-flow-walk-mend = Zo bewaren
console-flow-walk-starred = Bewaard
console-flow-walk-again = Opnieuw doorlopen
console-flow-walk-again-text = Is het nieuwe einde juist of kwam er een vraag bij? Doorloop hem opnieuw tot het einde en bewaar hem zo, met de reden.
console-flow-walk-way = De weg
console-flow-walk-way-now = De weg nu
console-flow-walk-unstar = Verwijderen
console-flow-walk-unstar-text = Geen enkel concept moet er nog aan voldoen. Dat geldt voor ieders concepten, niet alleen voor het uwe.
console-flow-walk-undrawn = De kaarten kunnen niet getekend worden: de tekst { $key } ontbreekt.
console-flow-walk-coverage = Wat gedekt is
console-flow-walk-coverage-text = Hoeveel referentiedoorlopen, en hoeveel van de nieuwste { $most } cases, elk antwoord volgden. Wat geen enkele referentiedoorloop volgde, kan ongemerkt veranderen.
console-flow-walk-station = Stap of uitkomst
console-flow-walk-by-walks = Referentiedoorlopen ({ $count })
console-flow-walk-by-cases = Cases van vroeger ({ $count })
console-flow-walk-uncovered = niet gedekt
console-case-walk-on-draft = Met het concept doorlopen
console-told-flow-walk-starred = De doorloop is als referentie bewaard: elk later concept moet eraan voldoen.
console-told-flow-walk-mended = De doorloop is bewaard zoals u hem deed.
console-told-flow-walk-unstarred = De doorloop is verwijderd.
console-admin-log-did-flow-walk-starred = Bewaarde een referentiedoorloop van de flow
console-admin-log-did-flow-walk-mended = Wijzigde een referentiedoorloop van de flow
console-admin-log-did-flow-walk-unstarred = Verwijderde een referentiedoorloop van de flow
console-flow-obstacle-walks-fail = Referentiedoorlopen komen met dit concept niet bij hun juiste einde uit: { $walks }

## Wat er mis is met een flow of zijn teksten, en hoe men het herstelt: ook in een shell gezegd

flow-problem = { $said }; { $remedy }
flow-problem-yaml = de YAML-lezer zegt “{ $words }”
flow-problem-yaml-remedy = herstel de YAML op deze plaats
flow-problem-yaml-alias = wat met & of * benoemd is, wordt niet aanvaard
flow-problem-yaml-alias-remedy = schrijf het op elke plaats uit
flow-problem-yaml-bracket = er ontbreekt een komma of “{ $sign }”: een haakje is niet gesloten
flow-problem-yaml-bracket-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-colon = hier staat een dubbelpunt te veel, op de regel erboven ontbreekt er een, of er is verkeerd ingesprongen
flow-problem-yaml-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-indent = dit past niet bij de regels erboven: het springt anders in, of hoort hier niet
flow-problem-yaml-indent-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-key-twice = “{ $name }” staat hier voor de tweede keer
flow-problem-yaml-key-twice-remedy = { flow-problem-yaml-remedy }: verwijder of hernoem een van beide
flow-problem-yaml-merged = << wordt niet aanvaard
flow-problem-yaml-merged-remedy = { flow-problem-yaml-alias-remedy }
flow-problem-yaml-no-character = \U noemt geen teken
flow-problem-yaml-no-character-remedy = schrijf het teken zelf
flow-problem-yaml-no-colon = er ontbreekt een dubbelpunt, hier of op de regel erboven
flow-problem-yaml-no-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-quote = een aanhalingsteken is voor het einde van het bestand niet gesloten
flow-problem-yaml-quote-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-sign = niets kan met “{ $sign }” beginnen
flow-problem-yaml-sign-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-tab = met een tab kan niets beginnen
flow-problem-yaml-tab-remedy = { flow-problem-yaml-remedy }: spring in met spaties
flow-problem-yaml-tag = { $tag } wordt niet aanvaard
flow-problem-yaml-tag-remedy = laat het weg
flow-problem-yaml-unfinished = hier begint iets dat niet af is
flow-problem-yaml-unfinished-remedy = { flow-problem-yaml-remedy }
flow-problem-field = { $path }: de lezer van het bestand zegt “{ $words }”
flow-problem-field-remedy = zie flows/README.md voor wat hier mag staan
flow-problem-field-empty = { $path }: hier moet minstens één juist onderdeel staan
flow-problem-field-empty-remedy = { flow-problem-field-remedy }
flow-problem-field-missing = { $path } ontbreekt
flow-problem-field-missing-remedy = voeg hier `{ $name }:` toe
flow-problem-field-no-entries = { $path }: hier moeten onderdelen met een naam staan
flow-problem-field-no-entries-remedy = schrijf ze eronder, een per regel, als `naam: …`
flow-problem-field-no-list = { $path }: hier moet een lijst staan
flow-problem-field-no-list-remedy = schrijf ze als `[een, twee]`
flow-problem-field-no-name = { $path }: hier moet een naam staan
flow-problem-field-no-name-remedy = { flow-problem-field-wrong-name-remedy }
flow-problem-field-too-long = { $path }: een naam heeft hoogstens { $most } tekens
flow-problem-field-too-long-remedy = zoek een kortere
flow-problem-field-too-many = { $path }: hier mogen hoogstens { $most } onderdelen staan, niet { $count }
flow-problem-field-too-many-remedy = laat er enkele weg
flow-problem-field-unknown = { $path } is hier niet bekend
flow-problem-field-unknown-remedy = verwijder het of verbeter de spelling
flow-problem-field-value = { $path }: “{ $value }” is hier niet bekend
flow-problem-field-value-remedy = schrijf een van deze: { $known }; { flow-problem-field-remedy }
flow-problem-field-wrong-name = { $path }: “{ $value }” is geen naam
flow-problem-field-wrong-name-remedy = gebruik kleine letters, cijfers en _, en begin met een letter
flow-problem-flow-none = dit is geen flow
flow-problem-flow-none-remedy = begin met `flow: <naam>`
flow-problem-flow-other-name = flow: hij heet { $name }
flow-problem-flow-other-name-remedy = schrijf { $right }
flow-problem-flow-own = { $name }: dit is geen deel van het bestand
flow-problem-flow-own-remedy = verwijder het
flow-problem-flow-state-twice = { $others } en { $name } zijn allebei voor de status { $state }
flow-problem-flow-state-twice-remedy = laat elke status aan één flow
flow-problem-flow-too-deep = te diep
flow-problem-flow-too-deep-remedy = zie docs/flows.md voor wat hier mag staan
flow-problem-flow-too-long = { $chars } tekens, het maximum is { $most }
flow-problem-flow-too-long-remedy = maak er twee flows van, voor verschillende statussen
flow-problem-flow-twice = { $name } staat er twee keer
flow-problem-flow-twice-remedy = verwijder een van beide
flow-problem-both-kinds = { $name } is een stap en een uitkomst
flow-problem-both-kinds-remedy = hernoem een van beide
flow-problem-compared-no-choice = { $name } wordt met de referentie vergeleken maar heeft geen keuze { $choice }
flow-problem-compared-no-choice-remedy = { flow-problem-check-no-choice-remedy }
flow-problem-compared-twice = { $name } is de tweede stap die met de referentie wordt vergeleken
flow-problem-compared-twice-remedy = gebruik choices
flow-problem-check-no-choice = { $name } heeft een controle maar geen keuze { $choice }
flow-problem-check-no-choice-remedy = voeg `{ $choice }: <stap of uitkomst>` toe
flow-problem-check-unknown = er is geen controle { $name }
flow-problem-check-unknown-remedy = noem een van deze: { $known }
flow-problem-endless = { $name } eindigt nooit
flow-problem-endless-remedy = leid een van zijn wegen naar een uitkomst
flow-problem-leads-nowhere = { $at } leidt naar { $to }, dat niet bestaat
flow-problem-leads-nowhere-remedy = noem een stap of een uitkomst
flow-problem-stage-unknown = er is geen fase { $name }
flow-problem-stage-unknown-remedy = { flow-problem-check-unknown-remedy }
flow-problem-start-unknown = start: er is geen stap { $name }
flow-problem-start-unknown-remedy = noem een van de stappen
flow-problem-statement-unknown = statement: er is geen stap { $name }
flow-problem-statement-unknown-remedy = { flow-problem-start-unknown-remedy }
flow-problem-unreached = { $name } is niet te bereiken
flow-problem-unreached-remedy = leid er een keuze naartoe of verwijder het
flow-problem-fluent = de Fluent-lezer zegt “{ $words }”
flow-problem-fluent-remedy = schrijf `sleutel = tekst`
flow-problem-fluent-brace = een sluitende accolade staat alleen
flow-problem-fluent-brace-remedy = verwijder ze, of schrijf `{"{"} $name {"}"}`
flow-problem-fluent-default = geen geval van de keuze is als standaard gemarkeerd
flow-problem-fluent-default-remedy = schrijf een ervan als `*[other]`
flow-problem-fluent-empty = er staat niets achter de sleutel
flow-problem-fluent-empty-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-entry = aan het begin staat geen sleutel van een tekst
flow-problem-fluent-entry-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-name = tussen accolades ontbreekt een naam of is er een onleesbaar
flow-problem-fluent-name-remedy = schrijf `{"{"} $name {"}"}`
flow-problem-fluent-quote = een aanhalingsteken is niet op zijn regel gesloten
flow-problem-fluent-quote-remedy = sluit het
flow-problem-fluent-sign = “{ $sign }” ontbreekt
flow-problem-fluent-sign-remedy = { flow-problem-fluent-remedy }
flow-problem-text-blank = { $text } zegt niets
flow-problem-text-blank-remedy = schrijf wat mensen lezen
flow-problem-text-endless = { $text } gebruikt zichzelf, of teksten binnen teksten binnen teksten
flow-problem-text-endless-remedy = schrijf hem uit
flow-problem-text-foreign = { $text }: { $name } hoort niet in een tekst van een flow
flow-problem-text-foreign-remedy = schrijf uit wat er staat
flow-problem-text-missing = de tekst { $text } ontbreekt
flow-problem-text-missing-remedy = voeg er `{ $text } = …` aan toe
flow-problem-text-not-leading = { $text } staat niet in { $leading }
flow-problem-text-not-leading-remedy = voeg hem daar toe of verwijder hem hier
flow-problem-text-not-needed = { $text } is geen tekst van de flow { $flow }
flow-problem-text-not-needed-remedy = verwijder hem
flow-problem-text-placeholders = { $text } heeft de invulvelden { $has }, { $place } heeft { $wants }
flow-problem-text-placeholders-remedy = gebruik in beide dezelfde
flow-problem-text-too-deep = te diep
flow-problem-text-too-deep-remedy = schrijf het uit in gewone woorden
flow-problem-text-too-long = { $text } heeft { $chars } tekens, het maximum is { $most }
flow-problem-text-too-long-remedy = zeg het korter
flow-problem-text-twice = { $text } staat er twee keer
flow-problem-text-twice-remedy = verwijder een van beide
flow-problem-text-unfilled = { $text }: niets vult { $name } in
flow-problem-text-unfilled-remedy = gebruik een van deze: { $known }
flow-problem-text-untranslated = de tekst { $text } ontbreekt
flow-problem-text-untranslated-remedy = vertaal hem uit { $place }
flow-problem-text-uses-nothing = { $text } gebruikt { $name }, dat niet in dit bestand staat
flow-problem-text-uses-nothing-remedy = verbeter de spelling of voeg het toe
flow-problem-texts-missing = dit bestand is er niet
flow-problem-texts-missing-remedy = breng zijn teksten in elke taal
flow-problem-texts-missing-first = { flow-problem-texts-missing }
flow-problem-texts-missing-first-remedy = schrijf het eerst: { $leading } gaat voor, alle andere talen volgen
flow-problem-texts-missing-language = { flow-problem-texts-missing }
flow-problem-texts-missing-language-remedy = vertaal { $leading } erin
flow-problem-texts-too-long = { flow-problem-flow-too-long }
flow-problem-texts-too-long-remedy = { flow-problem-text-too-long-remedy }
flow-problem-file-none = dit is geen bestand
flow-problem-file-none-remedy = verwijder het
flow-problem-file-not-utf8 = dit is geen UTF-8
flow-problem-file-not-utf8-remedy = bewaar het als UTF-8
flow-problem-file-too-large = { $size } bytes, het maximum is { $most }
flow-problem-file-too-large-remedy = { flow-problem-field-too-many-remedy }
flow-problem-folder-none = er is geen map { $folder }
flow-problem-folder-none-remedy = noem er een met flows
