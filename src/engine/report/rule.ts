export type RuleGroup =
	| 'http'
	| 'request'
	| 'response'
	| 'accept-key'
	| 'subprotocol'
	| 'extension'
	| 'deflate'
	| 'frame'
	| 'length'
	| 'masking'
	| 'control'
	| 'fragmentation'
	| 'utf8'
	| 'close'
	| 'endpoint'
	| 'browser-api'
	| 'transport';

/** `defined`: the text fixes it without a capital keyword; `advice`: ours, or common practice. */
export type RuleLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'defined' | 'advice';

export type Bound = 'client' | 'server' | 'both' | 'sender' | 'receiver' | 'intermediary';

export interface Rule {
	readonly group: RuleGroup;
	/** Document and section, as "RFC 6455 §5.2". */
	readonly section: string;
	readonly level: RuleLevel;
	readonly binds: Bound;
	/** A breach that no receiver can see as such: the codes that its bytes show instead. */
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
