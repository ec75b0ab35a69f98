/** The dynamic zone: every block a page can hold. A block missing here would vanish from pages in silence. */
import { z } from 'zod';
import type { Populate } from '../contract.ts';
import { callOutBlock } from './call-out.ts';
import { cardsBlock } from './cards.ts';
import { contactBlock } from './contact.ts';
import { downloadsBlock } from './downloads.ts';
import { keyFiguresBlock } from './key-figures.ts';
import { linksBlock } from './links.ts';
import { peopleBlock } from './people.ts';
import { pictureBlock } from './picture.ts';
import { questionsBlock } from './questions.ts';
import { richTextBlock } from './rich-text.ts';
import { servicesBlock } from './services.ts';
import { stepsBlock } from './steps.ts';
import { tableBlock } from './table.ts';
import { videoBlock } from './video.ts';

export const allBlocks = [
  richTextBlock,
  callOutBlock,
  stepsBlock,
  questionsBlock,
  linksBlock,
  downloadsBlock,
  contactBlock,
  pictureBlock,
  videoBlock,
  tableBlock,
  keyFiguresBlock,
  peopleBlock,
  cardsBlock,
  servicesBlock,
] as const;

/** `on` is a filter: Strapi drops the components it does not name. */
export const blocksPopulate: Populate = Object.fromEntries(
  allBlocks.map((block) => [block.uid, block.populate]),
);

const block = z.discriminatedUnion('__component', [
  richTextBlock.schema,
  callOutBlock.schema,
  stepsBlock.schema,
  questionsBlock.schema,
  linksBlock.schema,
  downloadsBlock.schema,
  contactBlock.schema,
  pictureBlock.schema,
  videoBlock.schema,
  tableBlock.schema,
  keyFiguresBlock.schema,
  peopleBlock.schema,
  cardsBlock.schema,
  servicesBlock.schema,
]);

export type PageBlock = z.output<typeof block>;
/** One block by its component name: `BlockOf<'blocks.steps'>`. */
export type BlockOf<Uid extends PageBlock['__component']> = Extract<PageBlock, { __component: Uid }>;

export const blocks = z
  .array(block)
  .nullish()
  .transform((value) => value ?? []);
