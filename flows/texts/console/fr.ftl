### Around every page

console-product = CARO desk
console-title = Console
console-pages = Pages
console-skip = Aller au contenu
console-home = Aller à la première page
console-now = En ce moment
console-save = Enregistrer
console-what-to-do = Ce que vous pouvez faire
console-wrong = Cela n'a pas fonctionné
console-nothing-here = Il n'y a rien à cette adresse. Elle a peut-être été supprimée ou mal saisie.
console-unavailable = Le service n'a pas accès à ses données pour le moment. Rien n'a été modifié ; réessayez dans un instant.
console-back-office-away = Le système de commandes ne répond pas pour le moment. Rien n'a été modifié ; réessayez dans un instant.
console-unforeseen = Une erreur imprévue s'est produite. Rien d'autre ne se fera de soi-même ; le journal de l'exploitant indique l'endroit.
console-foreign = Cette demande ne vient pas d'une page encore ouverte de la console : rien n'a été modifié. Rouvrez la page et recommencez.
console-no-form = Ce qui a été envoyé n'est pas un formulaire lisible : rien n'a été modifié.
console-signed-out = Vous êtes déconnecté : rien n'a été modifié. Connectez-vous et recommencez.
console-moved = Quelqu'un vient de modifier la même chose : votre modification n'a pas été faite. Rouvrez la page pour voir la situation.
console-not-allowed = Il faut pour cela le rôle { $role }. Un administrateur peut vous l'attribuer.

## Roles

console-role = Rôle
console-role-viewer = lecteur
console-role-agent = agent
console-role-lead = responsable
console-role-admin = administrateur

## Signing in

console-sign-in = Se connecter
console-sign-in-how = Demandez un lien à la personne qui exploite le service. Sur sa machine, cette commande en crée un :
console-sign-in-after = Le lien fonctionne une seule fois, pendant dix minutes.
console-sign-out = Se déconnecter
console-link-title = Se connecter en tant que { $name }
console-link-text = Ce lien vous donne accès une seule fois, dans ce navigateur.
console-link-until = Valable jusqu'au
console-link-enter = Se connecter
console-link-over = Ce lien ne fonctionne plus
console-link-over-text = Il a été utilisé ou date de plus de dix minutes. Demandez-en un nouveau.
console-too-many-tries = Trop de tentatives
console-too-many-tries-text = Trop de tentatives de connexion ont eu lieu. Attendez dix minutes, puis réessayez.
console-told-signed-out = Vous êtes déconnecté.
console-told-sign-in = Connectez-vous d'abord.

## Where somebody is signed in

console-sessions = Où vous êtes connecté
console-sessions-text = Une session se termine d'elle-même après 30 minutes sans clic, et au plus tard après 10 heures.
console-browser = Navigateur
console-address = Adresse
console-since = Depuis
console-last-used = Dernière utilisation
console-until = Jusqu'au
console-this-browser = celui-ci
console-session-end = Terminer
console-told-session-ended = Cette session est terminée.
console-language = Langue
console-told-language = La langue est enregistrée.

## Lists

console-next-page = Page suivante
console-age-minutes = { $count } min
console-age-hours = { $count } h
console-age-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## What every page has

console-yes = oui
console-no = non
console-name = Nom
console-member = Identifiant de membre
console-member-how = Dans Slack : le profil de la personne, les trois points, « Copier l'identifiant du membre ». Il commence par U ou W.
console-change = Modifier
console-change-now = Modifier maintenant
console-look-first = Voir ce que cela ferait
console-leave-it = Ne rien modifier
console-before = Avant
console-after = Après
console-impact = Ce que cela ferait
console-impact-none = Rien ne changerait : c'est déjà ainsi.
console-action = Action
console-state = État
console-reason = Motif
console-origin-console = modifié ici
console-origin-settings = les paramètres
console-origin-pinned = les paramètres, définitivement

## Banks

console-banks = Banques
console-banks-text = Si une banque participe à CARO, ce qu'elle demande au titulaire de la carte, et ses perturbations connues. Une modification vaut partout en moins de deux secondes.
console-banks-pinned = Les banques figurent dans le fichier de paramètres de cette installation : c'est là qu'elles se modifient, et non ici.
console-bank = Banque
console-bank-code = Code
console-bank-supported = Participe à CARO
console-bank-contact = Demande
console-bank-contact-mobile = e-mail et numéro de GSM
console-bank-contact-iban = e-mail et IBAN
console-bank-incident = Perturbation
console-bank-incident-now = en cours
console-bank-incident-later = prévue
console-bank-incident-text = Heures du fuseau { $zone }. Sans début, il n'y en a pas ; sans fin, elle dure jusqu'à ce que quelqu'un y mette fin.
console-bank-from = Du
console-bank-until = Au
console-bank-origin = Vient de
console-bank-choose = Choisissez une des valeurs proposées.
console-bank-times = Indiquez les moments avec date et heure ; la fin vient après le début, et dans l'année qui le suit.
console-bank-impact = { $count ->
    [0] Aucune commande de cette banque n'est en Problème actuellement.
    [1] 1 commande de cette banque est en Problème et serait traitée selon la nouvelle règle.
   *[other] { $count } commandes de cette banque sont en Problème et seraient traitées selon la nouvelle règle.
}
console-bank-impact-when = Les réponses déjà données restent ; désormais, les vérifications suivent la nouvelle règle.
console-bank-impact-unknown = On ne peut pas dire pour le moment combien de commandes sont concernées : le système de commandes ne répond pas. La banque peut être modifiée malgré tout.
console-told-bank = La banque est modifiée.

## People and rights

console-people = Personnes
console-people-text = Qui peut utiliser cette console, et qui fait partie du support dans Slack. Les comptables entrent par le tenant Teams de leur bureau.
console-people-console = Dans cette console
console-people-slack = Dans Slack
console-people-everybody = Selon les paramètres, chaque membre à part entière de l'espace de travail est agent ; « aucun » ci-dessous le retire à l'un d'eux.
console-people-nobody = Personne n'est encore désigné. Un administrateur ajoute des personnes ci-dessous par leur identifiant.
console-people-add = Attribuer un rôle dans Slack
console-people-you = c'est vous
console-people-member = Ce n'est pas un identifiant de membre Slack : il commence par U ou W et comporte des majuscules et des chiffres.
console-people-role = Choisissez un des rôles proposés.
console-people-pinned = Les paramètres de cette installation désignent cette personne : le rôle s'y modifie.
console-people-own = Personne ne modifie son propre rôle : demandez à un autre administrateur.
console-told-role = Le rôle est modifié.
console-role-none = aucun
console-role-accountant = comptable
console-rights = Droits
console-rights-text = Ce que chaque rôle peut faire d’une commande dans chaque état ; chaque réponse mène à sa raison. Le dossier et la banque d’une commande peuvent aussi y faire obstacle.

## Offices

console-offices = Bureaux
console-offices-text = Un tenant Teams devient un bureau dès qu'un administrateur l'a lié. Ses membres voient alors les commandes de ce bureau, et aucune autre.
console-offices-problems = Commandes en Problème
console-offices-none = Aucun tenant n'est encore lié. Un administrateur lie le premier ci-dessous.
console-tenant = Tenant
console-tenant-how = Tel que Microsoft Entra l'affiche, comme 11111111-2222-3333-4444-555555555555 ; le bot l'indique à qui n'est pas encore lié.
console-office-code = Code du bureau
console-offices-tenant = Ce n'est pas un identifiant de tenant, comme 11111111-2222-3333-4444-555555555555.
console-offices-office = Il n'y a pas de bureau avec ce code.
console-link-tenant = Lier un tenant
console-office-move = Ce tenant est lié à { $was }. S'il est lié à { $office }, ses membres ne voient plus rien de { $was } dès le prochain clic.
console-unlink = Délier
console-unlink-text = Les membres de ce tenant ne voient plus les commandes de { $office } dès le prochain clic. Ce qu'ils ont déjà demandé et qui n'a pas commencé est refusé.
console-unlink-gone = Ce tenant n'est lié à aucun bureau.
console-told-linked = Le tenant est lié.
console-told-unlinked = Le tenant est délié.
## Cas

