import { z } from 'zod'

/** Some times the listings of the country: one institution has most of them, and confirms them at once. */
const MOST = 5000

/** What «Todo sigue igual» is pressed for. */
export const confirmWish = z.object({ serviceIds: z.array(z.uuid()).min(1).max(MOST) })
