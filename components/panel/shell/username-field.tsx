/** Not shown: tells a password manager whose password the form is about. */
export function UsernameField({ email }: { readonly email: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={email}
      readOnly
      hidden
    />
  )
}
