/** What an editor is told of the site: from what the publisher knows to plain French. */
import type { Build, PublisherStatus } from '@passerelle/shared/publication';

/** One thing said, with the tone a picture of it would have. */
export interface Said {
  tone: 'good' | 'waiting' | 'bad' | 'quiet';
  title: string;
  details: string[];
  link?: { label: string; href: string };
}

/** What is known of the entry an editor looks at. */
export interface Entry {
  documentId: string;
  locale: string;
  /** When its published version was published; absent, it has none. */
  publishedAt?: Date | undefined;
  /** When it will be published, or withdrawn, by itself. */
  publishAt?: Date | undefined;
  unpublishAt?: Date | undefined;
  /** Its page on the site, where it has one. */
  url?: string | undefined;
}

export interface Known {
  /** Nothing, when the publisher does not answer. */
  status: PublisherStatus | undefined;
  /** The CMS's own publication revision. */
  revision: string;
}

const clock = new Intl.DateTimeFormat('fr-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});
const calendar = new Intl.DateTimeFormat('fr-BE', {
  timeZone: 'Europe/Brussels',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `14:32`, or `12 mars 2026` where that was another day. */
function when(instant: Date, now: Date): string {
  const isToday = calendar.format(instant) === calendar.format(now);
  return isToday ? `à ${clock.format(instant)}` : `le ${calendar.format(instant)}`;
}

const stays = 'L’ancienne version reste en ligne.';

const silent: Said = {
  tone: 'bad',
  title: 'Le serveur de publication ne répond pas',
  details: [
    'Le site en ligne ne change pas. Ce que vous publiez partira dès que le serveur répondra.',
    'Si cela dure, prévenez la personne qui gère le serveur.',
  ],
};

/** The state of the whole site. */
export function ofSite({ status, revision }: Known, now: Date): Said {
  if (!status) return silent;
  const { live, state, held, builds } = status;
  const link = live && { link: { label: 'Voir le site', href: live.url } };
  if (state === 'building')
    return { tone: 'waiting', title: 'Mise en ligne en cours…', details: [], ...link };
  if (state === 'queued')
    return { tone: 'waiting', title: 'En attente de mise en ligne…', details: [], ...link };
  if (held) {
    return {
      tone: 'waiting',
      title: 'Le site montre une version précédente',
      details: ['La prochaine publication remettra en ligne tout ce qui est publié.'],
      ...link,
    };
  }
  const last = builds[0];
  if (live && live.revision === revision) {
    const faults = last?.faults ?? [];
    const details = faults.map(({ title, field, reason }) => `« ${title} », ${field} : ${reason}`);
    if (faults.length > 0) return { tone: 'bad', title: 'En ligne, sauf ce qui suit', details, ...link };
    return { tone: 'good', title: `À jour, ${when(new Date(live.publishedAt), now)}`, details: [], ...link };
  }
  if (last?.state === 'failed') {
    const details = [last.reason ?? 'La raison n’est pas connue.', ...(live ? [stays] : [])];
    return { tone: 'bad', title: 'Le site n’a pas pu être mis à jour', details, ...link };
  }
  return { tone: 'waiting', title: 'Bientôt en ligne…', details: [], ...link };
}

/** What will happen to an entry by itself. */
function planned({ publishAt, unpublishAt }: Entry): string[] {
  const at = (instant: Date) => `le ${calendar.format(instant)} à ${clock.format(instant)}`;
  return [
    ...(publishAt ? [`Sera mis en ligne ${at(publishAt)}.`] : []),
    ...(unpublishAt ? [`Sera retiré ${at(unpublishAt)}.`] : []),
  ];
}

/** The state of one entry. */
export function ofEntry(known: Known, entry: Entry, now: Date): Said {
  const said = stateOf(known, entry, now);
  return { ...said, details: [...said.details, ...planned(entry)] };
}

function stateOf(known: Known, entry: Entry, now: Date): Said {
  const { status } = known;
  const { documentId, locale, publishedAt, publishAt, url } = entry;
  if (!publishedAt) {
    return {
      tone: 'quiet',
      title: 'Pas en ligne',
      details: publishAt ? [] : ['Seule l’équipe voit ce brouillon. « Publier » le met en ligne.'],
    };
  }
  const site = ofSite(known, now);
  const link = url === undefined ? {} : { link: { label: 'Voir en ligne', href: url } };
  const fault = status?.builds[0]?.faults.find(
    (each) => each.documentId === documentId && each.locale === locale,
  );
  if (fault && site.tone !== 'waiting') {
    const outcome = fault.lastGoodShown ? stays : 'Les visiteurs ne voient pas cette page.';
    return {
      tone: 'bad',
      title: 'Cette version n’est pas en ligne',
      details: [`${fault.field} : ${fault.reason}`, outcome],
      ...(fault.lastGoodShown && link),
    };
  }
  const isLive = status?.live?.revision === known.revision;
  if (!isLive || status?.held) return { ...site, ...(site.tone === 'bad' ? link : {}) };
  if (site.tone === 'waiting') return { ...site, link: link.link ?? site.link! };
  const livedAt = new Date(status.live!.publishedAt);
  // The release that brought it, if that was just now; a later one says nothing of this entry.
  const isFresh = livedAt >= publishedAt && livedAt.getTime() - publishedAt.getTime() < 120_000;
  return {
    tone: 'good',
    title: `En ligne ${when(isFresh ? livedAt : publishedAt, now)}`,
    details: [],
    ...link,
  };
}

/** A build in a line of the history. */
export interface SaidBuild {
  id: string;
  when: string;
  what: string;
  tone: Said['tone'];
}

const causes: Record<Build['cause'], string> = {
  start: 'démarrage',
  webhook: 'publication',
  revision: 'rattrapage',
  day: 'nouveau jour',
  audit: 'contrôle',
  request: 'reconstruction demandée',
  rollback: 'retour en arrière',
  accept: 'confirmation',
  purge: 'effacement',
};

const seconds = new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 1 });

/** The last builds, newest first. */
export function ofBuilds(builds: Build[], now: Date): SaidBuild[] {
  return builds.slice(0, 5).map(({ id, state, cause, requestedAt, startedAt, endedAt, pages, reason }) => {
    const took = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : undefined;
    const outcome = {
      queued: 'en attente',
      building: 'en cours',
      online: `en ligne, ${pages ?? '?'} pages`,
      failed: `échec : ${reason ?? 'raison inconnue'}`,
    }[state];
    const duration = took === undefined ? '' : ` (${seconds.format(took / 1000)} s)`;
    const tone = ({ queued: 'waiting', building: 'waiting', online: 'good', failed: 'bad' } as const)[state];
    return {
      id,
      when: when(new Date(requestedAt), now),
      what: `${causes[cause]} : ${outcome}${duration}`,
      tone,
    };
  });
}
