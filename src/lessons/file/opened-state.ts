// What came of opening a state of a lab. The labs themselves are not known here: the site opens the states, and
// the tests do.
import type { Facts } from '../lesson.ts';

/** Describes a part of a state that its lab did not understand. */
export interface StateComplaint {
	/**
	 * Says what is wrong. `path`: nothing is at this path. `packed`: a packed document, which a lesson cannot hold.
	 * `damaged`: broken percent-encoding. `unread`: the lab does not read this parameter. `no-document`: the lab shows
	 * no document of its own. The others are the lab’s own complaints about a parameter.
	 */
	readonly kind:
		| 'path'
		| 'packed'
		| 'damaged'
		| 'unread'
		| 'repeated'
		| 'no-document'
		| 'unknown-value'
		| 'not-readable'
		| 'too-long'
		| 'out-of-range';
	/** Names the parameter or the part of the address. */
	readonly part: string;
}

export interface OpenedState {
	readonly document: object;
	readonly complaints: readonly StateComplaint[];
	readonly facts: Facts;
}

/** Opens a state such as `/frame?hex=8100` in a new lab. The lab of the address is one of `LESSON_LABS`. */
export type OpenState = (state: string) => Promise<OpenedState>;
