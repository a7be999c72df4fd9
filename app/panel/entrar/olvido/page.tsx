import { askForReset } from '../actions'
import { MailPage } from '../mail-page'

export default function Page({ searchParams }: PageProps<'/panel/entrar/olvido'>) {
  return <MailPage purpose="reset" action={askForReset} searchParams={searchParams} />
}
