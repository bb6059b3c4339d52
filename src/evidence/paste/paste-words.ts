// Decides the byte order of a dump in words (`hexdump`, `od -x`, `xxd -e`). Such a dump prints the words that
// a processor would load. On a PC the digits of a word are in the opposite order of its bytes. The dump does
// not name the machine, but the text column beside the words shows the true order.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { BytePlaces, PasteMeaning } from './paste-reading.ts';

/** Collects the evidence for each byte order of one dump. */
export class WordOrders {
	readonly wordBytes: number;
	#wrongBig = 0;
	#wrongLittle = 0;
	#compared = 0;
	#length: number | null = null;

	constructor(wordBytes: number) {
		this.wordBytes = wordBytes;
	}

	/** Compares a line's bytes, in printed order, with the text column beside them. */
	compare(printed: Bytes, gutter: string): void {
		if (gutter.length < printed.length) return;
		this.#compared++;
		this.#wrongBig += mismatches(printed, gutter);
		this.#wrongLittle += mismatches(swapWords(printed, this.wordBytes), gutter);
	}

	/**
	 * Sets the total length that the dump gives. The tool filled the last word with zeros that do not count.
	 */
	endAt(length: number): void {
		this.#length = length;
	}

	/**
	 * Returns one reading, or one per byte order when both are possible. `reading` has the bytes in printed
	 * order.
	 */
	readings(reading: PasteMeaning, bytesExpected: boolean): readonly PasteMeaning[] {
		if (this.wordBytes === 1) return [reading];
		const end = this.#length ?? reading.bytes.length;
		const { bytes, places } = reading;
		const little: PasteMeaning = {
			...reading,
			bytes: swapWords(bytes, this.wordBytes).subarray(0, end),
			...(places && { places: swapPlaces(places, this.wordBytes) }),
			order: 'little',
		};
		const big: PasteMeaning = { ...reading, bytes: reading.bytes.subarray(0, end), order: 'big' };
		const decided = this.#compared > 0 && (this.#wrongBig === 0) !== (this.#wrongLittle === 0);
		if (decided) return this.#wrongBig === 0 ? [{ ...reading, bytes: big.bytes }] : [little];
		// xxd prints pairs of bytes in their order; only `xxd -e` swaps, and it prints longer words.
		if (bytesExpected && this.wordBytes === 2) return [{ ...reading, bytes: big.bytes }];
		return bytesExpected ? [big, little] : [little, big];
	}
}

/** Reverses the bytes of each word, also of an incomplete last word. */
function swapWords(bytes: Bytes, wordBytes: number): Uint8Array<ArrayBuffer> {
	const swapped = bytes.slice();
	for (let at = 0; at < swapped.length; at += wordBytes) {
		swapped.subarray(at, at + wordBytes).reverse();
	}
	return swapped;
}

function swapPlaces(places: BytePlaces, wordBytes: number): BytePlaces {
	const [from, to] = [places.from.slice(), places.to.slice()];
	for (let at = 0; at < from.length; at += wordBytes) {
		from.subarray(at, at + wordBytes).reverse();
		to.subarray(at, at + wordBytes).reverse();
	}
	return { from, to };
}

function mismatches(bytes: Bytes, gutter: string): number {
	let count = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i]!;
		const shown = byte >= 0x20 && byte < 0x7f ? byte : 0x2e;
		if (gutter.charCodeAt(i) !== shown) count++;
	}
	return count;
}
