import assert from "node:assert/strict";
import { output } from "@pulumi/pulumi";
import type { Addon } from "../addon/addon";
import type { Availability } from "../args";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { orderByNeed } from "../order";
import { policyDocument } from "../addon/permissions";
import type { PlannedAddon } from "../plan-addons";
import { knownFacts, sampleFacts, samplePlan } from "../testing/sample-cluster";
import { valuePaths } from "../testing/value-paths";
import { addonNames, catalogue } from "./index";

const addons: readonly Addon[] = Object.values(catalogue);
const planned = samplePlan();

describe("the catalogue", () => {
  it("has each add-on under its own name, in alphabetical order", () => {
    assert.deepEqual(
      addonNames,
      addons.map(({ name }) => name),
    );
    assert.deepEqual(addonNames, [...addonNames].sort());
  });

  it("uses each chart of charts.ts for one add-on", () => {
    const used = new Set(addons.map(({ chart }) => chart.name));
    const unused = Object.values(charts).filter(({ name }) => !used.has(name));
    assert.deepEqual(unused, [], "No add-on has these charts: add their lines to catalogue/index.ts.");
    assert.equal(addons.length, Object.values(charts).length);
  });

  it("is tested completely", () => {
    assert.deepEqual([...planned.keys()].toSorted(), addonNames);
  });

  it("refers only to add-ons that it holds", () => {
    const names = new Set<string>(addonNames);
    const referred = addons.flatMap(({ needs = [], after = [], excludes = [] }) => [
      ...needs,
      ...after,
      ...excludes,
    ]);
    assert.deepEqual(
      referred.filter((name) => !names.has(name)),
      [],
    );
  });

  it("excludes both ways", () => {
    const pairs = addons.flatMap(({ name, excludes = [] }) => excludes.map((other) => `${name} ${other}`));
    const reversed = pairs.map((pair) => pair.split(" ").reverse().join(" "));
    assert.deepEqual(new Set(pairs), new Set(reversed));
  });

  it("has an order in which all can be installed", () => {
    assert.equal(orderByNeed(addons).length, addons.length);
  });

  it("runs in the namespaces of namespaces.ts, each defined once", () => {
    const defined: readonly unknown[] = Object.values(namespaces);
    assert.ok(addons.every(({ namespace }) => defined.includes(namespace)));
    const names = Object.values(namespaces).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it("takes definitions only from a chart that has some", () => {
    for (const { crds } of addons) {
      if (typeof crds !== "object") continue;
      assert.equal(addons.find(({ name }) => name === crds.from)?.crds, "templates");
    }
  });

  it("names each service account once, so that no two roles share a name", () => {
    const accounts = [...planned.values()].flatMap(identitiesOf).map(({ serviceAccount }) => serviceAccount);
    assert.equal(new Set(accounts).size, accounts.length);
    assert.deepEqual(accounts.toSorted(), [
      "aws-load-balancer-controller",
      "cert-manager",
      "cluster-autoscaler",
      "external-dns",
      "external-secrets",
      "karpenter",
    ]);
  });

  it("gives a reason as a sentence wherever it makes an exception", () => {
    for (const { singleReplica, helmOnly } of addons) {
      for (const reason of [singleReplica, helmOnly])
        if (reason !== undefined) assert.match(reason, /^[A-Z].+\.$/);
    }
  });
});

for (const item of planned.values()) {
  const { addon, settings } = item;
  const set = (availability: Availability, monitored: boolean) =>
    valuePaths(addon.values(sampleFacts(availability, monitored), settings)).map(({ path, value }) => ({
      path: path.join("."),
      value,
    }));

  describe(`the add-on ${addon.name}`, () => {
    it("runs at least twice and has a budget where availability is high, or says why not", () => {
      const values = set("high", true);
      const replicas = values.filter(({ path }) => replicaPath.test(path));
      const budgets = values.filter(({ path }) => budgetPath.test(path));
      assert.deepEqual(
        replicas.filter(({ value }) => Number(value) < 2),
        [],
      );
      assert.deepEqual(
        budgets.filter(({ value }) => value === false),
        [],
      );
      assert.equal(addon.singleReplica === undefined, replicas.length > 0 && budgets.length > 0);
    });

    it("runs once and blocks no drain where availability is single", () => {
      const values = set("single", true);
      const isOff = (path: string) =>
        values.some(
          ({ path: other, value }) => value === false && other === path.replace(/[^.]+$/, "enabled"),
        );
      const replicas = values.filter(({ path }) => replicaPath.test(path) && !isOff(path));
      const blocking = values.filter(({ path }) => /minAvailable$/.test(path) && !isOff(path));
      assert.deepEqual(
        replicas.filter(({ value }) => value !== 1),
        [],
      );
      assert.deepEqual(blocking, []);
    });

    it("comes after the definitions of monitors if it creates a monitor", async () => {
      const renderText = async (monitored: boolean) => {
        const facts = sampleFacts("high", monitored);
        return JSON.stringify(await plain([addon.values(facts, settings), addon.objects?.(facts, settings)]));
      };
      const follows = addon.after?.includes("prometheus-operator-crds") ?? false;
      assert.equal(follows, (await renderText(true)) !== (await renderText(false)));
    });

    it("refers to nothing as latest", async () => {
      const facts = sampleFacts("high", true);
      const text = JSON.stringify(
        await plain([addon.values(facts, settings), addon.objects?.(facts, settings)]),
      );
      assert.doesNotMatch(text, /latest/i);
    });

    it("holds no password in its values", () => {
      const secrets = set("high", true).filter(({ path }) => /password|secretKey|token$/i.test(path));
      assert.deepEqual(secrets, []);
    });

    for (const { serviceAccount, statements } of identitiesOf(item)) {
      describe(`its service account ${serviceAccount}`, () => {
        it("is the one that the chart uses, and has the name of the release", () => {
          const names = set("high", true).filter(({ path }) => /serviceAccount\.name$/.test(path));
          assert.deepEqual(
            names.map(({ value }) => value),
            [serviceAccount],
          );
          assert.equal(serviceAccount, addon.name);
        });

        it("may perform named actions only, on named resources or for a reason", async () => {
          for (const statement of statements(await knownFacts("high", true))) {
            assert.match(statement.sid, /^[A-Za-z0-9]+$/);
            for (const action of statement.actions) assert.match(action, /^[a-z0-9-]+:[A-Za-z0-9]+$/);
            if ("resources" in statement) {
              assert.notEqual(statement.resources.length, 0);
              for (const resource of statement.resources)
                assert.match(resource, /^arn:aws:[a-z0-9-]+:[^*]*:[^*]+/);
            } else {
              assert.match(statement.everyResource, /^[A-Z].+\.$/);
            }
          }
        });

        it("names each statement once, and fits into one inline policy", async () => {
          const all = statements(await knownFacts("high", true));
          assert.equal(new Set(all.map(({ sid }) => sid)).size, all.length);
          // The limit of IAM for all inline policies of a role together.
          assert.ok(policyDocument(all).length <= 10_240);
        });

        it("passes roles only by name and only to a service", async () => {
          for (const statement of statements(await knownFacts("high", true))) {
            if (!statement.actions.includes("iam:PassRole")) continue;
            assert.ok("resources" in statement);
            assert.deepEqual(statement.resources, ["arn:aws:iam::111122223333:role/sample"]);
            assert.ok(statement.conditions?.["StringEquals"]?.["iam:PassedToService"]);
          }
        });
      });
    }
  });
}

/** Paths that say how many pods run. */
const replicaPath = /(^|\.)(replicas|replicaCount|minReplicas|autoscaleMin)$/;

/** Paths of disruption budgets. */
const budgetPath = /(^|\.)(pdb|podDisruptionBudget|defaultPodDisruptionBudget)\./;

function identitiesOf({ addon, settings }: PlannedAddon) {
  return addon.identities?.(settings) ?? [];
}

function plain(values: readonly (object | undefined)[]): Promise<unknown> {
  return new Promise((resolve) => output({ values }).apply(resolve));
}