console-cases = Cas
console-cases-none = Il n’y a pas encore de cas. Un cas commence dès que quelqu’un répond à la première question sur une commande dans Slack ou Teams.
console-cases-none-fit = Aucun cas ne correspond à ces filtres. Modifiez-les ou affichez tous les cas.
console-case = Cas
console-case-title = Cas { $case }
console-case-any = indifférent
console-case-filter = Filtrer
console-case-all = Afficher tous les cas
console-case-left-out = Les filtres incompréhensibles ont été ignorés.
console-case-days = Ouvert il y a plus de … jours
console-case-asks = En attente du bureau
console-case-ended = Comment il s’est terminé
console-case-ended-nothing = Sans action
console-case-version = Version du flux
console-case-person = Ouvert ou demandé par (id)
console-case-stage = Étape
console-case-status = Statut
console-case-status-any = tous
console-case-status-open = attend le bureau
console-case-status-handed-over = attend le support
console-case-status-with-office = attend le bureau
console-case-status-followed = attend le titulaire de la carte
console-case-status-closed = clôturé
console-case-free = personne du support ne l’a
console-case-nobody = encore personne
console-case-holder = Au support chez
console-case-holds = Qui du support l’a eu
console-case-endings = Comment il s’est terminé
console-case-remark = Message joint
console-case-reopened = Rouvert
console-case-talk = Échanges avec le bureau
console-case-talk-masked = Seul le support voit ce qui a été écrit.
console-case-talk-cut = Seuls les { $count } messages les plus récents figurent ici ; les plus anciens sont conservés, mais pas affichés.
console-case-talk-kind = De
console-case-talk-text = Texte
console-case-talk-office = le bureau
console-case-talk-support = le support, au bureau
console-case-talk-note = note, reste au support
console-case-talk-deleted = supprimé
console-case-held-by = Chez (id)
console-case-opened = Ouvert
console-case-closed-at = Clôturé
console-case-work = Dernière action
console-case-stage-working = en cours
console-case-stage-waiting = en attente
console-case-stage-half-done = à moitié faite
console-case-stage-ended = terminée
console-case-result-done = faite
console-case-result-half-done = à moitié faite
console-case-result-undone = annulée après coup
console-case-result-refused = refusée
console-case-result-failed = échouée
console-case-result-stopped = arrêtée
console-case-result-shown = affichée
console-case-result-emergency = URGENCE, sans deuxième personne
console-case-result-void = caduque
console-case-result-expired = expirée
console-case-result-withdrawn = retirée
console-case-result-declined = refusée par la deuxième personne
console-case-result-approved = approuvée
console-case-result-asked = deuxième personne demandée
console-case-stands = Où il en est
console-case-flow = Flux et version
console-case-order-away = Le système de commandes ne répond pas pour le moment : la commande manque donc ici. Réessayez dans un instant.
console-case-order-gone = Le système de commandes ne connaît plus cette commande. Voici ce qui a été conservé du cas.
console-case-late = Quelqu’un vient de modifier ce cas, ou il ne peut pas être modifié maintenant. Rien n’a été changé ; voici où il en est.
console-case-trail = Réponses données
console-case-trail-empty = Aucune réponse n’a encore été donnée.
console-case-step = Question
console-case-answer = Réponse
console-case-by = Par
console-case-by-desk = vérification automatique
console-case-when = Quand
console-case-work-empty = Aucune action n’a encore été demandée.
console-case-action = Action
console-case-asked = Demandée par
console-case-state = Où elle en est
console-case-why = Pourquoi
console-case-next-try = Prochain essai
console-case-steered = Interrompue par
console-case-work-order = Sur la commande
console-case-created = Nouvelle commande
console-case-news = Vu depuis lors
console-case-places = Où il est affiché
console-case-places-empty = Il n’est affiché nulle part pour le moment.
console-case-platform = Plateforme
console-case-platform-slack = Slack
console-case-platform-teams = Teams
console-case-platform-terminal = Terminal
console-case-platform-console = Console
console-case-place-channel = le canal du support
console-case-place-left = (la carte affiche entre-temps autre chose)
console-case-whom = À qui
console-case-log = Ses lignes dans le journal
console-case-log-empty = Le journal ne contient aucune ligne à ce sujet.
console-case-shown-at = Affiché
console-case-shown-count = { $count ->
    [0] nulle part
    [one] à { $count } endroit
   *[other] à { $count } endroits
}
console-case-keep = Ne rien changer
console-case-close = Clôturer ce cas
console-case-close-title = Clôturer le cas { $case } ?
console-case-close-text = Ses cartes dans Slack et Teams diront que le support l’a clôturé. La commande reste telle quelle, et chacun peut recommencer à partir de celle-ci.
console-case-close-reason = Pourquoi ?
console-case-close-hint = La raison reste définitivement dans le journal des administrateurs : rien de personnel, pas de numéro de carte.
console-case-hand-over = Transmettre au support
console-case-hand-over-title = Transmettre le cas { $case } au support ?
console-case-hand-over-text = Il rejoint la liste des cas qui attendent le support, avec toutes les réponses données jusqu’ici.
console-case-hand-over-reason = Que doit savoir le support ? (facultatif)
console-case-hand-over-hint = Le support le lit avec le cas, et cela reste définitivement dans le journal des administrateurs : rien de personnel, pas de numéro de carte.
console-told-case-closed = Le cas est clôturé. Ses cartes l’indiquent.
console-told-case-handed-over = Le support a été invité à reprendre ce cas.
console-told-case-assigned = Le cas est chez la personne choisie. Ses cartes l’indiquent.
console-case-assign = Attribuer
console-case-assign-title = Qui doit avoir le cas { $case } ?
console-case-assign-to = Il est désormais chez
console-case-assign-me = moi
console-case-assign-nobody = personne : il attend de nouveau le support
console-case-assign-why = Pourquoi le reprenez-vous à votre collègue ?
console-case-assign-hint = Les deux personnes l’apprennent dans Slack. La carte du cas et le bureau en sont aussi informés.
## Search

console-search = Rechercher
console-search-label = Référence, commande, dossier, bureau ou cas
console-search-many = Plus de 1 000 résultats
console-search-more = Seules les { $count } premières commandes sont affichées. Précisez votre recherche.
console-search-without-order = Dossiers sans commande
console-search-no-case = Il n’y a pas de cas { $case }.
console-search-hints = Voici ce que vous pouvez saisir en haut de chaque page :
console-search-by-reference = une référence client : 10 chiffres, le premier étant 6 ou 7 ; plusieurs à la fois sont possibles
console-search-by-order = un numéro de commande, comme CARO-12
console-search-by-company = le code d’un dossier, ou le début d’un mot de son nom
console-search-by-enterprise = un numéro d’entreprise
console-search-by-office = le code d’un bureau comptable
console-search-by-case = le numéro d’un cas, qui commence par CASE-

## Orders in Problem

