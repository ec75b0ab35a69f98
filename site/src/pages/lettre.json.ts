/** For the CMS: what the letter of a month is made of. */
import { defaultLocale } from '@passerelle/shared/locales';
import type { APIRoute } from 'astro';
import { letterContentOf } from '../content/letter.ts';
import { content } from '../content/store.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(letterContentOf(content().in(defaultLocale), site!.href)), {
    headers: { 'Content-Type': 'application/json' },
  });
