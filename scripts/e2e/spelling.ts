/** French as the dictionary has it (Dicollecte, through cspell), for every word a visitor can read. */
import { load } from 'cheerio';
import { mergeSettings, readSettings, spellCheckDocument } from 'cspell-lib';
import { readContent } from '../seed/read-content.ts';
import { properNames } from './proper-names.ts';

/** What is no French: other languages, code, addresses. */
const foreign = '[lang]:not([lang=fr], html), script, style, svg, code, pre, textarea, bdi';
const notWords =
  /\{\w+\}|\b[A-Z]+(?:_[A-Z]+)+\b|https?:\S+|localhost:\d+|\S+@\S+|\b\S+\.(?:be|org|eu|fr|com|html|xml|json|ics|csv|pdf)\S*|\/\S+\//g;
/** Elided words: what stands after the apostrophe is looked up by itself. */
const elision = /(?<![\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’]/giu;

/** The texts of a French page, what is read aloud of pictures and buttons included. */
export function frenchTexts(html: string): string[] {
  const $ = load(html);
  if ($('html').attr('lang') !== 'fr') return [];
  $(foreign).remove();
  // What is shown without scripts is text to a parser that has them.
  $('noscript').each((_, element) => void $(element).replaceWith($(element).text()));
  const spoken = $('[alt], [aria-label], [title], [placeholder]')
    .toArray()
    .flatMap(({ attribs }) => [attribs.alt, attribs['aria-label'], attribs.title, attribs.placeholder]);
  const written = $('title, body *')
    .contents()
    .toArray()
    .flatMap((node) => (node.type === 'text' ? [node.data] : []));
  return [...written, ...spoken].flatMap((text) => (text?.trim() ? [text.replaceAll(/\s+/g, ' ')] : []));
}

/** The communes of the demonstration, word by word. */
const communeNames = async (): Promise<string[]> =>
  (await readContent()).communes.flatMap(({ name }) => name.split(/[\s'’()/-]+/));

/** The words of some texts that no French dictionary has and that are no name, each with a text it stands in. */
export async function misspelt(texts: Iterable<string>): Promise<string[]> {
  const lines = [...new Set(texts)].map((text) =>
    text.replaceAll('\u00ad', '').replaceAll(notWords, ' ').replaceAll(elision, ' ').replaceAll('’', "'"),
  );
  const french = await readSettings(new URL(import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json')));
  const { issues } = await spellCheckDocument(
    { uri: 'texts.txt', text: lines.join('\n'), languageId: 'plaintext' },
    { generateSuggestions: false, noConfigSearch: true },
    mergeSettings(french, {
      language: 'fr-FR',
      // cspell is made for programs: their words are none of ours.
      dictionaries: [
        'fr-fr',
        ...['en_us', 'softwareTerms', 'companies', 'filetypes', 'aws'].map((name) => `!${name}`),
      ],
      words: [...properNames, ...(await communeNames())],
      minWordLength: 3,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 1,
    }),
  );
  return issues.map(({ text, line }) => `${text} (« ${line.text.trim().slice(0, 80)} »)`);
}
