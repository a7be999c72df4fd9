/** The edit form's «Enviar a revisión»; «Enter» presses another one, which nobody sees. */
export const SEND = 'main button[value=submit]:not([aria-hidden])'
