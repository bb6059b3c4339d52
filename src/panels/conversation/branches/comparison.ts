// A future in a few figures, to be held beside another.
import {
	OPCODE,
	outcomeOf,
	payloadOf,
	readCloseBody,
	type ConnectionEnding,
	type Role,
	type RuleCode,
	type Timeline,
	type Unit,
} from '../../../engine/index.ts';
import { asItLeft } from '../inspector/way-frames.ts';

export interface Summary {
	readonly endings: Readonly<Record<Role, ConnectionEnding | null>>;
	readonly got: Readonly<Record<Role, number>>;
	/** The codes of the Close frames that left an end; null for one without. */
	readonly closes: readonly { readonly from: Role; readonly code: number | null }[];
	/** That left the client or the server. */
	readonly frames: number;
	readonly endsAt: number;
	/** Who failed the connection first, and why; null: nobody did. */
	readonly failure: {
		readonly who: Role;
		readonly at: number;
		readonly rule: RuleCode | null;
		/** What it said to that, in a Close. */
		readonly code: number | null;
	} | null;
}

export function summaryOf(timeline: Timeline, units: readonly Unit[]): Summary {
	const { endings, got } = outcomeOf(timeline);
	const last = timeline.scenario.boxes.length;
	const own = units.filter(
		({ kind, hop, way }) => kind === 'frame' && hop === (way === 'up' ? 0 : last),
	);
	return {
		endings,
		got: { client: got.client.length, server: got.server.length },
		closes: own.flatMap((unit) => {
			const reading = unit.frame?.opcode === OPCODE.close ? asItLeft(timeline, unit) : null;
			if (reading === null) return [];
			const { code } = readCloseBody(payloadOf(reading.rows, reading.bytes, reading.index));
			return [{ from: unit.way === 'up' ? ('client' as const) : ('server' as const), code }];
		}),
		frames: own.length,
		endsAt: timeline.entries.at(-1)?.at ?? 0,
		failure: failureOf(timeline),
	};
}

function failureOf({ entries }: Timeline): Summary['failure'] {
	for (const { at, fact } of entries) {
		if (fact.type !== 'protocol' || fact.event.type !== 'failed') continue;
		const { rule, reaction } = fact.event;
		return { who: fact.who, at, rule, code: reaction.type === 'close' ? reaction.code : null };
	}
	return null;
}
