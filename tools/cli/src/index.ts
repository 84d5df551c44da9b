export { platform } from "./command-line";
export type { Engine, OutputStream, CliContext } from "./cli-context";
