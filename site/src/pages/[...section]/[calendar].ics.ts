/** The calendars: `/agenda.ics`, one under the address of each subject that has one, one beside each event. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFileOf } from '../../content/calendars.ts';
import { content } from '../../content/store.ts';

const pattern = /^\/(?:(.+)\/)?([^/]+)\.ics$/;

export const getStaticPaths = (() =>
  content().calendars.map(({ path }) => {
    const [, section, calendar] = pattern.exec(path)!;
    return { params: { section, calendar } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site: address }) => {
  const { section, calendar } = params;
  const route = content().calendarAt(`/${section ? `${section}/` : ''}${calendar}.ics`);
  if (!route || !address) return new Response(null, { status: 404 });
  return new Response(calendarFileOf(route, content().in(route.locale), address.origin), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
