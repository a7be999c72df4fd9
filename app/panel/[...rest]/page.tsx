import { notFound } from 'next/navigation'

/** Whatever the panel does not have; without this the public pages would be asked. */
export default function Page() {
  notFound()
}
