import type * as proto from "@pulumi/pulumi/proto/resource_pb";
import type { Goal, GoalOptions, TimeoutTexts } from "../../model/goal";
import { optional } from "../../model/optional";
import { type HookNames, hookMoments } from "../../model/resource-options";
import type { Services } from "../../protocol/services";
import { decodeAlias, encodeAlias } from "./aliases";

const operations = ["create", "update", "delete", "read"] as const;

/** The options in a message: transforms and hooks have different message classes with the same members. */
type OptionsMessage = proto.TransformResourceOptions | proto.ResourceOptions;

/** The parts of a goal that its options message holds. */
export type OptionedGoal = Pick<
  Goal,
  "dependencies" | "provider" | "providers" | "version" | "pluginDownloadUrl" | "options"
>;

/** Writes options for a transform or a hook of the program. Unset options stay unset. */
export function encodeOptions<T extends OptionsMessage>(
  services: Services,
  goal: OptionedGoal,
  message: T,
): T {
  const { options } = goal;
  message.setDependsOnList([...goal.dependencies]);
  message.setProvider(goal.provider).setVersion(goal.version).setPluginDownloadUrl(goal.pluginDownloadUrl);
  for (const [packageName, reference] of goal.providers)
    message.getProvidersMap().set(packageName, reference);
  if (options.protect !== undefined) message.setProtect(options.protect);
  if (options.retainOnDelete !== undefined) message.setRetainOnDelete(options.retainOnDelete);
  if (options.deleteBeforeReplace !== undefined) message.setDeleteBeforeReplace(options.deleteBeforeReplace);
  message.setDeletedWith(options.deletedWith ?? "").setImport(options.importId ?? "");
  message.setIgnoreChangesList([...options.ignoreChanges]);
  message.setReplaceOnChangesList([...options.replaceOnChanges]);
  message.setHideDiffList([...options.hideDiffs]).setReplaceWithList([...options.replaceWith]);
  message.setAdditionalSecretOutputsList([...options.additionalSecretOutputs]);
  message.setAliasesList(options.aliases.map((alias) => encodeAlias(services, alias)));
  if (Object.keys(options.customTimeouts).length > 0)
    message.setCustomTimeouts(encodeTimeouts(services, options));
  if (options.hooks !== undefined) message.setHooks(encodeHooks(services, options.hooks));
  if (options.replacementTrigger !== undefined) {
    message.setReplacementTrigger(services.struct.encodeValue(options.replacementTrigger));
  }
  return message;
}

/** Reads the options that a transform returned. */
export function decodeOptions({ struct }: Services, message: proto.TransformResourceOptions): OptionedGoal {
  const trigger = message.getReplacementTrigger();
  return {
    dependencies: new Set(message.getDependsOnList()),
    provider: message.getProvider(),
    providers: new Map(message.getProvidersMap().entries()),
    version: message.getVersion(),
    pluginDownloadUrl: message.getPluginDownloadUrl(),
    options: {
      ...optional("protect", message.hasProtect() ? message.getProtect() : undefined),
      ...optional("retainOnDelete", message.hasRetainOnDelete() ? message.getRetainOnDelete() : undefined),
      ...optional(
        "deleteBeforeReplace",
        message.hasDeleteBeforeReplace() ? message.getDeleteBeforeReplace() : undefined,
      ),
      ...optional("deletedWith", message.getDeletedWith()),
      ...optional("importId", message.getImport()),
      ignoreChanges: message.getIgnoreChangesList(),
      replaceOnChanges: message.getReplaceOnChangesList(),
      hideDiffs: message.getHideDiffList(),
      replaceWith: message.getReplaceWithList(),
      additionalSecretOutputs: message.getAdditionalSecretOutputsList(),
      aliases: message.getAliasesList().map(decodeAlias),
      customTimeouts: decodeTimeouts(message.getCustomTimeouts()),
      ...decodeHooks(message.getHooks()),
      ...optional("replacementTrigger", trigger && struct.decodeValue(trigger)),
    },
  };
}

export function decodeTimeouts(
  message: proto.RegisterResourceRequest.CustomTimeouts | undefined,
): TimeoutTexts {
  if (message === undefined) return {};
  return {
    ...optional("create", message.getCreate()),
    ...optional("update", message.getUpdate()),
    ...optional("delete", message.getDelete()),
    ...optional("read", message.getRead()),
  };
}

function encodeTimeouts({ resource }: Services, { customTimeouts }: Pick<GoalOptions, "customTimeouts">) {
  const message = new resource.RegisterResourceRequest.CustomTimeouts();
  const [create, update, remove, read] = operations.map((operation) => customTimeouts[operation] ?? "");
  return message
    .setCreate(create ?? "")
    .setUpdate(update ?? "")
    .setDelete(remove ?? "")
    .setRead(read ?? "");
}

/** The hooks of a resource, as a member to spread: absent if there are none. */
export function decodeHooks(message: proto.RegisterResourceRequest.ResourceHooksBinding | undefined): {
  readonly hooks?: HookNames;
} {
  if (message === undefined) return {};
  const bound = hookMoments.flatMap((moment) => {
    const names = message[`get${moment}List`]();
    return names.length === 0 ? [] : [[moment, names] as const];
  });
  return bound.length === 0 ? {} : { hooks: Object.fromEntries(bound) };
}

function encodeHooks({ resource }: Services, hooks: HookNames) {
  const message = new resource.RegisterResourceRequest.ResourceHooksBinding();
  for (const moment of hookMoments) message[`set${moment}List`]([...(hooks[moment] ?? [])]);
  return message;
}
