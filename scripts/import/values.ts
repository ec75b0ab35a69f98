/** From the words of other directories to the values of the closed lists. */
import {
  accessBy,
  accessibilityFeatures,
  accessModes,
  audiences,
  frenchLevels,
  lists,
  receptionModes,
  residenceStatuses,
  serviceStatuses,
  serviceTypes,
  type ListName,
} from '@passerelle/shared/directory/vocabulary';
import { languages } from '@passerelle/shared/directory/languages';
import { legalForms } from '@passerelle/shared/vocabulary';
import { plainWords } from './words.ts';

type List = Record<string, string>;

/** Words met elsewhere, by value: data.inclusion's, HSDS's, and what people write. Compared with `plainWords`. */
const synonyms = new Map<List, Record<string, RegExp>>([
  [
    audiences,
    {
      everyone: /tous publics|tout public|tout le monde|tous|everyone|all|ouvert a tous/,
      adults: /adulte|adult|volwassen/,
      youth: /jeune|youth|young|jongeren|ado/,
      children: /enfant|child|kinder/,
      families: /famille|family|parent|gezin/,
      women: /femme|women|vrouw/,
      elderly: /senior|age|elderly|older|aine/,
      disabled: /handicap|disab|pmr/,
      lgbtqi: /lgbt/,
      jobseekers: /emploi|job|chomeu|werkzoek|actifs/,
      students: /etudiant|student/,
      homeless: /sans abri|homeless|sdf|urgence|dakloz/,
      violenceVictims: /violence|victim/,
      professionals: /professionnel|professional|travailleurs sociaux/,
    },
  ],
  [
    residenceStatuses,
    {
      newcomer: /primo|nouvel arrivant|newcomer/,
      asylumSeeker: /demandeu.* d asile|demandeu.*protection|asylum/,
      refugee: /refugie|refugee/,
      subsidiaryProtection: /subsidiaire|subsidiary/,
      temporaryProtection: /temporaire|ukrain|temporary/,
      unaccompaniedMinor: /mena|mineur|unaccompanied/,
      undocumented: /sans papier|sans titre|irregul|undocumented/,
      familyReunification: /regroupement|reunification/,
      inTransit: /transit/,
      euCitizen: /union europeenne|europeen|eu citizen/,
    },
  ],
  [
    serviceTypes,
    {
      support: /accompagnement|suivi|support|begeleiding/,
      helpDesk: /permanence|guichet|help ?desk/,
      information: /information|orientation/,
      course: /formation|cours|course|class|alphab|fle|training/,
      workshop: /atelier|workshop/,
      financialAid: /financ/,
      materialAid: /materiel|alimentaire|colis|vestiaire|food/,
      interpreting: /interpret|traduction|tolk/,
      housing: /heberge|logement|housing|shelter|abri/,
    },
  ],
  [
    accessModes,
    {
      walkIn: /presenter|sur place|walk/,
      phone: /tele|phone|appel/,
      email: /courriel|mail/,
      online: /lien|ligne|online|web/,
    },
  ],
  [accessBy, { users: /usager|personne|user/, professionals: /professionnel|professional/ }],
  [
    receptionModes,
    {
      onSite: /presentiel|place|site/,
      remote: /distance|remote|ligne/,
      homeVisit: /domicile|home/,
      outreach: /itinerant|rue|outreach/,
    },
  ],
  [
    serviceStatuses,
    {
      active: /^active|actif|ouvert/,
      inactive: /inacti|pause/,
      temporarilyClosed: /temporar|temporaire/,
      defunct: /defunct|ferme|n existe|closed/,
    },
  ],
  [
    accessibilityFeatures,
    {
      stepFree: /plain pied|wheelchair|rolstoel|fauteuil|pmr/,
      lift: /ascenseur|lift|elevator/,
      adaptedToilet: /toilette|toilet/,
      reservedParking: /parking/,
      inductionLoop: /boucle|induction/,
      assistanceDogs: /chien|dog/,
      signLanguage: /signe|sign language/,
    },
  ],
  [
    legalForms,
    {
      nonProfit: /asbl|association|non ?profit|vzw/,
      socialWelfareCentre: /cpas|ocmw/,
      municipality: /commune|gemeente|administration communale/,
      province: /province/,
      school: /ecole|school|enseignement/,
      union: /syndicat/,
      healthInsuranceFund: /mutu/,
      publicService: /public/,
      collective: /collectif/,
    },
  ],
  [
    frenchLevels,
    {
      alpha: /alpha|debutant complet/,
      A1: /a1|debutant/,
      A2: /a2/,
      B1: /b1|intermediaire/,
      B2: /b2/,
      C1: /c1|avance/,
      C2: /c2/,
    },
  ],
]);

/** The value a word means; nothing when no word of the list is like it. */
export function valueIn<Name extends string>(list: Record<Name, string>, word: string): Name | undefined {
  const plain = plainWords(word);
  const named = Object.entries<string>(list).find(
    ([value, label]) => plainWords(value) === plain || plainWords(label) === plain,
  );
  if (named) return named[0] as Name;
  const meant = Object.entries(synonyms.get(list) ?? {}).find(([, pattern]) => pattern.test(plain));
  return meant?.[0] as Name | undefined;
}

/** The values several words mean, and the words that mean none. */
export function valuesIn(name: ListName, words: string[]): { values: string[]; unknown: string[] } {
  const values = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    const value = valueIn(lists[name] as List, word);
    if (value) values.add(value);
    else unknown.push(word);
  }
  if (name === 'audiences' && values.has('everyone')) return { values: ['everyone'], unknown };
  return { values: [...values], unknown };
}

const english = new Intl.DisplayNames('en', { type: 'language' });
const dutch = new Intl.DisplayNames('nl', { type: 'language' });

/** A language by its code (`ar`, `ar-MA`, `fra`) or its name in French, Dutch or English. */
export function languageOf(word: string): string | undefined {
  const plain = plainWords(word);
  const codes = Object.keys(languages);
  const base = plain.split(' ')[0]!;
  return (
    codes.find((code) => code === plain) ??
    codes.find((code) => plainWords(languages[code as keyof typeof languages]) === plain) ??
    codes.find((code) => [english, dutch].some((names) => plainWords(names.of(code) ?? '') === plain)) ??
    (base.length === 2 ? codes.find((code) => code === base) : undefined) ??
    (plain.length > 3
      ? codes.find((code) => plainWords(languages[code as keyof typeof languages]).startsWith(plain))
      : undefined)
  );
}

/** Free or paid, in whatever words; nothing when it is not said. */
export function costOf(word: string): 'free' | 'paid' | undefined {
  const plain = plainWords(word);
  if (
    /^(gratuit|gratuite|free|oui|yes|true|aucun|no charge|no cost|kosteloos|gratis|0|0 00|0 euro)\b/.test(
      plain,
    ) ||
    /gratuit|free of charge/.test(plain)
  )
    return 'free';
  return /payant|paid|€|euro|eur|tarif|\d|charge|fee/.test(`${plain} ${word}`) ? 'paid' : undefined;
}
