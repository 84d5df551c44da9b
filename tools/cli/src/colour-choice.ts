/**
 * True if the output to a stream is coloured. FORCE_COLOR decides if it is set: `0` and `false` turn colours off, any other value
 * turns them on, also for a pipe. Otherwise a terminal gets colours, unless NO_COLOR is set or the terminal is dumb.
 *
 * @see https://nodejs.org/docs/latest-v20.x/api/cli.html#force_color1-2-3
 * @see https://no-color.org/
 */
export function usesColours(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && !refused && terminal !== "dumb";
}
