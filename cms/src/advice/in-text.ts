/** What an experienced editor would point out in a text, said while it is written. */
import { plainText, sentencesOf, wordsOf } from './words.ts';

const vague =
  /^(?:cliquez|cliquer|clique[rz]? ici|ici|par ici|lire(?: la suite)?|lire plus|en savoir plus|plus d[’']infos?|voir plus|lien|ce lien|suite|site|le site|page|cette page|document|télécharger)\s*[.…!»]*$/i;

const link = /(?<!!)\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g;
const picture = /!\[([^\]]*)\]\([^)]+\)/g;
const bare = /(?<![(<\[/\w])(?:https?:\/\/|www\.)[^\s)>\]]+/g;
const capitals = /(?:\b\p{Lu}{2,}[’' -]+){2,}\p{Lu}{3,}\b|\b\p{Lu}{9,}\b/gu;

function headings(text: string): string[] {
  const levels = [...text.matchAll(/^(#{1,6})\s+(.*)$/gm)].map(([, marks, words]) => ({
    level: marks!.length,
    words: words!,
  }));
  return levels.flatMap(({ level, words }, index) => {
    const above = index === 0 ? 1 : levels[index - 1]!.level;
    if (level === 1) return [`L’intertitre « ${words} » a le rang du titre de la page : écrivez-le avec ##.`];
    return level > above + 1
      ? [`L’intertitre « ${words} » saute un rang : écrivez-le avec ${'#'.repeat(above + 1)}.`]
      : [];
  });
}

const isOfSite = (address: string, siteUrl: string) =>
  URL.canParse(address) && new URL(address).host === new URL(siteUrl).host;

function links(text: string, siteUrl: string): string[] {
  return [...text.matchAll(link)].flatMap(([, words, address]) => {
    const found: string[] = [];
    if (vague.test(words!.trim()))
      found.push(`Le lien « ${words} » ne dit pas où il mène : écrivez le nom de ce qu’on y trouve.`);
    if (/^(?:https?:|www\.)/i.test(words!))
      found.push(`Le lien « ${words} » se lit mal à voix haute : donnez-lui un nom.`);
    if (isOfSite(address!, siteUrl)) {
      const { pathname, hash } = new URL(address!);
      found.push(`Le lien vers notre propre site s’écrit sans son nom : ${pathname}${hash}`);
    }
    return found;
  });
}

/** What to improve in a Markdown text, in French; nothing when it is fine. */
export function inText(text: string, siteUrl: string): string[] {
  const withoutCode = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [
    ...[...withoutCode.matchAll(picture)]
      .filter(([, words]) => !words!.trim())
      .map(() => 'Une image n’a pas de texte alternatif : écrivez entre les crochets ce qu’elle montre.'),
    ...headings(withoutCode),
    ...links(withoutCode, siteUrl),
    ...[...withoutCode.replaceAll(link, '$1').matchAll(bare)].map(
      ([address]) =>
        `L’adresse ${address} est écrite telle quelle : faites-en un lien avec un nom, [nom](adresse).`,
    ),
    ...[...plainText(withoutCode).matchAll(capitals)].map(
      ([words]) => `« ${words} » est en capitales, pénibles à lire : écrivez en minuscules.`,
    ),
  ].filter((advice, index, all) => all.indexOf(advice) === index);
}

/** « En bref » is read by people in a hurry: sixty words, sentences of twenty. */
export function inBrief(text: string): string[] {
  const count = wordsOf(text).length;
  return [
    ...(count > 60
      ? [`${count} mots : soixante suffisent. Gardez l’essentiel, le reste va dans le texte.`]
      : []),
    ...sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 20)
      .map((sentence) => `« ${sentence.slice(0, 60)}… » a ${wordsOf(sentence).length} mots : vingt au plus.`),
  ];
}
