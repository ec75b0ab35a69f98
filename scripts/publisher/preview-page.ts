/** What an editor sees where a preview cannot be shown. */
import type { PreviewAnswer } from '@passerelle/shared/rendering';
import { html } from 'hono/html';

const frame = (title: string, body: unknown) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;

export const previewRefused = () =>
  frame(
    'Cet aperçu n’est plus valable',
    html`<p>Fermez cet onglet, et ouvrez à nouveau l’aperçu depuis la fiche dans l’administration.</p>`,
  );

export const previewImpossible = ({ reason, faults }: Omit<PreviewAnswer, 'id'>) =>
  frame(
    'Pas encore d’aperçu',
    html`<p>${reason}</p>
      <ul>
        ${faults.map(({ field, reason }) => html`<li>${field} : ${reason}</li>`)}
      </ul>`,
  );
