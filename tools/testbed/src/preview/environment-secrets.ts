/** Names of variables that hold what nobody may see, and not only where it lies. */
const telling = /SECRET|TOKEN|PASSWORD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;
const whereabouts = /_(FILE|PATH|DIR|URI|URL|ID|ENDPOINT)$/i;

/** A shorter value would blind words that have nothing to do with it. */
const shortest = 8;

/** Values of environment variables that must never be shown, told by their names. */
export function environmentSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = ""]) =>
    telling.test(name) && !whereabouts.test(name) && value.length >= shortest ? [value] : [],
  );
}
