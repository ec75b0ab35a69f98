/** Mail, through whatever SMTP server the centre has. */
import { createTransport } from 'nodemailer';
import { environment } from './environment.ts';

export interface Mail {
  to: string;
  subject: string;
  /** It reads the same everywhere, and loads nothing. */
  text: string;
  /** The same with headings and links, for who reads it that way. */
  html?: string | undefined;
  /** Where an answer goes. */
  replyTo?: string | undefined;
  /** Nobody wrote it: no holiday notice comes back, and no machine answers (RFC 3834). */
  isAutomatic?: boolean;
}

/** Whether there is a mail server to send by. */
export const canSend = () => environment().SMTP_URL !== undefined;

const messageOf = ({ isAutomatic, ...mail }: Mail) => ({
  ...mail,
  ...(isAutomatic && { headers: { 'Auto-Submitted': 'auto-generated' } }),
});

/** Sends one mail. Throws what the server said when it would not take it. */
export async function send(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment();
  const transport = createTransport({ url: SMTP_URL!, connectionTimeout: 10_000, socketTimeout: 20_000 });
  try {
    await transport.sendMail({ from: MAIL_FROM!, ...messageOf(mail) });
  } finally {
    transport.close();
  }
}

/** A mail as a file (RFC 5322) that mail programs open as a draft, to be sent by whoever opens it. */
export async function draftFile(mail: Omit<Mail, 'to'>): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({ ...mail, headers: { 'X-Unsent': '1' } });
  return String(message);
}
