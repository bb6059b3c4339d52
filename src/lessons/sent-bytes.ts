import { joinBytes, type Bytes } from '../engine/bytes/index.ts';
import type { EndpointStep } from '../engine/endpoint/index.ts';

/** Returns the bytes that an endpoint sends. */
export function sentBytes(effects: EndpointStep['effects']): Bytes {
	return joinBytes(effects.flatMap((one) => (one.type === 'write' ? [one.bytes] : [])));
}
