import { recordResources } from "@eks-platform/testing";
import type { ComponentResource } from "@pulumi/pulumi";
import assert from "node:assert/strict";

/** Two of a component live in one stack only if they share no name. */
export async function assertNoNameIsShared(component: new (name: string) => ComponentResource) {
  const resources = await recordResources(() => [new component("blue"), new component("green")]);
  const identities = resources.map(({ type, name }) => `${type}::${name}`);
  assert.equal(new Set(identities).size, identities.length);
}
