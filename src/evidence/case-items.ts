// What the list of findings shows: the causes that were found, and the broken rules that no cause explains. A
// rule that is itself a cause is named in it and is not an item of its own.
import type { RuleCode } from '../engine/report/index.ts';
import type { CauseFinding, PlacedSign } from './findings.ts';
import type { PieceRange } from './piece-range.ts';
import type { BrokenRule } from './piece.ts';
import { ruleMeaning } from './value-meanings.ts';

/** Represents a broken rule with its piece and its connection. */
export interface PlacedRule extends BrokenRule {
	/** Holds the index of the piece in the case. */
	readonly piece: number;
	/** Holds the index of the connection in the case. */
	readonly connection: number;
}

/** Represents a rule that one side breaks, in all connections together. */
export interface RuleFinding {
	readonly rule: RuleCode;
	readonly by: BrokenRule['by'];
	/** Lists each connection that shows the breach; there is at least one. */
	readonly breaches: readonly PlacedRule[];
	readonly times: number;
	readonly fails: boolean;
}

export type CaseItem =
	| {
			readonly type: 'cause';
			readonly finding: CauseFinding;
			readonly rules: readonly RuleFinding[];
	  }
	| { readonly type: 'rule'; readonly finding: RuleFinding };

/**
 * Returns the items in their order: what is certain first, and a cause before its consequences. A breach that ends
 * nothing comes after the causes that explain the trouble.
 */
export function caseItems(
	findings: readonly CauseFinding[],
	placed: readonly PlacedRule[],
): readonly CaseItem[] {
	const rules = joined(placed);
	const causes = findings.map((finding): CaseItem & { readonly type: 'cause' } => ({
		type: 'cause',
		finding,
		rules: rules.filter((rule) => isIn(rule, finding)),
	}));
	const own = rules.filter((rule) => !findings.some((finding) => isIn(rule, finding)));
	const certain = causes.filter(({ finding }) => finding.certainty === 'certain');
	const before = own.filter((rule) => rule.fails && certain.some((one) => isBefore(rule, one)));
	const after = own.filter((rule) => !before.includes(rule));
	const likely = causes.filter(({ finding }) => finding.certainty === 'likely');
	const asItem = (finding: RuleFinding): CaseItem => ({ type: 'rule', finding });
	return [
		...before.map(asItem),
		...certain,
		...after.filter(({ fails }) => fails).map(asItem),
		...likely,
		...after.filter(({ fails }) => !fails).map(asItem),
		...causes.filter(({ finding }) => finding.certainty === 'possible'),
	];
}

/** Returns the connections of the case that an item is about; empty if nothing tells which one. */
export function itemConnections(item: CaseItem): readonly number[] {
	if (item.type === 'cause') return item.finding.connections;
	return [...new Set(item.finding.breaches.map(({ connection }) => connection))];
}

/** Returns the places that an item lights. */
export function evidencePlaces(
	item: CaseItem,
): readonly { readonly piece: number; readonly range: PieceRange | null }[] {
	if (item.type === 'rule') return item.finding.breaches;
	const breaches = item.rules.flatMap((rule) => rule.breaches);
	// A breach has the place of the sign that is made of it.
	const isBreach = ({ id, piece, values }: PlacedSign) =>
		id === 'rule-broken' &&
		breaches.some((one) => one.piece === piece && one.rule === values['rule']);
	return [...item.finding.evidence.filter((one) => !isBreach(one)), ...breaches];
}

/** Joins what the connections show of the same rule and side. */
function joined(placed: readonly PlacedRule[]): readonly RuleFinding[] {
	const groups = new Map<string, [PlacedRule, ...PlacedRule[]]>();
	for (const one of placed) {
		const key = `${one.rule} ${one.by}`;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()].map((breaches) => ({
		rule: breaches[0].rule,
		by: breaches[0].by,
		breaches,
		times: breaches.reduce((sum, { times }) => sum + times, 0),
		fails: breaches.some(({ fails }) => fails),
	}));
}

/** Returns whether the breach is what the finding says. */
function isIn({ rule, by }: RuleFinding, { cause, evidence }: CauseFinding): boolean {
	const { proves, fits } = ruleMeaning({ rule });
	if (proves === cause) return true;
	// Such a breach is certain, but that it comes from this cause is not. So it has an item of its own.
	if (fits !== undefined) return false;
	return evidence.some(
		({ id, values }) => id === 'rule-broken' && values.rule === rule && values.by === by,
	);
}

/**
 * Returns whether the breach comes before all evidence of the cause, in a piece that shows both. What is wrong in a
 * request need not be the reason for its response.
 */
function isBefore({ breaches }: RuleFinding, { finding }: CaseItem & { readonly type: 'cause' }) {
	if (finding.evidence.some(({ id }) => id === 'response')) return false;
	return breaches.some(({ piece, range }) => {
		const same = finding.evidence.filter((one) => one.piece === piece && one.range !== null);
		return range !== null && same.length > 0 && same.every((one) => range.to <= one.range!.from);
	});
}
