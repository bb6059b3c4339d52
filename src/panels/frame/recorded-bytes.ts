// How recorded bytes are written: in hex, runs of it apart by spaces, `1ab72371*300` for a run that comes 300 times.
import { concatBytes, readHex, type Bytes } from '../../engine/index.ts';

export function recordedBytes(text: string): Bytes {
	const runs = text.split(' ').map((run) => {
		const [hex = '', times = '1'] = run.split('*');
		return readHex(hex.repeat(Number(times))).bytes;
	});
	return concatBytes(...runs);
}
