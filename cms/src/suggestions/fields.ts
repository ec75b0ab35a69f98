/** What of a record people may speak about. */
import type { Reportable } from '@passerelle/shared/suggestions';

export interface Field {
  /** The attribute, or what stands for several. */
  name: string;
  /** Written as it stands: what people propose can be taken over word for word. The others are told in words. */
  plain?: 'line' | 'text' | 'email' | 'url';
  maxLength?: number;
}

const service: Field[] = [
  { name: 'schedules' },
  { name: 'phones' },
  { name: 'places' },
  { name: 'email', plain: 'email', maxLength: 200 },
  { name: 'bookingUrl', plain: 'url', maxLength: 500 },
  { name: 'name', plain: 'line', maxLength: 150 },
  { name: 'description', plain: 'text', maxLength: 5_000 },
  { name: 'conditions', plain: 'text', maxLength: 600 },
  { name: 'cost' },
  { name: 'languages' },
  { name: 'closed' },
  { name: 'other' },
];

const organisation: Field[] = [
  { name: 'phones' },
  { name: 'places' },
  { name: 'email', plain: 'email', maxLength: 200 },
  { name: 'website', plain: 'url', maxLength: 500 },
  { name: 'name', plain: 'line', maxLength: 150 },
  { name: 'description', plain: 'text', maxLength: 5_000 },
  { name: 'closed' },
  { name: 'other' },
];

export const fieldsOf: Record<Reportable, Field[]> = { service, organisation };
