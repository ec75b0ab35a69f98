/** The advice for a whole entry, as it stands in its form. */
import { placesIn, type Attributes, type Components, type Value } from '../documents/places.ts';
import { inBrief, inText } from './in-text.ts';
import { readability, type Readability } from './readability.ts';

export interface Advice {
  /** The field, as its form calls it. */
  field: string;
  message: string;
}

export interface EntryAdvice {
  advice: Advice[];
  readability: Readability | undefined;
}

interface Form {
  attributes: Attributes;
  components: Components;
  label(name: string, component: string | undefined): string;
  siteUrl: string;
}

/** What is read first, in whatever type of entry. */
const briefs = new Set(['inBrief', 'summary']);

interface File {
  name?: string;
  mime?: string;
  alternativeText?: string | null;
}

/** Everything worth pointing out, in the order of the form. */
export function adviceOn(entry: Value, { attributes, components, label, siteUrl }: Form): EntryAdvice {
  const texts: string[] = [];
  const advice: Advice[] = [];
  for (const { holder, name, attribute, component } of placesIn(entry, attributes, components)) {
    const value = holder[name];
    const say = (messages: string[]) =>
      advice.push(...messages.map((message) => ({ field: label(name, component), message })));
    if (attribute.type === 'media') {
      say(
        ([value ?? []].flat() as File[])
          .filter(({ mime, alternativeText }) => mime?.startsWith('image/') && !alternativeText?.trim())
          .map(
            (file) =>
              `L’image « ${file.name} » n’a pas de texte alternatif : sans lui, on ne pourra pas publier.`,
          ),
      );
    }
    if (typeof value !== 'string' || value === '') continue;
    if (attribute.type === 'richtext') {
      texts.push(value);
      say(inText(value, siteUrl));
    } else if (briefs.has(name)) {
      texts.push(value);
      if (name === 'inBrief') say(inBrief(value));
    }
  }
  return { advice, readability: readability(texts.join('\n\n')) };
}
