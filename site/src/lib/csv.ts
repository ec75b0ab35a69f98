/** What a spreadsheet would take for a formula; a number may start with its sign. */
const formula = /^(?:[=@\t\r]|[+-](?!\d+(\.\d+)?$))/;

const cell = (text: string) => {
  const plain = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Lines of cells as a CSV file (RFC 4180), with a byte order mark and no cell a spreadsheet would run. */
export const csv = (lines: string[][]): string =>
  `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
