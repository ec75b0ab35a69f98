/** A page's blocks made ready to be shown: prose as HTML, links followed, an id for everything that can be reached. */
import type { PageBlock } from '@passerelle/shared/blocks/zone';
import type { PastedTable } from '@passerelle/shared/pasted-table';
import type { Locale } from '@passerelle/shared/locales';
import type { CallOutKind } from '@passerelle/shared/vocabulary';
import { textsIn } from '../i18n/texts.ts';
import { headingsIn, plainText, uniqueId, type Heading } from '../lib/markdown.ts';
import { slugify } from '../lib/slugify.ts';
import { mediaKey, type SiteFile, type SitePicture } from '../media/media.ts';
import { explainer } from './explained.ts';
import { helpersOf } from './related.ts';
import type { InternalLink } from './links.ts';
import type { LocaleContent, PlacedOrganization, PlacedPage } from './locale-content.ts';
import { groupsOf, type PeopleGroup } from './people.ts';
import { prose } from './prose.ts';
import { content } from './store.ts';

interface Titled {
  title?: string | undefined;
  /** Of its title. */
  id: string;
}

export interface FollowedLink {
  label: string;
  href: string;
  note?: string | undefined;
  external: boolean;
}

export type BodyBlock =
  | { type: 'rich-text'; html: string }
  | ({ type: 'call-out'; kind: CallOutKind; title: string; html: string } & Titled)
  | ({ type: 'steps'; steps: { title: string; html?: string | undefined }[] } & Titled)
  | ({
      type: 'questions';
      questions: { id: string; question: string; html: string; text: string }[];
    } & Titled)
  | ({ type: 'links'; links: FollowedLink[] } & Titled)
  | ({
      type: 'downloads';
      downloads: (SiteFile & { title: string; language?: Locale | undefined })[];
    } & Titled)
  | ({
      type: 'contact';
      title: string;
      html?: string | undefined;
      organization?: PlacedOrganization | undefined;
    } & Titled)
  | ({
      type: 'video';
      title: string;
      file?: SiteFile | undefined;
      captions?: SiteFile | undefined;
      url?: string | undefined;
      transcript?: string | undefined;
    } & Titled)
  | { type: 'table'; id: string; caption: string; table: PastedTable }
  | ({
      type: 'key-figures';
      keyFigures: { value: string; label: string }[];
      source?: string | undefined;
      asOf?: string | undefined;
    } & Titled)
  | ({ type: 'people'; groups: PeopleGroup[] } & Titled)
  | ({ type: 'cards'; cards: (FollowedLink & { picture?: SitePicture | undefined })[] } & Titled)
  | ({
      type: 'services';
      title: string;
      organizations: PlacedOrganization[];
      path?: string | undefined;
    } & Titled)
  | { type: 'picture'; picture: SitePicture; alt: string; caption?: string | undefined };

export interface PageBody {
  blocks: BodyBlock[];
  /** What an on-page summary lists. */
  headings: Heading[];
}