console-orders = Commandes
console-orders-title = Commandes à l’état Problème
console-orders-many = Plus de 1 000 commandes sont à l’état Problème
console-orders-none = Aucune commande n’est à l’état Problème. Une commande qui demande une intervention apparaît ici d’elle-même ; toute autre se trouve par la recherche en haut de la page.
console-orders-none-filtered = Aucune commande à l’état Problème ne répond à ces filtres. Choisissez-en d’autres, ou affichez tous les problèmes.
console-orders-ignored = Ce filtre a été ignoré, car ce qui a été saisi n’est pas connu : { $name }.
console-orders-first-page = Première page

## One order

console-order-state = État
console-order-who = Qui s’en occupe
console-order-case = Cas
console-order-no-case = aucun n’est ouvert
console-order-others = Autres commandes de cette référence
console-order-log = Ce qui a été fait
console-order-log-none = Rien n’a encore été fait pour cette commande depuis le desk.
console-order-when = Quand
console-order-did-what = Action
console-order-result = Résultat
console-order-by = Par
console-order-follows = Cette page s’actualise d’elle-même toutes les quelques secondes jusqu’à la fin de l’action.
console-order-reveal-logged = Chaque consultation est consignée ci-dessous.
console-order-revealed = Les coordonnées ne sont affichées en entier que dans cette réponse. Votre consultation est consignée ci-dessous.
action-case-asked = Bureau interrogé
action-case-ask-ended = Demande au bureau terminée
action-case-ended = Cas clôturé
action-case-taken = Cas pris
action-case-taken-over = Cas repris
action-case-assigned = Cas attribué
action-case-given-back = Cas rendu
action-case-lost = Cas libéré : ne fait plus partie du support
console-order-did-reveal = Coordonnées affichées
console-order-result-done = fait
console-order-result-half-done = à moitié fait
console-order-result-undone = rétabli
console-order-result-refused = refusé
console-order-result-failed = échoué
console-order-result-stopped = arrêté
console-order-result-shown = affiché
console-order-result-emergency = URGENCE, sans deuxième personne
console-order-result-void = caduque
console-order-result-expired = expirée
console-order-result-withdrawn = retirée
console-order-result-declined = refusée par la deuxième personne
console-order-result-approved = approuvée
console-order-result-asked = deuxième personne demandée
console-order-platform-slack = dans Slack
console-order-platform-teams = dans Teams
console-order-platform-terminal = dans le terminal
console-order-platform-console = dans la console
console-order-unread = Le système de commandes ne répond pas pour le moment : la commande elle-même ne peut pas être affichée. Voici où en est son action.
console-order-mend = Rien n’a encore été fait : une donnée saisie ne peut pas être utilisée. L’erreur est indiquée à côté de son champ.
console-order-find = Son code, ou le début de son nom
console-order-no-options = Rien ne correspond. Essayez le code du dossier, ou le début d’un mot de son nom.
console-told-order-asked = Votre action est acceptée. Vous voyez ci-dessous où elle en est.
## Jobs

console-jobs = Traitements
console-jobs-states = Traitements par état
console-jobs-waiting = En attente
console-jobs-working = En cours
console-jobs-failed = À moitié faits ou échoués
console-jobs-ended = Terminés
console-jobs-waiting-text = Ils sont réessayés automatiquement. Rien n’a encore été modifié pour eux.
console-jobs-working-text = Ils sont en cours d’exécution en ce moment.
console-jobs-failed-text = Ils demandent votre attention : une commande est annulée sans que la nouvelle existe, ou l’on ne sait pas ce qui a été fait.
console-jobs-ended-text = Ils ont été exécutés, refusés ou arrêtés.
console-jobs-waiting-none = Rien n’est en attente. Si le système de commandes ne répond pas, les demandes apparaissent ici.
console-jobs-working-none = Rien n’est en cours en ce moment.
console-jobs-failed-none = Rien n’est à moitié fait et rien n’a échoué.
console-jobs-ended-none = Rien n’est encore terminé. Ce qui se fait dans Slack, dans Teams ou ici apparaît ensuite.
console-jobs-filter = Filtrer
console-jobs-filter-all = tout
console-jobs-filter-clear = Tout afficher
console-jobs-none-fits = Rien ne correspond. Choisissez moins de critères ou affichez tout.
console-jobs-none-here = Rien ne correspond parmi les plus récents ; la page suivante peut en contenir.
console-jobs-at-once-now = Réessayer les traitements choisis…
console-jobs-at-once-stop = Arrêter les traitements choisis…
console-jobs-result-done = Fait
console-jobs-result-half-done = À moitié fait
console-jobs-result-undone = Défait
console-jobs-result-refused = Refusé
console-jobs-result-failed = Échoué
console-jobs-result-stopped = Arrêté
console-jobs-result-shown = Affiché
console-jobs-result-emergency = URGENCE, sans deuxième personne
console-jobs-result-void = Caduque
console-jobs-result-expired = Expirée
console-jobs-result-withdrawn = Retirée
console-jobs-result-declined = Refusée par la deuxième personne
console-jobs-result-approved = Approuvée
console-jobs-result-asked = Deuxième personne demandée
console-jobs-before-now = Réessayer maintenant ?
console-jobs-before-now-text = Chacun est réessayé tout de suite au lieu d’attendre. Rien d’autre ne change.
console-jobs-before-now-yes = Oui, réessayer maintenant
console-jobs-before-stop = Arrêter ces traitements ?
console-jobs-before-stop-text = Ils ne sont plus réessayés et leurs commandes restent telles quelles. La personne qui a fait la demande apprend que vous l’avez arrêtée.
console-jobs-before-stop-yes = Oui, les arrêter
console-jobs-before-undo = Repasser l’ancienne commande ?
console-jobs-before-undo-text = L’ancienne commande ne peut pas être rouverte. Une commande avec les mêmes données est passée à sa place, et le titulaire de la carte est invité à nouveau.
console-jobs-before-undo-yes = Oui, défaire
console-jobs-before-no = Ne rien changer
console-jobs-before-none = Aucun des traitements choisis ne s’y prête dans son état actuel.
console-jobs-left = Laissés tels quels
console-jobs-told = Ce qui en est résulté
console-jobs-not-done = Non fait.
console-jobs-not-taken = Il n’est plus en attente.
console-told-jobs-none = Choisissez au moins un traitement.
console-told-job-now = Il est réessayé tout de suite.
console-told-job-stop = Il est arrêté dès que plus rien n’est en cours.
console-told-job-undo = Il est défait dès que le système de commandes répond.

## One job

