### The texts of the desk in French.
### <b>…</b> is bold; everything else is plain text.

## Dates

moment = { $day } à { $time }

## States

state-not-ordered = Non commandé
state-not-ordered-text = Il n’y a pas de commande CARO pour ce dossier. Commandez CARO dans MyCodaBox ; le titulaire de la carte recevra ensuite une invitation.
state-invitation-sent = Invitation envoyée
state-invitation-sent-text = Le titulaire de la carte a été invité et n’a pas encore donné son consentement.
state-invitation-expired = Invitation expirée
state-invitation-expired-text = Le titulaire de la carte n’a pas donné son consentement à temps. Renvoyez l’invitation.
state-active = Active
state-active-text = Les relevés arrivent. Le premier arrive au plus tôt le mois qui suit l’activation ; il n’y en a pas pour une période durant laquelle la carte n’a pas été utilisée. Plus aucun relevé ? La banque a peut-être attribué une nouvelle référence à la carte, ou les relevés arrivent dans MyCodaBox et non dans le logiciel comptable.
state-cancelled = Annulée
state-cancelled-text = Plus aucun relevé n’arrive. Vous pouvez repasser la commande à tout moment.
state-problem = Problème
state-problem-text = La carte utilisée pour le consentement ne correspond pas à la référence client, ou elle n’est pas encore ou n’est plus utilisable.

## The order card

order-title = Commande CARO · { $company }
order-handed-over = Le cas { $case } est entre les mains du support depuis le { $at }.
order-moved = Cette commande a changé le { $at }, après l’affichage de cette fiche. Voici son état actuel.
card-as-of = Situation au { $day } à { $time }
fact-reference = Référence client
fact-company = Dossier
fact-enterprise = Numéro d’entreprise
fact-office = Bureau comptable
fact-bank = Banque
fact-cardholder = Titulaire de la carte
fact-email = E-mail
fact-mobile = GSM
fact-iban = IBAN
fact-since = Dans cet état depuis le
fact-invited = Invité le
fact-expires = Invitation valable jusqu’au
fact-last-file = Dernier fichier reçu le
fact-order = Commande
fact-replaces = Remplace
fact-replaced-by = Remplacée par

## Buttons

button-help = Aide
button-problems = Afficher les problèmes
button-find-cause = Trouver la cause
button-statement = Que dit le relevé ?
button-continue = Poursuivre les vérifications
button-reveal = Afficher les coordonnées
button-newer = Afficher la nouvelle commande
button-open = Ouvrir
button-previous = Précédent
button-next = Suivant
button-next-problem = Problème suivant
button-list = Retour à la liste
button-filter = Filtrer
button-all-problems = Tous les problèmes
button-back = Retour
button-order = Afficher la commande
button-findings = Détails des vérifications
button-close = Fermer
button-look-again = Actualiser
button-refresh = Actualiser
button-now = Réessayer maintenant
button-finish = Terminer maintenant
button-stop = Arrêter l’action
button-undo = Revenir en arrière
action-recreate = Recréer
action-order-for = Commander pour un autre dossier
action-cancel = Annuler la commande
action-update-cardholder = Modifier le titulaire
action-resend-invitation = Renvoyer l’invitation
action-contact-support = Contacter le support
confirm-cancel-title = Annuler cette commande ?
confirm-cancel-text = La commande pour la référence { $reference } sera annulée et aucun relevé n’arrivera pour cette référence. L’invitation du titulaire de la carte ne fonctionnera plus. Vous pourrez commander à nouveau plus tard.
confirm-cancel-yes = Oui, annuler la commande
confirm-cancel-no = Garder la commande
confirm-stop-title = Arrêter cette action ?
confirm-stop-text = Elle n’a pas encore été effectuée et ne sera plus tentée. La personne qui l’a demandée apprendra que vous l’avez arrêtée.
confirm-stop-yes = Oui, l’arrêter
confirm-stop-no = La laisser en attente
confirm-undo-title = Repasser l’ancienne commande ?
confirm-undo-text = L’ancienne commande ne peut pas être rouverte. Une commande avec les mêmes données est passée à sa place et le titulaire de la carte est invité à nouveau.
confirm-undo-yes = Oui, revenir en arrière
confirm-undo-no = Laisser telle quelle

## Forms

form-kept = Ce que vous avez saisi est conservé ci-dessous. Vérifiez que cela convient toujours, puis renvoyez le formulaire.
form-recreate-title = Recréer la commande
form-recreate-text = Une référence client ne peut pas être modifiée : une nouvelle commande remplace donc celle-ci ({ $reference }, { $company }). <b>Ce qui va se passer :</b> l’ancienne commande est annulée si elle est encore ouverte, la nouvelle est passée et { $cardholder } reçoit une nouvelle invitation ({ $contact }). Des frais administratifs uniques par référence client sont facturés lorsqu’une nouvelle référence devient active.
form-recreate-submit = Recréer
form-order-for-title = Pour un autre dossier
form-order-for-text = Une combinaison erronée ({ $reference }, { $company }) ne peut pas être modifiée : la commande est donc repassée pour le dossier indiqué sur le relevé. <b>Ce qui va se passer :</b> cette commande est annulée si elle est encore ouverte, la nouvelle est passée et le titulaire de la carte indiqué ici reçoit l’invitation habituelle. Des frais administratifs uniques par référence client sont facturés lorsque celle-ci y devient active.
form-order-for-submit = Annuler et commander
form-update-cardholder-person-title = Inviter quelqu’un d’autre
form-update-cardholder-person-text = Actuellement invité pour { $reference } ({ $company }) : { $cardholder }, { $contact }. <b>Ce qui va se passer :</b> la personne indiquée ici remplace { $cardholder } et l’invitation est envoyée à l’adresse indiquée ici.
form-update-cardholder-person-submit = Inviter
form-update-cardholder-contact-title = Corriger les coordonnées
form-update-cardholder-contact-text = { $cardholder } reste le titulaire de la carte pour { $reference } ({ $company }). <b>Ce qui va se passer :</b> ce que vous indiquez ici est corrigé et l’invitation repart aussitôt.
form-update-cardholder-contact-submit = Corriger et renvoyer
form-holder-title = Qui faut-il inviter ?
form-holder-text = Actuellement invité pour { $reference } ({ $company }) : <b>{ $cardholder }</b>, { $contact }. Est-ce la personne dont le nom figure sur le relevé ?
holder-same = Même personne, autres coordonnées
holder-other = Quelqu’un d’autre
form-resend-invitation-title = Renvoyer l’invitation
form-resend-invitation-text = L’invitation pour { $reference } ({ $company }) est envoyée une nouvelle fois à <b>{ $cardholder }</b>, { $email }. Rien d’autre ne change.
form-resend-invitation-submit = Renvoyer
form-cancel-title = Désactiver la commande
form-cancel-text = Cette commande est <b>active</b> : des relevés arrivent pour { $reference } ({ $company }, { $cardholder }). <b>Ce qui va se passer :</b> la commande est désactivée et plus aucun relevé n’arrive. Pour continuer, saisissez sa référence client.
form-cancel-submit = Désactiver
form-filter-title = Filtrer les problèmes
form-filter-text-office = La liste ne contiendra que ce qui répond à tous ces critères.
form-filter-text-support = La liste ne contiendra que ce qui répond à tous ces critères. Pour un bureau qui n’est pas proposé ici, tapez problèmes suivi de son code.
form-filter-submit = Afficher
filter-bank = Banque
filter-office = Bureau comptable
filter-days = À l’état Problème
filter-every-bank = Toutes les banques
filter-every-office = Tous les bureaux
filter-every-days = Peu importe depuis quand
filter-over = { $days ->
    [one] depuis plus de { $days } jour
   *[other] depuis plus de { $days } jours
}
form-contact-support-title = Contacter le support
form-contact-support-text = Le support reçoit la commande pour { $reference } ({ $company }) avec toutes les réponses données.
form-contact-support-submit = Envoyer au support
form-statement-title = Ce que dit le relevé
form-statement-text = Prenez le dernier relevé de carte de crédit de cette carte précise. Ce que vous indiquez est comparé à la commande ; seules les réponses sont conservées.
form-statement-submit = Comparer
field-reference = Référence client figurant sur le relevé
field-reference-hint = 10 chiffres, le premier est 6 ou 7. Lisez-les chiffre par chiffre sur le relevé le plus récent.
field-reference-hint-order-for = Telle qu’elle figure dans la commande. Comparez-la encore une fois au relevé, chiffre par chiffre.
field-typed-reference = Référence client de cette commande
field-typed-reference-hint = Saisissez-la pour confirmer que cette commande active peut être annulée.
field-company = Dossier indiqué sur le relevé
field-company-hint = Saisissez le début de son nom ou son code, puis choisissez-le dans la liste.
option-company-archived = { $company } – archivé
option-company-no-mandate = { $company } – sans mandat CODA actif
option-company-account-archived = { $company } – compte archivé
field-bank = Banque figurant sur le relevé
field-bank-hint = La banque qui a émis le relevé.
field-optional = { $label } (facultatif)
field-keeps = garder { $value }
field-name = Nom du titulaire de la carte
field-name-hint = Tel qu’il figure sur le relevé.
field-email = Adresse e-mail du titulaire de la carte
field-email-hint = L’invitation est envoyée à cette adresse.
field-mobile = Numéro de GSM du titulaire de la carte
field-mobile-hint = Par exemple 0470 ou +32 470, suivi du reste du numéro.
field-iban = IBAN lié à la carte
field-iban-hint = KBC et CBC demandent le compte auquel la carte est liée, par exemple BE00 0000 0000 0000.
field-note = Note pour le support
field-note-hint = Par exemple ce que disait le message de la banque, et quand. Jamais de numéro de carte, de code PIN ni d’autre code.

## Results of actions

