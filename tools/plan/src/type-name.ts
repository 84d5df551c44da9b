/**
 * The name of a type as Pulumi displays it: the file part of the module is omitted where it only repeats
 * the name, so `aws:ec2/vpc:Vpc` becomes `aws:ec2:Vpc`. `kubernetes:core/v1:Namespace` stays as it is.
 */
export function typeName(type: string): string {
  const [namespace, module, name, ...rest] = type.split(":");
  if (!namespace || !module || !name || rest.length > 0) return type;
  const file = `/${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return module.endsWith(file) ? `${namespace}:${module.slice(0, -file.length)}:${name}` : type;
}
