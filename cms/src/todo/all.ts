/** Everything that can wait for an editor. */
import type { TodoSource } from './item.ts';
import { dates, missed } from './sources/dates.ts';
import { law } from './sources/law.ts';
import { links } from './sources/links.ts';
import { reviews } from './sources/reviews.ts';
import { site } from './sources/site.ts';
import { suggestions } from './sources/suggestions.ts';

export const todoSources: TodoSource[] = [site, missed, law, reviews, suggestions, dates, links];
