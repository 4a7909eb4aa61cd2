### Around every page

console-product = CARO desk
# Behind what a page itself puts before a list or a value.
console-colon =  :
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
console-member-how = Dans Slack : le profil de la personne, les trois points, « Copier l'identifiant du membre ». Il commence par U ou W.
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
console-case-assign-title = Qui doit avoir le cas { $case } ?
console-case-assign-to = Il est désormais chez
console-case-assign-me = moi
console-case-assign-nobody = personne : il attend de nouveau le support
console-case-assign-why = Pourquoi le reprenez-vous à votre collègue ?
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
console-told-jobs-none = Choisissez-en au moins un.
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
console-job-told = « { $what } », par { $who }
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
console-health-flows-none-do = Exécutez « caro flows check », puis redémarrez le service.
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
console-right-rule-allowed = Le rôle « { $role } » peut le faire tant qu’une commande est dans l’état « { $state } ».
console-right-rule-state = Dans l’état « { $state } », personne ne peut le faire, quel que soit son rôle.
console-right-rule-viewer = Le rôle « { $role } » lit et ne modifie rien.
console-right-rule-role = Dans l’état « { $state } », il faut être responsable ou administrateur.
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
console-typed-texts = Voici ce que vous avez saisi. Ce n'est conservé nulle part : copiez-le avant de continuer.

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

## Back-tests of flows

console-flow-tab-back-tests = Tests rétrospectifs
console-flow-back-tests-text = Un test rétrospectif parcourt votre brouillon avec les cas passés, avec ce qui a été répondu et constaté à l’époque, et dit ce qui se serait terminé autrement. Aucun cas n’est modifié. Un brouillon ne peut être publié qu’après un test rétrospectif de ce brouillon précis, comparé à la version en ligne.
console-flow-back-tests-none = Aucun brouillon de ce flux n’a encore été testé.
console-flow-back-test = Test rétrospectif
console-flow-back-test-draft = Brouillon
console-flow-back-test-baseline = Comparé à la version
console-flow-back-test-set = Ensemble de cas
console-flow-back-test-by = Demandé par
console-flow-back-test-state = État
console-flow-back-test-past = Cas passés
console-flow-back-test-most = Les cas passés les plus récents, au plus
console-flow-back-test-start = Tester mon brouillon
console-flow-back-test-stop = Arrêter
console-flow-back-test-stops = Il s’arrête dans un instant.
console-flow-back-test-waiting = en attente
console-flow-back-test-running = en cours
console-flow-back-test-stopped = arrêté
console-flow-back-test-done = terminé
console-flow-back-test-failed = échoué
console-flow-back-test-failed-text = Le test s’est interrompu avant la fin. Relancez-le ; s’il échoue encore, le journal du desk dit pourquoi.
console-flow-back-test-begins = Il commence : les cas passés sont comptés.
console-flow-back-test-progress = { $looked_at } cas examinés sur { $wanted }, les plus récents d’abord
console-flow-back-test-looked-at = { $looked_at } sur { $past }
console-flow-back-test-no-past = Il n’y a pas de cas passés de ce flux.
console-flow-back-test-nothing = Votre brouillon dit la même chose que la version en ligne : il n’y a rien à tester.
console-flow-back-test-wrong = Le brouillon ne peut pas encore être parcouru :
console-flow-back-test-choose = Choisissez combien de cas examiner.
console-flow-back-test-busy = Deux tests rétrospectifs sont déjà en cours. Attendez que l’un se termine, ou arrêtez-en un.
console-flow-back-test-no-program = Le desk n’a pas pu lancer le test. Réessayez plus tard ; s’il échoue encore, adressez-vous à votre administrateur.
console-flow-back-test-behind = Une autre version que celle sur laquelle votre brouillon est basé est désormais en ligne. Mettez d’abord votre brouillon à jour : c’est alors seulement qu’un test compte pour publier.
console-flow-back-test-ticket = Ce brouillon précis a été testé, il peut donc être publié. Test rétrospectif :
console-flow-back-test-stopped-early = Il a été arrêté avant la fin : { $looked_at } cas passés sur { $past } ont été examinés.
console-flow-back-test-newest = Il a examiné les { $looked_at } cas les plus récents sur { $past }.
console-flow-obstacle-not-back-tested = Ce brouillon précis n’a pas encore été testé en le comparant à la version sur laquelle il est basé : il lui faut un test rétrospectif avant de pouvoir être publié.
console-flow-back-test-is-ticket = Ce brouillon précis peut être publié à la place de cette version.
console-flow-back-test-not-all = Tous les cas passés n’ont pas été examinés ; le journal des administrateurs le dira.
console-flow-back-test-versions = Parcourus avec la version
console-flow-back-test-unread = Illisibles : leur version est perdue
console-flow-back-test-questions = Questions posées aux personnes
console-flow-back-test-questions-text = { $before } par cas auparavant, { $after } avec le brouillon, dans les { $cases } cas où on peut le dire
console-flow-back-test-found = Résultat
console-flow-back-test-cases = Cas
console-flow-back-test-became = Ce qu’est devenue la commande
console-flow-back-test-became-active = Active dans les 90 jours
console-flow-back-test-became-problem = de nouveau Problème
console-flow-back-test-became-no-news = pas de nouvelles
console-flow-finding-same-end = même fin
console-flow-finding-other-end = autre fin
console-flow-finding-asked-anew = il serait demandé ce qui ne l’a jamais été
console-flow-finding-not-offered = une réponse n’est plus proposée
console-flow-finding-no-verdict = le résultat d’une vérification n’a pas été conservé
console-flow-back-test-untold-short = (impossible à dire)
console-flow-back-test-matrix = De l’ancienne à la nouvelle fin
console-flow-back-test-otherwise = Se termineraient autrement
console-flow-back-test-untold = Impossible à dire
console-flow-back-test-same = Même fin : { $count ->
    [one] 1 cas
   *[other] { $count } cas
}
console-flow-back-test-ended = Fin d’alors
console-flow-back-test-would-end = Fin avec le brouillon
console-flow-back-test-stops-at = Impossible à dire à partir de
console-flow-back-test-why = Raison
console-flow-back-test-forks = Les chemins se séparent à
console-flow-back-test-left = abandonné à cette question
console-flow-back-test-altered = { $count ->
    [one] 1 cas
   *[other] { $count } cas
} avec la même fin : d’autres actions y seraient proposées. Le brouillon modifie : { $names }
console-flow-back-test-meant = Ce qu’il est impossible de dire ne compte jamais comme identique. Seules les commandes pour lesquelles on a agi sont suivies ; des autres, on n’a pas de nouvelles.
console-flow-back-test-no-cases = Aucun cas ici.
console-flow-back-test-trails = Les deux chemins
console-flow-back-test-before = Jusqu’à présent
console-flow-back-test-after = Avec le brouillon
console-flow-back-test-fork = séparation
console-flow-back-test-by-desk = (vérifié par le desk)
console-flow-back-test-to-case = Ouvrir le cas
console-told-back-test = Le test rétrospectif a commencé. Vous pouvez quitter cette page et y revenir.
console-told-back-test-stop = Le test rétrospectif s’arrête et conserve ce qu’il a trouvé jusqu’ici.
console-admin-log-did-flow-back-tested = A testé un brouillon du flux
console-admin-log-did-flow-back-test-stopped = A arrêté un test rétrospectif du flux

