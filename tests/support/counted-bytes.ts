import type { Bytes } from '../../src/engine/bytes/index.ts';

/** Returns bytes that count how often they are read, so that tests measure growth without a clock. */
export function countedBytes(bytes: Uint8Array): { readonly bytes: Bytes; reads: () => number } {
	let reads = 0;
	const wrap = (part: Uint8Array): Bytes =>
		new Proxy(part, {
			get(target, property) {
				if (typeof property === 'string' && /^\d+$/.test(property)) {
					reads++;
					return target[Number(property)];
				}
				if (property === 'subarray') {
					return (from?: number, to?: number) => wrap(target.subarray(from, to));
				}
				if (property === 'slice' || property === Symbol.iterator) reads += target.length;
				const value: unknown = Reflect.get(target, property, target);
				return typeof value === 'function' ? (value.bind(target) as unknown) : value;
			},
		});
	return { bytes: wrap(bytes), reads: () => reads };
}
