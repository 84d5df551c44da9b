/** Shorter secrets would blind half of every text; Pulumi's own filter draws the same line. */
const shortestRedacted = 3;

/** A part of an encoded text is only taken for a secret if chance would not make it. */
const shortestEncoded = 8;

/**
 * Blinds known secrets in texts: as they are, as JSON, addresses and base64 have them, in the midst of other text too.
 *
 * @param secrets texts that must never be shown
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret.trim().length >= shortestRedacted && !isWord(secret));
  const forms = [...new Set(hidden.flatMap(formsOf))]
    // A form that holds another one goes first, so that nothing of it is left over.
    .sort((one, other) => other.length - one.length);
  return (text) => forms.reduce((result, form) => result.replaceAll(form, "[secret]"), text);
}

/** Words that every text is full of, and that hide nothing. */
const isWord = (secret: string) => secret === "true" || secret === "false" || secret === "null";

function formsOf(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    escaped,
    // A JSON text inside of another one.
    JSON.stringify(escaped).slice(1, -1),
    // By way of bytes, because half a character cannot stand in an address.
    encodeURIComponent(Buffer.from(secret).toString()),
    Buffer.from(secret).toString("base64"),
    ...base64Cores(secret),
  ];
}

/** What base64 makes of a secret wherever it stands in the encoded text, without what its neighbours have a part in. */
function base64Cores(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    const core = whole.slice(Math.ceil((before * 8) / 6), bytes.length % 3 === 0 ? undefined : -1);
    if (core.length < shortestEncoded) return [];
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
