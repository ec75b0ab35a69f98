/** What keeps robots out of the open form: no third party, nothing to solve, nothing kept about anybody. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Nobody fills in the form faster, or has it open for longer. */
const atLeastMs = 3_000;
const atMostMs = 24 * 60 * 60 * 1000;

const sign = (moment: string, secret: string) =>
  createHmac('sha256', secret).update(`moment ${moment}`).digest('hex');

/** When a form was given out, signed: goes into it as a hidden field. */
export const momentOf = (now: Date, secret: string) =>
  `${now.getTime()}.${sign(String(now.getTime()), secret)}`;

/** Whether a form was given out here, long enough ago for a person and not a day ago. */
export function isTimely(given: string, now: Date, secret: string): boolean {
  const [moment = '', signature = ''] = given.split('.');
  const right = Buffer.from(sign(moment, secret));
  const said = Buffer.from(signature);
  if (right.length !== said.length || !timingSafeEqual(right, said)) return false;
  const age = now.getTime() - Number(moment);
  return age >= atLeastMs && age <= atMostMs;
}

/** How many reports are taken: from one address an hour, and from everybody a day. In memory only. */
export function reportLimits({ perHour = 10, perDay = 300 } = {}) {
  const byAddress = new RateLimiterMemory({ points: perHour, duration: 3_600 });
  const byAll = new RateLimiterMemory({ points: perDay, duration: 86_400 });
  /** Whether one more may be taken from this address. */
  return async (address: string): Promise<boolean> => {
    try {
      await byAddress.consume(address);
      await byAll.consume('all');
      return true;
    } catch {
      return false;
    }
  };
}