/** Prepares a page's body. Ids the page itself already uses are passed in. */
export function bodyOf(page: PlacedPage, site: LocaleContent, takenIds: string[] = []): PageBody {
  const ids = new Set(takenIds);
  const texts = textsIn(site.locale);
  const { media } = content();
  const explain = explainer(site);
  const html = (markdown: string, topLevel: 2 | 3 = 3) =>
    explain(prose(markdown, { of: page.title, topLevel, takenIds: ids }));
  const optionalHtml = (markdown: string | undefined) =>
    markdown === undefined ? undefined : html(markdown);
  const idFor = (title: string) => uniqueId(slugify(title), ids);
  const titled = (title: string | undefined): Titled => ({ title, id: title ? idFor(title) : '' });

  function follow(
    link: InternalLink & { url?: string | undefined; note?: string | undefined },
  ): FollowedLink[] {
    if (link.url !== undefined) {
      return [
        { label: link.label ?? new URL(link.url).hostname, href: link.url, note: link.note, external: true },
      ];
    }
    const target = site.follow(link);
    return target
      ? [{ label: target.label, href: target.path, note: link.note ?? target.note, external: false }]
      : [];
  }

  function prepare(block: PageBlock): BodyBlock[] {
    switch (block.__component) {
      case 'blocks.rich-text':
        return [{ type: 'rich-text', html: html(block.body, 2) }];
      case 'blocks.call-out': {
        const title = block.title ?? texts[block.kind];
        return [{ type: 'call-out', kind: block.kind, title, id: idFor(title), html: html(block.body) }];
      }
      case 'blocks.steps':
        return [
          {
            type: 'steps',
            ...titled(block.title),
            steps: block.steps.map(({ title, body }) => ({ title, html: optionalHtml(body) })),
          },
        ];
      case 'blocks.questions':
        return [
          {
            type: 'questions',
            ...titled(block.title),
            questions: block.questions.map(({ question, answer }) => ({
              id: idFor(question),
              question,
              html: html(answer),
              text: plainText(answer),
            })),
          },
        ];
      case 'blocks.links': {
        const links = block.links.flatMap(follow);
        return links.length === 0 ? [] : [{ type: 'links', ...titled(block.title), links }];
      }
      case 'blocks.downloads': {
        const downloads = block.downloads.flatMap(({ file, title, language }) => {
          const mirrored = media.files.get(mediaKey(file));
          return mirrored ? [{ ...mirrored, title, language }] : [];
        });
        return downloads.length === 0 ? [] : [{ type: 'downloads', ...titled(block.title), downloads }];
      }
      case 'blocks.contact': {
        const title = block.title ?? texts.contactUs;
        const organization = site.organization(block.organization);
        return [{ type: 'contact', title, id: idFor(title), html: optionalHtml(block.body), organization }];
      }
      case 'blocks.picture': {
        const picture = block.image && media.pictures.get(mediaKey(block.image));
        return picture ? [{ type: 'picture', picture, alt: block.image!.alt, caption: block.caption }] : [];
      }
      case 'blocks.video': {
        const file = block.file && media.files.get(mediaKey(block.file));
        const captions = block.captions && media.files.get(mediaKey(block.captions));
        const { title, url } = block;
        if (!file && url === undefined) return [];
        const transcript = optionalHtml(block.transcript);
        return [{ type: 'video', title, id: idFor(title), file, captions, url, transcript }];
      }
      case 'blocks.table':
        return [{ type: 'table', id: idFor(block.caption), caption: block.caption, table: block.table }];
      case 'blocks.key-figures': {
        const { title, keyFigures, source, asOf } = block;
        return [{ type: 'key-figures', ...titled(title), keyFigures, source, asOf }];
      }
      case 'blocks.people': {
        const groups = groupsOf(block, site);
        return groups.length === 0 ? [] : [{ type: 'people', ...titled(block.title), groups }];
      }
      case 'blocks.cards': {
        const cards = block.cards.flatMap((card) =>
          follow({ ...card, note: card.text }).map((link) => ({
            ...link,
            picture: card.image && media.pictures.get(mediaKey(card.image)),
          })),
        );
        return cards.length === 0 ? [] : [{ type: 'cards', ...titled(block.title), cards }];
      }
      case 'blocks.services': {
        const organizations = helpersOf(block, site);
        const title = block.title ?? texts.whoCanHelp;
        const path = site.follow({ theme: block.theme })?.path;
        return [{ type: 'services', title, id: idFor(title), organizations, path }];
      }
    }
  }

  const blocks = page.blocks.flatMap(prepare);
  return { blocks, headings: blocks.flatMap(headingsOf) };
}

function headingsOf(block: BodyBlock): Heading[] {
  if (block.type === 'rich-text') return headingsIn(block.html);
  if (block.type === 'table' || block.type === 'picture' || block.type === 'call-out' || !block.title)
    return [];
  return [{ id: block.id, text: block.title }];
}
