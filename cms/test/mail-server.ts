/** A real SMTP server that keeps what is delivered, and may be told to refuse. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** Every mail that was delivered, as its reader sees it and as it came. */
  mails: { to: string; text: string; raw: string }[];
  refuses: boolean;
  stop(): void;
}

/** Undoes quoted-printable (RFC 2045). */
const readable = (raw: string) =>
  Buffer.from(
    raw
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Starts one on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const running: MailServer = { url: '', mails: [], refuses: false, stop: () => server.close() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => done(running.refuses ? new Error('mailbox unavailable') : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        running.mails.push({ to: envelope.rcptTo[0]!.address, text: readable(raw), raw });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  running.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return running;
}
