// Notes what endpoints write. A timeline does not record it, so the method of `EndpointTurn` with which an endpoint
// asks its host to write is replaced for a while.
import type { Bytes } from '../../src/engine/bytes/bytes.ts';
import type { Endpoint } from '../../src/engine/endpoint/endpoint-value.ts';
import { EndpointTurn } from '../../src/engine/endpoint/endpoint-turn.ts';

/** Holds what each endpoint has written. Its settings are the same object in all its values. */
const writes = new WeakMap<Endpoint['settings'], Bytes[]>();

/** Notes each write from now on, until the returned function is called. */
export function noteWrites(): () => void {
	const { addEffect } = EndpointTurn.prototype;
	EndpointTurn.prototype.addEffect = function (this: EndpointTurn, effect) {
		addEffect.call(this, effect);
		if (effect.type !== 'write') return;
		const { settings } = this.next;
		const before = writes.get(settings);
		if (before === undefined) writes.set(settings, [effect.bytes]);
		else before.push(effect.bytes);
	};
	return () => {
		EndpointTurn.prototype.addEffect = addEffect;
	};
}

/** Returns what the endpoint has written, up to its last value in any timeline, with one item for each write. */
export function writesOf({ settings }: Endpoint): readonly Bytes[] {
	return writes.get(settings) ?? [];
}