result-recreate = C’est fait : la commande { $order } est annulée et la commande { $new } a été passée pour { $reference }. { $cardholder } a été invité à l’adresse { $email }.
result-order-for = C’est fait : la commande { $order } est annulée et la commande { $new } a été passée pour { $company } avec la référence { $reference }. { $cardholder } a été invité à l’adresse { $email }.
result-undone = Retour en arrière effectué : la commande { $order } reste annulée et la commande { $new } a été passée avec les mêmes données ({ $reference }). { $cardholder } a été invité à l’adresse { $email }.
result-cancel = C’est fait : la commande { $order } ({ $reference }) est annulée.
result-update-cardholder = C’est fait : le titulaire de la carte de la commande { $order } ({ $reference }) a été modifié. { $cardholder } a été invité à l’adresse { $email }.
result-resend-invitation = C’est fait : l’invitation de la commande { $order } ({ $reference }) a été renvoyée à { $cardholder }, { $email }.
result-contact-support = Le support a reçu votre cas { $case } avec toutes les réponses données. Vous pouvez aussi écrire à { $email } en mentionnant ce cas.
result-case-received = Le support a reçu le cas { $case } avec toutes les réponses données. Affichez la commande pour voir ce qui peut être fait.
next-invited = Ensuite : le titulaire de la carte donne son consentement. Jusqu’à 3 rappels hebdomadaires suivront. La suite s’affichera ici.
next-invited-until = Ensuite : le titulaire de la carte donne son consentement, au plus tard le { $day }. Jusqu’à 3 rappels hebdomadaires suivront. La suite s’affichera ici.
next-cancelled = Il n’y a plus rien à faire. La commande peut être passée à nouveau à tout moment.
next-cancelled-bank = Il n’y a plus rien à faire. CARO pourra être commandé à nouveau dès que { $bank } le prendra en charge.
next-seen = La suite s’affichera ici.
action-already-done = L’action « { $action } » a déjà été effectuée par { $who } le { $at }. Voici l’état actuel de la commande.
action-under-way = L’action « { $action } » est en cours ; elle a été demandée par { $who } le { $at }. Actualisez dans un instant.
who-you = vous
who-support = le support Codabox
who-office = le bureau comptable

## Actions under way

work-mine = C’est en cours : « { $action } ». Le résultat s’affichera ici ; inutile de cliquer à nouveau.
work-working = L’action « { $action } » est en cours, demandée par { $who } le { $at }. Le résultat s’affichera ici.
work-waiting = L’action « { $action } », demandée par { $who } le { $at }, doit attendre. { $why } Nouvel essai à { $next } ; inutile de cliquer à nouveau.
work-half-done = À moitié fait : la commande { $order } est annulée, mais la nouvelle commande n’est pas encore passée. { $why } Nouvel essai à { $next }, sans intervention de votre part.
work-half-refused = À moitié fait : la commande { $order } est annulée, mais la nouvelle commande n’a pas été passée. { $why } Recréez-la avec d’autres données pour terminer ; le support peut aussi revenir en arrière.
work-half-refused-order-for = À moitié fait : la commande { $order } est annulée, mais celle pour l’autre dossier n’a pas été passée. { $why } Pour terminer, commandez encore une fois pour un autre dossier, avec d’autres données ; le support peut aussi revenir en arrière.
work-refused = L’action « { $action } » n’a pas été effectuée. { $why }
work-was-stopped = L’action « { $action } » a été arrêtée par { $who }. { $why }
work-unavailable = Le système de commandes ne répond pas.
work-busy = Le système de commandes est surchargé.
work-moved = La commande a changé entre-temps.
work-overtaken = Votre action « { $action } » n’a pas été effectuée : { $who } a été plus rapide.
work-gone = La commande n’existe plus.
work-not-allowed-any-more = La personne qui a demandé cette action ne peut plus agir sur cette commande. Rien n’a été modifié.
work-right-lost = Ce que vous avez demandé n’a pas été fait : vous ne pouvez plus agir sur cette commande.
order-right-lost = Vous ne pouvez plus voir cette commande ; plus rien à son sujet ne s’affichera donc ici.
work-form-lost = Ce qui a été saisi n’est plus lisible. Remplissez le formulaire à nouveau.
work-failed = Un problème est survenu de notre côté. Recherchez la commande avant de recommencer.
work-gave-up = Le système de commandes n’a pas répondu pendant trop longtemps. Recherchez la commande avant de recommencer.
work-stopped = Rien n’a été modifié.
work-stopped-unknown = Le système de commandes ne répondait pas à ce moment : recherchez la commande avant de recommencer.
work-undo-late = La nouvelle commande existait déjà ; il n’y avait donc rien à défaire.
work-told-now = Nouvel essai immédiat.
work-told-stop = L’action s’arrête dès que plus rien n’est en cours.
work-told-undo = Le retour en arrière se fait dès que le système de commandes répond.

## What the follow-up sees

news-active = Bonne nouvelle : la commande { $order } ({ $reference }) est active. Les relevés suivront dès le mois prochain.
news-problem = La commande { $order } ({ $reference }) est de nouveau à l’état Problème : la carte utilisée ne correspondait pas. Trouvez la cause avant que le titulaire ne réessaie.
news-expired = L’invitation de la commande { $order } ({ $reference }) a expiré sans consentement. Demandez pourquoi, puis renvoyez-la.
news-sent = Le titulaire de la carte de la commande { $order } ({ $reference }) a été invité à nouveau.
news-cancelled = La commande { $order } ({ $reference }) a été annulée ailleurs.
news-reminder = La commande { $order } ({ $reference }) attend toujours le consentement du titulaire de la carte. Demandez-lui si l’invitation du { $at } est arrivée.

## Refusals

refused-state-recreate = Une commande dans cet état ne peut pas être recréée.
refused-state-order-for = Une commande dans cet état ne peut pas être passée pour un autre dossier.
refused-state-cancel = Il n’y a rien à annuler : la commande n’est pas ouverte.
refused-state-update-cardholder = Le titulaire de la carte ne peut pas être modifié dans cet état ; après l’activation, les coordonnées sont supprimées.
refused-state-resend-invitation = Il n’y a pas d’invitation à renvoyer dans cet état.
refused-state-contact-support = Il n’est pas possible de contacter le support pour cette commande.
refused-company = { $company } ne peut pas avoir CARO actuellement : le dossier est archivé, ou n’a pas de mandat CODA actif pour un compte en usage. Réglez d’abord CODA.
refused-company-unknown = Choisissez le dossier dans la liste : le bureau comptable n’a pas de dossier avec ce code ou ce nom.
refused-company-same = La commande est déjà au nom de { $company }. Choisissez le dossier indiqué sur le relevé ; pour corriger seulement la référence, recréez la commande.
refused-pair = C’est la combinaison qui a été refusée : { $reference } avec { $company }. Choisissez le dossier indiqué sur le relevé.
refused-company-archived = { $company } est archivé dans MyCodaBox et ne peut donc pas avoir CARO.
refused-company-no-mandate = { $company } n’a pas de mandat CODA actif et ne peut donc pas encore avoir CARO. Réglez d’abord CODA.
refused-company-account-archived = Le compte de { $company } lié au mandat CODA est archivé : ce dossier ne peut donc pas avoir CARO. Réglez d’abord CODA.
refused-bank = { $bank } ne prend pas encore CARO en charge : personne ne peut donc être invité. D’autres banques s’ajoutent à la liste.
refused-active-cancel = Cette commande est active. Seul un responsable du support peut annuler une commande active.
refused-viewer = Votre rôle ne permet que de lire. Demandez-en un autre à un administrateur pour modifier quelque chose.
refused-reveal = Seul le support peut voir les coordonnées.
refused-steer = Cette action n’attend plus, ou ne peut plus être modifiée de cette façon. Voici où elle en est.
refused-steer-role = Seul le support Codabox peut intervenir sur une action en attente, et seul un responsable du support peut l’arrêter. Voici où elle en est.
refused-reference-open = Le bureau comptable a déjà une commande ouverte pour cette référence : { $order }. Annulez-la d’abord, ou vérifiez les chiffres.
refused-reference-elsewhere = { $company } a déjà une commande ouverte pour cette référence : { $order }. Si c’est le dossier indiqué sur le relevé, annulez uniquement la présente commande ; sinon, vérifiez les chiffres.
refused-by-back-office = Le système de commandes a refusé cette action sans donner de raison qui puisse être affichée ici. Rien n’a été modifié. Si cela se reproduit, contactez le support en mentionnant la commande.
refused-secret = Cela ressemble à un numéro de carte, à un code PIN ou à un autre code. N’en envoyez jamais ici ; rien n’a été conservé. Supprimez votre message et recherchez la commande par sa référence client (10 chiffres, le premier est 6 ou 7).
refused-secret-terminal = Cela ressemble à un numéro de carte, à un code PIN ou à un autre code. N’en saisissez jamais ici ; rien n’a été conservé. Recherchez la commande par sa référence client (10 chiffres, le premier est 6 ou 7).
denied-not-agent = Vous ne figurez pas sur la liste des agents du support. Demandez à un administrateur de l’assistance CARO de vous y ajouter, ou écrivez à { $email }, en indiquant votre identifiant de membre Slack : { $member }
denied-unlinked = Votre organisation Microsoft 365 n’est pas encore liée à un bureau comptable. Demandez au support Codabox ({ $email }) de la lier, en indiquant cet identifiant de locataire (tenant ID) : { $tenant }
denied-guest = Les invités ne peuvent pas consulter de commandes ici ; seuls les membres à part entière de l’organisation le peuvent. Adressez-vous à un administrateur de votre organisation.
denied-outsider = Je ne parle des commandes qu’avec les membres de notre propre organisation. Adressez-vous à votre interlocuteur chez nous.
denied-unknown = Je ne peux pas vérifier pour le moment qui vous êtes et n’affiche donc aucune commande. Réessayez dans un instant.
denied-not-set-up = L’assistance CARO n’est pas entièrement configurée : je n’ai pas le droit de vérifier qui vous êtes et n’affiche donc aucune commande. Réessayer ne sert à rien. Prévenez l’administrateur de l’assistance CARO ou écrivez à { $email }.
office-code-linked = Votre organisation est maintenant liée au bureau comptable { $office } : vous et vos collègues voyez ici ses commandes. Tapez une référence client (10 chiffres, le premier est 6 ou 7), « problèmes » ou « aide ».
office-code-linked-already = Votre organisation est déjà liée, au bureau comptable { $office }. Le code n’a pas été utilisé et rien n’a changé. Tapez une référence client (10 chiffres, le premier est 6 ou 7), « problèmes » ou « aide ».
office-code-wrong = Ce code ne fonctionne pas, ou ne fonctionne plus.
office-code-too-many = Trop de codes qui ne fonctionnent pas ont été tapés dans votre organisation. Pendant une heure, aucun code n’est examiné.

## What was typed

