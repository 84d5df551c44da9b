import { containsSecret, containsUnknown, isMap, unknown, type Value } from "../../../model/values";
import { outputDependencies } from "../../../protocol/conversions";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  type InputValue,
  type InputValues,
  toOutput,
  getMember,
  toPlain,
  omitUndefined,
} from "../input-value";

/** What node groups know of their cluster. */
export class CoreData {
  private constructor(
    private readonly builder: ComponentBuilder,

    /** Absent while something of them is unknown: they are one output, which is known as a whole or not at all. */
    private readonly fields: InputValues | undefined,

    /** What everything that is read from it depends on. */
    private readonly dependencies: readonly string[],
    private readonly fromCluster: Readonly<Record<string, ResourceHandle | undefined>>,

    /** One secret among them makes a secret of all. */
    private readonly isSecret: boolean,
  ) {}

  /** From the argument of a node group: a cluster, or its `core`. */
  static fromArgument(builder: ComponentBuilder, cluster: InputValue): CoreData {
    const core = builder.resolveHandle(cluster)?.output("core") ?? cluster;
    const fields = toPlain(core);
    const dependencies = [...outputDependencies(cluster), ...outputDependencies(core)];
    const isSecret = containsSecret([cluster ?? null, core ?? null]);
    const known = isMap(fields) && !containsUnknown(fields) ? fields : undefined;
    return new CoreData(builder, known, dependencies, {}, isSecret);
  }

  /** Of a cluster that is being made. Its readers depend on all of its outputs, as they are one. */
  static fromCluster(
    builder: ComponentBuilder,
    fields: InputValues,
    made: Readonly<Record<string, ResourceHandle | undefined>>,
  ): CoreData {
    const dependencies = Object.values(fields).flatMap((field) => [...outputDependencies(field)]);
    return new CoreData(builder, fields, dependencies, made, containsSecret(omitUndefined(fields)));
  }

  /** A field; nothing if it is not there. */
  get(name: string): InputValue {
    if (this.fields === undefined) return this.toOutput(unknown);
    const field = this.fields[name];
    return field === undefined ? undefined : this.toOutput(field);
  }

  /** The resource that a field refers to. */
  resolveHandle(name: string): ResourceHandle | undefined {
    return this.fromCluster[name] ?? this.builder.resolveHandle(this.fields?.[name]);
  }

  /** An output of the resource that a field refers to. */
  outputOf(name: string, output: string): InputValue {
    return this.toOutput(this.resolveHandle(name)?.output(output) ?? unknown);
  }

  /** A flow that also depends on what the cluster's data depends on. */
  withDependencies(value: InputValue): InputValue {
    const adds = this.isSecret || this.dependencies.length > 0;
    return value === undefined || !adds ? value : this.toOutput(value);
  }

  /** Id of the security group of the control plane: the cluster's own where it was given none. */
  get clusterSecurityGroupId(): InputValue {
    const own = this.resolveHandle("clusterSecurityGroup");
    if (own !== undefined) return this.toOutput(own.id ?? unknown);
    const found = getMember(this.outputOf("cluster", "vpcConfig"), "clusterSecurityGroupId");
    return found ?? this.toOutput(unknown);
  }

  /** Resources that must be there before nodes can join: the CNI, and the map of who may enter. */
  get beforeNodes(): readonly string[] {
    return this.dependenciesOf("vpcCni", "eksNodeAccess");
  }

  /** As `beforeNodes`, for nodes that EKS manages: they get their network from it. */
  get beforeManagedNodes(): readonly string[] {
    return this.dependenciesOf("eksNodeAccess");
  }

  private toOutput(value: Value): InputValue {
    return toOutput(value, this.dependencies, this.isSecret);
  }

  private dependenciesOf(...names: readonly string[]): readonly string[] {
    const urns = names.flatMap((name) => this.resolveHandle(name)?.dependencies ?? []);
    return [...new Set([...urns, ...this.dependencies])];
  }
}
