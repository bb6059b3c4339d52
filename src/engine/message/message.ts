// A message above frames: what an index of them makes when somebody looks.
import type { Bytes } from '../bytes/bytes.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { DeflateReading } from './deflate.ts';
import type { DeflateTokens } from './deflate-tokens.ts';
import type { Joined } from './joined.ts';

export type MessageDiagnosis = Diagnosis<MessageRuleCode>;

export type MessageType = 'text' | 'binary' | 'unknown' | 'close' | 'ping' | 'pong';

/** `open`: more is to come; `broken-off`: another message begins inside it. */
export type MessageEnd = 'whole' | 'open' | 'broken-off';

/** What was made of a compressed payload. */
export interface Inflation {
	readonly bytes: Bytes;
	/** Which bits of the payload say which of them. */
	readonly tokens: DeflateTokens;
	readonly reading: DeflateReading;
	/** The limit that it was read with is this reader's own: a receiver might go on. */
	readonly ownLimit: boolean;
	/** How many bytes were inflated before it. */
	readonly before: number;
}

export interface Message {
	readonly index: number;
	readonly kind: MessageType;
	readonly end: MessageEnd;
	readonly compressed: boolean;
	readonly joined: Joined;
	/** Null where it is not compressed. */
	readonly inflation: Inflation | null;
	/** The message itself: what was inflated, or the payload. */
	readonly content: Bytes;
	readonly diagnoses: readonly MessageDiagnosis[];
}
