### The texts of the desk in Dutch.
### <b>…</b> is bold; everything else is plain text.

## Dates

moment = { $day } om { $time } uur

## States

state-not-ordered = Niet aangevraagd
state-not-ordered-text = Er is geen CARO-aanvraag voor dit dossier. Vraag CARO aan in MyCodaBox; daarna wordt de kaarthouder uitgenodigd.
state-invitation-sent = Uitnodiging verzonden
state-invitation-sent-text = De kaarthouder is uitgenodigd en heeft nog geen toestemming gegeven.
state-invitation-expired = Uitnodiging verlopen
state-invitation-expired-text = De kaarthouder heeft niet op tijd toestemming gegeven. Stuur de uitnodiging opnieuw.
state-active = Actief
state-active-text = De afschriften komen binnen. Het eerste komt ten vroegste in de maand na de activatie; voor een periode waarin de kaart niet gebruikt is, komt er geen. Komt er geen enkel meer? Misschien gaf de bank de kaart een nieuwe referentie, of komen de afschriften in MyCodaBox en niet in het boekhoudpakket.
state-cancelled = Geannuleerd
state-cancelled-text = Er komen geen afschriften meer binnen. U kunt CARO op elk moment opnieuw aanvragen.
state-problem = Probleem
state-problem-text = De kaart die voor de toestemming gebruikt is, hoort niet bij de klantenreferentie, of ze is nog niet of niet meer bruikbaar.

## The order card

order-title = CARO-aanvraag · { $company }
order-handed-over = Case { $case } ligt sinds { $at } bij support.
order-moved = Deze aanvraag is gewijzigd op { $at }, nadat ze getoond werd. Dit is de huidige stand.
card-as-of = Stand van { $day } om { $time }
fact-reference = Klantenreferentie
fact-company = Dossier
fact-enterprise = Ondernemingsnummer
fact-office = Accountantskantoor
fact-bank = Bank
fact-cardholder = Kaarthouder
fact-email = E-mail
fact-mobile = Gsm
fact-iban = IBAN
fact-since = In deze status sinds
fact-invited = Uitgenodigd op
fact-expires = Uitnodiging geldig tot
fact-last-file = Laatste bestand ontvangen op
fact-order = Aanvraag
fact-replaces = Vervangt
fact-replaced-by = Vervangen door

## Buttons

button-help = Hulp
button-problems = Problemen tonen
button-find-cause = Oorzaak zoeken
button-statement = Wat zegt het afschrift?
button-continue = Verdergaan met de controles
button-reveal = Contactgegevens tonen
button-newer = Nieuwere aanvraag tonen
button-open = Openen
button-previous = Vorige
button-next = Volgende
button-next-problem = Volgend probleem
button-list = Terug naar de lijst
button-filter = Filteren
button-all-problems = Alle problemen
button-back = Terug
button-order = Aanvraag tonen
button-findings = Details van de controles
button-close = Sluiten
button-look-again = Vernieuwen
button-refresh = Vernieuwen
button-now = Nu proberen
button-finish = Nu afronden
button-stop = Actie stoppen
button-undo = Ongedaan maken
action-recreate = Opnieuw maken
action-order-for = Aanvragen voor ander dossier
action-cancel = Aanvraag annuleren
action-update-cardholder = Kaarthouder bijwerken
action-resend-invitation = Uitnodiging opnieuw sturen
action-contact-support = Support contacteren
confirm-cancel-title = Deze aanvraag annuleren?
confirm-cancel-text = De aanvraag voor referentie { $reference } wordt geannuleerd en er komen geen afschriften voor. De uitnodiging van de kaarthouder werkt dan niet meer. U kunt later een nieuwe aanvraag doen.
confirm-cancel-yes = Ja, aanvraag annuleren
confirm-cancel-no = Aanvraag behouden
confirm-stop-title = Deze actie stoppen?
confirm-stop-text = Ze is nog niet uitgevoerd en wordt niet meer geprobeerd. Wie erom vroeg, verneemt dat u ze gestopt hebt.
confirm-stop-yes = Ja, stoppen
confirm-stop-no = Laten wachten
confirm-undo-title = De oude aanvraag opnieuw indienen?
confirm-undo-text = De oude aanvraag kan niet heropend worden. In de plaats wordt een aanvraag met dezelfde gegevens ingediend en wordt de kaarthouder opnieuw uitgenodigd.
confirm-undo-yes = Ja, ongedaan maken
confirm-undo-no = Zo laten

## Forms

form-kept = Wat u hebt ingevuld, staat hieronder nog. Kijk na of het nog klopt en verzend het dan opnieuw.
form-recreate-title = Aanvraag opnieuw maken
form-recreate-text = Een klantenreferentie kan niet gewijzigd worden. Daarom komt er een nieuwe aanvraag in de plaats van deze ({ $reference }, { $company }). <b>Wat er gebeurt:</b> de oude aanvraag wordt geannuleerd als ze nog openstaat, de nieuwe wordt ingediend en { $cardholder } wordt opnieuw uitgenodigd ({ $contact }). Wanneer een nieuwe referentie actief wordt, wordt per klantenreferentie een eenmalige administratieve kost aangerekend.
form-recreate-submit = Opnieuw maken
form-order-for-title = Voor een ander dossier
form-order-for-text = Een verkeerde combinatie ({ $reference }, { $company }) kan niet gewijzigd worden. Daarom komt er een nieuwe aanvraag voor het dossier op het afschrift. <b>Wat er gebeurt:</b> deze aanvraag wordt geannuleerd als ze nog openstaat, de nieuwe wordt ingediend en de kaarthouder die u hier opgeeft, krijgt de gewone uitnodiging. Wanneer de klantenreferentie daar actief wordt, wordt er een eenmalige administratieve kost voor aangerekend.
form-order-for-submit = Annuleren en aanvragen
form-update-cardholder-person-title = Iemand anders uitnodigen
form-update-cardholder-person-text = Nu uitgenodigd voor { $reference } ({ $company }): { $cardholder }, { $contact }. <b>Wat er gebeurt:</b> de persoon die u hier invult, komt in de plaats van { $cardholder }, en de uitnodiging gaat naar het adres dat u hier invult.
form-update-cardholder-person-submit = Uitnodigen
form-update-cardholder-contact-title = Gegevens verbeteren
form-update-cardholder-contact-text = { $cardholder } blijft de kaarthouder voor { $reference } ({ $company }). <b>Wat er gebeurt:</b> wat u hier invult, wordt verbeterd, en de uitnodiging vertrekt meteen opnieuw.
form-update-cardholder-contact-submit = Verbeteren en sturen
form-holder-title = Wie moet uitgenodigd worden?
form-holder-text = Nu uitgenodigd voor { $reference } ({ $company }): <b>{ $cardholder }</b>, { $contact }. Is dat de persoon van wie de naam op het afschrift staat?
holder-same = Zelfde persoon, andere gegevens
holder-other = Iemand anders
form-resend-invitation-title = Uitnodiging opnieuw sturen
form-resend-invitation-text = De uitnodiging voor { $reference } ({ $company }) gaat nog eens naar <b>{ $cardholder }</b>, { $email }. Verder verandert er niets.
form-resend-invitation-submit = Opnieuw sturen
form-cancel-title = Aanvraag deactiveren
form-cancel-text = Deze aanvraag is <b>actief</b>: er komen afschriften binnen voor { $reference } ({ $company }, { $cardholder }). <b>Wat er gebeurt:</b> de aanvraag wordt gedeactiveerd en er komen geen afschriften meer. Typ de klantenreferentie van de aanvraag om door te gaan.
form-cancel-submit = Deactiveren
form-filter-title = Problemen filteren
form-filter-text-office = De lijst toont dan enkel wat aan al deze criteria voldoet.
form-filter-text-support = De lijst toont dan enkel wat aan al deze criteria voldoet. Staat een kantoor er niet bij, typ dan problemen en de code van het kantoor.
form-filter-submit = Tonen
filter-bank = Bank
filter-office = Accountantskantoor
filter-days = In status Probleem
filter-every-bank = Alle banken
filter-every-office = Alle kantoren
filter-every-days = Ongeacht hoelang
filter-over = { $days ->
    [one] al meer dan { $days } dag
   *[other] al meer dan { $days } dagen
}
form-contact-support-title = Support contacteren
form-contact-support-text = Support krijgt de aanvraag voor { $reference } ({ $company }) met alle antwoorden.
form-contact-support-submit = Naar support sturen
form-statement-title = Op het afschrift
form-statement-text = Neem het recentste afschrift van precies deze kredietkaart. Wat u invult, wordt met de aanvraag vergeleken; enkel de antwoorden worden bewaard.
form-statement-submit = Vergelijken
field-reference = Klantenreferentie op het afschrift
field-reference-hint = 10 cijfers, het eerste is 6 of 7. Lees ze cijfer per cijfer af van het recentste afschrift.
field-reference-hint-order-for = Zoals in de aanvraag. Vergelijk ze nog eens cijfer per cijfer met het afschrift.
field-typed-reference = Klantenreferentie van deze aanvraag
field-typed-reference-hint = Typ ze om te bevestigen dat deze actieve aanvraag geannuleerd mag worden.
field-company = Dossier op het afschrift
field-company-hint = Typ het begin van de naam of de code, en kies het dossier uit de lijst.
option-company-archived = { $company } – gearchiveerd
option-company-no-mandate = { $company } – geen actief CODA-mandaat
option-company-account-archived = { $company } – rekening gearchiveerd
field-bank = Bank op het afschrift
field-bank-hint = De bank die het afschrift heeft opgemaakt.
field-optional = { $label } (optioneel)
field-keeps = { $value } behouden
field-name = Naam van de kaarthouder
field-name-hint = Zoals de naam op het afschrift staat.
field-email = E-mailadres van de kaarthouder
field-email-hint = De uitnodiging wordt naar dit adres gestuurd.
field-mobile = Gsm-nummer van de kaarthouder
field-mobile-hint = Bijvoorbeeld 0470 of +32 470, gevolgd door de rest van het nummer.
field-iban = IBAN-nummer waaraan de kaart gekoppeld is
field-iban-hint = KBC en CBC vragen de rekening waarbij de kaart hoort, bijvoorbeeld BE00 0000 0000 0000.
field-note = Notitie voor support
field-note-hint = Bijvoorbeeld wat de melding van de bank zei, en wanneer. Nooit een kaartnummer, pincode of andere code.

## Results of actions

