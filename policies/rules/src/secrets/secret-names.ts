/** Words that secrets are called by. They stand alone, or at the end of a name in any of the usual spellings. */
const secretNames =
  /(^|[^a-z])(passw(or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|credentials?)([_-]?(value|\d+))?$/i;

/** Names that hold such a word and are no secret: where one is kept, how long it lives, what it is called. */
const nonSecretSuffixes =
  /(name|ref|file|path|dir|url|uri|arn|id|ttl|length|policy|rotation|expiry|expiration|enabled|namespace|provider|existing\w*)$/i;

/** Whether a value under this name is meant to be secret. */
export function isSecretName(name: string): boolean {
  const spelling = name.replace(/([a-z\d])([A-Z])/g, "$1_$2");
  return secretNames.test(spelling) && !nonSecretSuffixes.test(spelling);
}

/** Whether a text can be a secret: it is not empty, no placeholder, and no reference to where the secret is kept. */
export function looksLikeSecret(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === "" || /^(true|false|null|none|\d{1,5})$/i.test(trimmed)) return false;
  return !/^(\$\{?\(?[\w.:-]+\)?\}?|\{\{.*\}\}|<[^>]*>|%\w+%|\*+|x{3,}|change-?me|todo|redacted|placeholder|arn:.*|ssm:.*|vault:.*|ref\+.*)$/i.test(
    trimmed,
  );
}
