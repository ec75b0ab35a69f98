/** What Strapi's French catalogue lacks in the content manager, by its own keys. */
export const contentManager: Record<string, string> = {
  // Of linked entries. Components, which no list shows here, would have their number twice.
  'containers.list.items': '{number, plural, one {# élément} other {# éléments}}',
  'actions.edit.label': 'Modifier',
  'bulk-publish.edit': 'Modifier',
  'components.uid.regenerate': 'Régénérer',
  'plugin.name': 'Contenus',
  'App.schemas.data-loaded': 'Les contenus sont prêts',
  'containers.list.table-headers.status': 'état',
  'actions.delete.label': 'Supprimer{isLocalized, select, true { (toutes les langues)} other {}}',
  'actions.open-in-new-tab.label': 'Ouvrir dans un nouvel onglet',
  'actions.copy-documentId.label': 'Copier l’identifiant',
  'actions.copy-documentId.success': 'Identifiant copié',
  'api.id': 'Identifiant API',
  'components.DynamicZone.extra-components':
    'Il y a {number, plural, =0 {# bloc en trop} one {# bloc en trop} other {# blocs en trop}}',
  'components.DynamicZone.unknown-component': 'Bloc inconnu',
  'components.DynamicZone.more-actions': 'Autres actions',
  'components.DynamicZone.move-up': 'Monter',
  'components.DynamicZone.move-down': 'Descendre',
  'components.RelationInputModal.modal-title': 'Modifier le contenu lié',
  'components.RelationInputModal.button-fullpage': 'Ouvrir en pleine page',
  'components.RelationInputModal.confirmation-message':
    'Des changements ne sont pas enregistrés. Fermer quand même ? Ils seront perdus.',
  'containers.edit.information.last-published.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.last-draft.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.document.value': '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.documentId.label': 'Identifiant',
  'containers.List.statusFilter.draft': 'Brouillon (jamais publié)',
  'containers.List.statusFilter.published': 'Publié (tous)',
  'containers.List.statusFilter.publishedModified': 'Publié, avec des changements en attente',
  'containers.List.statusFilter.publishedUnmodified': 'Publié, sans changement en attente',
  'containers.list.filters.status': 'État',
  'containers.list.selectedEntriesModal.title': 'Publier la sélection',
  'containers.list.selectedEntriesModal.selectedCount.publish':
    'Déjà publiés : <b>{publishedCount}</b>. Prêts à publier : <b>{draftCount}</b>. À corriger d’abord : <b>{withErrorsCount}</b>.',
  'containers.list.selectedEntriesModal.selectedCount.unpublish':
    'Déjà retirés : <b>{draftCount}</b>. Prêts à retirer : <b>{publishedCount}</b>.',
  'containers.list.autoCloneModal.error.unique':
    'Deux contenus ne peuvent pas avoir la même valeur dans un champ unique.',
  'containers.list.autoCloneModal.error.relation':
    'Dupliquer ce lien pourrait le retirer du contenu d’origine.',
  'containers.edit-settings.modal-form.description': 'Aide',
  'containers.edit-settings.modal-form.placeholder': 'Exemple',
  'containers.edit-settings.modal-form.mainField.hint': 'Le champ qui nomme le contenu',
  'containers.edit-settings.modal-form.size': 'Largeur',
  'containers.SettingPage.add.relational-field': 'Ajouter un contenu lié',
  'containers.SettingPage.editSettings.relationOpenMode': 'Ouverture des contenus liés',
  'containers.SettingPage.editSettings.relationOpenMode.description':
    'Comment s’ouvre un contenu lié quand on clique dessus',
  'containers.SettingPage.editSettings.relationOpenMode.modal': 'Dans une fenêtre',
  'containers.SettingPage.editSettings.relationOpenMode.newTab': 'Dans un nouvel onglet',
  'containers.SettingPage.editSettings.relationOpenMode.page': 'À la place de la page',
  'containers.SettingPage.layout': 'Disposition',
  'containers.SettingPage.relations': 'Contenus liés',
  'form.Input.description': 'Aide',
  'form.Input.hint.character.unit': '{maxValue, plural, one { caractère} other { caractères}}',
  'form.Input.hint.text':
    '{max, select, undefined {{min, select, undefined {} other {À remplir.}}} other {{max}{unit} au plus.}}{br}{description}',
  'form.Input.label': 'Libellé',
  'form.Input.placeholder': 'Exemple',
  'permissions.not-allowed.locale': 'Votre rôle ne permet pas d’ouvrir ce contenu dans cette langue.',
  'popUpWarning.warning.has-draft-relations.title': 'À vérifier',
  'popUpWarning.warning.has-draft-relations.message':
    'Ce contenu renvoie à {count, plural, one {# brouillon, qui n’apparaîtra pas} other {# brouillons, qui n’apparaîtront pas}} sur le site tant qu’{count, plural, one {il n’est pas publié} other {ils ne sont pas publiés}}.',
  'popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {# contenu lié est encore un brouillon. Il apparaîtra} other {# contenus liés sont encore des brouillons. Ils apparaîtront}} sur le site une fois publié{count, plural, one {} other {s}}.',
  'popUpWarning.warning.has-draft-m2m-relations.additional':
    '{count, plural, one {# autre lien mène à un brouillon, qui apparaîtra} other {# autres liens mènent à des brouillons, qui apparaîtront}} une fois publié{count, plural, one {} other {s}}.',
  'popUpwarning.warning.bulk-has-draft-relations.message':
    '<b>{count, plural, one {# lien} other {# liens}} sur {entities, plural, one {# contenu} other {# contenus}}</b> : la cible n’est pas encore publiée. ',
  'popUpWarning.warning.unpublish': 'Ce contenu redeviendra un brouillon.',
  'popUpWarning.warning.unpublish-question': 'Le retirer du site ?',
  'preview.panel.title': 'Aperçu',
  'preview.panel.button': 'Voir l’aperçu',
  'preview.panel.button-configuration': 'Régler l’aperçu',
  'preview.panel.button-disabled-tooltip': 'Enregistrez pour voir l’aperçu',
  'preview.page-title': 'Aperçu : {contentType}',
  'preview.header.close': 'Fermer l’aperçu',
  'preview.copy.label': 'Copier le lien de l’aperçu',
  'preview.copy.success': 'Lien copié',
  'preview.tabs.label': 'Version montrée',
  'preview.device.select': 'Choisir un écran',
  'preview.device.desktop': 'Ordinateur',
  'preview.device.mobile': 'Téléphone',
  'relation.create': 'Créer un contenu lié',
  'success.records.publish': 'Publié.',
  'listView.validation.errors.title': 'À corriger',
  'listView.validation.errors.message':
    'Un champ obligatoire est vide, ou un texte est trop long : ouvrez le contenu et corrigez les champs signalés.',
  'validation.error.unreadable-required-field':
    'Votre rôle ne permet pas de voir certains champs obligatoires. Demandez l’accès à une administratrice ou un administrateur.',
  'widget.chart-entries.tooltip': '{count} {label}',
};
