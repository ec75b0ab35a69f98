/** The letter as HTML, the kind mail programs read: one column, no picture, nothing loaded from anywhere. */
import type { LetterItem } from '@passerelle/shared/letter';
import { html, type Html } from '../text/html.ts';
import { addressesOf, nothing, type LetterParts } from './letter.ts';

/** Said in the element: many mail programs read no style sheet. What only some read makes it right in the dark. */
const styles = {
  page: 'margin:0;padding:24px 16px;background:#ffffff;color:#1d2630;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif',
  column: 'max-width:600px;margin:0 auto',
  name: 'margin:0 0 4px;font-weight:bold;color:#0b5563',
  title: 'margin:0 0 24px;font-size:28px;line-height:1.2',
  section: 'margin:28px 0 8px;padding-top:10px;border-top:3px solid #0b5563;font-size:20px;line-height:1.3',
  item: 'margin:16px 0 0;font-size:17px;line-height:1.35',
  link: 'color:#0b5563;text-decoration:underline',
  facts: 'margin:2px 0 0;font-size:15px;color:#4a5560',
  text: 'margin:4px 0 0',
  paragraph: 'margin:0 0 12px',
  foot: 'margin:40px 0 0;padding-top:12px;border-top:1px solid #8a949e;font-size:15px;color:#4a5560',
} as const;

const inTheDark =
  '@media (prefers-color-scheme:dark){body{background:#14191f!important;color:#e8edf2!important}' +
  'a,.name{color:#7fd3e0!important}.quiet{color:#b8c2cc!important}h2{border-color:#7fd3e0!important}}';

const lines = (paragraph: string): Html[] =>
  paragraph.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));

const itemAsHtml = ({ title, url, facts, summary }: LetterItem): Html =>
  html` <h3 style="${styles.item}"><a href="${url}" style="${styles.link}">${title}</a></h3>
    ${facts.length > 0 && html`<p class="quiet" style="${styles.facts}">${facts.join(' · ')}</p>`}
    ${summary !== '' && html`<p style="${styles.text}">${summary}</p>`}`;

/** A whole page, `<!doctype html>…`; every word of it escaped. */
export const asHtml = ({ content, title, paragraphs, sections }: LetterParts): string => {
  const { centre } = content;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${inTheDark}
        </style>
      </head>
      <body style="${styles.page}">
        <div style="${styles.column}">
          <p class="name" style="${styles.name}">${centre.name}</p>
          <h1 style="${styles.title}">${title}</h1>
          ${paragraphs.map((paragraph) => html`<p style="${styles.paragraph}">${lines(paragraph)}</p>`)}
          ${sections.map(
            (section) =>
              html`<h2 style="${styles.section}">${section.title}</h2>
                ${section.items.map(itemAsHtml)}`,
          )}
          ${sections.length === 0 && html`<p style="${styles.paragraph}">${nothing}</p>`}
          <p class="quiet" style="${styles.foot}">
            ${addressesOf(content).join(' · ')}<br /><a href="${centre.url}" style="${styles.link}"
              >${centre.url}</a
            >
          </p>
        </div>
      </body>
    </html> `.text;
};
