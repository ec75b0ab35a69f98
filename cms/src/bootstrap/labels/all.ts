/** Every label of the admin, by content type or component. */
import type { Views } from '../view.ts';
import { agendaViews } from './agenda.ts';
import { articleViews } from './article.ts';
import { blockViews } from './blocks.ts';
import { directoryPieceViews } from './directory-pieces.ts';
import { knowledgeViews } from './knowledge.ts';
import { locationViews } from './location.ts';
import { moreBlockViews } from './more-blocks.ts';
import { organizationViews } from './organization.ts';
import { pageViews } from './page.ts';
import { peopleViews } from './people.ts';
import { searchViews } from './search.ts';
import { serviceViews } from './service.ts';
import { siteViews } from './site.ts';
import { themeViews } from './theme.ts';

export const views: Views = {
  ...pageViews,
  ...themeViews,
  ...articleViews,
  ...organizationViews,
  ...serviceViews,
  ...locationViews,
  ...directoryPieceViews,
  ...knowledgeViews,
  ...agendaViews,
  ...peopleViews,
  ...siteViews,
  ...searchViews,
  ...blockViews,
  ...moreBlockViews,
};
