import { afterAnswer } from '@/lib/auth/after-answer'
import { mailNews } from '@/lib/auth/mail-news'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findNewsReaders, type NewsOf } from '@/lib/data/restricted/find-news-readers'
import type { Actor } from '@/lib/domain/permissions'

/** Says to those whom an act concerns that there is something to look at; one mail each. */
export function tellProviders(actor: Actor, act: NewsOf): void {
  afterAnswer(async () => mailNews(await findNewsReaders(getCatalogue(), actor, act)))
}
