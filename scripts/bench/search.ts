/** How well the search of the demonstration site answers real-life queries, and what to mend next. */
import { launchBrowser } from '../e2e/launch-browser.ts';
import { clear, newPlace, startHouse } from '../e2e/house.ts';
import { answersOf } from '../relevance/ask.ts';
import { readQueries, relevanceOf } from '../relevance/score.ts';

/** The figures, as Markdown; `date` is told as it is given. */
export async function searchReport(date: string): Promise<string> {
  const place = await newPlace();
  const house = await startHouse(place);
  const browser = await launchBrowser();
  try {
    const queries = await readQueries();
    const { ndcgAt10, successAt1, missed } = relevanceOf(
      queries,
      await answersOf(browser, place.site, queries),
    );
    return `# What the search finds

${queries.length} real-life queries (scripts/relevance/queries.yaml) on the demonstration site, each typed on the search page of its
language. Made by \`npm run bench search\` on ${date}.

- nDCG@10: ${ndcgAt10.toFixed(3)}
- success@1: ${successAt1.toFixed(3)}

First answers that are none of the best:

${missed.map((each) => `- ${each}`).join('\n')}
`;
  } finally {
    await browser.close();
    house.process.kill('SIGTERM');
    await house.ended;
    await clear(place);
  }
}
