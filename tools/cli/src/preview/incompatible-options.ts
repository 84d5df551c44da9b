import { UserError } from "../user-error";
import type { PreviewOptions } from "./options";

/** An option that cannot be combined with the selected engine. */
interface IncompatibleOption {
  /** As written on the command line. */
  readonly option: string;
  readonly isGiven: (options: PreviewOptions) => boolean;
  readonly reason: string;
}

const incompatibleWithOffline: readonly IncompatibleOption[] = [
  {
    option: "--clouds",
    isGiven: ({ clouds }) => clouds !== undefined,
    reason: "The embedded engine always simulates the clouds. Add --engine pulumi or omit it.",
  },
];

const ownRunner = "It controls how the embedded engine runs programs, which Pulumi does itself. Omit it.";
const ownPlugins = "Pulumi's engine uses the plugins that the program requires. Omit it.";

const incompatibleWithPulumi: readonly IncompatibleOption[] = [
  { option: "--plain", isGiven: ({ plain }) => plain, reason: ownRunner },
  { option: "--typecheck", isGiven: ({ typecheck }) => typecheck, reason: ownRunner },
  { option: "--allow-exec", isGiven: ({ allowExec }) => allowExec, reason: ownRunner },
  { option: "--no-plugins", isGiven: ({ plugins }) => !plugins, reason: ownPlugins },
  { option: "--trust-plugins", isGiven: ({ trustPlugins }) => trustPlugins, reason: ownPlugins },
];

const ownBackend = "The state comes from your backend. Omit it or add --clouds simulated.";
const ownClouds = "Your clouds answer. Omit it or add --clouds simulated.";

const incompatibleWithRealClouds: readonly IncompatibleOption[] = [
  { option: "--base", isGiven: ({ base }) => base !== undefined, reason: ownBackend },
  { option: "--fresh", isGiven: ({ fresh }) => fresh, reason: ownBackend },
  {
    option: "--mode known",
    isGiven: ({ mode }) => mode === "known",
    reason: "Values that your clouds do not know yet are unknown. Omit it or add --clouds simulated.",
  },
  { option: "--strict", isGiven: ({ strict }) => strict === true, reason: ownClouds },
  { option: "--no-strict", isGiven: ({ strict }) => strict === false, reason: ownClouds },
];

const ownScreen = "The answers are for the screen. Omit it or --watch.";

const incompatibleWithWatch: readonly IncompatibleOption[] = [
  { option: "--format json", isGiven: ({ format }) => format === "json", reason: ownScreen },
  { option: "--output", isGiven: ({ output }) => output !== undefined, reason: ownScreen },
  {
    option: "--engine pulumi",
    isGiven: ({ engine }) => engine === "pulumi",
    reason: "Only the embedded engine stays loaded. Omit it or --watch.",
  },
];

/**
 * Rejects options that cannot be combined with the selected engine.
 *
 * @throws {UserError} that names all of them
 */
export function refuseIncompatibleOptions(options: PreviewOptions): void {
  const { engine, clouds = "real", watch } = options;
  if (watch) reject(incompatibleWithWatch, options, "with --watch");
  const incompatible =
    engine === "offline"
      ? incompatibleWithOffline
      : [...incompatibleWithPulumi, ...(clouds === "real" ? incompatibleWithRealClouds : [])];
  const scope =
    engine === "offline"
      ? "without --engine pulumi"
      : clouds === "real"
        ? "with --engine pulumi"
        : `with --clouds ${clouds}`;
  reject(incompatible, options, scope);
}

function reject(incompatible: readonly IncompatibleOption[], options: PreviewOptions, scope: string): void {
  const given = incompatible.filter(({ isGiven }) => isGiven(options));
  if (given.length === 0) return;
  throw new UserError(
    [
      `These options have no effect ${scope}:`,
      ...given.map(({ option, reason }) => `  - ${option}: ${reason}`),
    ].join("\n"),
  );
}
