/**
 * What of a page is read, in the little HTML Pagefind understands. It ends a sentence after paragraphs, items and cells
 * only: a term would stick to what is said of it, and one thing said to the next.
 */
import type { CheerioAPI } from 'cheerio/slim';
import { searchable } from '../lib/searchable.ts';

type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];
type Element = ReturnType<ReturnType<CheerioAPI['root']>['children']>[number];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string) =>
  searchable(text).replaceAll(/[&<>"]/g, (character) => escapes[character]!);

/** What stands inside a sentence; everything else begins and ends one. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark output q rp rt ruby s samp small span ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Words in bare blocks; of the page's own marks, only the places one can be led to and their weight are left. */
export const bareHtml = (nodes: AnyNode[], language: string): string =>
  nodes.map((node) => bare(node, language)).join('');

/** The words of it alone. */
export const wordsIn = (bareHtml: string): string =>
  bareHtml.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(?:amp|lt|gt|quot);/g, ' ');

function bare(node: AnyNode, language: string): string {
  if (node.type === 'text') return escaped(node.data);
  if (!('attribs' in node)) return '';
  const { name, attribs, children } = node;
  const words = bareHtml(children, language);
  if (inline.has(name)) return words;
  if (name === 'br') return ' ';
  const sign = signAfter(node, language);
  // What holds blocks is sentences already.
  if (sign && words.trim() && !words.includes('<')) return `${words.trim()}${sign}`;
  const tag = /^h[1-6]$/.test(name) ? name : 'div';
  const kept = ['id', 'data-pagefind-weight'].flatMap((each) =>
    attribs[each] ? ` ${each}="${escaped(attribs[each])}"` : [],
  );
  return `<${tag}${kept.join('')}>${words.trim()}</${tag}>`;
}

/** A term leads to what is said of it, and what is said of the same goes together: « Langues : Arabe · Anglais ». */
function signAfter(element: Element, language: string): string | undefined {
  let { next } = element;
  while (next && !('attribs' in next)) ({ next } = next);
  if (!next || !('attribs' in next)) return undefined;
  const pair = `${element.name} ${next.name}`;
  if (pair === 'dt dd' || pair === 'th td') return language === 'fr' ? ' : ' : ': ';
  return pair === 'dd dd' || pair === 'td td' || pair === 'th th' ? ' · ' : undefined;
}
