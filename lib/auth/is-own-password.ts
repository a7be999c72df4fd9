import 'server-only'
import { getAuth } from './get-auth'

/** Is this the person's password? The same work when she has none. */
export async function isOwnPassword(userId: string, password: string): Promise<boolean> {
  const context = await getAuth().$context
  const accounts = await context.internalAdapter.findAccounts(userId)
  const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
  if (!hash) {
    await context.password.hash(password)
    return false
  }
  return context.password.verify({ hash, password })
}
