import type { Role } from './permissions'

/** What needs two administrators, since each of these would mint a key to publish with. */
export type AdminActWish =
  | { readonly kind: 'moderating_organisation'; readonly organisationName: string }
  | { readonly kind: 'moderating_organisation'; readonly organisationId: string }
  | {
      readonly kind: 'invitation'
      readonly organisationId: string
      readonly email: string
      readonly role: Exclude<Role, 'provider'>
    }
  | { readonly kind: 'role'; readonly memberId: string; readonly role: Role }
