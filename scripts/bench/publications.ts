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
      const [request, page, home, search] = await Promise.all([
        send(publish, {
          title,
          slug,
          kind: 'Actu',
          // Always the newest, so that home lists it.
          publishedOn: '2099-01-01',
          summary: 'Un résumé.',
          body: `Un texte. ${title}`,
        }).then(since),
        seen(`${site}/actus/${slug}/`, async (response) => (await response.text()).includes(title)).then(
          since,
        ),
        seen(`${site}/`, async (response) => (await response.text()).includes(title)).then(since),
        seen(`${site}/actus/${slug}/`, async (response) => {
          const indexed = response.headers.get('x-release')?.endsWith('-search');
          return (await response.text()).includes(title) && indexed === true;
        }).then(since),
      ]);
      return { request, page, home, search };
    },
  };
}

/** Asks until the answer is right. */
async function seen(url: string, right: (response: Response) => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!(await right(await fetch(url)))) {
    if (Date.now() > deadline) throw new Error(`${url} did not change within two minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
