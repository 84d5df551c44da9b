import * as engine from "@eks-platform/engine";
import type { Outcome, PreviewRequest } from "@eks-platform/engine";
import * as testbed from "@eks-platform/testbed";
import type { PulumiPreviewRequest } from "@eks-platform/testbed";
import type { Outlet, Surroundings } from "../surroundings";

/** Surroundings that record what is written, and the request that the engine gets. */
export interface FakeSurroundings extends Surroundings {
  readonly written: { readonly stdout: string; readonly stderr: string };

  /** What the embedded engine was asked. */
  readonly requests: readonly PreviewRequest[];

  /** What the Pulumi CLI was asked. */
  readonly pulumiRequests: readonly PulumiPreviewRequest[];
}

/** An outlet that hands on what is written. */
export function fakeOutlet(write: (text: string) => void, facts: Partial<Outlet> = {}): Outlet {
  return { write, terminal: false, colours: false, ...facts };
}

/** Surroundings in a folder, with an engine that does what `preview` does. */
export function fakeSurroundings(
  folder: string,
  preview: (request: PreviewRequest) => Promise<readonly Outcome[]>,
  facts: Partial<Surroundings> = {},
): FakeSurroundings {
  const written = { stdout: "", stderr: "" };
  const requests: PreviewRequest[] = [];
  const pulumiRequests: PulumiPreviewRequest[] = [];
  return {
    folder,
    stdout: fakeOutlet((text) => (written.stdout += text)),
    stderr: fakeOutlet((text) => (written.stderr += text)),
    interruption: new AbortController().signal,
    loadEngine: () =>
      Promise.resolve({
        ...engine,
        previewEach: async (request, receive) => {
          requests.push(request);
          for (const outcome of await preview(request)) receive(outcome);
        },
      }),
    loadTestbed: () =>
      Promise.resolve({
        ...testbed,
        previewByPulumi: async (request, receive) => {
          pulumiRequests.push(request);
          for (const outcome of await preview(request)) receive(outcome);
        },
      }),
    written,
    requests,
    pulumiRequests,
    ...facts,
  };
}
