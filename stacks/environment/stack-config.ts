import type { Path } from "@eks-platform/settings";

/** What Pulumi's configuration says about one stack. */
export interface StackConfig {
  /** Namespace of our keys: the name of the Pulumi project. */
  readonly project: string;

  /** Name of the stack, which is the name of the environment. */
  readonly stack: string;

  /** Every key with its value, as Pulumi hands them to the program: decrypted, structures as JSON. */
  readonly config: Readonly<Record<string, string>>;

  /** Keys whose value holds a secret. */
  readonly secretKeys: readonly string[];
}

const regionKey = "aws:region";

/** The environment as the configuration has it, unchecked. */
export function environmentIn({ project, config }: StackConfig): Record<string, unknown> {
  const prefix = `${project}:`;
  const ours = Object.entries(config).filter(([key]) => key.startsWith(prefix));
  const sections = ours.map(([key, value]) => [key.slice(prefix.length), structureIn(value)]);
  const region = config[regionKey];
  return { ...(region === undefined ? {} : { region }), ...Object.fromEntries(sections) };
}

/** The path in Pulumi's configuration of a path in the environment. */
export function configPath({ project }: Pick<StackConfig, "project">, [section, ...rest]: Path): Path {
  return [section === "region" ? regionKey : `${project}:${section}`, ...rest];
}

/** A structure from its JSON; what is none is a text. */
function structureIn(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
