/** Who makes the centre and who carries it, and what must be said at once. */
import type { Views } from '../view.ts';

export const peopleViews: Views = {
  'api::person.person': {
    mainField: 'name',
    sort: ['order', 'ASC'],
    list: ['name', 'role', 'team', 'consentedOn', 'order'],
    form: [
      [
        ['name', 6],
        ['role', 6],
      ],
      [['consentedOn', 6]],
      [['portrait', 12]],
      [
        ['email', 6],
        ['phone', 6],
      ],
      [
        ['team', 8],
        ['order', 4],
      ],
      [['demonstration', 4]],
    ],
    attributes: {
      name: ['Nom', 'Prénom et nom.'],
      role: ['Fonction', 'Ce que fait cette personne, en mots que tout le monde comprend.'],
      consentedOn: [
        'A donné son accord le',
        'Le jour où la personne a accepté d’être montrée. Vide : le site ne montre que sa fonction, jamais son nom, son portrait ni ses coordonnées.',
      ],
      portrait: ['Portrait', 'Facultatif. Pensez à son texte alternatif dans la médiathèque.'],
      email: ['Courriel', 'Son adresse professionnelle. Facultative.'],
      phone: ['Téléphone', 'Au format international, sans espace : +3281713518'],
      team: ['Équipe', 'Celle sous laquelle la personne est rangée.'],
      order: ['Rang', 'Sa place dans l’équipe : 1 avant 2.'],
      demonstration: ['Démonstration', 'Personne inventée : le site le dit.'],
    },
  },
  'api::team.team': {
    mainField: 'name',
    sort: ['order', 'ASC'],
    list: ['name', 'people', 'order'],
    form: [
      [
        ['name', 8],
        ['order', 4],
      ],
      [['people', 12]],
    ],
    attributes: {
      name: ['Nom', 'Direction, accompagnement social, conseil d’administration…'],
      order: ['Rang', 'Sa place parmi les équipes : 1 avant 2.'],
      people: ['Personnes', 'Qui en fait partie.'],
    },
  },
  'api::supporter.supporter': {
    mainField: 'name',
    sort: ['order', 'ASC'],
    list: ['name', 'text', 'url', 'order'],
    form: [
      [
        ['name', 8],
        ['order', 4],
      ],
      [['text', 12]],
      [
        ['logo', 6],
        ['url', 6],
      ],
    ],
    attributes: {
      name: ['Nom', 'Qui soutient le centre.'],
      order: ['Rang', 'Sa place en bas des pages : 1 avant 2.'],
      text: ['Mention', 'La phrase demandée : « Avec le soutien de… ». Facultative.'],
      logo: ['Logo', 'Son texte alternatif est le nom qu’on y lit. Sans logo, le nom suffit.'],
      url: ['Site internet', 'Une adresse complète, commençant par https://'],
    },
  },
  'api::alert-banner.alert-banner': {
    mainField: 'title',
    sort: ['until', 'DESC'],
    list: ['title', 'kind', 'from', 'until', 'themes'],
    form: [
      [
        ['title', 8],
        ['kind', 4],
      ],
      [['text', 12]],
      [
        ['from', 6],
        ['until', 6],
      ],
      [
        ['page', 6],
        ['theme', 6],
      ],
      [['url', 12]],
      [
        ['themes', 6],
        ['communes', 6],
      ],
    ],
    attributes: {
      title: ['Message', 'L’essentiel en une phrase : « Nos bureaux sont fermés ce lundi ».'],
      kind: ['Sorte', '« Urgence » se voit davantage : gardez-la pour ce qui ne peut pas attendre.'],
      text: ['Précisions', 'Qui est concerné, et que faire. Facultatives.'],
      from: ['À partir du', 'Le premier jour où il se voit. Vide : dès sa publication.'],
      until: ['Jusqu’au', 'Le dernier jour où il se voit : il s’en va tout seul.'],
      page: ['Page', 'Où l’on en dit plus. Facultative.'],
      theme: ['Thématique', 'Ou la thématique qui en dit plus.'],
      url: ['Adresse extérieure', 'Ou une adresse hors du site, commençant par https://'],
      themes: ['Seulement sur ces thématiques', 'Vide : partout.'],
      communes: ['Seulement pour ces communes', 'Vide : partout. Se voit sur leurs pages du répertoire.'],
    },
  },
};
