/** Every file of the site that is rendered from content: where it goes, and what to ask the pages for. */
import { content } from '../content/store.ts';

export interface RenderedFile {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  /** The address that answers with its bytes. */
  address: string;
}

const ofPage = (address: string): RenderedFile => ({ file: `${address.slice(1)}index.html`, address });
const ofEndpoint = (address: string): RenderedFile => ({ file: address.slice(1), address });

/** The files the present content makes. */
export function renderedFiles(): RenderedFile[] {
  const { routes, feeds } = content();
  return [
    ...routes.map(({ path }) => ofPage(path)),
    { file: '404.html', address: '/404/' },
    ...feeds.map(({ path }) => ofEndpoint(path)),
    ofEndpoint('/robots.txt'),
    ofEndpoint('/redirects.json'),
  ];
}
