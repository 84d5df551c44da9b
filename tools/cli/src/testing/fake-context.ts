import * as engine from "@eks-platform/engine";
import type { Outcome, PreviewRequest } from "@eks-platform/engine";
import * as testbed from "@eks-platform/testbed";
import type { PulumiPreviewRequest } from "@eks-platform/testbed";
import type { OutputStream, CliContext } from "../cli-context";

/** A context that records the output and the requests to the engines. */
export interface FakeContext extends CliContext {
  readonly written: { readonly stdout: string; readonly stderr: string };

  /** Requests to the embedded engine. */
  readonly requests: readonly PreviewRequest[];

  /** Requests to the Pulumi CLI. */
  readonly pulumiRequests: readonly PulumiPreviewRequest[];
}

/** A stream that forwards its text. */
export function fakeStream(write: (text: string) => void, facts: Partial<OutputStream> = {}): OutputStream {
  return { write, terminal: false, colours: false, ...facts };
}

/** A context in a folder, with an engine that calls `preview`. */
export function fakeContext(
  folder: string,
  preview: (request: PreviewRequest) => Promise<readonly Outcome[]>,
  facts: Partial<CliContext> = {},
): FakeContext {
  const written = { stdout: "", stderr: "" };
  const requests: PreviewRequest[] = [];
  const pulumiRequests: PulumiPreviewRequest[] = [];
  return {
    folder,
    stdout: fakeStream((text) => (written.stdout += text)),
    stderr: fakeStream((text) => (written.stderr += text)),
    signal: new AbortController().signal,
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
        previewWithPulumi: async (request, receive) => {
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
