import { jsonSchema, type JsonSchema } from "@eks-platform/settings";
import { environmentSettings } from "./environment-settings";

/** The JSON Schema of a whole `Pulumi.<stack>.yaml`, for editors. Keys of other providers are left to them. */
export function stackFileSchema(project: string): object {
  const { properties = {}, required = [] }: JsonSchema = jsonSchema(environmentSettings);
  const keyOf = (section: string) => (section === "region" ? "aws:region" : `${project}:${section}`);
  const ours = Object.entries(properties).map(([section, schema]) => [keyOf(section), schema] as const);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "An environment of the platform, as a file of Pulumi's configuration",
    type: "object",
    properties: {
      config: {
        type: "object",
        properties: Object.fromEntries(ours),
        required: required.map(keyOf),
        patternProperties: { [`^(?!${project}:)`]: {} },
        additionalProperties: false,
      },
    },
    required: ["config"],
  };
}
