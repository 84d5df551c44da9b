import { readTable, row } from "./table";

/** Processor architecture, in the words of Kubernetes' `kubernetes.io/arch`. */
export type Architecture = "amd64" | "arm64";

/** What a type of EC2 instance offers. */
export interface InstanceType {
  /** Name, for example `"m7g.large"`. */
  readonly name: string;

  /** Processor architecture, the same for every size of a family. */
  readonly architecture: Architecture;

  /** Virtual CPUs. */
  readonly vcpu: number;

  /** Memory, in MiB. */
  readonly memoryMib: number;

  /** GPUs or machine learning chips; none for most types. */
  readonly accelerator?: {
    /** Model, for example `"a10g"` or `"inferentia2"`. */
    readonly model: string;

    /** How many, zero for a share of one. */
    readonly count: number;
  };
}

interface Family {
  readonly architecture: Architecture;
  readonly accelerator?: string;

  /** Per size: virtual CPUs, MiB of memory, and accelerators if the family has them. */
  readonly sizes: Readonly<Record<string, readonly [vcpu: number, memoryMib: number, accelerators?: number]>>;
}

/** A type of instance, if the table knows it. Types whose CPU and memory the source does not state are left out. */
export function instanceType(name: string): InstanceType | undefined {
  const [familyName = "", size = ""] = name.split(".");
  const family = row(families(), familyName);
  const shape = family && row(family.sizes, size);
  if (!shape) return undefined;

  const [vcpu, memoryMib, count] = shape;
  const { architecture, accelerator: model } = family;
  return {
    name,
    architecture,
    vcpu,
    memoryMib,
    ...(model !== undefined && count !== undefined && { accelerator: { model, count } }),
  };
}

/** Names of every type in the table, family by family, small to large. */
export function instanceTypeNames(): readonly string[] {
  return Object.entries(families()).flatMap(([family, { sizes }]) =>
    Object.keys(sizes).map((size) => `${family}.${size}`),
  );
}

function families(): Readonly<Record<string, Family>> {
  return readTable<{ families: Record<string, Family> }>("instance-types").families;
}