console-job = Traitement
console-job-choose = Choisir
console-job-choose-one = Choisir { $job }
console-job-state = État
console-job-action = Action
console-job-order = Commande
console-job-created = Nouvelle commande
console-job-case = Cas
console-job-office = Bureau comptable
console-job-asker = Demandé par
console-job-asker-support = support
console-job-asker-office = bureau comptable
console-job-asked-at = Demandé le
console-job-next-try = Prochain essai
console-job-result = Résultat
console-job-reason = Raison
console-job-steered-by = Ordre donné par
console-job-news = Dernière nouvelle
console-job-news-active = La commande est active.
console-job-news-problem = La commande est à nouveau en Problème.
console-job-news-expired = L’invitation a expiré sans consentement.
console-job-news-sent = Le titulaire de la carte a été invité à nouveau.
console-job-news-cancelled = La commande a été annulée ailleurs.
console-job-news-reminder = La commande attend encore le consentement du titulaire de la carte.
console-job-unreadable = Son enregistrement est illisible.
console-job-unreadable-text = L’enregistrement de ce traitement est illisible : on ne peut rien lui ordonner. Consultez la commande avant de répéter quoi que ce soit.
console-job-steps = Ce qui a été fait
console-job-steps-none = Rien n’a encore été fait.
console-job-step = Étape
console-job-begun = Début
console-job-took = Durée
console-job-went = Issue
console-job-seconds = { $count } s
console-job-told = « { $what } », par { $who }
console-job-step-check = Nouvelle vérification
console-job-step-change = Modification de la commande
console-job-step-cancel = Annulation de l’ancienne commande
console-job-step-create = Passation de la nouvelle commande
console-job-step-undo = Nouvelle passation de l’ancienne commande
console-job-step-look = Recherche d’une modification
console-job-step-say = Annonce de l’attente
console-job-step-end = Écriture de la ligne du journal
console-job-step-tell = Annonce de l’issue
console-job-step-pause = Attente
console-job-went-done = Fait
console-job-went-wait = Doit attendre
console-job-went-refused = Refusé
console-job-went-gave-up = Abandonné
console-job-went-stopped = Arrêté
console-job-went-undo = Interrompu pour être défait

## The action log

console-log = Journal des actions
console-log-text = Ce qui a été fait aux commandes, par qui, et ce qui avait été constaté auparavant. Personne ne peut modifier ni supprimer une ligne.
console-log-person = Personne
console-log-from = Du
console-log-until = Au
console-log-wrong-from = « { $typed } » n’est pas une date : aucun début n’est fixé. Choisissez un jour.
console-log-wrong-until = « { $typed } » n’est pas une date : aucune fin n’est fixée. Choisissez un jour.
console-log-at = Quand
console-log-evidence = Constatations
console-log-evidence-count = { $count ->
    [one] 1 constatation
   *[other] { $count } constatations
}
console-log-revision = révision { $revision }
console-log-reveal = Afficher les coordonnées
console-log-role-accountant = comptable
console-log-none = Aucune ligne pour l’instant. La première action sur une commande en écrit une.
console-log-export = Exporter
console-log-export-text = Le fichier contient toutes les lignes que le filtre laisse passer, les plus anciennes d’abord. Votre export est noté dans le journal des administrateurs.
console-log-export-csv = CSV, pour tableurs
console-log-export-jsonl = JSON Lines, pour programmes

## The administrators' log

console-admin-log = Journal des administrateurs
console-admin-log-text = Ce qui a été modifié au desk lui-même, qui s’est connecté et ce qui a été exporté. Chaque ligne scelle les précédentes.
console-admin-log-head = Numéro et empreinte de la dernière ligne
console-admin-log-verify = Vérifier toutes les lignes
console-admin-log-whole = Complet : les { $lines } lignes sont telles qu’elles ont été écrites. Conservez le numéro et l’empreinte ailleurs : une fin coupée ne se voit qu’en les comparant.
console-admin-log-broken = Rompu : la ligne { $number } n’est pas celle qui a été écrite, ou une ligne manque avant elle. Les { $lines } lignes précédentes sont intactes.
console-admin-log-number = Numéro
console-admin-log-what = Quoi
console-admin-log-change = Avant → après
console-admin-log-reason = Pourquoi
console-admin-log-none = Aucune ligne pour l’instant.
console-admin-log-did-link-made = A créé un lien de connexion pour
console-admin-log-did-signed-in = S’est connecté
console-admin-log-did-signed-out = S’est déconnecté
console-admin-log-did-session-ended = A mis fin à une session de
console-admin-log-did-log-exported = A exporté le journal des actions
console-admin-log-did-admin-log-exported = A exporté le journal des administrateurs
console-admin-log-did-bank-changed = A modifié la banque
console-admin-log-did-role-changed = A modifié le rôle de
console-admin-log-did-office-linked = A lié le tenant
console-admin-log-did-office-unlinked = A délié le tenant
console-admin-log-did-case-closed = A clôturé le cas
console-admin-log-did-case-handed-over = A demandé au support de reprendre le cas

## Now

console-now-quiet = Personne n'attend le support, et aucune action n'est bloquée.
console-now-waiting = Cas qui attendent le support
console-now-waits = Attend
console-now-stuck = Actions à moitié faites ou qui ont échoué
console-now-delayed = Actions en attente
console-now-all = Tout afficher
console-now-problems = Commandes en Problème
console-now-problems-count = { $count ->
    [0] Il n'y en a aucune.
    [1] Il y en a 1.
   *[other] Il y en a { $count }.
}
console-now-back-office = Le système de commandes ne répond pas pour le moment. Les actions attendent et reprennent d'elles-mêmes.

## Health

