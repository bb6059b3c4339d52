// What a reader does with frames that arrive together: an open endpoint with the profile of the reader receives them,
// as an end of a simulation does.
import type { Bytes } from '../bytes/bytes.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { FrameContext } from '../frame/rows.ts';
import { frameIndexAt } from '../frame/rows.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { SenderAgreement } from '../message/sender-agreement.ts';
import type { ReaderRule } from '../reader/differences.ts';
import { isReaderRule } from '../reader/profile.ts';
import { PROFILES } from '../reader/profiles.ts';
import type { Reader } from '../reader/reader.ts';
import { readsFrom } from '../reader/reader.ts';
import { bytesOfRange } from '../report/range.ts';
import { LIMITS } from '../limits.ts';
import { otherRole } from '../role.ts';
import { openEndpoint, receive, receiveEnd } from './endpoint.ts';
import type { EndpointFailure } from './endpoint-events.ts';

/** Holds the bytes that one side sent after the opening handshake, and what the connection agreed on. */
export interface SentFrames extends FrameContext, SenderAgreement {
	readonly bytes: Bytes;
}

/** Describes what a reader does with the frames. */
export interface ReaderVerdict {
	/** Counts the messages that the application receives. */
	readonly messages: number;
	/** Counts the Pings that the reader answers. */
	readonly pongs: number;
	/**
	 * Is the code in the Close that the reader sends. `empty` means a Close without a code, and `nothing` means no
	 * Close.
	 */
	readonly sent: number | 'empty' | 'nothing';
	/**
	 * Says how the connection ends. `failed`: the application gets an error. `ended`: the connection ends without an
	 * error. `clean`: both sides sent Close. `open`: it does not end.
	 */
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** Holds the close code that the application gets; it is null while the connection is open. */
	readonly reported: number | null;
	/** Says why the reader fails the connection; it is null if it does not. */
	readonly failure: ReaderFailure | null;
	/** Says whether the messages inflate to more than `LIMITS.inflatedDocument`; the verdict leaves out what comes then. */
	readonly cut: boolean;
}

/** Names the frame of the breach that makes a reader fail the connection. */
export interface ReaderFailure {
	readonly frame: number;
	/** Is the broken rule. With `after-close` the frame came after a Close. */
	readonly rule: ReaderRule | 'after-close';
}

/** Returns the verdict; null if the reader never receives what this side sends. */
export function readerVerdict(
	sent: SentFrames,
	reader: Reader,
	codec: DeflateCodec,
): ReaderVerdict | null {
	const { bytes, from, limit } = sent;
	if (!readsFrom(reader, from)) return null;
	const profile = PROFILES[reader];
	const bounded = new BoundedCodec(codec);
	// Each Ping is counted, but only the last is answered, which takes less time.
	const options = { profile, limit, codec: bounded, pongs: 'latest' } as const;
	const { endpoint, events } = receive(openEndpoint(otherRole(from), options, agreed(sent)), bytes);
	const ends = endpoint.state === 'open' || bounded.isSpent ? [] : receiveEnd(endpoint).events;
	const count = (type: 'message' | 'ping'): number =>
		events.reduce((sum, event) => (event.type === type ? sum + 1 : sum), 0);
	const failed = bounded.isSpent ? undefined : events.find((event) => event.type === 'failed');
	const closed = [...events.slice(-1), ...ends].find((event) => event.type === 'closed');
	const closeSent = bounded.isSpent ? null : endpoint.closeSent;
	const withError = failed !== undefined && failed.reaction.type !== 'drop';
	return {
		messages: count('message'),
		pongs: count('ping'),
		sent: closeSent === null ? 'nothing' : closeSent.code === 1005 ? 'empty' : closeSent.code,
		outcome: !closed ? 'open' : withError ? 'failed' : failed ? 'ended' : 'clean',
		reported: closed?.code ?? null,
		failure: failed ? failureOf(failed, sent) : null,
		cut: bounded.isSpent,
	};
}

/** Inflates no more than `LIMITS.inflatedDocument` in all, because several readers do so after each edit. */
class BoundedCodec implements DeflateCodec {
	readonly #codec: DeflateCodec;
	#left: number = LIMITS.inflatedDocument;
	/** Says whether a message was cut because of this bound, and not because of the limit of the reader. */
	isSpent = false;

	constructor(codec: DeflateCodec) {
		this.#codec = codec;
	}

	deflater(...begin: Parameters<DeflateCodec['deflater']>): ReturnType<DeflateCodec['deflater']> {
		return this.#codec.deflater(...begin);
	}

	inflater(...begin: Parameters<DeflateCodec['inflater']>): ReturnType<DeflateCodec['inflater']> {
		const inflater = this.#codec.inflater(...begin);
		return {
			inflate: (data, most) => {
				const inflated = inflater.inflate(data, Math.min(most, this.#left));
				if (inflated.end === 'too-long' && this.#left < most) this.isSpent = true;
				this.#left -= inflated.bytes.length;
				return inflated;
			},
			restart: () => {
				inflater.restart();
			},
		};
	}
}

function failureOf({ rule, check, range }: EndpointFailure, sent: SentFrames): ReaderFailure {
	const frame = frameIndexAt(decodeFrames(sent.bytes, sent), bytesOfRange(range!).from);
	return {
		frame,
		rule: check === null && rule !== null && isReaderRule(rule) ? rule : 'after-close',
	};
}

function agreed({ deflate, takesOver, windowBits }: SentFrames): DeflateAgreement | null {
	if (!deflate) return null;
	return {
		clientNoContextTakeover: !takesOver,
		serverNoContextTakeover: !takesOver,
		clientMaxWindowBits: windowBits,
		serverMaxWindowBits: windowBits,
	};
}
