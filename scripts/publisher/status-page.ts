/** The status for people: what is online, what happened, in French. */
import type { Build, PublisherStatus } from '@passerelle/shared/publication';
import { html, raw } from 'hono/html';

const states: Record<Build['state'], string> = {
  queued: 'en attente',
  building: 'en cours',
  online: 'en ligne',
  failed: 'échouée',
};

const causes: Record<Build['cause'], string> = {
  start: 'au démarrage',
  webhook: 'après une publication',
  revision: 'par comparaison avec le CMS',
  day: 'au changement de jour',
  audit: 'après un contrôle',
  request: 'à la demande',
  rollback: 'retour en arrière',
  accept: 'confirmée malgré moins de pages',
  purge: 'effacement de ce qui a été retiré',
};

const clock = new Intl.DateTimeFormat('fr-BE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Brussels',
});
const when = (iso: string) => clock.format(new Date(iso));

function duration({ requestedAt, endedAt }: Build): string {
  if (!endedAt) return '';
  const ms = Date.parse(endedAt) - Date.parse(requestedAt);
  return `${(ms / 1000).toLocaleString('fr-BE', { maximumFractionDigits: 2 })} s`;
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: 0.4rem 0.6rem; border-block-end: 1px solid #8886; vertical-align: top; }
  td p { margin: 0 0 0.4rem; }
  @media (max-width: 40rem) {
    thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    table, tbody, tr, td { display: block; }
    tr { padding-block: 0.6rem; border-block-end: 1px solid #8886; }
    tr td { padding: 0; border: 0; overflow-wrap: anywhere; }
  }
`;

/** Shows what is new when there is something new, and not while somebody reads: the first message is what is shown. */
const renew = `
  let shown;
  new EventSource('/events').addEventListener('status', async ({ data }) => {
    if (shown === undefined || shown === data) return (shown = data);
    shown = data;
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    document.querySelector('main').replaceWith(page.querySelector('main'));
  });
`;

/** The page at `/`. */
export function statusPage({ live, cms, builds, held, audit, purgedAt }: PublisherStatus, cmsUrl: string) {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Publications</title>
        <style>
          ${style}
        </style>
        <script type="module">
          ${raw(renew)};
        </script>
      </head>
      <body>
        <main>
          <h1>Publications</h1>
          ${
            live
              ? html`<p>
                  <a href="${live.url}">${live.url}</a> : ${live.pages} pages, en ligne depuis le
                  ${when(live.publishedAt)}.
                </p>`
              : html`<p>Rien n’est encore en ligne.</p>`
          }
          ${held ? html`<p><strong>Une version précédente a été remise en ligne.</strong> Elle reste jusqu’à la prochaine publication.</p>` : ''}
          <p>${cms.reachable ? 'Le CMS répond.' : 'Le CMS ne répond pas ; le site reste en ligne.'}</p>
          ${
            audit
              ? html`<p>
                  Contrôle du ${when(audit.at)} :
                  ${
                    audit.reason ??
                    (audit.different.length === 0
                      ? 'le site en ligne est exactement ce que donne une construction complète.'
                      : `${audit.different.length} fichiers différaient ; le site a été reconstruit.`)
                  }
                </p>`
              : ''
          }
          ${
            purgedAt
              ? html`<p>Ce qui a été retiré a été effacé de toutes les copies le ${when(purgedAt)}.</p>`
              : ''
          }
          <table>
            <thead>
              <tr>
                <th>Demandée le</th>
                <th>Pourquoi</th>
                <th>État</th>
                <th>Durée</th>
                <th>Détail</th>
              </tr>
            </thead>
            <tbody>
              ${builds.map(
                (build) =>
                  html`<tr>
                    <td>${when(build.requestedAt)}</td>
                    <td>${causes[build.cause]}</td>
                    <td>
                      ${build.state === 'failed' ? html`<strong>${states.failed}</strong>` : states[build.state]}
                    </td>
                    <td>${duration(build)}</td>
                    <td>${details(build, cmsUrl).map((line) => html`<p>${line}</p>`)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </main>
      </body>
    </html>`;
}

const details = ({ reason, faults, warnings }: Build, cmsUrl: string) => [
  ...(reason === undefined ? [] : [reason]),
  ...faults.map(
    ({ type, title, locale, field, reason, adminPath, lastGoodShown }) =>
      html`${type} « <a href="${cmsUrl}${adminPath}">${title}</a> » (${locale}), ${field} : ${reason}
        ${
          lastGoodShown
            ? 'Sa dernière bonne version reste en ligne.'
            : 'Il n’est pas en ligne tant qu’il n’est pas corrigé.'
        }`,
  ),
  ...warnings,
];
