// The type of a rule, and the groups of rules.

/** The groups in the order in which a connection meets their rules. */
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

/** The group in which the Rules panel lists a rule. */
export type RuleGroup = (typeof RULE_GROUPS)[number];

/**
 * The keyword of the text. `defined`: the text decides without a keyword; `advice`: our own advice, or common
 * practice.
 */
export type RuleLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'defined' | 'advice';

/** The party that the rule binds. */
export type Bound = 'client' | 'server' | 'both' | 'sender' | 'receiver' | 'intermediary';

/** One rule of the protocol. */
export interface Rule {
	readonly group: RuleGroup;
	/** The document and its section, such as "RFC 6455 §5.2". */
	readonly section: string;
	readonly level: RuleLevel;
	readonly binds: Bound;
	/**
	 * For a breach that no receiver can recognise: the codes of the rules that its bytes seem to break
	 * instead. Empty for a breach that is found and always breaks a wider rule too: its example lists both
	 * codes (`finds` in `vectors/rules.ts`). No rule of frames or messages has a wider one.
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
