/**
 * A table as it is pasted from a spreadsheet: a line per row, its cells apart by a tab or a semicolon, the names of the
 * columns first. Numbers to be drawn have rules of their own (figure-table.ts).
 */

export interface PastedTable {
  columns: string[];
  /** Each as long as `columns`; the first cell names its row. */
  rows: string[][];
}

/** More is a document to download, on a phone above all. */
const mostRows = 60;
const mostColumns = 8;

/** A table that cannot be shown; its message, in French, names the line and says what to do. */
export class PastedTableError extends Error {
  override name = 'PastedTableError';
}

/** Reads a pasted table, or says which line is wrong. */
export function readPastedTable(pasted: string): PastedTable {
  const separator = pasted.split('\n')[0]!.includes('\t') ? '\t' : ';';
  const lines = pasted
    .split('\n')
    .map((line, index) => ({ number: index + 1, cells: line.split(separator).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const columns = lines[0]?.cells ?? [];
  if (columns.length < 2 || columns.slice(1).some((name) => name === '')) {
    throw new PastedTableError(
      'La première ligne donne le nom des colonnes, deux au moins : Jour;Heures. Copiez le tableau avec ses titres.',
    );
  }
  const rows = lines.slice(1).map(({ number, cells }) => {
    if (cells.length > columns.length) {
      throw new PastedTableError(
        `Ligne ${number} : ${cells.length} cases pour ${columns.length} colonnes. Ajoutez un titre de colonne ou retirez une case.`,
      );
    }
    return columns.map((_, index) => cells[index] ?? '');
  });
  if (rows.length === 0) throw new PastedTableError('Il manque les lignes, sous celle des titres.');
  if (rows.length > mostRows || columns.length > mostColumns) {
    throw new PastedTableError(
      `Ce tableau est trop grand pour un téléphone : ${mostRows} lignes et ${mostColumns} colonnes au plus. Proposez plutôt un fichier.`,
    );
  }
  return { columns, rows };
}
