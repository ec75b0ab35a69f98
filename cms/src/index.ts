import type { Core } from '@strapi/strapi';
import { createApiTokens } from './bootstrap/api-tokens.ts';
import { createFirstAdministrator } from './bootstrap/first-administrator.ts';
import { createLocales } from './bootstrap/locales.ts';
import { grantRoles } from './bootstrap/roles.ts';
import { nameViews } from './bootstrap/view-names.ts';
import { createWebhook } from './bootstrap/webhook.ts';
import { requireAlternatives } from './documents/alternatives.ts';
import { checkSense } from './documents/check-sense.ts';
import { registerChoices } from './documents/choices-field.ts';
import { dateFirstPublication } from './documents/first-publication-date.ts';
import { dateEvents, dateOldEvents } from './documents/first-day.ts';
import { sayFaultsInFrench } from './documents/french-faults.ts';
import { keepAddresses } from './documents/keep-addresses.ts';
import { keepScheduleReviewed } from './documents/no-unreviewed-schedule.ts';
import { registerJournal } from './documents/publication-journal.ts';
import { readRevision, watchPublication } from './documents/publication-revision.ts';
import { startSchedule } from './documents/scheduled-publishing.ts';
import { keepTextsInOrder } from './documents/texts.ts';
import { registerWithdrawals } from './documents/withdrawn-addresses.ts';
import { startForgetting } from './history/deleted.ts';
import { serveDeleted } from './history/serve-deleted.ts';
import { serveHistory } from './history/serve.ts';
import { keepVersions, registerVersions } from './history/versions.ts';
import { registerLetters } from './letter/sent.ts';
import { serveLetter } from './letter/serve.ts';
import { registerLinks } from './links/failing.ts';
import { startLinkChecks } from './links/nightly.ts';
import { refuseFalseFiles } from './media/refused-files.ts';
import { serveLabels } from './panel/labels.ts';
import { keepRowsNamed } from './panel/row-names.ts';
import { endReviews, registerReviews, serveReviews } from './review/reviews.ts';
import { serveFailedSearches } from './site/failed-searches.ts';
import { serveSiteStatus } from './site/status.ts';
import { registerInvitations } from './suggestions/invitations.ts';
import { serveSuggestionPanel } from './suggestions/panel.ts';
import { startReminders } from './suggestions/reminders.ts';
import { serveSuggestions } from './suggestions/serve.ts';
import { endSuggestions, registerSuggestions } from './suggestions/suggestions.ts';
import { serveTodo } from './todo/serve.ts';
import { guardWhatIsUsed } from './usage/guard.ts';
import { relink } from './usage/relink.ts';

export default {
  /** Before Strapi is ready: the rules that hold for every document, whoever writes it. */
  register({ strapi }: { strapi: Core.Strapi }) {
    registerChoices(strapi);
    sayFaultsInFrench(strapi);
    registerJournal(strapi);
    registerVersions(strapi);
    registerReviews(strapi);
    registerSuggestions(strapi);
    registerInvitations(strapi);
    registerLetters(strapi);
    registerLinks(strapi);
    registerWithdrawals(strapi);
    keepRowsNamed(strapi);
    watchPublication(strapi);
    refuseFalseFiles(strapi);
    guardWhatIsUsed(strapi);
    keepScheduleReviewed(strapi);
    keepVersions(strapi);
    endReviews(strapi);
    endSuggestions(strapi);
    keepTextsInOrder(strapi);
    requireAlternatives(strapi);
    checkSense(strapi);
    dateFirstPublication(strapi);
    dateEvents(strapi);
    relink(strapi);
    keepAddresses(strapi);
    serveSiteStatus(strapi);
    serveHistory(strapi);
    serveDeleted(strapi);
    serveReviews(strapi);
    serveSuggestions(strapi);
    serveSuggestionPanel(strapi);
    serveTodo(strapi);
    serveLabels(strapi);
    serveFailedSearches(strapi);
    serveLetter(strapi);
  },

  /** At every start: what a fresh database needs, and what new code added since. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createLocales(strapi);
    await nameViews(strapi);
    await createFirstAdministrator(strapi);
    await grantRoles(strapi);
    await createApiTokens(strapi);
    await createWebhook(strapi);
    await readRevision(strapi);
    await dateOldEvents(strapi);
    await startSchedule(strapi);
    startReminders(strapi);
    startLinkChecks(strapi);
    startForgetting(strapi);
  },
};
