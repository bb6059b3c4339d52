// The codec of the lab's simulations, with a meter: how many bytes went through it. A slice of a simulation is cut by that,
// not by the clock, so that it is the same slice on every machine.
import type { DeflateCodec } from '../../../engine/index.ts';
import { deflateCodec } from '../../../platform/deflate.ts';

/** Bytes that were compressed or inflated, ever; a slice looks at how it grows. */
export const meter = { bytes: 0 };

export const meteredCodec: DeflateCodec = {
	deflater: (window, bits) => {
		const stream = deflateCodec.deflater(window, bits);
		return {
			deflate: (message) => {
				meter.bytes += message.length;
				return stream.deflate(message);
			},
		};
	},
	inflater: (window, bits) => {
		const stream = deflateCodec.inflater(window, bits);
		return {
			inflate: (data, most) => {
				meter.bytes += data.length;
				return stream.inflate(data, most);
			},
			restart: () => stream.restart(),
		};
	},
};
