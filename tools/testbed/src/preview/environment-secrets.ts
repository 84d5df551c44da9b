/** Names of variables that hold what nobody may see, and not only where it lies. */
const secretNames = /SECRET|TOKEN|PASSWORD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;
const locationNames = /_(FILE|PATH|DIR|URI|URL|ID|ENDPOINT)$/i;

/** A shorter value would blind words that have nothing to do with it. */
const shortestSecret = 8;

/** Values of environment variables that must never be shown, told by their names. */
export function collectEnvironmentSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = ""]) =>
    secretNames.test(name) && !locationNames.test(name) && value.length >= shortestSecret ? [value] : [],
  );
}
