import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env.server.ts'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly id: string }

let transport: Transporter | undefined

/** Whether letters leave the house; without SMTP they stay in the outbox. */
export const mailIsSent = (): boolean => env().SMTP_URL !== undefined

/** One SMTP conversation. Throws when the server does not take the letter, so that the job is tried again. */
export async function sendLetter(letter: Letter): Promise<void> {
  const url = env().SMTP_URL
  if (!url) throw new Error('no mail server is configured')
  transport ??= createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({
    from: env().MAIL_FROM,
    // One address, not text to be read as a list of them.
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${new URL(env().PUBLIC_URL).hostname}>`,
  })
}
