import type { Value } from "../../../model/values";
import { zonesOf } from "../zones";
import { type AwsFunction, simulatedResult } from "./function";

/** What the name of an instance type says. */
interface InstanceShape {
  readonly vcpus: number;
  readonly memoryMib: number;
  readonly architecture: "arm64" | "x86_64";
}

/** GiB for each virtual CPU, by the letter of the family. */
const gibPerVcpu: Readonly<Record<string, number>> = {
  c: 2,
  m: 4,
  r: 8,
  x: 16,
  i: 8,
  t: 4,
  g: 4,
  p: 8,
  d: 8,
  z: 8,
};

/** Memory of the small burstable sizes, in GiB: they do not follow the family. */
const burstableGib: Readonly<Record<string, number>> = { nano: 0.5, micro: 1, small: 2, medium: 4, large: 8 };

/** Instance types: what their names say of them. https://docs.aws.amazon.com/ec2/latest/instancetypes */
export const instanceTypeFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:ec2/getInstanceType:getInstanceType": (args) => {
    const name = String(args.instanceType ?? "");
    const shape = shapeOf(name);
    if (shape === undefined) return undefined;
    return simulatedResult({
      id: name,
      bareMetal: name.endsWith(".metal"),
      burstablePerformanceSupported: name.startsWith("t"),
      currentGeneration: true,
      defaultCores: Math.max(1, shape.vcpus / 2),
      defaultVcpus: shape.vcpus,
      efaSupported: /^[a-z]+\d+[a-z]*n[a-z]*\./.test(name) || name.startsWith("p"),
      gpuses: [],
      instanceType: name,
      maximumNetworkCards: name.startsWith("p") && name.endsWith("48xlarge") ? 32 : 1,
      memorySize: shape.memoryMib,
      supportedArchitectures: [shape.architecture],
      supportedUsagesClasses: ["on-demand", "spot"],
      supportedVirtualizationTypes: ["hvm"],
    });
  },

  "aws:ec2/getInstanceTypes:getInstanceTypes": (args) => {
    const names = filterValues(args.filters, "instance-type").filter((name) => !name.includes("*"));
    return names.length === 0 ? undefined : simulatedResult({ id: "instance-types", instanceTypes: names });
  },

  "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings": (args, { location }) => {
    const types = filterValues(args.filters, "instance-type");
    const zones = zonesOf(location);
    const places =
      args.locationType === "availability-zone" ? zones.map(({ name }) => name) : [location.region];
    if (types.length === 0) return undefined;
    const pairs = types.flatMap((type) => places.map((place) => ({ type, place })));
    return simulatedResult({
      id: location.region,
      instanceTypes: pairs.map(({ type }) => type),
      locations: pairs.map(({ place }) => place),
      locationTypes: pairs.map(() => args.locationType ?? "region"),
    });
  },
};

/** Parses a name like `m7g.2xlarge`; `undefined` if it is not one. */
function shapeOf(name: string): InstanceShape | undefined {
  const [, letter = "", attributes = "", size = ""] =
    /^([a-z])[a-z]*\d+([a-z-]*)\.([\w-]+)$/.exec(name) ?? [];
  const vcpus = vcpusOf(size);
  if (vcpus === undefined) return undefined;
  const gib = (letter === "t" ? burstableGib[size] : undefined) ?? vcpus * (gibPerVcpu[letter] ?? 4);
  return { vcpus, memoryMib: gib * 1024, architecture: attributes.startsWith("g") ? "arm64" : "x86_64" };
}

function vcpusOf(size: string): number | undefined {
  const multiple = /^(\d*)xlarge$/.exec(size)?.[1];
  if (multiple !== undefined) return multiple === "" ? 4 : 4 * Number(multiple);
  if (size.startsWith("metal")) return 96;
  return { nano: 2, micro: 2, small: 2, medium: 2, large: 2 }[size];
}

/** Values of a filter of this name. */
export function filterValues(filters: Value | undefined, name: string): readonly string[] {
  if (!Array.isArray(filters)) return [];
  const list: readonly Value[] = filters;
  return list.flatMap((filter) => {
    if (typeof filter !== "object" || filter === null || !("name" in filter) || filter.name !== name)
      return [];
    const values = filter.values;
    return Array.isArray(values) ? values.filter((value): value is string => typeof value === "string") : [];
  });
}