## Versions of a flow

console-flow-tabs = Pages de ce flux
console-flow-versions = Versions
console-flow-versions-text = Un cas continue avec la version avec laquelle il a été ouvert. Les nouveaux cas sont ouverts avec celle qui est en ligne.
console-flow-version = Version
console-flow-version-title = Version { $number }
console-flow-version-number = N°
console-flow-version-stands = État
console-flow-version-when = Publiée
console-flow-version-by = Par
console-flow-version-from = Depuis
console-flow-version-why = Pourquoi
console-flow-version-base = Basée sur
console-flow-version-open = Cas ouverts
console-flow-version-stands-live = en ligne
console-flow-version-stands-beside = gardée à côté de celle en ligne
console-flow-version-stands-was-live = a été en ligne
console-flow-version-stands-retired = retiré : aucun nouveau cas n’est plus ouvert avec ce flux
console-flow-version-origin-shell = un terminal
console-flow-version-origin-console = la console
console-flow-version-draining =
    { $count ->
        [0] aucun cas ouvert
        [one] un cas ouvert
       *[other] { $count } cas ouverts
    }
console-flow-version-oldest = le plus ancien :
console-flow-version-drained = vidée : plus aucun cas ouvert n’en a besoin
console-flow-version-again = publiée à nouveau sous le n° { $number }
console-flow-version-numbers = Publiée sous le n° { $numbers }
console-flow-version-not-whole = Il y a énormément de cas ouverts : de chaque état, les { $most } plus anciens ont été comptés.
console-flow-version-lost = Cette version ne peut pas être lue : elle a été retirée, ou un programme plus récent l’a publiée. Quiconque ouvre l’un de ses cas le recommence avec la version en ligne.
console-flow-version-base-lost = La version sur laquelle elle est basée ne peut pas être lue : impossible de dire ce qu’elle a changé.
console-flow-version-first = Elle n’est basée sur aucune autre version.
console-flow-version-changes = Ce qu’elle a changé
console-flow-version-changes-text = Par rapport à la version { $base }, sur laquelle elle est basée.
console-flow-version-cases = Tous les cas de cette version
console-flow-drift = Où les cas se sont terminés
console-flow-drift-text = Cas dans lesquels on ne répond plus à rien : { $old } de la version { $base }, { $new } de celle-ci. De chaque version, les { $most } cas les plus récents ont été examinés.
console-flow-drift-end = Fin
console-flow-drift-old = Version { $base }
console-flow-drift-new = Cette version
console-flow-drift-difference = Différence
console-flow-drift-points = { $points } points
console-flow-drift-none = Aucun cas de cette version n’est encore arrivé à sa fin.
console-flow-left-at = abandonné à : { $title }
console-flow-drop = Où les cas sont passés, et où ils se sont arrêtés
console-flow-drop-text = { $count ->
        [one] Un cas de cette version, les plus récents d’abord.
       *[other] { $count } cas de cette version, les plus récents d’abord.
    } On n’en examine pas plus de { $most }. Un cas arrivé à une question a continué ou s’y est arrêté.
console-flow-drop-drawn = La même chose, dessinée
console-flow-drop-label = De chaque question, les réponses mènent vers la droite ; plus une ligne est large, plus de cas y sont passés. Le tableau ci-dessous contient les chiffres.
console-flow-drop-none = Aucun cas n’a encore été ouvert avec cette version.
console-flow-drop-came = Arrivés ici
console-flow-drop-onwards = Ont continué avec
console-flow-drop-by-desk = { $count } automatiquement
console-flow-stop-open = En attente
console-flow-stop-handed-over = Au support
console-flow-stop-acted = Terminés par une action
console-flow-stop-left = Abandonnés sans action
console-flow-move = Déplacer des cas ouverts vers la version en ligne
console-flow-move-can =
    { $count ->
        [one] Un cas ouvert de cette version se trouve à un endroit identique dans la version en ligne.
       *[other] { $count } cas ouverts de cette version se trouvent à un endroit identique dans la version en ligne.
    }
