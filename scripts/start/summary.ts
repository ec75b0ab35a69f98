/** The last thing a start says: where everything is. */
import type { PublisherStatus } from '@passerelle/shared/publication';
import type { Environment } from '../environment.ts';

export interface Outcome {
  /** Nothing while the CMS has nothing to publish. */
  live: PublisherStatus['live'];
  /** Only when it was just invented: it is shown once. */
  password: string | undefined;
  envFile: string;
  seconds: number;
}

/** The three addresses and the sign-in. */
export function summary({ cms, publisher, site, admin }: Environment, outcome: Outcome): string {
  const { live, password, envFile, seconds } = outcome;
  const secret = password
    ? `${password}  (shown once; kept in ${envFile})`
    : `ADMIN_PASSWORD in ${envFile}, or as you changed it since`;
  return `
  Passerelle is running (ready in ${seconds.toFixed(1)} s)

    Site        ${site.url}/  (${live ? `${live.pages} pages` : 'nothing published yet'})
    Admin       ${cms.url}/admin
    Publisher   ${publisher.url}/status

    Sign in     ${admin.email}
    Password    ${secret}

  Ctrl-C stops everything.
`;
}
