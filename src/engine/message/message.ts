// The types of a message: its kind, its end, its payload, what was inflated and what is wrong with it.
import type { Bytes } from '../bytes/bytes.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { DeflateReading } from './deflate.ts';
import type { DeflateTokens } from './deflate-tokens.ts';
import type { Joined } from './joined.ts';

export type MessageDiagnosis = Diagnosis<MessageRuleCode>;

/** The type of a message; `unknown` when a reserved opcode or a continuation without a start begins it. */
export type MessageType = 'text' | 'binary' | 'unknown' | 'close' | 'ping' | 'pong';

/** `open`: more bytes of the message may follow; `broken-off`: another message begins inside the message. */
export type MessageEnd = 'whole' | 'open' | 'broken-off';

/** The result of inflating a compressed payload. */
export interface Inflation {
	readonly bytes: Bytes;
	/** The tokens that map bits of the payload to inflated bytes. */
	readonly tokens: DeflateTokens;
	readonly reading: DeflateReading;
	/**
	 * True when inflating stopped at the limit of this program, not at the receiver's limit. A real receiver
	 * might go on.
	 */
	readonly ownLimit: boolean;
	/** Number of bytes that were inflated from earlier messages. */
	readonly before: number;
}

export interface Message {
	/** Position among the messages of the document. */
	readonly index: number;
	readonly kind: MessageType;
	readonly end: MessageEnd;
	readonly compressed: boolean;
	readonly joined: Joined;
	/** Null when the message is not compressed. */
	readonly inflation: Inflation | null;
	/** The inflated bytes of a compressed message, else the payload. */
	readonly content: Bytes;
	readonly diagnoses: readonly MessageDiagnosis[];
}