result-recreate = Klaar: aanvraag { $order } is geannuleerd en aanvraag { $new } is ingediend voor { $reference }. { $cardholder } is uitgenodigd op { $email }.
result-order-for = Klaar: aanvraag { $order } is geannuleerd en aanvraag { $new } is ingediend voor { $company } met referentie { $reference }. { $cardholder } is uitgenodigd op { $email }.
result-undone = Ongedaan gemaakt: aanvraag { $order } blijft geannuleerd en aanvraag { $new } is ingediend met dezelfde gegevens ({ $reference }). { $cardholder } is uitgenodigd op { $email }.
result-cancel = Klaar: aanvraag { $order } ({ $reference }) is geannuleerd.
result-update-cardholder = Klaar: de kaarthouder van aanvraag { $order } ({ $reference }) is bijgewerkt. { $cardholder } is uitgenodigd op { $email }.
result-resend-invitation = Klaar: de uitnodiging van aanvraag { $order } ({ $reference }) is opnieuw verstuurd naar { $cardholder }, { $email }.
result-contact-support = Support heeft uw case { $case } ontvangen, met alle antwoorden die gegeven zijn. U kunt ook mailen naar { $email } en deze case vermelden.
result-case-received = Support heeft case { $case } ontvangen, met alle antwoorden die gegeven zijn. Toon de aanvraag om te zien wat er nu kan.
next-invited = Hierna geeft de kaarthouder toestemming. Er volgen tot 3 wekelijkse herinneringen. Het vervolg verschijnt hier.
next-invited-until = Hierna geeft de kaarthouder toestemming, ten laatste op { $day }. Er volgen tot 3 wekelijkse herinneringen. Het vervolg verschijnt hier.
next-cancelled = U hoeft niets meer te doen. De aanvraag kan altijd opnieuw worden ingediend.
next-cancelled-bank = U hoeft niets meer te doen. CARO kan opnieuw worden aangevraagd zodra { $bank } het ondersteunt.
next-seen = Het vervolg verschijnt hier.
action-already-done = “{ $action }” is al uitgevoerd door { $who } op { $at }. Dit is de huidige stand van de aanvraag.
action-under-way = “{ $action }” wordt op dit moment uitgevoerd, gevraagd door { $who } op { $at }. Vernieuw zo meteen.
who-you = u
who-support = Codabox-support
who-office = het accountantskantoor

## Actions under way

work-mine = We zijn ermee bezig: “{ $action }”. Het resultaat verschijnt hier; u hoeft niet opnieuw te klikken.
work-working = “{ $action }” wordt uitgevoerd, gevraagd door { $who } op { $at }. Het resultaat verschijnt hier.
work-waiting = “{ $action }”, gevraagd door { $who } op { $at }, moet wachten. { $why } Volgende poging om { $next } uur; u hoeft niet opnieuw te klikken.
work-half-done = Half klaar: aanvraag { $order } is geannuleerd, maar de nieuwe aanvraag is nog niet ingediend. { $why } Volgende poging om { $next } uur; dat gaat vanzelf verder.
work-half-refused = Half klaar: aanvraag { $order } is geannuleerd, maar de nieuwe aanvraag is niet ingediend. { $why } Maak ze opnieuw met andere gegevens om af te ronden; support kan dit ook ongedaan maken.
work-half-refused-order-for = Half klaar: aanvraag { $order } is geannuleerd, maar die voor het andere dossier is niet ingediend. { $why } Doe de aanvraag voor een ander dossier nog eens, met andere gegevens, om dit af te ronden; support kan het ook ongedaan maken.
work-refused = “{ $action }” is niet uitgevoerd. { $why }
work-was-stopped = “{ $action }” is gestopt door { $who }. { $why }
work-unavailable = Het aanvraagsysteem antwoordt niet.
work-busy = Het aanvraagsysteem is overbelast.
work-moved = De aanvraag is intussen gewijzigd.
work-overtaken = Uw actie “{ $action }” werd niet uitgevoerd: { $who } was eerst.
work-gone = De aanvraag bestaat niet meer.
work-not-allowed-any-more = Wie dit vroeg, mag niets meer doen met deze aanvraag. Er werd niets gewijzigd.
work-right-lost = Wat u vroeg, werd niet gedaan: u mag niets meer doen met deze aanvraag.
order-right-lost = U mag deze aanvraag niet meer zien; er verschijnt hier dus niets meer over.
work-form-lost = Wat ingevuld werd, is niet meer leesbaar. Vul het formulier nog eens in.
work-failed = Er ging bij ons iets mis. Zoek de aanvraag op voordat u iets herhaalt.
work-gave-up = Het aanvraagsysteem heeft te lang niet geantwoord. Zoek de aanvraag op voordat u iets herhaalt.
work-stopped = Er is niets gewijzigd.
work-stopped-unknown = Het aanvraagsysteem antwoordde toen niet: zoek de aanvraag op voordat u iets herhaalt.
work-undo-late = De nieuwe aanvraag was er al, dus viel er niets ongedaan te maken.
work-told-now = Er wordt meteen opnieuw geprobeerd.
work-told-stop = De actie stopt zodra er niets meer onderweg is.
work-told-undo = Het wordt ongedaan gemaakt zodra het aanvraagsysteem antwoordt.

## What the follow-up sees

news-active = Goed nieuws: aanvraag { $order } ({ $reference }) is actief. De afschriften volgen vanaf volgende maand.
news-problem = Aanvraag { $order } ({ $reference }) heeft opnieuw een probleem: de gebruikte kaart klopte niet. Zoek de oorzaak voordat de kaarthouder het nog eens probeert.
news-expired = De uitnodiging van aanvraag { $order } ({ $reference }) is verlopen zonder toestemming. Vraag waarom en stuur ze dan opnieuw.
news-sent = De kaarthouder van aanvraag { $order } ({ $reference }) is opnieuw uitgenodigd.
news-cancelled = Aanvraag { $order } ({ $reference }) is elders geannuleerd.
news-reminder = Aanvraag { $order } ({ $reference }) wacht nog op de toestemming van de kaarthouder. Vraag of de uitnodiging van { $at } aangekomen is.

## Refusals

refused-state-recreate = Een aanvraag in deze status kan niet opnieuw gemaakt worden.
refused-state-order-for = Een aanvraag met deze status kan niet voor een ander dossier worden ingediend.
refused-state-cancel = Er valt niets te annuleren: de aanvraag staat niet open.
refused-state-update-cardholder = De kaarthouder kan in deze status niet bijgewerkt worden; na de activatie worden de contactgegevens verwijderd.
refused-state-resend-invitation = Er is in deze status geen uitnodiging om opnieuw te sturen.
refused-state-contact-support = U kunt support voor deze aanvraag niet contacteren.
refused-company = { $company } kan nu geen CARO krijgen: het dossier is gearchiveerd, of heeft geen actief CODA-mandaat voor een rekening die in gebruik is. Breng eerst CODA in orde.
refused-company-unknown = Kies het dossier uit de lijst: het accountantskantoor heeft geen dossier met deze code of naam.
refused-company-same = De aanvraag is al voor { $company }. Kies het dossier op het afschrift; om enkel de referentie te verbeteren, maakt u de aanvraag opnieuw.
refused-pair = Dit is de combinatie die geweigerd werd: { $reference } met { $company }. Kies het dossier op het afschrift.
refused-company-archived = { $company } is gearchiveerd in MyCodaBox en kan dus geen CARO krijgen.
refused-company-no-mandate = { $company } heeft geen actief CODA-mandaat en kan dus nog geen CARO krijgen. Breng eerst CODA in orde.
refused-company-account-archived = De rekening van { $company } met het CODA-mandaat is gearchiveerd; dit dossier kan dus geen CARO krijgen. Breng eerst CODA in orde.
refused-bank = { $bank } ondersteunt CARO nog niet, dus kan er niemand uitgenodigd worden. Er komen banken bij.
refused-active-cancel = Deze aanvraag is actief. Enkel een verantwoordelijke van support mag een actieve aanvraag annuleren.
refused-viewer = Uw rol is lezen: vraag een beheerder om een andere rol als u iets wilt wijzigen.
refused-reveal = Enkel support kan de contactgegevens zien.
refused-steer = Deze actie wacht niet meer, of kan nu niet zo bijgestuurd worden. Dit is de stand van zaken.
refused-steer-role = Enkel Codabox-support kan een wachtende actie bijsturen, en enkel een verantwoordelijke van support mag ze stoppen. Dit is de stand van zaken.
refused-reference-open = Het accountantskantoor heeft al een openstaande aanvraag voor deze referentie: { $order }. Annuleer eerst die aanvraag, of controleer de cijfers.
refused-reference-elsewhere = { $company } heeft al een openstaande aanvraag voor deze referentie: { $order }. Is dat het dossier op het afschrift, annuleer dan enkel de huidige aanvraag; kijk anders de cijfers na.
refused-by-back-office = Het aanvraagsysteem heeft dit geweigerd zonder een reden die hier getoond kan worden. Er is niets gewijzigd. Gebeurt het opnieuw, contacteer dan support en vermeld de aanvraag.
refused-secret = Dit lijkt op een kaartnummer, een pincode of een andere code. Stuur die hier nooit door; er is niets bewaard. Verwijder uw bericht en zoek de aanvraag op met de klantenreferentie (10 cijfers, het eerste is 6 of 7).
refused-secret-terminal = Dit lijkt op een kaartnummer, een pincode of een andere code. Typ die hier nooit; er is niets bewaard. Zoek de aanvraag op met de klantenreferentie (10 cijfers, het eerste is 6 of 7).
denied-not-agent = U staat niet op de lijst van supportmedewerkers. Vraag aan een beheerder van de CARO-supportdesk om u toe te voegen, of schrijf naar { $email }, en vermeld daarbij uw Slack-leden-id: { $member }
denied-unlinked = Uw Microsoft 365-organisatie is nog niet aan een accountantskantoor gekoppeld. Vraag aan Codabox-support ({ $email }) om ze te koppelen en vermeld daarbij deze tenant-id: { $tenant }
denied-guest = Gasten kunnen hier geen aanvragen opzoeken, enkel volwaardige leden van de organisatie. Vraag een beheerder van uw organisatie om dat te wijzigen.
denied-outsider = Ik spreek enkel met mensen van onze eigen organisatie over aanvragen. Neem contact op met uw contactpersoon bij ons.
denied-unknown = Ik kan nu niet nagaan wie u bent en toon dus geen aanvragen. Probeer het straks nog eens.
denied-not-set-up = De CARO-supportdesk is nog niet volledig ingesteld: ik mag niet nagaan wie u bent en toon dus geen aanvragen. Opnieuw proberen helpt niet. Verwittig de beheerder van de supportdesk of schrijf naar { $email }.
office-code-linked = Uw organisatie is nu gekoppeld aan het accountantskantoor { $office }: u en uw collega’s zien hier de aanvragen ervan. Typ een klantenreferentie (10 cijfers, het eerste is 6 of 7), “problemen” of “hulp”.
office-code-linked-already = Uw organisatie is al gekoppeld, aan het accountantskantoor { $office }. De code werd niet gebruikt en er is niets veranderd. Typ een klantenreferentie (10 cijfers, het eerste is 6 of 7), “problemen” of “hulp”.
office-code-wrong = Deze code werkt niet, of niet meer.
office-code-too-many = In uw organisatie werden te veel codes getypt die niet werken. Een uur lang wordt geen code bekeken.

