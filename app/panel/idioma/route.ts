import { cookies } from 'next/headers'
import { COOKIE_PREFIX } from '@/lib/auth/get-auth'
import { requireOwnForm } from '@/lib/auth/require-own-form'
import { toPanelPath } from '@/lib/auth/to-panel-path'
import { isLocale } from '@/lib/domain/locale'

/** Keeps the language of the panel until the browser closes, and leads back. */
export async function POST(request: Request): Promise<Response> {
  await requireOwnForm()
  const language = (await request.formData()).get('language')
  if (typeof language === 'string' && isLocale(language))
    (await cookies()).set(`${COOKIE_PREFIX}.language`, language, {
      ...{ secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
    })
  const referer = request.headers.get('referer') ?? ''
  const back = URL.canParse(referer) ? new URL(referer).pathname : ''
  return new Response(null, { status: 303, headers: { Location: toPanelPath(back) } })
}