console-flow-move-some = Il y a peut-être plus de cas ouverts que ceux comptés : on n’en examine pas plus de { $most }.
console-flow-move-look = Les voir
console-flow-move-title = Déplacer vers la version en ligne { $live }
console-flow-move-text = Ces cas sont arrivés là où ils en sont par les mêmes questions, vérifications et réponses que dans la version en ligne, et tout ce qui y est proposé l’est aussi dans celle-ci. Les mots peuvent différer. Seuls les cas cochés sont déplacés, tels qu’ils sont listés ; leurs cartes suivent.
console-flow-move-none = Aucun cas ouvert de cette version ne peut passer à la version en ligne.
console-flow-move-now = Déplacer les cas cochés
console-flow-move-choose = Déplacer { $case }
console-flow-move-case = Cas
console-flow-move-ahead = À partir de là
console-flow-move-differs = Ce qui diffère
console-flow-move-ahead-none = rien ne diffère
console-flow-move-words = autres mots
console-flow-move-barred = Ceux-ci restent où ils sont
console-flow-move-why = Pourquoi
console-flow-move-more = Il y en a d’autres : voici les { $count } premiers. Déplacez-les, puis revenez.
console-flow-move-ended = Ce qui en est résulté
console-flow-move-done = Il continue maintenant avec la version en ligne.
console-flow-bar-over = Il n’est plus ouvert, ou continue avec une autre version.
console-flow-bar-under-way = Une action est en cours pour lui.
console-flow-bar-states = La version en ligne ne vaut pas pour tous les états de sa propre version.
console-flow-bar-trail = La version en ligne prend un autre chemin à : { $title }
console-flow-bar-station = La version en ligne propose moins, ou autre chose, à : { $title }
console-flow-bar-lost = L’une des deux versions ne peut pas être lue.
console-flow-bar-late = Il a avancé depuis qu’il a été listé : il a été laissé tel quel.
console-flow-bar-away = Le service n’avait pas accès à ses données à ce moment-là : la page du cas dit s’il a été déplacé. Ouvrez la liste et envoyez-la à nouveau.
console-flow-bar-trail-somewhere = La version en ligne prend un autre chemin.
console-flow-bar-station-somewhere = La version en ligne propose moins, ou autre chose, là où il en est.
console-told-flow-moved = Le cas continue avec la version en ligne. Ses cartes suivent.
console-admin-log-did-case-moved = A déplacé vers la version en ligne de son flux le cas
console-admin-log-did-flow-retired = A retiré le flux

## What a change would make of open cases

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

## Publishing a flow with a second person

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
console-flow-request-source = Le fichier entier
console-flow-request-approve = Approuver et publier
console-flow-request-withdraw = Retirer la demande
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

## Flows and their drafts

