/** The pages on which people outside the office write to it. Forms as they always were: they need no script. */
import { locales, type Locale } from '@passerelle/shared/locales';
import type { Reportable } from '@passerelle/shared/suggestions';
import { fieldsOf, type Field } from './fields.ts';
import { html, type Html } from '../text/html.ts';
import { stylePath } from './style.ts';
import { partnerTexts, reportTexts } from './texts.ts';

/** A record, as these pages name it. */
export interface Record {
  type: Reportable;
  name: string;
  /** Where it is on the site. */
  url: string;
}

/** Where these pages stand. */
export interface Setting {
  locale: Locale;
  siteName: string;
  siteUrl: string;
}

/** What was written, and what is wrong with it, by the name of the field. */
export interface Attempt {
  values: { [name: string]: string };
  faults: { [name: string]: string };
}

const nothing: Attempt = { values: {}, faults: {} };

function page(
  { locale, siteName, siteUrl }: Setting,
  title: string,
  body: Html[],
  isAtFault = false,
): string {
  const { dir } = locales[locale];
  return html`<!doctype html>
    <html lang="${locale}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${isAtFault ? `${reportTexts(locale).missing} · ` : ''}${title} · ${siteName}</title>
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        <header><a href="${siteUrl}/">${siteName}</a></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;
}

const faultList = (faults: Attempt['faults'], locale: Locale) =>
  Object.keys(faults).length > 0 &&
  html`<div class="faults" role="alert" tabindex="-1">
    <p><strong>${reportTexts(locale).missing}</strong></p>
    <ul>
      ${Object.entries(faults).map(([name, fault]) => html`<li><a href="#${name}">${fault}</a></li>`)}
    </ul>
  </div>`;

interface Input {
  name: string;
  label: string;
  hint?: string;
  kind?: Field['plain'];
  rows?: number;
  maxLength?: number | undefined;
  required?: boolean;
}

function input(
  { name, label, hint, kind = 'text', rows, maxLength = 1_000, required }: Input,
  { values, faults }: Attempt,
): Html {
  const fault = faults[name];
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  const attributes = html` id="${name}" name="${name}"
  maxlength="${maxLength}"${required && html` required`}${described && html` aria-describedby="${described}"`}${fault && html` aria-invalid="true"`}`;
  const value = values[name] ?? '';
  return html`<div>
    <label class="label" for="${name}">${label}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}
    ${
      kind === 'text'
        ? html`<textarea${attributes} rows="${rows ?? 3}">
${value}</textarea>`
        : kind === 'email'
          ? html`<input type="email" autocomplete="email" ${attributes} value="${value}" />`
          : html`<input${attributes} value="${value}"></input${attributes}>`
    }
  </div>`;
}

/** The form for whoever sees that something is wrong. */
export function reportPage(
  setting: Setting,
  { record, moment, attempt = nothing }: { record: Record; moment: string; attempt?: Attempt },
): string {
  const texts = reportTexts(setting.locale);
  const { values, faults } = attempt;
  const choices = fieldsOf[record.type].map(
    ({ name }, index) =>
      html`<label class="choice"
        ><input
          type="radio"
          name="about"
          value="${name}"
          ${index === 0 && html` id="about"`}${values['about'] === name && html` checked`}
          required
        />
        ${texts.fields[name] ?? name}</label
      >`,
  );
  return page(
    setting,
    texts.title,
    [
      html`<p>
        ${texts.record} : <a href="${record.url}"><bdi>${record.name}</bdi></a>
      </p>`,
      html`${faultList(faults, setting.locale)}`,
      html`<form method="post">
        <input type="hidden" name="moment" value="${moment}" />
        <fieldset>
          <legend>${texts.about}</legend>
          ${faults['about'] && html`<p class="fault">${faults['about']}</p>`}${choices}
        </fieldset>
        ${input({ name: 'message', label: texts.message, hint: texts.messageHint, rows: 4, required: true }, attempt)}
        ${input({ name: 'email', label: texts.email, hint: texts.emailHint, kind: 'email', maxLength: 200 }, attempt)}
        <div class="trap" aria-hidden="true">
          <label>Site web <input name="website_of_sender" tabindex="-1" autocomplete="off" /></label>
        </div>
        <button>${texts.send}</button>
      </form>`,
    ],
    Object.keys(faults).length > 0,
  );
}

/** What the form says once it was sent. */
export function thanksPage(setting: Setting, record: Record): string {
  const texts = reportTexts(setting.locale);
  return page(setting, texts.thanks, [
    html`<p>${texts.thanksMore}</p>`,
    html`<p><a href="${record.url}">${texts.back}</a></p>`,
  ]);
}

/** A page that only says something. */
export const noticePage = (setting: Setting, title: string, more?: string): string =>
  page(setting, title, more ? [html`<p>${more}</p>`] : []);

/** The form for whoever keeps a service: everything holds, or what does not. */
export function confirmPage(
  setting: Setting,
  { record, attempt }: { record: Record; attempt: Attempt },
): string {
  const { fields } = reportTexts('fr');
  const asked = fieldsOf[record.type].filter(({ name }) => name !== 'closed' && name !== 'other');
  return page(
    setting,
    partnerTexts.title,
    [
      html`<p><strong>${record.name}</strong></p>
        <p>${partnerTexts.intro}</p>`,
      html`<p><a href="${record.url}" target="_blank" rel="noopener">${partnerTexts.see}</a></p>`,
      html`${faultList(attempt.faults, 'fr')}`,
      html`<form method="post">
          <input type="hidden" name="answer" value="exact" /><button>${partnerTexts.exact}</button>
        </form>
        <hr />`,
      html`<h2>${partnerTexts.changedTitle}</h2>
        <p class="hint">${partnerTexts.changedHint}</p>`,
      html`<form method="post">
        <input type="hidden" name="answer" value="changed" />
        ${asked.map(({ name, plain, maxLength }) => input({ name, label: fields[name] ?? name, kind: plain ?? 'text', rows: plain ? (name === 'description' ? 8 : 3) : 2, maxLength }, attempt))}
        <label class="choice"
          ><input
            type="checkbox"
            name="closed"
            value="yes"
            ${attempt.values['closed'] === 'yes' && html` checked`}
          />
          ${partnerTexts.closed}</label
        >
        ${input({ name: 'other', label: partnerTexts.more, rows: 3 }, attempt)}
        <button>${partnerTexts.send}</button>
      </form>`,
    ],
    Object.keys(attempt.faults).length > 0,
  );
}
