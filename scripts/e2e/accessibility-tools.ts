/** The programs that look for barriers on a page. `place` puts one into every page a tab opens. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** By the name each has in the page. */
const files = {
  axe: require.resolve('axe-core/axe.min.js'),
  ace: require.resolve('accessibility-checker-engine/ace.js'),
  HTMLCS: require.resolve('html_codesniffer/build/HTMLCS.js'),
};

/** What the accessibility statement names. */
export const toolPackages = ['axe-core', 'accessibility-checker-engine', 'html_codesniffer', 'html-validate'];

/** What the tools leave in the page, as far as it is used here. */
declare global {
  var axe: typeof import('axe-core');
  var ace: {
    Checker: new () => {
      check(
        document: Document,
        rulesets: string[],
      ): Promise<{ results: { ruleId: string; value: string[]; message: string; snippet: string }[] }>;
    };
  };
  var HTMLCS: {
    ERROR: number;
    process(standard: string, document: Document, done: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}

export type Tool = keyof typeof files;

/** Its source is sent to the browser once for all pages: sending it with each costs as much as its answers. */
export async function place(context: BrowserContext, tool: Tool): Promise<void> {
  const source = await readFile(files[tool], 'utf8');
  await context.addInitScript({ content: `${source}\n;globalThis.${tool} = ${tool};` });
}

/** What axe calls a violation, of all that does not hang on colours: WCAG 2.2 AA and best practices. */
export const axeFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      // Only an experimental rule reads style sheets.
      preload: false,
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });

/** What axe says of the colours of the elements with these numbers as their `data-way`, and which it cannot tell. */
export const axeOnColours = (
  page: Page,
  ways: number[],
): Promise<{ faults: string[]; undecided: number[] }> =>
  page.evaluate(async (ways) => {
    const asked = ways.map((way) => `[data-way="${way}"]`);
    axe.configure({ rules: [{ id: 'color-contrast', selector: asked.join() }] });
    const { violations, incomplete } = await axe.run({
      resultTypes: ['violations', 'incomplete'],
      preload: false,
      runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
      elementRef: true,
    });
    const unclear = new Set(incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
    return {
      faults: violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      undecided: ways.filter((_, index) => unclear.has(document.querySelector<HTMLElement>(asked[index]!)!)),
    };
  }, ways);

/** What IBM Equal Access is sure of; what a person has to look at is not counted. */
export const equalAccessFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
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
        HTMLCS.process('WCAG2AA', document, () =>
          resolve(
            HTMLCS.getMessages()
              .filter(({ type }) => type === HTMLCS.ERROR)
              .map(({ code, msg, element }) => `HTML_CodeSniffer ${code}: ${msg} ${element.outerHTML}`),
          ),
        );
      }),
  );