## What was typed

input-query-empty = Typ wat u zoekt: een klantenreferentie, een aanvraagnummer, een ondernemingsnummer, of de code of naam van een dossier.
input-query-phone = Dit lijkt op een telefoonnummer. Ik kan zoeken op een klantenreferentie (10 cijfers, het eerste is 6 of 7), een aanvraagnummer, een ondernemingsnummer, of de code of naam van een dossier.
input-query-long = Dat is te lang om op te zoeken. Gebruik hoogstens { $limit } tekens.
input-query-many = Dat is meer dan ik in één keer opzoek. Stuur hoogstens { $limit } referenties of aanvraagnummers.
input-filter-unknown = Ik ken geen bank “{ $said }” en ook geen accountantskantoor met die code dat aanvragen in status Probleem heeft. Banken: { $banks }. Kantoren met de meeste problemen: { $offices }.
input-filter-unknown-office = Ik ken geen bank “{ $said }” en toon enkel de aanvragen van uw eigen kantoor. Banken: { $banks }.
input-too-long = Dit is te lang.
input-not-sent = Dit veld is niet aangekomen. Kijk na wat er staat en verstuur het formulier nog eens.
input-reference-empty = Typ de klantenreferentie: 10 cijfers, het eerste is 6 of 7.
input-reference-letters = Een klantenreferentie bestaat enkel uit cijfers: 10, waarvan het eerste 6 of 7 is. Kijk na of er geen letter staat in plaats van een cijfer.
input-reference-length = Een klantenreferentie heeft 10 cijfers; dit nummer heeft er { $count }. Vergelijk het met het afschrift.
input-reference-start = Een klantenreferentie begint met 6 of 7; dit nummer begint met { $digit }. Kijk na of u geen ander nummer van het afschrift hebt overgenomen.
input-reference-same = Dit is de referentie die de aanvraag al heeft. Verbeter ze aan de hand van het afschrift, of kies de bank die erop staat.
input-reference-not-this = Dit is niet de referentie van deze aanvraag. Er is niets geannuleerd.
input-bank-unknown = Kies een bank uit de lijst.
input-bank-unsupported = { $bank } ondersteunt CARO nog niet. Kies een andere bank enkel als het afschrift van een andere bank komt.
input-company-empty = Kies het dossier dat op het afschrift staat.
input-name-empty = Vul de naam van de kaarthouder in, zoals die op het afschrift staat.
input-name-same = Deze persoon is nu al uitgenodigd. Vul de naam in die op het afschrift staat; is het dezelfde persoon, ga dan terug en verbeter de contactgegevens.
input-choice-empty = Kies wat op het afschrift staat.
input-name-digits = Een naam bevat geen cijfers. Typ de naam die op het afschrift staat.
input-email-empty = Typ het e-mailadres van de kaarthouder.
input-email-at = Een e-mailadres bevat een @, zoals anna@example.be.
input-email-invalid = Dit is geen volledig e-mailadres. Het ziet eruit als anna@example.be.
input-email-accents = De uitnodiging kan niet naar een adres met letters als é of ö vóór de @ worden gestuurd. Kijk het na bij de kaarthouder.
input-mobile-empty = Vul het gsm-nummer van de kaarthouder in.
input-mobile-invalid = Dit is geen gsm-nummer. Schrijf het als 0470 … of +32 470 …, of laat het leeg.
input-contact-same = Dit staat al in de aanvraag. Verbeter het, of sluit dit formulier en stuur de uitnodiging opnieuw.
input-iban-empty = Typ het IBAN-nummer van de rekening waaraan de kaart gekoppeld is. Het staat in de app van de bank en op het rekeninguittreksel.
input-iban-invalid = Dit IBAN-nummer klopt niet. Vergelijk het met de app van de bank of met het rekeninguittreksel; een Belgisch IBAN-nummer bestaat uit BE en 14 cijfers.
input-secret = Dit lijkt op een kaartnummer, een pincode of een andere code. Typ die hier nooit; er is niets bewaard.

## Lists and searches

hits-title = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
problems-title = { $count ->
    [0] Geen aanvragen in status Probleem
    [one] { $count } aanvraag in status Probleem
   *[other] { $count } aanvragen in status Probleem
}
problems-handed-over = Wachten op support
problems-others = In status Probleem, de oudste eerst
problems-none = Hier valt niets op te lossen.
problems-unread = Nu niet leesbaar, of verdwenen: { $orders }
order-line = { $state } sinds { $since } · { $bank } · { $order }
item-age = { $days ->
    [0] vandaag
    [one] { $days } dag
   *[other] { $days } dagen
}
item-under-way = “{ $action }” wordt uitgevoerd, gevraagd door { $who }
item-with-support = bij support sinds { $since }
item-begun = controles begonnen door { $who }, { $at }
problems-range = { $first }–{ $last } van { $total }
next-place = Nummer { $position } van { $total } in status Probleem
next-none = { $count ->
    [0] Dat was de laatste: er blijft geen probleem over.
    [one] Dat was het einde van de lijst. { $count } aanvraag ervoor staat nog in status Probleem.
   *[other] Dat was het einde van de lijst. { $count } aanvragen ervoor staan nog in status Probleem.
}
next-only = Er staat geen andere aanvraag in status Probleem; deze nog wel.
pager = Pagina { $page } van { $pages }
not-found-reference = Er is geen CARO-aanvraag gevonden met de klantenreferentie { $text }.
not-found-order-id = De aanvraag { $text } is niet gevonden.
not-found-enterprise-number = Er is geen CARO-aanvraag en geen dossier gevonden met het ondernemingsnummer { $text }.
not-found-company = Er is geen dossier gevonden met de code of naam “{ $text }”.
not-found-several = Er is geen CARO-aanvraag gevonden voor: { $texts }
not-found-hints-office = Vergelijk de cijfers met het afschrift, of zoek op de naam of code van het dossier. U vindt hier enkel aanvragen van uw eigen kantoor; een dossier dat gearchiveerd is of naar een ander kantoor is gegaan, wordt niet getoond.
not-found-hints-support = Vergelijk de cijfers met het afschrift, of zoek op de naam, de code of het ondernemingsnummer van het dossier. Bij een gearchiveerd dossier of een klant van een reseller is er mogelijk geen aanvraag.
not-found-hints-name-office = Probeer de code van het dossier, het begin van de naam of de klantenreferentie op het afschrift. U vindt hier enkel aanvragen van uw eigen kantoor; een dossier dat gearchiveerd is of naar een ander kantoor is gegaan, wordt niet getoond.
not-found-hints-name-support = Probeer de code van het dossier, het begin van de naam, het ondernemingsnummer of de klantenreferentie op het afschrift. Bij een gearchiveerd dossier of een klant van een reseller is er mogelijk geen aanvraag.
not-found-person = Niet te vinden? Iemand helpt u verder: { $email }.

## Cases

case-progress = { $position } van { $total }: { $stage }
case-checked = Automatisch gecontroleerd
case-right = ✓ Automatisch gecontroleerd: { $what }
right-company = dossier en CODA-mandaat
right-bank = bank
right-no-incident = geen incident
right-reference-format = vorm van de referentie
case-overrule = Klopt dit niet? Antwoord zelf:
case-moved = Er is iets veranderd sinds dit getoond werd. Dit is de huidige stand.
case-handed-over = Deze case ligt bij support ({ $case }).
case-closed = Support heeft case { $case } afgesloten op { $at }. Hier komt geen nieuws meer. Wilt u verdergaan, begin dan opnieuw vanuit de aanvraag.
case-settled-elsewhere = De klantenreferentie <b>{ $reference }</b> hoort niet bij <b>{ $company }</b> en is al actief bij het juiste dossier: er hoeft niets opnieuw aangevraagd te worden. Annuleer enkel de aanvraag van <b>{ $company }</b>.
case-title = Case { $case }

## Help and language

help-title = CARO-supportdesk
help-support = Zoek een CARO-aanvraag van om het even welk kantoor op, doorloop de controles als ze in status <b>Probleem</b> staat, en los het probleem op: opnieuw maken, de kaarthouder bijwerken, de uitnodiging opnieuw sturen of annuleren.
help-only-you = Enkel u ziet de antwoorden.
help-office = Zoek een CARO-aanvraag van uw kantoor op, doorloop de controles als ze in status <b>Probleem</b> staat, en los het probleem op: opnieuw maken, de kaarthouder bijwerken, de uitnodiging opnieuw sturen of annuleren. Als niets helpt, geeft u de case door aan support.
help-words-slack =
    <b>/caro 6012345678</b> – op klantenreferentie; een aanvraagnummer (CARO-12), de code of naam van een dossier of een ondernemingsnummer werkt ook
    <b>/caro cases</b> – wat op support wacht; <b>cases mijn</b>, <b>kantoor</b>, <b>kaarthouder</b>, <b>alle</b>; met een bank, een kantoor of een taal
    <b>/caro problemen</b> – de aanvragen waar iemand naar moet kijken; <b>problemen kbc > 30</b>: van één bank, al meer dan 30 dagen
    <b>/caro taal nl</b> – van taal veranderen: en, fr, nl of de
    <b>/caro hulp</b> – deze tekst
help-words-teams =
    <b>6012345678</b> of <b>aanvraag 6012345678</b> – op klantenreferentie; een aanvraagnummer (CARO-12), de code of naam van een dossier of een ondernemingsnummer werkt ook
    <b>problemen</b> – de aanvragen waar iemand naar moet kijken; <b>problemen kbc > 30</b>: van één bank, al meer dan 30 dagen
    <b>collega’s</b> – wie van uw kantoor hier mag handelen
    <b>taal nl</b> – van taal veranderen: en, fr, nl of de
    <b>hulp</b> – deze tekst
help-words-terminal =
    <b>caro walk 6012345678</b> – op klantenreferentie; een aanvraagnummer, de code of naam van een dossier of een ondernemingsnummer werkt ook
terminal-choose = Typ het nummer van een knop, of q om te stoppen.
terminal-nothing-found = Niets gevonden. Typ een ander begin, of q om te stoppen.
help-thanks = Graag gedaan! Hebt u mij nodig, typ dan een klantenreferentie, of hulp.
help-person-office = Iemand helpt u graag verder: mail naar Codabox-support, { $email }. Gaat het over een aanvraag, zoek die dan op en kies “Support contacteren”; support ziet dan meteen wat gecontroleerd en geantwoord is.
help-person-support = U bent zelf support: kantoren bereiken u met “Support contacteren” bij hun aanvraag, of via { $email }. Wat zij doorgaven, staat bovenaan in de lijst met problemen.
language-set = Vanaf nu spreek ik Nederlands met u.
language-unknown = Ik spreek deze talen: { $known }. Schrijf bijvoorbeeld: taal nl

