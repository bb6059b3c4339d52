// Notes what endpoints write. A timeline does not record it, so a test mocks the file of `Turn`, the class in which an
// endpoint asks its host to write. This file imports only types: it is loaded before the engine.
import type { Bytes } from '../../src/engine/bytes/bytes.ts';
import type { Action } from '../../src/engine/endpoint/endpoint-events.ts';
import type { Endpoint } from '../../src/engine/endpoint/endpoint-value.ts';
import type * as TurnFile from '../../src/engine/endpoint/turn.ts';

/** Holds what each endpoint has written. Its settings are the same object in all its values. */
const writes = new WeakMap<Endpoint['settings'], Bytes[]>();

/** Returns the file of `Turn` with a class that notes each write. */
export function notingWrites(file: typeof TurnFile): typeof TurnFile {
	class NotingTurn extends file.Turn {
		override act(action: Action): void {
			super.act(action);
			if (action.type !== 'write') return;
			const { settings } = this.next;
			const before = writes.get(settings);
			if (before === undefined) writes.set(settings, [action.bytes]);
			else before.push(action.bytes);
		}
	}
	return { ...file, Turn: NotingTurn };
}

/** Returns what the endpoint has written, up to its last value in any timeline, with one item for each write. */
export function writesOf({ settings }: Endpoint): readonly Bytes[] {
	return writes.get(settings) ?? [];
}
