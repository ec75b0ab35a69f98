/**
 * Opening hours as sources write them (OpenStreetMap's `opening_hours`, or French, Dutch, English words) into rows of
 * the schedule. Only what is understood to the last word becomes rows: half-understood hours would send people to a
 * closed door. The rest stays text.
 */
import type { WeekOfMonth, Weekday } from '@passerelle/shared/directory/vocabulary';
import { plainWords } from './words.ts';

export interface ReadSchedule {
  days: Weekday[];
  weekOfMonth?: WeekOfMonth[];
  opensAt?: string;
  closesAt?: string;
  byAppointment?: boolean;
  validFrom?: string;
  validUntil?: string;
  note?: string;
}

const order: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weeks: WeekOfMonth[] = ['first', 'second', 'third', 'fourth', 'fifth'];

const dayNames: [RegExp, Weekday][] = [
  [/^(lundis?|lun|lu|mo|mon|mondays?|maandag|ma(?=an))$/, 'MO'],
  [/^(mardis?|mar|tu|tue|tues|tuesdays?|dinsdag|di(?=ns))$/, 'TU'],
  [/^(mercredis?|mer|me|we|wed|wednesdays?|woensdag|wo)$/, 'WE'],
  [/^(jeudis?|jeu|je|th|thu|thur|thurs|thursdays?|donderdag)$/, 'TH'],
  [/^(vendredis?|ven|ve|fr|fri|fridays?|vrijdag|vr)$/, 'FR'],
  [/^(samedis?|sam|sat|saturdays?|zaterdag|za|sa)$/, 'SA'],
  [/^(dimanches?|dim|sun|sundays?|zondag|zo|su)$/, 'SU'],
];

type Token =
  | { kind: 'day'; day: Weekday; nth?: WeekOfMonth }
  | { kind: 'time'; time: string }
  | { kind: 'to' | 'and' | 'off' | 'appointment' | 'always' | 'holiday' };

const times = String.raw`\d{1,2}(?:\s?[h:u.]\s?(?:\d{2})?)(?!\d)`;
const lexeme = new RegExp(
  String.raw`(?<nth>(?:1(?:er|ers)|[1-5](?:e|eme|ème|è|ste|de))|premiers?|deuxiemes?|troisiemes?|quatriemes?|derniers?)\s|(?<time>${times})|(?<word>\p{L}+\.?)(?:\[(?<osm>-?\d)\])?|(?<sign>[-–—,&/+;:()]|\d+)`,
  'giuy',
);

const fillers =
  /^(du|de|des|le|les|l|heures?|ouvert|ouverte|open|tous|chaque|mois|van|uur|from|les|a partir)$/;

const nthOf = (word: string): WeekOfMonth =>
  word.startsWith('dern')
    ? 'last'
    : (weeks[
        Number(
          /^\d/.exec(word)?.[0] ?? ['p', 'deu', 'tr', 'q'].findIndex((start) => word.startsWith(start)) + 1,
        ) - 1
      ] ?? 'first');

function timeOf(text: string): string | undefined {
  const [, hour, minute = ''] = /^(\d{1,2})\s?[h:u.]?\s?(\d{2})?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute || 0) > 59) return undefined;
  return `${String(Number(hour) % 24).padStart(2, '0')}:${minute || '00'}`;
}

/** The words of one phrase; nothing when one of them is not known. */
function tokensOf(phrase: string): Token[] | undefined {
  const tokens: Token[] = [];
  let nth: WeekOfMonth | undefined;
  lexeme.lastIndex = 0;
  for (let at = 0; at < phrase.length; at = lexeme.lastIndex) {
    const space = /^\s+/.exec(phrase.slice(at));
    lexeme.lastIndex = at + (space?.[0].length ?? 0);
    if (lexeme.lastIndex >= phrase.length) break;
    const groups = lexeme.exec(phrase)?.groups;
    if (!groups) return undefined;
    const { nth: ordinal, time, word, osm, sign } = groups;
    if (ordinal) nth = nthOf(plainWords(ordinal));
    else if (time) {
      const read = timeOf(time.trim());
      if (!read) return undefined;
      tokens.push({ kind: 'time', time: read });
    } else if (word) {
      const token = wordToken(plainWords(word));
      if (token === undefined) return undefined;
      if (token === 'filler') continue;
      const week = osm ? (osm === '-1' ? 'last' : weeks[Number(osm) - 1]) : nth;
      tokens.push(token.kind === 'day' && week ? { ...token, nth: week } : token);
      if (token.kind === 'day') nth = undefined;
    } else if (sign === ',' || sign === '&' || sign === '/' || sign === '+') tokens.push({ kind: 'and' });
    else if (sign === '-' || sign === '–' || sign === '—') tokens.push({ kind: 'to' });
    else if (sign !== ':') return undefined;
  }
  return tokens;
}

