// A pair of DEFLATE codecs: one records its results in the worker, the other plays them back on the page. The
// worker and the page simulate the same scenario from its beginning, so both call the codec in the same
// order. The page therefore never compresses the data a second time.
import type { DeflateCodec, Inflated } from '../../../engine/index.ts';
import { meteredCodec } from './slices.ts';

/** Represents the result of one call: compressed bytes, or what inflating returned. */
export type CodecAnswer = Uint8Array<ArrayBuffer> | Inflated;

/** Returns a codec that works like `codec` and appends each result to `answers`. */
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

/** Plays recorded results back. After `end` it hands out real streams instead. */
export class PlayedCodec implements DeflateCodec {
	readonly #answers: CodecAnswer[] = [];
	#next = 0;
	#ended = false;

	add(answers: readonly CodecAnswer[]): void {
		for (const answer of answers) this.#answers.push(answer);
	}

	/** Ends the playback. A simulation that continues from here compresses by itself, with new streams. */
	end(): void {
		this.#ended = true;
		this.#answers.length = 0;
	}

	deflater(...begin: Parameters<DeflateCodec['deflater']>): ReturnType<DeflateCodec['deflater']> {
		if (this.#ended) return meteredCodec.deflater(...begin);
		/** Returns true after `end`: the stream then reports that it is spent, so that the engine replaces it. */
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