console-health = État du service
console-health-text = Comment va chaque partie du service, vérifié à l’ouverture de cette page.
console-health-as-of = Situation du
console-health-again = Vérifier à nouveau
console-health-well = Tout va bien.
console-health-unwell = { $count ->
    [one] { $count } partie demande une intervention. Sa ligne indique que faire.
   *[other] { $count } parties demandent une intervention. Leurs lignes indiquent que faire.
}
console-health-state-good = bon
console-health-state-look = à examiner
console-health-state-bad = mauvais
console-health-oldest = La plus ancienne de celles qui ont été lues a été demandée il y a :
console-health-process = Ce processus
console-health-since = Fonctionne depuis
console-health-on = activé
console-health-off = désactivé
console-health-database = Base de données
console-health-database-answers = Répond en { $ms } ms.
console-health-database-slow = Répond, mais seulement après { $ms } ms.
console-health-database-slow-do = Vérifiez la charge de la base de données et de son disque.
console-health-database-away = Ne répond pas.
console-health-database-away-do = Veillez à ce que la base de données fonctionne et soit joignable d’ici ; d’ici là, rien ne se fait.
console-health-clock = Horloges
console-health-clock-right = Celles de cette machine et de la base de données concordent à 2 secondes près.
console-health-clock-apart = Celle de cette machine et celle de la base de données diffèrent de { $seconds } secondes.
console-health-clock-apart-do = Réglez les deux sur le même serveur de temps ; sinon les heures des dossiers et des journaux sont fausses.
console-health-clock-unknown = La base de données n’a pas donné son heure.
console-health-clock-unknown-do = Occupez-vous d’abord de la base de données, puis vérifiez à nouveau.
console-health-migrations = Migrations
console-health-migrations-whole = Appliquées : { $applied } sur { $known }.
console-health-migrations-newer = Appliquées : { $applied } sur { $known }, et d’autres que ce programme ne connaît pas : { $names }.
console-health-migrations-newer-do = Un programme plus récent a utilisé cette base de données : mettez celui-ci à jour également.
console-health-migrations-missing = Appliquées : { $applied } sur { $known }. Manquantes : { $names }.
console-health-migrations-missing-do = Exécutez « caro migrate » avec les paramètres du service, puis redémarrez-le.
console-health-migrations-unknown = La base de données n’a pas dit lesquelles sont appliquées.
console-health-migrations-unknown-do = Occupez-vous d’abord de la base de données, puis vérifiez à nouveau.
console-health-office = Système qui détient les commandes
console-health-office-answers = Répond en { $ms } ms.
console-health-office-slow = Répond, mais seulement après { $ms } ms.
console-health-office-slow-do = Prévenez ceux qui l’exploitent ; chacun attend aussi longtemps pour chaque commande.
console-health-office-busy = Dit qu’il est surchargé.
console-health-office-busy-do = Attendez un instant et vérifiez à nouveau ; si cela persiste, prévenez ceux qui l’exploitent.
console-health-office-away = Ne répond pas dans les { $seconds } secondes.
console-health-office-away-do = Prévenez ceux qui l’exploitent. Les actions attendent et reprennent d’elles-mêmes.
console-health-jobs = Traitements
console-health-jobs-running = Ce processus les effectue.
console-health-jobs-starting = Ils sont en cours de démarrage.
console-health-jobs-starting-do = Vérifiez à nouveau dans quelques secondes ; si cela persiste, lisez le journal du programme.
console-health-jobs-resting = Ce processus n’en effectue aucun.
console-health-jobs-resting-do = Il est en train de s’arrêter ou a été démarré sans eux : redémarrez le service.
console-health-jobs-broken = Ils n’ont pas pu démarrer, ou se sont arrêtés.
console-health-jobs-broken-do = Lisez le journal du programme, puis redémarrez le service.
console-health-waiting = Actions en attente
console-health-waiting-none = Aucune n’attend.
console-health-waiting-some = En attente : { $count }. Elles reprennent d’elles-mêmes.
console-health-waiting-long = En attente : { $count }, dont au moins une depuis plus d’une heure.
console-health-waiting-long-do = Voyez dans leur liste ce qu’elles attendent.
console-health-waiting-unknown = La liste des traitements n’a pas pu être lue à temps.
console-health-waiting-unknown-do = Occupez-vous d’abord de la base de données et des traitements, puis vérifiez à nouveau.
console-health-halves = Actions à moitié faites
console-health-halves-none = Aucune n’est à moitié faite.
console-health-halves-some = À moitié faites : { $count }.
console-health-halves-some-do = Voyez dans leur liste ce qui manque, et s’il faut continuer ou annuler.
console-health-halves-unknown = La liste des traitements n’a pas pu être lue à temps.
console-health-halves-unknown-do = Occupez-vous d’abord de la base de données et des traitements, puis vérifiez à nouveau.
console-health-flows = Flux des nouveaux dossiers
console-health-flows-kept = Publiés : { $count }.
console-health-flows-none = Il n’y en a aucun.
console-health-flows-none-do = Exécutez « caro flows check », puis redémarrez le service.
console-health-flows-lost = La base de données ne contient pas ce qui est utilisé : { $names }.
console-health-flows-lost-do = Redémarrez le service : il publie ses flux au démarrage.
console-health-flows-unknown = La base de données n’a pas dit lesquels sont publiés.
console-health-flows-unknown-do = Occupez-vous d’abord de la base de données, puis vérifiez à nouveau.
console-health-platforms = Slack et Teams
console-health-platforms-on = { $count ->
    [1] L’un des deux est activé.
   *[other] Les deux sont activés.
}
console-health-platforms-off = Aucun des deux n’est activé : personne ne peut joindre le service par chat.
console-health-platforms-off-do = Indiquez les identifiants de Slack ou de Teams, sauf si le service n’est qu’à l’essai.
console-health-channel = Canal du support
console-health-channel-none = Aucun n’est indiqué : ce qui est transmis n’apparaît que dans la liste des cas.
console-health-channel-open = Ce qui est transmis y est publié.
console-health-channel-refuses = Slack n’y accepte rien : { $why }.
console-health-channel-refuses-do = Invitez l’application dans le canal, ou indiquez-en un autre et redémarrez. Les responsables ont été informés des cas.
console-health-channel-unknown = La lecture n’a pas abouti à temps.
console-health-channel-unknown-do = Occupez-vous d’abord de la base de données, puis demandez à nouveau.
console-health-seal = Journal des administrateurs
console-health-seal-empty = Il n’a pas encore de ligne.
console-health-seal-holds = La ligne { $number }, la plus récente, scelle la précédente.
console-health-seal-broken = La ligne { $number }, la plus récente, ne scelle pas la précédente.
console-health-seal-broken-do = Exécutez « caro log verify » et comparez avec l’empreinte que vous gardez ailleurs.
console-health-seal-unknown = Il n’a pas pu être lu à temps.
console-health-seal-unknown-do = Occupez-vous d’abord de la base de données, puis vérifiez à nouveau.

## Settings

console-settings = Paramètres
console-settings-text = Ce avec quoi ce processus a démarré. Les paramètres se modifient dans l’environnement ou dans le fichier que désigne CARO_CONFIG, et valent dès le prochain démarrage. D’un secret, on voit seulement s’il est défini. Les banques et les personnes ont leurs propres pages :
console-settings-whole = Toute l’installation
console-settings-set = défini
console-settings-not-set = non défini
console-settings-empty = vide
console-settings-from-default = par défaut
console-settings-from-file = fichier propre
console-settings-from-environment = environnement
console-settings-from-playground = playground

## Offices: tenants that knocked

console-knocks = Tenants sans bureau
console-knocks-text = Des personnes de ces tenants ont été refusées, car aucun bureau n'y est lié. Ni leur identité ni leurs messages ne sont conservés.
console-knocks-first = Premier refus
console-knocks-last = Dernier refus
console-knocks-times = Nombre
console-knocks-link = Lier

## Offices: one-time codes

console-codes = Codes à usage unique
console-codes-text = Au lieu de demander l'identifiant du tenant, donnez un code au bureau. Une personne du bureau le tape au bot dans Teams, et son tenant est lié. Un code sert une seule fois, dans les 24 heures.
console-codes-make = Créer un code
console-codes-made = Code pour { $office }
console-codes-once = Notez-le maintenant : il ne sera plus affiché. Quiconque le tape au bot dans Teams lie son organisation à ce bureau ; ne le donnez donc à personne d'autre.
console-codes-by = Créé par
console-codes-until = Valable jusqu'au
console-codes-revoke = Révoquer
console-codes-none = Aucun code n'attend d'être utilisé.
console-codes-gone = Ce code ne fonctionne plus : il a été utilisé ou révoqué, ou il a expiré.
console-told-code-revoked = Le code est révoqué.
console-admin-log-did-office-code-made = A créé un code à usage unique pour
console-admin-log-did-office-code-revoked = A révoqué un code à usage unique pour

## Looks: cards as others see them

console-look-case = Ses cartes maintenant
console-look-case-text = La même carte dans Slack et dans Teams, dessinée comme elle l’est là-bas, telle qu’elle se lit en ce moment. Ce sont des images : rien ne s’y laisse cliquer, et personne n’apprend que vous avez regardé.
console-look-for = Vue par
console-look-audience-support = le support
console-look-audience-office = son bureau
console-look-show = Afficher
console-look-picture = image ; rien ne s’y laisse cliquer
console-look-losses = Trop grand pour cette plateforme, et donc omis là-bas :
console-look-no-losses = Rien n’a été omis.
console-look-payload = Ce qui est envoyé à la plateforme
console-look-order = Ce que d’autres verraient
console-look-order-text = Choisissez une personne, ou quelqu’un d’un certain rôle : la page montre la carte qu’elle recevrait pour cette commande, et ce qu’elle peut faire. Vous n’agissez pas à sa place : rien n’est gardé, modifié ni journalisé en son nom. La page ne demande pas à Slack ou Teams si cette personne y est invitée.
console-look-person = Personne
console-look-known = Ont eu affaire à cette commande
console-look-id = Ou un identifiant comme dans le journal
console-look-id-hint = Par exemple slack:T0123:U0123456, ou teams: suivi du tenant et de la personne.
console-look-role = Ou quelqu’un du rôle
console-look-office = du bureau (comptables)
console-look-who = Vue par
console-look-anybody = quelqu’un, personne en particulier
console-look-buttons = Boutons
console-look-none = aucun
console-look-refused = Cette personne ne voit pas la commande. Elle lit ceci :
console-look-of-console = Dans la console, elle voit la page de la commande ; voici ce que le bot lui répondrait.
console-look-rights = Ce qu’elle peut faire de cette commande
console-look-may = Permis maintenant
console-look-person-unknown = Cet identifiant n’existe pas. Écrivez-le comme dans le journal des actions : la plateforme, l’espace de travail ou le tenant, et la personne, séparés par des deux-points.
console-look-role-unknown = Ce rôle n’existe pas ici.

