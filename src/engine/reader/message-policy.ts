// How a strict receiver reacts to each breach that only a whole message shows. The rules themselves are in
// report/message-rules.ts.
import type { MessageRuleCode } from '../report/rules.ts';

/**
 * Says what the receiver does. A number: it fails the connection with that code in its Close (§7.1.7). `unseen`: it
 * does not notice the breach, or continues.
 */
export type MessageReaction = 1007 | 1009 | 'unseen';

/**
 * Gives the reaction of the strict receiver to a breach of each message rule. It keeps only the window and the
 * messages that were agreed on (RFC 7692 §7.2.2 allows that), so it cannot follow a back-reference beyond them.
 */
export const STRICT_MESSAGE_POLICY: Readonly<Record<MessageRuleCode, MessageReaction>> = {
	'deflate-data-valid': 1007,
	'deflate-text-utf8': 1007,
	'deflate-limit-inflated': 1009,
	'deflate-window-kept': 1007,
	'deflate-takeover-kept': 1007,
	'deflate-tail-removed': 'unseen',
	'deflate-empty-message': 'unseen',
	'deflate-length-compressed': 'unseen',
};
