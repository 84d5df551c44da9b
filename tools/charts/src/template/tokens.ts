/** The actions of a template: what stands between `{{` and `}}`, without comments and trim markers. */
export function actionsOf(template: string): readonly string[] {
  return [...template.matchAll(action)].flatMap(([, text]) => (text === undefined ? [] : [text.trim()]));
}

// A comment may hold braces, and so may a quoted text.
const action =
  /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}|\{\{-?((?:"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'|[^"`'])*?)-?\}\}/g;

/** The tokens of an action. A field chain is one token: `.Values.image.tag`, `$root.Values`, the `).name` after a group. */
export function tokensOf(action: string): readonly string[] {
  return action.match(token) ?? [];
}

const token =
  /"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'|:=|\)(?:\.\w+)*|[=|(,]|\$\w*(?:\.\w+)*|(?:\.\w+)+|\.|[^\s"`'|(),=.]+(?:\.\d+)?/g;
