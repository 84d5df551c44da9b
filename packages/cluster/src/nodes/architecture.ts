import type { Architecture } from "@eks-platform/facts";

/**
 * Architecture of an instance type by its name: a `g` right after the generation is Graviton, as in `"m7gd.large"`. The
 * first Graviton, `"a1"`, is older than the rule.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOf(instanceType: string): Architecture {
  return /^(a1|[a-z]+\d+g[a-z]*)\./.test(instanceType) ? "arm64" : "amd64";
}