## Rights: one cell

console-right-of = { $action }, { $state }, { $role }
console-right-why = Règle
console-right-rule-allowed = Le rôle « { $role } » peut le faire tant qu’une commande est dans l’état « { $state } ».
console-right-rule-state = Dans l’état « { $state } », personne ne peut le faire, quel que soit son rôle.
console-right-rule-viewer = Le rôle « { $role } » lit et ne modifie rien.
console-right-rule-role = Dans l’état « { $state } », il faut être responsable ou administrateur.
console-right-decided = Décidé par
console-right-program = Les règles du programme lui-même, version { $version } : aucun paramètre ni aucune modification dans cette console n’en décide.
console-right-also = Ce qui peut malgré tout bloquer une commande
console-right-company = Le dossier ne peut pas avoir CARO : la commande dit pourquoi.
console-right-bank = La banque ne participe pas à CARO.
console-right-no-bank = Toutes les banques participent actuellement.
console-right-holders = Qui a ce rôle
console-right-accountants = Tous les membres d’un tenant Teams lié à un bureau.
console-right-not-shown = Les responsables et les administrateurs voient qui a quel rôle.
console-right-everybody = Selon les paramètres, chaque membre à part entière de l’espace de travail Slack est agent, sauf si ce rôle lui a été retiré.
console-right-nobody = Personne n’est désigné pour ce rôle actuellement.
console-right-by = Par

## Read only

console-read-only = Cette console est actuellement en lecture seule ; rien n’a été modifié. La personne qui exploite le service peut y autoriser à nouveau les modifications.
console-read-only-head = Lecture seule : rien ne peut être modifié ici pour le moment.

## Your page

console-you = Votre page
console-you-reading = Votre affichage
console-zone = Fuseau horaire
console-zone-now = Les heures de cette console sont celles de ce fuseau. Il y est maintenant :
console-told-zone = Le fuseau horaire est enregistré.

## When somebody was first

console-back = Retour à cette page
console-typed-reason = Vous avez donné cette raison :

## Search, as short as its field

console-search-short = Référence, commande, dossier…

## Lines before what they tell of

console-admin-log-did-case-not-handed-over = A demandé en vain de transmettre le cas
console-admin-log-did-case-assigned = A attribué à quelqu’un du support le cas
console-admin-log-did-case-not-assigned = A tenté en vain d’attribuer le cas
console-admin-log-did-log-export-begun = A commencé à exporter le journal des actions
console-admin-log-did-admin-log-export-begun = A commencé à exporter le journal des administrateurs

## Looks: who only reads

console-look-only-reads = Cette personne lit la page de la commande dans la console, sans aucun bouton. Si elle demandait davantage, elle lirait ceci :

## Pages en direct

console-live-new = Nouveau : { $count }.
console-live-changed = Cette page a changé.
console-live-updated = La page est à jour.
console-live-lost = La connexion est interrompue. La page essaie de la rétablir.
console-live-over = Cette page ne s’actualise plus : votre session est terminée ou votre rôle a changé.
console-live-alone = Cette page ne s’actualise pas d’elle-même pour le moment.
console-live-full = Trop de pages sont ouvertes : celle-ci ne s’actualise pas d’elle-même.
console-live-show = Afficher

## En ce moment : temps de réponse

console-now-times = Délai avant la première réponse
console-now-times-since = Depuis
console-now-times-text = Réponses de tous les processus, selon ce que les personnes ont fait ; celles des autres processus arrivent dans la minute.
console-now-times-none = Personne n’a rien demandé dans Slack ou Teams depuis.
console-now-times-entry = Ce que les personnes ont fait
console-now-times-count = Réponses
console-now-times-p50 = La moitié en
console-now-times-p99 = 99 sur 100 en
console-now-times-most = La plus lente
console-now-times-deadline = La plateforme attend
console-now-times-ms = { $count } ms
console-now-times-command = commande
console-now-times-press = bouton
console-now-times-form = formulaire
console-now-times-search = recherche dans un champ
console-now-times-message = message

## Sign-in with Microsoft and Slack

console-provider-entra = Microsoft
console-provider-slack = Slack
console-provider-link = Lien à usage unique
console-provider-enter-entra = Se connecter avec Microsoft
console-provider-enter-slack = Se connecter avec Slack
console-sign-in-by-link = Avec un lien à usage unique
console-provider-on-entra = Vers Microsoft
console-provider-on-slack = Vers Slack
console-provider-on-text = Vous y êtes conduit. Si rien ne se passe, suivez le lien.
console-provider-on-link-entra = Se connecter chez Microsoft
console-provider-on-link-slack = Se connecter chez Slack
console-provider-wrong = La connexion n’a pas abouti
console-provider-lost = Cette connexion ne peut pas être terminée : elle a déjà servi, date de plus de dix minutes ou a été commencée dans un autre navigateur. Recommencez.
console-provider-declined = La connexion a été annulée, ou votre organisation ne l’autorise pas. Recommencez ou adressez-vous à votre administrateur.
console-provider-refused = Ce qui a été reçu ne prouve pas qui vous êtes ; personne n’a donc été connecté. Recommencez. Si cela se reproduit, prévenez la personne qui gère le desk : son journal en donne la raison.
console-provider-elsewhere = Vous vous êtes connecté avec un compte d’une autre organisation. Recommencez et choisissez le compte de celle-ci.
console-provider-stranger = Nous savons qui vous êtes, mais personne ne vous a donné de rôle ici. Demandez à un administrateur du desk de vous ajouter sous Personnes, et transmettez-lui l’identifiant ci-dessous.
console-provider-taken = Cette connexion appartient à un autre compte de la console. Adressez-vous à un administrateur du desk ou utilisez-la pour vous connecter.
console-provider-id-entra = Votre identifiant d’objet
console-provider-id-slack = Votre identifiant de membre
console-provider-away-entra = Microsoft ne répond pas
console-provider-away-slack = Slack ne répond pas
console-provider-away-text = Réessayez dans une minute. Si c’est urgent, demandez un lien à usage unique à la personne qui gère le desk.
console-provider-refuses-desk = { $provider } n’accepte pas ce desk lui-même : son secret y a peut-être expiré. Réessayer ne sert à rien. Prévenez la personne qui gère le desk ; elle peut vous donner un lien à usage unique en attendant.
console-identities = Connexions
console-identities-text = Chacune d’elles vous donne accès à ce compte. En retirer une met fin à toutes les sessions commencées avec elle.
console-identity-provider = Avec
console-identity-link-entra = Ajouter une connexion Microsoft
console-identity-link-slack = Ajouter une connexion Slack
console-identity-unlink = Retirer
console-identity-of-account = Fait partie du compte
console-identity-own = Ce compte a été créé pour cette connexion : les deux vont ensemble. Si elle ne doit plus donner accès à personne, demandez à un administrateur de mettre fin au compte.
console-identity-never = pas encore utilisée
console-told-identity-linked = La connexion est ajoutée.
console-told-identity-unlinked = La connexion est retirée.
console-told-identity-unlinked-here = La connexion est retirée, et avec elle cette session, qui avait commencé par elle. Connectez-vous autrement.
console-told-account-made = Le compte est créé. La personne se connecte avec le bouton de la page de connexion.
console-role-of-slack = comme dans Slack
console-people-provider-add = Ajouter une personne qui se connecte elle-même
console-people-person-id = Son identifiant
console-people-person-how = Avec Microsoft l’identifiant d’objet, avec Slack l’identifiant de membre. La page qui refuse une personne le lui montre.
console-people-provider = Choisissez une des connexions proposées.
console-people-person = Ce n’est pas un tel identifiant : chez Microsoft il ressemble à 11111111-2222-3333-4444-555555555555, chez Slack il commence par U ou W.
console-people-name = Indiquez un nom de 1 à { $most } caractères, dans les lettres d’un seul alphabet, avec des chiffres et des signes courants comme - ou ’.
console-people-name-how = Les lettres d’un seul alphabet, des chiffres et des signes courants comme - ou ’.
console-people-has-account = Cette personne a déjà un compte.
console-admin-log-did-identity-linked = A ajouté une connexion à
console-admin-log-did-identity-unlinked = A retiré une connexion de
console-admin-log-did-account-made = A créé le compte

