// Computes a hash of a timeline: everything that happened, with its time and trigger. It is the same in Node
// and in every browser.
import type { Timeline } from '../../src/engine/simulation/index.ts';

export function timelineHash({ entries, ends }: Timeline): string {
	const hash = new Hash();
	for (const { at, trigger, occurrence } of entries) hash.add([at, trigger, occurrence]);
	hash.add([ends, entries.at(-1)?.world.random ?? null]);
	return hash.text;
}

/** Computes an FNV-1a hash of two words with different start values. */
class Hash {
	#one = 0x811c9dc5;
	#two = 0x1234567;
	readonly #float = new DataView(new ArrayBuffer(8));

	get text(): string {
		const words = [this.#one, this.#two].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
		return words.join('');
	}

	add(value: unknown): void {
		if (typeof value === 'number') {
			this.#float.setFloat64(0, value);
			this.#word(this.#float.getUint32(0));
			this.#word(this.#float.getUint32(4));
		} else if (typeof value === 'string') {
			for (let i = 0; i < value.length; i++) this.#word(value.charCodeAt(i));
			this.#word(-1);
		} else if (typeof value !== 'object' || value === null) {
			this.add(String(value));
		} else if (value instanceof Uint8Array) {
			for (const byte of value) this.#word(byte);
			this.#word(-2);
		} else if (Symbol.iterator in value) {
			for (const item of value as Iterable<unknown>) this.add(item);
			this.#word(-3);
		} else {
			for (const name of Object.keys(value).sort()) {
				const member = (value as Readonly<Record<string, unknown>>)[name];
				this.add(name);
				this.add(member);
			}
			this.#word(-4);
		}
	}

	#word(word: number): void {
		this.#one = Math.imul(this.#one ^ word, 0x01000193);
		this.#two = Math.imul((this.#two ^ (word >>> 1)) + word, 0x01000193) ^ (this.#two >>> 15);
	}
}
