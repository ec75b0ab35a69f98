/** Mail, through whatever SMTP server the centre has. */
import { createTransport } from 'nodemailer';
import { environment } from '../environment.ts';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text: it reads the same everywhere, and loads nothing. */
  text: string;
  /** Where an answer goes. */
  replyTo?: string | undefined;
}

/** Whether there is a mail server to send by. */
export const canSend = () => environment().SMTP_URL !== undefined;

/** Sends one mail. Throws what the server said when it would not take it. */
export async function send({ to, subject, text, replyTo }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment();
  const transport = createTransport({ url: SMTP_URL!, connectionTimeout: 10_000, socketTimeout: 20_000 });
  try {
    await transport.sendMail({
      from: MAIL_FROM!,
      to,
      subject,
      text,
      ...(replyTo && { replyTo }),
      // No holiday notice comes back, and no machine answers (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}