## Graphiques

console-charts = Graphiques
console-charts-text = Ce que les cas sont devenus, selon la semaine de leur clôture. Les semaines commencent le lundi, à l’heure de Bruxelles. Les cas encore ouverts ne sont pas comptés.
console-charts-since = De la semaine
console-charts-until = À la semaine
console-charts-flow = Flux
console-charts-language = Langue
console-charts-show = Afficher
console-charts-usual = Les 12 dernières semaines, sans filtre
console-charts-left-out = Les filtres incompréhensibles ont été ignorés. { $most } semaines au plus sont affichées à la fois.
console-charts-none = Aucun cas n’a été clôturé au cours des 12 dernières semaines. Ces graphiques se remplissent d’eux-mêmes dès que des cas se terminent dans Slack et Teams ; choisissez des semaines antérieures pour en voir de plus anciens.
console-charts-none-fit = Aucun cas répondant à ces filtres n’a été clôturé pendant ces semaines. Choisissez d’autres semaines ou retirez des filtres.
console-charts-numbers = Les chiffres, et les cas qu’ils comptent
console-charts-week = Semaine
console-charts-cases = Cas
console-charts-total = Total
console-charts-share = Part
console-charts-few = n = { $count }
console-charts-kind-done = Action effectuée
console-charts-kind-support = Transmis au support
console-charts-kind-not-done = Action non effectuée
console-charts-kind-left = Abandonné sans action
console-charts-ends = Comment les cas se terminent, par semaine
console-charts-ends-label = Colonnes des semaines { $since } à { $until } : { $count ->
    [one] un cas clôturé
   *[other] { $count } cas clôturés
}, selon leur issue. Le tableau ci-dessous contient les chiffres.
console-charts-ends-text = Chaque cas clôturé compte une fois, dans la semaine de sa clôture, selon sa dernière action : effectuée ; transmise au support ; non effectuée (refusée, échouée, arrêtée, annulée ou à moitié faite) ; ou aucune.
console-charts-times = Temps jusqu’à la clôture d’un cas
console-charts-times-label = Temps écoulé jusqu’à la clôture des cas, semaines { $since } à { $until } : la valeur médiane, et celle que neuf cas sur dix ne dépassent pas. Le tableau ci-dessous contient les chiffres.
console-charts-times-text = De l’ouverture d’un cas à sa clôture, week-ends et attente du titulaire de la carte compris ; l’échelle est logarithmique.
console-charts-questions = Questions répondues par cas
console-charts-questions-label = Nombre de questions auxquelles on a répondu par cas, semaines { $since } à { $until } : la valeur médiane, et celle que neuf cas sur dix ne dépassent pas. Le tableau ci-dessous contient les chiffres.
console-charts-questions-text = Les réponses données par des personnes sur le chemin finalement suivi par un cas ; les vérifications automatiques et les réponses reprises ne comptent pas.
console-charts-p50 = La moitié des cas : au plus
console-charts-p90 = Neuf cas sur dix : au plus
console-charts-hollow = Vide : moins de { $count } cas, donc peu parlant
console-charts-drops = Où l’on abandonne
console-charts-drops-text = Un cas est abandonné lorsqu’il est clôturé sans aucune action : personne ne l’a poursuivi, et il a été clôturé par une personne, ou automatiquement quand sa commande avait changé et que quelqu’un l’a recherchée à nouveau. Part : parmi les cas arrivés à cette question ou à ce résultat, ceux qui y ont été abandonnés.
console-charts-drops-none = Aucun cas n’a été abandonné sans action pendant ces semaines.
console-charts-left = Abandonnés ici
console-charts-came = Arrivés ici
console-charts-more = { $count ->
    [one] Encore un
   *[other] Encore { $count }
}
console-charts-endings = Comment les cas se terminent, par action
console-charts-endings-text = La dernière action de chaque cas clôturé et son résultat, en part de tous les cas clôturés de ces semaines.
console-charts-support = Le support
console-charts-support-text = Les cas transmis au support et terminés pendant ces semaines. Ici, un nombre de cas ne mène à aucune liste.
console-charts-answered = Temps avant que quelqu’un du support ait un cas
console-charts-answered-label = Le temps avant que quelqu’un du support ait un cas, pour les semaines { $since } à { $until } : le milieu, et ce que neuf sur dix ne dépassent pas. Le tableau ci-dessous contient les chiffres.
console-charts-answered-text = De la transmission jusqu’à ce que quelqu’un du support prenne ou reçoive le cas pour la première fois, nuits et week-ends compris. Un cas que quelqu’un avait déjà lors de la transmission compte pour zéro.
console-charts-supported = Temps au support jusqu’à la fin
console-charts-supported-label = Le temps que les cas ont passé au support, pour les semaines { $since } à { $until } : le milieu, et ce que neuf sur dix ne dépassent pas. Le tableau ci-dessous contient les chiffres.
console-charts-supported-text = De la transmission jusqu’à la fin ; pour un cas rouvert, tous ses temps au support ensemble.
console-charts-support-ends = Comment les cas du support se terminent
console-charts-support-ends-text = La dernière fin de chacun de ces cas, selon la personne qui l’a clôturé, en part de tous.
console-charts-went = Comment cela s’est passé
console-charts-went-none = Aucun bureau n’a encore dit comment cela s’est passé.
console-charts-went-text = Ce que les bureaux ont répondu sur leur carte après la première fin d’un cas ; qui a répondu n’est pas conservé. La plupart ne disent rien.
console-charts-by-flow = Par flux
console-charts-by-flow-text = Comment les cas clôturés de chaque flux se sont terminés ; les commandes dont l’état n’appelle aucune question n’en ont pas.
console-charts-by-bank = Par banque
console-charts-by-bank-text = Comment les cas clôturés se sont terminés selon la banque de la commande ; elle est inconnue pour les cas d’avant sa conservation.
console-charts-by-language = Par langue
console-charts-by-language-text = Comment les cas clôturés se sont terminés selon la langue de la personne qui les a ouverts ; elle est inconnue pour les cas d’avant sa conservation.
console-charts-shared-label = Action effectuée dans { $done } cas sur { $all }
console-charts-flow-caro-problem = Commande en Problème
console-charts-flow-caro-invitation = Invitation non utilisée
console-charts-flow-none = Sans questions
console-charts-unknown = inconnu
console-charts-seconds = { $count } s
console-charts-minutes = { $count } min
console-charts-hours = { $count } h
console-charts-days = { $count } j
console-charts-answers = Temps de réponse, par semaine
console-charts-answers-text = Réponses de tous les processus à ce que l’on fait dans Slack et Teams, par semaine d’envoi. Seuls les filtres de semaines et de plateforme s’appliquent : une réponse n’appartient à aucun flux, à aucune banque ni à aucun bureau.
console-charts-answers-of = Réponses dans { $platform }
console-charts-answers-label = Temps de réponse dans { $platform }, semaines { $since } à { $until } : la valeur médiane, et celle que 99 réponses sur 100 ne dépassent pas. Le tableau ci-dessous contient les chiffres.
console-charts-answers-hollow = Vide : moins de { $count } réponses, donc peu parlant
console-charts-answers-limit = La plateforme attend { $count } s
console-charts-answers-meant = Du moment où la demande est arrivée jusqu’à l’envoi de la première réponse ; après { $count } s, la plateforme signale à la personne qu’il n’y en a pas. L’échelle est logarithmique.
console-charts-answers-numbers = Les chiffres
console-charts-export-text = Le fichier contient tous les nombres de ces semaines et de ces filtres, semaine par semaine. Le journal des administrateurs retient que vous l’avez pris.
console-admin-log-did-figures-exported = A exporté les chiffres des graphiques
console-case-more = Filtres pour les cas clôturés
console-charts-step = Question ou résultat
console-case-since = Clôturé à partir de la semaine
console-case-until = Clôturé jusqu’à la semaine

