/** What the media library takes in, in a real Strapi. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importToken, startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(() => cms?.stop());

describe('a file that is not what it says', () => {
  const send = async (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('files', new Blob([content], { type }), name);
    form.append('fileInfo', JSON.stringify({ alternativeText: 'Un essai' }));
    const response = await fetch(`${cms.url}/api/upload`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${importToken}` },
      body: form,
    });
    const answer = (await response.json()) as { error?: { message: string } };
    return `${response.status} ${answer.error?.message ?? ''}`;
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ['an SVG, which can carry a program', 'dessin.svg', 'image/svg+xml', svg, 'Les images SVG sont refusées'],
    ['an SVG under another name', 'dessin.png', 'image/png', svg, '(refusé|n’est pas une image)'],
    ['a web page', 'page.html', 'text/html', '<!doctype html><script>1</script>', 'est refusé'],
    [
      'a web page that starts like a PDF',
      'page.html',
      'application/pdf',
      '%PDF-1.7\n<script>1</script>',
      '(est refusé|ne finit pas comme)',
    ],
    ['text called a picture', 'photo.png', 'image/png', 'bonjour', 'n’est pas une image'],
    ['nothing', 'vide.png', 'image/png', '', 'est vide'],
    ['a program', 'outil.exe', 'application/x-msdownload', 'MZ\u0000', 'est refusé'],
  ])('is refused in French: %s', async (_what, name, type, content, message) => {
    expect(await send(name, type, content)).toMatch(new RegExp(`^4\\d\\d .*${message}`));
  });

  test('is refused when it is too heavy, with the limit', async () => {
    const heavy = new Uint8Array(26 * 1024 * 1024);
    heavy.set(new TextEncoder().encode('%PDF-1.7\n'));
    expect(await send('lourd.pdf', 'application/pdf', heavy)).toMatch(/^4\d\d .*25 Mo au plus/);
  });
});
