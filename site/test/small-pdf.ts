/** A PDF with one page, written in a font that is not in it. */
export function pdf({
  width,
  height,
  text = 'Louer un logement',
}: {
  width: number;
  height: number;
  text?: string;
}) {
  const words = `BT /F1 36 Tf 40 ${height - 80} Td (${text}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R` +
      '/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj',
    `4 0 obj<</Length ${words.length}>>stream`,
    words,
    'endstream endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n');
}
