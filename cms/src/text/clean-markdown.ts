/** Markdown in which somebody left HTML or short codes: the site would not show them, so they become Markdown or go. */
import { markdownFromHtml, withoutShortCodes } from './markdown-from-html.ts';

const tag =
  /<(?:!--|\/?(?:p|div|span|br|b|strong|i|em|u|a|h[1-6]|ul|ol|li|table|tbody|thead|tr|td|th|font|img|blockquote|section|article|figure|figcaption|style|script|iframe|hr|sup|sub|small|center|[ovw]:\w+))\b[^<]*?>|<!--/i;
const fence = /(^|\n)(```|~~~)/;

/** Whether a text holds HTML a browser would act on. Between the fences of a code block it is only shown. */
export const holdsHtml = (text: string) => tag.test(text) && !fence.test(text);

/** A line break of Markdown must survive being read as HTML, where it is a space. */
const lineBreak = '\ue000';

/** The text as clean Markdown; one that was clean comes back as it was. */
export function cleanMarkdown(text: string): string {
  const plain = withoutShortCodes(text);
  if (!holdsHtml(plain)) return plain === text ? text : plain.replaceAll(/\n{3,}/g, '\n\n').trim();
  if (
    /^\s*<(?:p|div|h[1-6]|ul|ol|table|section|!--)/i.test(plain) &&
    !/^\s*(?:#{1,6} |- |\d+\. )/m.test(plain)
  )
    return markdownFromHtml(plain);
  return markdownFromHtml(plain.replaceAll('\n', lineBreak), { isMarkdown: true })
    .replaceAll(lineBreak, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
