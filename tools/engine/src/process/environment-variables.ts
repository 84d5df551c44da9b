/**
 * Variables that a program of somebody else's may see. Everything else stays with us: credentials of clouds, tokens,
 * `PULUMI_*` settings, a `KUBECONFIG`, and Node options that would load further code.
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
  // Windows needs these to start anything.
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

/** The environment for a child process: what is allowed of ours, and what it is given beside that. */
export function scrubEnvironment(
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && isAllowed(name) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(kept), ...given };
}
