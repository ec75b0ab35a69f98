/**
 * The numbers behind a figure, as they are pasted from a spreadsheet: a line per row, its cells apart by a tab or a
 * semicolon, the names of the columns first. `1 234,5` is a number; an empty cell is a number nobody has.
 */

/** Numbers by row and column; `values` has one for each of the columns. */
export interface FigureTable {
  /** What the rows are: "Année", "Arrondissement". */
  rowsName: string;
  columns: string[];
  rows: { label: string; values: (number | undefined)[] }[];
}

const mostRows = 60;
const mostColumns = 6;

/** A table that cannot be drawn; its message, in French, names the line and says what to do. */
export class FigureTableError extends Error {
  override name = 'FigureTableError';
}

const cellsOf = (line: string, separator: string) => line.split(separator).map((cell) => cell.trim());

function numberIn(cell: string, line: number): number | undefined {
  if (cell === '') return undefined;
  const plain = cell.replaceAll(/[\s\u00a0\u202f.](?=\d{3}(\D|$))/g, '').replace(',', '.');
  const value = Number(plain);
  if (/^-?\d+(\.\d+)?$/.test(plain) && Number.isFinite(value)) return value;
  throw new FigureTableError(
    `Ligne ${line} : « ${cell} » n’est pas un nombre. Écrivez par exemple 1 250 ou 12,5 ; laissez vide ce que l’on ignore.`,
  );
}

/** Reads a pasted table, or says which line is wrong. */
export function readFigureTable(pasted: string): FigureTable {
  const lines = pasted
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\r$/, ''), number: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const separator = lines[0]?.text.includes('\t') ? '\t' : ';';
  const [rowsName = '', ...columns] = cellsOf(lines[0]?.text ?? '', separator);
  if (columns.length === 0 || columns.some((column) => column === '')) {
    throw new FigureTableError(
      'La première ligne donne le nom des colonnes, par exemple : Année;Femmes;Hommes. Copiez le tableau avec ses titres.',
    );
  }
  const rows = lines.slice(1).map(({ text, number }) => {
    const [label = '', ...cells] = cellsOf(text, separator);
    if (label === '' || cells.length > columns.length) {
      throw new FigureTableError(
        `Ligne ${number} : il y faut un nom et ${columns.length} nombre(s) au plus, séparés par des points-virgules. On y lit « ${text.trim()} ».`,
      );
    }
    return { label, values: columns.map((_, column) => numberIn(cells[column] ?? '', number)) };
  });
  if (rows.length === 0)
    throw new FigureTableError('Il manque les lignes de nombres, sous celle des titres.');
  if (rows.length > mostRows || columns.length > mostColumns) {
    throw new FigureTableError(
      `Ce tableau est trop grand pour un graphique : ${mostRows} lignes et ${mostColumns} colonnes au plus. Choisissez l’essentiel.`,
    );
  }
  return { rowsName, columns, rows };
}
