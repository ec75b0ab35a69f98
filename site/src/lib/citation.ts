/** A work as others cite it, after APA 7: `Exemple, A. (2025). …` is left to them; names stay as they are signed. */
export function citation({
  authors,
  year,
  title,
  publisher,
  url,
}: {
  authors: string[];
  year: number;
  title: string;
  publisher: string;
  url: string;
}): string {
  const who = authors.length > 0 ? authors.join(', ') : publisher;
  const parts = [`${who} (${year})`, title, ...(authors.length > 0 ? [publisher] : []), url];
  return parts.map((part) => part.replace(/\.$/, '')).join('. ');
}
