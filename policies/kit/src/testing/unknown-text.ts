/** A text that is not known yet, as Pulumi's protocol writes it: an output of a resource that is still to be made. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
