import 'server-only'
import type { Catalogue } from '../db'

/** An organisation in an ISO week, `2026-W48`. */
export interface ReminderOfWeek {
  readonly organisationId: string
  readonly week: string
}

/** Takes the one reminder of a week; false when it was taken, here or in another instance. */
export async function claimReminder(
  { client }: Catalogue,
  reminder: ReminderOfWeek,
  now: string,
): Promise<boolean> {
  const { count } = await client.reminder.createMany({
    data: { ...reminder, sentAt: new Date(now) },
    skipDuplicates: true,
  })
  return count === 1
}

/** Gives back one that could not be sent, so that it is tried again. */
export async function dropReminder({ client }: Catalogue, reminder: ReminderOfWeek): Promise<void> {
  await client.reminder.deleteMany({ where: reminder })
}
