/** The words of PDF files, so that what stands in an attachment is found too. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const pdfText = z.object({ pages: z.int(), text: z.string() });

export type PdfText = z.output<typeof pdfText>;

/** To be changed with what is read, so that every file is read anew. */
const edition = 2;

/**
 * Most publications bring no new file, and the reader takes longer to load than they take to index. Asked for while
 * Astro builds, `import()` fails: what loaded the configuration is closed by then.
 */
const require = createRequire(import.meta.url);
const loadReader = () => require('unpdf') as typeof import('unpdf');

/** Longer files are searched by their beginning: an index is no library. */
const mostCharacters = 60_000;
const mostBytes = 30 * 1024 * 1024;
const timeoutMs = 20_000;

/** The words of a PDF, read once and kept by the hash of its bytes; without any when it cannot be read. */
export async function textOfPdf(bytes: Uint8Array, cacheDir: string): Promise<PdfText> {
  const kept = path.join(cacheDir, `${edition}-${createHash('sha256').update(bytes).digest('hex')}.json`);
  const known = await readFile(kept, 'utf8')
    .then((text) => pdfText.parse(JSON.parse(text)))
    .catch(() => undefined);
  if (known) return known;
  const reader = loadReader();
  const read = (await extract(bytes, reader).catch(() => undefined)) ?? { pages: 0, text: '' };
  await mkdir(cacheDir, { recursive: true });
  await writeFile(kept, JSON.stringify(read));
  return read;
}

async function extract(
  bytes: Uint8Array,
  { extractText, getDocumentProxy }: ReturnType<typeof loadReader>,
): Promise<PdfText | undefined> {
  if (bytes.length > mostBytes) return undefined;
  // The reader takes the bytes for itself: it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), timeoutMs);
  try {
    const read = await Promise.race([extractText(document, { mergePages: true }), late.promise]);
    return read && { pages: read.totalPages, text: read.text.slice(0, mostCharacters) };
  } finally {
    clearTimeout(timer);
    await document.loadingTask.destroy();
  }
}
