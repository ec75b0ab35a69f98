/**
 * Asks addresses whether somebody is there, politely: one request at a time to a host, few at once, no body read, no
 * cookie or credential sent, and a name on it.
 */
import { Agent, fetch, type Dispatcher } from 'undici';
import { outsideConnector } from './outside.ts';
import { isFromOutside, timeoutFault, type Reply } from './verdict.ts';

export interface Asking {
  /** Who asks. */
  userAgent: string;
  timeoutMs?: number;
  hostsAtOnce?: number;
  /** Whether our own network is asked too: the servers of tests are there. */
  isInsideAsked?: boolean;
}

/** Hosts that say nothing, one after the other and nobody else: our own network is down, and the rest is spared. */
const silentHosts = 20;

type How = { dispatcher: Dispatcher; userAgent: string; timeoutMs: number };

function faultOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? timeoutFault : (cause?.code ?? cause?.message ?? message);
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  { dispatcher, userAgent, timeoutMs }: How,
): Promise<Reply> {
  try {
    const { status, body } = await fetch(address, {
      method,
      dispatcher,
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await body?.cancel();
    return { status };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function ask(address: string, how: How): Promise<Reply> {
  const head = await request(address, 'HEAD', how);
  // Who knows no HEAD says so in many ways: 405, 501, 403, 404, a closed line. Who asks for less (429) is not asked more.
  const isEnough = 'status' in head && (head.status < 400 || head.status === 429);
  return isEnough ? head : request(address, 'GET', how);
}

/** What came of asking each address; of none but the first, when nobody at all answers. */
export async function askAll(
  addresses: Iterable<string>,
  { userAgent, timeoutMs = 10_000, hostsAtOnce = 4, isInsideAsked = false }: Asking,
): Promise<Map<string, Reply>> {
  const connect = isInsideAsked ? { timeout: timeoutMs } : outsideConnector(timeoutMs);
  // One connection to each origin holds for what redirects lead to, too.
  const dispatcher = new Agent({ connections: 1, connect });
  const hosts = Map.groupBy(addresses, (address) => new URL(address).host).values();
  const replies = new Map<string, Reply>();
  let asked = 0;
  let isHeard = false;
  const askHosts = async () => {
    // All of them take from the same list.
    for (const ofHost of hosts) {
      for (const address of ofHost) {
        const reply = await ask(address, { dispatcher, userAgent, timeoutMs });
        replies.set(address, reply);
        isHeard ||= isFromOutside(reply);
      }
      asked += 1;
      if (!isHeard && asked >= silentHosts) return;
    }
  };
  try {
    await Promise.all(Array.from({ length: hostsAtOnce }, askHosts));
  } finally {
    await dispatcher.destroy();
  }
  return replies;
}
