import { z } from 'zod';
import { text, webAddress } from '../fields.ts';

/** Another place on the web: a network's page, a social account (HSDS `url`). */
export const website = z.object({ label: text(60), url: webAddress });

export type Website = z.output<typeof website>;