input-query-empty = Saisissez ce que vous cherchez : une référence client, un numéro de commande, un numéro d’entreprise, ou le code ou le nom d’un dossier.
input-query-phone = Cela ressemble à un numéro de téléphone. Je peux rechercher une référence client (10 chiffres, le premier est 6 ou 7), un numéro de commande, un numéro d’entreprise, ou le code ou le nom d’un dossier.
input-query-long = C’est trop long pour une recherche. Saisissez { $limit } caractères au maximum.
input-query-many = Je ne peux pas en rechercher autant en une fois. Envoyez { $limit } références ou numéros de commande au maximum.
input-filter-unknown = Je ne connais ni banque « { $said } », ni bureau comptable de ce code avec des commandes à l’état Problème. Banques : { $banks }. Bureaux avec le plus de problèmes : { $offices }.
input-filter-unknown-office = Je ne connais pas de banque « { $said } », et je n’affiche que les commandes de votre propre bureau. Banques : { $banks }.
input-too-long = C’est trop long.
input-not-sent = Ce champ ne nous est pas parvenu. Vérifiez son contenu et envoyez le formulaire à nouveau.
input-reference-empty = Saisissez la référence client : 10 chiffres, le premier est 6 ou 7.
input-reference-letters = Une référence client se compose uniquement de chiffres : 10, dont le premier est 6 ou 7. Vérifiez qu’aucune lettre n’a pris la place d’un chiffre.
input-reference-length = Une référence client compte 10 chiffres ; ce numéro en compte { $count }. Comparez-le avec le relevé.
input-reference-start = Une référence client commence par 6 ou 7 ; ce numéro commence par { $digit }. Vérifiez que vous n’avez pas copié un autre numéro du relevé.
input-reference-same = C’est la référence que la commande a déjà. Corrigez-la d’après le relevé, ou choisissez la banque qui y figure.
input-reference-not-this = Ce n’est pas la référence de cette commande. Rien n’a été annulé.
input-bank-unknown = Choisissez une banque de la liste.
input-bank-unsupported = { $bank } ne prend pas encore CARO en charge. Ne choisissez une autre banque que si le relevé provient d’une autre banque.
input-company-empty = Choisissez le dossier indiqué sur le relevé.
input-name-empty = Saisissez le nom du titulaire de la carte tel qu’il figure sur le relevé.
input-name-same = C’est la personne déjà invitée. Saisissez le nom qui figure sur le relevé ; s’il s’agit de la même personne, revenez en arrière et corrigez ses coordonnées.
input-choice-empty = Choisissez ce qui figure sur le relevé.
input-name-digits = Un nom ne contient pas de chiffres. Saisissez le nom qui figure sur le relevé.
input-email-empty = Saisissez l’adresse e-mail du titulaire de la carte.
input-email-at = Une adresse e-mail doit contenir un @, comme anna@example.be.
input-email-invalid = Cette adresse e-mail n’est pas complète. Elle doit ressembler à anna@example.be.
input-email-accents = L’invitation ne peut pas être envoyée à une adresse qui contient des lettres comme é ou ö avant le @. Vérifiez-la auprès du titulaire de la carte.
input-mobile-empty = Saisissez le numéro de GSM du titulaire de la carte.
input-mobile-invalid = Ce n’est pas un numéro de GSM. Écrivez-le comme 0470 … ou +32 470 …, ou laissez le champ vide.
input-contact-same = La commande contient déjà cette donnée. Corrigez-la, ou fermez ce formulaire et renvoyez l’invitation.
input-iban-empty = Saisissez l’IBAN du compte auquel la carte est liée. Il figure dans l’application de la banque et sur l’extrait de compte.
input-iban-invalid = Cet IBAN n’est pas correct. Comparez-le avec celui de l’application de la banque ou de l’extrait de compte ; un IBAN belge se compose de BE suivi de 14 chiffres.
input-secret = Cela ressemble à un numéro de carte, à un code PIN ou à un autre code. N’en saisissez jamais ici ; rien n’a été conservé.

## Lists and searches

