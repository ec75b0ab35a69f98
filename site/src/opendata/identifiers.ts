/** Identifiers others may keep: a UUID of version 5 (RFC 9562) made of the entry's documentId, the same for ever. */
import { v5 } from 'uuid';

/** This product's own namespace, chosen once at random. */
const namespace = 'b51e3f6c-1c0e-4a86-9d0b-5e6f0a7c2d14';

/** They are asked for at every publication, and cost more than what they name. */
const known = new Map<string, string>();

/** @example uuidOf('service', 'abc123') // always the same */
export function uuidOf(kind: string, ...parts: (string | number)[]): string {
  const name = [kind, ...parts].join('/');
  const uuid = known.get(name) ?? v5(name, namespace);
  known.set(name, uuid);
  return uuid;
}
