// How a strict receiver reacts to each breach that only a whole message shows. The rules themselves are in
// report/message-rules.ts.
import type { MessageRuleCode } from '../report/rules.ts';

/**
 * Says what the receiver does. A number: it fails the connection with that code in its Close (§7.1.7). `unseen`: it
 * inflates with the largest window and a history of its own, so it does not notice the breach.
 */
export type MessageReaction = 1007 | 1009 | 'unseen';

/** Gives the reaction of the strict receiver to a breach of each message rule. */
export const STRICT_MESSAGE_POLICY: Readonly<Record<MessageRuleCode, MessageReaction>> = {
	'deflate-data-valid': 1007,
	'deflate-text-utf8': 1007,
	'deflate-limit-inflated': 1009,
	'deflate-window-kept': 'unseen',
	'deflate-takeover-kept': 'unseen',
	'deflate-tail-removed': 'unseen',
	'deflate-empty-message': 'unseen',
	'deflate-length-compressed': 'unseen',
};
