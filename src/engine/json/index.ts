// TODO json
export { lineAndColumn, locatePath } from './json-location.ts';
export type { JsonNode, JsonProblem, TextRange } from './json-text.ts';
export { readJson } from './json-text.ts';
