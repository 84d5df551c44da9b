import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IEngineServer } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { IResourceMonitorServer } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { status } from "../transport/status";
import { messageOf, RequestError } from "./failure";
import { deleteUnclaimed } from "./finish-run";
import { registerOutputs } from "./registration/outputs";
import { handleCall } from "./rpc/call";
import { getDeploymentInfo, supportsFeature } from "./rpc/features";
import { handleInvoke } from "./rpc/invoke";
import { decodeCallback } from "./rpc/origins";
import { handleReadResource } from "./rpc/read-resource";
import { handleRegisterResource } from "./rpc/register-resource";
import type { Session } from "./session";

/** The handlers of a service by method name. */
type Handlers<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** Pulumi's ResourceMonitor. gRPC itself leaves out methods that the SDK does not have. */
export function resourceMonitor(session: Session): UntypedServiceImplementation {
  const { services } = session.options;
  const empty = () => new services.empty.Empty();
  const answer = <Q, R>(work: (request: Q) => Promise<R> | R): handleUnaryCall<Q, R> =>
    unary((request) => session.calls.track(async () => work(request)));

  const handlers: Handlers<IResourceMonitorServer> = {
    getDeploymentInfo: answer(() => getDeploymentInfo(session)),
    supportsFeature: answer((request) => supportsFeature(session, request)),
    registerResource: answer((request) => handleRegisterResource(session, request)),
    registerResourceOutputs: answer(async (request) => {
      await registerOutputs(session, request.getUrn(), services.struct.decode(request.getOutputs()));
      return empty();
    }),
    readResource: answer((request) => handleReadResource(session, request)),
    invoke: answer((request) => handleInvoke(session, request)),
    call: answer((request) => handleCall(session, request)),
    registerStackTransform: answer((callback) => {
      session.transforms.ofStack.push(decodeCallback(callback));
      return empty();
    }),
    registerStackInvokeTransform: answer((callback) => {
      session.transforms.ofInvokes.push(decodeCallback(callback));
      return empty();
    }),
    registerResourceHook: answer((request) => {
      session.hooks.register(request);
      return empty();
    }),
    registerErrorHook: answer((request) => {
      session.hooks.registerErrorHook(request);
      return empty();
    }),
    registerPackage: answer((request) => {
      const reply = new services.resource.RegisterPackageResponse();
      const handle = session.packages.register(request);
      session.options.onRequest?.({ kind: "package", handle, described: session.packages.get(handle) });
      return reply.setRef(handle);
    }),
    // The program has ended successfully. The answer lets its process end, and with it the functions that steps and
    // deletions may want to call.
    signalAndWaitForShutdown: unary(async () => {
      await session.calls.whenIdle();
      await deleteUnclaimed(session);
      return empty();
    }),
  };
  return handlers;
}

/** Pulumi's Engine, as far as programs and policy packs use it. It answers even after the run has ended. */
export function engineService(session: Session): UntypedServiceImplementation {
  const { services } = session.options;
  const answer = <Q, R>(work: (request: Q) => R): handleUnaryCall<Q, R> =>
    unary(async (request) => work(request));

  const handlers: Handlers<IEngineServer> = {
    log: answer((request) => {
      // Once a step has ended the run, the program only logs its own end.
      if (!session.calls.isEnded) session.log.addProgramLog(request);
      return new services.empty.Empty();
    }),
    getRootResource: answer(() => new services.engine.GetRootResourceResponse().setUrn(session.stackUrn)),
    setRootResource: answer((request) => {
      session.stackUrn = request.getUrn();
      return new services.engine.SetRootResourceResponse();
    }),
    startDebugging: answer(() => new services.empty.Empty()),
    // Our tests decide which versions of Pulumi the embedded engine equals, not the version that a program requires.
    requirePulumiVersion: answer(() => new services.engine.RequirePulumiVersionResponse()),
  };
  return handlers;
}

/** Answers a call with the result of the work, or with the reason of its failure. */
function unary<Q, R>(work: (request: Q) => Promise<R>): handleUnaryCall<Q, R> {
  return ({ request }, reply) => {
    work(request).then(
      (response) => reply(null, response),
      (error: unknown) => {
        const code = status[error instanceof RequestError ? error.code : "UNKNOWN"];
        reply({ code, details: messageOf(error) });
      },
    );
  };
}