## When something fails

failed-unavailable = Het aanvraagsysteem antwoordt op dit moment niet. Er is niets gewijzigd; probeer het straks opnieuw.
failed-records = Dit kan nu niet afgerond worden: onze eigen gegevens zijn niet bereikbaar. Zoek de aanvraag straks opnieuw op, voordat u iets herhaalt.
failed-unexpected = Er is bij ons iets misgegaan. Zoek de aanvraag opnieuw op voordat u iets herhaalt.
platform-expired = Dit duurde te lang en het formulier kon niet geopend worden. Klik nog eens op de knop.
platform-form-refused = Slack liet niet toe dat het formulier geopend werd. Nog eens klikken helpt niet; verwittig een beheerder van de CARO-supportdesk.
platform-form-done = Dit formulier is verwerkt. Het antwoord staat bij de aanvraag; u mag dit venster sluiten.
platform-late = Dit duurt even. Het antwoord komt vanzelf; u hoeft niet opnieuw te klikken.
platform-personal-chat-only = Ik spreek enkel in een persoonlijke chat over aanvragen. Open een chat met mij en stel daar uw vraag.
platform-stale = Deze knop is te oud om nog te werken. Zoek de aanvraag opnieuw op.
platform-unsure = Het is niet zeker dat het antwoord u bereikt heeft. Ziet u het hier niet, stel uw vraag dan opnieuw.
platform-files-unseen = Ik kijk niet naar afbeeldingen en bestanden. Typ wat erin staat, maar nooit een kaartnummer of een code.
place-moved = Aanvraag { $order }: dit bericht kan niet meer worden gewijzigd. Het vervolg staat in uw eigen berichten met mij.
place-elsewhere = Aanvraag { $order }: dit bericht kan niet meer worden gewijzigd. Het vervolg staat in uw andere bericht hierover.
place-fades = Dit bericht wordt niet meer bijgewerkt. Komt er een vervolg, dan leest u dat in uw eigen berichten met mij.

# Teksten van de controles en de stappenplannen. Behoud elke sleutel en elke { $variabele } in alle talen.

## Wat de bot heeft vastgesteld

check-company-eligible-yes = { $company } is actief en heeft een actief CODA-mandaat voor een rekening die niet gearchiveerd is.
check-company-eligible-archived = { $company } is gearchiveerd in MyCodaBox; alle diensten zijn dus stopgezet.
check-company-eligible-no-mandate = { $company } heeft geen actief CODA-mandaat.
check-company-eligible-account-archived = De rekening van { $company } met het CODA-mandaat is gearchiveerd.
check-bank-supported-yes = { $bank } ondersteunt CARO.
check-bank-supported-no = { $bank } ondersteunt CARO vandaag niet.
check-bank-incident-yes = Er is een incident bekend bij { $bank }.
check-bank-incident-no = Er is geen incident bekend bij { $bank }.
check-reference-format-yes = { $reference } heeft de juiste vorm: 10 cijfers, beginnend met 6 of 7.
check-reference-format-no = { $reference } kan geen klantenreferentie zijn: die telt 10 cijfers en begint met 6 of 7.
check-reference-company-no = De referentie van { $company } staat ook in aanvraag { $order } van { $other }, een ander dossier van hetzelfde kantoor.
check-reference-company-open = Dezelfde referentie staat ook in aanvraag { $order } van { $other }, die openstaat maar niet actief is. Enkel het afschrift toont of ze bij { $company } of bij { $other } hoort: annuleer enkel de aanvraag van het dossier dat er niet op staat.
check-reference-company-left = Aanvraag { $order } van { $other } voor dezelfde referentie is geannuleerd: deze aanvraag van { $company } is de enige die overblijft.
check-reference-company-unknown = Geen ander dossier van het kantoor heeft een openstaande aanvraag voor deze referentie. Enkel het afschrift toont of ze bij { $company } hoort.
check-activates-in-app-yes = Kaarten van { $bank } worden geactiveerd in de app van de bank.
check-activates-in-app-no = Kaarten van { $bank } worden geactiveerd via een link in de uitnodiging.
check-iban-known-yes = De aanvraag bevat een rekening die vergeleken kan worden met die van de kaart bij { $bank }.
check-iban-known-no = De aanvraag bevat geen rekening om bij { $bank } te vergelijken.

## Aanvraag met status Probleem

caro_problem-stage-requirements = Voorwaarden
caro_problem-stage-bank = Bank
caro_problem-stage-reference = Klantenreferentie
caro_problem-stage-company = Dossier
caro_problem-stage-cardholder = Kaarthouder
caro_problem-stage-card = Kaart

caro_problem-requirements-title = Kan dit dossier CARO krijgen?
caro_problem-requirements-text =
    Open <b>{ $company }</b> in MyCodaBox. Het dossier mag niet gearchiveerd zijn en heeft een actief CODA-mandaat nodig voor een rekening die niet gearchiveerd is.
    Is dat allemaal in orde?
caro_problem-requirements-choice-yes = Ja, alles is in orde
caro_problem-requirements-choice-no = Nee, er ontbreekt iets

caro_problem-bank-title = Ondersteunt de bank CARO?
caro_problem-bank-text = De aanvraag vermeldt <b>{ $bank }</b>. CARO werkt enkel met de banken op de lijst op de CARO-pagina van codabox.com. Staat deze bank erop?
caro_problem-bank-choice-yes = Ja, ze staat op de lijst
caro_problem-bank-choice-no = Nee, ze staat er niet op

caro_problem-incident-title = Is er een incident bij de bank?
caro_problem-incident-text = Door een incident kan de toestemming mislukken terwijl alles in de aanvraag juist is. Meldt de statuspagina een incident bij <b>{ $bank }</b>?
caro_problem-incident-choice-yes = Ja, er is een incident
caro_problem-incident-choice-no = Nee, geen

caro_problem-during_incident-title = Wachten, of de aanvraag nu controleren?
caro_problem-during_incident-text = Er is een incident bij <b>{ $bank }</b>. Misschien is de toestemming enkel daardoor mislukt, maar de aanvraag kan ook een fout bevatten. U kunt de aanvraag nu controleren, of wachten tot het incident voorbij is.
caro_problem-during_incident-choice-check_now = De aanvraag nu controleren
caro_problem-during_incident-choice-wait = Wachten tot het voorbij is

caro_problem-reference_format-title = Heeft de referentie de juiste vorm?
caro_problem-reference_format-text = Een klantenreferentie telt 10 cijfers en begint met 6 of 7. In de aanvraag staat <b>{ $reference }</b>. Heeft die deze vorm?
caro_problem-reference_format-choice-yes = Ja, de vorm klopt
caro_problem-reference_format-choice-no = Nee, de vorm klopt niet

caro_problem-digits-title = Is het de referentie op het afschrift?
caro_problem-digits-text =
    Neem het recentste afschrift van precies deze kredietkaart. Vergelijk de klantenreferentie cijfer per cijfer met die in de aanvraag: <b>{ $reference }</b>.
    Houd het afschrift bij de hand; u hebt het ook nodig voor de volgende vragen.
caro_problem-digits-choice-same = Het is dezelfde
caro_problem-digits-choice-typo = Ze wijkt af: een typfout
caro_problem-digits-choice-newer = Een recenter afschrift toont een andere
caro_problem-digits-choice-other_bank = Het afschrift is van een andere bank
caro_problem-digits-choice-no_statement = Ik heb geen afschrift bij de hand

caro_problem-company-title = Welke naam staat op het afschrift?
caro_problem-company-text =
    De aanvraag is voor <b>{ $company }</b>. Lees op het afschrift bij welke onderneming de kaart hoort.
    Draagt de onderneming de naam van de eigenaar en dient de kaart voor de zaak, dan is het dit dossier.
caro_problem-company-choice-yes = Dit dossier
caro_problem-company-choice-no = Een ander dossier
caro_problem-company-choice-private = Enkel een privépersoon
caro_problem-company-field = Onderneming op het afschrift (aangevraagd voor { $company })

caro_problem-cardholder-title = Is de juiste persoon uitgenodigd?
caro_problem-cardholder-text = De uitnodiging ging naar <b>{ $cardholder }</b>. Is dat de kaarthouder van wie de naam op het afschrift staat?
caro_problem-cardholder-choice-yes = Ja, dezelfde persoon
caro_problem-cardholder-choice-no = Nee, iemand anders
caro_problem-cardholder-field = Kaarthouder op het afschrift (uitgenodigd: { $cardholder })

caro_problem-iban_known-title = Is er een rekening om te vergelijken?
caro_problem-iban_known-text = KBC en CBC activeren een kaart via de rekening waaraan ze gekoppeld is. Bevat de aanvraag het IBAN-nummer van zo’n rekening?
caro_problem-iban_known-choice-yes = Ja, er staat er een in
caro_problem-iban_known-choice-no = Nee, er is er geen

caro_problem-in_app-title = Hoe wordt de kaart geactiveerd?
caro_problem-in_app-text = De meeste banken werken met een activatielink in de uitnodiging. Voor KBC en CBC bevat de e-mail geen link, maar instructies voor de app van de bank. Hoe wordt een kaart van <b>{ $bank }</b> geactiveerd?
caro_problem-in_app-choice-yes = In de app van de bank
caro_problem-in_app-choice-no = Via de activatielink

caro_problem-invitation-title = Wat is niet aangekomen?
caro_problem-invitation-text = Vraag aan <b>{ $cardholder }</b> hoever de activatie gekomen is: de e-mail komt van services@codabox.com, en sommige banken sturen een code per sms.
caro_problem-invitation-choice-used = Ja, tot op de pagina van de bank
caro_problem-invitation-choice-wrong_contact = Het adres of nummer is verkeerd
caro_problem-invitation-choice-not_found = De e-mail is niet te vinden
caro_problem-invitation-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_problem-invitation-choice-no_sms = De sms-code komt niet aan

caro_problem-app-title = Hoever is de activatie in de app?
caro_problem-app-text = Vraag aan <b>{ $cardholder }</b>: is de e-mail met de instructies van services@codabox.com aangekomen, en is de kaart geactiveerd in de app van { $bank }?
caro_problem-app-choice-used = De activatie is in de app gebeurd
caro_problem-app-choice-wrong_contact = Het e-mailadres is verkeerd
caro_problem-app-choice-no_instructions = Zoekt een link of de instructies

