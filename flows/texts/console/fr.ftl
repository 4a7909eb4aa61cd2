### Les textes de la console en français.

## Around every page

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
console-unavailable = Le service n'a pas accès à ses données pour le moment. Rien n'a été modifié ; réessayez dans un instant.
console-unforeseen = Une erreur imprévue s'est produite. Rien d'autre ne se fera de soi-même ; le journal de l'exploitant indique l'endroit.
console-foreign = Cette demande ne vient pas d'une page encore ouverte de la console : rien n'a été modifié. Rouvrez la page et recommencez.
console-no-form = Ce qui a été envoyé n'est pas un formulaire lisible : rien n'a été modifié.
console-signed-out = Vous êtes déconnecté : rien n'a été modifié. Connectez-vous et recommencez.
console-moved = Quelqu'un vient de modifier la même chose : votre modification n'a pas été faite. Rouvrez la page pour voir la situation.
console-not-allowed = Il faut pour cela le rôle { $role }. Un administrateur peut vous l'attribuer.

## Roles

console-role = Rôle
console-role-viewer = lecteur
console-role-agent = agent
console-role-lead = responsable
console-role-admin = administrateur

## Signing in

console-sign-in = Se connecter
console-sign-in-how = Demandez un lien à la personne qui exploite le service. Sur sa machine, cette commande en crée un :
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