console-flows = Flux
console-flow = Flux
console-flows-text = Ce que le desk demande, étape par étape, et où mène chaque réponse. Les nouveaux cas sont ouverts avec la version en ligne ; les cas en cours gardent la version avec laquelle ils ont été ouverts.
console-flows-none = Aucun flux n’est encore publié : le premier démarrage du desk publie ceux du programme.
console-flow-live = Version en ligne
console-flow-by = Par
console-flow-note = Pourquoi
console-flow-drafts = Brouillons
console-flow-shipped = livrée avec le programme
console-flow-tab-bench = Atelier
console-flow-tab-texts = Textes
console-flow-none-kept = Vous ne gardez aucun brouillon de ce flux. Ce que vous modifiez ci-dessous devient votre brouillon dès que vous l’enregistrez.
console-flow-kept-at = Votre brouillon, enregistré
console-flow-base = basé sur
console-flow-behind = La version { $live } est entre-temps en ligne, alors que votre brouillon est basé sur { $base } : il ne peut être publié avant que les deux soient réunis.
console-flow-merge = Réunir les deux
console-flow-overtaken = Votre brouillon a été modifié ailleurs depuis l’ouverture de cette page, par exemple dans un autre onglet. Rien n’a été enregistré, et ce que vous avez saisi figure encore ci-dessous. Voici en quoi cela diffère de ce qui est enregistré ; « Enregistrer le brouillon » le remplace.
console-flow-overtaken-dropped = Votre brouillon a été publié ou supprimé ailleurs depuis l’ouverture de cette page. Rien n’a été enregistré, et ce que vous avez saisi figure encore ci-dessous. Voici en quoi cela diffère de la version en ligne ; « Enregistrer le brouillon » en fait un nouveau brouillon.
console-flow-not-kept = Voici ce que vous avez saisi. Ce n’est pas encore enregistré.
console-flow-nothing-wrong = Il n’y a rien à corriger.
console-flow-yaml = Le flux, en YAML
console-flow-texts-as-files = Ses textes, sous forme de fichiers
console-flow-keep = Enregistrer le brouillon
console-flow-check = Vérifier
console-flow-publish = Publier
console-flow-draft-drop = Supprimer ce brouillon
console-flow-changed = Ce que votre brouillon modifie
console-flow-base-lost = La version { $base }, sur laquelle votre brouillon est basé, n’est plus conservée : on ne peut pas dire ce qu’il modifie.
console-flow-stations = Étapes et issues
console-flow-station = Nom
console-flow-stage = Phase
console-flow-station-check = Ce que le desk vérifie
console-flow-station-leads = Réponses, ou actions
console-flow-add-step = Ajouter une étape
console-flow-add-outcome = Ajouter une issue
console-flow-step = Étape
console-flow-outcome = Issue
console-flow-numbered = Le fichier avec les numéros de ligne
console-flow-others = Brouillons d’autres personnes
console-flow-earlier = Versions antérieures
console-flow-copy = Copier dans mon brouillon
console-flow-copy-text = Cela devient votre brouillon. Vous seul pouvez publier votre brouillon, et personne ne publie celui d’un autre.
console-flow-copy-replaces = Vous gardez déjà un brouillon : la copie le remplace. Ce qui diffère entre les deux figure ci-dessous.
console-flow-draft-of = Brouillon de { $name }
console-flow-beside-mine = Ce qui diffère de votre brouillon
console-flow-beside-live = Ce qui diffère de la version en ligne
console-flow-back = Y revenir
console-flow-back-to = Revenir à la version
console-flow-back-now = La publier à nouveau
console-flow-lines = Lignes qui diffèrent
console-flow-same = Les deux disent la même chose.
console-flow-same-tree = Les étapes et les issues sont les mêmes ; seule l’écriture du fichier diffère.
console-flow-remarks = Les étapes, les issues et les textes sont les mêmes ; seule l’écriture des fichiers diffère, par exemple un commentaire. C’est une version à part entière.
console-flow-no-words = L’un des deux ne peut pas encore être lu comme un flux : seules ses lignes disent ce qui diffère.
console-flow-texts-changed = { $count ->
    [1] 1 texte diffère
   *[other] { $count } textes diffèrent
}
console-flow-wrong = { $count ->
    [1] 1 chose est à corriger
   *[other] { $count } choses sont à corriger
}
console-flow-wrong-more = Et encore { $count }.
console-flow-change-nothing = rien
console-flow-change-name = Le flux s’appelle { $new } ; avant : { $old }.
console-flow-change-states = Il concerne les commandes dans les états { $new } ; avant : { $old }.
console-flow-change-stages = Ses phases sont { $new } ; avant : { $old }.
console-flow-change-start = Il commence à { $new } ; avant : { $old }.
console-flow-change-statement = Le formulaire du relevé demande { $new } ; avant : { $old }.
console-flow-change-step-added = L’étape { $at } est nouvelle ; ce que le desk y vérifie : { $new }.
console-flow-change-step-removed = L’étape { $at } a disparu.
console-flow-change-step-check = Étape { $at } : le desk vérifie { $new } ; avant : { $old }.
console-flow-change-step-stage = L’étape { $at } fait partie de la phase { $new } ; avant : { $old }.
console-flow-change-answer-added = Étape { $at } : la réponse { $answer } est nouvelle et mène à { $new }.
console-flow-change-answer-removed = Étape { $at } : la réponse { $answer } a disparu ; elle menait à { $old }.
console-flow-change-answer-leads = Étape { $at } : la réponse { $answer } mène à { $new } ; avant : { $old }.
console-flow-change-answers-order = Étape { $at } : les réponses sont dans l’ordre { $new } ; avant : { $old }.
console-flow-change-outcome-added = L’issue { $at } est nouvelle et propose { $new }.
console-flow-change-outcome-removed = L’issue { $at } a disparu.
console-flow-change-outcome-ending = L’issue { $at } est du type { $new } ; avant : { $old }.
console-flow-change-outcome-stage = L’issue { $at } fait partie de la phase { $new } ; avant : { $old }.
console-flow-change-outcome-actions = L’issue { $at } propose { $new } ; avant : { $old }.
console-flow-change-outcome-change = Issue { $at } : son formulaire demande de modifier { $new } ; avant : { $old }.
console-flow-too-long = Le flux compte { $chars } caractères ; le maximum est { $most }. Rien n’a été enregistré : faites-en deux flux, ou supprimez-en une partie.
console-flow-texts-too-long = Les textes dans la langue { $language } comptent { $chars } caractères ; le maximum est { $most }. Rien n’a été enregistré : faites plus court.
console-flow-text-blank = Il ne dit rien : écrivez ce que l’on lira.
console-flow-text-foreign = { $name } n’a pas sa place dans un texte de flux : écrivez en entier ce qu’il dit.
console-flow-text-missing = Manquant : écrivez-le dans cette langue.
console-flow-text-not-needed = Le flux ne l’utilise pas : videz-le ici, ou utilisez-le dans le flux.
console-flow-text-other-placeholders = Il contient { $has }, l’anglais { $wants } : utilisez les mêmes variables.
console-flow-text-unknown-placeholder = Rien ne remplit { $name } : utilisez une de { $known }.
console-flow-text-unknown-text = Il utilise { $name }, qui n’est pas un texte de ce flux : corrigez l’orthographe ou écrivez-le en entier.
console-flow-text-endless = Il s’utilise lui-même, ou des textes imbriqués les uns dans les autres : écrivez-le en entier.
console-flow-text-too-long = { $chars } caractères, le maximum est { $most } : faites plus court.
console-flow-text = Texte
console-flow-text-most = { $most } caractères au plus.
console-flow-text-chars = { $count ->
    [1] 1 caractère
   *[other] { $count } caractères
}
console-flow-text-how = Le gras s’écrit { $bold } ; le desk remplit ce qui figure entre accolades. Un champ vide retire le texte.
console-flow-text-part-stage = Nom d’une phase.
console-flow-text-part-title = La question ou l’issue en bref.
console-flow-text-part-text = Ce qui est demandé, ou ce que l’issue signifie.
console-flow-text-part-choice = Un bouton.
console-flow-text-part-field = Ce que demande le formulaire du relevé.
console-flow-texts-wrong = { $count ->
    [0] Aucun texte n’est à corriger.
    [1] 1 texte est à corriger.
   *[other] { $count } textes sont à corriger.
}
console-flow-texts-all = Tous les textes
console-flow-texts-only-wrong = Seulement ce qui est à corriger
console-flow-texts-none = Il n’y a rien ici.
console-flow-name = Nom
console-flow-name-text = Minuscules, chiffres et _, en commençant par une lettre ; 40 au plus. Un nom ne se modifie plus : un autre nom est une autre étape.
console-flow-name-wrong = « { $name } » ne peut pas servir de nom : prenez des minuscules, des chiffres et _, en commençant par une lettre, 40 au plus.
console-flow-name-taken = Il existe déjà une étape ou une issue nommée { $name } : prenez un autre nom.
console-flow-answer-twice = La même réponse figure deux fois : supprimez-en une.
console-flow-no-answers = Une étape exige au moins une réponse.
console-flow-no-actions = Une issue exige au moins une action ; la dernière est d’ordinaire de contacter le support.
console-flow-choose = Choisissez une des valeurs proposées.
console-flow-ending = Type de fin
console-flow-ending-action = quelque chose ici le répare
console-flow-ending-wait = il n’y a encore rien à faire
console-flow-ending-impossible = cela ne peut pas fonctionner ainsi
console-flow-ending-hand-over = le support doit l’examiner
console-flow-check-text = Le desk répond lui-même s’il le peut ; il faut alors les réponses yes et no.
console-flow-no-check = rien : on demande à une personne
console-flow-answers = Réponses
console-flow-answers-text = Elles sont affichées dans l’ordre de leur place. Un nom vidé retire la réponse, avec ses textes.
console-flow-place = Place
console-flow-answer = Réponse
console-flow-leads-to = Mène à
console-flow-actions = Actions
console-flow-actions-text = L’action recommandée d’abord. Celle que l’état de la commande ne permet pas est omise d’office.
console-flow-form-asks = Ce que demande son formulaire
console-flow-form-asks-first = demande d’abord ce qui change
console-flow-remove = Supprimer
console-flow-remove-text = Cela disparaît de votre brouillon, avec ses textes. Ce qui y mène est ensuite à corriger.
console-flow-nothing-to-publish = Vous ne gardez aucun brouillon de ce flux : il n’y a rien à publier. Si vous venez de le publier, il est en ligne.
console-flow-publish-changes = Ce qui change
console-flow-publish-reaches = Qui est concerné
console-flow-publish-new = Les nouveaux cas sont ouverts avec elle en moins de deux secondes, pour les commandes à l’état :
console-flow-publish-open = { $count ->
    [0] Aucun cas ouvert n’est sur la version { $version }.
    [1] 1 cas ouvert reste sur la version { $version }, avec ses étapes et ses mots.
   *[other] { $count } cas ouverts restent sur la version { $version }, avec ses étapes et ses mots.
}
console-flow-note-text = L’historique conserve la raison, lisible par tous.
console-flow-publish-now = Publier maintenant
console-flow-publish-moved = Votre brouillon a été modifié ou publié depuis l’ouverture de cette page : rien n’a été publié. Regardez ce qui partirait dans son état actuel.
console-flow-publish-late = Quelqu’un d’autre a publié ce flux entre-temps : rien n’a été publié.
console-flow-merge-none = Votre brouillon est basé sur la version en ligne : il n’y a rien à réunir.
console-flow-theirs = désormais en ligne
console-flow-mine = votre brouillon
console-flow-part = Partie
console-flow-merge-takes = Prendre
console-flow-merge-text = Chaque partie que l’un de vous a modifiée. Ce qu’un seul a modifié est repris de lui, sauf si vous choisissez autrement ; ce que les deux ont modifié reste comme chez vous.
console-flow-merge-both = modifié par les deux
console-flow-merge-undo = comme avant
console-flow-merge-same = Les deux ont modifié la même chose de la même façon.
console-flow-merge-now = En faire mon brouillon
console-flow-merge-all-mine = Tout garder comme dans mon brouillon
console-flow-merge-unreadable = L’un des trois ne peut pas être lu comme un flux : on ne peut les comparer que ligne par ligne. Corrigez votre brouillon dans l’atelier, ou gardez tout comme dans votre brouillon : la version en ligne en devient alors seulement la base.
console-flow-merge-late = Une autre version encore est passée en ligne depuis l’ouverture de cette page. Regardez à nouveau.
console-flow-theirs-beside-mine = De la version en ligne à votre brouillon
console-told-flow-kept = Votre brouillon est enregistré.
console-told-flow-dropped = Votre brouillon est supprimé.
console-told-flow-published = C’est publié : les nouveaux cas sont ouverts avec en moins de deux secondes.
console-admin-log-did-flow-draft-begun = A commencé un brouillon du flux
console-admin-log-did-flow-draft-dropped = A supprimé un brouillon du flux
console-admin-log-did-flow-draft-imported = A importé un brouillon du flux
console-flow-takes-two = Une deuxième personne doit l’autoriser : la demande attend qu’un responsable ou un administrateur, autre que vous, l’approuve.
console-flow-ask-now = Le demander
console-told-flow-asked = La demande attend une deuxième personne, qui en est informée.

