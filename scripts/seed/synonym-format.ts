import { z } from 'zod';

/** `synonyms.yaml`: words as they are typed in the CMS. */
const synonymWords = z.string().min(1).max(400);
export const synonymsFile = z.array(
  z.strictObject({
    words: synonymWords,
    leadsTo: synonymWords.optional(),
    english: synonymWords.optional(),
    dutch: synonymWords.optional(),
    arabic: synonymWords.optional(),
    ukrainian: synonymWords.optional(),
  }),
);
