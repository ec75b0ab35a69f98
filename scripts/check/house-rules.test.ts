import path from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, read, repositoryFiles } from './sources.ts';

test('no file of code is longer than 300 lines', () => {
  const long = codeFiles.filter((file) => read(file).split('\n').length > 301);
  expect(long).toEqual([]);
});

test('a file says what it is for: none is called utils, helpers, misc or common', () => {
  const vague = repositoryFiles.filter((file) =>
    /(^|\/)(utils?|helpers?|misc|common|stuff)(\.\w+)*(\/|$)/i.test(file),
  );
  expect(vague).toEqual([]);
});

test('code says any to nothing, and leaves nothing to do later', () => {
  const pattern = new RegExp(
    ['\\b(TO' + 'DO|FIX' + 'ME|X' + 'XX)\\b', '@ts-(ignore|nocheck)', '(: |<|as )any\\b(?! \\w)'].join('|'),
  );
  const found = codeFiles.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\/\/|\*|\/\*\*)/.test(line)
          ? [`${file}:${index + 1} ${line.trim()}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});

test('versions of dependencies are exact', () => {
  const loose = repositoryFiles
    .filter((file) => path.basename(file) === 'package.json')
    .flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(file)) as Record<
        string,
        Record<string, string>
      >;
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });
  expect(loose).toEqual([]);
});

const documents = repositoryFiles.filter((file) => /(^|\/)README\.md$|^\.github\/.*\.md$/.test(file));

/** Files and folders named between backticks or as link targets, when they look like paths of this repository. */
function pathsNamed(document: string): string[] {
  const text = read(document).replaceAll(/```[\s\S]*?```/g, '');
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!);
  const quoted = [...text.matchAll(/`((?:\.github|\.ci|shared|cms|site|scripts)\/[\w./-]*)`/g)].map(
    (match) => match[1]!,
  );
  return [...linked.map((link) => path.join(path.dirname(document), link)), ...quoted];
}

const exists = (name: string) => {
  const plain = path.normalize(name).replace(/\/$/, '');
  // What is built is not in the repository, yet worth naming to somebody whose build went wrong.
  return (
    plain === '.' ||
    /(^|\/)dist(\/|$)/.test(plain) ||
    repositoryFiles.some((file) => file === plain || file.startsWith(`${plain}/`))
  );
};

test.each(documents)('every path %s names exists', (document) => {
  expect(pathsNamed(document).filter((name) => !exists(name))).toEqual([]);
});
