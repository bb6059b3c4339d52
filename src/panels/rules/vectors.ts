// Finds the example of each rule, and says what its breach can be seen in.
import type { RuleCode } from '../../engine/report/index.ts';
import { RULE_VECTORS, type RuleExample, type RuleVector } from '../../vectors/rules.ts';

const BY_CODE: ReadonlyMap<string, RuleVector> = new Map(
	RULE_VECTORS.map((vector) => [vector.code, vector]),
);

/**
 * Returns the broken example and the near miss of a rule; null for a rule without examples. The tests check
 * that only rules that nothing can show have none.
 */
export function vectorOf(code: RuleCode): RuleVector | null {
	return BY_CODE.get(code) ?? null;
}

/** Lists what can show a breach: bytes alone, the course of a connection, a page, or the setup of a tunnel. */
export const SHOWN = ['bytes', 'connection', 'page', 'tunnel', 'nothing'] as const;
export type ShownBy = (typeof SHOWN)[number];

const BY_KIND: Readonly<Record<RuleExample['kind'], ShownBy>> = {
	url: 'bytes',
	request: 'bytes',
	response: 'bytes',
	frames: 'bytes',
	connection: 'connection',
	api: 'page',
	connect: 'tunnel',
	stream: 'tunnel',
};

export function shownBy(code: RuleCode): ShownBy {
	const vector = vectorOf(code);
	return vector === null ? 'nothing' : BY_KIND[vector.broken.kind];
}
