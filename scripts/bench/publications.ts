/** How long an editor waits, measured from outside: from the panel's own publish request to the page served. */
import type { Place } from '../e2e/house.ts';

/** Milliseconds since the publish request was sent. */
export interface Waits {
  /** Until Strapi answered the request. */
  request: number;
  /** Until the changed page was served. */
  page: number;
  /** Until home, which lists it, was. */
  home: number;
  /** Until the search index that knows it was. */
  search: number;
}

const articles = '/content-manager/collection-types/api::article.article';

export interface Desk {
  /** Publishes one more change, and measures. */
  publish(): Promise<Waits>;
}

/** Signs in, and takes the newest article as the one to change. */
export async function openDesk(
  { cms, site }: Pick<Place, 'cms' | 'site'>,
  administrator: { email: string; password: string },
): Promise<Desk> {
  let token = '';
  const send = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(cms + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  token = (await send<{ data: { token: string } }>('/admin/login', administrator)).data.token;
  const { results } = await send<{ results: { documentId: string; slug: string }[] }>(
    `${articles}?pageSize=1&sort=publishedOn:DESC&locale=fr`,
  );
  const { documentId, slug } = results[0]!;
  const publish = `${articles}/${documentId}/actions/publish?locale=fr`;
  return {
    async publish() {
      const title = `Essai ${crypto.randomUUID()}`;
      const start = performance.now();
      const since = () => performance.now() - start;
      const request = send(publish, {
        title,
        slug,
        kind: 'Actu',
        // Always the newest, so that home lists it.
        publishedOn: '2099-01-01',
        summary: 'Un résumé.',
        body: `Un texte. ${title}`,
      }).then(since);
      const hasTitle = async (response: Response) => (await response.text()).includes(title);
      // One reader, who looks at one thing after the other: a crowd would take the publisher's processor.
      const page = await seen(`${site}/actus/${slug}/`, hasTitle).then(since);
      const home = await seen(`${site}/`, hasTitle).then(since);
      const search = await seen(`${site}/`, isFindable).then(since);
      return { request: await request, page, home, search };
    },
  };
}

/** A release whose search knows its pages says so in its name (publish.ts, `publishIndex`). */
const isFindable = async (response: Response) =>
  /-(recent|whole)$/.test(response.headers.get('x-release') ?? '');

/** Asks until the answer is right; what is still the same is not sent again. */
async function seen(url: string, right: (response: Response) => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  let headers = {};
  for (;;) {
    const response = await fetch(url, { headers });
    if (await right(response)) return;
    const etag = response.headers.get('etag');
    headers = etag ? { 'If-None-Match': etag } : {};
    if (Date.now() > deadline) throw new Error(`${url} did not change within two minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
