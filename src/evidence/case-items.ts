// What the list of findings shows: the causes that were found, and the broken rules that no cause explains. A
// rule that is itself a cause is named in it and is not an item of its own.
import type { RuleCode } from '../engine/report/index.ts';
import type { CauseId } from './cause.ts';
import type { Side } from './causes/record.ts';
import { FACT_CERTAINTIES, FACTS, isFact, type FactCertainty, type FactId } from './facts/fact.ts';
import { connectionsOf, type CauseFinding, type PlacedSign } from './findings.ts';
import type { BrokenRule } from './piece.ts';
import { meaningOf } from './sign.ts';

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

/** Represents a fact that is wrong by itself, with the evidence of its cause. */
export interface FactFinding {
	readonly id: FactId;
	readonly values: PlacedSign['values'];
	readonly certainty: FactCertainty;
	/** Is null if nothing shows the side. */
	readonly side: Side | null;
	readonly cause: CauseId | null;
	readonly evidence: readonly PlacedSign[];
	/** Lists the broken rules that are the cause. */
	readonly rules: readonly RuleFinding[];
	readonly connections: readonly number[];
	/** Orders the facts: 0 for what is certain. What proves the cause brings its facts forward. */
	readonly rank: number;
}

export type CaseItem =
	| { readonly type: 'fact'; readonly finding: FactFinding }
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
	signs: readonly PlacedSign[] = [],
): readonly CaseItem[] {
	const rules = joined(placed);
	const facts = factFindings(findings, rules, signs);
	// What is only shown does not stand for a cause.
	const told = new Set(
		facts.filter(({ certainty }) => certainty !== 'info').map(({ cause }) => cause),
	);
	const ofFacts = (from: number, to: number) =>
		facts
			.filter(({ rank }) => rank >= from && rank < to)
			.map((finding): CaseItem => ({ type: 'fact', finding }));
	// That a Ping got no answer is told with both of its causes.
	const isOfPing = signs.some(({ id }) => id === 'keepalive-unanswered');
	const isTold = ({ cause, evidence }: CauseFinding) =>
		told.has(cause) || (isOfPing && evidence.every(({ id }) => id === 'ping-unanswered'));
	const untold = shownFindings(findings.filter((one) => !isTold(one)));
	const causes = untold.map((finding): CaseItem & { readonly type: 'cause' } => ({
		type: 'cause',
		finding,
		rules: rules.filter((rule) => isIn(rule, finding)),
	}));
	const own = rules.filter((rule) => !findings.some((finding) => isIn(rule, finding)));
	const certain = causes.filter(({ finding }) => finding.certainty === 'certain');
	const before = own.filter((rule) => leads(rule) && certain.some((one) => isBefore(rule, one)));
	const after = own.filter((rule) => !before.includes(rule));
	const likely = causes.filter(({ finding }) => finding.certainty === 'likely');
	const asItem = (finding: RuleFinding): CaseItem => ({ type: 'rule', finding });
	return [
		...ofFacts(0, 1),
		...before.map(asItem),
		...certain,
		...after.filter(leads).map(asItem),
		...ofFacts(1, 2),
		...likely,
		...ofFacts(2, FACT_CERTAINTIES.length),
		...after.filter((rule) => !leads(rule)).map(asItem),
		...causes.filter(({ finding }) => finding.certainty === 'possible'),
	];
}

/** Returns whether other trouble may follow from the breach: it fails the connection, or a Ping has no Pong. */
function leads({ fails, rule }: RuleFinding): boolean {
	return fails || rule === 'ping-answered';
}

/** More open causes than this are no list but a question. */
const MOST_POSSIBLE = 5;

/** Returns the findings that are shown: of causes that are only possible none, if there are too many of them. */
function shownFindings(findings: readonly CauseFinding[]): readonly CauseFinding[] {
	const above = findings.filter(({ certainty }) => certainty !== 'possible');
	return findings.length - above.length > MOST_POSSIBLE ? above : findings;
}

/** Returns each fact once, the most certain first. Its evidence is also that of its cause. */
function factFindings(
	findings: readonly CauseFinding[],
	rules: readonly RuleFinding[],
	signs: readonly PlacedSign[],
): readonly FactFinding[] {
	const found = new Map<string, FactFinding>();
	// Both sides may print the same end. The one that received the Close frame knows more.
	const isReceived = ({ id, values }: PlacedSign) =>
		id === 'keepalive-unanswered' && values['received'] === 1;
	const hasReceived = signs.some(isReceived);
	for (const one of signs) {
		const { id, values } = one;
		if (!isFact(id) || (id === 'keepalive-unanswered' && hasReceived && !isReceived(one))) continue;
		const cause: CauseId | null = FACTS[id];
		const ofCause = findings.find((finding) => finding.cause === cause);
		const evidence = [one, ...(ofCause?.evidence ?? []).filter((other) => other !== one)];
		const certainty = values['certainty'] as FactCertainty;
		const key = `${id} ${JSON.stringify(values)}`;
		if (found.has(key)) continue;
		found.set(key, {
			id,
			values,
			certainty,
			side: values['side'] === '' ? null : (values['side'] as Side),
			cause,
			evidence,
			rules: ofCause ? rules.filter((rule) => isIn(rule, ofCause)) : [],
			connections: connectionsOf(evidence),
			rank: Math.min(
				FACT_CERTAINTIES.indexOf(certainty),
				ofCause ? FACT_CERTAINTIES.indexOf(ofCause.certainty) : Infinity,
			),
		});
	}
	return [...found.values()].toSorted((a, b) => a.rank - b.rank);
}

/** Returns the connections of the case that an item is about; empty if nothing tells which one. */
export function itemConnections(item: CaseItem): readonly number[] {
	if (item.type !== 'rule') return item.finding.connections;
	return [...new Set(item.finding.breaches.map(({ connection }) => connection))];
}

/** Names what an item says: a cause, a rule, or a fact that belongs to no cause. */
export function itemName(item: CaseItem): CauseId | RuleCode | FactId {
	if (item.type === 'fact') return item.finding.cause ?? item.finding.id;
	return item.type === 'rule' ? item.finding.rule : item.finding.cause;
}

/** Returns the places that an item lights. */
export function evidencePlaces(item: CaseItem): readonly (PlacedSign | PlacedRule)[] {
	if (item.type === 'rule') return item.finding.breaches;
	const { rules } = item.type === 'fact' ? item.finding : item;
	const breaches = rules.flatMap((rule) => rule.breaches);
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
	const { proves, fits } = meaningOf({ id: 'rule-broken', values: { rule } });
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
