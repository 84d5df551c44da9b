/** Shorter secrets would redact half of every text; Pulumi's own filter has the same limit. */
const shortestRedacted = 3;

/** A part of an encoded text counts as a secret only if chance would not produce it. */
const shortestEncoded = 8;

/**
 * Redacts known secrets in texts: plain, and in JSON, addresses and base64, inside other text too.
 *
 * @param secrets texts that must never be shown
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret.trim().length >= shortestRedacted && !isWord(secret));
  const forms = [...new Set(hidden.flatMap(formsOf))]
    // The longest form goes first, so that no part of it remains.
    .sort((one, other) => other.length - one.length);
  return (text) => forms.reduce((result, form) => result.replaceAll(form, "[secret]"), text);
}

/** Words that appear in every text, and hide nothing. */
const isWord = (secret: string) => secret === "true" || secret === "false" || secret === "null";

function formsOf(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    escaped,
    // A JSON text inside another one.
    JSON.stringify(escaped).slice(1, -1),
    // Through bytes, because an address cannot contain half a character.
    encodeURIComponent(Buffer.from(secret).toString()),
    Buffer.from(secret).toString("base64"),
    ...base64Cores(secret),
  ];
}

/**
 * What base64 makes of a secret at any offset in the encoded text, without the characters that its neighbours affect.
 */
function base64Cores(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    const core = whole.slice(Math.ceil((before * 8) / 6), bytes.length % 3 === 0 ? undefined : -1);
    if (core.length < shortestEncoded) return [];
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
