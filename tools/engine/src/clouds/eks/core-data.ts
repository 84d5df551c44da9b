import { outputDependencies } from "../../protocol/conversions";
import { containsSecret, containsUnknown, isMap, unknown, type Value } from "../../protocol/values";
import { type Flow, type Flows, lift, member, plain, present } from "./flow";
import type { Part, Workshop } from "./workshop";

/** What node groups know of their cluster. */
export class CoreData {
  private constructor(
    private readonly workshop: Workshop,

    /** Absent while something of them is unknown: they are one output, which is known as a whole or not at all. */
    private readonly fields: Flows | undefined,

    /** What everything that is read from it depends on. */
    private readonly dependencies: readonly string[],
    private readonly made: Readonly<Record<string, Part | undefined>>,

    /** One secret among them makes a secret of all. */
    private readonly isSecret: boolean,
  ) {}

  /** From the argument of a node group: a cluster, or its `core`. */
  static given(workshop: Workshop, cluster: Flow): CoreData {
    const core = workshop.part(cluster)?.output("core") ?? cluster;
    const fields = plain(core);
    const dependencies = [...outputDependencies(cluster), ...outputDependencies(core)];
    const isSecret = containsSecret([cluster ?? null, core ?? null]);
    const known = isMap(fields) && !containsUnknown(fields) ? fields : undefined;
    return new CoreData(workshop, known, dependencies, {}, isSecret);
  }

  /** Of a cluster that is being made. Whoever reads it depends on all of its outputs, as they are one. */
  static made(workshop: Workshop, fields: Flows, made: Readonly<Record<string, Part | undefined>>): CoreData {
    const dependencies = Object.values(fields).flatMap((field) => [...outputDependencies(field)]);
    return new CoreData(workshop, fields, dependencies, made, containsSecret(present(fields)));
  }

  /** A field; nothing if it is not there. */
  get(name: string): Flow {
    if (this.fields === undefined) return this.lifted(unknown);
    const field = this.fields[name];
    return field === undefined ? undefined : this.lifted(field);
  }

  /** The resource that a field refers to. */
  part(name: string): Part | undefined {
    return this.made[name] ?? this.workshop.part(this.fields?.[name]);
  }

  /** An output of the resource that a field refers to. */
  outputOf(name: string, output: string): Flow {
    return this.lifted(this.part(name)?.output(output) ?? unknown);
  }

  /** A flow that also depends on what the cluster's data depends on. */
  after(flow: Flow): Flow {
    const adds = this.isSecret || this.dependencies.length > 0;
    return flow === undefined || !adds ? flow : this.lifted(flow);
  }

  /** Id of the security group of the control plane: the cluster's own where it was given none. */
  get clusterSecurityGroupId(): Flow {
    const own = this.part("clusterSecurityGroup");
    if (own !== undefined) return this.lifted(own.id ?? unknown);
    const found = member(this.outputOf("cluster", "vpcConfig"), "clusterSecurityGroupId");
    return found ?? this.lifted(unknown);
  }

  /** Resources that must be there before nodes can join: the CNI, and the map of who may enter. */
  get beforeNodes(): readonly string[] {
    return this.waitedFor("vpcCni", "eksNodeAccess");
  }

  /** As `beforeNodes`, for nodes that EKS manages: they get their network from it. */
  get beforeManagedNodes(): readonly string[] {
    return this.waitedFor("eksNodeAccess");
  }

  private lifted(value: Value): Flow {
    return lift(value, this.dependencies, this.isSecret);
  }

  private waitedFor(...names: readonly string[]): readonly string[] {
    const urns = names.flatMap((name) => this.part(name)?.stands ?? []);
    return [...new Set([...urns, ...this.dependencies])];
  }
}
