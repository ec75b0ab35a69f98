import { webhookPath } from '@passerelle/shared/publication';
import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';

const name = 'Publication du site';

/** Publishing and media, and plain changes too: a type without drafts says no more than `entry.update`. */
const events = [
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.publish',
  'entry.unpublish',
  'media.update',
  'media.delete',
];

interface Webhook {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string>;
  events: string[];
  isEnabled: boolean;
}

interface WebhookStore {
  findWebhooks(): Promise<Webhook[]>;
  createWebhook(webhook: Omit<Webhook, 'id'>): Promise<Webhook>;
  updateWebhook(id: string, webhook: Omit<Webhook, 'id'>): Promise<Webhook>;
}

interface WebhookRunner {
  add(webhook: Webhook): void;
  update(webhook: Webhook): void;
}

/** Tells the publisher of changes. Address and secret follow the environment; whether it is on is left alone. */
export async function createWebhook(strapi: Core.Strapi): Promise<void> {
  const { PUBLISHER_URL, PUBLISHER_SECRET } = environment();
  const store = strapi.get('webhookStore') as WebhookStore;
  // Storing a webhook does not start it: the runner has to be told.
  const runner = strapi.get('webhookRunner') as WebhookRunner;
  const present = (await store.findWebhooks()).find((webhook) => webhook.name === name);
  const wanted = {
    name,
    url: PUBLISHER_URL + webhookPath,
    headers: { Authorization: `Bearer ${PUBLISHER_SECRET}` },
    events,
    isEnabled: present?.isEnabled ?? true,
  };
  if (present) runner.update(await store.updateWebhook(present.id, wanted));
  else runner.add(await store.createWebhook(wanted));
}
