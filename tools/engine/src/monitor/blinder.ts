/** Shorter secrets would blind half of every text; Pulumi's own filter draws the same line. */
const shortestBlinded = 3;

/**
 * Blinds known secrets in texts: as they are, as JSON and base64 have them.
 *
 * @param secrets texts that must never be shown
 */
export function blinder(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.trim().length >= shortestBlinded)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64"),
    ])
    // A form that holds another one goes first, so that nothing of it is left over.
    .sort((one, other) => other.length - one.length);
  return (text) => forms.reduce((result, form) => result.replaceAll(form, "[secret]"), text);
}