## Ce qui figure à côté du formulaire d’un flux

console-flow-look-errors = { $count ->
    [0] Aucune erreur
    [one] 1 erreur
   *[other] { $count } erreurs
}
console-flow-look-line = { $file }, ligne { $line } :
console-flow-look-graph = L’arbre
console-flow-look-graph-how = L’arbre du flux. Les touches fléchées suivent les réponses ; Entrée affiche une étape ou une issue.
console-flow-look-list = Sous forme de liste
console-flow-look-unread = Le fichier n’est pas lisible tel quel ; l’arbre sera redessiné dès qu’il le sera.
console-flow-look-preview = Tel que les gens le voient
console-flow-look-sample = Commande d’exemple
console-flow-look-undrawn = Rien ne peut encore en être dessiné : voyez ci-dessus ce qui ne va pas.
console-flow-look-lost = Ce que vous saisissez ne peut pas être examiné pour l’instant. Rien n’en est perdu ; continuez ou appuyez sur « Afficher ».
console-flow-kind-step = étape
console-flow-kind-outcome = issue
console-flow-kind-broken = erronée ou absente
console-flow-look-check = vérification { $check }
console-flow-at-line = ligne { $line }
console-flow-standing-added = ajouté
console-flow-standing-changed = modifié
console-flow-standing-removed = supprimé

## Ce que les pages des flux ont en commun

