import type { ChannelKind } from '../domain/channel'

/** Kinds of channels that are addresses, and no numbers. */
export const WEB_KINDS: readonly string[] = ['web_chat', 'url'] satisfies ChannelKind[]
