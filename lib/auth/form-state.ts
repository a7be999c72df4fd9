import 'server-only'

export { EMPTY_FORM, type FormOutcome, type FormState } from '../domain/form-state'
