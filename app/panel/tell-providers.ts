import { afterAnswer } from '@/lib/auth/after-answer'
import { mailNews } from '@/lib/auth/mail-news'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findNewsReaders, type NewsOf } from '@/lib/data/restricted/find-news-readers'
import type { Actor } from '@/lib/domain/permissions'

/** Says to those whom acts concern that there is something to look at; one mail each. */
export function tellProviders(actor: Actor, ...acts: readonly NewsOf[]): void {
  afterAnswer(async () => {
    const emails = new Set<string>()
    for (const act of acts)
      for (const email of await findNewsReaders(getCatalogue(), actor, act)) emails.add(email)
    await mailNews([...emails])
  })
}
