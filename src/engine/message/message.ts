// Defines the types of a message: its kind, its end, its payload, what was inflated and what is wrong with it.
import type { Bytes } from '../bytes/bytes.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { DeflateReading } from './deflate.ts';
import type { DeflateTokens } from './deflate-tokens.ts';
import type { Joined } from './joined.ts';

export type MessageDiagnosis = Diagnosis<MessageRuleCode>;

/** Names the type of a message; it is `unknown` when a reserved opcode or a continuation without a start begins it. */
export type MessageType = 'text' | 'binary' | 'unknown' | 'close' | 'ping' | 'pong';

/**
 * Says how a message ends. `open`: more bytes of the message may follow. `broken-off`: another message begins inside
 * the message.
 */
export type MessageEnd = 'whole' | 'open' | 'broken-off';

/** Represents the result of inflating a compressed payload. */
export interface Inflation {
	readonly bytes: Bytes;
	/** Holds the tokens that map bits of the payload to inflated bytes. */
	readonly tokens: DeflateTokens;
	readonly reading: DeflateReading;
	/**
	 * Is true when inflating stopped at the limit of this program, not at the receiver's limit. A real receiver might
	 * go on.
	 */
	readonly ownLimit: boolean;
	/** Counts the bytes that were inflated from earlier messages. */
	readonly before: number;
}

/** Represents a message of the document: its frames joined, inflated and judged. */
export interface Message {
	/** Holds the position among the messages of the document, from 0. */
	readonly index: number;
	readonly kind: MessageType;
	readonly end: MessageEnd;
	readonly compressed: boolean;
	readonly joined: Joined;
	/** Is null when the message is not compressed. */
	readonly inflation: Inflation | null;
	/** Holds the inflated bytes of a compressed message, and the payload of another one. */
	readonly content: Bytes;
	readonly diagnoses: readonly MessageDiagnosis[];
}
