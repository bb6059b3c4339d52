// Defines the type of a rule, and the groups of rules.
import type { Role } from '../role.ts';

/** Lists the groups in the order in which a connection meets their rules. */
export const RULE_GROUPS = [
	'http',
	'request',
	'response',
	'accept-key',
	'subprotocol',
	'extension',
	'deflate',
	'frame',
	'length',
	'masking',
	'control',
	'fragmentation',
	'utf8',
	'close',
	'endpoint',
	'browser-api',
	'transport',
] as const;

/** Represents the group in which the Rules panel lists a rule. */
export type RuleGroup = (typeof RULE_GROUPS)[number];

/**
 * Is the keyword with which the text demands. With `defined` the text decides without a keyword; `advice` is our own,
 * or common practice.
 */
export type RuleLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'defined' | 'advice';

/**
 * Names the party that the rule binds: an endpoint by its role, `both` endpoints, or the `sender` or the `receiver` of
 * the bytes, whichever endpoint that is. A rule that is judged in the heads of both sides binds `sender` if HTTP
 * demands it, and `both` if it is about what the two sides negotiate.
 */
export type Bound = Role | 'both' | 'sender' | 'receiver' | 'intermediary';

/** Describes one rule of the protocol. */
export interface Rule {
	readonly group: RuleGroup;
	/** Names the document and its section, such as "RFC 6455 §5.2". */
	readonly section: string;
	readonly level: RuleLevel;
	readonly binds: Bound;
	/**
	 * Lists, for a breach that no receiver can recognise, the codes of the rules that its bytes seem to break instead.
	 * It is empty for a breach that is found and always breaks a wider rule too: its example lists both codes (`finds`
	 * in `vectors/rules.ts`). No rule of frames or messages has a wider one.
	 */
	readonly seenAs: readonly string[];
}

export function defineRule(
	group: RuleGroup,
	section: string,
	level: RuleLevel,
	binds: Bound,
	seenAs: readonly string[] = [],
): Rule {
	return { group, section, level, binds, seenAs };
}
