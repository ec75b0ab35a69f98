/** The feeds: `/rss.xml`, and one under the address of each subject that has one. */
import { feedIn, feedSections } from '../../content/feed-documents.ts';

export const getStaticPaths = feedSections;
export const GET = feedIn('rss');
