/** The letter as plain text: complete, for who reads mail that way or pastes it elsewhere. */
import { addressesOf, nothing, type LetterParts } from './letter.ts';

/** Titles are underlined, each item ends with its address. */
export function asText({ content, title, paragraphs, sections }: LetterParts): string {
  const { centre } = content;
  const underlined = (line: string, sign: string) => `${line}\n${sign.repeat(line.length)}`;
  const body = sections.map((section) =>
    [
      underlined(section.title, '-'),
      ...section.items.map(({ title: name, facts, summary, url }) =>
        [name, facts.join(' · '), summary, url].filter(Boolean).join('\n'),
      ),
    ].join('\n\n'),
  );
  return [
    centre.name,
    underlined(title, '='),
    ...paragraphs,
    ...(body.length > 0 ? body : [nothing]),
    ['-- ', centre.name, ...addressesOf(content), centre.url].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
