/** How the demonstration content names what it refers to: no identifier exists before it is written. */
import { theme } from '@passerelle/shared/content/theme';
import { z } from 'zod';

/** The last part of an entry's address; themes are referred to by it. */
export const slug = theme.schema.shape.slug;

/** A page is referred to by its path: the slugs of the pages above it and its own, `contact/bureau-d-accueil`. */
export const pageReference = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'expected a path of slugs, without slashes at its ends');

/** The English values of a closed list. */
export const keysOf = <Value extends string>(list: Record<Value, string>) => Object.keys(list) as Value[];
