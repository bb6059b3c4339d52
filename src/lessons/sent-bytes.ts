import { joinBytes, type Bytes, type EndpointStep } from '../engine/index.ts';

/** Returns the bytes that an endpoint sends. */
export function sentBytes(actions: EndpointStep['actions']): Bytes {
	return joinBytes(actions.flatMap((one) => (one.type === 'write' ? [one.bytes] : [])));
}
