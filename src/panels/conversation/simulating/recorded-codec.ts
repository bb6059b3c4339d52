// A codec whose answers are recorded in a worker and played back on the page. Both simulate the same scenario from its
// beginning, so both ask the same in the same order; the page need not compress again.
import type { DeflateCodec, Inflated } from '../../../engine/index.ts';
import { meteredCodec } from './metered-codec.ts';

/** What came of a message that was compressed, or of data that were inflated. */
export type CodecAnswer = Uint8Array<ArrayBuffer> | Inflated;

/** Does what `codec` does, and writes each answer behind the others. */
export function recordingCodec(codec: DeflateCodec, answers: CodecAnswer[]): DeflateCodec {
	const recorded = <Answer extends CodecAnswer>(answer: Answer): Answer => {
		answers.push(answer);
		return answer;
	};
	return {
		deflater: (window, bits) => {
			const stream = codec.deflater(window, bits);
			return { deflate: (message) => recorded(stream.deflate(message)) };
		},
		inflater: (window, bits) => {
			const stream = codec.inflater(window, bits);
			return {
				inflate: (data, most) => recorded(stream.inflate(data, most)),
				restart: () => stream.restart(),
			};
		},
	};
}

export class PlayedCodec implements DeflateCodec {
	readonly #answers: CodecAnswer[] = [];
	#next = 0;
	#ended = false;

	add(answers: readonly CodecAnswer[]): void {
		for (const answer of answers) this.#answers.push(answer);
	}

	/** No more answers come: what goes on from here compresses by itself, with new streams. */
	end(): void {
		this.#ended = true;
		this.#answers.length = 0;
	}

	deflater(...begin: Parameters<DeflateCodec['deflater']>): ReturnType<DeflateCodec['deflater']> {
		if (this.#ended) return meteredCodec.deflater(...begin);
		const spent = (): boolean => this.#ended;
		return {
			deflate: () => {
				const answer = this.#take();
				if (!(answer instanceof Uint8Array)) throw new TypeError('an inflated answer');
				return answer;
			},
			get spent() {
				return spent();
			},
		};
	}

	inflater(...begin: Parameters<DeflateCodec['inflater']>): ReturnType<DeflateCodec['inflater']> {
		if (this.#ended) return meteredCodec.inflater(...begin);
		const spent = (): boolean => this.#ended;
		return {
			inflate: () => {
				const answer = this.#take();
				if (answer instanceof Uint8Array) throw new TypeError('a compressed answer');
				return answer;
			},
			restart: () => undefined,
			get spent() {
				return spent();
			},
		};
	}

	#take(): CodecAnswer {
		const answer = this.#answers[this.#next++];
		if (answer === undefined) throw new RangeError('more was asked than was recorded');
		return answer;
	}
}
