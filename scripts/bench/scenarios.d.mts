// The types of scenarios.mjs, for tests.

/** Represents the role and the name of an element, as assistive tools identify it. */
type Identified = readonly [role: string, name: string | RegExp, state?: object];

export const SCENARIOS: readonly {
	readonly name: string;
	readonly load: readonly { readonly replace: Identified; readonly shows: Identified }[];
	readonly actions: readonly { readonly name: string; readonly on: Identified }[];
}[];
