// The DEFLATE codec of the lab’s simulations, with a counter of the bytes that passed through it. The length
// of a slice is measured with this counter and not with the clock, so a slice is the same on every machine.
import type { DeflateCodec } from '../../../engine/index.ts';
import { deflateCodec } from '../../../platform/deflate.ts';

/** Bytes given to the codec since the page was loaded. A slice compares the counter before and after. */
export const meter = { bytes: 0 };

/** The platform’s codec with the counter. */
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