# Approbations
console-approvals = Approbations
console-approvals-text = Certaines actions demandent une deuxième personne. La personne qui demande ne décide jamais, quel que soit son rôle ; un seul refus suffit.
console-approvals-open = En attente
console-approvals-ended = Décidées
console-approvals-none-open = Rien n’attend une deuxième personne.
console-approvals-none-ended = Rien n’a encore été décidé.
console-approval = Deuxième personne
console-approval-until = Jusqu’au
console-approval-changes = Ce qui change
console-approval-who = Qui peut décider maintenant
console-approval-nobody = Personne
console-approval-stands-open = en attente d’une deuxième personne
console-now-approvals = En attente d’une deuxième personne
console-told-approval = C’est décidé, comme l’indique cette page.
console-told-gate = La règle est modifiée.
console-right-two = deux personnes
console-right-second = Demande une deuxième personne
console-right-second-text = Un responsable ou un administrateur, autre que la personne qui demande, doit alors approuver. Ce qui attend déjà se poursuit comme demandé.
console-right-second-choose = Choisissez oui ou non.
console-admin-log-did-gate-changed = A modifié ce qui demande une deuxième personne
console-admin-log-did-flow-published = A publié le flux
console-job-step-approval = Attente de la deuxième personne
console-job-went-gated = Demande une deuxième personne
console-approval-stands-approved = approuvée
console-approval-stands-declined = refusée par la deuxième personne
console-approval-stands-withdrawn = retirée
console-approval-stands-expired = expirée
console-approval-stands-void = caduque
console-approval-stands-emergency = URGENCE, sans deuxième personne

## The people of an office

console-role-onlooker = observateur
console-office-people-right = Droit
console-office-people-nobody = Personne de ce bureau n’a encore écrit au bot : il n’y a personne à désigner.
console-office-people-others = Les personnes non désignées
console-office-people-no-administrator = Personne de ce bureau ne décide qui peut y agir : désignez-y un administrateur.
console-told-office-people = Les collaborateurs du bureau ont été modifiés.
console-office-people-right-unknown = Choisissez ce que cette personne peut faire.
console-admin-log-did-office-person-changed = A modifié dans le bureau :
console-admin-log-did-office-others-changed = A modifié les personnes non désignées de

# What a change would make of open cases
console-impact-open = Cas ouverts
console-impact-cases = { $count ->
    [0] Aucun cas ouvert ne recevrait une autre réponse.
    [one] 1 cas ouvert recevrait une autre réponse.
   *[other] { $count } cas ouverts recevraient une autre réponse.
}
console-impact-seen = { $count ->
    [0] Aucun cas ouvert ne serait vu par d’autres personnes.
    [one] 1 cas ouvert serait vu par plus ou moins de personnes.
   *[other] { $count } cas ouverts seraient vus par plus ou moins de personnes.
}
console-impact-cut = Seuls les { $count } cas ouverts les plus récents ont été examinés.
console-impact-unsure = { $count ->
    [one] Pour 1 d’entre eux, ce n’est pas certain : sa commande n’a pas été lue.
   *[other] Pour { $count } d’entre eux, ce n’est pas certain : leurs commandes n’ont pas été lues.
}
console-impact-shown = Les { $count } plus récents sont affichés.
console-impact-now = Se trouve à
console-impact-then = Se trouverait à
console-impact-stays = inchangé
console-impact-maybe = ou plus loin : la commande n’a pas été lue
console-impact-who = Qui peut faire quoi
console-impact-tenants = Tenants qui le voient
console-impact-held = Ce sont les cas dont cette personne s’occupe.
console-leave-alone = tout de suite
console-leave-second = avec une deuxième personne
console-leave-refused = refusé

# Publishing a flow with a second person
console-publishing = Publier un flux
console-publishing-text = Un flux publié d’ici ou depuis un terminal attend alors qu’un responsable ou un administrateur, autre que la personne qui le publie, l’approuve. Une nouvelle version du programme publie ses flux d’elle-même : la personne qui l’installe en décide.
console-publishing-nobody = Personne d’autre que vous ne pourrait approuver : désignez d’abord un autre responsable ou administrateur.
console-flow-requests = Flux à publier
console-flow-requests-text = Ce que quelqu’un veut publier et qu’une deuxième personne décide. C’est exactement ce qui a été demandé qui est publié.
console-flow-request = Publier un flux
console-flow-request-version = Version
console-flow-request-note = Pourquoi
console-flow-request-report = Test rétrospectif
console-flow-request-void = une autre version a été publiée entre-temps
console-flow-request-wrong = Il ne peut plus être publié tel quel :
console-flow-request-no-words = Les changements ne peuvent pas être décrits : la version précédente est illisible.
console-flow-request-same-tree = L’arbre reste inchangé.
console-flow-request-texts = { $count ->
    [one] 1 texte change :
   *[other] { $count } textes changent :
}
console-flow-request-source = Le fichier entier
console-flow-request-approve = Approuver et publier
console-flow-request-emergency = En cas d’urgence : publier sans deuxième personne
console-flow-request-emergency-text = Le flux est publié immédiatement. Tous les responsables en sont avertis et votre motif figure dans le journal.
console-flow-request-emergency-now = Publier maintenant
console-admin-log-did-flow-publishing-asked = A demandé que le flux soit publié
console-admin-log-did-flow-publishing-approved = A approuvé et publié le flux
console-admin-log-did-flow-published-emergency = URGENCE : a publié le flux sans deuxième personne
console-admin-log-did-flow-publishing-declined = A refusé de publier le flux
console-admin-log-did-flow-publishing-withdrawn = A retiré la publication du flux
console-admin-log-did-flow-publishing-expired = Personne n’a décidé de la publication du flux
console-admin-log-did-flow-publishing-void = La publication du flux est devenue caduque : une autre version a été publiée
