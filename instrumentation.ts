/**
 * Next calls this once, before the first request. Whoever opens a page then finds an edition.
 * Not during the build: its own pages are never served, and it needs no database.
 */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === 'phase-production-build' || process.env.KUSKA_BUILD
  if (process.env.NEXT_RUNTIME === 'nodejs' && !isBuild) {
    const { startKeeper } = await import('@/lib/data/keeper')
    await startKeeper().ready
  }
}
