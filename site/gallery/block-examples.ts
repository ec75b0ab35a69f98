/** Every block an editor can put on a page, with its examples: a block without one does not compile. */
import { readPastedTable } from '@passerelle/shared/pasted-table';
import { callOutKinds, type CallOutKind } from '@passerelle/shared/vocabulary';
import type { LocaleContent } from '../src/content/locale-content.ts';
import type { BodyBlock } from '../src/content/page-body.ts';
import { groupsOf } from '../src/content/people.ts';
import { content } from '../src/content/store.ts';

type Examples = { [Type in BodyBlock['type']]: Extract<BodyBlock, { type: Type }>[] };

const html =
  '<p>Un paragraphe avec <a href="/">un lien</a>, du <strong>gras</strong> et une liste :</p><ul><li>une chose ;</li><li>une autre.</li></ul>';
const file = { href: '/', bytes: 482_000, extension: 'pdf' };
const here = { label: 'Une page', href: '/', note: 'Ce qu’on y trouve, en une ligne.', external: false };
const elsewhere = { label: 'Un autre site', href: 'https://example.org/', note: undefined, external: true };
const kinds = Object.keys(callOutKinds) as CallOutKind[];
const table = readPastedTable('Démarche;Délai;Coût\nInscription;8 jours;gratuite\nDuplicata;15 jours;5 €');

/** Ids are the page's own, so that all can stand on one. People, organisations and pictures are the site's. */
export function blockExamples(site: LocaleContent): Examples {
  const [picture] = content().media.pictures.values();
  return {
    'rich-text': [{ type: 'rich-text', html }],
    'call-out': kinds.map((kind) => ({
      ...{ type: 'call-out', id: `encadre-${kind}`, title: callOutKinds[kind] },
      ...{ kind, html },
    })),
    steps: [
      {
        ...{ type: 'steps', id: 'etapes', title: 'Des étapes' },
        steps: [
          { title: 'D’abord', html },
          { title: 'Ensuite', html: undefined },
        ],
      },
    ],
    questions: [
      {
        ...{ type: 'questions', id: 'questions', title: 'Des questions' },
        questions: [{ id: 'pourquoi', question: 'Pourquoi ?', html, text: '' }],
      },
    ],
    links: [{ type: 'links', id: 'liens', title: 'Des liens', links: [here, elsewhere] }],
    downloads: [
      {
        ...{ type: 'downloads', id: 'documents', title: 'Des documents' },
        downloads: [
          { ...file, title: 'Un guide', language: 'fr' },
          { ...file, title: 'A guide', language: 'en' },
        ],
      },
    ],
    contact: [
      { type: 'contact', id: 'contact', title: 'Nous joindre', html },
      {
        ...{ type: 'contact', id: 'contact-partenaire', title: 'Un partenaire' },
        organization: site.organizations[0],
      },
    ],
    picture: picture
      ? [{ type: 'picture', picture, alt: 'Une image du site', caption: 'Une légende, et son crédit.' }]
      : [],
    video: [
      { type: 'video', id: 'film', title: 'Un film', file: { ...file, extension: 'mp4' }, transcript: html },
      { type: 'video', id: 'film-ailleurs', title: 'Un film, ailleurs', url: 'https://example.org/film' },
    ],
    table: [{ type: 'table', id: 'tableau', caption: 'Un tableau', table }],
    'key-figures': [
      {
        ...{ type: 'key-figures', id: 'chiffres', title: 'Des chiffres' },
        keyFigures: [
          { value: '1 250', label: 'personnes reçues' },
          { value: '38', label: 'communes' },
        ],
        ...{ source: 'Exemple', asOf: '2026-01-01' },
      },
    ],
    people: [
      {
        type: 'people',
        id: 'equipe',
        title: 'Une équipe',
        groups: groupsOf({ people: [] }, site).slice(0, 1),
      },
    ],
    cards: [
      {
        ...{ type: 'cards', id: 'cartes', title: 'Des cartes' },
        cards: [{ ...here, picture }, elsewhere],
      },
    ],
    services: [
      {
        ...{ type: 'services', id: 'services', title: 'Qui peut aider' },
        ...{ organizations: site.organizations.slice(0, 2), path: '/' },
      },
    ],
  };
}
