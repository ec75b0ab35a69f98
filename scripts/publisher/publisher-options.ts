/** What a publisher is given: where it works, who builds for it, and its times. */
import type { Builder } from './build.ts';
import type { ChoreTimes } from './chore.ts';
import type { PublishOptions } from './publish.ts';

export interface PublisherOptions extends Omit<
  PublishOptions,
  'codeHash' | 'day' | 'inspector' | 'acceptedPages'
> {
  siteUrl: string;
  cmsUrl: string;
  buildToken: string;
  /** The state of the site's source now. */
  codeHash: () => Promise<string>;
  /** Today where the readers are. */
  today?: () => string;
  /** How often the live release is compared with the CMS. */
  compareEveryMs?: number;
  /** How the site is made from scratch, for comparison. */
  auditor?: Builder;
  auditEveryMs?: number;
  /** When recent pages are taken into the whole search index. */
  wholeIndexTimes?: ChoreTimes;
}