caro_problem-iban-title = Is het de rekening van de kaart?
caro_problem-iban-text = { $bank } heeft de rekening nodig waaraan de kaart gekoppeld is. Vraag aan <b>{ $cardholder }</b> om ze op te zoeken in de app van de bank. In de aanvraag staat <b>{ $iban }</b>. Is dat dezelfde rekening?
caro_problem-iban-choice-yes = Ja, dezelfde rekening
caro_problem-iban-choice-no = Nee, een andere rekening
caro_problem-iban-field = Rekening van de kaart, in de app van { $bank } (in de aanvraag: { $iban })

caro_problem-card-title = Met welke kaart is toestemming gegeven?
caro_problem-card-text =
    Vraag aan <b>{ $cardholder }</b> om de laatste vier cijfers van de gebruikte kaart op zicht te vergelijken met die op het afschrift. Op een debetkaart staat “Debit” gedrukt.
    Typ hier nooit een kaartnummer, pincode of andere code.
caro_problem-card-choice-matching = De juiste kaart, en niets helpt
caro_problem-card-choice-other = Een andere kaart, of ik weet het niet
caro_problem-card-choice-not_ready = Nieuw, geblokkeerd of niet online
caro_problem-card-choice-not_business = Een debetkaart of een privékaart
caro_problem-card-choice-replaced = Ze is vervangen of vervallen
caro_problem-card-choice-not_arrived = Geen: e-mail of sms kwam niet aan
caro_problem-card-choice-debit = Een debetkaart
caro_problem-card-choice-private = Een privékaart
caro_problem-card-choice-unsure = Ik weet het niet zeker

caro_problem-card_state-title = Is de kaart klaar voor gebruik?
caro_problem-card_state-text = De juiste kaart is gebruikt, en toch heeft de bank ze niet aanvaard. Vraag aan <b>{ $cardholder }</b> of een van deze punten voor de kaart geldt.
caro_problem-card_state-choice-new = Nieuw en nog nooit gebruikt
caro_problem-card_state-choice-replaced = Vervangen of vervallen
caro_problem-card_state-choice-online_off = Online betalen staat uit
caro_problem-card_state-choice-blocked = Geblokkeerd in de app van de bank
caro_problem-card_state-choice-mistyped = Foute gegevens of geen kaartlezer
caro_problem-card_state-choice-none = Geen van deze punten

caro_problem-replaced-title = Is de referentie mee veranderd met de kaart?
caro_problem-replaced-text = Na verlies of op de vervaldatum blijft de klantenreferentie dezelfde. Zet een bank al haar kaarten om naar een ander type, dan kan ze veranderen. Staat op het recentste afschrift nog altijd <b>{ $reference }</b>?
caro_problem-replaced-choice-same = Ja, dezelfde referentie
caro_problem-replaced-choice-changed = Nee, een andere referentie

caro_problem-not_eligible-title = Nog niet mogelijk: eerst CODA
caro_problem-not_eligible-text =
    CARO vraagt een actief dossier met een actief CODA-mandaat voor een rekening die niet gearchiveerd is. Breng dat eerst in orde voor <b>{ $company }</b>; aan deze aanvraag hoeft niets te veranderen. Begin daarna opnieuw met de controles.
    Is het dossier naar een ander accountantskantoor verhuisd, dan wordt CARO daar opnieuw aangevraagd.
    Raakt u niet verder, contacteer dan support: uw antwoorden gaan mee.

caro_problem-bank_unsupported-title = Vandaag niet mogelijk: bank niet ondersteund
caro_problem-bank_unsupported-text =
    <b>{ $bank }</b> ondersteunt CARO vandaag niet. Er komen banken bij, maar we kunnen geen datum beloven.
    U kunt de aanvraag nu annuleren en CARO opnieuw aanvragen zodra de bank meedoet. Hebt u een vraag, contacteer dan support.

caro_problem-incident_known-title = Even wachten: incident bij de bank
caro_problem-incident_known-text = Zolang het incident bij <b>{ $bank }</b> duurt, kan een toestemming mislukken. Aan de aanvraag hoeft niets te veranderen. Begin opnieuw met de controles wanneer het incident voorbij is. Is het dringend, contacteer dan support: uw antwoorden gaan mee.

caro_problem-wrong_reference-title = De referentie moet verbeterd worden
caro_problem-wrong_reference-text =
    De klantenreferentie <b>{ $reference }</b> kan in een aanvraag niet gewijzigd worden. Maak de aanvraag opnieuw met de referentie van het afschrift: de oude aanvraag wordt geannuleerd, een nieuwe komt in de plaats, en { $cardholder } krijgt een nieuwe uitnodiging.
    Zodra de nieuwe referentie actief is, wordt er een eenmalige administratieve kost voor aangerekend.

caro_problem-new_reference-title = De kaart heeft een nieuwe referentie
caro_problem-new_reference-text =
    De bank gaf de kaart een andere klantenreferentie dan <b>{ $reference }</b>, en een aanvraag kan niet gewijzigd worden. Maak ze opnieuw met de nieuwe referentie: de oude aanvraag wordt geannuleerd, een nieuwe komt in de plaats, en { $cardholder } krijgt een nieuwe uitnodiging.
    Zodra de nieuwe referentie actief is, wordt er een eenmalige administratieve kost voor aangerekend; sommige migraties van banken zijn daarvan vrijgesteld.

caro_problem-wrong_bank-title = De aanvraag vermeldt de verkeerde bank
caro_problem-wrong_bank-text =
    Het afschrift is niet van <b>{ $bank }</b>. Maak de aanvraag opnieuw met de bank en de klantenreferentie van het afschrift: de oude aanvraag wordt geannuleerd, een nieuwe komt in de plaats, en { $cardholder } krijgt een nieuwe uitnodiging.
    Zodra een nieuwe referentie actief is, wordt er een eenmalige administratieve kost voor aangerekend.
    Kunt u die bank niet kiezen, dan is CARO er vandaag niet mee mogelijk; annuleer dan de aanvraag.

caro_problem-statement_missing-title = Eerst is het afschrift nodig
caro_problem-statement_missing-text =
    Referentie, dossier, kaarthouder en de laatste cijfers van de kaart staan allemaal op het afschrift van de kredietkaart. Vraag het recentste aan <b>{ $cardholder }</b>, ga dan terug en doe hier verder. U hoeft het ons niet te bezorgen.
    Maakt de bank voor deze kaart geen afschrift, dan is het misschien een debetkaart; CARO werkt enkel met kredietkaarten.

caro_problem-wrong_company-title = De referentie is van een ander dossier
caro_problem-wrong_company-text =
    De klantenreferentie <b>{ $reference }</b> hoort niet bij <b>{ $company }</b>. Doe de aanvraag voor het dossier op het afschrift: deze aanvraag wordt geannuleerd, de nieuwe komt in de plaats en de kaarthouder daar krijgt de gewone uitnodiging. Heeft dat dossier al een openstaande aanvraag voor deze referentie, annuleer dan enkel die van <b>{ $company }</b>.
    Zodra de referentie daar actief is, wordt er een eenmalige administratieve kost voor aangerekend.

caro_problem-private_statement-title = Niet mogelijk: een privékaart
caro_problem-private_statement-text =
    Het afschrift staat op naam van een privépersoon, en CARO is bedoeld voor zakelijke kredietkaarten. Annuleer deze aanvraag.
    Heeft <b>{ $company }</b> een zakelijke kaart, vraag CARO dan aan met de referentie op het afschrift van die kaart.

caro_problem-other_cardholder-title = De kaart is van iemand anders
caro_problem-other_cardholder-text =
    Werk de kaarthouder bij met de naam en de contactgegevens van de persoon op het afschrift. Referentie en aanvraag blijven dezelfde.
    Verwittig die persoon dat er een e-mail van services@codabox.com komt.

caro_problem-wrong_contact-title = De contactgegevens moeten verbeterd worden
caro_problem-wrong_contact-text = Vraag aan <b>{ $cardholder }</b> de juiste contactgegevens, en werk dan de kaarthouder bij. Referentie en aanvraag blijven dezelfde.

caro_problem-invitation_not_found-title = De e-mail zoeken of opnieuw sturen
caro_problem-invitation_not_found-text =
    Vraag aan <b>{ $cardholder }</b> om in de spammap en bij de geblokkeerde afzenders te zoeken naar services@codabox.com. Stuur daarna de uitnodiging opnieuw: dezelfde gegevens, een nieuwe e-mail. Na een uitnodiging volgen tot 3 wekelijkse herinneringen.
    Zolang de status Uitnodiging verzonden is, kunt u ook de activatielink in MyCodaBox kopiëren en zelf bezorgen.

caro_problem-sms_missing-title = De sms-code komt niet aan
caro_problem-sms_missing-text =
    Controleer het gsm-nummer met <b>{ $cardholder }</b>. Is het verkeerd, werk dan de kaarthouder bij: de uitnodiging vertrekt dan opnieuw. Is het juist, kijk dan of de telefoon de afzender blokkeert, en stuur de uitnodiging opnieuw.
    Geef de code zelf nooit door en typ ze hier niet.

caro_problem-activate_in_app-title = De kaart wordt in de app geactiveerd
caro_problem-activate_in_app-text =
    Voor KBC en CBC bestaat er geen link. <b>{ $cardholder }</b> activeert de kaart in de app van de bank, volgens de instructies in de e-mail. “How to activate” in MyCodaBox toont dezelfde instructies, en u kunt ze doormailen.
    Stuur de uitnodiging opnieuw, en de e-mail met de instructies vertrekt nog eens.

caro_problem-wrong_iban-title = De rekening moet verbeterd worden
caro_problem-wrong_iban-text = In de aanvraag moet het IBAN-nummer staan waaraan de kaart gekoppeld is. Vraag het aan <b>{ $cardholder }</b> en werk dan de kaarthouder bij. Blijft het probleem, contacteer dan support.

caro_problem-other_card-title = Gebruik de kaart van het afschrift
caro_problem-other_card-text =
    Referentie en kaarthouder kloppen, dus ligt het aan de kaart. Vraag aan <b>{ $cardholder }</b> om alle zakelijke kaarten te nemen en hun laatste vier cijfers op zicht te vergelijken met het afschrift. Enkel de kaart die overeenkomt, hoort bij { $reference }.
    Stuur de uitnodiging opnieuw en laat de toestemming met die kaart geven.

caro_problem-debit_card-title = Niet mogelijk met een debetkaart
caro_problem-debit_card-text =
    CARO werkt enkel met zakelijke kredietkaarten. Heeft <b>{ $cardholder }</b> er geen, annuleer dan de aanvraag.
    Is er een kredietkaart die met het afschrift overeenkomt, stuur dan de uitnodiging opnieuw en laat de toestemming met die kaart geven.

caro_problem-private_card-title = Niet mogelijk met een privékaart
caro_problem-private_card-text = { caro_problem-debit_card-text }

caro_problem-wrong_card-title = Niet mogelijk met deze kaart
caro_problem-wrong_card-text = { caro_problem-debit_card-text }

