/** A content folder for tests: one entry of each kind, and pages that link to each other in a circle. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files, by their place in the folder. */
export const smallContent: Record<string, string> = {
  'themes/asile.yaml': `{ name: Asile, slug: asile, inBrief: Demander une protection. }`,
  'pages/accueil.yaml': `
path: accueil
title: Accueil
slug: accueil
layout: home
inBrief: Bienvenue.
blocks:
  - type: links
    links: [{ page: contact/bureau }, { theme: asile }, { url: 'https://example.org/', label: Ailleurs }]
`,
  'pages/contact.yaml': `
path: contact
title: Contact
slug: contact
layout: contact
inBrief: Nous joindre.
blocks:
  - { type: call-out, kind: goodToKnow, body: Venez sans rendez-vous. }
  - { type: links, links: [{ page: accueil }] }
`,
  'pages/bureau.yaml': `
path: contact/bureau
title: Bureau
slug: bureau
parent: contact
inBrief: Le bureau.
blocks: [{ type: links, links: [{ page: contact }] }]
themes: [asile]
legalReferences: [decret]
changeLog: [{ date: 2026-01-05, what: Autre rue. }]
`,
  'articles/un.yaml': `
title: Un
slug: un
kind: callForProjects
publishedOn: 2026-01-02
summary: Un résumé.
body: Un texte.
cover: dessin
themes: [asile]
`,
  'organizations.yaml': `
- { name: Aide, slug: aide, description: Une aide., legalForm: nonProfit, themes: [asile], demonstration: true }
- { name: École, slug: ecole, description: Une école., demonstration: true }
`,
  'pictures.yaml': `[{ name: dessin, alt: Un dessin. }]`,
  'pictures/dessin.png': 'a picture',
  'regional-centres.yaml': `[{ name: Centre, shortName: C, slug: centre, website: 'https://example.org/', isThisSite: true }]`,
  'communes.yaml': `
- { regionalCentre: centre, communes: '92094; Namur; 5000, 5001; aide' }
`,
  'locations.yaml': `
- { key: siege, name: Siège, organization: aide, street: Rue 1, postalCode: '5000', city: Namur, commune: namur }
`,
  'services/un.yaml': `
kinds:
  - type: helpDesk
    themes: [asile]
    description: On écoute.
    at: [siege]
    offers:
      - { organization: aide, name: Écouter, speaks: ar, hours: 'Mo 09:00-12:00', serviceAreas: [namur], also: Sans rendez-vous. }
      - { organization: aide, name: 'Ancien à {city}', slug: ancien, type: support, replacedBy: ecouter }
`,
  'glossary.yaml': `[{ term: CPAS, slug: cpas, definition: Un centre., theme: asile }]`,
  'figures/un.yaml': `
title: Combien ?
slug: combien
inBrief: Peu.
chart: bars
unit: personnes
table: |
  Année;Total
  2025;3
source: Nous
asOf: 2025-12-31
themes: [asile]
order: 1
`,
  'decision-trees/un.yaml': `
title: Suis-je concerné·e ?
slug: concerne
inBrief: Une question.
page: contact/bureau
steps:
  - { code: age, title: Quel âge ?, answers: [{ label: Moins, next: non }, { label: Plus, next: oui }] }
  - { code: non, title: Non, outcome: free }
  - { code: oui, title: Oui, outcome: obliged }
`,
  'themes/asile.en.yaml': `{ translationOf: asile, name: Asylum, slug: asylum, inBrief: Asking for protection. }`,
  'pages/accueil.en.yaml': `
translationOf: accueil
title: Home
slug: home
inBrief: Welcome.
blocks:
  - { type: links, links: [{ page: contact/bureau }, { theme: asile }] }
`,
  'pages/bureau.en.yaml': `
translationOf: contact/bureau
title: Office
slug: office
inBrief: The office.
blocks: [{ type: links, links: [{ page: contact }] }]
`,
  'site-settings.en.yaml': `
siteName: Centre
shortName: C
tagline: Together
description: A centre.
`,
  'site-settings.yaml': `
siteName: Centre
shortName: C
tagline: Ensemble
description: Un centre.
address: { street: Rue 1, postalCode: '5000', city: Namur }
phone: '+3281713518'
email: info@example.org
`,
  'menu.yaml': `
items: [{ page: accueil }, { page: contact, children: [{ page: contact/bureau }, { theme: asile, label: Asile }] }]
footerLinks: [{ page: contact }]
`,
  'legal-references.yaml': `[{ key: decret, title: Un décret, date: 2016-04-28, legalForce: modified }]`,
  'people.yaml': `
teams: [{ name: Accueil, order: 1, people: [{ name: Ada Exemple, role: Accueil, order: 1, demonstration: true }] }]
supporters: [{ name: La Région, order: 1 }]
`,
  'events.yaml': `
- title: On se parle
  slug: on-se-parle
  kind: meeting
  summary: Une heure ensemble.
  sessions: [{ day: 2026-12-01, startsAt: '14:00', endsAt: '15:00' }]
  recurrence: { frequency: weekly, until: 2027-06-29, exceptions: [2026-12-29] }
  venue: aide
  themes: [asile]
  cover: dessin
`,
  'resources.yaml': `
- title: Un guide
  slug: un-guide
  kind: guide
  summary: Tout est dedans.
  year: 2026
  themes: [asile]
  cover: dessin
  files: [{ title: Un guide, document: guide.fr, language: fr }]
`,
  'documents/guide.fr.pdf': 'a document',
  'redirects.yaml': `[{ from: /vieux/, to: /contact/ }]`,
  'synonyms.yaml': `[{ words: 'logement, maison', english: housing }]`,
};

/** Writes the files into a folder. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
