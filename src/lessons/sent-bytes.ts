import { joinBytes, type Bytes } from '../engine/bytes/index.ts';
import type { EndpointStep } from '../engine/endpoint/index.ts';

/** Returns the bytes that an endpoint sends. */
export function sentBytes(actions: EndpointStep['actions']): Bytes {
	return joinBytes(actions.flatMap((one) => (one.type === 'write' ? [one.bytes] : [])));
}