caro_problem-new_card-title = Eerst de nieuwe kaart eens gebruiken
caro_problem-new_card-text =
    Vraag aan <b>{ $cardholder }</b> om één keer met de nieuwe kaart te betalen in een winkel of aan een Bancontact-terminal, met de pincode en niet contactloos. Stuur daarna de uitnodiging opnieuw en laat de toestemming herhalen.
    De pincode dient enkel voor de terminal, nooit voor deze chat.

caro_problem-replaced_card-title = Geef de toestemming met de nieuwe kaart
caro_problem-replaced_card-text = De referentie <b>{ $reference }</b> blijft geldig, dus is er geen nieuwe aanvraag nodig. Stuur de uitnodiging opnieuw, en { $cardholder } geeft de toestemming met de nieuwe kaart. Is die kaart nog nooit gebruikt, betaal er dan eerst één keer mee, met de pincode en niet contactloos.

caro_problem-online_payments-title = Online betalen moet aangezet worden
caro_problem-online_payments-text = De bank weigert de toestemming zolang de kaart niet online kan betalen. Vraag aan <b>{ $cardholder }</b> om online betalen door de bank te laten aanzetten; dat kan enkele minuten duren. Stuur daarna de uitnodiging opnieuw en laat de toestemming herhalen.

caro_problem-card_blocked-title = De kaart moet gedeblokkeerd worden
caro_problem-card_blocked-text = De kaart is tijdelijk geblokkeerd. Vraag aan <b>{ $cardholder }</b> om ze te deblokkeren in de app van de bank of bij de bank; dat kan enkele minuten duren. Stuur daarna de uitnodiging opnieuw en laat de toestemming herhalen.

caro_problem-details_mistyped-title = Probeer het nog eens
caro_problem-details_mistyped-text =
    Laat <b>{ $cardholder }</b> het opnieuw proberen, met de kaart, het afschrift en de kaartlezer van de bank bij de hand. De gegevens moeten precies die van de kaart zijn; ze worden enkel op de activatiepagina’s ingevuld, nooit hier. De toestemming is een transactie van 0 euro, er wordt niets aangerekend.
    Is de uitnodiging niet meer te gebruiken, stuur ze dan opnieuw.

caro_problem-all_right-title = Alles klopt: support neemt over
caro_problem-all_right-text =
    Alle controles zijn in orde en toch blijft het probleem; de bank zegt niet altijd waarom. Contacteer support: de aanvraag en al uw antwoorden gaan mee, niemand vraagt u er opnieuw naar.
    Noteer wat de melding van de bank aan <b>{ $cardholder }</b> zei, en wanneer. Vermeld geen kaartnummer, pincode of andere code.

## Uitnodiging verzonden of verlopen

caro_invitation-stage-invitation = Uitnodiging
caro_invitation-stage-consent = Toestemming
caro_invitation-stage-bank = Bank

caro_invitation-in_app-title = { caro_problem-in_app-title }
caro_invitation-in_app-text = { caro_problem-in_app-text }
caro_invitation-in_app-choice-yes = { caro_problem-in_app-choice-yes }
caro_invitation-in_app-choice-no = { caro_problem-in_app-choice-no }

caro_invitation-mail-title = Wat is er met de uitnodiging gebeurd?
caro_invitation-mail-text = De uitnodiging voor referentie { $reference } komt per e-mail van services@codabox.com. Vraag aan <b>{ $cardholder }</b> of ze aangekomen is en hoever de activatie gekomen is.
caro_invitation-mail-choice-arrived = Ja, ze is aangekomen
caro_invitation-mail-choice-wrong_contact = { caro_problem-invitation-choice-wrong_contact }
caro_invitation-mail-choice-not_found = { caro_problem-invitation-choice-not_found }
caro_invitation-mail-choice-not_started = { caro_invitation-why-choice-not_started }
caro_invitation-mail-choice-expired = { caro_invitation-why-choice-expired }
caro_invitation-mail-choice-not_cardholder = { caro_invitation-why-choice-not_cardholder }
caro_invitation-mail-choice-stuck = Gestopt bij de sms-code of de bank

caro_invitation-app-title = Hoever is de activatie in de app?
caro_invitation-app-text = Vraag aan <b>{ $cardholder }</b>: is de e-mail met de instructies van services@codabox.com aangekomen, en wat gebeurde er in de app van { $bank }?
caro_invitation-app-choice-refused = De app aanvaardde de kaart niet
caro_invitation-app-choice-not_started = Nog niet begonnen
caro_invitation-app-choice-wrong_contact = { caro_problem-app-choice-wrong_contact }
caro_invitation-app-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_invitation-app-choice-not_cardholder = Iemand anders heeft de kaart

caro_invitation-why-title = Waar is het gestopt?
caro_invitation-why-text = Vraag aan <b>{ $cardholder }</b> hoever de activatie gekomen is.
caro_invitation-why-choice-not_started = Nog niet begonnen, of wantrouwen
caro_invitation-why-choice-expired = De link werkt niet meer
caro_invitation-why-choice-not_cardholder = Iemand anders heeft de kaart
caro_invitation-why-choice-no_sms = { caro_problem-invitation-choice-no_sms }
caro_invitation-why-choice-refused = De bank aanvaardde de kaart niet

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

caro_invitation-refusal-title = Waarom aanvaardde de bank de kaart niet?
caro_invitation-refusal-text =
    Vraag aan <b>{ $cardholder }</b> wat de melding van { $bank } zei, en of een van deze punten voor de kaart geldt. Voor de toestemming is de zakelijke kredietkaart nodig waarvan de laatste vier cijfers op het afschrift staan.
    Typ hier nooit een kaartnummer, pincode of andere code.
caro_invitation-refusal-choice-new = Nieuw of vervangen, nog niet gebruikt
caro_invitation-refusal-choice-online_off = { caro_problem-card_state-choice-online_off }
caro_invitation-refusal-choice-blocked = { caro_problem-card_state-choice-blocked }
caro_invitation-refusal-choice-mistyped = { caro_problem-card_state-choice-mistyped }
caro_invitation-refusal-choice-not_business = Een debetkaart of een privékaart
caro_invitation-refusal-choice-none = { caro_problem-card_state-choice-none }

caro_invitation-wrong_contact-title = { caro_problem-wrong_contact-title }
caro_invitation-wrong_contact-text = { caro_problem-wrong_contact-text }

caro_invitation-invitation_not_found-title = { caro_problem-invitation_not_found-title }
caro_invitation-invitation_not_found-text = { caro_problem-invitation_not_found-text }

caro_invitation-activate_in_app-title = { caro_problem-activate_in_app-title }
caro_invitation-activate_in_app-text = { caro_problem-activate_in_app-text }

caro_invitation-not_started-title = Stel de kaarthouder gerust
caro_invitation-not_started-text =
    Laat <b>{ $cardholder }</b> weten dat de e-mail van services@codabox.com echt is en op uw vraag verstuurd is. De toestemming is een transactie van 0 euro: er wordt niets aangerekend, en CARO kost de kaarthouder niets. Houd kaart, afschrift en kaartlezer van de bank bij de hand; voor KBC en CBC is dat de app van de bank.
    Stuur de uitnodiging opnieuw, zodat ze bovenaan in de mailbox staat. Na een uitnodiging volgen tot 3 wekelijkse herinneringen.

caro_invitation-expired-title = Stuur een nieuwe uitnodiging
caro_invitation-expired-text = Een activatielink werkt maar een beperkte tijd. Spreek met <b>{ $cardholder }</b> af wanneer het past, en stuur dan de uitnodiging opnieuw: dezelfde gegevens, een nieuwe e-mail. Houd kaart, afschrift en kaartlezer van de bank bij de hand.

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

caro_invitation-wrong_card-title = Niet mogelijk met deze kaart
caro_invitation-wrong_card-text = { caro_problem-debit_card-text }

caro_invitation-unexplained-title = Support neemt over
caro_invitation-unexplained-text =
    De bank zegt niet altijd waarom ze een kaart niet aanvaardt. Contacteer support: de aanvraag en al uw antwoorden gaan mee, niemand vraagt u er opnieuw naar.
    Noteer wat de melding van de bank aan <b>{ $cardholder }</b> zei, en wanneer. Vermeld geen kaartnummer, pincode of andere code.

## Support

case-taken = Codabox-support werkt sinds { $at } aan uw case ({ $case }).
case-taken-by = { $who } van Codabox-support werkt sinds { $at } aan uw case ({ $case }).
hold-nobody = Deze case ({ $case }) ligt sinds { $at } bij support. Nog niemand heeft ze genomen.
hold-lost = { $who } had deze case ({ $case }) en hoort niet meer bij support. Ze kan genomen worden.
hold-back = { $who } heeft deze case ({ $case }) teruggegeven op { $at }. Ze kan genomen worden.
hold-mine = U hebt deze case ({ $case }) sinds { $at }.
hold-other = { $who } heeft deze case ({ $case }) sinds { $at }.
hold-from-you = { $who } heeft deze case ({ $case }) van u overgenomen op { $at }: { $why }.
hold-to-you = { $who } heeft deze case ({ $case }) aan u toegewezen op { $at }.
hold-first = { $who } heeft deze case al, sinds { $at }.
hold-not-yours = U hebt deze case niet en kunt ze dus niet teruggeven.
hold-not-there = Deze case ligt niet meer bij support. Dit is de huidige stand.
hold-reason-agreed = afgesproken met de collega
hold-reason-away = de collega is afwezig
hold-reason-urgent = het kan niet wachten
hold-reason-expert = de kennis van iemand anders is nodig
button-take = Nemen
button-look = Bekijken
button-give-back = Teruggeven
button-take-over = Overnemen
button-assign = Toewijzen
form-take-over-title = Case overnemen
form-take-over-text = { $who } heeft case { $case } sinds { $at } en krijgt te horen dat u ze overneemt.
form-take-over-submit = Overnemen
field-hold-reason = Waarom
form-assign-title = Case toewijzen
form-assign-text = Wie moet case { $case } krijgen? Die persoon krijgt dat te horen.
form-assign-submit = Toewijzen
field-assignee = Collega
refused-take-role = Enkel support neemt cases.
refused-assign-role = Enkel een verantwoordelijke van support wijst cases toe.
refused-assignee = Deze persoon hoort niet bij support: kies iemand uit de lijst.
refused-hold-reason = Kies een reden uit de lijst.
channel-since = <b>Wacht op support</b> sinds { $at }.
channel-urgent = <b>Dringend.</b> Al { $days } dagen in status Probleem; wacht op support sinds { $at }.
channel-held = { $who } heeft deze case sinds { $at }.
channel-stage = Staat bij: { $stage }
channel-followed = Klaar. De aanvraag wordt opgevolgd tot de kaarthouder toestemming heeft gegeven.
channel-resumed = De controles gaan verder zonder support.
channel-closed = ✓ Case { $case } is afgesloten · { $company }
channel-office = { $office } ({ $code })
channel-language-en = Het kantoor schrijft Engels
channel-language-fr = Het kantoor schrijft Frans
channel-language-nl = Het kantoor schrijft Nederlands
channel-language-de = Het kantoor schrijft Duits
channel-note = Het kantoor heeft een nota achtergelaten. Druk op Bekijken om ze te lezen.
channel-again = Case { $case } is opnieuw doorgegeven op { $at }. Haar kaart staat hierboven.
channel-reminder = Case { $case } wacht sinds { $at }, en niemand heeft ze genomen.
leads-waiting = { $count ->
    [one] Een case wacht op support, en niemand heeft ze genomen.
   *[other] { $count } cases wachten op support, en niemand heeft ze genomen.
}
leads-channel = Het supportkanaal neemt geen berichten aan ({ $why }). Nodig er de app uit, of stel een ander kanaal in.
leads-case = { $office }, sinds { $at }
queue-waiting = Cases die op support wachten
queue-mine = Mijn cases
queue-office = Cases die op het kantoor wachten
queue-cardholder = Cases die op de kaarthouder wachten
queue-all = Alle cases bij support
queue-none = Hier wacht geen case.
queue-unread = Aanvraag { $order } van { $office } kan nu niet gelezen worden
queue-held = { $who } heeft ze
queue-held-mine = u hebt ze
queue-held-lost = { $who } had ze en hoort niet meer bij support
filter-queue = Welke cases
filter-language = Taal
filter-every-language = Alle talen
form-cases-title = Cases filteren
button-first-page = Eerste pagina
button-cases = Cases
input-cases-unknown = “{ $said }” is hier niet bekend. Na <b>cases</b> kan volgen: mijn, wachtend, kantoor, kaarthouder of alle; een bank ({ $banks }); de code van een kantoor; een taal (en, fr, nl, de).

