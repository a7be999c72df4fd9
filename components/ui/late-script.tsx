interface Props {
  /** Address of the script. */
  readonly src: string
}

/** A script that lies still until `lib/enhance/load-late.ts` copies it into the page, at its first use. */
export function LateScript({ src }: Props) {
  return (
    <template data-late>
      <script src={src} />
    </template>
  )
}
