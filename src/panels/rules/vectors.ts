import type { RuleCode } from '../../engine/index.ts';
import { RULE_VECTORS, type RuleExample, type RuleVector } from '../../vectors/rules.ts';

const BY_CODE: ReadonlyMap<string, RuleVector> = new Map(
	RULE_VECTORS.map((vector) => [vector.code, vector]),
);

/** What breaks the rule, and what just does not; null for a rule that nothing can show. The tests hold which. */
export function vectorOf(code: RuleCode): RuleVector | null {
	return BY_CODE.get(code) ?? null;
}

/** Where a breach is to be seen: in bytes alone, in a connection as it goes, by a page, on the way to a connection. */
export const SHOWN = ['bytes', 'connection', 'page', 'tunnel', 'nothing'] as const;
export type Shown = (typeof SHOWN)[number];

const BY_KIND: Readonly<Record<RuleExample['kind'], Shown>> = {
	url: 'bytes',
	request: 'bytes',
	response: 'bytes',
	frames: 'bytes',
	connection: 'connection',
	api: 'page',
	connect: 'tunnel',
	stream: 'tunnel',
};

export function shownBy(code: RuleCode): Shown {
	const vector = vectorOf(code);
	return vector === null ? 'nothing' : BY_KIND[vector.bad.kind];
}
