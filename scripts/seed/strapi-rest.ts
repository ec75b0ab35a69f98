/** The little of Strapi's REST API that writing content needs (https://docs.strapi.io/cms/api/rest). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const timeoutMs = 60_000;
const pageSize = 100;

/** Strapi refused a request, or did not answer it. */
export class StrapiError extends Error {
  override name = 'StrapiError';
}

const stored = z.looseObject({ documentId: z.string() });
const storedOne = z.object({ data: stored });
const storedList = z.object({
  data: z.array(stored),
  meta: z.object({ pagination: z.object({ pageCount: z.number() }) }),
});
const uploads = z.array(z.object({ id: z.int() }));
const refusal = z.object({
  error: z.object({
    message: z.string(),
    details: z
      .object({
        errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
      })
      .optional()
      .catch(undefined),
  }),
});

/** Which version a request writes. */
export type Status = 'published' | 'draft';

/** An entry as Strapi answers it. */
export type Stored = z.output<typeof stored>;

/** Requests to one Strapi, with one token. */
export class StrapiRest {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Every entry of a collection, drafts that were never published included. */
  async findAll(endpoint: string, query: string): Promise<Stored[]> {
    const entries: Stored[] = [];
    for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
      const paging = `sort=documentId&pagination[pageSize]=${pageSize}&pagination[page]=${page}`;
      const given = await this.#ask('GET', `${endpoint}?status=draft&${paging}&${query}`);
      if (given === undefined) {
        throw new StrapiError(`GET ${this.#url}/api/${endpoint} answered 404. ${remedyFor(404)}`);
      }
      const answer = storedList.parse(given);
      entries.push(...answer.data);
      pageCount = answer.meta.pagination.pageCount;
    }
    return entries;
  }

  /** Whether a single type was ever filled in, in French unless said otherwise. */
  async hasSingle(endpoint: string, locale = 'fr'): Promise<boolean> {
    return (await this.#ask('GET', `${endpoint}?status=draft&locale=${locale}`)) !== undefined;
  }

  /** Creates an entry, and publishes it where the type has drafts, unless it is to stay one. */
  async create(endpoint: string, data: object, status: Status = 'published'): Promise<Stored> {
    return storedOne.parse(await this.#ask('POST', `${endpoint}?status=${status}`, { data })).data;
  }

  /** Changes the attributes named, and publishes; what there is not in this language is created. */
  async update(path: string, data: object, locale = 'fr', status: Status = 'published'): Promise<Stored> {
    return storedOne.parse(await this.#ask('PUT', `${path}?status=${status}&locale=${locale}`, { data }))
      .data;
  }

  /** The number of an uploaded file; nothing when there is none of that name. */
  async findUpload(name: string): Promise<number | undefined> {
    const query = `filters[name][$eq]=${encodeURIComponent(name)}`;
    return uploads.parse(await this.#ask('GET', `upload/files?${query}`))[0]?.id;
  }

  /** Puts a picture into the media library, with what it shows in words; answers its number. */
  async upload(file: string, alternativeText: string): Promise<number> {
    const form = new FormData();
    form.append(
      'files',
      new Blob([await readFile(file)], { type: file.endsWith('.pdf') ? 'application/pdf' : 'image/png' }),
      path.basename(file),
    );
    form.append('fileInfo', JSON.stringify({ alternativeText }));
    return uploads.min(1).parse(await this.#ask('POST', 'upload', form))[0]!.id;
  }

  /** The answer's JSON, or `undefined` where there is nothing to read. */
  async #ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> {
    const isForm = body instanceof FormData;
    const url = `${this.#url}/api/${path}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method,
        headers: {
          Authorization: `Bearer ${this.#token}`,
          ...(body && !isForm && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch (error) {
      const { message, cause } = error as Error;
      const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
      throw new StrapiError(`${method} ${url} failed: ${reason}. Check that the CMS runs at this address.`);
    }
    if (method === 'GET' && response.status === 404) return undefined;
    const json = asJson(text);
    if (response.ok && json !== undefined) return json;
    const said = reasonOf(json) ?? 'an answer that is not JSON';
    throw new StrapiError(
      `${method} ${url} answered ${response.status}: ${said}. ${remedyFor(response.status)}`,
    );
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Strapi says was wrong, field by field. */
function reasonOf(json: unknown): string | undefined {
  const parsed = refusal.safeParse(json);
  if (!parsed.success) return undefined;
  const { message, details } = parsed.data.error;
  const fields = details?.errors.map((fault) => `${fault.path.join('.')}: ${fault.message}`) ?? [];
  return [message, ...fields].join(' — ').replace(/\.$/, '');
}

function remedyFor(status: number): string {
  if (status === 401 || status === 403) return 'Check that CMS_IMPORT_TOKEN is the one this database knows.';
  if (status === 404) return 'Check that CMS_URL leads to this CMS and that it was built from these sources.';
  if (status < 500) return 'Correct the content named, then run it again: what is already written stays.';
  return 'Look at the log of the CMS, then run it again: what is already written stays.';
}
