import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { mediaFields, optional, optionalFile, richText, text, webAddress } from '../fields.ts';

/** A film: a file of the site's own, or a link to where it is. Nothing is loaded from elsewhere before a click. */
export const videoBlock = defineBlock({
  uid: 'blocks.video',
  populate: { populate: { file: mediaFields, captions: mediaFields } },
  schema: z.object({
    __component: z.literal('blocks.video'),
    title: text(120),
    /** MP4 or WebM. */
    file: optionalFile,
    /** What is said, as WebVTT, in the language of the page. */
    captions: optionalFile,
    /** Where the film is, when it is not a file of the site. */
    url: optional(webAddress),
    /** What is said and shown, for who does not play it. */
    transcript: optional(richText),
  }),
});
