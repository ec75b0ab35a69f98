/** What the server refuses, said in French to whoever sees it: the panel shows these sentences as they come. */
import { inFrench } from '../documents/french-faults.ts';

interface Context {
  status: number;
  body: unknown;
}

interface Refusal {
  error?: { message?: string };
}

export default () => async (context: Context, next: () => Promise<void>) => {
  await next();
  const { error } = (
    context.status >= 400 && typeof context.body === 'object' ? (context.body ?? {}) : {}
  ) as Refusal;
  if (typeof error?.message === 'string') error.message = inFrench(error.message);
};
