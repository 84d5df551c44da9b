/**
 * The texts of `Warning` headers, such as `299 - "batch/v1beta1 CronJob is deprecated"`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7234#section-5.5
 */
export function parseWarnings(headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) =>
    [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, quoted = ""]) =>
      quoted.replace(/\\(.)/g, "$1"),
    ),
  );
}
