/** One entry's page as it will look, its draft included: the published site with that one entry in its place. */
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import { dayInBelgium } from '@passerelle/shared/days';
import { previewPath, type Previewed } from '@passerelle/shared/preview';
import type { PreviewAnswer } from '@passerelle/shared/rendering';
import type { PageLayout } from '@passerelle/shared/vocabulary';
import { content, setSnapshot } from '../content/store.ts';
import type { Environment } from '../environment.ts';
import { typeset } from '../lib/typography.ts';
import { mirrorMedia } from '../media/mirror.ts';
import type { StrapiClient } from '../strapi/client.ts';
import { parseRows } from '../strapi/parse.ts';
import type { Pulled } from '../strapi/pull.ts';
import { nameOf } from '../strapi/references.ts';
import { fetchDocuments, sortRows, type Row } from '../strapi/rows.ts';

export interface PreviewOptions {
  ask: StrapiClient;
  render: (request: Request) => Promise<Response>;
  environment: Pick<Environment, 'cmsUrl' | 'mediaDir' | 'pdfTextDir' | 'siteUrl'>;
}

/** Shows an entry as the CMS has it now, beside what is published. */
export async function previewPage(
  { uid, documentId, locale, status }: Previewed,
  published: Pulled,
  { ask, render, environment }: PreviewOptions,
): Promise<Omit<PreviewAnswer, 'id'>> {
  const name = nameOf(uid);
  if (!name) return { faults: [], reason: 'Ce type de contenu n’a pas de page.' };
  const rows = { ...published.rows };
  if (status === 'draft') {
    const drafts = await fetchDocuments(ask, { ...contentTypes[name], status }, [documentId]);
    const others = rows[name].filter((row) => row.documentId !== documentId);
    rows[name] = sortRows([...others, ...drafts.map(asPublished)]);
  }
  const { snapshot, faults } = parseRows(rows);
  const own = faults.filter((fault) => fault.documentId === documentId && fault.locale === locale);
  if (own.length > 0) return { faults: own, reason: 'Il manque quelque chose pour montrer cette page.' };
  setSnapshot(snapshot, await mirrorMedia(snapshot, environment), {
    day: dayInBelgium(new Date()),
    isDraft: status === 'draft',
  });
  const inLocale = content().routes.filter((each) => each.locale === locale);
  const route =
    inLocale.find((each) => each.key === documentId) ??
    inLocale.find((each) => each.kind === 'page' && each.page.layout === shownOn[name]);
  if (!route) {
    return {
      faults: [],
      reason: 'Ce contenu n’a pas (encore) de page à lui, ou sa langue n’a pas de page d’accueil.',
    };
  }
  const response = await render(new Request(new URL(route.path, environment.siteUrl)));
  const html = typeset(await response.text());
  // Pictures of a draft are not part of the live site: they are served beside the preview.
  return { faults: [], html: html.replaceAll('/media/', `${previewPath}media/`) };
}

/** The page that shows entries which have none of their own. */
const shownOn: Partial<Record<ContentTypeName, PageLayout>> = { figure: 'figures', glossaryTerm: 'glossary' };

/** What only publishing would add. */
const asPublished = (draft: Row): Row => ({ ...draft, publishedAt: draft.publishedAt ?? draft.updatedAt });
