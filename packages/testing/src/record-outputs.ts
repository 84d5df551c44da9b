import type { Output, Resource } from "@pulumi/pulumi";
import { type Answers, recordResources } from "./recorder";

/**
 * Runs a program against mocks; returns outputs of the component that it makes, once they are known. One that the component does
 * not have is `undefined`.
 *
 * @param names names of the outputs
 * @throws whatever the program throws
 */
export async function recordOutputs(
  names: readonly string[],
  program: () => Resource,
  answers?: Answers,
): Promise<Record<string, unknown>> {
  const outputs: Record<string, unknown> = {};
  await recordResources(() => {
    const component = program();
    for (const name of names) {
      const output: Output<unknown> | undefined = Reflect.get(component, name);
      output?.apply((value) => (outputs[name] = value));
    }
  }, answers);
  return outputs;
}
