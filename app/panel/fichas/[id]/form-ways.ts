import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { Actor } from '@/lib/domain/permissions'
import type { FormWays } from '@/lib/panel-form/changes-of-form'

/**
 * What somebody's form is read with, whether it is sent, looked through or shown as it would be: what
 * she sees before is what would be published.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function formWays({ role }: Actor, today: string): FormWays {
  return { gazetteer: getGazetteer(), today, isProviders: role === 'provider' }
}
