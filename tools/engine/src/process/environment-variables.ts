/**
 * Variables that third-party code may see. Everything else stays with us: cloud credentials, tokens, `PULUMI_*`
 * settings, `KUBECONFIG`, and Node options that would load further code.
 */
const allowed = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "TMPDIR",
  "TMP",
  "TEMP",
  "TZ",
  "LANG",
  "LANGUAGE",
  // Windows needs these to start any process.
  "SystemRoot",
  "SystemDrive",
  "ComSpec",
  "PATHEXT",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "ProgramData",
];

const isAllowed = (name: string) =>
  name.startsWith("LC_") || allowed.some((known) => known.toUpperCase() === name.toUpperCase());

/** The environment of a child process: the allowed variables of ours, and the given ones. */
export function scrubEnvironment(
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && isAllowed(name) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(kept), ...given };
}
