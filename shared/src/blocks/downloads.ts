import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { download, downloadPopulate } from '../downloads.ts';
import { optional, text } from '../fields.ts';

/** Files to take away. */
export const downloadsBlock = defineBlock({
  uid: 'blocks.downloads',
  populate: { populate: { downloads: { populate: downloadPopulate } } },
  schema: z.object({
    __component: z.literal('blocks.downloads'),
    title: optional(text(120)),
    downloads: z.array(download).min(1),
  }),
});
