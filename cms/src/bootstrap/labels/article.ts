import type { Views } from '../view.ts';

export const articleViews: Views = {
  'api::article.article': {
    mainField: 'title',
    sort: ['publishedOn', 'DESC'],
    list: ['title', 'kind', 'publishedOn', 'publishAt', 'themes', 'updatedAt'],
    form: [
      [['title', 12]],
      [
        ['slug', 8],
        ['kind', 4],
      ],
      [['summary', 12]],
      [['body', 12]],
      [
        ['themes', 6],
        ['cover', 6],
      ],
      [
        ['publishedOn', 4],
        ['deadline', 4],
        ['expiresOn', 4],
      ],
      [
        ['publishAt', 6],
        ['unpublishAt', 6],
      ],
      [
        ['sourceName', 6],
        ['sourceUrl', 6],
      ],
    ],
    attributes: {
      title: ['Titre', 'Ce qui s’est passé ou ce qui est proposé.'],
      slug: [
        'Adresse',
        'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du titre.',
      ],
      kind: ['Sorte', 'Sert à filtrer la liste des actus.'],
      publishedOn: ['Date', 'Le jour affiché. Laissée vide, c’est celui de la première publication.'],
      summary: ['Résumé', 'Une ou deux phrases, pour les listes et le fil RSS.'],
      body: ['Texte', 'L’actu elle-même, avec des intertitres si elle est longue.'],
      cover: ['Image', 'Facultative. Pensez à son texte alternatif dans la médiathèque.'],
      publishAt: [
        'Publier le',
        'Met en ligne tout seul, à cette heure. Vide : quand vous appuyez sur « Publier ».',
      ],
      unpublishAt: ['Retirer le', 'Retire du site tout seul, à cette heure. Vide : jamais.'],
      themes: ['Thématiques', 'L’actu apparaîtra sur la page de chacune.'],
      sourceName: ['Source', 'Qui l’a annoncé en premier, s’il y a lieu.'],
      sourceUrl: ['Lien vers la source', 'Une adresse complète, commençant par https://'],
      deadline: ['Date limite', 'Le dernier jour pour répondre ou s’inscrire.'],
      expiresOn: ['Dans les listes jusqu’au', 'Ensuite elle garde sa page. Vide : sans fin.'],
    },
  },
};