console-flow-sample-plain = rien de particulier
console-flow-sample-in-app = activation dans l’application de la banque
console-flow-sample-unsupported = banque non prise en charge
console-flow-sample-disturbed = incident à la banque
console-flow-sample-malformed = référence client trop courte
console-flow-sample-archived = dossier archivé
console-flow-sample-in-app-without-iban = activation dans l’application de la banque, compte inconnu
console-flow-sample-active-elsewhere = référence client active dans un autre dossier
console-flow-sample-open-elsewhere = référence client commandée pour un autre dossier
console-flow-sample-cancelled-elsewhere = référence client annulée dans un autre dossier
console-flow-sample-no-mandate = pas de mandat CODA actif
console-flow-sample-account-archived = compte archivé

## Parcours des flux

console-flow-tab-walks = Parcours
console-flow-walks-text = Un parcours de référence est un chemin dans le flux avec sa bonne fin. Chaque brouillon suivant le refait ; un brouillon qui n’arrive pas à la bonne fin ne peut être publié qu’une fois cela corrigé.
console-flow-walks-none = Ce flux n’a pas encore de parcours de référence. Parcourez-le pas à pas et gardez comme référence ce qui doit rester ainsi.
console-flow-walks-failing = { $count ->
    [0] Tous les parcours de référence sont réussis.
    [one] 1 parcours de référence échoue : la publication est bloquée.
   *[other] { $count } parcours de référence échouent : la publication est bloquée.
}
console-flow-walk = Parcours
console-flow-walk-found = Résultat
console-flow-walk-ends = Bonne fin
console-flow-walk-now = Fin à présent
console-flow-walk-fork = S’écarte à
console-flow-walk-ground = Parcouru avec
console-flow-walk-same-end = réussi
console-flow-walk-other-end = autre fin
console-flow-walk-asked-anew = une nouvelle question
console-flow-walk-not-offered = une réponse n’est plus proposée
console-flow-walk-no-verdict = une vérification qui n’a pas été faite
console-flow-walk-on-draft = Avec votre brouillon, version
console-flow-walk-on-live = Avec ce qui est publié, version
console-flow-walk-unread = Votre brouillon ne peut pas être parcouru tel quel :
console-flow-walk-try = Parcourir pas à pas
console-flow-walk-try-text = Vous voyez ce que l’on verrait de votre brouillon et répondez à la place des personnes. Rien n’est conservé, envoyé ni exécuté ; l’adresse de cette page contient tout le parcours.
console-flow-walk-sample = Commande fictive
console-flow-walk-case = ou la commande du cas
console-flow-walk-as = En tant que
console-flow-walk-no-case = Ce flux n’a pas de cas de ce nom. Copiez le numéro depuis la page d’un cas.
console-flow-walk-unreadable = Cette adresse ne contient pas de parcours. Recommencez ici.
console-flow-walk-stands-in = Une commande fictive la remplace.
console-flow-walk-cut-short = Le chemin de cette adresse s’arrête ici : votre brouillon n’y propose pas la réponse suivante.
console-flow-walk-so-far = Le chemin jusqu’ici
console-flow-walk-instead = répondre à sa place
console-flow-walk-asks = Question posée
console-flow-walk-reached = Se termine à
console-flow-walk-not-checked = Ceci serait vérifié automatiquement ({ $check }), mais ne l’a pas été dans ce cas à l’époque : répondez vous-même.
console-flow-walk-given = répondu alors
console-flow-walk-back = Retour
console-flow-walk-name = Nom du parcours
console-flow-walk-star = Garder comme référence
console-flow-walk-star-text = Chaque brouillon suivant doit arriver à cette fin avec les mêmes réponses et constats. Dites de quoi il s’agit, sans données personnelles.
console-flow-walk-name-needed = Donnez au parcours un nom d’un à { $most } caractères.
console-flow-walk-name-private = Le nom semble contenir un numéro de carte, un code, des coordonnées ou une référence client. Retirez-les : le nom est conservé et d’autres le lisent.
console-flow-walk-many = Ce flux a déjà { $most } parcours de référence. Retirez-en d’abord un.
console-flow-walk-open = Ce parcours n’a pas encore de fin. Allez d’abord jusqu’au bout.
console-flow-walk-mend-text = « { $name } » est désormais parcouru ainsi. La fin { $end } est alors bonne aussi ; les bonnes fins actuelles le restent.
console-flow-walk-mend = Garder ainsi
console-flow-walk-starred = Gardé
console-flow-walk-again = Refaire le parcours
console-flow-walk-again-text = La nouvelle fin est la bonne, ou une question s’est ajoutée ? Refaites le parcours jusqu’au bout et gardez-le ainsi, avec la raison.
console-flow-walk-way = Son chemin
console-flow-walk-way-now = Son chemin à présent
console-flow-walk-unstar = Retirer
console-flow-walk-unstar-text = Aucun brouillon ne devra plus le réussir. Cela vaut pour les brouillons de tous, pas seulement pour le vôtre.
console-flow-walk-undrawn = Les cartes ne peuvent pas être dessinées : le texte { $key } manque.
console-flow-walk-coverage = Ce qui est couvert
console-flow-walk-coverage-text = Combien de parcours de référence, et combien des { $most } cas les plus récents, ont pris chaque réponse. Ce qu’aucun parcours de référence n’a pris peut changer sans que personne le remarque.
console-flow-walk-station = Étape ou issue
console-flow-walk-by-walks = Parcours de référence ({ $count })
console-flow-walk-by-cases = Cas passés ({ $count })
console-flow-walk-uncovered = non couvert
console-case-walk-on-draft = Parcourir avec le brouillon
console-told-flow-walk-starred = Le parcours est gardé comme référence : chaque brouillon suivant doit le réussir.
console-told-flow-walk-mended = Le parcours est gardé tel que vous l’avez fait.
console-told-flow-walk-unstarred = Le parcours est retiré.
console-admin-log-did-flow-walk-starred = A gardé un parcours de référence du flux
console-admin-log-did-flow-walk-mended = A modifié un parcours de référence du flux
console-admin-log-did-flow-walk-unstarred = A retiré un parcours de référence du flux
console-flow-obstacle-walks-fail = Des parcours de référence n’arrivent pas à leur bonne fin avec ce brouillon : { $walks }

