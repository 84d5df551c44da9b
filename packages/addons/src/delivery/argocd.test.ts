import assert from "node:assert/strict";
import { recordResources } from "@eks-platform/testing";
import { Addons } from "../addons";
import { find, ofType, pick } from "../testing/registered";
import { sampleCluster, sampleInstall } from "../testing/sample-cluster";

const release = "kubernetes:helm.sh/v3:Release";
const application = "kubernetes:argoproj.io/v1alpha1:Application";

describe("Addons delivered by Argo CD", () => {
  const byArgo = () =>
    recordResources(
      () => new Addons("dev", { ...sampleCluster, install: sampleInstall, delivery: "argocd" }),
    );

  it("are Applications with the exact version of the chart", async () => {
    const { inputs } = find(await byArgo(), "dev-metrics-server", application);
    const { source, project, destination } = Object(inputs["spec"]);
    assert.equal(project, "platform");
    assert.deepEqual(destination, { server: "https://kubernetes.default.svc", namespace: "kube-system" });
    assert.deepEqual(pick({ inputs: source }, ["repoURL", "chart", "targetRevision"]), {
      repoURL: "https://kubernetes-sigs.github.io/metrics-server",
      chart: "metrics-server",
      targetRevision: "3.13.1",
    });
  });

  it("name an OCI registry without its scheme, in the project too", async () => {
    const resources = await byArgo();
    assert.equal(
      Object(find(resources, "dev-karpenter", application).inputs["spec"]).source.repoURL,
      "public.ecr.aws/karpenter",
    );
    const { sourceRepos } = Object(find(resources, "dev-argo-cd-project").inputs["spec"]);
    for (const { inputs } of ofType(resources, application))
      assert.ok(sourceRepos.includes(Object(inputs["spec"]).source.repoURL));
  });

  it("come after Argo CD and its project, and count as ready when they are healthy", async () => {
    for (const { dependencies, inputs } of ofType(await byArgo(), application)) {
      assert.ok(dependencies.includes(`${release}::dev-argo-cd`));
      assert.ok(dependencies.includes("kubernetes:argoproj.io/v1alpha1:AppProject::dev-argo-cd-project"));
      assert.match(
        Object(inputs["metadata"]).annotations["pulumi.com/waitFor"],
        /\.status\.health\.status}=Healthy/,
      );
    }
  });

  it("leave what Argo CD cannot deliver to Helm", async () => {
    const resources = await byArgo();
    assert.equal(
      ofType(resources, release).length + ofType(resources, application).length,
      Object.keys(sampleInstall).length,
    );
    assert.deepEqual(
      ofType(resources, release)
        .map(({ name }) => name)
        .toSorted(),
      [
        "dev-argo-cd",
        "dev-aws-load-balancer-controller",
        "dev-kube-prometheus-stack",
        "dev-prometheus-operator-crds",
      ],
    );
  });
});