# Een tweede persoon
button-approve = Goedkeuren
button-refuse = Weigeren
button-decided = Beslist
button-withdraw = Actie intrekken
button-emergency = In geval van nood: { $action }
confirm-approve-title = Dit goedkeuren?
confirm-approve-text = De actie wordt uitgevoerd zodra u ze goedkeurt. Uw naam staat in het logboek naast die van wie erom vroeg.
confirm-approve-yes = Ja, goedkeuren
confirm-approve-no = Nog niet
confirm-withdraw-title = Deze actie intrekken?
confirm-withdraw-text = Er wordt dan niets gewijzigd. U kunt het later opnieuw vragen.
confirm-withdraw-yes = Ja, intrekken
confirm-withdraw-no = Laten wachten
form-refusal-title = Deze actie weigeren
form-emergency-title = Zonder tweede persoon
form-emergency-text = “{ $action }” voor { $reference } ({ $company }) wordt <b>meteen en zonder tweede persoon</b> uitgevoerd. Alle verantwoordelijken worden verwittigd en uw reden staat in het logboek.
form-emergency-submit = Nu uitvoeren
field-reason = Reden
field-reason-hint = Anderen lezen ze en ze blijft in het logboek. Nooit een kaartnummer, pincode of andere code.
work-awaiting = “{ $action }”, gevraagd door { $who } op { $at }, wacht op een tweede persoon: iemand van support kan dit goedkeuren tot { $until }. Het resultaat verschijnt hier.
approval-open = “{ $action }” <b>vraagt een tweede persoon</b>. Gevraagd door { $asker } op { $asked }; beslissen kan tot { $until }.
approval-approved = “{ $action }”, gevraagd door { $asker } op { $asked }, is <b>goedgekeurd</b> door { $who } op { $at }.
approval-declined = “{ $action }”, gevraagd door { $asker } op { $asked }, is <b>geweigerd</b> door { $who } op { $at }. Reden: { $reason }
approval-withdrawn = “{ $action }”, gevraagd door { $asker } op { $asked }, is <b>ingetrokken</b> door { $who } op { $at }.
approval-expired = “{ $action }”, gevraagd door { $asker } op { $asked }, is <b>verlopen</b> op { $at }: niemand had beslist.
approval-void = “{ $action }”, gevraagd door { $asker } op { $asked }, is <b>vervallen</b> sinds { $at }: de aanvraag is gewijzigd.
approval-emergency = <b>Noodgeval:</b> “{ $action }” is zonder tweede persoon uitgevoerd door { $who } op { $at }. Reden: { $reason }
approval-state = Status
approval-change = { $before } → { $after }
approval-order-revision = { $order }, revisie { $revision }
approval-evidence = Vaststellingen: { $found }
approval-waits = Een tweede persoon moet dit goedkeuren.
approval-was-declined = Het werd geweigerd door { $who }. Reden: { $why }
approval-was-withdrawn = Wie erom vroeg, heeft dit ingetrokken.
approval-has-expired = Geen tweede persoon besliste op tijd. U kunt het opnieuw vragen.
approval-was-void = De aanvraag is gewijzigd voor een tweede persoon kon goedkeuren; er werd niets gedaan.
approval-nobody = Een tweede persoon van support moet dit goedkeuren, en niemand anders mag dat.
approval-lost = Wie het goedkeurde, mag dat niet meer. Er werd niets gewijzigd.
approval-needed-now = Sinds u dit vroeg, is hiervoor een tweede persoon nodig. Er is niets gewijzigd. Vraag het opnieuw.
refused-approval-own = U hebt dit zelf gevraagd, dus moet iemand anders beslissen.
refused-approval-role = Enkel een verantwoordelijke van support kan hierover beslissen.
refused-withdraw = Enkel wie erom vroeg, kan dit intrekken.
refused-emergency = Enkel een verantwoordelijke van support mag het zonder tweede persoon doen, en enkel waar er een nodig is.
reason-needed = Geef de reden op, in 1 tot { $most } tekens: ze staat in het logboek naast uw naam.
reason-secret = De reden lijkt een kaartnummer of een code te bevatten. Laat die weg: de reden blijft in het logboek.
reason-email = De reden bevat een e-mailadres. Laat dat weg: de reden blijft in het logboek.
reason-iban = De reden bevat een IBAN. Laat die weg: de reden blijft in het logboek.
reason-phone = De reden bevat een telefoonnummer. Laat dat weg: de reden blijft in het logboek.
reason-reference = De reden bevat een klantenreferentie. Laat die weg: de reden blijft in het logboek.

## Wijzigingen aan een flow

