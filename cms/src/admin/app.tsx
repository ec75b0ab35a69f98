/** The admin panel in French, under the product's own name. */
import { CheckCircle, Earth, List, Mail, Search, Trash } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FailedSearchesWidget } from './failed-searches.tsx';
import logo from './logo.svg';
import { guardedActions, type Action } from './actions/guarded.tsx';
import { AdvicePanel } from './panels/advice.tsx';
import { HistoryPanel } from './panels/history.tsx';
import { ReviewPanel } from './panels/review.tsx';
import { SitePanel, SiteWidget } from './panels/site-status.tsx';
import { SuggestionsPanel } from './panels/suggestions.tsx';
import { UsagePanel } from './panels/usage.tsx';
import { cleanPastes } from './paste.ts';
import { speakFrench } from './spoken-french.ts';
import { TodoWidget } from './todo-widget.tsx';
import { admin } from './translations/admin.ts';
import { contentManager } from './translations/content-manager.ts';
import { i18n } from './translations/i18n.ts';
import { upload } from './translations/upload.ts';
import { uploadLibrary } from './translations/upload-library.ts';

const language = 'strapi-admin-language';

// The sign-in page knows no user yet and ignores the browser's language: without this it would be in English.
if (!localStorage.getItem(language)) localStorage.setItem(language, 'fr');

/** What Strapi would tell newcomers of itself: a tour of building content types, and news of its releases. */
const dismissed = {
  STRAPI_GUIDED_TOUR: { enabled: false, completedActions: [] },
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': true,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};
for (const [key, value] of Object.entries(dismissed)) localStorage.setItem(key, JSON.stringify(value));

const prefixed = (plugin: string, translations: Record<string, string>) =>
  Object.fromEntries(Object.entries(translations).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Strapi's own type knows nothing of the properties it gives to the input. */
const choicesInput = async () => ({
  default: (await import('./choices/ChoicesInput.tsx')).default as unknown as ComponentType,
});

export default {
  config: {
    locales: ['fr'],
    head: { title: 'Passerelle', favicon: logo },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
    translations: {
      fr: {
        ...admin,
        ...prefixed('content-manager', contentManager),
        ...prefixed('i18n', i18n),
        ...prefixed('upload', { ...upload, ...uploadLibrary }),
      },
    },
  },
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'choices',
      type: 'json',
      icon: List,
      intlLabel: { id: 'passerelle.choices', defaultMessage: 'Choix' },
      intlDescription: {
        id: 'passerelle.choices.description',
        defaultMessage: 'Plusieurs valeurs d’une liste.',
      },
      components: { Input: choicesInput },
    });
    app.addMenuLink({
      to: 'lettre',
      icon: Mail,
      intlLabel: { id: 'passerelle.letter', defaultMessage: 'Lettre du mois' },
      permissions: [],
      Component: () => import('./letter/LetterPage.tsx'),
    });
    app.addMenuLink({
      to: 'corbeille',
      icon: Trash,
      intlLabel: { id: 'passerelle.deleted', defaultMessage: 'Corbeille' },
      permissions: [],
      Component: () => import('./deleted/DeletedPage.tsx'),
    });
    app.widgets.register((others) => [
      {
        id: 'todo',
        icon: CheckCircle,
        title: { id: 'passerelle.todo', defaultMessage: 'À faire' },
        component: () => Promise.resolve(TodoWidget),
      },
      {
        id: 'site',
        icon: Earth,
        title: { id: 'passerelle.site', defaultMessage: 'Sur le site' },
        component: () => Promise.resolve(SiteWidget),
      },
      ...others,
      {
        id: 'failed-searches',
        icon: Search,
        title: { id: 'passerelle.failed-searches', defaultMessage: 'Personne ne trouve' },
        component: () => Promise.resolve(FailedSearchesWidget),
      },
    ]);
  },
  bootstrap(app: StrapiApp) {
    // A plugin's own interface is not in the types of the panel.
    const { apis } = app.getPlugin('content-manager') as unknown as {
      apis: {
        addEditViewSidePanel(add: (panels: unknown[]) => unknown[]): void;
        addDocumentAction(change: (actions: Action[]) => Action[]): void;
      };
    };
    // The buttons stay on top, then what is online; what helps to write comes before what looks back.
    apis.addEditViewSidePanel(([actions, ...others]) => [
      actions,
      SitePanel,
      ReviewPanel,
      SuggestionsPanel,
      AdvicePanel,
      UsagePanel,
      HistoryPanel,
      ...others,
    ]);
    apis.addDocumentAction(guardedActions);
    cleanPastes();
    speakFrench();
  },
};
