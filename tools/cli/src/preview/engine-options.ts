import { UserError } from "../user-error";
import type { PreviewOptions } from "./options";

/** An option that makes no sense beside another one. */
interface Misfit {
  /** As it is written. */
  readonly option: string;
  readonly isGiven: (options: PreviewOptions) => boolean;
  readonly reason: string;
}

const toldToOffline: readonly Misfit[] = [
  {
    option: "--clouds",
    isGiven: ({ clouds }) => clouds !== undefined,
    reason: "The embedded engine simulates the clouds always. Add --engine pulumi, or leave it out.",
  },
];

const ownRunner =
  "It says how the embedded engine runs programs, and Pulumi runs them its own way. Leave it out.";
const ownPlugins = "Pulumi's engine uses the plugins that the program asks for. Leave it out.";

const toldToPulumi: readonly Misfit[] = [
  { option: "--plain", isGiven: ({ plain }) => plain, reason: ownRunner },
  { option: "--typecheck", isGiven: ({ typecheck }) => typecheck, reason: ownRunner },
  { option: "--allow-exec", isGiven: ({ allowExec }) => allowExec, reason: ownRunner },
  { option: "--no-plugins", isGiven: ({ plugins }) => !plugins, reason: ownPlugins },
  { option: "--trust-plugins", isGiven: ({ trustPlugins }) => trustPlugins, reason: ownPlugins },
];

const ownBackend = "The state is that of your backend. Leave it out, or add --clouds simulated.";
const ownClouds = "Your clouds answer. Leave it out, or add --clouds simulated.";

const toldToRealClouds: readonly Misfit[] = [
  { option: "--base", isGiven: ({ base }) => base !== undefined, reason: ownBackend },
  { option: "--fresh", isGiven: ({ fresh }) => fresh, reason: ownBackend },
  {
    option: "--mode known",
    isGiven: ({ mode }) => mode === "known",
    reason: "What your clouds have not said yet is unknown. Leave it out, or add --clouds simulated.",
  },
  { option: "--strict", isGiven: ({ strict }) => strict === true, reason: ownClouds },
  { option: "--no-strict", isGiven: ({ strict }) => strict === false, reason: ownClouds },
];

/**
 * Refuses options that make no sense for the engine that is asked.
 *
 * @throws {UserError} that names all of them
 */
export function refuseMisfits(options: PreviewOptions): void {
  const { engine, clouds = "real" } = options;
  const misfits =
    engine === "offline" ? toldToOffline : [...toldToPulumi, ...(clouds === "real" ? toldToRealClouds : [])];
  const given = misfits.filter(({ isGiven }) => isGiven(options));
  if (given.length === 0) return;
  const scope =
    engine === "offline" ? "" : clouds === "real" ? " with --engine pulumi" : ` with --clouds ${clouds}`;
  throw new UserError(
    [
      `These options mean nothing${scope || " without --engine pulumi"}:`,
      ...given.map(({ option, reason }) => `  - ${option}: ${reason}`),
    ].join("\n"),
  );
}