hits-title = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
problems-title = { $count ->
    [0] Aucune commande à l’état Problème
    [one] { $count } commande à l’état Problème
   *[other] { $count } commandes à l’état Problème
}
problems-handed-over = En attente du support
problems-others = À l’état Problème, les plus anciennes d’abord
problems-none = Rien à corriger ici.
problems-unread = Illisibles pour le moment, ou disparues : { $orders }
order-line = { $state } depuis le { $since } · { $bank } · { $order }
item-age = { $days ->
    [0] aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
item-under-way = « { $action } » en cours, demandé par { $who }
item-with-support = au support depuis le { $since }
item-begun = vérifications commencées par { $who } le { $at }
problems-range = { $first }–{ $last } sur { $total }
next-place = Numéro { $position } sur { $total } à l’état Problème
next-none = { $count ->
    [0] C’était le dernier : il ne reste aucun problème.
    [one] C’était la fin de la liste. { $count } commande placée avant celle-ci est encore à l’état Problème.
   *[other] C’était la fin de la liste. { $count } commandes placées avant celle-ci sont encore à l’état Problème.
}
next-only = Aucune autre commande n’est à l’état Problème ; celle-ci l’est toujours.
pager = Page { $page } sur { $pages }
not-found-reference = Aucune commande CARO trouvée avec la référence client { $text }.
not-found-order-id = La commande { $text } est introuvable.
not-found-enterprise-number = Aucune commande CARO ni aucun dossier trouvés avec le numéro d’entreprise { $text }.
not-found-company = Aucun dossier trouvé avec le code ou le nom « { $text } ».
not-found-several = Aucune commande CARO trouvée pour : { $texts }
not-found-hints-office = Comparez les chiffres avec le relevé, ou cherchez le nom ou le code du dossier. Vous ne trouvez ici que les commandes de votre propre bureau ; un dossier archivé ou passé à un autre bureau n’est pas affiché.
not-found-hints-support = Comparez les chiffres avec le relevé, ou cherchez le nom, le code ou le numéro d’entreprise du dossier. Un dossier archivé ou le client d’un revendeur peut ne pas avoir de commande.
not-found-hints-name-office = Essayez le code du dossier, le début de son nom ou la référence client figurant sur le relevé. Vous ne trouvez ici que les commandes de votre propre bureau ; un dossier archivé ou passé à un autre bureau n’est pas affiché.
not-found-hints-name-support = Essayez le code du dossier, le début de son nom, son numéro d’entreprise ou la référence client figurant sur le relevé. Un dossier archivé ou le client d’un revendeur peut ne pas avoir de commande.
not-found-person = Introuvable ? Quelqu’un peut vous aider : { $email }.

## Cases

case-progress = { $position } sur { $total } : { $stage }
case-checked = Vérifié automatiquement
case-right = ✓ Vérifié automatiquement : { $what }
right-company = dossier et mandat CODA
right-bank = banque
right-no-incident = aucun incident
right-reference-format = format de la référence
case-overrule = Ce n’est pas correct ? Répondez vous-même :
case-moved = La situation a changé depuis cet affichage. Voici où elle en est maintenant.
case-handed-over = Ce cas est entre les mains du support ({ $case }).
case-closed = Le support a clôturé le cas { $case } le { $at }. Il n’y aura plus de nouvelles ici. Pour continuer, recommencez à partir de la commande.
case-settled-elsewhere = La référence client <b>{ $reference }</b> n’appartient pas à <b>{ $company }</b> et est déjà active pour le bon dossier : il ne faut rien commander de nouveau. Annulez uniquement la commande de <b>{ $company }</b>.
case-title = Cas { $case }

## Help and language

help-title = Assistance CARO
help-support = Recherchez une commande CARO de n’importe quel bureau, parcourez les vérifications lorsqu’elle est à l’état <b>Problème</b>, et corrigez-la : recréer, modifier le titulaire de la carte, renvoyer l’invitation ou annuler.
help-only-you = Les réponses ne sont visibles que pour vous.
help-office = Recherchez une commande CARO de votre bureau, parcourez les vérifications lorsqu’elle est à l’état <b>Problème</b>, et corrigez-la : recréer, modifier le titulaire de la carte, renvoyer l’invitation ou annuler. Si rien n’y fait, confiez le cas au support.
help-words-slack =
    <b>/caro 6012345678</b> – par référence client ; un numéro de commande (CARO-12), le code ou le nom d’un dossier ou un numéro d’entreprise conviennent aussi
    <b>/caro cas</b> – ce qui est en attente du support ; <b>cas miens</b>, <b>bureau</b>, <b>titulaire</b>, <b>tous</b> ; avec une banque, un bureau ou une langue
    <b>/caro problèmes</b> – les commandes dont quelqu’un doit s’occuper ; <b>problèmes kbc > 30</b> : d’une seule banque, depuis plus de 30 jours
    <b>/caro langue fr</b> – changer de langue : en, fr, nl ou de
    <b>/caro aide</b> – ce texte
help-words-teams =
    <b>6012345678</b> ou <b>commande 6012345678</b> – par référence client ; un numéro de commande (CARO-12), le code ou le nom d’un dossier ou un numéro d’entreprise conviennent aussi
    <b>problèmes</b> – les commandes dont quelqu’un doit s’occuper ; <b>problèmes kbc > 30</b> : d’une seule banque, depuis plus de 30 jours
    <b>personnes</b> – qui, dans votre bureau, peut agir ici
    <b>langue fr</b> – changer de langue : en, fr, nl ou de
    <b>aide</b> – ce texte
help-words-terminal =
    <b>caro walk 6012345678</b> – par référence client ; un numéro de commande, le code ou le nom d’un dossier ou un numéro d’entreprise conviennent aussi
terminal-choose = Tapez le numéro d’un bouton, ou q pour quitter.
terminal-nothing-found = Rien ne correspond. Tapez un autre début, ou q pour quitter.
help-thanks = Avec plaisir ! Quand vous aurez besoin de moi, saisissez une référence client, ou aide.
help-person-office = Quelqu’un peut vous aider : écrivez au support Codabox, { $email }. S’il s’agit d’une commande, recherchez-la et choisissez « Contacter le support » ; le support voit alors ce qui a été vérifié et répondu.
help-person-support = Le support, c’est vous : les bureaux comptables vous joignent avec « Contacter le support » depuis leur commande, ou à l’adresse { $email }. Ce qu’ils vous ont confié figure en tête de la liste des problèmes.
language-set = Désormais, je vous parle en français.
language-unknown = Je parle ces langues : { $known }. Écrivez par exemple : langue fr

## When something fails

failed-unavailable = Le système de commandes ne répond pas pour le moment. Rien n’a été modifié ; veuillez réessayer dans un instant.
failed-records = Impossible de terminer pour le moment : nos propres données ne répondent pas. Veuillez rechercher à nouveau la commande dans un instant, avant de recommencer quoi que ce soit.
failed-unexpected = Une erreur s’est produite de notre côté. Veuillez rechercher à nouveau la commande avant de recommencer quoi que ce soit.
platform-expired = Cela a pris trop de temps et le formulaire n’a pas pu s’ouvrir. Veuillez cliquer encore une fois sur le bouton.
platform-form-refused = Slack n’a pas permis d’ouvrir le formulaire. Cliquer encore une fois ne sert à rien ; prévenez un administrateur de l’assistance CARO.
platform-form-done = Ce formulaire a été traité. La réponse se trouve auprès de la commande ; vous pouvez fermer cette fenêtre.
platform-late = Cela prend un instant. La réponse arrive d’elle-même ; inutile de cliquer encore une fois.
platform-personal-chat-only = Je ne parle des commandes que dans une conversation personnelle. Ouvrez une conversation avec moi et posez-y votre question.
platform-stale = Ce bouton est trop ancien pour fonctionner encore. Veuillez rechercher à nouveau la commande.
platform-unsure = Il n’est pas certain que la réponse vous soit parvenue. Si vous ne la voyez pas ici, veuillez poser à nouveau votre question.
platform-files-unseen = Je ne regarde ni les images ni les fichiers. Écrivez ce qui s’y trouve, mais jamais un numéro de carte ni un code.
place-moved = Commande { $order } : ce message ne peut plus être modifié. La suite se trouve dans vos messages directs avec moi.
place-elsewhere = Commande { $order } : ce message ne peut plus être modifié. La suite se trouve dans votre autre message à ce sujet.
place-fades = Ce message n’est plus mis à jour. S’il y a une suite, vous la trouverez dans vos messages directs avec moi.

# Textes des vérifications et des parcours. Gardez chaque clé et chaque { $variable } dans toutes les langues.

## Ce que le bot a constaté

check-company-eligible-yes = { $company } est actif et dispose d’un mandat CODA actif pour un compte qui n’est pas archivé.
check-company-eligible-archived = { $company } est archivé dans MyCodaBox : tous ses services sont arrêtés.
check-company-eligible-no-mandate = { $company } n’a pas de mandat CODA actif.
check-company-eligible-account-archived = Le compte de { $company } lié au mandat CODA est archivé.
check-bank-supported-yes = { $bank } prend CARO en charge.
check-bank-supported-no = { $bank } ne prend pas CARO en charge aujourd’hui.
check-bank-incident-yes = Un incident est connu chez { $bank }.
check-bank-incident-no = Aucun incident n’est connu chez { $bank }.
check-reference-format-yes = { $reference } a le bon format : 10 chiffres, dont le premier est 6 ou 7.
check-reference-format-no = { $reference } ne peut pas être une référence client : celle-ci compte 10 chiffres et commence par 6 ou 7.
check-reference-company-no = La référence de { $company } figure aussi dans la commande { $order } de { $other }, un autre dossier du même bureau.
check-reference-company-open = La même référence figure aussi dans la commande { $order } de { $other }, qui est ouverte mais pas active. Seul le relevé montre si elle appartient à { $company } ou à { $other } : n’annulez que la commande du dossier qui n’y figure pas.
check-reference-company-left = La commande { $order } de { $other } pour la même référence est annulée : cette commande de { $company } est la seule qui reste.
check-reference-company-unknown = Aucun autre dossier du bureau n’a de commande ouverte pour cette référence. Seul le relevé indique si elle appartient à { $company }.
check-activates-in-app-yes = Les cartes de { $bank } s’activent dans l’application de la banque.
check-activates-in-app-no = Les cartes de { $bank } s’activent par un lien dans l’invitation.
check-iban-known-yes = La commande contient un compte à comparer avec celui auquel la carte est liée chez { $bank }.
check-iban-known-no = La commande ne contient pas de compte à comparer chez { $bank }.

## Commande à l’état Problème

caro_problem-stage-requirements = Conditions
caro_problem-stage-bank = Banque
caro_problem-stage-reference = Référence client
caro_problem-stage-company = Dossier
caro_problem-stage-cardholder = Titulaire
caro_problem-stage-card = Carte

caro_problem-requirements-title = Ce dossier peut-il avoir CARO ?
caro_problem-requirements-text =
    Ouvrez <b>{ $company }</b> dans MyCodaBox. Le dossier ne doit pas être archivé et il lui faut un mandat CODA actif pour un compte qui n’est pas archivé.
    Tout cela est-il en ordre ?
caro_problem-requirements-choice-yes = Oui, tout est en ordre
caro_problem-requirements-choice-no = Non, il manque quelque chose

caro_problem-bank-title = La banque prend-elle CARO en charge ?
caro_problem-bank-text = La commande mentionne <b>{ $bank }</b>. CARO ne fonctionne qu’avec les banques de la liste sur la page CARO de codabox.com. Cette banque y figure-t-elle ?
caro_problem-bank-choice-yes = Oui, elle y figure
caro_problem-bank-choice-no = Non, elle n’y figure pas

caro_problem-incident-title = Y a-t-il un incident à la banque ?
caro_problem-incident-text = Un incident peut faire échouer le consentement alors que tout est correct dans la commande. La page de statut signale-t-elle un incident chez <b>{ $bank }</b> ?
caro_problem-incident-choice-yes = Oui, il y a un incident
caro_problem-incident-choice-no = Non, aucun

caro_problem-during_incident-title = Attendre, ou vérifier la commande ?
caro_problem-during_incident-text = Il y a un incident chez <b>{ $bank }</b>. C’est peut-être la seule raison de l’échec du consentement, mais la commande peut aussi contenir une erreur. Vous pouvez vérifier la commande maintenant, ou attendre la fin de l’incident.
caro_problem-during_incident-choice-check_now = Vérifier la commande maintenant
caro_problem-during_incident-choice-wait = Attendre la fin de l’incident

caro_problem-reference_format-title = La référence a-t-elle le bon format ?
caro_problem-reference_format-text = Une référence client compte 10 chiffres et commence par 6 ou 7. La commande contient <b>{ $reference }</b>. Est-ce le bon format ?
caro_problem-reference_format-choice-yes = Oui, le format est bon
caro_problem-reference_format-choice-no = Non, le format est incorrect

caro_problem-digits-title = Est-ce la référence du relevé ?
caro_problem-digits-text =
    Prenez le dernier relevé de cette carte de crédit précise. Comparez sa référence client, chiffre par chiffre, avec celle de la commande : <b>{ $reference }</b>.
    Gardez le relevé sous la main ; il servira aussi pour les questions suivantes.
caro_problem-digits-choice-same = C’est la même
caro_problem-digits-choice-typo = Elle diffère : faute de frappe
caro_problem-digits-choice-newer = Un nouveau relevé en montre une autre
caro_problem-digits-choice-other_bank = Le relevé vient d’une autre banque
caro_problem-digits-choice-no_statement = Je n’ai pas de relevé sous la main

caro_problem-company-title = Quel nom figure sur le relevé ?
caro_problem-company-text =
    La commande concerne <b>{ $company }</b>. Lisez sur le relevé à quelle entreprise appartient la carte.
    Si l’entreprise porte le nom de son propriétaire et que la carte sert à l’activité, il s’agit bien de ce dossier.
caro_problem-company-choice-yes = Ce dossier
caro_problem-company-choice-no = Un autre dossier
caro_problem-company-choice-private = Uniquement un particulier
caro_problem-company-field = Entreprise sur le relevé (commande pour { $company })

caro_problem-cardholder-title = A-t-on invité la bonne personne ?
caro_problem-cardholder-text = L’invitation a été envoyée à <b>{ $cardholder }</b>. Est-ce bien le titulaire de la carte dont le nom figure sur le relevé ?
caro_problem-cardholder-choice-yes = Oui, c’est la même personne
caro_problem-cardholder-choice-no = Non, c’est quelqu’un d’autre
caro_problem-cardholder-field = Titulaire sur le relevé (personne invitée : { $cardholder })

caro_problem-iban_known-title = Y a-t-il un compte à comparer ?
caro_problem-iban_known-text = KBC et CBC activent une carte par le compte auquel elle est liée. La commande contient-elle l’IBAN d’un tel compte ?
caro_problem-iban_known-choice-yes = Oui, elle en contient un
caro_problem-iban_known-choice-no = Non, il n’y en a pas

caro_problem-in_app-title = Comment la carte s’active-t-elle ?
caro_problem-in_app-text = La plupart des banques utilisent un lien d’activation dans l’invitation. Pour KBC et CBC, l’e-mail ne contient pas de lien, mais des instructions pour l’application de la banque. Comment s’active une carte de <b>{ $bank }</b> ?
caro_problem-in_app-choice-yes = Dans l’application de la banque
caro_problem-in_app-choice-no = Par le lien d’activation

caro_problem-invitation-title = Qu’est-ce qui n’est pas arrivé ?
caro_problem-invitation-text = Demandez à <b>{ $cardholder }</b> jusqu’où l’activation est allée : l’e-mail vient de services@codabox.com, et certaines banques envoient un code par SMS.
caro_problem-invitation-choice-used = Oui, jusqu’à la page de la banque
caro_problem-invitation-choice-wrong_contact = L’adresse ou le numéro est incorrect
caro_problem-invitation-choice-not_found = L’e-mail reste introuvable
caro_problem-invitation-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_problem-invitation-choice-no_sms = Le code SMS n’arrive pas

caro_problem-app-title = Où en est l’activation dans l’application ?
caro_problem-app-text = Demandez à <b>{ $cardholder }</b> : l’e-mail avec les instructions de services@codabox.com est-il arrivé, et la carte a-t-elle été activée dans l’application de { $bank } ?
caro_problem-app-choice-used = L’activation y a été faite
caro_problem-app-choice-wrong_contact = L’adresse e-mail est incorrecte
caro_problem-app-choice-no_instructions = Cherche un lien ou les instructions

caro_problem-iban-title = Est-ce le compte lié à la carte ?
caro_problem-iban-text = { $bank } a besoin du compte auquel la carte est liée. Demandez à <b>{ $cardholder }</b> de le chercher dans l’application de la banque. La commande contient <b>{ $iban }</b>. Est-ce le même compte ?
caro_problem-iban-choice-yes = Oui, c’est le même compte
caro_problem-iban-choice-no = Non, c’est un autre compte
caro_problem-iban-field = Compte lié à la carte, dans l’application de { $bank } (dans la commande : { $iban })

caro_problem-card-title = Quelle carte a servi au consentement ?
caro_problem-card-text =
    Demandez à <b>{ $cardholder }</b> de comparer à l’œil les quatre derniers chiffres de la carte utilisée avec ceux du relevé. Une carte de débit porte la mention « Debit ».
    Ne saisissez jamais ici un numéro de carte, un code PIN ou un autre code.
caro_problem-card-choice-matching = La bonne carte, et rien n’y fait
caro_problem-card-choice-other = Une autre carte, ou je ne sais pas
caro_problem-card-choice-not_ready = Neuve, bloquée ou sans paiement en ligne
caro_problem-card-choice-not_business = Une carte de débit ou privée
caro_problem-card-choice-replaced = Elle a été remplacée ou a expiré
caro_problem-card-choice-not_arrived = Aucune : e-mail ou SMS pas arrivé
caro_problem-card-choice-debit = Une carte de débit
caro_problem-card-choice-private = Une carte privée
caro_problem-card-choice-unsure = Je ne sais pas

caro_problem-card_state-title = La carte est-elle prête à l’emploi ?
caro_problem-card_state-text = La bonne carte a été utilisée, et la banque ne l’a pourtant pas acceptée. Demandez à <b>{ $cardholder }</b> si l’un de ces points s’applique à la carte.
caro_problem-card_state-choice-new = Neuve et jamais utilisée
caro_problem-card_state-choice-replaced = Remplacée ou expirée
caro_problem-card_state-choice-online_off = Paiements en ligne désactivés
caro_problem-card_state-choice-blocked = Bloquée dans l’application bancaire
caro_problem-card_state-choice-mistyped = Données erronées ou pas de lecteur
caro_problem-card_state-choice-none = Aucun de ces points

caro_problem-replaced-title = La référence a-t-elle changé avec la carte ?
caro_problem-replaced-text = Après une perte ou à l’expiration, la référence client reste la même. Quand une banque passe toutes ses cartes à un autre type, elle peut changer. Le dernier relevé indique-t-il toujours <b>{ $reference }</b> ?
caro_problem-replaced-choice-same = Oui, la même référence
caro_problem-replaced-choice-changed = Non, une autre référence

caro_problem-not_eligible-title = Pas encore possible : d’abord CODA
caro_problem-not_eligible-text =
    CARO demande un dossier actif, avec un mandat CODA actif pour un compte qui n’est pas archivé. Réglez d’abord cela pour <b>{ $company }</b> ; rien ne doit changer dans cette commande. Recommencez ensuite les vérifications.
    Si le dossier est passé à un autre bureau comptable, il faut y commander CARO à nouveau.
    Si vous êtes bloqué, contactez le support : vos réponses sont transmises.

caro_problem-bank_unsupported-title = Impossible aujourd’hui : banque non prise en charge
caro_problem-bank_unsupported-text =
    <b>{ $bank }</b> ne prend pas CARO en charge aujourd’hui. D’autres banques s’ajoutent à la liste, mais nous ne pouvons pas promettre de date.
    Vous pouvez annuler la commande maintenant et commander à nouveau quand la banque participera. Pour toute question, contactez le support.

caro_problem-incident_known-title = Veuillez attendre : incident à la banque
caro_problem-incident_known-text = Tant que dure l’incident chez <b>{ $bank }</b>, un consentement peut échouer. Rien ne doit changer dans la commande. Recommencez les vérifications après l’incident. Si c’est urgent, contactez le support : vos réponses sont transmises.

caro_problem-wrong_reference-title = La référence doit être corrigée
caro_problem-wrong_reference-text =
    La référence client <b>{ $reference }</b> ne peut pas être modifiée dans une commande. Recréez la commande avec la référence du relevé : l’ancienne commande est annulée, une nouvelle la remplace, et { $cardholder } reçoit une nouvelle invitation.
    Une fois la nouvelle référence active, des frais administratifs uniques sont facturés pour elle.

caro_problem-new_reference-title = La carte a une nouvelle référence
caro_problem-new_reference-text =
    La banque a donné à la carte une autre référence client que <b>{ $reference }</b>, et une commande ne se modifie pas. Recréez-la avec la nouvelle référence : l’ancienne commande est annulée, une nouvelle la remplace, et { $cardholder } reçoit une nouvelle invitation.
    Une fois la nouvelle référence active, des frais administratifs uniques sont facturés pour elle ; certaines migrations de banques en sont exemptées.

caro_problem-wrong_bank-title = La commande mentionne la mauvaise banque
caro_problem-wrong_bank-text =
    Le relevé ne vient pas de <b>{ $bank }</b>. Recréez la commande avec la banque et la référence client du relevé : l’ancienne commande est annulée, une nouvelle la remplace, et { $cardholder } reçoit une nouvelle invitation.
    Une fois une nouvelle référence active, des frais administratifs uniques sont facturés pour elle.
    Si cette banque ne peut pas être choisie, CARO n’est pas possible avec elle aujourd’hui ; annulez alors la commande.

caro_problem-statement_missing-title = Il faut d’abord le relevé
caro_problem-statement_missing-text =
    La référence, le dossier, le titulaire et les derniers chiffres de la carte figurent tous sur le relevé de carte de crédit. Demandez le dernier à <b>{ $cardholder }</b>, puis revenez en arrière et continuez ici. Il n’est pas nécessaire de nous l’envoyer.
    Si la banque n’établit pas de relevé pour cette carte, c’est peut-être une carte de débit ; CARO ne fonctionne qu’avec des cartes de crédit.

caro_problem-wrong_company-title = La référence est celle d’un autre dossier
caro_problem-wrong_company-text =
    La référence client <b>{ $reference }</b> n’appartient pas à <b>{ $company }</b>. Commandez pour le dossier indiqué sur le relevé : cette commande est annulée, la nouvelle la remplace et le titulaire de la carte concerné reçoit l’invitation habituelle. Si ce dossier a déjà une commande ouverte pour cette référence, annulez uniquement celle de <b>{ $company }</b>.
    Une fois la référence active pour ce dossier, des frais administratifs uniques sont facturés pour elle.

caro_problem-private_statement-title = Impossible : une carte privée
caro_problem-private_statement-text =
    Le relevé est au nom d’un particulier, et CARO est destiné aux cartes de crédit professionnelles. Annulez cette commande.
    Si <b>{ $company }</b> a une carte professionnelle, commandez CARO avec la référence du relevé de cette carte.

caro_problem-other_cardholder-title = La carte est à une autre personne
caro_problem-other_cardholder-text =
    Modifiez le titulaire : indiquez le nom et les coordonnées de la personne qui figure sur le relevé. La référence et la commande restent les mêmes.
    Prévenez cette personne qu’un e-mail de services@codabox.com va arriver.

caro_problem-wrong_contact-title = Les coordonnées doivent être corrigées
caro_problem-wrong_contact-text = Demandez à <b>{ $cardholder }</b> les coordonnées correctes, puis modifiez le titulaire. La référence et la commande restent les mêmes.

caro_problem-invitation_not_found-title = Retrouver l’e-mail ou le renvoyer
caro_problem-invitation_not_found-text =
    Demandez à <b>{ $cardholder }</b> de chercher services@codabox.com dans les courriers indésirables et parmi les expéditeurs bloqués. Renvoyez ensuite l’invitation : mêmes données, nouvel e-mail. Jusqu’à 3 rappels hebdomadaires suivent une invitation.
    Tant que l’état est Invitation envoyée, vous pouvez aussi copier le lien d’activation dans MyCodaBox et le transmettre vous-même.

caro_problem-sms_missing-title = Le code SMS n’arrive pas
caro_problem-sms_missing-text =
    Vérifiez le numéro de GSM avec <b>{ $cardholder }</b>. S’il est incorrect, modifiez le titulaire : l’invitation repart alors. S’il est correct, regardez si le téléphone bloque l’expéditeur, et renvoyez l’invitation.
    Ne transmettez jamais le code lui-même et ne le saisissez pas ici.

caro_problem-activate_in_app-title = La carte s’active dans l’application
caro_problem-activate_in_app-text =
    Il n’y a pas de lien pour KBC et CBC. <b>{ $cardholder }</b> active la carte dans l’application de la banque, en suivant les instructions de l’e-mail. « How to activate » dans MyCodaBox affiche les mêmes instructions, et vous pouvez les envoyer par e-mail.
    Renvoyez l’invitation, et l’e-mail avec les instructions part une nouvelle fois.

caro_problem-wrong_iban-title = Le compte doit être corrigé
caro_problem-wrong_iban-text = La commande doit contenir l’IBAN auquel la carte est liée. Demandez-le à <b>{ $cardholder }</b>, puis modifiez le titulaire. Si le problème persiste, contactez le support.

caro_problem-other_card-title = Utiliser la carte du relevé
caro_problem-other_card-text =
    La référence et le titulaire sont corrects : le problème vient donc de la carte. Demandez à <b>{ $cardholder }</b> de prendre toutes ses cartes professionnelles et de comparer à l’œil leurs quatre derniers chiffres avec le relevé. Seule la carte qui correspond appartient à { $reference }.
    Renvoyez l’invitation et demandez de donner le consentement avec cette carte.

caro_problem-debit_card-title = Impossible avec une carte de débit
caro_problem-debit_card-text =
    CARO ne fonctionne qu’avec des cartes de crédit professionnelles. Si <b>{ $cardholder }</b> n’en a pas, annulez la commande.
    S’il existe une carte de crédit qui correspond au relevé, renvoyez l’invitation et demandez de donner le consentement avec cette carte.

caro_problem-private_card-title = Impossible avec une carte privée
caro_problem-private_card-text = { caro_problem-debit_card-text }

caro_problem-wrong_card-title = Impossible avec cette carte
caro_problem-wrong_card-text = { caro_problem-debit_card-text }

caro_problem-new_card-title = D’abord utiliser la nouvelle carte
caro_problem-new_card-text =
    Demandez à <b>{ $cardholder }</b> de payer une fois avec la nouvelle carte dans un magasin ou à un terminal Bancontact, avec le code PIN et non sans contact. Renvoyez ensuite l’invitation et demandez de redonner le consentement.
    Le code PIN ne sert qu’au terminal, jamais dans cette conversation.

caro_problem-replaced_card-title = Donner le consentement avec la nouvelle carte
caro_problem-replaced_card-text = La référence <b>{ $reference }</b> reste valable, aucune nouvelle commande n’est donc nécessaire. Renvoyez l’invitation, et { $cardholder } donne le consentement avec la nouvelle carte. Si cette carte n’a jamais servi, il faut d’abord payer une fois avec le code PIN, et non sans contact.

caro_problem-online_payments-title = Activer les paiements en ligne
caro_problem-online_payments-text = La banque refuse le consentement tant que la carte ne peut pas payer en ligne. Demandez à <b>{ $cardholder }</b> de faire activer les paiements en ligne par la banque ; cela peut prendre quelques minutes. Renvoyez ensuite l’invitation et demandez de redonner le consentement.

caro_problem-card_blocked-title = La carte doit être débloquée
caro_problem-card_blocked-text = La carte est temporairement bloquée. Demandez à <b>{ $cardholder }</b> de la débloquer dans l’application de la banque ou auprès de la banque ; cela peut prendre quelques minutes. Renvoyez ensuite l’invitation et demandez de redonner le consentement.

caro_problem-details_mistyped-title = Essayer encore une fois
caro_problem-details_mistyped-text =
    Faites réessayer <b>{ $cardholder }</b>, avec la carte, son relevé et le lecteur de carte de la banque sous la main. Les données doivent être exactement celles de la carte ; elles se saisissent uniquement sur les pages d’activation, jamais ici. Le consentement est une transaction de 0 euro, rien n’est débité.
    Si l’invitation ne peut plus être utilisée, renvoyez-la.

caro_problem-all_right-title = Tout est correct : le support prend le relais
caro_problem-all_right-text =
    Toutes les vérifications sont en ordre et le problème persiste ; la banque ne dit pas toujours pourquoi. Contactez le support : la commande et toutes vos réponses sont transmises, personne ne vous les redemandera.
    Notez ce que disait le message de la banque à <b>{ $cardholder }</b>, et quand. N’indiquez ni numéro de carte, ni code PIN, ni autre code.

## Invitation envoyée ou expirée

caro_invitation-stage-invitation = Invitation
caro_invitation-stage-consent = Consentement
caro_invitation-stage-bank = Banque

caro_invitation-in_app-title = { caro_problem-in_app-title }
caro_invitation-in_app-text = { caro_problem-in_app-text }
caro_invitation-in_app-choice-yes = { caro_problem-in_app-choice-yes }
caro_invitation-in_app-choice-no = { caro_problem-in_app-choice-no }

caro_invitation-mail-title = Qu’est devenue l’invitation ?
caro_invitation-mail-text = L’invitation pour la référence { $reference } arrive par e-mail de services@codabox.com. Demandez à <b>{ $cardholder }</b> si elle est arrivée et jusqu’où l’activation est allée.
caro_invitation-mail-choice-arrived = Oui, elle est arrivée
caro_invitation-mail-choice-wrong_contact = { caro_problem-invitation-choice-wrong_contact }
caro_invitation-mail-choice-not_found = { caro_problem-invitation-choice-not_found }
caro_invitation-mail-choice-not_started = { caro_invitation-why-choice-not_started }
caro_invitation-mail-choice-expired = { caro_invitation-why-choice-expired }
caro_invitation-mail-choice-not_cardholder = { caro_invitation-why-choice-not_cardholder }
caro_invitation-mail-choice-stuck = Arrêt au code SMS ou à la banque

caro_invitation-app-title = Où en est l’activation dans l’application ?
caro_invitation-app-text = Demandez à <b>{ $cardholder }</b> : l’e-mail avec les instructions de services@codabox.com est-il arrivé, et que s’est-il passé dans l’application de { $bank } ?
caro_invitation-app-choice-refused = L’application a refusé la carte
caro_invitation-app-choice-not_started = Pas encore commencé
caro_invitation-app-choice-wrong_contact = { caro_problem-app-choice-wrong_contact }
caro_invitation-app-choice-no_instructions = { caro_problem-app-choice-no_instructions }
caro_invitation-app-choice-not_cardholder = Quelqu’un d’autre détient la carte

caro_invitation-why-title = Où l’activation s’est-elle arrêtée ?
caro_invitation-why-text = Demandez à <b>{ $cardholder }</b> jusqu’où l’activation est allée.
caro_invitation-why-choice-not_started = Pas encore commencé, ou méfiance
caro_invitation-why-choice-expired = Le lien ne fonctionne plus
caro_invitation-why-choice-not_cardholder = Quelqu’un d’autre détient la carte
caro_invitation-why-choice-no_sms = { caro_problem-invitation-choice-no_sms }
caro_invitation-why-choice-refused = La banque n’a pas accepté la carte

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

caro_invitation-refusal-title = Pourquoi la banque a-t-elle refusé la carte ?
caro_invitation-refusal-text =
    Demandez à <b>{ $cardholder }</b> ce que disait le message de { $bank }, et si l’un de ces points s’applique à la carte. Le consentement demande la carte de crédit professionnelle dont les quatre derniers chiffres figurent sur le relevé.
    Ne saisissez jamais ici un numéro de carte, un code PIN ou un autre code.
caro_invitation-refusal-choice-new = Neuve ou remplacée, pas encore utilisée
caro_invitation-refusal-choice-online_off = { caro_problem-card_state-choice-online_off }
caro_invitation-refusal-choice-blocked = { caro_problem-card_state-choice-blocked }
caro_invitation-refusal-choice-mistyped = { caro_problem-card_state-choice-mistyped }
caro_invitation-refusal-choice-not_business = Une carte de débit ou privée
caro_invitation-refusal-choice-none = { caro_problem-card_state-choice-none }

caro_invitation-wrong_contact-title = { caro_problem-wrong_contact-title }
caro_invitation-wrong_contact-text = { caro_problem-wrong_contact-text }

caro_invitation-invitation_not_found-title = { caro_problem-invitation_not_found-title }
caro_invitation-invitation_not_found-text = { caro_problem-invitation_not_found-text }

caro_invitation-activate_in_app-title = { caro_problem-activate_in_app-title }
caro_invitation-activate_in_app-text = { caro_problem-activate_in_app-text }

caro_invitation-not_started-title = Rassurer le titulaire de la carte
caro_invitation-not_started-text =
    Dites à <b>{ $cardholder }</b> que l’e-mail de services@codabox.com est authentique et envoyé à votre demande. Le consentement est une transaction de 0 euro : rien n’est débité, et CARO ne coûte rien au titulaire. La carte, le relevé et le lecteur de carte de la banque doivent être sous la main ; pour KBC et CBC, c’est l’application de la banque.
    Renvoyez l’invitation pour qu’elle se trouve en haut de la boîte de réception. Jusqu’à 3 rappels hebdomadaires suivent une invitation.

caro_invitation-expired-title = Envoyer une nouvelle invitation
caro_invitation-expired-text = Un lien d’activation ne fonctionne que pendant un temps limité. Convenez avec <b>{ $cardholder }</b> du bon moment, puis renvoyez l’invitation : mêmes données, nouvel e-mail. La carte, le relevé et le lecteur de carte de la banque doivent être sous la main.

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

caro_invitation-wrong_card-title = Impossible avec cette carte
caro_invitation-wrong_card-text = { caro_problem-debit_card-text }

caro_invitation-unexplained-title = Le support prend le relais
caro_invitation-unexplained-text =
    La banque ne dit pas toujours pourquoi elle n’accepte pas une carte. Contactez le support : la commande et toutes vos réponses sont transmises, personne ne vous les redemandera.
    Notez ce que disait le message de la banque à <b>{ $cardholder }</b>, et quand. N’indiquez ni numéro de carte, ni code PIN, ni autre code.

## Le support

case-taken = Le support Codabox s’occupe de votre cas ({ $case }) depuis le { $at }.
case-taken-by = { $who }, du support Codabox, s’occupe de votre cas ({ $case }) depuis le { $at }.
hold-nobody = Le support a ce cas ({ $case }) depuis le { $at }. Personne ne l’a encore pris.
hold-lost = { $who } avait ce cas ({ $case }) et ne fait plus partie du support. Il peut être pris.
hold-back = { $who } a rendu ce cas ({ $case }) le { $at }. Il peut être pris.
hold-mine = Vous avez ce cas ({ $case }) depuis le { $at }.
hold-other = { $who } a ce cas ({ $case }) depuis le { $at }.
hold-from-you = { $who } a repris ce cas ({ $case }) le { $at } : { $why }.
hold-to-you = { $who } vous a attribué ce cas ({ $case }) le { $at }.
hold-first = { $who } a déjà ce cas, depuis le { $at }.
hold-not-yours = Vous n’avez pas ce cas : vous ne pouvez donc pas le rendre.
hold-not-there = Ce cas n’est plus au support. Voici où il en est.
hold-reason-agreed = d’accord avec le collègue
hold-reason-away = le collègue est absent
hold-reason-urgent = cela ne peut pas attendre
hold-reason-expert = il faut les connaissances de quelqu’un d’autre
button-take = Prendre
button-look = Regarder
button-give-back = Rendre
button-take-over = Reprendre
button-assign = Attribuer
form-take-over-title = Reprendre le cas
form-take-over-text = { $who } a le cas { $case } depuis le { $at } et sera informé que vous le reprenez.
form-take-over-submit = Reprendre
field-hold-reason = Pourquoi
form-assign-title = Attribuer le cas
form-assign-text = Qui doit avoir le cas { $case } ? Cette personne en sera informée.
form-assign-submit = Attribuer
field-assignee = Collègue
refused-take-role = Seul le support prend des cas.
refused-assign-role = Seul un responsable du support attribue des cas.
refused-assignee = Cette personne ne fait pas partie du support : choisissez quelqu’un dans la liste.
refused-hold-reason = Choisissez une raison dans la liste.
channel-since = <b>En attente du support</b> depuis le { $at }.
channel-urgent = <b>Urgent.</b> À l’état Problème depuis { $days } jours ; en attente du support depuis le { $at }.
channel-held = { $who } a ce cas depuis le { $at }.
channel-stage = En est à : { $stage }
channel-followed = C’est fait. La commande est suivie jusqu’à ce que le titulaire ait donné son consentement.
channel-resumed = Les vérifications se poursuivent sans le support.
channel-closed = ✓ Le cas { $case } est clôturé · { $company }
channel-office = { $office } ({ $code })
channel-language-en = Le bureau écrit en anglais
channel-language-fr = Le bureau écrit en français
channel-language-nl = Le bureau écrit en néerlandais
channel-language-de = Le bureau écrit en allemand
channel-note = Le bureau a laissé une note. Appuyez sur Regarder pour la lire.
channel-again = Le cas { $case } a été transmis à nouveau le { $at }. Sa carte se trouve plus haut.
channel-reminder = Le cas { $case } attend depuis le { $at }, et personne ne l’a pris.
leads-waiting = { $count ->
    [one] Un cas est en attente du support, et personne ne l’a pris.
   *[other] { $count } cas sont en attente du support, et personne ne les a pris.
}
leads-channel = Le canal du support n’accepte aucun message ({ $why }). Invitez-y l’application, ou choisissez un autre canal dans les paramètres.
leads-case = { $office }, depuis le { $at }
queue-waiting = Cas en attente du support
queue-mine = Mes cas
queue-office = Cas en attente du bureau
queue-cardholder = Cas en attente du titulaire
queue-all = Tous les cas au support
queue-none = Aucun cas n’attend ici.
queue-unread = La commande { $order } de { $office } ne peut pas être lue pour l’instant
queue-held = { $who } l’a pris
queue-held-mine = vous l’avez
queue-held-lost = { $who } l’avait et ne fait plus partie du support
filter-queue = Quels cas
filter-language = Langue
filter-every-language = Toutes les langues
form-cases-title = Filtrer les cas
button-first-page = Première page
button-cases = Cas
input-cases-unknown = « { $said } » n’est pas connu ici. Après <b>cas</b> peuvent suivre : miens, attente, bureau, titulaire ou tous ; une banque ({ $banks }) ; le code d’un bureau ; une langue (en, fr, nl, de).

# Une deuxième personne
button-approve = Approuver
button-refuse = Refuser
button-decided = Décidé
button-withdraw = Retirer l’action
button-emergency = En cas d’urgence : { $action }
confirm-approve-title = Approuver cette action ?
confirm-approve-text = L’action est effectuée dès que vous l’approuvez. Votre nom figure dans le journal à côté de celui de la personne qui l’a demandée.
confirm-approve-yes = Oui, approuver
confirm-approve-no = Pas encore
confirm-withdraw-title = Retirer cette action ?
confirm-withdraw-text = Rien ne sera modifié. Vous pourrez la redemander plus tard.
confirm-withdraw-yes = Oui, la retirer
confirm-withdraw-no = La laisser en attente
form-refusal-title = Refuser cette action
form-emergency-title = Sans deuxième personne
form-emergency-text = L’action « { $action } » pour { $reference } ({ $company }) est effectuée <b>immédiatement, sans deuxième personne</b>. Tous les responsables en sont avertis et votre motif figure dans le journal.
form-emergency-submit = Effectuer maintenant
field-reason = Motif
field-reason-hint = D’autres personnes le liront et il reste dans le journal. Jamais de numéro de carte, de code PIN ni d’autre code.
work-awaiting = L’action « { $action } », demandée par { $who } le { $at }, attend une deuxième personne : quelqu’un du support peut l’approuver jusqu’au { $until }. Le résultat s’affichera ici.
approval-open = L’action « { $action } » <b>demande une deuxième personne</b>. Demandée par { $asker } le { $asked } ; décision possible jusqu’au { $until }.
approval-approved = L’action « { $action } », demandée par { $asker } le { $asked }, a été <b>approuvée</b> par { $who } le { $at }.
approval-declined = L’action « { $action } », demandée par { $asker } le { $asked }, a été <b>refusée</b> par { $who } le { $at }. Motif : { $reason }
approval-withdrawn = L’action « { $action } », demandée par { $asker } le { $asked }, a été <b>retirée</b> par { $who } le { $at }.
approval-expired = L’action « { $action } », demandée par { $asker } le { $asked }, a <b>expiré</b> le { $at } : personne n’avait décidé.
approval-void = L’action « { $action } », demandée par { $asker } le { $asked }, n’est <b>plus valable</b> depuis le { $at } : la commande a changé.
approval-emergency = <b>Urgence :</b> l’action « { $action } » a été effectuée sans deuxième personne par { $who } le { $at }. Motif : { $reason }
approval-state = État
approval-change = { $before } → { $after }
approval-order-revision = { $order }, révision { $revision }
approval-evidence = Éléments constatés : { $found }
approval-waits = Une deuxième personne doit l’approuver.
approval-was-declined = Elle a été refusée par { $who }. Motif : { $why }
approval-was-withdrawn = La personne qui l’avait demandée l’a retirée.
approval-has-expired = Aucune deuxième personne n’a décidé à temps. Vous pouvez la redemander.
approval-was-void = La commande a changé avant qu’une deuxième personne puisse approuver : rien n’a été fait.
approval-nobody = Une deuxième personne du support doit l’approuver, et personne d’autre ne peut le faire.
approval-lost = La personne qui l’a approuvée ne peut plus le faire. Rien n’a été modifié.
approval-needed-now = Depuis que vous l’avez demandé, une deuxième personne est nécessaire. Rien n’a été modifié. Demandez-le à nouveau.
refused-approval-own = Vous l’avez demandé vous-même : quelqu’un d’autre doit décider.
refused-approval-role = Seul un responsable du support peut en décider.
refused-withdraw = Seule la personne qui l’a demandée peut la retirer.
refused-emergency = Seul un responsable du support peut se passer d’une deuxième personne, et seulement là où il en faut une.
reason-needed = Indiquez le motif, en 1 à { $most } caractères : il figure dans le journal à côté de votre nom.
reason-secret = Le motif semble contenir un numéro de carte ou un code. Retirez-le : le motif reste dans le journal.
reason-email = Le motif contient une adresse e-mail. Retirez-la : le motif reste dans le journal.
reason-iban = Le motif contient un IBAN. Retirez-le : le motif reste dans le journal.
reason-phone = Le motif contient un numéro de téléphone. Retirez-le : le motif reste dans le journal.
reason-reference = Le motif contient une référence client. Retirez-la : le motif reste dans le journal.

## Modifications d’un flux

flow-edit-mend-first = Le YAML ne peut pas être lu comme un flux. Corrigez-le d’abord dans l’atelier.
flow-edit-remarks-within = Des remarques se trouvent dans { $name } et seraient perdues. Modifiez cela dans le YAML.
flow-edit-last-one = C’est le dernier élément, et un flux en exige au moins un.
flow-edit-text-unreadable = Ceci ne peut pas être lu comme un texte. Une ligne ne peut pas commencer par un point, un astérisque, un crochet ouvrant ou une accolade isolée, et chaque accolade doit être refermée.

## La fin d’un cas

button-end = Clôturer le cas
button-reopen = Rouvrir
ending-solved = résolu
ending-not-possible = pas possible
ending-no-answer = resté sans réponse
ending-duplicate = identique au cas { $of }
ending-not-needed = plus nécessaire
ending-by-itself = de lui-même
ending-closed = clôturé par un responsable
ended = Le cas { $case } a été clôturé le { $at } par { $who } : <b>{ $how }</b>.
ended-by-itself = Le cas { $case } s’est terminé de lui-même le { $at }.
ended-remark = « { $text } »
reopened = Rouvert le { $at } par { $who } : « { $why } »
end-as-solved = Résolu
end-as-not-possible = Pas possible
end-as-no-answer = Resté sans réponse
end-as-duplicate = Identique à un autre cas
end-as-not-needed = Plus nécessaire
end-as-by-itself = De lui-même
end-as-closed = Clôturé par un responsable
field-end-kind = Comment le cas se termine-t-il ?
field-end-of = Quel autre cas
field-end-of-hint = Seulement si ce cas est identique à un autre : le numéro de celui-ci, comme CASE-7KQ2M4XB.
field-end-remark = Une phrase
field-end-remark-hint-support = Le bureau la lira. Jamais de numéro de carte, de code PIN ni d’autre code.
field-end-remark-hint-office = Le support la lira. Jamais de numéro de carte, de code PIN ni d’autre code.
form-end-title = Clôturer le cas
form-end-text = L’autre partie lira comment le cas { $case } se termine. Il pourra être rouvert plus tard.
form-end-submit = Clôturer le cas
form-reopen-title = Rouvrir le cas
form-reopen-text = Le cas { $case } retourne au support, avec toutes les réponses données.
form-reopen-submit = Rouvrir
refused-end-kind = Choisissez dans la liste comment le cas se termine.
refused-end-not-yours = Seule la personne qui a ce cas, ou un responsable, peut le clôturer. Prenez-le d’abord.
refused-end-under-way = Une action est encore en cours pour ce cas. Il pourra être clôturé ensuite.
refused-end-of-needed = Indiquez l’autre cas, comme CASE-7KQ2M4XB.
refused-end-of = Ce bureau n’a pas de cas de ce numéro.
refused-end-of-goes-on = Indiquez un cas qui se poursuit : ni celui-ci, ni un cas terminé.
reopen-other = Un autre cas a été ouvert entre-temps pour cette commande. Le voici.
reopen-cancelled = La commande a été annulée entre-temps : ce cas ne peut plus être rouvert.
reopen-too-late = { $days ->
    [0] Un cas terminé n’est pas rouvert ici. Contactez plutôt le support à nouveau.
    [one] Un cas peut être rouvert pendant un jour, et ce délai est passé. Contactez plutôt le support à nouveau.
   *[other] Un cas peut être rouvert pendant { $days } jours, et ce délai est passé. Contactez plutôt le support à nouveau.
}
went-question = Comment cela s’est-il passé avec le support ? Votre réponse est conservée sans votre nom.
went-well = Bien
went-so-so = Assez bien
went-badly = Mal
went-thanks = Merci pour votre réponse.

## The people of an office

onlooker = Vous consultez ici ; peuvent agir dans votre bureau : { $who }.
onlooker-nobody = Vous consultez ici. Personne de votre bureau ne peut agir pour l’instant : écrivez au support Codabox ({ $email }).
refused-onlooker = Seules les personnes désignées par le bureau peuvent agir.
button-see-checks = Voir les vérifications
people-title = Collaborateurs de { $office }
people-others-act = Toute personne qui n’est pas mentionnée autrement ici peut agir.
people-others-look = Seules les personnes désignées ici peuvent agir. Les autres voient les commandes et les cas, et ne modifient rien.
people-known = La liste reprend les personnes qui ont récemment écrit à ce bot ou qui ont été désignées.
people-decided-by = Décide ici : { $who }.
people-no-administrator = Personne de votre bureau n’en décide encore : écrivez au support Codabox ({ $email }).
people-not-yours = Seul un administrateur de votre bureau décide qui peut agir.
people-not-here = Les collaborateurs d’un bureau sont listés dans Teams, pour le bureau lui-même, et dans la console.
people-gone = Cette personne n’est plus dans la liste.
people-left = Cette personne n’est plus membre de votre organisation.
people-last = Un bureau garde toujours un administrateur : désignez-en d’abord un autre.
people-moved = Quelqu’un a modifié la liste en même temps, ou votre organisation a été déliée. Vous n’avez rien modifié ; voici la liste telle qu’elle est.
people-changed = C’est fait : voici la liste telle qu’elle est maintenant.
people-now-looks = { $who } ne peut plus que consulter.
people-now-acts = { $who } peut désormais agir.
people-now-administers = { $who } est désormais administrateur de votre bureau.
right-looks = consulte seulement
right-acts = peut agir
right-administers = administrateur
right-left = n’est plus membre
button-right-looks = Consulter seulement
button-right-acts = Peut agir
button-right-administers = Nommer administrateur
button-others-looks = Seuls les désignés agissent
button-others-acts = Tout le monde peut agir
button-change = Modifier…
button-people = Tous les collaborateurs

## The talk of a case

talk-opening = Ce qui est écrit dans ce fil est transmis au bureau { $office }, tant que quelqu’un du support a le cas. Une ligne qui commence par { $first } ou { $second } reste au support.
talk-hint = Jamais de numéro de carte, de code PIN ni de code. Les fichiers ne sont pas transmis.
talk-writing = Ce que vous écrivez maintenant est transmis au support, au sujet du cas { $case }. Une référence client seule est toujours recherchée.
talk-looked-up = Ce que vous écrivez maintenant est recherché.
talk-support = Support Codabox
talk-support-name = { $who }, du support Codabox
talk-note-of = Note de { $who }
talk-edited = (modifié)
talk-deleted = { $who } a supprimé un message.
talk-gone = Ce message a été supprimé.
talk-perhaps-again = Vous avez peut-être déjà lu ceci : la connexion a été coupée pendant l’envoi.
talk-undelivered = Votre message du { $at } au sujet du cas { $case } n’est pas arrivé.
talk-unchanged = Ce que vous avez modifié ou supprimé dans votre message du { $at } au sujet du cas { $case } n’est pas arrivé : l’ancien texte s’y trouve encore.
talk-lapse-gone-office = On ne peut plus écrire à { $who } dans Teams : l’application a sans doute été retirée. Contactez cette personne autrement.
talk-lapse-gone-support = Le canal du support ne prend pas de messages pour le moment. Écrivez à { $email }.
talk-lapse-no-access-office = { $who } ne peut plus voir ce cas.
talk-lapse-no-access-support = { $who } ne peut plus voir ce cas.
talk-lapse-no-answer-office = Teams ne répond pas depuis une heure pour { $who }. Écrivez encore une fois.
talk-lapse-no-answer-support = Slack ne répond pas depuis une heure. Écrivez encore une fois, ou à { $email }.
talk-secret = Non transmis : cela ressemble à un numéro de carte, à un code PIN ou à un code. Supprimez votre message et réécrivez-le sans cela.
talk-long = Non transmis : votre message compte { $chars } caractères, et { $most } au plus peuvent être transmis. Envoyez-le en plusieurs parties.
talk-unclear = Non transmis : cela, ou une de ses lignes, commence presque comme une note. Pour une note, commencez par { $mark } ou appuyez sur Note ; pour un message au bureau, commencez par un autre mot.
talk-files = Non transmis : les fichiers n’arrivent pas de l’autre côté. Écrivez ce qu’ils montrent, sans numéro de carte ni code.
talk-without-files = Votre texte a été transmis, votre fichier non. Écrivez ce qu’il montre, sans numéro de carte ni code.
talk-noted = Conservé comme note. Le bureau ne la voit pas.
talk-noted-without-files = Le texte est conservé comme note, le fichier non. Le bureau ne voit ni l’un ni l’autre.
talk-untaken = Non transmis : personne n’a ce cas. Prenez-le d’abord, puis écrivez encore une fois.
talk-over = Non transmis : personne du support n’a le cas { $case } pour le moment. Ce que vous écrivez maintenant est recherché.
talk-closed = Non transmis : le cas { $case } est terminé.
talk-no-office = Non transmis : personne du bureau ne peut être joint dans Teams au sujet de ce cas. Contactez le bureau autrement.
talk-no-support = Non transmis : ce cas n’a pas encore de place au support. Réessayez dans une minute, ou écrivez à { $email }.
talk-edit-refused = Votre modification n’a pas été transmise ; l’autre côté lit toujours ce que vous aviez écrit avant. { $why }
talk-edit-deleted = Votre message reste supprimé pour l’autre côté. Écrivez-le à nouveau.
talk-edit-over = Votre modification n’a pas été transmise : personne du support n’a le cas maintenant.
talk-edit-stopped = Votre modification n’a pas été transmise : vous n’écrivez pas au support pour le moment.
talk-edit-note = Votre modification n’a pas été transmise : ce qui a été envoyé ne peut pas devenir une note, ni une note un message. Écrivez-le à nouveau.
talk-office-only = Seul le bureau écrit au support de cette façon.
talk-support-only = Seul le support écrit des notes.
button-begin-writing = Écrire au support
button-stop-writing = Ne plus écrire
button-note = Note
form-talk-note-title = Note
form-talk-note-text = Seul le support lit la note au sujet du cas { $case }.
form-talk-note-submit = Conserver
field-talk-note = Note

## Ce que le support demande à un bureau dans un cas
button-ask-office = Demander au bureau
button-propose = Proposer une action
button-withdraw-errand = Retirer
button-confirm = Confirmer
button-decline = Décliner
errand-question-office = Une question pour vous, posée par { $who } le { $at }. Votre réponse arrive aussitôt au support.
errand-question-support = Une question a été posée au bureau par { $who } le { $at }. Le cas attend le bureau.
errand-proposal-office = L’action « { $action } » est proposée par { $who } le { $at }. Rien ne change avant que vous la confirmiez ; c’est possible jusqu’au { $until }.
errand-proposal-support = L’action « { $action } » a été proposée au bureau par { $who } le { $at }. Le cas attend le bureau, jusqu’au { $until }.
errand-what-question = La question au bureau
errand-what = La proposition « { $action } »
errand-nobody-reads = Personne du bureau n’a actuellement de carte de ce cas dans Teams. Qui y recherche la commande le lira ; pour plus de sûreté, contactez le bureau autrement.
errand-answered = { $what } : <b>{ $answer }</b>, réponse donnée par { $who } le { $at }.
errand-confirmed = { $what } a été confirmée par { $who } le { $at }.
errand-declined = { $what } a été déclinée par { $who } le { $at }.
errand-withdrawn = { $what } a été retirée par { $who } le { $at }.
errand-expired = { $what } n’a pas été confirmée à temps et ne peut plus l’être.
errand-void = { $what } n’est plus valable : le cas ou sa commande a changé entre-temps.
thread-errand-answered = { $who } a répondu à la question du cas { $case } : { $answer }
thread-errand-confirmed = { $who } a confirmé ce qui était proposé dans le cas { $case }.
thread-errand-declined = { $who } a décliné ce qui était proposé dans le cas { $case }.
step-by = Dernière réponse : <b>{ $answer }</b>, donnée par { $who } le { $at }.
item-asks-office = en attente du bureau
channel-asks-office = Il attend le bureau.
confirm-proposal-title = Confirmer cette action ?
confirm-proposal-text = Elle est effectuée aussitôt, en votre nom. La personne qui l’a proposée en est informée.
confirm-proposal-yes = Oui, confirmer
confirm-proposal-no = Pas encore
field-errand-step = Quelle question ?
field-errand-sentence = Une phrase
field-errand-sentence-hint = Le bureau la lit au-dessus de la question, par exemple : regardez le relevé, s’il vous plaît. Jamais de numéro de carte, de code PIN ni de code.
field-errand-reason = Pourquoi pas ?
field-errand-reason-hint = Le support la lit. Jamais de numéro de carte, de code PIN ni de code.
form-question-title = Demander au bureau
form-question-text = Toutes les personnes du bureau qui ont le cas { $case } à l’écran voient d’abord cette question. Vous pouvez la retirer.
form-question-submit = Demander
form-decline-title = Décliner la proposition
form-decline-text = Rien ne change alors. Le support en est informé aussitôt (cas { $case }).
form-decline-submit = Décliner
form-proposal-submit = Proposer
form-proposal-text = Ceci est seulement proposé. L’action est effectuée dès que le bureau la confirme.
proposal-choice = Que proposez-vous au bureau ?
refused-errand-role = Ici, seul le support demande quelque chose au bureau.
refused-errand-untaken = Prenez d’abord le cas : c’est alors que vous pouvez demander quelque chose au bureau.
refused-errand-not-yours = Seule la personne qui a ce cas, ou un responsable du support, demande quelque chose au bureau ou le retire.
refused-errand-under-way = Une action est en cours pour ce cas. Vous pourrez demander quelque chose au bureau ensuite.
refused-errand-open = Le bureau a déjà une question ou une proposition. Retirez-la d’abord.
refused-question-none = Il n’y a pas ici de question à laquelle le bureau puisse répondre. Écrivez plutôt au bureau.
refused-question-step = Choisissez une des questions.
refused-proposal-none = Le bureau ne peut rien faire de cette commande maintenant.
refused-confirm-role = Seul le bureau à qui c’était demandé confirme ou décline ceci.
proposal-over = Ce qui a été confirmé avait pris fin autrement au même instant. Rien n’a été changé.

# A flow request, and when it was an emergency
flow-request-asked = <b>{ $asker }</b> demande de publier { $flows } : { $note }. Un responsable ou un administrateur, autre que cette personne, décide dans la console, sous Approbations, jusqu’au { $until }.
flow-request-emergency = <b>Urgence :</b> { $flows } a été publié sans deuxième personne par { $who }. Motif : { $reason }
refused-flow-emergency = Seul un administrateur peut publier sans deuxième personne.
refused-flow-asker = Qui l’a demandé ne peut plus publier : cela ne peut pas être approuvé. Refusez-le ; si c’est justifié, quelqu’un qui peut publier le demandera.
