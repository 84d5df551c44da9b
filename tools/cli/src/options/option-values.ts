import { InvalidArgumentError } from "commander";

/** Parses a duration in seconds, above 0. */
export function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError("It must be a number of seconds above 0.");
}

/** Makes a parser of whole numbers that are not below a minimum. */
export const parseWholeNumber =
  (minimum: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() !== "" && Number.isSafeInteger(number) && number >= minimum) return number;
    throw new InvalidArgumentError(`It must be a whole number, not below ${minimum}.`);
  };

/** Collects the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
