// Sums up a branch in a few figures, for the comparison with another branch.
import { OPCODE, payloadOf, readCloseBody } from '../../../engine/frame/index.ts';
import type { RuleCode } from '../../../engine/report/index.ts';
import type { Role } from '../../../engine/role.ts';
import {
	outcomeOf,
	type ConnectionEnding,
	type Timeline,
	type Unit,
} from '../../../engine/simulation/index.ts';
import { asItLeft } from '../inspector/way-frames.ts';

/** Holds the figures of one branch. */
export interface Summary {
	/** Holds the end that each application is notified of, and null for a side that is not notified. */
	readonly endings: Readonly<Record<Role, ConnectionEnding | null>>;
	/** Counts the messages that each side received. */
	readonly got: Readonly<Record<Role, number>>;
	/** Lists the Close frames that left an endpoint. `code` is null if the body is empty. */
	readonly closes: readonly { readonly from: Role; readonly code: number | null }[];
	/** Counts the frames that left the client or the server. Frames of intermediaries are not counted. */
	readonly frames: number;
	/** Holds the time of the last entry in milliseconds. */
	readonly endsAt: number;
	/** Names the first endpoint that failed the connection, and the broken rule. It is null if neither failed it. */
	readonly failure: {
		readonly who: Role;
		readonly at: number;
		readonly rule: RuleCode | null;
		/** Holds the code of the Close frame that the endpoint sent for the failure, or null if it sent none. */
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
	for (const { at, occurrence } of entries) {
		if (occurrence.type !== 'protocol' || occurrence.event.type !== 'failed') continue;
		const { rule, reaction } = occurrence.event;
		return {
			who: occurrence.who,
			at,
			rule,
			code: reaction.type === 'close' ? reaction.code : null,
		};
	}
	return null;
}
