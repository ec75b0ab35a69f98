/** Content types are code: in production their builder is not there, for anybody (CVE-2026-22599 was a way around its rights). */
interface Context {
  path: string;
  status: number;
}

export default () => async (context: Context, next: () => Promise<void>) => {
  const isClosed =
    process.env['NODE_ENV'] === 'production' && /^\/content-type-builder(\/|$)/i.test(context.path);
  if (isClosed) context.status = 404;
  else await next();
};
