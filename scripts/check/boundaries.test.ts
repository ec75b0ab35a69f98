import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, importsOf, read, repositoryFiles, type Import } from './sources.ts';

const workspaces = ['shared', 'cms', 'site', 'scripts'] as const;
const workspaceOf = (file: string) => workspaces.find((workspace) => file.startsWith(`${workspace}/`));

const imports = codeFiles.flatMap(importsOf);
const isRelative = ({ to }: Import) => to.startsWith('.');
const isTest = (file: string) => /\.test\.\w+$|\/test\/|\/e2e\/|vitest\.config/.test(file);

/** What only those who develop have the packages for. */
const isForDevelopers = (file: string) => isTest(file) || file.startsWith('scripts/bench/');

const tell = ({ from, to }: Import) => `${from} imports ${to}`;

/** The package an import names: `@scope/name/sub` → `@scope/name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  exports?: Record<string, string>;
}
const manifest = (workspace: string) => JSON.parse(read(path.join(workspace, 'package.json'))) as Manifest;

test('imports are really seen', () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(new Set(imports.map(({ from }) => workspaceOf(from)))).toEqual(new Set(workspaces));
});

test('no relative import leaves its workspace', () => {
  const leaving = imports
    .filter(isRelative)
    .filter(({ from, to }) => workspaceOf(path.join(path.dirname(from), to)) !== workspaceOf(from));
  expect(leaving.map(tell)).toEqual([]);
});

test('cms, site and scripts never import each other; shared imports none of them', () => {
  const own = new Map(workspaces.map((workspace) => [manifest(workspace).name, workspace]));
  const crossing = imports.filter(({ from, to }) => {
    const target = own.get(packageOf(to));
    return target !== undefined && target !== 'shared' && target !== workspaceOf(from);
  });
  expect(crossing.map(tell)).toEqual([]);
});

test('shared runs on zod alone', () => {
  const foreign = imports.filter(
    ({ from, to }) =>
      workspaceOf(from) === 'shared' &&
      !isTest(from) &&
      !isRelative({ from, to, typeOnly: false }) &&
      to !== 'zod',
  );
  expect(foreign.map(tell)).toEqual([]);
});

test.each(workspaces)('%s imports only what its package.json declares', (workspace) => {
  const { dependencies = {}, devDependencies = {} } = manifest(workspace);
  const rootDevelopment = (JSON.parse(read('package.json')) as Manifest).devDependencies ?? {};
  const undeclared = imports
    .filter(({ from }) => workspaceOf(from) === workspace)
    .filter((each) => !isRelative(each))
    .filter(
      ({ to }) => !to.startsWith('node:') && !/^(astro|virtual|pagefind):/.test(to) && !to.startsWith('/'),
    )
    .filter(({ from, to, typeOnly }) => {
      const name = packageOf(to);
      const development = isForDevelopers(from) || typeOnly || from.includes('/src/admin/');
      return (
        !(name in dependencies) && !(development && (name in devDependencies || name in rootDevelopment))
      );
    });
  expect(undeclared.map(tell)).toEqual([]);
});

test('what runs in an office imports nothing that only those who develop can run', () => {
  const reaching = imports
    .filter((each) => isRelative(each) && !each.typeOnly && !isForDevelopers(each.from))
    .filter(({ from, to }) => isForDevelopers(path.join(path.dirname(from), to)));
  expect(reaching.map(tell)).toEqual([]);
});

test('what shared is asked for is what it exports', () => {
  const { name, exports = {} } = manifest('shared');
  const unknown = imports
    .filter(({ to }) => packageOf(to) === name)
    .filter(({ to }) => {
      const asked = `.${to.slice(name.length)}`;
      const [pattern, target] = Object.entries(exports).find(
        ([key]) => key === asked || (key.endsWith('*') && asked.startsWith(key.slice(0, -1))),
      ) ?? ['', ''];
      const file = target.replace('*', asked.slice(pattern.length - 1));
      return !repositoryFiles.includes(path.join('shared', file));
    });
  expect(unknown.map(tell)).toEqual([]);
});

test('built-in modules are named as such', () => {
  const bare = imports.filter(({ to }) => builtinModules.includes(to) && !to.startsWith('node:'));
  expect(bare.map(tell)).toEqual([]);
});

const siteRank: Record<string, number> = { pages: 4, templates: 3, components: 2, lib: 1 };

test('inside the site, pages use templates, templates use components, components use lib, never the other way', () => {
  const part = (file: string) => /^site\/src\/(\w+)\//.exec(file)?.[1] ?? '';
  const upward = imports.filter(isRelative).filter(({ from, to }) => {
    const target = part(path.join(path.dirname(from), to));
    return (siteRank[target] ?? 0) > (siteRank[part(from)] ?? 9);
  });
  expect(upward.map(tell)).toEqual([]);
});

test('inside the site, only what brings content and its media in knows Strapi', () => {
  const knowing = imports
    .filter(isRelative)
    .filter(({ from, to }) => /^site\/src\/strapi\//.test(path.join(path.dirname(from), to)))
    .filter(
      ({ from }) =>
        !/^site\/(src\/(strapi|content|media|renderer|preview)|integrations|test)\//.test(from) &&
        !isTest(from),
    );
  expect(knowing.map(tell)).toEqual([]);
});
