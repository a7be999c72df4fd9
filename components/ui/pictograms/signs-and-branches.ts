import type { Branch, Sign } from '@/lib/domain/need'
import type { Drawing } from './drawing'

/** The four signs under «a job», and the five branches. */
export const SIGN_AND_BRANCH_DRAWINGS = {
  'sign-documentTaken': {
    line: 'M11 14H5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h19a2 2 0 0 0 2-2v-6M7.5 23.5h8M7.5 19h3M13 3.5 12.5 9l1.5 3v5a2 2 0 0 0 4 0v-4 4.5a2 2 0 0 0 4 0V13v3.5a2 2 0 0 0 4 0V12l2-3V3.5',
    soft: 'M5 16h22v13H5z',
  },
  'sign-debt': {
    line: 'M19 28H8a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v9M4 9h4M4 16h4M4 23h4M12 10v6M15.5 10v6M19 10v6M10.5 15l10-4M18.5 23.5a5 5 0 1 0 10 0 5 5 0 1 0-10 0M23.5 22v3',
    soft: 'M20 25a5 5 0 1 0 10 0 5 5 0 1 0-10 0',
  },
  'sign-lockedIn': {
    line: 'M3 15 16 4l13 11M6 13v15h20V13M12 18h8v6h-8zM13.5 18v-2a2.5 2.5 0 0 1 5 0v2M16 21h.01',
    soft: 'M13 19h9v7h-9z',
  },
  'sign-otherJob': {
    line: 'M7 7.5h18a2 2 0 0 1 2 2V14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9.5a2 2 0 0 1 2-2zM12 7.5v-2a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M6 21h19M22.5 18.5 25 21l-2.5 2.5M26 27H7M9.5 24.5 7 27l2.5 2.5',
    soft: 'M7 9.5h20a2 2 0 0 1 2 2V18H9a2 2 0 0 1-2-2z',
  },
  'branch-under18': {
    line: 'M22 4h5v24h-5M24 10h3M23 16h4M24 22h3M8.5 14a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M5 28v-2c0-3.5 2.5-6 7-6s7 2.5 7 6v2M6 7h13',
    soft: 'M6 29v-2c0-3.5 2.5-6 7-6s7 2.5 7 6v2z',
  },
  'branch-lgbtiq': {
    line: 'M3 22a13 13 0 0 1 26 0M8 22a8 8 0 0 1 16 0M16 28c-3-2-4.5-3.5-4.5-5.5a2.25 2.25 0 0 1 4.5-.5 2.25 2.25 0 0 1 4.5.5c0 2-1.5 3.5-4.5 5.5z',
    soft: 'M3 22a13 13 0 0 1 26 0h-5a8 8 0 0 0-16 0z',
  },
  'branch-man': {
    line: 'M11 10a5 5.5 0 1 0 10 0 5 5.5 0 1 0-10 0M11.5 8c3 .5 5-.5 6-2 .5 1 2 2 3 2M4 28v-1c0-4.5 4-7.5 12-7.5S28 22.5 28 27v1M13 20l3 4 3-4',
    soft: 'M6 29v-1c0-4.5 4-7 11-7s12 2.5 12 7v1z',
  },
  'branch-migrant': {
    line: 'M16 6a3 3 0 1 0 6 0 3 3 0 1 0-6 0M17.5 12l-2 8 4.5 4v5M15.5 20l-2 5-3.5 4M17.5 13l3 4.5 4 1.5M13.5 11H9a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h3.5',
    soft: 'M9 11h5l-2 10H9a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z',
  },
  'branch-companion': {
    line: 'M6.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M3 28v-2c0-4 2.5-6.5 7-6.5 2.5 0 4.5.8 6 2.5 1.5-1.7 3.5-2.5 6-2.5 4.5 0 7 2.5 7 6.5v2M18.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M16 8c-1.5-1-2.5-2-2.5-3a1.25 1.25 0 0 1 2.5-.3 1.25 1.25 0 0 1 2.5.3c0 1-1 2-2.5 3z',
    soft: 'M17 29c0-5 2-8 6-8s7 2.5 7 6v2z',
  },
} satisfies Record<`sign-${Sign}` | `branch-${Branch}`, Drawing>
