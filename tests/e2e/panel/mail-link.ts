import { expect } from '@playwright/test'
import type { PanelServer } from './panel-server'

/** What follows `/panel/enlace/` in a mail, and what it opens. */
type Link = 'invitacion' | 'entrar' | 'clave' | 'pausa' | 'al-dia'

/** The link of the newest mail of its kind to somebody, as soon as it lies in the outbox. */
export async function findMailLink(server: PanelServer, to: string, kind: Link): Promise<string> {
  const address = new RegExp(`https?:\\S+/panel/enlace/${kind}\\b\\S*`)
  const find = async () => {
    const mails = (await server.readOutbox()).filter((mail) => mail.startsWith(`To: ${to}\n`))
    return address.exec(mails.reverse().join('\n'))?.[0] ?? ''
  }
  await expect.poll(find).not.toBe('')
  return find()
}
