/** Every file of the site that is rendered from content: where it goes, and what to ask the pages for. */
import type { Route } from '../content/routes.ts';
import { content } from '../content/store.ts';

export interface RenderedFile {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  /** The address that answers with its bytes. */
  address: string;
  /** The one document it shows, beside what all pages share; absent, it shows several. */
  documentId?: string;
}

function ofPage({ path: address, kind, key }: Route): RenderedFile {
  const detail = kind === 'article' || kind === 'organization';
  return { file: `${address.slice(1)}index.html`, address, ...(detail && { documentId: key }) };
}

const ofEndpoint = (address: string): RenderedFile => ({ file: address.slice(1), address });

/** The files the present content makes. */
export function renderedFiles(): RenderedFile[] {
  const { routes, feeds } = content();
  return [
    ...routes.map(ofPage),
    { file: '404.html', address: '/404/' },
    ...feeds.map(({ path }) => ofEndpoint(path)),
    ofEndpoint('/robots.txt'),
    ofEndpoint('/redirects.json'),
  ];
}
