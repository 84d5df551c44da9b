import type { Inputs } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";

type LabelSelector = Inputs<kubernetes.types.input.meta.v1.LabelSelector>;
type Labels = Readonly<Record<string, string | undefined>>;

/**
 * Whether a selector selects an object with these labels. An empty selector selects every object.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector({ matchLabels, matchExpressions }: LabelSelector, labels: Labels): boolean {
  const exact = Object.entries(matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return exact && (matchExpressions ?? []).every((expression) => matchesExpression(labels, expression));
}

function matchesExpression(
  labels: Labels,
  { key = "", operator, values = [] }: NonNullable<LabelSelector["matchExpressions"]>[number],
) {
  const value = labels[key];
  if (operator === "Exists") return value !== undefined;
  if (operator === "DoesNotExist") return value === undefined;
  const among = value !== undefined && values.includes(value);
  return operator === "NotIn" ? !among : among;
}
