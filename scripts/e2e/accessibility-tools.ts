/** The programs that look for barriers on a page: served to the browser, so that it compiles each of them once. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

const files = {
  axe: require.resolve('axe-core/axe.min.js'),
  ace: require.resolve('accessibility-checker-engine/ace.js'),
  htmlcs: require.resolve('html_codesniffer/build/HTMLCS.js'),
};

export const toolPackages = ['axe-core', 'accessibility-checker-engine', 'html_codesniffer', 'html-validate'];

type Tool = keyof typeof files;

/** What the tools leave in the page, as far as it is used here. */
interface Tools {
  axe: typeof import('axe-core');
  ace: {
    Checker: new () => {
      check(
        document: Document,
        rulesets: string[],
      ): Promise<{ results: { ruleId: string; value: string[]; message: string; snippet: string }[] }>;
    };
  };
  HTMLCS: {
    ERROR: number;
    process(standard: string, document: Document, done: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}

/** Serves the tools until `close` is called. */
export async function serveTools(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = files[request.url!.slice(1) as Tool];
    void readFile(file).then((bytes) =>
      response
        .writeHead(200, {
          'Content-Type': 'text/javascript; charset=utf-8',
          'Cache-Control': 'max-age=86400, immutable',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .end(bytes),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export async function bring(page: Page, tool: Tool, origin: string): Promise<void> {
  await page.addScriptTag({ url: `${origin}/${tool}` });
}

/** What axe calls a violation: WCAG 2.2 and best practices; or only what colours decide. */
export const axeFaults = (page: Page, only: 'everything' | 'colours'): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as Tools;
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, only === 'colours' && ['color-contrast', 'link-in-text-block']);

/** What IBM Equal Access is sure of; what a person has to look at is not counted. */
export const equalAccessFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { ace } = globalThis as unknown as Tools;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .filter(
        ({ ruleId, snippet }) =>
          // A table wider than the screen is pushed along by keyboard: axe asks for exactly what this rule refuses.
          !(ruleId === 'element_tabbable_role_valid' && snippet.includes('class="scroll"')),
      )
      .map(({ ruleId, message, snippet }) => `Equal Access ${ruleId}: ${message} ${snippet}`);
  });

/** What HTML_CodeSniffer calls an error of WCAG 2 AA. */
export const codeSnifferFaults = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { HTMLCS } = globalThis as unknown as Tools;
        HTMLCS.process('WCAG2AA', document, () =>
          resolve(
            HTMLCS.getMessages()
              .filter(({ type }) => type === HTMLCS.ERROR)
              .map(({ code, msg, element }) => `HTML_CodeSniffer ${code}: ${msg} ${element.outerHTML}`),
          ),
        );
      }),
  );
