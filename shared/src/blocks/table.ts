import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { text } from '../fields.ts';
import { PastedTableError, readPastedTable } from '../pasted-table.ts';

/** Words or numbers in rows and columns, pasted from a spreadsheet. */
export const tableBlock = defineBlock({
  uid: 'blocks.table',
  populate: true,
  schema: z.object({
    __component: z.literal('blocks.table'),
    /** What it shows; also its name for who does not see it. */
    caption: text(150),
    table: text(6000).transform((pasted, context) => {
      try {
        return readPastedTable(pasted);
      } catch (error) {
        if (!(error instanceof PastedTableError)) throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return z.NEVER;
      }
    }),
  }),
});