## Ce qui ne va pas dans un flux ou ses textes, et comment le corriger : dit aussi dans un shell

flow-problem = { $said } ; { $remedy }
flow-problem-yaml = le lecteur de YAML dit « { $words } »
flow-problem-yaml-remedy = corrigez le YAML à cet endroit
flow-problem-yaml-alias = ce qui est nommé par & ou * n’est pas accepté
flow-problem-yaml-alias-remedy = écrivez-le en entier à chaque endroit
flow-problem-yaml-bracket = il manque une virgule ou « { $sign } » : un crochet ou une accolade n’est pas refermé
flow-problem-yaml-bracket-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-colon = un deux-points est de trop ici, ou il en manque un à la ligne précédente, ou le retrait est faux
flow-problem-yaml-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-indent = ceci ne s’accorde pas avec les lignes précédentes : le retrait diffère, ou cela n’a pas sa place ici
flow-problem-yaml-indent-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-key-twice = « { $name } » est inscrit ici pour la deuxième fois
flow-problem-yaml-key-twice-remedy = { flow-problem-yaml-remedy } : supprimez ou renommez l’un des deux
flow-problem-yaml-merged = << n’est pas accepté
flow-problem-yaml-merged-remedy = { flow-problem-yaml-alias-remedy }
flow-problem-yaml-no-character = \U ne nomme aucun caractère
flow-problem-yaml-no-character-remedy = écrivez le caractère lui-même
flow-problem-yaml-no-colon = il manque un deux-points, ici ou à la ligne précédente
flow-problem-yaml-no-colon-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-quote = un guillemet n’est pas refermé avant la fin du fichier
flow-problem-yaml-quote-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-sign = rien ne peut commencer par « { $sign } »
flow-problem-yaml-sign-remedy = { flow-problem-yaml-remedy }
flow-problem-yaml-tab = une tabulation ne peut rien commencer
flow-problem-yaml-tab-remedy = { flow-problem-yaml-remedy } : mettez des espaces en retrait
flow-problem-yaml-tag = { $tag } n’est pas accepté
flow-problem-yaml-tag-remedy = retirez-le
flow-problem-yaml-unfinished = quelque chose commence ici et n’est pas achevé
flow-problem-yaml-unfinished-remedy = { flow-problem-yaml-remedy }
flow-problem-field = { $path } : le lecteur du fichier dit « { $words } »
flow-problem-field-remedy = voyez dans flows/README.md ce qui peut figurer ici
flow-problem-field-empty = { $path } : il en faut ici au moins un qui soit correct
flow-problem-field-empty-remedy = { flow-problem-field-remedy }
flow-problem-field-missing = { $path } manque
flow-problem-field-missing-remedy = ajoutez `{ $name }:` ici
flow-problem-field-no-entries = { $path } : il faut ici des éléments qui ont un nom
flow-problem-field-no-entries-remedy = écrivez-les en dessous, un par ligne, sous la forme `nom: …`
flow-problem-field-no-list = { $path } : il faut ici une liste
flow-problem-field-no-list-remedy = écrivez-la sous la forme `[un, deux]`
flow-problem-field-no-name = { $path } : il faut ici un nom
flow-problem-field-no-name-remedy = { flow-problem-field-wrong-name-remedy }
flow-problem-field-too-long = { $path } : un nom compte au plus { $most } caractères
flow-problem-field-too-long-remedy = trouvez-en un plus court
flow-problem-field-too-many = { $path } : { $most } éléments au plus peuvent figurer ici, non { $count }
flow-problem-field-too-many-remedy = retirez-en quelques-uns
flow-problem-field-unknown = { $path } n’est pas connu ici
flow-problem-field-unknown-remedy = retirez-le ou corrigez l’orthographe
flow-problem-field-value = { $path } : « { $value } » n’est pas connu ici
flow-problem-field-value-remedy = écrivez l’un de ceux-ci : { $known } ; { flow-problem-field-remedy }
flow-problem-field-wrong-name = { $path } : « { $value } » n’est pas un nom
flow-problem-field-wrong-name-remedy = utilisez des minuscules, des chiffres et _, en commençant par une lettre
flow-problem-flow-none = ce n’est pas un flux
flow-problem-flow-none-remedy = commencez par `flow: <nom>`
flow-problem-flow-other-name = flow : il s’appelle { $name }
flow-problem-flow-other-name-remedy = écrivez { $right }
flow-problem-flow-own = { $name } : cela ne fait pas partie du fichier
flow-problem-flow-own-remedy = retirez-le
flow-problem-flow-state-twice = { $others } et { $name } sont tous deux pour l’état { $state }
flow-problem-flow-state-twice-remedy = laissez chaque état à un seul flux
flow-problem-flow-too-deep = trop imbriqué
flow-problem-flow-too-deep-remedy = voyez dans docs/flows.md ce qui peut figurer ici
flow-problem-flow-too-long = { $chars } caractères, le maximum est { $most }
flow-problem-flow-too-long-remedy = faites-en deux flux, pour des états différents
flow-problem-flow-twice = { $name } figure deux fois
flow-problem-flow-twice-remedy = retirez l’un des deux
flow-problem-both-kinds = { $name } est à la fois une étape et une issue
flow-problem-both-kinds-remedy = renommez l’une des deux
flow-problem-compared-no-choice = { $name } est comparé à la référence mais n’a pas de choix { $choice }
flow-problem-compared-no-choice-remedy = { flow-problem-check-no-choice-remedy }
flow-problem-compared-twice = { $name } est la deuxième étape comparée à la référence
flow-problem-compared-twice-remedy = utilisez choices
flow-problem-check-no-choice = { $name } a une vérification mais pas de choix { $choice }
flow-problem-check-no-choice-remedy = ajoutez `{ $choice }: <étape ou issue>`
flow-problem-check-unknown = aucune vérification { $name }
flow-problem-check-unknown-remedy = nommez l’une de celles-ci : { $known }
flow-problem-endless = { $name } ne finit jamais
flow-problem-endless-remedy = menez l’un de ses chemins à une issue
flow-problem-leads-nowhere = { $at } mène à { $to }, qui n’existe pas
flow-problem-leads-nowhere-remedy = nommez une étape ou une issue
flow-problem-stage-unknown = aucune phase { $name }
flow-problem-stage-unknown-remedy = { flow-problem-check-unknown-remedy }
flow-problem-start-unknown = start : aucune étape { $name }
flow-problem-start-unknown-remedy = nommez l’une des étapes
flow-problem-statement-unknown = statement : aucune étape { $name }
flow-problem-statement-unknown-remedy = { flow-problem-start-unknown-remedy }
flow-problem-unreached = { $name } ne peut pas être atteint
flow-problem-unreached-remedy = menez-y un choix ou retirez-le
flow-problem-fluent = le lecteur de Fluent dit « { $words } »
flow-problem-fluent-remedy = écrivez `clé = texte`
flow-problem-fluent-brace = une accolade fermante est isolée
flow-problem-fluent-brace-remedy = retirez-la, ou écrivez `{"{"} $name {"}"}`
flow-problem-fluent-default = aucun cas du choix n’est marqué comme cas par défaut
flow-problem-fluent-default-remedy = écrivez l’un d’eux sous la forme `*[other]`
flow-problem-fluent-empty = rien ne figure après la clé
flow-problem-fluent-empty-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-entry = aucune clé de texte ne figure au début
flow-problem-fluent-entry-remedy = { flow-problem-fluent-remedy }
flow-problem-fluent-name = entre accolades, un nom manque ou est illisible
flow-problem-fluent-name-remedy = écrivez `{"{"} $name {"}"}`
flow-problem-fluent-quote = un guillemet n’est pas refermé sur sa ligne
flow-problem-fluent-quote-remedy = refermez-le
flow-problem-fluent-sign = il manque « { $sign } »
flow-problem-fluent-sign-remedy = { flow-problem-fluent-remedy }
flow-problem-text-blank = { $text } ne dit rien
flow-problem-text-blank-remedy = écrivez ce que l’on lira
flow-problem-text-endless = { $text } s’utilise lui-même, ou des textes imbriqués les uns dans les autres
flow-problem-text-endless-remedy = écrivez-le en entier
flow-problem-text-foreign = { $text } : { $name } n’a pas sa place dans un texte de flux
flow-problem-text-foreign-remedy = écrivez en entier ce qu’il dit
flow-problem-text-missing = le texte { $text } manque
flow-problem-text-missing-remedy = ajoutez-y `{ $text } = …`
flow-problem-text-not-leading = { $text } ne figure pas dans { $leading }
flow-problem-text-not-leading-remedy = ajoutez-le là-bas ou retirez-le ici
flow-problem-text-not-needed = { $text } n’est pas un texte du flux { $flow }
flow-problem-text-not-needed-remedy = retirez-le
flow-problem-text-placeholders = { $text } contient les variables { $has }, { $place } contient { $wants }
flow-problem-text-placeholders-remedy = utilisez les mêmes dans les deux
flow-problem-text-too-deep = trop imbriqué
flow-problem-text-too-deep-remedy = écrivez-le en entier, en mots simples
flow-problem-text-too-long = { $text } compte { $chars } caractères, le maximum est { $most }
flow-problem-text-too-long-remedy = faites plus court
flow-problem-text-twice = { $text } figure deux fois
flow-problem-text-twice-remedy = retirez l’un des deux
flow-problem-text-unfilled = { $text } : rien ne remplit { $name }
flow-problem-text-unfilled-remedy = utilisez l’une de celles-ci : { $known }
flow-problem-text-untranslated = le texte { $text } manque
flow-problem-text-untranslated-remedy = traduisez-le à partir de { $place }
flow-problem-text-uses-nothing = { $text } utilise { $name }, qui ne figure pas dans ce fichier
flow-problem-text-uses-nothing-remedy = corrigez l’orthographe ou ajoutez-le
flow-problem-texts-missing = ce fichier n’existe pas
flow-problem-texts-missing-remedy = fournissez ses textes dans chaque langue
flow-problem-texts-missing-first = { flow-problem-texts-missing }
flow-problem-texts-missing-first-remedy = écrivez-le d’abord : { $leading } fait référence, toutes les autres langues le suivent
flow-problem-texts-missing-language = { flow-problem-texts-missing }
flow-problem-texts-missing-language-remedy = traduisez-y { $leading }
flow-problem-texts-too-long = { flow-problem-flow-too-long }
flow-problem-texts-too-long-remedy = { flow-problem-text-too-long-remedy }
flow-problem-file-none = ce n’est pas un fichier
flow-problem-file-none-remedy = retirez-le
flow-problem-file-not-utf8 = ce n’est pas de l’UTF-8
flow-problem-file-not-utf8-remedy = enregistrez-le en UTF-8
flow-problem-file-too-large = { $size } octets, le maximum est { $most }
flow-problem-file-too-large-remedy = { flow-problem-field-too-many-remedy }
flow-problem-folder-none = le dossier { $folder } n’existe pas
flow-problem-folder-none-remedy = nommez-en un qui contient des flux
