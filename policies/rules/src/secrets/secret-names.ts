/** Names of secrets, alone or at the end of a longer name, in the usual spellings. */
const secretNames =
  /(^|[^a-z])(passw(or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|credentials?)([_-]?(value|\d+))?$/i;

/** Suffixes of names that describe a secret: where it is stored, how long it is valid, what it is called. */
const nonSecretSuffixes =
  /(name|ref|file|path|dir|url|uri|arn|id|ttl|length|policy|rotation|expiry|expiration|enabled|namespace|provider|existing\w*)$/i;

/** Whether a value with this name should be secret. */
export function isSecretName(name: string): boolean {
  const spelling = name.replace(/([a-z\d])([A-Z])/g, "$1_$2");
  return secretNames.test(spelling) && !nonSecretSuffixes.test(spelling);
}

/** Whether a string can be a secret: not empty, not a placeholder, and not a reference to a secret store. */
export function looksLikeSecret(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === "" || /^(true|false|null|none|\d{1,5})$/i.test(trimmed)) return false;
  return !/^(\$\{?\(?[\w.:-]+\)?\}?|\{\{.*\}\}|<[^>]*>|%\w+%|\*+|x{3,}|change-?me|todo|redacted|placeholder|arn:.*|ssm:.*|vault:.*|ref\+.*)$/i.test(
    trimmed,
  );
}
