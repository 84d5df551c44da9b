/** An unknown string in Pulumi's protocol: an output of a resource that does not exist yet. */
export const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
