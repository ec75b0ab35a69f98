/**
 * What the publisher says to its log: one JSON object a line, `time`, `level`, `event` and what belongs to it. Never a
 * secret, and of content no more than the name of what is wrong.
 */

type Fields = Record<string, string | number | boolean | string[] | undefined>;

const line = (level: 'info' | 'error', event: string, fields: Fields) =>
  JSON.stringify({ time: new Date().toISOString(), level, event, ...fields });

/** Something happened. */
export const logInfo = (event: string, fields: Fields = {}) => console.log(line('info', event, fields));

/** Something went wrong; `cause` is what was thrown, if anything was. */
export function logError(event: string, fields: Fields = {}, cause?: unknown): void {
  const thrown = cause instanceof Error ? { message: cause.message, stack: cause.stack } : {};
  console.error(line('error', event, { ...fields, ...thrown }));
}
