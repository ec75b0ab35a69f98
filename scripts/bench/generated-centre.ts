/** The content of a centre of a given size: the demonstration's pages and themes, with as many entries as wanted. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { root } from '../environment.ts';

const demonstration = path.join(root, 'scripts/seed/content');
const themes = ['asile', 'logement', 'sante', 'mobilite', 'citoyennete', 'fle-alpha-ran', 'sociojuridique'];
const words =
  'le centre accueille les personnes qui arrivent et les aide à trouver un logement un cours de français une école ' +
  'un médecin ou une association près de chez elles dans une langue comprise avec patience et sans rien faire payer';
const vocabulary = words.split(' ');

/** The same text for the same number, on any machine. */
function sentence(number: number, length: number): string {
  const chosen = Array.from(
    { length },
    (_, index) => vocabulary[(number * 31 + index * 17 + ((number * index) % 13)) % vocabulary.length],
  );
  return `${chosen.join(' ')}.`;
}

const paragraphs = (number: number) =>
  Array.from(
    { length: 6 },
    (_, index) => `## Partie ${index + 1}\n\n${sentence(number * 7 + index, 58)}`,
  ).join('\n\n');

/** Writes the content of a centre with about `entries` entries into a folder, seven tenths of them news. */
export async function writeCentre(folder: string, entries: number): Promise<void> {
  await cp(demonstration, folder, {
    recursive: true,
    filter: (source) =>
      !/\/(articles|organizations|locations|services|communes|events)(\/|\.yaml|$)/.test(source),
  });
  const articles = path.join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  const news = Math.round(entries * 0.7);
  for (let number = 1; number <= news; number += 1) {
    const month = String((number % 12) + 1).padStart(2, '0');
    const article = {
      title: `Nouvelle ${number} : ${sentence(number, 6)}`,
      slug: `nouvelle-${number}`,
      kind: 'news',
      publishedOn: `${2026 - (number % 5)}-${month}-${String((number % 28) + 1).padStart(2, '0')}`,
      summary: sentence(number, 22),
      body: paragraphs(number),
      themes: [themes[number % themes.length]],
    };
    await writeFile(path.join(articles, `${number}.yaml`), stringify(article));
  }
  const organizations = Array.from({ length: entries - news }, (_, index) => ({
    name: `Association ${index + 1}`,
    slug: `association-${index + 1}`,
    description: sentence(index, 45),
    legalForm: 'nonProfit',
    phones: [{ number: `+3281${String(100000 + index)}` }],
    themes: [themes[index % themes.length]],
    demonstration: true,
  }));
  const locations = organizations.map(({ slug }, index) => ({
    key: slug,
    name: `Maison ${index + 1}`,
    organization: slug,
    street: `Rue ${index + 1}`,
    postalCode: '5000',
    city: 'Namur',
    commune: 'namur',
  }));
  const kind = {
    name: 'Accueil',
    description: sentence(1, 45),
    type: 'helpDesk',
    themes: themes.slice(0, 1),
    hours: 'Mo-Fr 09:00-12:00',
    offers: organizations.slice(0, 1).map(({ slug }) => ({ organization: slug })),
  };
  const services = path.join(folder, 'services');
  await mkdir(services, { recursive: true });
  await writeFile(path.join(services, 'accueil.yaml'), stringify({ kinds: [kind] }));
  await writeFile(path.join(folder, 'locations.yaml'), stringify(locations));
  await writeFile(
    path.join(folder, 'communes.yaml'),
    stringify([{ regionalCentre: 'cai', communes: '92094; Namur; 5000' }]),
  );
  await writeFile(path.join(folder, 'organizations.yaml'), stringify(organizations));
  await writeFile(path.join(folder, 'events.yaml'), stringify([]));
}
