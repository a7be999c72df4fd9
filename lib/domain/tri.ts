/** Three-valued truth. `unknown` never reads as `no`: a missing tick may not turn anyone away. */
export const TRI = ['yes', 'no', 'unknown'] as const
export type Tri = (typeof TRI)[number]
