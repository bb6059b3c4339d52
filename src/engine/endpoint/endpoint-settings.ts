// What an endpoint is told for all its life.
import type { DeflateCodec } from '../extension/codec.ts';
import type { Statuses } from '../handshake/answer.ts';
import type { ReaderReaction, ReaderStage } from '../reader/profiles.ts';
import { STRICT_FRAME_POLICY } from '../reader/frame-policy.ts';
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';

export type TimerName = 'opening' | 'closing' | 'linger' | 'ping' | 'pong';

/** In milliseconds; null for never. */
export interface Times {
	/** For the opening handshake. */
	readonly openingMs: number | null;
	/** From our Close to the peer's. */
	readonly closingMs: number | null;
	/** From then on to the end of TCP. */
	readonly lingerMs: number | null;
	/** Between two Pings of our heartbeat. */
	readonly pingMs: number | null;
	/** For the Pong to one of them. */
	readonly pongMs: number | null;
}

export const DEFAULT_TIMES: Times = {
	openingMs: 10_000,
	closingMs: 10_000,
	lingerMs: 2_000,
	pingMs: null,
	pongMs: 20_000,
};

/** What an endpoint does about frames and answers that break a rule; each of `PROFILES` is one. */
export interface FramePolicy {
	readonly reactions: Readonly<Record<FrameRuleCode, ReaderReaction>>;
	/** Close codes that are answered with an empty Close. */
	readonly answersEmpty: readonly number[];
	/** `frame`: it looks when all of the frame has come. Whatever else stands there, it looks at once. */
	readonly stages: Readonly<Partial<Record<FrameRuleCode, ReaderStage>>>;
	/** A client: rules that the server’s answer may break, and the connection opens. */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** A server: what it refuses a request with, where that is not ours. */
	readonly refusesWith: Statuses;
	/** A browser: the page hears an error of a TCP connection that was reset. */
	readonly resetIsError: boolean;
}

export const STRICT_POLICY: FramePolicy = {
	reactions: STRICT_FRAME_POLICY,
	answersEmpty: [],
	stages: {},
	opensDespite: [],
	refusesWith: {},
	resetIsError: false,
};

/** What does not change in the life of an endpoint. */
export interface EndpointSettings {
	/** The longest message taken, in bytes, inflated or not; null for none. */
	readonly limit: number | null;
	/** Null: no compression. */
	readonly codec: DeflateCodec | null;
	readonly times: Times;
	/** §5.5.3: a Pong for each Ping, or for the last of those that came together. */
	readonly pongs: 'each' | 'latest';
	/** Strict, unless it is to behave as a real program does. */
	readonly profile: FramePolicy;
}