function wordToken(word: string): Token | 'filler' | undefined {
  const day = dayNames.find(([name]) => name.test(word))?.[1];
  if (day) return { kind: 'day', day };
  if (/^(au|a|jusqu|jusque|to|tot|en met)$/.test(word)) return { kind: 'to' };
  if (/^(et|ou|en|and|puis)$/.test(word)) return { kind: 'and' };
  if (/^(ferme|fermee|fermes|closed|off|gesloten)$/.test(word)) return { kind: 'off' };
  if (word === 'rdv') return { kind: 'appointment' };
  if (/^(ph|sh)$/.test(word)) return { kind: 'holiday' };
  return fillers.test(word) ? 'filler' : undefined;
}

/** `MO to FR` as five days, round the end of the week if need be. */
function between(first: Weekday, last: Weekday): Weekday[] {
  const from = order.indexOf(first);
  return Array.from(
    { length: ((order.indexOf(last) - from + 7) % 7) + 1 },
    (_, step) => order[(from + step) % 7]!,
  );
}

/** The rows of one phrase; days may be those of the phrase before it. */
function rowsOf(tokens: Token[], inherited: Weekday[]): ReadSchedule[] | undefined {
  let days: Weekday[] = [];
  const nths = new Set<WeekOfMonth>();
  const rows: ReadSchedule[] = [];
  let pending: string | undefined;
  let timesSeen = false;
  let appointment = false;
  const flush = (closesAt: string) => {
    const on = days.length > 0 ? days : inherited;
    if (on.length === 0) return false;
    rows.push({
      days: [...new Set(on)],
      ...(nths.size > 0 && { weekOfMonth: [...nths] }),
      opensAt: pending!,
      closesAt,
    });
    pending = undefined;
    return true;
  };
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.kind;
    if (token.kind === 'off' || token.kind === 'holiday')
      return tokens.some(({ kind }) => kind === 'time') ? undefined : [];
    if (token.kind === 'appointment') appointment = true;
    if (token.kind === 'always') days = [...order];
    if (token.kind === 'day') {
      if (timesSeen && pending === undefined) {
        days = [];
        nths.clear();
        timesSeen = false;
      } else if (timesSeen) return undefined;
      if (token.nth) nths.add(token.nth);
      const last = days.at(-1);
      if (before === 'to' && last) days.push(...between(last, token.day).slice(1));
      else days.push(token.day);
    }
    if (token.kind === 'time') {
      timesSeen = true;
      if (pending === undefined) pending = token.time;
      else if (before !== 'to' || !flush(token.time)) return undefined;
    }
  }
  if (pending !== undefined) return undefined;
  if (rows.length === 0) return appointment ? [{ days, byAppointment: true }] : undefined;
  return appointment ? rows.map((row) => ({ ...row, byAppointment: true })) : rows;
}

/**
 * The rows a text says, or nothing when any part of it was not understood.
 *
 * @example readHours('Mo-Fr 09:00-12:00,13:00-17:00; PH off')
 * @example readHours('Du lundi au vendredi de 9h à 12h et de 13h30 à 17h')
 */
export function readHours(text: string): ReadSchedule[] | undefined {
  if (/^24\s?\/\s?7$/.test(text.trim())) return [{ days: [...order], opensAt: '00:00', closesAt: '00:00' }];
  const clear = text
    .normalize('NFC')
    .replaceAll(/jours? ouvrables?|en semaine/gi, 'lundi au vendredi')
    .replaceAll(/tous les jours|7\s?j?\/\s?7j?|every day|dagelijks/gi, 'lundi au dimanche')
    .replaceAll(
      /(uniquement |seulement )?(sur|op|by) (rendez[- ]vous|r\.?d\.?v\.?|afspraak|appointment)/gi,
      'rdv',
    )
    .replaceAll(/du mois|de chaque mois/gi, '')
    .replaceAll(/\bmidi\b/gi, '12h00')
    .replaceAll(/jours? fériés?/gi, 'ph');
  const phrases = clear
    .split(/[;\n]|\.(?=\s|$)|(?<=\d)\s*\|\s*/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  const rows: ReadSchedule[] = [];
  let inherited: Weekday[] = [];
  for (const phrase of phrases) {
    const tokens = tokensOf(phrase);
    const read = tokens && rowsOf(tokens, inherited);
    if (!read) return undefined;
    rows.push(...read);
    inherited = read.at(-1)?.days ?? inherited;
  }
  return rows.length > 0 ? rows : undefined;
}
