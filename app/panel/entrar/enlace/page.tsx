import { askForLink } from '../actions'
import { MailPage } from '../mail-page'

export default function Page({ searchParams }: PageProps<'/panel/entrar/enlace'>) {
  return <MailPage purpose="link" action={askForLink} searchParams={searchParams} />
}
