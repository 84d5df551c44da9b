/** Patterns of keys: AWS access keys, AWS secret keys after their name, private keys, and tokens with a known prefix. */
const keyPatterns = [
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /aws_?secret_?(access_?)?key\W{1,4}[A-Za-z0-9/+]{40}\b/i,
  /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/,
  /\b(ghp|gho|ghs|github_pat|glpat|xox[abp])[-_][A-Za-z0-9_-]{20,}/,
];

/** Whether a string contains something that looks like a key. */
export function containsKey(text: string): boolean {
  return keyPatterns.some((pattern) => pattern.test(text));
}