flow-edit-mend-first = De YAML is niet als flow te lezen. Herstel die eerst op de werkbank.
flow-edit-remarks-within = Er staan opmerkingen binnen { $name }, en die zouden verloren gaan. Wijzig dit in de YAML.
flow-edit-last-one = Dit is de laatste, en een flow heeft er minstens een nodig.
flow-edit-text-unreadable = Dit is niet als tekst te lezen. Een regel mag niet beginnen met “.”, “*”, “[” of een losse accolade, en elke accolade moet gesloten worden.

## Het einde van een case

button-end = Case beëindigen
button-reopen = Heropenen
ending-solved = opgelost
ending-not-possible = niet mogelijk
ending-no-answer = geen antwoord gekregen
ending-duplicate = dezelfde als case { $of }
ending-not-needed = niet meer nodig
ending-by-itself = vanzelf
ending-closed = afgesloten door een verantwoordelijke
ended = Case { $case } is op { $at } beëindigd door { $who }: <b>{ $how }</b>.
ended-by-itself = Case { $case } is op { $at } vanzelf geëindigd.
ended-remark = “{ $text }”
reopened = Heropend op { $at } door { $who }: “{ $why }”
end-as-solved = Opgelost
end-as-not-possible = Niet mogelijk
end-as-no-answer = Geen antwoord gekregen
end-as-duplicate = Dezelfde als een andere case
end-as-not-needed = Niet meer nodig
end-as-by-itself = Vanzelf
end-as-closed = Afgesloten door een verantwoordelijke
field-end-kind = Hoe eindigt de case?
field-end-of = Welke andere case
field-end-of-hint = Enkel als deze case dezelfde is als een andere: het nummer daarvan, zoals CASE-7KQ2M4XB.
field-end-remark = Een zin
field-end-remark-hint-support = Het kantoor leest die. Nooit een kaartnummer, pincode of andere code.
field-end-remark-hint-office = Support leest die. Nooit een kaartnummer, pincode of andere code.
form-end-title = Case beëindigen
form-end-text = De andere kant leest hoe case { $case } eindigt. De case kan later heropend worden.
form-end-submit = Case beëindigen
form-reopen-title = Case heropenen
form-reopen-text = Case { $case } gaat terug naar support, met alle antwoorden.
form-reopen-submit = Heropenen
refused-end-kind = Kies uit de lijst hoe de case eindigt.
refused-end-not-yours = Enkel wie deze case heeft, of een verantwoordelijke, beëindigt ze. Neem ze eerst.
refused-end-under-way = Er wordt nog iets gedaan voor deze case. Daarna kan ze beëindigd worden.
refused-end-of-needed = Vermeld de andere case, zoals CASE-7KQ2M4XB.
refused-end-of = Zo’n case van dit kantoor bestaat niet.
refused-end-of-goes-on = Vermeld een case die verdergaat: niet deze, en geen case die al beëindigd is.
reopen-other = Voor deze aanvraag is intussen een andere case begonnen. Dit is ze.
reopen-cancelled = De aanvraag is intussen geannuleerd: deze case kan niet meer heropend worden.
reopen-too-late = { $days ->
    [0] Een case die geëindigd is, wordt hier niet heropend. Contacteer support opnieuw.
    [one] Een case kan één dag lang heropend worden, en die is voorbij. Contacteer support opnieuw.
   *[other] Een case kan { $days } dagen lang heropend worden, en die zijn voorbij. Contacteer support opnieuw.
}
went-question = Hoe verliep het met support? Uw antwoord wordt bewaard zonder uw naam.
went-well = Goed
went-so-so = Redelijk
went-badly = Slecht
went-thanks = Bedankt voor uw antwoord.

## The people of an office

onlooker = U kijkt hier mee; wie in uw kantoor mag handelen: { $who }.
onlooker-nobody = U kijkt hier mee. Niemand van uw kantoor mag op dit moment handelen: schrijf naar Codabox support ({ $email }).
refused-onlooker = Alleen wie door het kantoor is aangewezen, mag handelen.
button-see-checks = Controles bekijken
people-title = Medewerkers van { $office }
people-others-act = Wie hier niet anders vermeld staat, mag handelen.
people-others-look = Alleen wie hier is aangewezen, mag handelen. Alle anderen zien de aanvragen en cases, en wijzigen niets.
people-known = In de lijst staat wie onlangs naar deze bot schreef, of aangewezen werd.
people-decided-by = Hierover beslist: { $who }.
people-no-administrator = Niemand van uw kantoor beslist hier al over: schrijf naar Codabox support ({ $email }).
people-not-yours = Alleen een beheerder van uw kantoor beslist wie mag handelen.
people-not-here = De medewerkers van een kantoor staan in Teams, voor het kantoor zelf, en in de console.
people-gone = Deze persoon staat niet meer op de lijst.
people-left = Deze persoon is geen lid meer van uw organisatie.
people-last = Een kantoor houdt altijd een beheerder: wijs eerst een andere aan.
people-moved = Iemand heeft de lijst tegelijk gewijzigd, of uw organisatie is ontkoppeld. U hebt niets gewijzigd; dit is de lijst zoals ze nu is.
people-changed = Gebeurd: dit is de lijst zoals ze nu is.
people-now-looks = { $who } kijkt nu alleen.
people-now-acts = { $who } mag nu handelen.
people-now-administers = { $who } is nu beheerder van uw kantoor.
right-looks = kijkt alleen
right-acts = mag handelen
right-administers = beheerder
right-left = geen lid meer
button-right-looks = Alleen kijken
button-right-acts = Mag handelen
button-right-administers = Beheerder maken
button-others-looks = Alleen aangewezenen handelen
button-others-acts = Iedereen mag handelen
button-change = Wijzigen…
button-people = Alle medewerkers

## The talk of a case

talk-opening = Wat in deze thread staat, gaat naar het kantoor { $office }, zolang iemand van support de case heeft. Een regel die begint met { $first } of { $second } blijft bij support.
talk-hint = Nooit een kaartnummer, pincode of code. Bestanden worden niet doorgegeven.
talk-writing = Wat u nu schrijft, gaat naar support, over case { $case }. Een klantenreferentie alleen wordt nog altijd opgezocht.
talk-looked-up = Wat u nu schrijft, wordt opgezocht.
talk-support = Codabox-support
talk-support-name = { $who } van Codabox-support
talk-note-of = Nota van { $who }
talk-edited = (bewerkt)
talk-deleted = { $who } heeft een bericht verwijderd.
talk-gone = Dit bericht is verwijderd.
talk-perhaps-again = Misschien hebt u dit al gelezen: de verbinding viel weg tijdens het verzenden.
talk-undelivered = Uw bericht van { $at } over case { $case } is niet aangekomen.
talk-unchanged = Wat u gewijzigd of verwijderd hebt in uw bericht van { $at } over case { $case }, is niet aangekomen: daar staat nog wat er eerst stond.
talk-lapse-gone-office = Naar { $who } kan in Teams niet meer geschreven worden: waarschijnlijk is de app verwijderd. Neem op een andere manier contact op.
talk-lapse-gone-support = Het kanaal van support neemt nu geen berichten aan. Schrijf naar { $email }.
talk-lapse-no-access-office = { $who } mag deze case niet meer zien.
talk-lapse-no-access-support = { $who } mag deze case niet meer zien.
talk-lapse-no-answer-office = Teams antwoordt al een uur niet voor { $who }. Schrijf nog een keer.
talk-lapse-no-answer-support = Slack antwoordt al een uur niet. Schrijf nog een keer, of naar { $email }.
talk-secret = Niet doorgegeven: dit lijkt een kaartnummer, een pincode of een code. Verwijder uw bericht en schrijf het zonder.
talk-long = Niet doorgegeven: uw bericht telt { $chars } tekens, en er kunnen er hoogstens { $most } door. Stuur het in delen.
talk-unclear = Niet doorgegeven: dit, of een regel ervan, begint bijna als een nota. Begin een nota met { $mark } of druk op Nota; begin een bericht aan het kantoor met een ander woord.
talk-files = Niet doorgegeven: bestanden komen niet aan de andere kant aan. Schrijf wat ze tonen, zonder kaartnummers of codes.
talk-without-files = Uw tekst is doorgegeven, uw bestand niet. Schrijf wat het toont, zonder kaartnummers of codes.
talk-noted = Bewaard als nota. Het kantoor ziet ze niet.
talk-noted-without-files = De tekst is bewaard als nota, het bestand niet. Het kantoor ziet geen van beide.
talk-untaken = Niet doorgegeven: niemand heeft deze case. Neem ze eerst, en schrijf dan nog een keer.
talk-over = Niet doorgegeven: niemand van support heeft case { $case } op dit moment. Wat u nu schrijft, wordt opgezocht.
talk-closed = Niet doorgegeven: case { $case } is afgelopen.
talk-no-office = Niet doorgegeven: niemand van het kantoor is over deze case bereikbaar in Teams. Neem op een andere manier contact op.
talk-no-support = Niet doorgegeven: deze case heeft nog geen plaats bij support. Probeer het over een minuut opnieuw, of schrijf naar { $email }.
talk-edit-refused = Uw wijziging is niet doorgegeven; de andere kant leest nog wat u eerst schreef. { $why }
talk-edit-deleted = Uw bericht blijft verwijderd voor de andere kant. Schrijf het opnieuw.
talk-edit-over = Uw wijziging is niet doorgegeven: niemand van support heeft de case nu.
talk-edit-stopped = Uw wijziging is niet doorgegeven: u schrijft nu niet aan support.
talk-edit-note = Uw wijziging is niet doorgegeven: wat verzonden is, kan geen nota worden, en een nota geen bericht. Schrijf het opnieuw.
talk-office-only = Enkel het kantoor schrijft op deze manier naar support.
talk-support-only = Enkel support schrijft nota’s.
button-begin-writing = Schrijven naar support
button-stop-writing = Niet meer schrijven
button-note = Nota
form-talk-note-title = Nota
form-talk-note-text = Enkel support leest de nota over case { $case }.
form-talk-note-submit = Bewaren
field-talk-note = Nota

## Wat support in een case aan een kantoor vraagt
button-ask-office = Vraag aan het kantoor
button-propose = Actie voorstellen
button-withdraw-errand = Intrekken
button-confirm = Bevestigen
button-decline = Afwijzen
errand-question-office = Een vraag voor u, gesteld door { $who } op { $at }. Uw antwoord gaat meteen naar support.
errand-question-support = Het kantoor kreeg een vraag van { $who } op { $at }. De case wacht op het kantoor.
errand-proposal-office = “{ $action }” is voorgesteld door { $who } op { $at }. Er verandert niets voor u bevestigt; dat kan tot { $until }.
errand-proposal-support = “{ $action }” is aan het kantoor voorgesteld door { $who } op { $at }. De case wacht op het kantoor, tot { $until }.
errand-what-question = De vraag aan het kantoor
errand-what = Het voorstel “{ $action }”
errand-nobody-reads = Niemand van het kantoor heeft nu een kaart van deze case in Teams. Wie de aanvraag daar opzoekt, leest het; neem voor de zekerheid op een andere manier contact op.
errand-answered = { $what } is beantwoord door { $who } op { $at }: <b>{ $answer }</b>.
errand-confirmed = { $what } is bevestigd door { $who } op { $at }.
errand-declined = { $what } is afgewezen door { $who } op { $at }.
errand-withdrawn = { $what } is ingetrokken door { $who } op { $at }.
errand-expired = { $what } is niet op tijd bevestigd en kan niet meer worden bevestigd.
errand-void = { $what } geldt niet meer: de case of de aanvraag is intussen gewijzigd.
thread-errand-answered = { $who } heeft de vraag van case { $case } beantwoord: { $answer }
thread-errand-confirmed = { $who } heeft bevestigd wat in case { $case } was voorgesteld.
thread-errand-declined = { $who } heeft afgewezen wat in case { $case } was voorgesteld.
step-by = Laatste antwoord: <b>{ $answer }</b>, gegeven door { $who } op { $at }.
item-asks-office = wacht op het kantoor
channel-asks-office = Ze wacht op het kantoor.
confirm-proposal-title = Deze actie bevestigen?
confirm-proposal-text = Ze wordt meteen uitgevoerd, in uw naam. Wie ze voorstelde, krijgt bericht.
confirm-proposal-yes = Ja, bevestigen
confirm-proposal-no = Nog niet
field-errand-step = Welke vraag?
field-errand-sentence = Een zin
field-errand-sentence-hint = Het kantoor leest die boven de vraag, zoals: kijk even op het afschrift. Nooit een kaartnummer, pincode of code.
field-errand-reason = Waarom niet?
field-errand-reason-hint = Support leest dit. Nooit een kaartnummer, pincode of code.
form-question-title = Vraag aan het kantoor
form-question-text = Iedereen van het kantoor die case { $case } op het scherm heeft, krijgt dit eerst te zien. U kunt het intrekken.
form-question-submit = Vragen
form-decline-title = Voorstel afwijzen
form-decline-text = Er verandert dan niets. Support krijgt meteen bericht (case { $case }).
form-decline-submit = Afwijzen
form-proposal-submit = Voorstellen
form-proposal-text = Dit wordt enkel voorgesteld. Het gebeurt zodra het kantoor bevestigt.
proposal-choice = Wat stelt u het kantoor voor?
refused-errand-role = Enkel support stelt hier vragen aan het kantoor.
refused-errand-untaken = Neem eerst de case: pas dan kunt u het kantoor iets vragen.
refused-errand-not-yours = Enkel wie deze case heeft, of een verantwoordelijke van support, vraagt het kantoor iets of trekt dat in.
refused-errand-under-way = Er wordt iets uitgevoerd voor deze case. Daarna kunt u het kantoor iets vragen.
refused-errand-open = Het kantoor heeft al een vraag of voorstel. Trek dat eerst in.
refused-question-none = Hier is geen vraag die het kantoor kan beantwoorden. Schrijf het kantoor in de plaats.
refused-question-step = Kies een van de vragen.
refused-proposal-none = Het kantoor kan nu niets met deze aanvraag doen.
refused-confirm-role = Enkel het kantoor dat het gevraagd kreeg, bevestigt dit of wijst het af.
proposal-over = Wat werd bevestigd, was op hetzelfde ogenblik al anders afgelopen. Er is niets gewijzigd.

# A flow request, and when it was an emergency
flow-request-asked = <b>{ $asker }</b> vraagt om { $flows } te publiceren: { $note }. Een andere verantwoordelijke of beheerder beslist in de console, onder Goedkeuringen, tot { $until }.
flow-request-emergency = <b>Noodgeval:</b> { $flows } is zonder tweede persoon gepubliceerd door { $who }. Reden: { $reason }
refused-flow-emergency = Enkel een beheerder mag zonder tweede persoon publiceren.
refused-flow-asker = Wie dit gevraagd heeft, mag niet meer publiceren: het kan niet worden goedgekeurd. Weiger het; klopt het, dan vraagt iemand die mag publiceren het aan.
