import { mailNews } from '@/lib/auth/mail-news'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findNewsReaders, type NewsOf } from '@/lib/data/restricted/find-news-readers'
import type { Actor } from '@/lib/domain/permissions'

/** Says to those whom an act concerns that there is something to look at. */
export async function tellProviders(actor: Actor, of: NewsOf): Promise<void> {
  await mailNews(await findNewsReaders(getCatalogue(), actor, of))
}
