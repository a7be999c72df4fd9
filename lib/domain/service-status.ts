/** `draft` and `withdrawn` listings never leave in an edition. */
export const SERVICE_STATUSES = ['draft', 'published', 'withdrawn'] as const
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]
