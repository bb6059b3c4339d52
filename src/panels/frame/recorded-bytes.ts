// Reads the text form of recorded bytes: hex runs separated by spaces. `1ab72371*300` means 300 times that
// run.
import { joinBytes, readHex, type Bytes } from '../../engine/index.ts';

export function recordedBytes(text: string): Bytes {
	const runs = text.split(' ').map((run) => {
		const [hex = '', times = '1'] = run.split('*');
		return readHex(hex.repeat(Number(times))).bytes;
	});
	return joinBytes(runs);
}
